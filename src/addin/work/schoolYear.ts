/** The academic year of a notebook: what its sheet « Programme » says, else what was chosen, else that of the programme. */
import { type Programme, programmeId } from '../../programme';
import { cellAt, type Grid, textOf } from '../../workbook';
import { type Refusal, refuse } from '../reply';
import { sidebarMessages as say } from '../sidebarMessages';

/** A fiche serves for several years: its own is not that of the class. `grid`: « Programme », where there is one.
 * @example withYear(programme, '2026-2027', undefined) // the programme, in 2026-2027 */
export function withYear(
  programme: Programme,
  chosen: string | undefined,
  grid: Grid | undefined,
): Programme | Refusal {
  const kept = grid ? textOf(cellAt(grid, grid.rows.get('id:annee') ?? 0, grid.columns.get('cm'))) : '';
  const annee = kept || chosen || programme.annee;
  if (kept === '' && chosen !== undefined && !isYear(chosen)) return refuse('annee', say.badYear(chosen));
  return annee === programme.annee ? programme : { ...programme, annee, id: programmeId({ ...programme, annee }) };
}

function isYear(text: string): boolean {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}
