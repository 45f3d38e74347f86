/** The formulas that a file holds: native ones alone, within the bounds of Excel. */
import { isArrayFormula, isCalculs, nativePlan } from '../../src/render/xlsx/native';
import { isFormula, type WorkbookPlan } from '../../src/workbook';

/** What no spreadsheet has to be there for. `calculs`: the technical sheets that the plan calls for. */
export function describeBare(plan: WorkbookPlan, calculs: readonly string[]): void {
  describe('Le classeur sans module complémentaire', () => {
    const native = nativePlan(plan);
    const formulas = native.sheets.flatMap(({ name, contents }) =>
      contents.flatMap((line) => line.flatMap((cell) => (isFormula(cell) ? [{ name, text: cell.formula }] : []))),
    );
    const bare = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, '');

    it('garde les feuilles du plan, puis ses feuilles techniques', () => {
      const own = native.sheets.filter((sheet) => !isCalculs(sheet));
      expect(own.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
      expect(native.sheets.filter(isCalculs).map(({ name }) => name)).toEqual(calculs);
    });

    it('n’appelle que des fonctions d’Excel 2013 et de LibreOffice 7.4, sans formule qui déborde', () => {
      const called = new Set(formulas.flatMap(({ text }) => bare(text).match(/[A-Z][A-Z0-9_.]*(?=\()/g) ?? []));
      expect(Array.from(called).filter((name) => !KNOWN.includes(name))).toEqual([]);
    });

    it('tient dans les bornes d’Excel : 8192 caractères, 255 par texte, 64 niveaux', () => {
      const depth = (text: string): number => {
        let [level, most] = [0, 0];
        for (const [sign] of bare(text).matchAll(/[()]/g)) {
          level += sign === '(' ? 1 : -1;
          most = Math.max(most, level);
        }
        return most;
      };
      const texts = (text: string): readonly string[] => text.match(/"(?:[^"]|"")*"/g) ?? [];
      // In a class of 500, a row has two figures more.
      const longest = (text: string): number => text.length + 2 * (text.match(/\$\d+/g)?.length ?? 0);
      const outside = formulas.filter(
        ({ text }) => longest(text) > 8192 || texts(text).some((one) => one.length > 257) || depth(text) > 60,
      );
      expect(outside).toEqual([]);
    });

    it('n’écrit en formules matricielles que des formules du plan', () => {
      const planned = new Set(
        plan.sheets.flatMap(({ contents }) => contents.flat().flatMap((one) => (isFormula(one) ? [one.formula] : []))),
      );
      const arrays = formulas.filter(({ text }) => isArrayFormula(text));
      expect(arrays.length).toBeGreaterThan(0);
      expect(arrays.filter(({ text }) => !planned.has(text))).toEqual([]);
    });
  });
}

const KNOWN: readonly string[] = (
  'ABS ADDRESS AND AVERAGE CLEAN COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS DATE DAY FIND FIXED IF IFERROR ' +
  'INDEX INT ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NA NOT OR QUARTILE ' +
  'REPT RIGHT ROUND ROW ROWS SUBSTITUTE SUM SUMPRODUCT TEXT TRIM UNICHAR UPPER VALUE YEAR'
).split(' ');
