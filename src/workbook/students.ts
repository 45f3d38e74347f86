/** The students of a workbook: what is typed of each, and the reading of a pasted list. */

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

export interface StudentIssue {
  readonly code: 'nip-manquant' | 'nip-double' | 'nom-manquant';
  /** Line of the pasted text, from 1. */
  readonly ligne: number;
  readonly found: string;
}

const HEADER = /^(code[ _]?)?nip$/i;

/** Reads a pasted list, one student a line: NIP ; nom ; prénom ; groupe, split by tabs or semicolons. A header line is skipped.
 * @example parseStudents('00123;Martin;Rose;TD1').students[0].nip // '00123' */
export function parseStudents(text: string): {
  readonly students: readonly Student[];
  readonly issues: readonly StudentIssue[];
} {
  const students: Student[] = [];
  const issues: StudentIssue[] = [];
  const seen = new Set<string>();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const [nip = '', nom = '', prenom = '', groupe = ''] = line
      .split(line.includes('\t') ? '\t' : ';')
      .map((field) => field.replace(/[\s\u00a0\u202f]+/g, ' ').trim());
    if (HEADER.test(nip)) return;
    const problem = problemOf(nip, nom, seen);
    if (problem) {
      issues.push({ code: problem, ligne: index + 1, found: line.trim() });
      return;
    }
    seen.add(nip.toUpperCase());
    students.push({ nip, nom, prenom, groupe, statut: 'Inscrit', redoublements: '' });
  });
  return { students, issues };
}

const problemOf = (nip: string, nom: string, seen: ReadonlySet<string>): StudentIssue['code'] | null => {
  if (nip === '') return 'nip-manquant';
  if (nom === '') return 'nom-manquant';
  return seen.has(nip.toUpperCase()) ? 'nip-double' : null;
};

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
