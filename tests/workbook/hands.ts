/** What colleagues do to a workbook while it is being made or brought up to date: see `meanwhile.ts`. */
import { type Hand, type Lines, linesOf, types } from './meanwhile';
import type { HeadlessHost } from './workbench';

/** A hand, the sheet that it is about, and what it takes away on purpose (« 002 » or « SAE101 »). */
export interface Scene {
  readonly what: string;
  readonly role: string;
  readonly hand: Hand;
  readonly gone?: string;
}

const on =
  (role: string, act: (lines: Lines, host: HeadlessHost) => boolean): Hand =>
  (host) => {
    const lines = linesOf(host, role);
    return lines && act(lines, host) ? [] : undefined;
  };

const atRow = (role: string, nip: string, act: (lines: Lines, row: number) => unknown): Hand =>
  on(role, (lines) => {
    const row = lines.row(nip);
    if (row > 0) act(lines, row);
    return row > 0;
  });

const atColumn = (role: string, key: string, act: (lines: Lines, column: number) => unknown): Hand =>
  on(role, (lines) => {
    const column = lines.column(key);
    if (column > 0) act(lines, column);
    return column > 0;
  });

/** A latecomer typed on the first free line, whichever it is. */
const newStudent: Hand = (host) => {
  const lines = linesOf(host, 'etudiants');
  const last = Math.max(lines?.row('003') ?? 0, lines?.row('004') ?? 0);
  if (!lines || last === 0) return undefined;
  lines.sheet.getRange(last + 1, lines.column('nip')).setValue('009');
  lines.sheet.getRange(last + 1, lines.column('nom')).setValue('Zola');
  return [{ role: 'etudiants', nip: '009', title: 'nom', value: 'Zola' }];
};

/** Typed in the place of what was there, or where nothing was. */
export const TYPING: readonly Scene[] = [
  { what: 'une note', role: 'notes-S1', hand: types('notes-S1', '001', 'ep:R102#0', 17.25) },
  {
    what: 'une note d’un étudiant sorti de la liste',
    role: 'notes-S1',
    hand: types('notes-S1', '002', 'ep:SAE102#0', 17.25),
  },
  { what: 'un prénom', role: 'etudiants', hand: types('etudiants', '002', 'prenom', 'Léonard') },
  { what: 'une décision', role: 'jury-BUT1', hand: types('jury-BUT1', '001', 'decision', 'ADM') },
  { what: 'le nom d’une épreuve', role: 'notes-S1', hand: heading('Partiel de mars') },
];

/** The title of an épreuve, typed in its head: its line goes by the name of the row. */
function heading(title: string): Hand {
  return (host) => {
    const lines = linesOf(host, 'notes-S1');
    const [row, column] = [lines?.head('epreuves') ?? 0, lines?.column('ep:R102#0') ?? 0];
    if (row === 0 || column === 0) return undefined;
    lines?.sheet.getRange(row, column).setValue(title);
    return [{ role: 'notes-S1', nip: 'epreuves', title: 'ep:R102#0', value: title }];
  };
}

export const LATECOMER: Scene = { what: 'un étudiant de plus', role: 'etudiants', hand: newStudent };

/** Rows and columns that come and go. */
export const MOVING: readonly Scene[] = [
  {
    what: 'une ligne d’étudiant insérée',
    role: 'notes-S1',
    hand: atRow('notes-S1', '002', ({ sheet }, row) => sheet.insertRowBefore(row)),
  },
  {
    what: 'une ligne insérée tout en haut',
    role: 'notes-S1',
    hand: on('notes-S1', ({ sheet }) => Boolean(sheet.insertRowBefore(1))),
  },
  {
    what: 'une ligne insérée',
    role: 'etudiants',
    hand: atRow('etudiants', '002', ({ sheet }, row) => sheet.insertRowBefore(row)),
  },
  {
    what: 'une ligne insérée',
    role: 'jury-BUT1',
    hand: atRow('jury-BUT1', '002', ({ sheet }, row) => sheet.insertRowBefore(row)),
  },
  {
    what: 'une colonne insérée',
    role: 'notes-S1',
    hand: atColumn('notes-S1', 'ep:R102#0', ({ sheet }, column) => sheet.insertColumnBefore(column)),
  },
  {
    what: 'une colonne insérée tout à gauche',
    role: 'notes-S1',
    hand: on('notes-S1', ({ sheet }) => Boolean(sheet.insertColumnBefore(1))),
  },
  {
    what: 'une colonne insérée',
    role: 'programme',
    hand: on('programme', ({ sheet }) => Boolean(sheet.insertColumnBefore(2))),
  },
  {
    what: 'la ligne d’un étudiant supprimée',
    role: 'notes-S1',
    gone: '002',
    hand: atRow('notes-S1', '002', ({ sheet }, row) => sheet.deleteRow(row)),
  },
  {
    what: 'la ligne d’un étudiant supprimée',
    role: 'etudiants',
    gone: '002',
    hand: atRow('etudiants', '002', ({ sheet }, row) => sheet.deleteRow(row)),
  },
  {
    what: 'une colonne de notes supprimée',
    role: 'notes-S1',
    gone: 'SAE101',
    hand: atColumn('notes-S1', 'ep:SAE101#0', ({ sheet }, column) => sheet.deleteColumn(column)),
  },
];

const SHEETS = ['programme', 'etudiants', 'notes-S1', 'moyennes-S1', 'jury-BUT1'] as const;

/** Whole sheets. */
export const RENAMING = SHEETS.map(
  (role): Scene => ({
    what: 'un onglet renommé',
    role,
    hand: on(role, ({ sheet }) => Boolean(sheet.setName(`D'un collègue, ${role}`))),
  }),
);
export const TABS = SHEETS.map(
  (role): Scene => ({
    what: 'un onglet déplacé',
    role,
    hand: on(role, ({ sheet }, host) => {
      host.spreadsheet.setActiveSheet(sheet);
      host.spreadsheet.moveActiveSheet(1);
      return true;
    }),
  }),
);
export const DELETING = SHEETS.map(
  (role): Scene => ({
    what: 'une feuille supprimée',
    role,
    gone: role,
    hand: on(role, ({ sheet }, host) => {
      host.spreadsheet.deleteSheet(sheet);
      return true;
    }),
  }),
);
