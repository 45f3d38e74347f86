/** The semesters that the coming jury does not look at yet: what they lack is said once, and corrects nothing. */
import type { CellPlace } from '../protocol';
import { type Classeur, isAnnual } from './classeur';
import { placeOf } from './finding';
import type { ReadMarks } from './marks';

/** Whether somebody has a mark in this semester. */
export const isBegun = ({ lines }: Pick<ReadMarks, 'lines'>): boolean =>
  lines.some(({ notes, illisibles }) => illisibles.size > 0 || notes.some((note) => note !== 'missing'));

/** Where the first mark of a semester is to be typed. */
export const firstMarkOf = ({ grid, lines, epreuves }: ReadMarks): CellPlace =>
  placeOf(grid, lines[0]?.row ?? grid.first, epreuves[0]?.column ?? 1);

/** Whether a jury sheet looks at this semester; where there is none yet, the next jury may look at any that has begun. */
export const isJudged = ({ jurys }: Pick<Classeur, 'jurys'>, sheet: ReadMarks): boolean =>
  isBegun(sheet) &&
  (jurys.length === 0 || jurys.some((grid) => isAnnual(grid) || grid.role === `jury-S${sheet.semestre}`));
