/** The calls that spill over a sheet: where each begins, how far it goes, and whether it is computed. */
import { cellAt, type Grid, textOf } from '../../workbook';

export type BlockState = 'calcule' | 'en-cours' | 'en-erreur' | 'absent';

export interface Block {
  readonly name: string;
  readonly state: BlockState;
  /** Where it begins, or where it should; null where the sheet no longer says. */
  readonly row: number | null;
  readonly column: number | null;
  readonly columns: number;
  /** What its first cell shows. */
  readonly shown: string;
}

const ERROR = /^#[A-Z/0!?]+/i;
const LOADING = /^(loading|chargement)/i;

export const isErrorText = (cell: unknown): boolean => typeof cell === 'string' && ERROR.test(cell);
export const isLoading = (cell: unknown): boolean => typeof cell === 'string' && LOADING.test(cell);

/** What is retained rests on it alone. */
export const DELIBERATE = 'DELIBERATE';

/** The blocks of a « Moyennes » or of a jury sheet, by the functions that make them. */
export function blocksOf(grid: Grid): readonly Block[] {
  if (grid.role.startsWith('moyennes-')) {
    return [
      blockAt(grid, 'CC_AVERAGE', columnsOf(grid, /^el:/)),
      blockAt(grid, 'UE_AVERAGE', columnsOf(grid, /^ue:/)),
      blockAt(grid, 'MISSING_MARKS', columnsOf(grid, /^manque/)),
    ];
  }
  const competences = columnsOf(grid, /^rcue:/).length || columnsOf(grid, /^moyenne:/).length;
  const isAnnual = grid.columns.has('situation');
  return [
    blockAt(grid, 'COMPENSATE', [], 3 * competences),
    ...(isAnnual ? [blockAt(grid, 'PROGRESSION', [], 4)] : []),
    blockAt(grid, 'UE_CREDITS', [], 1),
    ...(grid.columns.has('retenu:credits') ? [blockAt(grid, DELIBERATE, [], 3 * competences + 7)] : []),
  ];
}

export const columnsOf = ({ columns }: Grid, wanted: RegExp): readonly number[] =>
  Array.from(columns)
    .filter(([key]) => wanted.test(key))
    .map(([, column]) => column)
    .sort((a, b) => a - b);

function blockAt(grid: Grid, name: string, known: readonly number[], width = known.length): Block {
  const call = new RegExp(`^=\\s*${name}\\s*\\(`, 'i');
  for (const [index, line] of grid.formulas.entries()) {
    const column = line.findIndex((formula) => call.test(formula)) + 1;
    if (column === 0) continue;
    const cell = cellAt(grid, index + 1, column);
    const state = isErrorText(cell) ? 'en-erreur' : isLoading(cell) ? 'en-cours' : 'calcule';
    return { name, state, row: index + 1, column, columns: width, shown: textOf(cell) };
  }
  const column = known[0] ?? null;
  return { name, state: 'absent', row: column && grid.first, column, columns: width, shown: '' };
}

/** Whether something that the sheet spills is not computed: what it shows then is blank on purpose. */
export const isStopped = (grid: Grid): boolean => blocksOf(grid).some(({ state }) => state !== 'calcule');
