/** All that a jury's results are computed from, as plain data: what an instant copy keeps, and what it is compared with. */
import type { Decimales, Note } from '../../arrete';
import type { Programme } from '../../programme';
import { but1Ues, cellAt, type Grid, linesOf, readSettings, textOf } from '../../workbook';
import { compactText, isBlank, isDate } from '../cells';
import type { Clock } from '../clock';
import { rowsByNip } from '../deliberation/students';
import { dateText } from '../documents/composition';
import { isAsked, isTicked } from '../functions/yearArguments';
import { isAnnual, nipKey, type Person } from '../verification/classeur';
import { isSkipped } from '../verification/decisions';
import { type Bench, but1State, formerOf } from '../verification/entry';
import { TICKED } from '../wording/jury';

export interface FrozenEpreuve {
  readonly semestre: number;
  /** Its element and its rank among the columns of that element: `R101#0`. */
  readonly cle: string;
  readonly nom: string;
  readonly coefficient: number;
  readonly bareme: number;
}

/** A mark as it is typed: a number, a code, nothing; `?` where it is not understood. */
export type FrozenNote = number | 'ABS' | 'EXC' | 'ATT' | '?' | null;

/** What the jury typed for a student, by the names of the columns, in their alphabetical order. */
export type FrozenWords = readonly (readonly [key: string, word: string])[];

export interface FrozenStudent {
  readonly nip: string;
  /** null when « Étudiants » does not know the NIP. */
  readonly identite: {
    readonly nom: string;
    readonly prenom: string;
    readonly statut: Person['student']['statut'];
    readonly redoublements: string;
  } | null;
  /** UE acquired before; of S1 and S2, before S5, those that are said not to be too. */
  readonly acquis: readonly (readonly [ue: string, code: string, moyenne: number | null, annee: string])[];
  /** In the order of the épreuves. */
  readonly notes: readonly FrozenNote[];
  readonly bonus: readonly (readonly [ue: string, points: number | '?'])[];
  readonly jury: FrozenWords;
  /** Of the sheet of the odd semester, for a jury of the year. */
  readonly janvier: FrozenWords;
}

export interface Frozen {
  /** `S1`, `BUT1`: what follows « Jury » in the name of its sheet. */
  readonly session: string;
  /** Of a semester that the session does not judge, the UE without their elements. */
  readonly programme: Programme;
  readonly decimales: Decimales;
  readonly cfvu: string;
  readonly epreuves: readonly FrozenEpreuve[];
  readonly etudiants: readonly FrozenStudent[];
}

export interface FreezingSources {
  readonly bench: Bench;
  readonly grid: Grid;
  /** The sheet of the odd semester, when the session is the year. */
  readonly january: Grid | null;
}

/** Hours and kinds of evaluation decide nothing: they are not kept. */
export const UNKEPT = {
  heures: { cm: null, td: null, tp: null, projet: null, total: null },
  evaluation: null,
} as const;

export function frozenOf({ bench, grid, january }: FreezingSources): Frozen {
  const { classeur } = bench;
  const annual = isAnnual(grid);
  const judged = bench.programme.semestres.filter(({ numero }) => annual || numero % 2 === 1);
  const programme = frozenProgramme(bench.programme, new Set(judged.map(({ numero }) => numero)));
  const marks = classeur.marks.filter(({ semestre }) => judged.some(({ numero }) => numero === semestre));
  const columns = sorted(
    marks.flatMap((sheet) =>
      sheet.epreuves.map((epreuve, index) => ({ sheet, epreuve, index, cle: `${epreuve.code}#${epreuve.rang}` })),
    ),
    ({ sheet, cle }) => `${sheet.semestre} ${cle}`,
  );
  const ues = judged.flatMap((semestre) => semestre.ues.map(({ code }) => code)).sort();
  // January decides nothing of S5.
  const before = annual ? [...but1Ues(bench.programme)].sort() : [];
  const lineOf = (semestre: number, nip: string) => bench.results.get(semestre)?.lineOf.get(nipKey(nip));
  const januaryRows = january && annual ? rowsByNip(january) : new Map<string, number>();
  const etudiants = linesOf(grid).flatMap((row): readonly FrozenStudent[] => {
    const nip = textOf(cellAt(grid, row, grid.columns.get('nip')));
    if (nip === '') return [];
    const januaryRow = januaryRows.get(nipKey(nip));
    return [
      {
        nip,
        identite: identityOf(classeur.byNip.get(nipKey(nip))),
        acquis: [
          ...before.flatMap((ue) => {
            const { state, moyenne, annee } = but1State(classeur.acquis, ue, nip);
            return state === null ? [] : [[ue, state, moyenne, annee] as const];
          }),
          ...ues.flatMap((ue) => {
            const former = formerOf(classeur.acquis, ue, nip);
            return former ? [[ue, former.code, former.moyenne, former.annee] as const] : [];
          }),
        ],
        notes: columns.map(({ sheet, index }) => {
          const line = lineOf(sheet.semestre, nip);
          return line?.illisibles.has(index) ? '?' : frozenNote(line?.notes[index]);
        }),
        bonus: marks
          .flatMap(({ semestre }) => Array.from(lineOf(semestre, nip)?.bonus ?? []))
          .flatMap(([ue, points]) => (points === null ? [] : [[ue, points === 'illisible' ? '?' : points] as const]))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
        jury: wordsOf(grid, row, classeur.clock),
        janvier: january && januaryRow !== undefined ? wordsOf(january, januaryRow, classeur.clock) : [],
      },
    ];
  });
  return {
    session: sessionOf(grid),
    programme,
    decimales: classeur.decimales,
    cfvu: classeur.programmeGrid ? readSettings(classeur.programmeGrid).cfvu : '',
    epreuves: columns.map(({ sheet, epreuve, cle }) => ({
      semestre: sheet.semestre,
      cle,
      nom: epreuve.nom,
      coefficient: epreuve.coefficient,
      bareme: epreuve.bareme,
    })),
    etudiants: sorted(etudiants, ({ nip }) => nipKey(nip)),
  };
}

/** What a jury sheet is about: `S1`, `BUT1`. */
export const sessionOf = ({ role }: Pick<Grid, 'role'>): string => role.slice('jury-'.length);

const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));

function frozenProgramme(programme: Programme, judged: ReadonlySet<number>): Programme {
  return {
    ...programme,
    semestres: programme.semestres.map(({ numero, ues }) => ({
      numero,
      ues: ues.map((ue) => ({
        ...ue,
        lignes: judged.has(numero) ? ue.lignes.map((ligne) => ({ ...ligne, ...UNKEPT })) : [],
      })),
    })),
  };
}

function identityOf(person: Person | undefined): FrozenStudent['identite'] {
  if (!person) return null;
  const { nom, prenom, statut, redoublements } = person.student;
  return { nom, prenom, statut, redoublements };
}

const NOTES: { readonly [Word in Exclude<Note, number>]: FrozenNote } = {
  missing: null,
  absent: 'ABS',
  excused: 'EXC',
  pending: 'ATT',
};
const frozenNote = (note: Note = 'missing'): FrozenNote => (typeof note === 'number' ? note : NOTES[note]);

const WORDS = /^(?:decision(?::.+)?|motif|audition|entendu|conseil|directeur|remarques)$/;

function wordsOf(grid: Grid, row: number, clock: Clock): FrozenWords {
  const typed = Array.from(grid.columns)
    .filter(([key]) => WORDS.test(key))
    .map(([key, column]) => [key, wordAt(key, cellAt(grid, row, column), clock)] as const)
    .filter(([, word]) => word !== '');
  const skipped = isSkipped(grid, row) ? [['passer', TICKED] as const] : [];
  return [...typed, ...skipped].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A cell of the jury as it counts: a code without spaces, in capitals; a box that is ticked; a day; a text. */
function wordAt(key: string, cell: unknown, clock: Clock): string {
  if (isBlank(cell) || cell === false) return '';
  if (key === 'audition') return isAsked(cell) ? TICKED : '';
  if (key === 'directeur') return isTicked(cell) ? TICKED : '';
  if (isDate(cell)) return dateText(cell, clock);
  if (cell === true) return TICKED;
  return key.startsWith('decision') ? compactText(textOf(cell)) : textOf(cell);
}
