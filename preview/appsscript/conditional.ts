/** Conditional formats: the builder of Apps Script, and the rules that the engine keeps for a sheet. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { toEngine } from '../engine/french';
import { type RangeInside, rangeInside, rangeObject } from './range';
import { expose, insideOf, type Method, method, type Runtime } from './runtime';
import { neutralFormula } from './validation';

export interface ConditionalRecord {
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ranges: readonly RangeInside[];
}

type Names = keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export function conditionalBuilder(runtime: Runtime): object {
  let record: Omit<ConditionalRecord, 'formula'> & { formula?: string } = { ranges: [] };
  const add = (part: Partial<ConditionalRecord>): object => {
    record = { ...record, ...part };
    return builder;
  };
  const builder: object = expose(runtime, {
    className: 'ConditionalFormatRuleBuilder',
    free: 'all',
    methods: {
      whenFormulaSatisfied: method('text', (formula: string) => add({ formula: neutralFormula(formula) })),
      setBackground: method('text', (background: string) => add({ background })),
      setFontColor: method('text', (color: string) => add({ color })),
      setBold: method('boolean', (bold: boolean) => add({ bold })),
      setItalic: method('boolean', (italic: boolean) => add({ italic })),
      setRanges: method('array', (ranges: readonly unknown[]) => add({ ranges: ranges.map(rangeInside) })),
      build: method('', () => {
        const { formula, ranges } = record;
        if (formula === undefined) throw new Error('mise en forme conditionnelle sans condition');
        if (ranges.length === 0) throw new Error('mise en forme conditionnelle sans plage');
        return conditionalObject(runtime, { ...record, formula });
      }),
    } satisfies Partial<Record<Names, Method>>,
  });
  return builder;
}

const conditionalObject = (runtime: Runtime, record: ConditionalRecord): object =>
  expose(
    runtime,
    {
      className: 'ConditionalFormatRule',
      free: 'all',
      methods: {
        getRanges: method('', () => record.ranges.map((one) => rangeObject(runtime, one))),
      } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRule, Method>>,
    },
    record,
  );

/** Replaces every rule of the sheet; the first of the list wins, as in Google Sheets. */
export function setConditionals(runtime: Runtime, sheet: FWorksheet, rules: readonly unknown[]): void {
  const records = rules.map((rule) => insideOf(rule) as ConditionalRecord | undefined);
  for (const record of records) {
    if (!record?.formula) throw new Error('setConditionalFormatRules attend des règles construites par build()');
    if (record.ranges.some(({ sheetId }) => sheetId !== sheet.getSheetId()))
      throw new Error('mise en forme conditionnelle : une plage est sur une autre feuille');
  }
  for (const { cfId } of sheet.getConditionalFormattingRules()) runtime.conditionals.delete(cfId);
  sheet.clearConditionalFormatRules();
  for (const record of [...records].reverse()) {
    if (!record) continue;
    const builder = sheet.newConditionalFormattingRule().whenFormulaSatisfied(toEngine(record.formula));
    if (record.background !== undefined) builder.setBackground(record.background);
    if (record.color !== undefined) builder.setFontColor(record.color);
    if (record.bold !== undefined) builder.setBold(record.bold);
    if (record.italic !== undefined) builder.setItalic(record.italic);
    const rule = builder
      .setRanges(
        record.ranges.map(({ row, column, rows, columns }) => ({
          startRow: row - 1,
          endRow: row + rows - 2,
          startColumn: column - 1,
          endColumn: column + columns - 2,
        })),
      )
      .build();
    sheet.addConditionalFormattingRule(rule);
    runtime.conditionals.set(rule.cfId, record);
  }
}

export const getConditionals = (runtime: Runtime, sheet: FWorksheet): object[] =>
  sheet.getConditionalFormattingRules().flatMap(({ cfId, ranges }) => {
    const record = runtime.conditionals.get(cfId);
    if (!record) return [];
    const now = ranges.map(({ startRow, endRow, startColumn, endColumn }) => ({
      sheetId: sheet.getSheetId(),
      row: startRow + 1,
      column: startColumn + 1,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    }));
    return [conditionalObject(runtime, { ...record, ranges: now })];
  });
