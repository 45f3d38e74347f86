/** Everything that the checks look at, read once from the workbook as it is. */
import { DECIMALES_DEFAULT, type Decimales } from '../../arrete';
import type { Programme } from '../../programme';
import {
  type AcquisLine,
  cellAt,
  type EtudiantLine,
  type Grid,
  readAcquis,
  readEtudiants,
  readNotes,
  readSettings,
  textOf,
} from '../../workbook';
import type { Clock } from '../clock';
import { readDecimales } from '../functions/arguments';
import { type ReadWorkbook, sheetProgramme } from '../readWorkbook';
import { tried } from './finding';
import { type ReadMarks, readMarks } from './marks';

/** A student of « Étudiants », with what is typed as statut. */
export interface Person extends EtudiantLine {
  readonly statutTyped: string;
  /** Whether the last list that was given lacks this student. */
  readonly isGone: boolean;
}

export interface Classeur {
  /** null where the sheet « Programme » cannot be read as one; `problems` says why. */
  readonly programme: Programme | null;
  readonly problems: readonly string[];
  /** The place that each problem names. */
  readonly problemPlaces: readonly string[];
  readonly programmeGrid: Grid | null;
  readonly decimales: Decimales;
  readonly roster: Grid | null;
  readonly people: readonly Person[];
  /** By NIP, as NIP are compared; of two lines with one NIP, the first. */
  readonly byNip: ReadonlyMap<string, Person>;
  readonly acquisGrid: Grid | null;
  readonly acquis: readonly AcquisLine[];
  readonly marks: readonly ReadMarks[];
  /** By semester. */
  readonly moyennes: ReadonlyMap<number, Grid>;
  readonly jurys: readonly Grid[];
  /** « Composition du jury », where the day of each jury is. */
  readonly composition: Grid | null;
  /** What makes a day of a date of these sheets. */
  readonly clock: Clock;
  /** Sheets that a generation left unfinished, or whose hidden names have disappeared. */
  readonly broken: readonly { readonly role: string; readonly name: string; readonly isUnfinished: boolean }[];
}

/** How NIP are compared: without the spaces around, whatever the case, zeros kept.
 * @example nipKey(' 00123a ') // '00123A' */
export const nipKey = (nip: unknown): string => textOf(nip).toUpperCase();

/** A NIP without its leading zeros, which spreadsheets lose.
 * @example bareNip('00123a') // '123A' */
export const bareNip = (nip: unknown): string => nipKey(nip).replace(/^0+(?=.)/, '');

/** « MARTIN Rose », or the NIP of somebody whom « Étudiants » does not know. */
export function personName(byNip: Classeur['byNip'], nip: string): string {
  const student = byNip.get(nipKey(nip))?.student;
  return student ? `${student.nom.toUpperCase()} ${student.prenom}`.trim() || student.nip : `NIP ${textOf(nip)}`;
}

/** `grids`: the sheets whose names of rows and columns are in place. */
export function readClasseur({
  grids: byRole,
  states,
  clock,
}: Pick<ReadWorkbook, 'grids' | 'states' | 'clock'>): Classeur {
  const ofRole = (role: string): Grid | null => byRole.get(role) ?? null;
  const ofKind = (kind: string): readonly Grid[] =>
    Array.from(byRole.values()).filter(({ role }) => role.startsWith(`${kind}-`));
  const [programmeGrid, roster, acquisGrid] = [ofRole('programme'), ofRole('etudiants'), ofRole('acquis')];
  const reading = programmeGrid ? sheetProgramme(programmeGrid) : null;
  const people = roster ? peopleOf(roster) : [];
  const decimales = tried(() => readDecimales(programmeGrid ? readSettings(programmeGrid).decimales : ''));
  return {
    programme: reading?.programme ?? null,
    problems: reading?.problemes ?? [],
    problemPlaces: reading?.lieux ?? [],
    programmeGrid,
    decimales: 'value' in decimales ? decimales.value : DECIMALES_DEFAULT,
    roster,
    people,
    byNip: new Map([...people].reverse().map((person) => [nipKey(person.student.nip), person])),
    acquisGrid,
    acquis: acquisGrid ? readAcquis(acquisGrid) : [],
    marks: ofKind('notes').map((grid) => readMarks(readNotes(grid))),
    moyennes: new Map(ofKind('moyennes').map((grid) => [Number(grid.role.slice('moyennes-S'.length)), grid])),
    jurys: ofKind('jury'),
    composition: ofRole('composition'),
    clock,
    broken: Array.from(states.values())
      .filter(({ role, finished }) => !finished || !byRole.has(role))
      .map(({ role, name, finished }) => ({ role, name, isUnfinished: !finished })),
  };
}

function peopleOf(roster: Grid): readonly Person[] {
  const typed = (row: number, key: string): string => textOf(cellAt(roster, row, roster.columns.get(key)));
  return readEtudiants(roster)
    .filter(({ student }) => student.nip !== '')
    .map((line) => ({ ...line, statutTyped: typed(line.row, 'statut'), isGone: typed(line.row, 'liste') !== '' }));
}

/** Whether a jury sheet is that of a year, and so looks at both its semesters. */
export const isAnnual = ({ columns }: Grid): boolean => columns.has('situation');

/** Whether marks are expected of this student: enrolled or repeating, and still in the list. */
export const isExpected = ({ student, isGone }: Person): boolean =>
  !isGone && (student.statut === 'Inscrit' || student.statut === 'Redoublant');
