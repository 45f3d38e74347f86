/** Conditional formats: the builder of Apps Script, and the rules that the engine keeps for a sheet. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { toEngine } from '../engine/french';
import { BooleanCriteria } from './enums';
import { type RangeInside, rangeInside, rangeObject } from './range';
import type { ConditionalRecord } from './records';
import { expose, insideOf, type Runtime } from './runtime';
import { type Method, method } from './signatures';
import { neutralFormula } from './validation';

interface Draft extends Omit<ConditionalRecord, 'sheetId' | 'formula' | 'ranges'> {
  readonly formula?: string;
  readonly ranges: readonly RangeInside[];
}

type Names = keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export function conditionalBuilder(runtime: Runtime): object {
  let record: Draft = { ranges: [] };
  const add = (part: Partial<Draft>): object => {
    record = { ...record, ...part };
    return builder;
  };
  const builder: object = expose(runtime, {
    className: 'ConditionalFormatRuleBuilder',
    free: 'all',
    methods: {
      whenFormulaSatisfied: method('text', (formula: string) => add({ formula: neutralFormula(runtime, formula) })),
      setBackground: method('text', (background: string) => add({ background })),
      setFontColor: method('text', (color: string) => add({ color })),
      setBold: method('boolean', (bold: boolean) => add({ bold })),
      setItalic: method('boolean', (italic: boolean) => add({ italic })),
      setRanges: method('array', (ranges: readonly unknown[]) => add({ ranges: ranges.map(rangeInside) })),
      build: method('', () => {
        const { formula, ranges } = record;
        const sheetId = ranges[0]?.sheetId;
        if (formula === undefined) throw new Error('mise en forme conditionnelle sans condition');
        if (sheetId === undefined) throw new Error('mise en forme conditionnelle sans plage');
        if (ranges.some((one) => one.sheetId !== sheetId))
          throw new Error('mise en forme conditionnelle : une plage est sur une autre feuille');
        return conditionalObject(runtime, { ...record, sheetId, formula });
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
        getRanges: method('', () =>
          record.ranges.map((one) => rangeObject(runtime, { sheetId: record.sheetId, ...one })),
        ),
        getBooleanCondition: method('', () => conditionObject(runtime, record)),
      } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRule, Method>>,
    },
    record,
  );

const conditionObject = (runtime: Runtime, { formula, background, color, bold, italic }: ConditionalRecord): object =>
  expose(runtime, {
    className: 'BooleanCondition',
    free: 'all',
    methods: {
      getCriteriaType: method('', () => BooleanCriteria.CUSTOM_FORMULA),
      getCriteriaValues: method('', () => [formula]),
      getBackground: method('', () => background ?? null),
      getFontColor: method('', () => color ?? null),
      getBold: method('', () => bold ?? null),
      getItalic: method('', () => italic ?? null),
    } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.BooleanCondition, Method>>,
  });

/** Replaces every rule of the sheet; the first of the list wins, as in Google Sheets. */
export function setConditionals(runtime: Runtime, sheet: FWorksheet, rules: readonly unknown[]): void {
  const sheetId = sheet.getSheetId();
  const wanted = rules.map((rule) => {
    const record = insideOf(rule) as ConditionalRecord | undefined;
    if (!record?.formula) throw new Error('setConditionalFormatRules attend des règles construites par build()');
    if (record.sheetId !== sheetId)
      throw new Error('mise en forme conditionnelle : une plage est sur une autre feuille');
    return { ...record };
  });
  const { records } = runtime;
  records.conditionals = [...records.conditionals.filter((one) => one.sheetId !== sheetId), ...wanted];
  sheet.clearConditionalFormatRules();
  for (const record of [...wanted].reverse()) sheet.addConditionalFormattingRule(engineRule(sheet, record)); // the last added wins there
}

function engineRule(sheet: FWorksheet, { formula, background, color, bold, italic, ranges }: ConditionalRecord) {
  const builder = sheet.newConditionalFormattingRule().whenFormulaSatisfied(toEngine(formula));
  if (background !== undefined) builder.setBackground(background);
  if (color !== undefined) builder.setFontColor(color);
  if (bold !== undefined) builder.setBold(bold);
  if (italic !== undefined) builder.setItalic(italic);
  return builder
    .setRanges(
      ranges.map(({ row, column, rows, columns }) => ({
        startRow: row - 1,
        endRow: row + rows - 2,
        startColumn: column - 1,
        endColumn: column + columns - 2,
      })),
    )
    .build();
}

export const getConditionals = (runtime: Runtime, sheet: FWorksheet): object[] =>
  runtime.records.conditionals
    .filter((one) => one.sheetId === sheet.getSheetId() && one.ranges.length > 0)
    .map((one) => conditionalObject(runtime, one));
