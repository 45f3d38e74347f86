/** The marks that an UE rests on, and how many of them are still awaited. */
import { isAwaited, isCounted, type Note } from './note';

/** The marks that one or several UE rest on. */
export interface NeededMarks {
  /** Where the marks that weigh stand in a row of marks. */
  readonly columns: readonly number[];
  /** Elements with a coefficient and no épreuve at all. */
  readonly withoutEpreuve: number;
  /** For each pôle, where its marks that weigh stand. */
  readonly poles: readonly (readonly number[])[];
}

/**
 * What these UE rest on: their elements that weigh (each once; `null`: the pôle is not asked for) and where the marks stand.
 *
 * @example
 * neededMarks([{ code: 'R101', pole: 'R' }], [{ column: 2, code: 'R101', coefficient: 1 }])
 * // { columns: [2], withoutEpreuve: 0, poles: [[2]] }
 */
export function neededMarks(
  elements: readonly { readonly code: string; readonly pole: string | null }[],
  epreuves: readonly { readonly column: number; readonly code: string; readonly coefficient: number }[],
): NeededMarks {
  const columnsOf = (some: typeof elements): readonly number[] =>
    epreuves
      .filter(({ code, coefficient }) => coefficient > 0 && some.some((one) => one.code === code))
      .map(({ column }) => column);
  const poles = new Set(elements.flatMap(({ pole }) => pole ?? []));
  return {
    columns: columnsOf(elements),
    withoutEpreuve: elements.filter(({ code }) => !epreuves.some((one) => one.code === code)).length,
    poles: Array.from(poles, (pole) => columnsOf(elements.filter((one) => one.pole === pole))),
  };
}

/**
 * How many marks are still awaited: those that weigh, one for an element without épreuve, at least one for a pôle where nothing counts
 * (4.3: « la moyenne obtenue à l’ensemble « pôle ressources » et « SAÉ » »).
 *
 * @example
 * countMissing({ columns: [0, 1], withoutEpreuve: 0, poles: [[0], [1]] }, [12, 'excused']) // 1
 */
export function countMissing({ columns, withoutEpreuve, poles }: NeededMarks, notes: readonly Note[]): number {
  const missing = columns.filter((column) => isAwaited(notes[column])).length + withoutEpreuve;
  const isSilent = poles.some((own) => !own.some((column) => isCounted(notes[column])));
  return isSilent ? Math.max(1, missing) : missing;
}
