/** What a recalculated book must show: our custom functions on the cells of their calls; the law on the marks themselves. */
import { customFunctions } from '../../src/addin/functions';
import { workbookOf } from '../../src/addin/readWorkbook';
import { resultsOf } from '../../src/addin/verification/averages';
import { readClasseur } from '../../src/addin/verification/classeur';
import { type Comparison, compareShown } from '../../src/addin/verification/differences';
import { type Area, areaOf, isFormula, type SheetPlan, type SheetState, type WorkbookPlan } from '../../src/workbook';
import type { Sheets, Value } from './computed';

export interface CalledBlock {
  readonly name: keyof typeof customFunctions;
  readonly where: string;
  /** What the function gives; null when it refuses. */
  readonly expected: readonly (readonly Value[])[] | null;
  /** What stands in the cells of its spill. */
  readonly found: readonly (readonly Value[])[];
}

/** Every call of ours in a plan, with both results. */
export function calledBlocks(plan: WorkbookPlan, sheets: Sheets): readonly CalledBlock[] {
  const valueAt = valuesOf(plan, sheets);
  return plan.sheets.flatMap((sheet) =>
    sheet.contents.flatMap((line, row) =>
      line.flatMap((content, column): readonly CalledBlock[] => {
        const [, name = '', inner = ''] =
          (isFormula(content) && /^=([A-Z]+_?[A-Z]+)\((.*)\)$/.exec(content.formula)) || [];
        if (!(name in customFunctions)) return [];
        const called = name as keyof typeof customFunctions;
        const args = inner.match(/"[^"]*"|'(?:[^']|'')*'![^;]+|[^;]+/g) ?? [];
        const lines = sheet.table.row + sheet.table.rows - (row + 1);
        const expected = resultOf(
          called,
          args.map((arg) => argument(arg, sheet, valueAt)),
        );
        const size = { rows: expected?.length ?? lines, columns: expected?.[0]?.length ?? 1 };
        return [
          {
            name: called,
            where: `${sheet.name}, ${name}`,
            expected,
            found: valueAt(sheet.name, { row: row + 1, column: column + 1, ...size }) as Value[][],
          },
        ];
      }),
    ),
  );
}

type ValueAt = (sheet: string, area: Area) => readonly (readonly unknown[])[];

/** What is typed as it is in the plan, what is computed as it stands in the book. */
function valuesOf(plan: WorkbookPlan, sheets: Sheets): ValueAt {
  return (name, { row, column, rows, columns }) => {
    const typed = plan.sheets.find((sheet) => sheet.name === name)?.contents ?? [];
    const computed = sheets.get(name) ?? [];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => {
        const content = typed[row - 1 + r]?.[column - 1 + c] ?? null;
        const found = computed[row - 1 + r]?.[column - 1 + c] ?? '';
        return content === null || isFormula(content) ? found : content;
      }),
    );
  };
}

function argument(text: string, { name }: SheetPlan, valueAt: ValueAt): unknown {
  if (text === '""') return '';
  if (/^\d+$/.test(text)) return Number(text);
  const [, other, cells = ''] = /^(?:'((?:[^']|'')*)'!)?(.*)$/.exec(text) ?? [];
  const where = areaOf(cells.replace(/\$/g, ''));
  const values = valueAt(other?.replace(/''/g, "'") ?? name, where);
  // One cell reaches a custom function as a value.
  return where.rows * where.columns === 1 ? values[0]?.[0] : values;
}

function resultOf(name: keyof typeof customFunctions, args: readonly unknown[]): readonly (readonly Value[])[] | null {
  try {
    return customFunctions[name](...args);
  } catch {
    return null;
  }
}

/** Every figure shown, against the law on what is typed, independently of any formula. */
export function comparedWithLaw(plan: WorkbookPlan, sheets: Sheets): Comparison {
  const valueAt = valuesOf(plan, sheets);
  const classeur = readClasseur(workbookOf({ sheets: plan.sheets.map(stateOf(valueAt)), others: [], copies: [] }));
  const { programme } = classeur;
  if (!programme) throw new Error(classeur.problems.join('\n'));
  return compareShown({ classeur, programme, results: resultsOf(programme, classeur) });
}

const stateOf =
  (valueAt: ValueAt) =>
  ({ role, name, contents }: SheetPlan): SheetState => ({
    role,
    name,
    finished: true,
    fingerprint: '',
    values: valueAt(name, { row: 1, column: 1, rows: contents.length, columns: contents[0]?.length ?? 0 }),
    formulas: contents.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : ''))),
  });
