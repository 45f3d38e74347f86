/** A list of students as a table of texts (pasted, or from a file of ScoDoc or Apogée) → students, and a word on every line that is not simply one. */
import { type ListColumn, listColumn, plain } from './headers';
import type { Statut, Student } from './students';

/** A line of a table: its number in the text, from 1, and its cells. */
export interface TableRow {
  readonly ligne: number;
  readonly cells: readonly string[];
}

export type RosterNature = 'a-corriger' | 'a-verifier' | 'ignoree';

const NATURES = {
  'nip-manquant': 'a-corriger',
  'nip-invalide': 'a-corriger',
  'nip-double': 'a-corriger',
  'nom-manquant': 'a-corriger',
  homonyme: 'a-verifier',
  'statut-inconnu': 'a-verifier',
  'en-tete': 'ignoree',
  'avant-en-tete': 'ignoree',
  'sans-etudiant': 'ignoree',
} as const satisfies Record<string, RosterNature>;

export type RosterIssueCode = keyof typeof NATURES;

export interface RosterIssue {
  readonly code: RosterIssueCode;
  readonly nature: RosterNature;
  readonly ligne: number;
  readonly found: string;
}

export interface RosterReading {
  readonly students: readonly Student[];
  readonly issues: readonly RosterIssue[];
}

type Columns = { readonly [Column in ListColumn]?: number };

/** The order of a list without a header. */
const DEFAULT_COLUMNS: Columns = { nip: 0, nom: 1, prenom: 2, groupe: 3, statut: 4 };
/** A NIP has a digit, and neither space nor sign: « 2,2E+07 » is what a spreadsheet made of one. */
const NIP = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29}$/u;

const STATUTS_LUS: { readonly [Name in Statut]: string } = {
  Inscrit: 'i ins inscrit inscrite',
  Redoublant: 'r red redoublant redoublante',
  Démission: 'd dem demission demissionnaire',
  Défaillant: 'def defaillant defaillante',
};

/** Reads the rows of a list; its header, where it has one, says which column is which (else: NIP, nom, prénom, groupe, statut).
 * @example readRoster([{ ligne: 1, cells: ['00123', 'Martin', 'Rose', 'TD1'] }]).students[0].nip // '00123'
 */
export function readRoster(rows: readonly TableRow[]): RosterReading {
  const head = rows.findIndex(({ cells }) => isHeader(cells));
  const columns = head < 0 ? DEFAULT_COLUMNS : columnsOf(rows[head]?.cells ?? []);
  const students: Student[] = [];
  const issues: RosterIssue[] = [];
  const nips = new Map<string, number>();
  const names = new Map<string, number>();

  const say = (code: RosterIssueCode, { ligne }: TableRow, found: string): void => {
    issues.push({ code, nature: NATURES[code], ligne, found });
  };

  rows.forEach((row, index) => {
    if (index === head) return;
    const skipped = index < head ? 'avant-en-tete' : isHeader(row.cells) ? 'en-tete' : null;
    const student = studentOf(row.cells, columns);
    const problem = skipped ?? problemOf(student, nips);
    if (problem !== null) {
      const earlier = nips.get(keyOf(student));
      say(problem, row, problem === 'nip-double' ? `${student.nip}, ligne ${earlier}` : shown(row));
      return;
    }
    nips.set(keyOf(student), row.ligne);
    const namesake = names.get(personOf(student));
    if (namesake !== undefined) say('homonyme', row, `${student.nom} ${student.prenom}, ligne ${namesake}`);
    names.set(personOf(student), row.ligne);
    const statut = cell(row.cells, columns.statut);
    if (statutOf(statut) === null) say('statut-inconnu', row, statut);
    students.push(student);
  });
  return { students, issues };
}

function problemOf({ nip, nom, prenom }: Student, nips: ReadonlyMap<string, number>): RosterIssueCode | null {
  if (nip === '' && nom === '' && prenom === '') return 'sans-etudiant';
  if (nip === '') return 'nip-manquant';
  if (!NIP.test(nip)) return 'nip-invalide';
  if (nom === '') return 'nom-manquant';
  return nips.has(nip.toUpperCase()) ? 'nip-double' : null;
}

const keyOf = ({ nip }: Student): string => nip.toUpperCase();
/** A name in another alphabet has no plain letters: it is compared as it is. */
const personOf = ({ nom, prenom }: Student): string => `${plain(nom) || nom} ${plain(prenom) || prenom}`;

/** A row that names both the NIP and the name: Apogée names its columns one by one above, and that is no header. */
function isHeader(cells: readonly string[]): boolean {
  const found = cells.map(listColumn);
  return found.includes('nip') && (found.includes('nom') || found.includes('nomUsuel'));
}

/** The first column of each name. */
function columnsOf(cells: readonly string[]): Columns {
  const columns: { [Column in ListColumn]?: number } = {};
  cells.forEach((name, index) => {
    const column = listColumn(name);
    if (column !== null && columns[column] === undefined) columns[column] = index;
  });
  return columns;
}

function studentOf(cells: readonly string[], columns: Columns): Student {
  const at = (column: ListColumn): string => cell(cells, columns[column]);
  return {
    nip: at('nip'),
    nom: at('nomUsuel') || at('nom'),
    prenom: at('prenom'),
    groupe: [at('groupe') || groupsOf(at('groupes')), at('td'), at('tp')].filter((text) => text !== '').join(', '),
    statut: statutOf(at('statut')) ?? 'Inscrit',
    redoublements: at('redoublements'),
  };
}

/** ScoDoc writes « TD:TD1;TP:TPA »: the groups without their partition. */
function groupsOf(text: string): string {
  const groups = text.split(';').map((group) => group.replace(/^[^:]*:/, '').trim());
  return groups.filter((group) => group !== '').join(', ');
}

function statutOf(text: string): Statut | null {
  if (text === '') return 'Inscrit';
  const found = (Object.keys(STATUTS_LUS) as Statut[]).find((statut) =>
    STATUTS_LUS[statut].split(' ').includes(plain(text)),
  );
  return found ?? null;
}

const cell = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const shown = ({ cells }: TableRow): string =>
  cells
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ; ');
