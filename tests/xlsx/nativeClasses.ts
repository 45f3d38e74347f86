/** A generated class recalculated by LibreOffice, beside what our functions give on the same cells. */
import { renderXlsx } from '../../src/render/xlsx';
import type { WorkbookPlan } from '../../src/workbook';
import { type Sheets, sheetsIn, type Value } from './computed';
import { converted } from './libreoffice';
import { type CalledBlock, calledBlocks } from './oracle';
import { type ClassSpec, typedClass } from './typedClasses';

export interface Computed {
  readonly plan: WorkbookPlan;
  readonly sheets: Sheets;
  readonly blocks: readonly CalledBlock[];
}

/** The seed of the class makes it again. */
export async function computed(spec: ClassSpec): Promise<Computed> {
  const plan = typedClass(spec);
  const sheets = sheetsIn(converted(await renderXlsx(plan), 'xlsx'));
  return { plan, sheets, blocks: calledBlocks(plan, sheets) };
}

const isSame = (found: Value | undefined, expected: Value): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= 1e-9
    : (found ?? '') === expected;

/** Cells that say otherwise than the function, in words. */
export const differencesIn = ({ where, expected, found }: CalledBlock): readonly string[] =>
  (expected ?? []).flatMap((line, row) =>
    line.flatMap((value, column) =>
      isSame(found[row]?.[column], value)
        ? []
        : [`${where}, ligne ${row + 1}, colonne ${column + 1} : « ${found[row]?.[column]} », attendu « ${value} »`],
    ),
  );

export const errorsIn = (sheets: Sheets): readonly string[] =>
  Array.from(sheets).flatMap(([name, rows]) =>
    rows.flatMap((line, row) =>
      Array.from(line, (value) => value ?? '').flatMap((value, column) =>
        /^(#|Err:)/.test(String(value)) ? [`${name}, ligne ${row + 1}, colonne ${column + 1} : ${value}`] : [],
      ),
    ),
  );

/** The texts that a pattern must be found in, by name of function: « DELIBERATE ADM ». */
export const textsOf = (all: Iterable<Computed>): readonly string[] =>
  Array.from(all).flatMap(({ blocks }) =>
    blocks.flatMap(({ name, expected }) => (expected ?? []).flat().map((value) => `${name} ${value}`)),
  );

/** Where the calls of ours stand in a workbook of two semesters. */
export const calledIn = (impair: string, pair: string, july: string): readonly string[] => [
  `Moyennes ${impair}, CC_AVERAGE`,
  `Moyennes ${impair}, UE_AVERAGE`,
  `Moyennes ${impair}, MISSING_MARKS`,
  `Moyennes ${pair}, CC_AVERAGE`,
  `Moyennes ${pair}, UE_AVERAGE`,
  `Moyennes ${pair}, MISSING_MARKS`,
  `Jury ${impair}, COMPENSATE`,
  `Jury ${impair}, UE_CREDITS`,
  `Jury ${impair}, DELIBERATE`,
  `${july}, COMPENSATE`,
  `${july}, PROGRESSION`,
  `${july}, UE_CREDITS`,
  `${july}, DELIBERATE`,
];
