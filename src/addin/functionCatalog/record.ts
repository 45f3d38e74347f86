/** What is said of a custom function, and how it is written. */
import { SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete/index';
import type { CellValue } from '../cells';

export type CellName =
  | 'UE_AVERAGE'
  | 'CC_AVERAGE'
  | 'COMPENSATE'
  | 'PROGRESSION'
  | 'DELIBERATE'
  | 'EXPLAIN'
  | 'UE_CREDITS'
  | 'MISSING_MARKS'
  | 'REACH';

export interface FunctionParam {
  readonly name: string;
  /** JSDoc type. */
  readonly type: string;
  /** French, one line; ends with « (facultatif) » when the argument may be left out. */
  readonly description: string;
  readonly optional: boolean;
}

export interface FunctionExample {
  /** As typed in a cell, `;` between arguments. */
  readonly formula: string;
  /** What stands in the ranges of the formula. */
  readonly cells: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly result: readonly (readonly CellValue[])[];
}

export interface FunctionRecord {
  readonly name: CellName;
  /** French, one line. */
  readonly description: string;
  readonly params: readonly FunctionParam[];
  readonly returns: { readonly type: string; readonly description: string };
  readonly example: FunctionExample;
}

const RANGE = '(number|string)[][]';

export function needed(name: string, description: string, type: string = RANGE): FunctionParam {
  return { name, type, description, optional: false };
}

export function optional(name: string, description: string, type: string = RANGE): FunctionParam {
  return { name, type, description: `${description} (facultatif)`, optional: true };
}

export function spills(description: string): FunctionRecord['returns'] {
  return { type: RANGE, description };
}

/** An argument of several functions. */
export const DECIMALES = `Décimales retenues avant de comparer à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION} : 2 à 6 ou "exact" ; vide = 2`;
