/** Looks that a Range and a RangeList set alike: colours, weights, alignments, borders, number formats. */
import {
  BorderStyleTypes,
  BorderType,
  type ICellData,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Rectangle } from './rectangle';
import type { Runtime } from './runtime';
import { type Method, method } from './signatures';
import { borderStyle, color, styles } from './styles';
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
  const style = borderStyle(look ?? 'SOLID');
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
