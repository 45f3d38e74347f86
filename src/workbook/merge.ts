/** What a workbook must hold, from what it holds and from what is asked: what exists keeps its place, what is new comes after it. */
import { DECIMALES, DECIMALES_DEFAULT } from '../arrete';
import type { Programme, Semestre } from '../programme';
import type { ClassData } from './demonstration';
import { type EpreuveCounts, epreuvesOf } from './epreuves';
import { linesOf, textOf } from './grid';
import { mergeElements, mergeEpreuves } from './mergeColumns';
import { mergeNips, mergeRoster, rosterNips, SPARE } from './mergeLines';
import type { JurySpec, SemestreSpec, WorkbookSpec } from './notebook';
import { readEtudiants, readSettings } from './reading';
import { existingRows } from './readingProgramme';
import type { Grid } from './state';
import type { Student } from './students';

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
  /** Whether the students of « Étudiants » get the lines that other sheets lack; yes when left out. */
  readonly newLines?: boolean | undefined;
}

/** The grids of our sheets by role. */
export type Grids = ReadonlyMap<string, Grid>;

export function mergeWorkbook(grids: Grids, wanted: Wanted): WorkbookSpec {
  const { programme, students, classData } = wanted;
  const sheet = grids.get('programme');
  const setting = sheet ? readSettings(sheet).decimales : wanted.arrondi;
  const isSet = textOf(setting) !== '';
  const roster = mergeRoster(grids.get('etudiants'), students);
  const nips = wanted.newLines === false ? [] : rosterNips(grids.get('etudiants'), students);
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
    hasComposition: grids.has('composition'),
    apogee: wanted.jury === 'apogee' || grids.has('apogee') ? { isNew: !grids.has('apogee') } : null,
    statistiques:
      wanted.jury === 'statistiques' || grids.has('statistiques') ? { groups: countGroups(grids, students) } : null,
  };
}

function mergeSemestre(grids: Grids, semestre: Semestre, nips: readonly string[], wanted: Wanted): SemestreSpec {
  const { epreuves: counts, classData } = wanted;
  const notes = grids.get(`notes-S${semestre.numero}`);
  const moyennes = grids.get(`moyennes-S${semestre.numero}`);
  const epreuves = notes ? mergeEpreuves(notes, semestre, counts) : epreuvesOf(semestre, counts);
  return {
    epreuves,
    nips: mergeNips(notes, nips, SPARE.notebook, wanted.only),
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

/** The jury sheets that exist, and the one that is asked for. */
function mergeJurys(grids: Grids, programme: Programme, nips: readonly string[], wanted: Wanted): readonly JurySpec[] {
  const asked = wanted.jury === 'statistiques' ? 'annee' : wanted.jury;
  const sessions = ['semestre', 'annee'] as const;
  return sessions.flatMap((session) => {
    const grid = grids.get(juryRole(programme, session));
    return grid || session === asked ? [{ session, nips: mergeNips(grid, nips, SPARE.jury, wanted.only) }] : [];
  });
}

/** @example juryRole(programme, 'annee') // 'jury-BUT1' */
export const juryRole = (programme: Programme, session: JurySpec['session']): string =>
  session === 'annee' ? `jury-BUT${programme.but}` : `jury-S${2 * programme.but - 1}`;
