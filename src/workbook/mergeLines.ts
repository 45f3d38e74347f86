/** The lines of students: those of a sheet keep their place, new ones come on its free lines, and on more if needed. */
import { area } from './address';
import { cellAt, formulaAt, linesOf, textOf } from './grid';
import { readEtudiants } from './reading';
import type { RosterPlanLine } from './sheets/etudiants';
import type { Grid } from './state';
import type { Student } from './students';

/** Free lines at the foot of a sheet, for latecomers. */
export const SPARE = { notebook: 6, jury: 4 } as const;

/** Existing lines in their order, each with what the list changes; then the new students on the free lines, and more if needed. */
export function mergeRoster(grid: Grid | undefined, students: readonly Student[] | null): readonly RosterPlanLine[] {
  const listed = new Map((students ?? []).map((student) => [keyOf(student.nip), student]));
  const existing = grid ? readEtudiants(grid) : [];
  const known = new Set(existing.map(({ student }) => keyOf(student.nip)));
  const added = (students ?? []).filter(({ nip }) => !known.has(keyOf(nip)));
  const free: RosterPlanLine = { student: {}, absent: null };
  const lines = existing.map(({ student }): RosterPlanLine => {
    if (student.nip === '' || students === null) return free;
    const found = listed.get(keyOf(student.nip));
    return found ? { student: changesOf(student, found), absent: false } : { student: {}, absent: true };
  });
  return placeNew(grid, lines, added, SPARE.notebook, {
    free,
    line: (student) => ({ student, absent: students === null ? null : false }),
  });
}

/** How NIP are compared.
 * @example keyOf(' ab12 ') // 'AB12' */
export const keyOf = (nip: string): string => nip.trim().toUpperCase();

/** What a list says otherwise than the sheet. It may be silent: what is typed stands, « Inscrit » included. */
function changesOf(now: Student, listed: Student): Partial<Student> {
  const differs = (field: 'nom' | 'prenom' | 'groupe' | 'redoublements'): boolean =>
    listed[field] !== '' && listed[field] !== now[field];
  return {
    ...(differs('nom') && { nom: listed.nom }),
    ...(differs('prenom') && { prenom: listed.prenom }),
    ...(differs('groupe') && { groupe: listed.groupe }),
    ...(listed.statut !== 'Inscrit' && listed.statut !== now.statut && { statut: listed.statut }),
    ...(differs('redoublements') && { redoublements: listed.redoublements }),
  };
}

/** Every student that the workbook must know, in the order of « Étudiants ». */
export function rosterNips(grid: Grid | undefined, students: readonly Student[] | null): readonly string[] {
  const typed = grid ? readEtudiants(grid).map(({ student }) => student.nip) : [];
  const all = [...typed, ...(students ?? []).map(({ nip }) => nip)].filter((nip) => nip !== '');
  const seen = new Set<string>();
  return all.filter((nip) => !seen.has(keyOf(nip)) && seen.add(keyOf(nip)));
}

/** The lines of a sheet keyed by NIP: as they are, then those of the students that it lacks, unless another sheet is the `only` one. */
export function mergeNips(
  grid: Grid | undefined,
  nips: readonly string[],
  spare: number,
  only: string | undefined,
): readonly (string | null)[] {
  const lines = new Array<string | null>(grid ? linesOf(grid).length : 0).fill(null);
  if (grid && only !== undefined && only !== grid.role) return lines;
  const present = new Set(
    grid ? linesOf(grid).map((row) => keyOf(textOf(cellAt(grid, row, grid.columns.get('nip'))))) : [],
  );
  const added = nips.filter((nip) => !present.has(keyOf(nip)));
  return placeNew(grid, lines, added, spare, { free: null, line: (nip: string): string | null => nip });
}

/**
 * New students on the free lines after the last used one; when they do not suffice, more lines, with the usual reserve. Lines are
 * inserted before the last one, so what is typed there stays last: the free lines are those above it.
 */
function placeNew<Line, New>(
  grid: Grid | undefined,
  lines: readonly Line[],
  added: readonly New[],
  spare: number,
  { free, line }: { readonly free: Line; readonly line: (one: New) => Line },
): readonly Line[] {
  const rows = grid ? linesOf(grid) : [];
  if (grid && added.length === 0 && isAllUsed(grid, rows, lines, free)) return lines;
  const used = grid ? usedLines(grid, rows) : 0;
  const last = used > 0 && used === lines.length ? lines.slice(-1) : [];
  const kept = grid && last.length > 0 ? usedLines(grid, rows.slice(0, -1)) : used;
  const fresh = added.map(line);
  const room = lines.length - last.length - kept;
  const more = grid && (fresh.length === 0 || fresh.length < room) ? room - fresh.length : spare;
  return [...lines.slice(0, kept), ...fresh, ...new Array<Line>(more).fill(free), ...last];
}

/** Whether the last line of which something is said bears a typed NIP: those after it are free anyway, and nothing more is to be read. */
function isAllUsed<Line>(grid: Grid, rows: readonly number[], lines: readonly Line[], free: Line): boolean {
  const last = lines.reduce((found, line, index) => (line === free ? found : index), -1);
  if (last < 0) return true;
  const [row, column] = [rows[last] ?? 0, grid.columns.get('nip') ?? 0];
  grid.cells?.foresee('formulas', [area(row, column)]);
  return formulaAt(grid, row, column) === '';
}

/** How many of the rows, up to the last one that holds something typed; what a formula or a spill shows is not. */
function usedLines(grid: Grid, rows: readonly number[]): number {
  const computed = new Set(
    Array.from(grid.columns).flatMap(([key, column]) => (key.startsWith('_') ? [column] : [])),
  ).add(grid.corner.column);
  const isTyped = (row: number): boolean =>
    (grid.values[row - 1] ?? []).some(
      (cell, index) =>
        cell !== '' && cell !== false && cell !== null && !computed.has(index + 1) && !grid.formulas[row - 1]?.[index],
    );
  return rows.reduce((last, row, index) => (isTyped(row) ? index + 1 : last), 0);
}
