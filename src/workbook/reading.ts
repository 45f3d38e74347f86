/** What the sheets of a workbook say today: its students, their marks, what they have acquired, its settings. */
import { cellAt, linesOf, shownText, textOf } from './grid';
import type { Grid } from './state';
import { STATUTS, type Student } from './students';

/** A mark column as it stands. */
export interface EpreuveColumn {
  readonly code: string;
  /** Among the columns of this code, from 0. */
  readonly rang: number;
  readonly titre: string;
  readonly nom: string;
  readonly coefficient: unknown;
  readonly bareme: unknown;
  readonly column: number;
}

export interface NotesLine {
  readonly row: number;
  readonly nip: string;
  /** One per épreuve, as typed. */
  readonly marks: readonly unknown[];
  /** By UE, as typed. */
  readonly bonus: ReadonlyMap<string, unknown>;
}

export interface NotesSheet {
  readonly semestre: number;
  readonly grid: Grid;
  readonly epreuves: readonly EpreuveColumn[];
  readonly lines: readonly NotesLine[];
}

/** The mark columns of a « Notes » sheet in the order in which they stand: its head says all of them. */
export function readEpreuves(grid: Grid): readonly EpreuveColumn[] {
  const head = (key: string, column: number): unknown => cellAt(grid, grid.rows.get(key) ?? 0, column);
  return Array.from(grid.columns)
    .flatMap(([key, column]): readonly EpreuveColumn[] => {
      const [, code = '', rang = ''] = /^ep:(.+)#(\d+)$/.exec(key) ?? [];
      if (code === '') return [];
      return [
        {
          code,
          rang: Number(rang),
          titre: textOf(head('intitules', column)),
          nom: shownText(head('epreuves', column)),
          coefficient: head('coefficients', column),
          bareme: head('baremes', column),
          column,
        },
      ];
    })
    .sort((a, b) => a.column - b.column);
}

/** Which column it is, and what its marks are out of: what someone was told of it, who comes back to it later. */
export interface SeenColumn {
  readonly semestre: number;
  /** Code of the ressource or SAÉ. */
  readonly code: string;
  /** Rank among the columns of this code, from 0. */
  readonly rang: number;
  /** « Épreuve 1 » */
  readonly epreuve: string;
  /** Where it stands, from 1. */
  readonly colonne: number;
  /** Columns of this code. */
  readonly memeCode: number;
  /** As typed. */
  readonly bareme: string;
}

/** A rank is not enough: the columns of a code change ranks when one is inserted, moved or deleted.
 * @example seenColumn(readNotes(grid), epreuve).memeCode // 2 */
export const seenColumn = (
  { semestre, epreuves }: Pick<NotesSheet, 'semestre' | 'epreuves'>,
  { code, rang, nom, column, bareme }: EpreuveColumn,
): SeenColumn => ({
  semestre,
  code,
  rang,
  epreuve: nom,
  colonne: column,
  memeCode: epreuves.filter((one) => one.code === code).length,
  bareme: shownText(bareme),
});

/** Its mark columns, and its lines, free ones included. */
export function readNotes(grid: Grid): NotesSheet {
  const epreuves = readEpreuves(grid);
  const bonus = Array.from(grid.columns).filter(([key]) => key.startsWith('bonus:'));
  const lines = linesOf(grid).map((row) => ({
    row,
    nip: textOf(cellAt(grid, row, grid.columns.get('nip'))),
    marks: epreuves.map(({ column }) => cellAt(grid, row, column)),
    bonus: new Map(bonus.map(([key, column]) => [key.slice('bonus:'.length), cellAt(grid, row, column)] as const)),
  }));
  return { semestre: Number(grid.role.slice('notes-S'.length)), grid, epreuves, lines };
}

export interface EtudiantLine {
  readonly row: number;
  readonly student: Student;
}

/** The lines of « Étudiants », free ones included (their NIP is ''). A blank statut is « Inscrit ». */
export function readEtudiants(grid: Grid): readonly EtudiantLine[] {
  return linesOf(grid).map((row) => {
    const field = (key: string): string => textOf(cellAt(grid, row, grid.columns.get(key)));
    const statut = STATUTS.find((one) => one.toLowerCase() === field('statut').toLowerCase()) ?? 'Inscrit';
    const student = {
      nip: field('nip'),
      nom: field('nom'),
      prenom: field('prenom'),
      groupe: field('groupe'),
      statut,
      redoublements: field('redoublements'),
    };
    return { row, student };
  });
}

export interface AcquisLine {
  readonly row: number;
  readonly nip: string;
  readonly ue: string;
  readonly moyenne: unknown;
  readonly code: string;
  readonly annee: string;
}

/** The lines of « Acquis antérieurs » that hold something. */
export function readAcquis(grid: Grid): readonly AcquisLine[] {
  return linesOf(grid).flatMap((row) => {
    const cell = (key: string): unknown => cellAt(grid, row, grid.columns.get(key));
    const [nip, ue, code, annee] = ['nip', 'ue', 'code', 'annee'].map((key) => textOf(cell(key)));
    const line = { row, nip: nip ?? '', ue: ue ?? '', moyenne: cell('moyenne'), code: code ?? '', annee: annee ?? '' };
    return line.nip + line.ue + line.code + textOf(line.moyenne) === '' ? [] : [line];
  });
}

export interface Settings {
  /** As typed. */
  readonly decimales: unknown;
  readonly cfvu: string;
}

export function readSettings(grid: Grid): Settings {
  const value = (row: string): unknown => cellAt(grid, grid.rows.get(row) ?? 0, grid.columns.get('cm'));
  return { decimales: value('arrondi'), cfvu: textOf(value('regle')) };
}
