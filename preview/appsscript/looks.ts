/** Looks that a Range and a RangeList set alike: colours, weights, alignments, borders, number formats. */
import {
  BorderStyleTypes,
  BorderType,
  HorizontalAlign,
  type ICellData,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Rectangle } from './rectangle';
import { type Method, method, type Runtime } from './runtime';
import { checkSize } from './writing';

export interface Target {
  readonly sheet: FWorksheet;
  readonly rectangle: Rectangle;
}

export type LookMethods = Readonly<Record<LookName, Method>>;
type LookName =
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'setFontSize'
  | 'setFontFamily'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'setTextRotation'
  | 'setBorder';

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
const color = (value: unknown): string => oneOf(value, (text) => COLOR.test(text), 'une couleur #rrggbb');

function oneOf(value: unknown, accepted: (text: string) => boolean, what: string): string {
  if (typeof value === 'string' && accepted(value)) return value;
  throw new Error(`Invalid argument: ${String(value)} (attendu : ${what})`);
}

/** From Apps Script's word to the engine's style; unknown words are refused. */
const styles = {
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
      oneOf(value ?? 'normal', (text) => text in HORIZONTAL, 'left, center, right ou normal')
    ] as HorizontalAlign,
  }),
  vertical: (value: unknown): IStyleData => ({
    vt: VERTICAL[oneOf(value ?? 'bottom', (text) => text in VERTICAL, 'top, middle ou bottom')] as VerticalAlign,
  }),
  wrap: (value: unknown): IStyleData => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  strategy: (value: unknown): IStyleData => ({
    tb: WrapStrategy[oneOf(value, (text) => text in WRAP_STRATEGY, 'WrapStrategy') as keyof typeof WRAP_STRATEGY],
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

/** `self` is what the chain goes on with; `targets` are read when a method is called. */
export function lookMethods(runtime: Runtime, self: () => object, targets: () => readonly Target[]): LookMethods {
  const whole = (style: (value: unknown) => IStyleData) => (value: unknown) => {
    const s = style(value);
    for (const target of targets()) paint(runtime, target, () => s);
    return self();
  };
  const cellByCell = (style: (value: unknown) => IStyleData) => (values: readonly (readonly unknown[])[]) => {
    for (const target of targets()) {
      checkSize(target.rectangle, values);
      const painted = values.map((line) => line.map(style));
      paint(runtime, target, (down, right) => painted[down]?.[right] ?? {});
    }
    return self();
  };
  return {
    setNumberFormat: method('text', whole(styles.format)),
    setNumberFormats: method('array', cellByCell(styles.format)),
    setBackground: method('text|null', whole(styles.background)),
    setBackgrounds: method('array', cellByCell(styles.background)),
    setFontColor: method('text|null', whole(styles.color)),
    setFontColors: method('array', cellByCell(styles.color)),
    setFontWeight: method('text|null', whole(styles.weight)),
    setFontWeights: method('array', cellByCell(styles.weight)),
    setFontStyle: method('text|null', whole(styles.slant)),
    setFontStyles: method('array', cellByCell(styles.slant)),
    setFontSize: method('integer', whole(styles.size)),
    setFontFamily: method('text', whole(styles.family)),
    setHorizontalAlignment: method('text|null', whole(styles.horizontal)),
    setHorizontalAlignments: method('array', cellByCell(styles.horizontal)),
    setVerticalAlignment: method('text|null', whole(styles.vertical)),
    setWrap: method('boolean', whole(styles.wrap)),
    setWrapStrategy: method('text', whole(styles.strategy)),
    setTextRotation: method('number', whole(styles.rotation)),
    setBorder: method(BORDER, `${BORDER} text|null text|null`, (...args: readonly unknown[]) => {
      for (const target of targets()) border(runtime, target, args);
      return self();
    }),
  };
}

const BORDER = new Array(6).fill('boolean|null').join(' ');

const engineRange = (sheet: FWorksheet, { row, column, rows, columns }: Rectangle): FRange =>
  sheet.getRange(row - 1, column - 1, rows, columns);

/** Straight to the style of each cell: the engine's own `setValues` would drop the formulas. */
function paint(
  runtime: Runtime,
  { sheet, rectangle: { row, column, rows, columns } }: Target,
  styleOf: (down: number, right: number) => IStyleData,
): void {
  const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let down = 0; down < rows; down += 1) {
    const line: Record<number, ICellData> = {};
    for (let right = 0; right < columns; right += 1) line[column - 1 + right] = { s: styleOf(down, right) };
    cellValue[row - 1 + down] = line;
  }
  runtime.engine.univer.__getInjector().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: runtime.engine.unitId,
    subUnitId: sheet.getSheetId(),
    cellValue,
    trigger: SetStyleCommand.id,
  });
}

/** `null` leaves a side as it is, `false` clears it. */
function border(
  runtime: Runtime,
  target: Target,
  [top, left, bottom, right, vertical, horizontal, hue, look]: readonly unknown[],
): void {
  const drawn = hue === null || hue === undefined ? '#000000' : color(hue);
  const style = BORDERS[oneOf(look ?? 'SOLID', (text) => text in BORDERS, 'BorderStyle')] as BorderStyleTypes;
  const sides = [
    [top, BorderType.TOP],
    [left, BorderType.LEFT],
    [bottom, BorderType.BOTTOM],
    [right, BorderType.RIGHT],
    [vertical, BorderType.VERTICAL],
    [horizontal, BorderType.HORIZONTAL],
  ] as const;
  if (sides.every(([wanted]) => wanted === true)) {
    // Each cell has its four sides, merged or not: the same twice is the same as once.
    const side = { s: style, cl: { rgb: drawn } };
    paint(runtime, target, () => ({ bd: { t: side, l: side, b: side, r: side } }));
    return;
  }
  const range = engineRange(target.sheet, target.rectangle);
  for (const [wanted, side] of sides) {
    if (wanted === null) continue;
    range.setBorder(side, wanted === true ? style : BorderStyleTypes.NONE, drawn);
  }
}
