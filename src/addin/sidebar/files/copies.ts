/** Copies of the workbook as tables: anonymous, for one element, or a whole sheet; what leaves is listed, never what stays. */

import { DECIMALES, DECIMALES_DEFAULT, type Decimales, roundHalfUp } from '../../../arrete';
import type { CsvCell } from '../../../formats';
import { anonymousNumbers, cellAt, type Grid, linesOf, readSettings, textOf } from '../../../workbook';
import { type Notebook, nipKey } from './notebook';

export interface Table {
  /** Of the sheet in a workbook file. */
  readonly name: string;
  /** Titles first, unless the table is a whole sheet. */
  readonly lines: readonly (readonly CsvCell[])[];
  readonly hasTitles: boolean;
}

/** The columns of a sheet that say nothing of who it is about: marks, averages, codes; not the words of the jury. */
const ANONYMOUS: readonly (readonly [key: RegExp, title: string])[] = [
  [/^ep:(.+)#(\d+)$/, '$1'],
  [/^bonus:(.+)$/, 'Bonus $1'],
  [/^(?:el|final|moyenne):(.+)$/, '$1'],
  [/^code:(.+)$/, 'Code $1'],
  [/^rcue:.+$/, ''],
  [/^situation$/, 'Situation'],
  [/^retenu:annee$/, 'Année'],
  [/^retenu:credits$/, 'Crédits'],
];

/** The sheets that have an anonymous copy. */
export const hasMarks = ({ role }: Grid): boolean => /^(?:notes|moyennes|jury)-/.test(role);

/** Everybody who has a line in the list or on a jury sheet: those whom the anonymous PV numbers. */
const nipsOf = ({ grids }: Notebook): readonly string[] =>
  grids
    .filter(({ role }) => role === 'etudiants' || role.startsWith('jury-'))
    .flatMap((grid) => linesOf(grid).map((row) => textOf(cellAt(grid, row, grid.columns.get('nip')))))
    .filter((nip) => nip !== '');

/** A sheet of marks or results by number, in the order of the numbers: neither NIP, name, group, statut nor words.
 * @example anonymousTable(notebook, grid).lines[0] // ['Nº', 'R101 Épreuve 1', …]
 */
export function anonymousTable(notebook: Notebook, grid: Grid): Table {
  const numbers = anonymousNumbers(nipsOf(notebook));
  const decimales = decimalesOf(notebook);
  const columns = Array.from(grid.columns)
    .flatMap(([key, column]) => {
      const [pattern, title] = ANONYMOUS.find(([each]) => each.test(key)) ?? [];
      if (pattern === undefined || title === undefined) return [];
      const epreuve = key.startsWith('ep:') ? ` ${textOf(cellAt(grid, grid.rows.get('epreuves') ?? 0, column))}` : '';
      return [{ key, column, title: (key.replace(pattern, title || groupOf(grid, column)) + epreuve).trim() }];
    })
    .sort((a, b) => a.column - b.column);
  const lines = linesOf(grid)
    .map((row) => ({ row, number: numbers(textOf(cellAt(grid, row, grid.columns.get('nip')))) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ row, number }) => [
      number,
      ...columns.map(({ key, column }) => told(key, cellOf(grid, row, column), decimales)),
    ]);
  return {
    name: `${grid.name} anonyme`,
    hasTitles: true,
    lines: [['Nº', ...columns.map(({ title }) => title)], ...lines],
  };
}

/** « RCUE Comprendre »: what stands above the columns of a competence, in the first of them. */
function groupOf(grid: Grid, column: number): string {
  const groups = grid.values[(grid.rows.get('groupes') ?? 0) - 1] ?? [];
  return textOf(
    groups
      .slice(0, column)
      .reverse()
      .find((cell) => cell !== ''),
  );
}

/** The decimals at which the sheets show an average, and at which it is decided. */
function decimalesOf({ grids }: Notebook): Decimales {
  const sheet = grids.find(({ role }) => role === 'programme');
  const setting = sheet && textOf(readSettings(sheet).decimales);
  return setting === 'exact' ? 4 : (DECIMALES.find((one) => String(one) === setting) ?? DECIMALES_DEFAULT);
}

/** « ADM (2024-25) »: the year of a former acquisition would tell who somebody is. A mark stays as it is typed. */
function told(key: string, cell: CsvCell, decimales: Decimales): CsvCell {
  if (typeof cell === 'string') return key.startsWith('code:') ? cell.replace(/\s*\(.*$/, '') : cell;
  return /^(?:ep|bonus):/.test(key) ? cell : roundHalfUp(cell, decimales);
}

/** Who each number is: to be kept apart from the copies.
 * @example keyTable(notebook).lines[1] // [1, '0012345', 'Durand', 'Rose']
 */
export function keyTable(notebook: Notebook): Table {
  const known = nipsOf(notebook);
  const numbers = anonymousNumbers(known);
  const people = new Map(notebook.etudiants.map((student) => [nipKey(student.nip), student]));
  const nips = new Map(known.map((nip) => [nipKey(nip), nip]));
  const lines = Array.from(nips, ([key, nip]): readonly CsvCell[] => [
    numbers(nip),
    nip,
    people.get(key)?.nom ?? '',
    people.get(key)?.prenom ?? '',
  ]).sort((a, b) => Number(a[0]) - Number(b[0]));
  return { name: 'Table de correspondance', hasTitles: true, lines: [['Nº', 'NIP', 'Nom', 'Prénom'], ...lines] };
}

/** The students and the marks of one element, and nothing else.
 * @example teacherTable(notebook, 1, 'R101').lines[0] // ['NIP', 'Nom', 'Prénom', 'Groupe', 'Épreuve 1 (coef. 1, sur 20)']
 */
export function teacherTable({ notes, etudiants }: Notebook, semestre: number, code: string): Table {
  const sheet = notes.find((one) => one.semestre === semestre);
  const epreuves =
    sheet?.epreuves.flatMap((epreuve, index) => (epreuve.code === code ? [{ epreuve, index }] : [])) ?? [];
  const marks = new Map([...(sheet?.lines ?? [])].reverse().map((line) => [nipKey(line.nip), line.marks]));
  const titles = epreuves.map(({ epreuve: { nom, coefficient, bareme }, index }) => {
    const told = [
      textOf(coefficient) === '' ? '' : `coef. ${shown(coefficient)}`,
      textOf(bareme) === '' ? '' : `sur ${shown(bareme)}`,
    ].filter((part) => part !== '');
    return `${nom || `Épreuve ${index + 1}`}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
  });
  const lines = etudiants.map(({ nip, nom, prenom, groupe }) => [
    nip,
    nom,
    prenom,
    groupe,
    ...epreuves.map(({ index }) => plainCell(marks.get(nipKey(nip))?.[index])),
  ]);
  return {
    name: `${code} S${semestre}`,
    hasTitles: true,
    lines: [['NIP', 'Nom', 'Prénom', 'Groupe', ...titles], ...lines],
  };
}

/** Columns and rows that only the add-in reads: hidden names, computed values. */
const TECHNICAL = /^(?:_\d+|jury-but|genere|fin|attendus|groupes|recherche|retenus|valeurs:.*)$/;

/** A whole sheet as one sees it, without what only the add-in reads and without what is blank at its end.
 * @example sheetTable(grid).lines.length // 32
 */
export function sheetTable(grid: Grid): Table {
  const names = grid.values[grid.corner.row - 1] ?? [];
  const kept = names.flatMap((key, index) => (TECHNICAL.test(String(key)) ? [] : [index + 1]));
  const rows = grid.values.flatMap((_, index) => (index + 1 === grid.corner.row ? [] : [index + 1]));
  const lines = rows.map((row) => kept.map((column) => cellOf(grid, row, column)));
  const last = lines.reduce((most, line, index) => (line.some((cell) => cell !== '') ? index : most), -1);
  const width = lines.reduce((most, line) => Math.max(most, lastFilled(line) + 1), 0);
  return { name: grid.name, hasTitles: false, lines: lines.slice(0, last + 1).map((line) => line.slice(0, width)) };
}

const lastFilled = (line: readonly CsvCell[]): number =>
  line.reduce<number>((most, cell, index) => (cell === '' ? most : index), -1);

const cellOf = (grid: Grid, row: number, column: number): CsvCell => plainCell(cellAt(grid, row, column));

function plainCell(value: unknown): CsvCell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return value === undefined || value === null ? '' : String(value);
}

const shown = (value: unknown): string => textOf(value).replace('.', ',');
