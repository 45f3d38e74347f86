/** What DELIBERATE is given: the results of the rules and the decisions of the jury on UE and RCUE. */
import { DECISIONS_RCUE, DECISIONS_UE, type DecisionRcue, type DecisionUe, type UeState } from '../../arrete/index';
import { compactText, describe, isBlank, readAverage, readCode, refuseErrorCell } from '../cells';
import * as messages from '../messages';
import { checkSize } from './arguments';
import { type Matrix, mapCells, required, toMatrix } from './matrix';

/** Columns of one competence in `resultats`: average of the RCUE, code of the odd UE, code of the even one. */
export const BLOCK = 3;

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
