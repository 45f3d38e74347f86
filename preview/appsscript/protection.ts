/** The protection of a sheet: a warning before its cells are changed, except in the ranges left open. */
import { rangeInside, rangeObject } from './range';
import type { ProtectionRecord } from './records';
import { expose, type Runtime } from './runtime';
import { type Method, method } from './signatures';

type Names = keyof GoogleAppsScript.Spreadsheet.Protection;

export const sheetProtections = (runtime: Runtime, sheetId: string): readonly ProtectionRecord[] =>
  runtime.records.protections.filter((one) => one.sheetId === sheetId);

export function protectionObject(runtime: Runtime, record: ProtectionRecord): object {
  const live = (): ProtectionRecord => {
    if (!runtime.records.protections.includes(record)) throw new Error('cette protection a été retirée');
    return record;
  };
  const self: object = expose(runtime, {
    className: 'Protection',
    methods: {
      setDescription: method('text', (description: string) => {
        live().description = description;
        return self;
      }),
      getDescription: method('', () => live().description),
      setWarningOnly: method('boolean', (warningOnly: boolean) => {
        live().warningOnly = warningOnly;
        return self;
      }),
      isWarningOnly: method('', () => live().warningOnly),
      setUnprotectedRanges: method('array', (ranges: readonly unknown[]) => {
        const insides = ranges.map(rangeInside);
        if (insides.some(({ sheetId }) => sheetId !== record.sheetId))
          throw new Error('setUnprotectedRanges : une plage est sur une autre feuille');
        live().unprotected = insides.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
        return self;
      }),
      getUnprotectedRanges: method('', () =>
        live().unprotected.map((rectangle) => rangeObject(runtime, { sheetId: record.sheetId, ...rectangle })),
      ),
      remove: method('', () => {
        runtime.records.protections = runtime.records.protections.filter((one) => one !== live());
      }),
    } satisfies Partial<Record<Names, Method>>,
  });
  return self;
}
