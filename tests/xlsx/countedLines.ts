/** What « Statistiques » counts, beside what the other sheets show of the students expected. */
import type { WorkbookPlan } from '../../src/workbook';
import type { Sheets, Value } from './computed';

interface Counted {
  readonly key: string;
  readonly found: readonly Value[];
  readonly expected: readonly Value[];
}

/** The values that « Statistiques » counts, column by column, and those of the lines of the students expected; then its groups. */
export function countedLines(plan: WorkbookPlan, sheets: Sheets): readonly Counted[] {
  const sheetOf = (role: string) => plan.sheets.find((sheet) => sheet.role === role);
  const july = plan.sheets.find(({ role }) => role.startsWith('jury-BUT'))?.role ?? '';
  const column = (role: string, key: string, first?: number): readonly Value[] => {
    const sheet = sheetOf(role);
    const from = first ?? sheet?.table.row ?? 1;
    const last = sheet && sheet.table.rows > 0 ? sheet.table.row + sheet.table.rows : (sheet?.contents.length ?? 0) + 1;
    const at = sheet?.columnKeys.indexOf(key) ?? -1;
    return Array.from(
      { length: last - from },
      (_, index) => sheets.get(sheet?.name ?? '')?.[from - 1 + index]?.[at] ?? '',
    );
  };
  const statuts = column('etudiants', 'statut');
  const isOut = (statut: Value | undefined): boolean => statut === 'Démission' || statut === 'Défaillant';
  const expected = new Set(column('etudiants', 'nip').filter((nip, row) => nip !== '' && !isOut(statuts[row])));
  const statistics = sheetOf('statistiques');
  const first = (statistics?.corner.row ?? 0) + 1;
  const filled = (values: readonly Value[]): readonly Value[] => values.filter((value) => value !== '');
  const series = (statistics?.columnKeys ?? []).flatMap((key): readonly Counted[] => {
    const [, semestre, code] = /^valeurs:(?:(S\d):)?(.*)$/.exec(key) ?? [];
    if (code === undefined) return [];
    const role = semestre ? `moyennes-${semestre}` : july;
    const source = semestre ? `el:${code}` : code.startsWith('rcue:') ? code : `moyenne:${code}`;
    const nips = column(role, 'nip');
    const values = column(role, source).filter(
      (value, row) => typeof value === 'number' && expected.has(nips[row] ?? ''),
    );
    return [{ key, found: filled(column('statistiques', key, first)), expected: values }];
  });
  const heads = statistics?.rowKeys.flatMap((key, row) => (/^groupe:\d/.test(key) ? [row + 1] : [])) ?? [];
  const groups = heads.map((row) => sheets.get(statistics?.name ?? '')?.[row - 1]?.[0] ?? '');
  return [...series, { key: 'groupes', found: filled(groups), expected: ['sans groupe', 'td 3', 'TD1', 'TD2'] }];
}
