/** Formulas overwritten by hand, spills that something blocks, cells in error: whatever would pass for a result and is not one. */
import { DECISIONS_ANNEE, DECISIONS_UE } from '../../arrete';
import { cellAt, type Grid, linesOf, textOf } from '../../workbook';
import { compactText } from '../cells';
import { type Block, blocksOf, columnsOf, DELIBERATE, isErrorText, isLoading } from './blocks';
import type { Classeur } from './classeur';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';

/** Where people type on each kind of sheet; every other named column is computed. */
const TYPED = {
  moyennes: /^(el:|ue:|manque)/,
  jury: /^(nip|passer|decision(:.+)?|motif|audition|entendu|conseil|directeur|remarques)$/,
} as const;
const IDENTITY = /^(nom|prenom|groupe)$/;

export function overwrittenFormulas({ marks, moyennes, jurys }: Classeur): readonly Finding[] {
  const explained = new Set(marks.filter(({ unreadable }) => unreadable.length > 0).map(({ semestre }) => semestre));
  const isUnreadable = jurys.some(hasUnknownDecision);
  return [
    ...marks.flatMap(({ grid }) => checkLines(grid, columnsOf(grid, IDENTITY))),
    ...Array.from(moyennes).flatMap(([semestre, grid]) => [
      ...checkHead(grid),
      ...checkBlocks(grid, () => explained.has(semestre)),
      ...checkLines(grid, computedColumns(grid, TYPED.moyennes), explained.has(semestre)),
    ]),
    ...jurys.flatMap((grid) => [
      ...checkHead(grid),
      ...checkBlocks(grid, ({ name }) => name === DELIBERATE && isUnreadable),
      ...checkLines(grid, computedColumns(grid, TYPED.jury)),
    ]),
  ];
}

/** The named columns of which each line holds a formula. Those of a spill hold one formula at its head. */
function computedColumns(grid: Grid, typed: RegExp): readonly number[] {
  const blocks = blocksOf(grid);
  const isSpilled = (column: number): boolean =>
    blocks.some((block) => block.column !== null && column >= block.column && column < block.column + block.columns);
  const lines = linesOf(grid);
  return Array.from(grid.columns)
    .filter(([key, column]) => !typed.test(key) && !isSpilled(column))
    .filter(([key, column]) => !key.startsWith('_') || isMostlyFormula(grid, lines, column))
    .map(([, column]) => column);
}

/** A column without a name of its own (a technical one) is computed when most of its lines hold a formula. */
const isMostlyFormula = (grid: Grid, lines: readonly number[], column: number): boolean =>
  lines.filter((row) => formulaAt(grid, row, column) !== '').length * 2 > lines.length;

const formulaAt = (grid: Grid, row: number, column: number): string => grid.formulas[row - 1]?.[column - 1] ?? '';

/** `isExplained`: an error comes of a mark or a bonus that is not understood, which is told at its own cell. */
function checkLines(grid: Grid, columns: readonly number[], isExplained = false): readonly Finding[] {
  const nip = grid.columns.get('nip');
  // On « Notes », a line that a teacher inserts has no formula: only the name is not shown.
  const isTypedSheet = grid.role.startsWith('notes-');
  return linesOf(grid).flatMap((row) =>
    columns.flatMap((column): readonly Finding[] => {
      const [cell, cellule] = [cellAt(grid, row, column), placeOf(grid, row, column)];
      if (formulaAt(grid, row, column) !== '') {
        if (isLoading(cell)) return [foundAt('erreur', cellule, say.stillLoading)];
        return isErrorText(cell) && !isExplained
          ? [foundAt('erreur', cellule, (at) => say.cellInError(at, textOf(cell)))]
          : [];
      }
      if (textOf(cell) !== '') return [foundAt('erreur', cellule, (at) => say.typedOver(at, textOf(cell)))];
      const isUsed = textOf(cellAt(grid, row, nip)) !== '';
      return isUsed ? [foundAt(isTypedSheet ? 'attention' : 'erreur', cellule, say.formulaErased)] : [];
    }),
  );
}

/** A number typed above the lines, where coefficients, credits and bounds are all computed. */
function checkHead(grid: Grid): readonly Finding[] {
  return grid.values.slice(0, grid.first - 1).flatMap((line, index) =>
    line.flatMap((cell, rank): readonly Finding[] => {
      if (typeof cell !== 'number' || formulaAt(grid, index + 1, rank + 1) !== '') return [];
      return [foundAt('erreur', placeOf(grid, index + 1, rank + 1), (at) => say.typedOver(at, textOf(cell)))];
    }),
  );
}

const DECISIONS: ReadonlySet<string> = new Set([...DECISIONS_ANNEE, ...DECISIONS_UE]);

/** Whether something typed as a decision is none. */
const hasUnknownDecision = (grid: Grid): boolean =>
  columnsOf(grid, /^decision(:|$)/).some((column) =>
    linesOf(grid).some((row) => {
      const typed = compactText(textOf(cellAt(grid, row, column)));
      return typed !== '' && !DECISIONS.has(typed);
    }),
  );

/** What stops the blocks of a sheet, whether or not another line tells why. */
export const stoppedBlocks = (grid: Grid): readonly Finding[] => checkBlocks(grid, () => false);

/** `isExplained`: a mark or a decision that is not understood stops the calculation, and is told by its own line. */
function checkBlocks(grid: Grid, isExplained: (block: Block) => boolean): readonly Finding[] {
  return blocksOf(grid).flatMap((block): readonly Finding[] => {
    if (block.state === 'calcule') return [];
    if (block.row === null || block.column === null) {
      return [{ etat: 'erreur', texte: say.callLost(grid.name, block.name), cellule: null }];
    }
    const cellule = placeOf(grid, block.row, block.column);
    if (block.state === 'absent') return [foundAt('erreur', cellule, (at) => say.callErased(at, block.name))];
    if (block.state === 'en-cours') return [foundAt('erreur', cellule, say.stillLoading)];
    const obstacles = obstaclesOf(grid, block);
    if (obstacles.length > 0) return obstacles;
    return isExplained(block) ? [] : [foundAt('erreur', cellule, (at) => say.callInError(at, block.name, block.shown))];
  });
}

/** What stands in the cells that a blocked spill would fill. */
function obstaclesOf(grid: Grid, { row, column, columns }: Block): readonly Finding[] {
  if (row === null || column === null) return [];
  return linesOf(grid).flatMap((line) =>
    Array.from({ length: columns }, (_, index) => column + index).flatMap((place): readonly Finding[] => {
      const found = textOf(cellAt(grid, line, place)) || formulaAt(grid, line, place);
      if (found === '' || (line === row && place === column)) return [];
      return [foundAt('erreur', placeOf(grid, line, place), (at) => say.spillBlocked(at, found))];
    }),
  );
}
