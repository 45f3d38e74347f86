/** From Apps Script's words for looks to the engine's styles; unknown words are refused. */
import { BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  normal: HorizontalAlign.UNSPECIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
export const WRAP_STRATEGY = { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' } as const;
export const BORDER_STYLE = {
  DOTTED: 'DOTTED',
  DASHED: 'DASHED',
  SOLID: 'SOLID',
  SOLID_MEDIUM: 'SOLID_MEDIUM',
  SOLID_THICK: 'SOLID_THICK',
  DOUBLE: 'DOUBLE',
} as const;
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

const COLOR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
export const color = (value: unknown): string => oneOf(value, (text) => COLOR.test(text), 'une couleur #rrggbb');

function oneOf(value: unknown, accepted: (text: string) => boolean, what: string): string {
  if (typeof value === 'string' && accepted(value)) return value;
  throw new Error(`Invalid argument: ${String(value)} (attendu : ${what})`);
}

export const styles = {
  background: (value: unknown): IStyleData => ({ bg: value === null ? null : { rgb: color(value) } }) as IStyleData,
  color: (value: unknown): IStyleData => ({ cl: value === null ? null : { rgb: color(value) } }) as IStyleData,
  weight: (value: unknown): IStyleData => ({
    bl: oneOf(value ?? 'normal', (text) => text === 'bold' || text === 'normal', 'bold ou normal') === 'bold' ? 1 : 0,
  }),
  slant: (value: unknown): IStyleData => ({
    it:
      oneOf(value ?? 'normal', (text) => text === 'italic' || text === 'normal', 'italic ou normal') === 'italic'
        ? 1
        : 0,
  }),
  size: (value: unknown): IStyleData => ({ fs: Number(value) }),
  family: (value: unknown): IStyleData => ({ ff: String(value) }),
  horizontal: (value: unknown): IStyleData => ({
    ht: HORIZONTAL[
      oneOf(value ?? 'normal', (text) => Object.hasOwn(HORIZONTAL, text), 'left, center, right ou normal')
    ] as HorizontalAlign,
  }),
  vertical: (value: unknown): IStyleData => ({
    vt: VERTICAL[
      oneOf(value ?? 'bottom', (text) => Object.hasOwn(VERTICAL, text), 'top, middle ou bottom')
    ] as VerticalAlign,
  }),
  wrap: (value: unknown): IStyleData => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  strategy: (value: unknown): IStyleData => ({
    tb: WrapStrategy[
      oneOf(value, (text) => Object.hasOwn(WRAP_STRATEGY, text), 'WrapStrategy') as keyof typeof WRAP_STRATEGY
    ],
  }),
  rotation: (value: unknown): IStyleData => {
    if (Number(value) < -90 || Number(value) > 90)
      throw new Error(`Invalid argument: ${String(value)} (rotation de -90 à 90)`);
    return { tr: { a: -Number(value), v: 0 } };
  },
  format: (value: unknown): IStyleData => {
    const pattern = oneOf(value, (text) => text !== '', 'un format de nombre');
    return { n: pattern.toLowerCase() === 'general' ? null : { pattern } } as IStyleData;
  },
} as const;

export const borderStyle = (value: unknown): BorderStyleTypes =>
  BORDERS[oneOf(value, (text) => Object.hasOwn(BORDERS, text), 'BorderStyle')] as BorderStyleTypes;
