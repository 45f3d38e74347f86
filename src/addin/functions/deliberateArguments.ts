/** What DELIBERATE is given: results of the rules, decisions of the jury, and the dossier of each year. */
import {
  type AnneeOfJury,
  DECISIONS_ANNEE,
  DECISIONS_RCUE,
  DECISIONS_UE,
  type DecisionRcue,
  type DecisionUe,
  type Depart,
  type UeState,
} from '../../arrete/index';
import { compactText, describe, isBlank, readAverage, readCode, refuseErrorCell } from '../cells';
import { type Clock, OWN_CLOCK } from '../clock';
import { readDay } from '../days';
import * as messages from '../messages';
import { readRepeats } from '../repeats';
import { checkSize, onlyCell } from './arguments';
import { isLeftOut, type Matrix, mapCells, required, toMatrix } from './matrix';

/** Columns of one competence in `resultats`: average of the RCUE, code of the odd UE, code of the even one. */
export const BLOCK = 3;
/** Columns of `annee`: decision, motive, hearing asked, hearing held, advice, authorisation of the director. */
export const ANNEE = 6;

export interface Results {
  readonly average: number | null | 'SO';
  readonly impair: UeState;
  readonly pair: UeState;
}

export function readResults(row: readonly unknown[], ligne: number): readonly Results[] {
  return Array.from({ length: row.length / BLOCK }, (_, j) => {
    const at = (offset: number) => ({ argument: 'resultats', ligne, colonne: BLOCK * j + offset + 1 });
    return {
      average: readAverage(row[BLOCK * j], at(0)),
      impair: readCode(row[BLOCK * j + 1], at(1)),
      pair: readCode(row[BLOCK * j + 2], at(2)),
    };
  });
}

export interface Words {
  readonly impair: DecisionUe | null;
  readonly pair: DecisionUe | null;
  readonly rcue: DecisionRcue | null;
}

export const NO_DECISION: Words = { impair: null, pair: null, rcue: null };

export function readDecisions(words: Matrix, perCompetence: number): readonly (readonly Words[])[] {
  const read = mapCells('decisions', words, (cell, place) =>
    perCompetence === BLOCK && place.colonne % BLOCK === 0
      ? { ue: null, rcue: readWord(cell, place, DECISIONS_RCUE) }
      : { ue: readWord(cell, place, DECISIONS_UE), rcue: null },
  );
  return read.map((row) =>
    Array.from({ length: row.length / perCompetence }, (_, j) => ({
      impair: row[perCompetence * j]?.ue ?? null,
      pair: perCompetence === 1 ? null : (row[perCompetence * j + 1]?.ue ?? null),
      rcue: perCompetence === 1 ? null : (row[perCompetence * j + 2]?.rcue ?? null),
    })),
  );
}

export const readJanuary = (janvier: unknown, size: messages.Size, competences: number) => {
  const cells = toMatrix(janvier);
  checkSize('janvier', cells, [[size.lignes, competences]], size);
  return mapCells('janvier', cells, (cell, place) => readWord(cell, place, DECISIONS_UE));
};

/** A word among those that a jury may write there; blank: no decision. */
export function readWord<Word extends string>(
  cell: unknown,
  place: messages.Where,
  words: readonly Word[],
): Word | null {
  if (isBlank(cell)) return null;
  const text = typeof cell === 'string' ? compactText(cell) : '';
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  refuseErrorCell(cell, place);
  throw new Error(messages.notADecision(place, describe(cell), words));
}

export function namesOf(noms: unknown, columns: number, size: messages.Size): readonly (readonly string[])[] {
  const names = rowOf('noms', noms, { ...size, colonnes: columns }, (cell) =>
    isBlank(cell)
      ? ''
      : String(cell)
          .trim()
          .replace(/^RCUE\s+/, ''),
  );
  const per = columns === size.colonnes ? BLOCK : 1;
  return Array.from({ length: columns / per }, (_, j) => names.slice(per * j, per * (j + 1)));
}

export function rowOf<Value>(
  argument: string,
  value: unknown,
  size: messages.Size,
  read: (cell: unknown, place: messages.Where) => Value,
): readonly Value[] {
  const cells = required(argument, value);
  checkSize(argument, cells, [[1, size.colonnes]], size);
  return mapCells(argument, cells, read)[0] ?? [];
}

/** What is written of the year of a student. */
export interface Year {
  readonly annee: Omit<AnneeOfJury, 'regles'>;
  readonly rectification: boolean;
}

/** The same, with what the rules give, or the statut of who left. */
export interface RuledYear extends Year {
  readonly annee: AnneeOfJury;
  readonly statut: Depart;
}

const SITUATIONS = ['ADM', 'PASD', 'AJ', 'ATT', 'DROIT', 'DEM', 'DEF'] as const;

export function readYears(
  situations: unknown,
  annee: unknown,
  redoublements: unknown,
  size: messages.Size,
  semestres: readonly [number, number],
  juryLe: string | null,
): readonly RuledYear[] {
  const column = toMatrix(situations);
  checkSize('situations', column, [[size.lignes, 1]], size);
  const codes = mapCells('situations', column, (cell, place) => readWord(cell, place, SITUATIONS) ?? 'ATT');
  const cells = isLeftOut(annee) ? null : toMatrix(annee);
  if (cells) checkSize('annee', cells, [[size.lignes, ANNEE]], size);
  const repeats = readRepeated(redoublements, size);
  return codes.map(([regles = 'ATT'], i) => {
    const at = (colonne: number) => ({ argument: 'annee', ligne: i + 1, colonne });
    const year = yearOf(cells?.[i] ?? [], repeats(i), semestres, { juryLe, clock: OWN_CLOCK }, at);
    return { ...year, annee: { ...year.annee, regles }, statut: regles === 'DEM' || regles === 'DEF' ? regles : null };
  });
}

/** By line, the semesters already repeated; none where the argument is left out. */
export function readRepeated(
  redoublements: unknown,
  size: messages.Size,
): (line: number) => AnneeOfJury['redoublements'] {
  if (isLeftOut(redoublements)) return () => [];
  const column = toMatrix(redoublements);
  checkSize('redoublements', column, [[size.lignes, 1]], size);
  const read = mapCells('redoublements', column, (cell, place) => {
    refuseErrorCell(cell, place);
    return readRepeats(cell);
  });
  return (line) => read[line]?.[0] ?? null;
}

/** The day of the jury; null when it is left out or blank. */
export function readJuryDay(value: unknown): string | null {
  const cell = isLeftOut(value) ? '' : onlyCell('dateDuJury', value);
  const day = readDay(cell, OWN_CLOCK);
  if (day === null && !isBlank(cell)) throw new Error(messages.wrongJuryDay(describe(cell)));
  return day;
}

/** One dossier: `cells` in the order of {@link ANNEE}; `juryLe`: the day of the jury, where it is known, by the same `clock` as the hearing; `at` names the place of a cell, counted from 1. */
export function yearOf(
  cells: readonly unknown[],
  redoublements: AnneeOfJury['redoublements'],
  semestres: readonly [number, number],
  { juryLe, clock }: { readonly juryLe: string | null; readonly clock: Clock },
  at: (colonne: number) => messages.Where,
): Year {
  const [decision, motif, asked, held, advice, director] = cells;
  cells.forEach((cell, index) => void refuseErrorCell(cell, at(index + 1)));
  const text = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());
  const why = text(motif);
  const entenduLe = readDay(held, clock);
  return {
    annee: {
      decision: readWord(decision, at(1), DECISIONS_ANNEE),
      semestres,
      refus: {
        motif: why,
        auditionDemandee: isAsked(asked),
        entendu: entenduLe !== null || isTicked(held),
        entenduLe,
        juryLe,
        conseilsOrientation: text(advice),
      },
      redoublements,
      autorisationDuDirecteur: isTicked(director),
    },
    rectification: RECTIFICATION.test(why),
  };
}

/** « Rectification d'erreur matérielle : note de R101 mal reportée »: the words, then which error. */
const RECTIFICATION = /^rectification d.\s?erreur mat[ée]rielle[\s:;,.–—-]+\S/i;

/** Words that say no; a box that is not ticked is 0 in LibreOffice. */
const NO = ['', 'NON', 'FAUX', 'FALSE', '0'];

/** Whether a hearing is asked for: « après avoir entendu l'étudiant à sa demande » (4.5). A word that does not say no is taken for one. */
export const isAsked = (cell: unknown): boolean => !NO.includes(compactText(String(cell ?? '')));

/** Whether a box says yes: ticked, or a word for it. */
export const isTicked = (cell: unknown): boolean =>
  cell === true || (typeof cell === 'string' && ['VRAI', 'TRUE', 'OUI', 'X'].includes(compactText(cell)));
