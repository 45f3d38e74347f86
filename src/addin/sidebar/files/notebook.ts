/** The workbook as the files need it: its students, and the marks of each semester, from our sheets as they are. */

import { BAREME_LEGAL } from '../../../arrete';
import {
  cellAt,
  type EpreuveColumn,
  type Grid,
  gridOf,
  type NotesSheet,
  readEtudiants,
  readNotes,
  type Student,
  seenColumn,
  textOf,
} from '../../../workbook';
import type { MarkColumn, SheetData } from '../../protocol';

export interface Notebook {
  readonly grids: readonly Grid[];
  /** Those of the last list, by the order of « Étudiants ». */
  readonly etudiants: readonly Student[];
  readonly notes: readonly NotesSheet[];
}

/** What marks are read from. */
export const NOTES_ROLES = ['etudiants', ...[1, 2, 3, 4, 5, 6].map((semestre) => `notes-S${semestre}`)];

/** @example notebookOf(reply.value).etudiants.length // 24 */
export function notebookOf(sheets: readonly SheetData[]): Notebook {
  const grids = sheets.flatMap((sheet) => {
    const grid = gridOf({ ...sheet, finished: true, fingerprint: '', formulas: [] });
    return grid === null ? [] : [grid];
  });
  const roster = grids.find(({ role }) => role === 'etudiants');
  const isListed = (row: number): boolean =>
    roster !== undefined && textOf(cellAt(roster, row, roster.columns.get('liste'))) === '';
  return {
    grids,
    etudiants: (roster === undefined ? [] : readEtudiants(roster))
      .filter(({ row, student }) => student.nip !== '' && isListed(row))
      .map(({ student }) => student),
    notes: grids.filter(({ role }) => role.startsWith('notes-')).map(readNotes),
  };
}

/** Whether marks are expected of this student. */
export const isExpected = ({ statut }: Student): boolean => statut === 'Inscrit' || statut === 'Redoublant';

/** How NIP are compared: whatever the case, zeros kept. */
export const nipKey = (nip: string): string => textOf(nip).toUpperCase();

/** « MARTIN Rose » */
export const fullName = ({ nom, prenom }: Pick<Student, 'nom' | 'prenom'>): string =>
  `${nom.toUpperCase()} ${prenom}`.trim();

/** The épreuves of every semester, as the choice of one shows them. */
export const columnsOf = ({ notes, etudiants }: Notebook): readonly MarkColumn[] => {
  const expected = new Set(etudiants.filter(isExpected).map(({ nip }) => nipKey(nip)));
  return notes.flatMap((sheet) => {
    const awaited = sheet.lines.filter(({ nip }) => expected.has(nipKey(nip)));
    return sheet.epreuves.map((epreuve, index) => ({
      ...seenColumn(sheet, epreuve),
      titre: epreuve.titre,
      saisies: awaited.filter(({ marks }) => textOf(marks[index]) !== '').length,
      etudiants: awaited.length,
    }));
  });
};

/** The sheet of an épreuve, and its column there; null when it is no longer there. */
export function placeOfColumn(
  { notes }: Notebook,
  { semestre, code, rang }: MarkColumn,
): { readonly sheet: NotesSheet; readonly epreuve: EpreuveColumn; readonly index: number } | null {
  const sheet = notes.find((one) => one.semestre === semestre);
  const index = sheet?.epreuves.findIndex((one) => one.code === code && one.rang === rang) ?? -1;
  const epreuve = sheet?.epreuves[index];
  return sheet === undefined || epreuve === undefined ? null : { sheet, epreuve, index };
}

/** Marks are out of this; null where the cell does not say a number.
 * @example baremeOf({ ...epreuve, bareme: '' }) // 20
 */
export function baremeOf({ bareme }: EpreuveColumn): number | null {
  const typed = textOf(bareme);
  if (typed === '') return BAREME_LEGAL;
  const value = Number(typed.replace(',', '.'));
  return value > 0 ? value : null;
}
