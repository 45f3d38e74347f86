/** The students of a session of the jury: the result of the law from their marks, what the jury typed, what is retained. */
import {
  type AnneeOfJury,
  DECISIONS_RCUE,
  DECISIONS_UE,
  type Deliberation,
  type Judgement,
  type JuryFile,
  judge,
  type RcueOfJury,
} from '../../arrete';
import { cellAt, type Grid, linesOf, textOf } from '../../workbook';
import { readDay } from '../days';
import { readWord } from '../functions/deliberateArguments';
import { yearOf } from '../functions/yearArguments';
import type { CellPlace } from '../protocol';
import { readRepeats } from '../repeats';
import { isAnnual, nipKey, type Person, personName } from '../verification/classeur';
import { isSkipped } from '../verification/decisions';
import { type Dossier, dossierFrom, juryFileOf, statutCode, type Words } from '../verification/dossiers';
import { type Bench, entryOf } from '../verification/entry';
import { nameOf, placeOf, tried } from '../verification/finding';

export interface StudentFile {
  readonly nip: string;
  /** « MARTIN Rose » */
  readonly name: string;
  /** null when « Étudiants » does not know the NIP. */
  readonly person: Person | null;
  readonly row: number;
  /** The jury does not wait for the marks that are missing. */
  readonly skip: boolean;
  /** All that decides, and the one judgement of it, of which the next five are parts. */
  readonly file: JuryFile;
  readonly judgement: Judgement;
  /** The results of the rules. */
  readonly dossier: Dossier;
  /** What the jury deliberated on: the results of the rules and its own words. */
  readonly rcues: readonly RcueOfJury[];
  /** null in January. */
  readonly annee: AnneeOfJury | null;
  readonly deliberation: Deliberation;
  /** ECTS of the UE acquired, decisions included. */
  readonly credits: number;
  readonly motif: string;
  readonly remarques: string;
  /** Decisions that cannot be read, each with its cell. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly texte: string;
  readonly cellule: CellPlace;
}

/** The columns of the year's dossier on a jury sheet, in the order in which DELIBERATE takes them. */
export const ANNEE_KEYS = ['decision', 'motif', 'audition', 'entendu', 'conseil', 'directeur'] as const;

/** Everybody who has a line on this jury sheet, in the order of its lines. `january`: the sheet of the odd semester, when there is one. */
export function studentFiles(bench: Bench, grid: Grid, january: Grid | null): readonly StudentFile[] {
  const januaryRows = january ? rowsByNip(january) : new Map<string, number>();
  return linesOf(grid).flatMap((row) => {
    const nip = textOf(cellAt(grid, row, grid.columns.get('nip')));
    return nip === '' ? [] : [studentFile(bench, grid, row, nip, january, januaryRows.get(nipKey(nip)))];
  });
}

/** One student of them, alone; null for who has no line there. */
export function fileOf(bench: Bench, grid: Grid | undefined, nip: string): StudentFile | null {
  const row = grid && rowsByNip(grid).get(nipKey(nip));
  if (!grid || row === undefined) return null;
  const january = januaryOf(bench, grid);
  return studentFile(bench, grid, row, nip, january, january ? rowsByNip(january).get(nipKey(nip)) : undefined);
}

/** The sheet of the odd semester, beside that of the year; null for itself, and where there is none. */
export const januaryOf = ({ classeur }: Bench, grid: Grid): Grid | null =>
  isAnnual(grid) ? (classeur.jurys.find((one) => !isAnnual(one)) ?? null) : null;

/** The first line of each NIP. */
export const rowsByNip = (grid: Grid): ReadonlyMap<string, number> =>
  new Map(
    linesOf(grid)
      .map((row) => [nipKey(cellAt(grid, row, grid.columns.get('nip'))), row] as const)
      .reverse(),
  );

function studentFile(
  bench: Bench,
  grid: Grid,
  row: number,
  nip: string,
  january: Grid | null,
  januaryRow: number | undefined,
): StudentFile {
  const { byNip } = bench.classeur;
  const skip = isSkipped(grid, row);
  const person = byNip.get(nipKey(nip)) ?? null;
  const unreadable: Unreadable[] = [];
  const word = wordReader(grid, row, unreadable);
  const januaryWord = january && januaryRow !== undefined ? wordReader(january, januaryRow, unreadable) : null;
  const entry = entryOf(bench, isAnnual(grid), nip, skip);
  const file = juryFileOf(bench, entry, wordsOf(bench, grid, row, { word, januaryWord, person, unreadable }));
  const judgement = judge(file);
  const text = (key: string): string => textOf(cellAt(grid, row, grid.columns.get(key)));
  return {
    nip,
    name: personName(byNip, nip),
    person,
    row,
    skip,
    file,
    judgement,
    dossier: dossierFrom(bench, entry, judgement),
    ...judgement.jury,
    deliberation: judgement.deliberation,
    credits: judgement.credits.acquis,
    motif: text('motif'),
    remarques: text('remarques'),
    unreadable,
  };
}

/** The UE that only await marks: of a student who left, none, for nothing more will come. */
export const awaitedUes = ({ person, deliberation }: StudentFile): readonly string[] =>
  statutCode(person ?? undefined) === null ? deliberation.attendues : [];

interface Reading {
  readonly word: WordReader;
  readonly januaryWord: WordReader | null;
  readonly person: Person | null;
  readonly unreadable: Unreadable[];
}

function wordsOf(bench: Bench, grid: Grid, row: number, reading: Reading): Words {
  const { word, januaryWord, person, unreadable } = reading;
  const annual = isAnnual(grid);
  return {
    ofUe: (ue) => ({
      // The sheet of January has but the UE of the odd semester.
      janvier: januaryWord?.(`decision:${ue}`, DECISIONS_UE) ?? null,
      decision: word(`decision:${ue}`, DECISIONS_UE),
    }),
    ofRcue: (competence) => (annual ? word(`decision:rcue:${competence}`, DECISIONS_RCUE) : null),
    ofYear: () => (annual ? readYear(bench, grid, row, person, unreadable) : null),
  };
}

type WordReader = <Word extends string>(key: string, words: readonly Word[]) => Word | null;

/** Reads the decisions of a line by the names of their columns; one that is none of the words is told, and left out. */
function wordReader(grid: Grid, row: number, unreadable: Unreadable[]): WordReader {
  return (key, words) => {
    const column = grid.columns.get(key);
    if (column === undefined) return null;
    const cellule = placeOf(grid, row, column);
    const read = tried(() => readWord(cellAt(grid, row, column), { lieu: nameOf(cellule) }, words));
    if ('value' in read) return read.value;
    unreadable.push({ texte: read.refused, cellule });
    return null;
  };
}

function readYear(
  { programme: { but, semestres }, classeur: { composition, clock } }: Bench,
  grid: Grid,
  row: number,
  person: Person | null,
  unreadable: Unreadable[],
): ReturnType<typeof yearOf> {
  const [impair = 1, pair = 2] = semestres.map(({ numero }) => numero);
  const place = (index: number): CellPlace => placeOf(grid, row, grid.columns.get(ANNEE_KEYS[index] ?? '') ?? 1);
  const meeting =
    composition && cellAt(composition, composition.rows.get('date') ?? 0, composition.columns.get(`BUT${but}`));
  const yearWith = (cells: readonly unknown[]) =>
    yearOf(
      cells,
      readRepeats(person?.student.redoublements),
      [impair, pair],
      { juryLe: readDay(meeting, clock), clock },
      (colonne) => ({ lieu: nameOf(place(colonne - 1)) }),
    );
  const read = tried(() => yearWith(ANNEE_KEYS.map((key) => cellAt(grid, row, grid.columns.get(key)))));
  if ('value' in read) return read.value;
  unreadable.push({ texte: read.refused, cellule: place(0) });
  return yearWith([]);
}
