/** The plan of a workbook without any function of ours: what every spreadsheet recalculates by itself. */
import { type Content, formula, isFormula, type SheetPlan, type WorkbookPlan } from '../../../workbook';
import { ccAverage, ueAverage } from './averages';
import { calculsOf, ROLE } from './calculs';
import { compensate } from './compensate';
import { deliberate } from './deliberate';
import { distinct, filtered } from './filter';
import { missingMarks } from './missingMarks';
import { argumentsOfCall } from './parse';
import { progression } from './progression';
import type { Site, Translation } from './site';
import { ueCredits } from './ueCredits';

type Translator = (args: readonly string[], site: Site) => Translation;

const TRANSLATORS: Readonly<Record<string, Translator>> = {
  CC_AVERAGE: ccAverage,
  UE_AVERAGE: ueAverage,
  MISSING_MARKS: missingMarks,
  COMPENSATE: compensate,
  UE_CREDITS: ueCredits,
  PROGRESSION: progression,
  DELIBERATE: deliberate,
};

/** The same sheets, every call of ours (and FILTER, SORT, UNIQUE) replaced by a native formula in each cell of its spill, followed by
 * the technical sheets that these formulas read.
 * @example nativePlan(planWorkbook(spec)).sheets.filter(isCalculs).map(({ name }) => name) // ['calculs-moyennes-S1', …] */
export function nativePlan({ sheets }: WorkbookPlan): WorkbookPlan {
  const translated = sheets.map(nativeSheet);
  return { sheets: [...translated.map(([sheet]) => sheet), ...translated.flatMap(([, calculs]) => calculs ?? [])] };
}

/** A technical sheet: to be hidden, protected as a whole, never read back. */
export const isCalculs = ({ role }: Pick<SheetPlan, 'role'>): boolean => role.startsWith(ROLE);

/** A formula whose result fills more cells than its own, where it is computed by the add-in or by a younger spreadsheet.
 * @example isSpilling('=UE_CREDITS($A$2:$B$9;$A$1:$B$1)') // true */
export const isSpilling = (text: string): boolean =>
  (/^=([A-Z_]+)\(/.exec(text)?.[1] ?? '') in TRANSLATORS || /^=IFERROR\(FILTER\(/.test(text);

/** To be written as an array formula of one cell: elsewhere Excel 2016 does not evaluate IF and IFERROR cell by cell within SUMPRODUCT.
 * @example isArrayFormula('=SUMPRODUCT(--(IFERROR(A1:A9;0)>0))') // true */
export function isArrayFormula(text: string): boolean {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  return bare
    .split(/\bSUMPRODUCT\(/)
    .slice(1)
    .some((rest) => /\bIF(?:ERROR)?\(/.test(untilClosed(rest)));
}

/** What stands before the parenthesis that closes. */
function untilClosed(text: string): string {
  let depth = 1;
  let end = 0;
  for (; end < text.length && depth > 0; end += 1) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
  }
  return text.slice(0, end);
}

function nativeSheet(sheet: SheetPlan): readonly [SheetPlan, SheetPlan | null] {
  const calculs = calculsOf(sheet.role);
  const contents: Content[][] = sheet.contents.map((line) => [...line]);
  const foot = sheet.table.rows > 0 ? sheet.table.row + sheet.table.rows : sheet.contents.length + 1;
  const marks: Site['marks'] = new Map();
  const ranks = new Map();
  let isChanged = false;
  sheet.contents.forEach((line, index) => {
    line.forEach((content, rank) => {
      if (!isFormula(content)) return;
      const site: Site = {
        sheet: sheet.name,
        row: index + 1,
        column: rank + 1,
        lines: foot - index - 1,
        calculs,
        marks,
      };
      const block = translationOf(content.formula, site);
      const single = block === null ? distinct(content.formula, site, ranks) : null;
      if (single !== null) contents[index]?.splice(rank, 1, { formula: single });
      block?.forEach((cells, down) => {
        contents[index + down]?.splice(rank, cells.length, ...cells.map(formula));
      });
      isChanged = isChanged || single !== null || block !== null;
    });
  });
  return isChanged ? [{ ...sheet, contents }, calculs.finish()] : [sheet, null];
}

function translationOf(text: string, site: Site): Translation | null {
  const translate = TRANSLATORS[/^=([A-Z_]+)\(/.exec(text)?.[1] ?? ''];
  return translate ? translate(argumentsOfCall(text), site) : filtered(text, site);
}
