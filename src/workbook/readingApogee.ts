/** What the workbook says of Apogée: the codes of the elements, on « Programme », and those of the jury, on « Correspondance Apogée ». */
import type { JuryLevel } from '../arrete';
import { type Programme, rcuesOf } from '../programme';
import { type ApogeeCode, apogeeDefaults } from './apogeeCodes';
import { cellAt, textOf } from './grid';
import { apogeeRow } from './sheets/apogee';
import { COLUMN_KEYS } from './sheets/programme/layout';
import type { Grid } from './state';

/** A thing that a jury decides on, and where the code that Apogée gives it is typed. */
export interface ApogeeTarget {
  /** « UE11 », « rcue:1 » by competence, « annee ». */
  readonly cle: string;
  readonly niveau: JuryLevel;
  /** As typed, in capitals, without spaces; '' when nothing is. */
  readonly code: string;
  /** 0 where the sheet has no such row yet. */
  readonly row: number;
  readonly column: number;
}

/** The UE, the RCUE, then the year. */
export function apogeeTargets(grid: Grid, programme: Programme): readonly ApogeeTarget[] {
  const rcues = rcuesOf(programme);
  const target = (niveau: JuryLevel, cle: string, key: string, rank: number): ApogeeTarget => {
    const [row, column] = [grid.rows.get(key) ?? 0, grid.columns.get(COLUMN_KEYS[FIRST + rank] ?? '') ?? 0];
    const code =
      row === 0
        ? ''
        : textOf(cellAt(grid, row, column))
            .replace(/ /g, '')
            .toUpperCase();
    return { cle, niveau, code, row, column };
  };
  return [
    ...rcues.map(({ impair }, rank) => target('ue', impair.code, 'apogee-impair', rank)),
    ...rcues.map(({ pair }, rank) => target('ue', pair.code, 'apogee-pair', rank)),
    ...rcues.map(({ competence }, rank) => target('rcue', `rcue:${competence.numero}`, 'apogee-rcue', rank)),
    target('annee', 'annee', 'apogee-annee', 0),
  ];
}

const FIRST = COLUMN_KEYS.indexOf('cm');

/** What the sheet says of each code, as typed; `grid`: null when the workbook does without it. */
export const readApogeeCodes = (grid: Grid | null): readonly ApogeeCode[] =>
  apogeeDefaults().map((one) => {
    const row = grid?.rows.get(apogeeRow(one.code));
    if (!grid || row === undefined) return one;
    return {
      ...one,
      apogee: textOf(cellAt(grid, row, grid.columns.get(one.niveau)))
        .replace(/ /g, '')
        .toUpperCase(),
    };
  });
