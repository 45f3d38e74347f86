/** The custom functions: what the stubs of the bundle call, by the name that one types in a cell. */
import type { CellValue } from '../cells';
import type { CellName } from '../functionCatalog';
import { ccAverage } from './ccAverage';
import { compensateCells } from './compensateCells';
import { deliberateCells } from './deliberateCells';
import { explainCells } from './explainCells';
import { missingMarks } from './missingMarks';
import { progressionCells } from './progressionCells';
import { reachCells } from './reachCells';
import { ueAverage } from './ueAverage';
import { ueCredits } from './ueCredits';

export {
  ccAverage,
  compensateCells,
  deliberateCells,
  explainCells,
  missingMarks,
  progressionCells,
  reachCells,
  ueAverage,
  ueCredits,
};

/** A function of a cell: ranges, cells or nothing in; always a rectangle of numbers and texts out. */
export type CustomFunction = (...args: unknown[]) => CellValue[][];

/** Every custom function by its name in cells.
 * @example customFunctions.UE_AVERAGE([[12, 8]], [[1, 1]]) // [[10]]
 */
export const customFunctions: Readonly<Record<CellName, CustomFunction>> = {
  UE_AVERAGE: (notes, coefficients, baremes) => ueAverage(notes, coefficients, baremes),
  CC_AVERAGE: (notes, codes, coefficients, baremes, elements) =>
    ccAverage(notes, codes, coefficients, baremes, elements),
  COMPENSATE: (impair, pair, poids, decimales, acquis) => compensateCells(impair, pair, poids, decimales, acquis),
  PROGRESSION: (impair, pair, semestre, poids, decimales, acquis, codes, noms) =>
    progressionCells(impair, pair, semestre, poids, decimales, acquis, codes, noms),
  DELIBERATE: (...args) => deliberateCells(...(args as Parameters<typeof deliberateCells>)),
  EXPLAIN: (...args) => explainCells(...(args as Parameters<typeof explainCells>)),
  UE_CREDITS: (codes, credits) => ueCredits(codes, credits),
  MISSING_MARKS: (notes, codes, coefficients, elements, coefficientsUe, poles, etudiants) =>
    missingMarks(notes, codes, coefficients, elements, coefficientsUe, poles, etudiants),
  REACH: (notes, coefficients, baremes, decimales, autre, poids) =>
    reachCells(notes, coefficients, baremes, decimales, autre, poids),
};
