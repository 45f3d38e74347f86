/** What a workbook must hold, from what it holds and from what is asked: what exists keeps its place, what is new comes after it. */
import { DECIMALES, DECIMALES_DEFAULT } from '../arrete';
import { elementsOf, type Programme, type Semestre } from '../programme';
import { area } from './address';
import type { ClassData } from './demonstration';
import { type Epreuve, type EpreuveCounts, epreuvesOf } from './epreuves';
import { cellAt, formulaAt, linesOf, textOf } from './grid';
import type { JurySpec, SemestreSpec, WorkbookSpec } from './notebook';
import { readEpreuves, readEtudiants, readSettings } from './reading';
import { existingRows } from './readingProgramme';
import type { RosterPlanLine } from './sheets/etudiants';
import type { ElementColumn } from './sheets/moyennes';
import type { Grid } from './state';
import type { Student } from './students';

/** Free lines at the foot of a sheet, for latecomers. */
const SPARE = { notebook: 6, jury: 4 } as const;

export interface Wanted {
  readonly programme: Programme;
  /** null: those of the workbook. */
  readonly students: readonly Student[] | null;
  /** Marks and former acquisitions of a class that is invented, for the sheets that are to be made. */
  readonly classData: ClassData | null;
  readonly epreuves: EpreuveCounts;
  /** For a new workbook: an existing one has its own setting. */
  readonly arrondi: number | 'exact';
  /** The sheet asked for, beside those that exist; « Statistiques » comes with the jury sheet of the year, which it counts. */
  readonly jury: JurySpec['session'] | 'statistiques' | 'apogee' | null;
  /** The role of the only sheet that is to be made or updated: the others keep the lines that they have. All of them when left out. */
  readonly only?: string | undefined;
}

/** The grids of our sheets by role. */
export type Grids = ReadonlyMap<string, Grid>;

export function mergeWorkbook(grids: Grids, wanted: Wanted): WorkbookSpec {
  const { programme, students, classData } = wanted;
  const sheet = grids.get('programme');
  const setting = sheet ? readSettings(sheet).decimales : wanted.arrondi;
  const isSet = textOf(setting) !== '';
  const roster = mergeRoster(grids.get('etudiants'), students);
  const nips = rosterNips(grids.get('etudiants'), students);
  const acquis = grids.get('acquis');
  return {
    programme,
    arrondi: isSet && sheet ? null : wanted.arrondi,
    decimales: DECIMALES.find((one) => String(one) === textOf(setting)) ?? DECIMALES_DEFAULT,
    programmeRows: sheet ? existingRows(sheet) : new Map(),
    roster,
    acquis: acquis ? [] : (classData?.acquis ?? []),
    acquisLines: acquis ? linesOf(acquis).length : 0,
    semestres: new Map(
      programme.semestres.map((semestre) => [semestre.numero, mergeSemestre(grids, semestre, nips, wanted)] as const),
    ),
    jurys: mergeJurys(grids, programme, nips, wanted),
    apogee: wanted.jury === 'apogee' || grids.has('apogee') ? { isNew: !grids.has('apogee') } : null,
    statistiques:
      wanted.jury === 'statistiques' || grids.has('statistiques') ? { groups: countGroups(grids, students) } : null,
  };
}

/** Existing lines in their order, each with what the list changes; then the new students on the free lines, and more if needed. */
function mergeRoster(grid: Grid | undefined, students: readonly Student[] | null): readonly RosterPlanLine[] {
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
function rosterNips(grid: Grid | undefined, students: readonly Student[] | null): readonly string[] {
  const typed = grid ? readEtudiants(grid).map(({ student }) => student.nip) : [];
  const all = [...typed, ...(students ?? []).map(({ nip }) => nip)].filter((nip) => nip !== '');
  const seen = new Set<string>();
  return all.filter((nip) => !seen.has(keyOf(nip)) && seen.add(keyOf(nip)));
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

/** The lines of a sheet keyed by NIP: as they are, then those of the students that it lacks. */
function mergeNips(
  grid: Grid | undefined,
  nips: readonly string[],
  spare: number,
  { only }: Wanted,
): readonly (string | null)[] {
  const lines = new Array<string | null>(grid ? linesOf(grid).length : 0).fill(null);
  if (grid && only !== undefined && only !== grid.role) return lines;
  const present = new Set(
    grid ? linesOf(grid).map((row) => keyOf(textOf(cellAt(grid, row, grid.columns.get('nip'))))) : [],
  );
  const added = nips.filter((nip) => !present.has(keyOf(nip)));
  return placeNew(grid, lines, added, spare, { free: null, line: (nip: string): string | null => nip });
}

function mergeSemestre(grids: Grids, semestre: Semestre, nips: readonly string[], wanted: Wanted): SemestreSpec {
  const { epreuves: counts, classData } = wanted;
  const notes = grids.get(`notes-S${semestre.numero}`);
  const moyennes = grids.get(`moyennes-S${semestre.numero}`);
  const epreuves = notes ? mergeEpreuves(notes, semestre, counts) : epreuvesOf(semestre, counts);
  return {
    epreuves,
    nips: mergeNips(notes, nips, SPARE.notebook, wanted),
    marks: notes ? [] : (classData?.marks.get(semestre.numero) ?? []),
    elements: mergeElements(moyennes, semestre),
    moyennesLines: moyennes ? linesOf(moyennes).length : 0,
  };
}

/** Lines for the groups of « Statistiques »: those of « Étudiants » and of the list, never fewer than it has. */
function countGroups(grids: Grids, students: readonly Student[] | null): number {
  const roster = grids.get('etudiants');
  const typed = roster ? readEtudiants(roster).map(({ student }) => student) : [];
  const groups = new Set([...typed, ...(students ?? [])].flatMap(({ nip, groupe }) => (nip === '' ? [] : [groupe])));
  const lines = Array.from(grids.get('statistiques')?.rows.keys() ?? []).filter((key) => /^groupe:\d/.test(key));
  return Math.max(1, groups.size, lines.length);
}

const LOST = /^Hors programme\. ?/;

function mergeEpreuves(grid: Grid, semestre: Semestre, counts: EpreuveCounts): readonly Epreuve[] {
  const elements = elementsOf(semestre);
  const existing = readEpreuves(grid).map(({ code, titre }): Epreuve => {
    const element = elements.find((one) => one.code === code);
    const title = element?.titre ?? titre.replace(LOST, '');
    return { code, titre: title, pole: element?.pole ?? null };
  });
  const added = epreuvesOf(semestre, counts, new Set(existing.map(({ code }) => code)));
  return inOrder(
    existing,
    added,
    elements.map(({ code }) => code),
  );
}

/** Elements in the order of the columns of « Moyennes »; one that the programme has lost keeps its column. */
function mergeElements(grid: Grid | undefined, semestre: Semestre): readonly ElementColumn[] {
  const elements = elementsOf(semestre);
  const columns = Array.from(grid?.columns ?? [])
    .filter(([key]) => key.startsWith('el:'))
    .sort(([, a], [, b]) => a - b);
  const existing = columns.map(([key, column]): ElementColumn => {
    const code = key.slice('el:'.length);
    const element = elements.find((one) => one.code === code);
    if (element) return { ...element, isLost: false };
    const titre = grid ? textOf(cellAt(grid, grid.rows.get('intitules') ?? 0, column)).replace(LOST, '') : '';
    return { code, titre, pole: code.startsWith('S') ? 'saes' : 'ressources', isLost: true };
  });
  const added = elements
    .filter(({ code }) => !existing.some((one) => one.code === code))
    .map((element) => ({ ...element, isLost: false }));
  return inOrder(
    existing,
    added,
    elements.map(({ code }) => code),
  );
}

/** What is new goes after the last column of the elements that come before it in the programme. */
function inOrder<One extends { readonly code: string }>(
  existing: readonly One[],
  added: readonly One[],
  codes: readonly string[],
): readonly One[] {
  const merged = [...existing];
  for (const one of added) {
    const before = new Set(codes.slice(0, codes.indexOf(one.code) + 1));
    const last = merged.reduce((found, { code }, index) => (before.has(code) ? index : found), -1);
    merged.splice(last + 1, 0, one);
  }
  return merged;
}

/** The jury sheets that exist, and the one that is asked for. */
function mergeJurys(grids: Grids, programme: Programme, nips: readonly string[], wanted: Wanted): readonly JurySpec[] {
  const asked = wanted.jury === 'statistiques' ? 'annee' : wanted.jury;
  const sessions = ['semestre', 'annee'] as const;
  return sessions.flatMap((session) => {
    const grid = grids.get(juryRole(programme, session));
    return grid || session === asked ? [{ session, nips: mergeNips(grid, nips, SPARE.jury, wanted) }] : [];
  });
}

/** @example juryRole(programme, 'annee') // 'jury-BUT1' */
export const juryRole = (programme: Programme, session: JurySpec['session']): string =>
  session === 'annee' ? `jury-BUT${programme.but}` : `jury-S${2 * programme.but - 1}`;
