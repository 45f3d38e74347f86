/** The students of a workbook: what is typed of each, and invented ones to try. */

export const STATUTS = ['Inscrit', 'Redoublant', 'Démission', 'Défaillant'] as const;
export type Statut = (typeof STATUTS)[number];

export interface Student {
  /** A text: leading zeros belong to it. */
  readonly nip: string;
  readonly nom: string;
  readonly prenom: string;
  readonly groupe: string;
  readonly statut: Statut;
  /** Semesters already repeated, « S1, S2 ». */
  readonly redoublements: string;
}

const NOMS = [
  'Abadie',
  'Benali',
  'Carpentier',
  'Da Silva',
  'Etcheverry',
  'Fontaine',
  'Girard',
  'Haddad',
  'Ibrahimi',
  'Jacquet',
  'Keller',
  'Lambert',
];
const PRENOMS = [
  'Rose',
  'Karim',
  'Inès',
  'Tom',
  'Lou',
  'Maël',
  'Aya',
  'Jules',
  'Nora',
  'Hugo',
  'Zoé',
  'Élie',
  'Sacha',
  'Lina',
  'Noé',
  'Mona',
  'Théo',
  'Ana',
  'Yanis',
];

/** Invented students, always the same for a number: to try the workbook, and for tests and pictures. */
export function fictitiousStudents(count: number): readonly Student[] {
  return Array.from({ length: count }, (_, index) => ({
    nip: `0226${String(index + 1).padStart(4, '0')}`,
    nom: NOMS[(index * 5) % NOMS.length] ?? '',
    prenom: PRENOMS[(index * 7) % PRENOMS.length] ?? '',
    groupe: `TD${(index % 2) + 1}`,
    statut: 'Inscrit',
    redoublements: '',
  }));
}
