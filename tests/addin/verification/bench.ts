/** A small workbook as data, for the checks: sheets laid out as the real ones, and a programme simple enough to compute by hand. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { type Classeur, readClasseur } from '../../../src/addin/verification/classeur';
import type { Ligne, Programme, Ue } from '../../../src/programme';
import { type Grid, gridOf } from '../../../src/workbook';

/** A cell that holds a formula, and what it shows. */
export interface Computed {
  readonly formula: string;
  readonly shows: unknown;
}
export const computed = (shows: unknown, formula = '=X()'): Computed => ({ formula, shows });

const isComputed = (cell: unknown): cell is Computed => typeof cell === 'object' && cell !== null && 'formula' in cell;

export interface SheetLayout {
  readonly role: string;
  readonly name: string;
  /** Names of the columns, from A. */
  readonly columns: readonly string[];
  /** Rows above the table: name, cells. */
  readonly head?: readonly (readonly [string, ...unknown[]])[];
  readonly lines: readonly (readonly unknown[])[];
}

/** The head comes first, then the hidden row of the names, then the lines. */
export function gridFrom({ role, name, columns, head = [], lines }: SheetLayout): Grid {
  const width = columns.length;
  const row = (cells: readonly unknown[], key: string): unknown[] => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? ''),
    key,
  ];
  const cells = [
    ...head.map(([key, ...line]) => row(line, key)),
    row(columns, 'jury-but'),
    ...lines.map((line) => row(line, '')),
    row([], 'fin'),
  ];
  const grid = gridOf({
    role,
    name,
    finished: true,
    fingerprint: '',
    values: cells.map((line) => line.map((cell) => (isComputed(cell) ? cell.shows : cell))),
    formulas: cells.map((line) => line.map((cell) => (isComputed(cell) ? cell.formula : ''))),
  });
  if (!grid) throw new Error(`no names on ${name}`);
  return grid;
}

const ligne = (code: string, coefficient: number): Ligne => ({
  code,
  titre: `Titre ${code}`,
  pole: code.startsWith('R') ? 'ressources' : 'saes',
  heures: { cm: null, td: null, tp: null, projet: null, total: null },
  evaluation: null,
  coefficient,
});
const ue = (code: string, competence: number, ects: number, ...lignes: readonly Ligne[]): Ue => ({
  code,
  competence,
  coefficient: 1,
  ects,
  lignes,
});

/** Two competences; R101 and SAE101 weigh in both UE of S1, R102 in UE12 alone, R103 nowhere. S2 has one element for each UE. */
export const PROGRAMME: Programme = {
  id: 'essai',
  mention: 'Essai',
  sigle: 'ESS',
  etablissement: 'IUT',
  annee: '2025-2026',
  but: 1,
  parcours: '',
  competences: [1, 2].map((numero) => ({ numero, nom: `C${numero}`, titre: '', niveau: 1, niveauTitre: '' })),
  semestres: [
    {
      numero: 1,
      ues: [
        ue('UE11', 1, 12, ligne('R101', 2), ligne('R103', 0), ligne('SAE101', 2)),
        ue('UE12', 2, 18, ligne('R101', 1), ligne('R102', 1), ligne('SAE101', 2)),
      ],
    },
    {
      numero: 2,
      ues: [ue('UE21', 1, 12, ligne('R201', 1), ligne('SAE201', 1)), ue('UE22', 2, 18, ligne('SAE202', 1))],
    },
  ],
};

/** A line of « Étudiants » : NIP, nom, prénom, groupe, statut, redoublements, « absent de la dernière liste ». */
export const etudiants = (...lines: readonly (readonly unknown[])[]): Grid =>
  gridFrom({
    role: 'etudiants',
    name: 'Étudiants',
    columns: ['nip', 'nom', 'prenom', 'groupe', 'statut', 'redoublements', 'liste'],
    lines,
  });

export const ROSE = ['0001', 'Martin', 'Rose', 'TD1', '', '', ''];
export const KARIM = ['0002', 'Benali', 'Karim', 'TD1', 'Redoublant', 'S1, S2', ''];
export const LOU = ['0003', 'Girard', 'Lou', 'TD2', 'Démission', '', ''];

export interface NotesLayout {
  /** Code, coefficient, barème of each column. */
  readonly epreuves: readonly (readonly [code: string, coefficient?: unknown, bareme?: unknown])[];
  readonly ues?: readonly string[];
  /** NIP, then one mark per épreuve, then the blank closing column, then the bonus of each UE. */
  readonly lines: readonly (readonly unknown[])[];
}

/** « Notes S1 »: NIP in A, épreuves from C; the first line is the row 6. */
export function notes(semestre: number, { epreuves, ues = [], lines }: NotesLayout): Grid {
  const head = (key: string, ...cells: readonly unknown[]): readonly [string, ...unknown[]] => [key, '', '', ...cells];
  return gridFrom({
    role: `notes-S${semestre}`,
    name: `Notes S${semestre}`,
    columns: [
      'nip',
      'groupe',
      ...epreuves.map(([code], index) => (code === '' ? '' : `ep:${code}#${index}`)),
      'fin',
      ...ues.map((code) => `bonus:${code}`),
    ],
    head: [
      head('codes', ...epreuves.map(([code]) => code)),
      head('intitules', ...epreuves.map(([code]) => `Titre ${code}`)),
      head('epreuves', ...epreuves.map(() => 'Épreuve')),
      head('coefficients', ...epreuves.map(([, coefficient]) => coefficient ?? 1)),
      head('baremes', ...epreuves.map(([, , bareme]) => bareme ?? 20)),
    ],
    lines: lines.map(([nip, ...rest]) => [nip, computed(''), ...rest]),
  });
}

/** « Acquis antérieurs » : NIP, UE, moyenne, code, année. */
export const acquis = (...lines: readonly (readonly unknown[])[]): Grid =>
  gridFrom({
    role: 'acquis',
    name: 'Acquis antérieurs',
    columns: ['nip', 'ue', 'moyenne', 'code', 'annee', 'origine'],
    lines,
  });

const byRole = (grids: readonly Grid[]): ReadonlyMap<string, Grid> => new Map(grids.map((grid) => [grid.role, grid]));

/** These sheets, as a workbook of the programme above. */
export const classeurOf = (...grids: readonly Grid[]): Classeur => ({
  ...readClasseur({ grids: byRole(grids), states: byRole(grids), clock: OWN_CLOCK }),
  programme: PROGRAMME,
});

/** A sentence with every non-breaking space made plain. */
export const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** What findings say, and where. */
export const toldBy = (
  findings: readonly { readonly texte: string; readonly cellule: { readonly a1: string } | null }[],
) => findings.map(({ texte, cellule }) => [cellule?.a1 ?? null, plain(texte)]);
