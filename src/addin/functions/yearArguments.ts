/** What DELIBERATE and EXPLAIN are given of each year: its dossier, the semesters already repeated, the day of the jury. */
import { type AnneeOfJury, DECISIONS_ANNEE, type Depart } from '../../arrete/index';
import { compactText, describe, isBlank, refuseErrorCell } from '../cells';
import { type Clock, OWN_CLOCK } from '../clock';
import { readDay } from '../days';
import * as messages from '../messages';
import { readRepeats } from '../repeats';
import { checkSize, onlyCell } from './arguments';
import { readWord } from './deliberateArguments';
import { isLeftOut, mapCells, toMatrix } from './matrix';

/** Columns of `annee`: decision, motive, hearing asked, hearing held, advice, authorisation of the director. */
export const ANNEE = 6;

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
