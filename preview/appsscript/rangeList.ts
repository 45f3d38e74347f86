/** Several ranges of one sheet, to which one look is given. */
import { type LookMethods, lookMethods } from './looks';
import { type RangeInside, rangeObject } from './range';
import { expose, type Runtime } from './runtime';
import { sheetOf } from './sheet';
import { type Method, method } from './signatures';

type Names = keyof GoogleAppsScript.Spreadsheet.RangeList;
type Shared = Omit<
  LookMethods,
  | 'setNumberFormats'
  | 'setBackgrounds'
  | 'setFontColors'
  | 'setFontWeights'
  | 'setFontStyles'
  | 'setHorizontalAlignments'
>;

export function rangeListObject(runtime: Runtime, ranges: readonly RangeInside[]): object {
  if (ranges.length === 0) throw new Error('liste de plages vide');
  for (const range of ranges) rangeObject(runtime, range);
  const {
    setNumberFormats: _n,
    setBackgrounds: _b,
    setFontColors: _c,
    setFontWeights: _w,
    setFontStyles: _s,
    setHorizontalAlignments: _h,
    ...looks
  } = lookMethods(
    runtime,
    () => self,
    () => ranges.map((rectangle) => ({ sheet: sheetOf(runtime, rectangle.sheetId), rectangle })),
  );
  const self: object = expose(runtime, {
    className: 'RangeList',
    methods: {
      ...(looks satisfies Shared),
      getRanges: method('', () => ranges.map((range) => rangeObject(runtime, range))),
    } satisfies Partial<Record<Names, Method>>,
  });
  return self;
}
