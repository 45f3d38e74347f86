/** The students of a session of the jury: the result of the law from their marks, what the jury typed, what is retained. */
import {
  type AnneeOfJury,
  but1Competences,
  but1Obstacle,
  creditsOf,
  DECISIONS_RCUE,
  DECISIONS_UE,
  type Deliberation,
  type DeliberationInput,
  deliberate,
  progression,
  type RcueOfJury,
  type UeOfJury,
} from '../../arrete';
import { type Rcue, rcuesOf } from '../../programme';
import { cellAt, type Grid, linesOf, textOf } from '../../workbook';
import { readDay } from '../days';
import { readWord, yearOf } from '../functions/deliberateArguments';
import type { CellPlace } from '../protocol';
import { isAnnual, nipKey, type Person, personName } from '../verification/classeur';
import { isSkipped } from '../verification/decisions';
import { type Bench, type Dossier, dossierOf } from '../verification/dossiers';
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
  readonly dossier: Dossier;
  /** What the jury deliberated on: the results of the rules and its own words. */
  readonly rcues: readonly RcueOfJury[];
  /** null in January. */
  readonly annee: AnneeOfJury | null;
  /** The motive corrects a clerical error: a decision may be taken back. */
  readonly rectification: boolean;
  readonly motif: string;
  readonly remarques: string;
  readonly deliberation: Deliberation;
  /** ECTS of the UE acquired, decisions included. */
  readonly credits: number;
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
  const { byNip, decimales } = bench.classeur;
  const skip = isSkipped(grid, row);
  const person = byNip.get(nipKey(nip)) ?? null;
  const before = dossierOf(bench, isAnnual(grid), nip, skip);
  const unreadable: Unreadable[] = [];
  const words = wordReader(grid, row, unreadable);
  const januaryWords = january && januaryRow !== undefined ? wordReader(january, januaryRow, unreadable) : null;
  const rcues = rcuesOf(bench.programme).map((rcue) => rcueOf(rcue, before, isAnnual(grid), words, januaryWords));
  const year = isAnnual(grid) ? readYear(bench, grid, row, before, person, unreadable) : null;
  const rectification = year?.rectification ?? false;
  const { dossier, annee } = withBut1(before, year?.annee ?? null, { rcues, rectification, decimales });
  const deliberation = deliberate({ rcues, annee, rectification, decimales });
  const text = (key: string): string => textOf(cellAt(grid, row, grid.columns.get(key)));
  return {
    nip,
    name: personName(byNip, nip),
    person,
    row,
    skip,
    dossier,
    rcues,
    annee,
    rectification,
    motif: text('motif'),
    remarques: text('remarques'),
    deliberation,
    credits: retainedCredits(dossier, deliberation),
    unreadable,
  };
}

/** Before S5, the result of 4.5 rests on what the jury retains of this year, which carries S1 and S2 (4.3). */
function withBut1(
  dossier: Dossier,
  annee: AnneeOfJury | null,
  before: Omit<DeliberationInput, 'annee'>,
): { readonly dossier: Dossier; readonly annee: AnneeOfJury | null } {
  if (annee === null || dossier.but1.length === 0) return { dossier, annee };
  const states = dossier.but1.map(([s1, s2]) => ({ s1: s1.state, s2: s2.state }));
  const but1 = but1Competences(states, before);
  const averages = before.rcues.map(({ average }) => average);
  const { code } = progression({ semestre: 5, rcues: averages, decimales: before.decimales, but1 });
  const regles = annee.regles === 'DEM' || annee.regles === 'DEF' ? annee.regles : code;
  return { dossier: { ...dossier, situation: regles }, annee: { ...annee, regles, obstacle: but1Obstacle(but1) } };
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

function rcueOf(
  { impair, pair, competence }: Rcue,
  dossier: Dossier,
  annual: boolean,
  words: WordReader,
  januaryWords: WordReader | null,
): RcueOfJury {
  const ue = (name: string, before: WordReader | null): UeOfJury => ({
    ue: name,
    regles: dossier.ues.find((one) => one.ue === name)?.code ?? null,
    janvier: before?.(`decision:${name}`, DECISIONS_UE) ?? null,
    decision: words(`decision:${name}`, DECISIONS_UE),
  });
  return {
    nom: competence.nom,
    average: dossier.rcues.get(competence.numero) ?? null,
    impair: ue(impair.code, januaryWords),
    pair: annual ? ue(pair.code, null) : null,
    decision: annual ? words(`decision:rcue:${competence.numero}`, DECISIONS_RCUE) : null,
  };
}

function readYear(
  { programme: { but, semestres }, classeur: { composition } }: Bench,
  grid: Grid,
  row: number,
  { situation }: Dossier,
  person: Person | null,
  unreadable: Unreadable[],
): ReturnType<typeof yearOf> {
  const [impair = 1, pair = 2] = semestres.map(({ numero }) => numero);
  const place = (index: number): CellPlace => placeOf(grid, row, grid.columns.get(ANNEE_KEYS[index] ?? '') ?? 1);
  const meeting =
    composition && cellAt(composition, composition.rows.get('date') ?? 0, composition.columns.get(`BUT${but}`));
  const yearWith = (cells: readonly unknown[]) =>
    yearOf(
      situation ?? 'ATT',
      cells,
      person?.student.redoublements ?? '',
      [impair, pair],
      readDay(meeting),
      (colonne) => ({
        lieu: nameOf(place(colonne - 1)),
      }),
    );
  const read = tried(() => yearWith(ANNEE_KEYS.map((key) => cellAt(grid, row, grid.columns.get(key)))));
  if ('value' in read) return read.value;
  unreadable.push({ texte: read.refused, cellule: place(0) });
  return yearWith([]);
}

function retainedCredits({ ues }: Dossier, { rcues }: Deliberation): number {
  const ects = new Map(ues.map((one) => [one.ue, one.ects]));
  const retained = rcues.flatMap(({ impair, pair }) => (pair ? [impair, pair] : [impair]));
  return creditsOf(retained.map(({ ue, code }) => ({ state: code, ects: ects.get(ue) ?? 0 })));
}
