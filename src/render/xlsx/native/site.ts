/** Where a call stands, and what its translation may use. */
import type { Place } from '../../../workbook';
import type { Band, Calculs } from './calculs';
import { refFrom } from './parse';

export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Lines from there to the foot of the table: those of the spill, and those kept for students who come later. */
  readonly lines: number;
  readonly calculs: Calculs;
  /** Marks already read for another call of the sheet, by the range where they are typed. */
  readonly marks: Map<string, Marks>;
}

/** « Notes » as the averages read it. */
export interface Marks {
  readonly columns: number;
  /** Rows of the head: code, coefficient, coefficient × 20 / barème. */
  readonly codes: Place;
  readonly coefficients: Place;
  readonly weights: Place;
  /** The bare cells, and what they count for: a number, « » when missing, `ATT`, or `EXC` for all that is neutralised. */
  readonly typed: Band;
  readonly read: Band;
  /** How many things stop whatever reads these marks. */
  readonly faults: readonly string[];
}

/** The formulas of a block, in rows, without their « = ». */
export type Translation = readonly (readonly string[])[];

/** How the cells of the block itself refer to a range. */
export const seen = (site: Site, place: Place): string => refFrom(site.sheet, place);

/** How the technical sheet refers to a range. */
export const kept = (site: Site, place: Place): string => refFrom(site.calculs.name, place);

/** The semester that the year of S1 and S2 opens: the only jury sheet of a year that has native formulas. */
export const AFTER_BUT1 = 3;

export function onlyBut1(semestre: string | undefined): void {
  if (semestre !== String(AFTER_BUT1)) throw new Error(`no native formula before semester ${semestre}`);
}
