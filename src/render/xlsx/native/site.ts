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

/** The semesters that a jury of the year opens: after BUT1, after BUT2. */
export const AFTER_BUT2 = 5;
export type Entered = 3 | typeof AFTER_BUT2;

export function enteredBy(semestre: string | undefined): Entered {
  const entered = Number(semestre);
  if (entered !== 3 && entered !== AFTER_BUT2) throw new Error(`no native formula before semester ${semestre}`);
  return entered;
}
