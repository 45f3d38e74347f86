/** What is frozen, put back as sheets in memory: the very code that judges the workbook judges it again. */
import type { Note } from '../../arrete';
import type { Grid } from '../../workbook';
import { OWN_CLOCK } from '../clock';
import { type StudentFile, studentFiles } from '../deliberation/students';
import { resultsOf } from '../verification/averages';
import { type Classeur, nipKey, type Person } from '../verification/classeur';
import type { Bench } from '../verification/entry';
import type { ReadMarks } from '../verification/marks';
import type { Frozen, FrozenNote, FrozenStudent, FrozenWords } from './frozen';

/** The file of each student by the law, from the frozen data alone. */
export function thawedFiles(frozen: Frozen): readonly StudentFile[] {
  const bench = benchOf(frozen);
  const grid = gridOf(frozen.etudiants, `jury-${frozen.session}`, ({ jury }) => jury);
  const january = gridOf(frozen.etudiants, 'janvier', ({ janvier }) => janvier);
  return studentFiles(bench, isAnnualSession(frozen) ? annual(grid) : grid, isAnnualSession(frozen) ? january : null);
}

export const isAnnualSession = ({ session }: Pick<Frozen, 'session'>): boolean => session.startsWith('BUT');

function benchOf({ programme, decimales, epreuves, etudiants }: Frozen): Bench {
  const people = etudiants.flatMap(personOf);
  const classeur: Classeur = {
    programme,
    problems: [],
    problemPlaces: [],
    programmeGrid: null,
    decimales,
    roster: null,
    people,
    byNip: new Map(people.map((person) => [nipKey(person.student.nip), person])),
    acquisGrid: null,
    acquis: etudiants.flatMap(({ nip, acquis }) =>
      acquis.map(([ue, code, moyenne, annee]) => ({ row: 0, nip, ue, moyenne, code, annee })),
    ),
    marks: programme.semestres.flatMap(({ numero }): readonly ReadMarks[] => {
      const ranks = epreuves.flatMap(({ semestre }, rank) => (semestre === numero ? [rank] : []));
      return ranks.length === 0 ? [] : [marksOf(numero, ranks, epreuves, etudiants)];
    }),
    moyennes: new Map(),
    jurys: [],
    composition: null,
    // Days are frozen in words.
    clock: OWN_CLOCK,
    broken: [],
  };
  return { classeur, programme, results: resultsOf(programme, classeur) };
}

function personOf({ nip, identite }: FrozenStudent): readonly Person[] {
  if (identite === null) return [];
  const student = { nip, groupe: '', ...identite };
  return [{ row: 0, student, statutTyped: identite.statut, isGone: false }];
}

function marksOf(
  semestre: number,
  ranks: readonly number[],
  epreuves: Frozen['epreuves'],
  etudiants: Frozen['etudiants'],
): ReadMarks {
  return {
    semestre,
    grid: gridOf([], `notes-S${semestre}`, () => []),
    epreuves: ranks.flatMap((rank) => {
      const { cle = '', nom = '', coefficient = 0, bareme = 0 } = epreuves[rank] ?? {};
      const [code = '', rang = ''] = cle.split('#');
      return [{ code, rang: Number(rang), titre: '', nom, coefficient, bareme, column: 0 }];
    }),
    lines: etudiants.map(({ nip, notes, bonus }) => ({
      row: 0,
      nip,
      notes: ranks.map((rank) => noteOf(notes[rank] ?? null)),
      illisibles: new Set<number>(),
      bonus: new Map(bonus.map(([ue, points]) => [ue, points === '?' ? ('illisible' as const) : points])),
    })),
    unreadable: [],
  };
}

function noteOf(note: FrozenNote): Note {
  switch (note) {
    case 'ABS':
      return 'absent';
    case 'EXC':
      return 'excused';
    case 'ATT':
      return 'pending';
    case '?':
    case null:
      return 'missing';
    default:
      return note;
  }
}

/** « 2 juillet 2026 », as a day is sealed: a hearing held. */
const SEALED_DAY = /^\d{1,2}(?:er)? \S+ \d{4}$/;

/** A jury sheet that has but what the jury types: one line per student, one column per word. */
function gridOf(etudiants: Frozen['etudiants'], role: string, wordsOf: (student: FrozenStudent) => FrozenWords): Grid {
  const keys = ['nip', ...new Set(etudiants.flatMap((student) => wordsOf(student).map(([key]) => key)))];
  const values = etudiants.map((student) => {
    const words = new Map(wordsOf(student));
    return keys.map((key) => {
      if (key === 'nip') return student.nip;
      const word = words.get(key) ?? '';
      return key === 'passer' || (key === 'entendu' && SEALED_DAY.test(word)) ? word !== '' : word;
    });
  });
  return {
    role,
    name: role,
    finished: true,
    fingerprint: '',
    values,
    formulas: [],
    corner: { row: 0, column: 0 },
    columns: new Map(keys.map((key, index) => [key, index + 1])),
    rows: new Map(),
    first: 1,
    last: values.length,
  };
}

/** A sheet of the year is known by its column of situations. */
const annual = (grid: Grid): Grid => ({ ...grid, columns: new Map([...Array.from(grid.columns), ['situation', 0]]) });
