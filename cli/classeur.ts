/** « npm run classeur »: makes a workbook for LibreOffice and Excel, brings one up to date, or tells what the rules give of one. */

import { OWN_CLOCK } from '../src/addin/clock';
import { EMPTY, type FileWork, fileWork } from '../src/addin/files/workbookFile';
import { french } from '../src/addin/french';
import type { ArrondiChoice, NotebookRequest, ProgrammeSource, StudentsChoice } from '../src/addin/protocol';
import { sheetProgramme, workbookOf } from '../src/addin/readWorkbook';
import { isRefusal, type Refusal } from '../src/addin/reply';
import { proposedYear } from '../src/addin/sidebar/notebook/schoolYear';
import type { MakingRequest } from '../src/addin/work/changes';
import { changesOf } from '../src/addin/work/messages';
import { isFault, readZip } from '../src/formats';
import { type Programme, programmeById } from '../src/programme';
import { readXlsx, renderXlsx, shownUnderPlan, type XlsxReading } from '../src/render/xlsx';
import { gridOf, type SheetPlan, type WorkbookState } from '../src/workbook';
import { type Asked, readArguments } from './arguments';
import { cliMessages as say, USAGE } from './messages';
import { reportOf } from './report';
import { type Outcome, programmeIn, studentsIn } from './sources';

/** The disk and the two outputs. */
export interface World {
  /** null where there is no such file. */
  readonly read: (path: string) => Uint8Array | null;
  readonly exists: (path: string) => boolean;
  /** Whole or not at all; false where it cannot. */
  readonly write: (path: string, bytes: Uint8Array) => boolean;
  readonly today: () => Date;
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

export const DONE = 0;
export const REFUSED = 1;
export const MISUSED = 2;

const LARGEST = 20_000_000;
const STUDENTS = 24;

/** @example await runClasseur(['--programme', 'mmi', '--demonstration', '--sortie', 'essai.xlsx'], world) // 0 */
export async function runClasseur(argv: readonly string[], world: World): Promise<number> {
  const reading = readArguments(argv);
  if ('help' in reading) {
    world.say(french(USAGE));
    return DONE;
  }
  if ('wrong' in reading) {
    world.warn(french(reading.wrong));
    return MISUSED;
  }
  const refused = await work(reading.asked, world);
  for (const sentence of refused) world.warn(french(sentence));
  return refused.length > 0 ? REFUSED : DONE;
}

/** What stops the work; nothing when it is done. */
async function work(asked: Asked, world: World): Promise<readonly string[]> {
  const { sortie, depuis } = asked;
  if (sortie !== null && !asked.remplacer && world.exists(sortie)) return [say.exists(sortie)];
  const from = depuis === null ? null : await opened(depuis, world);
  if (from && 'refused' in from) return from.refused;
  const requests = requestsOf(asked, from?.value.state ?? null, world);
  if ('refused' in requests) return requests.refused;
  for (const warning of requests.warnings) world.warn(french(`▲ ${warning}`));
  const made = fileWork(from?.value.state ?? EMPTY, requests.value, from?.value.notes);
  if (isRefusal(made)) return [depuis === null ? made.message : refusalIn(depuis, made, from?.value.state ?? EMPTY)];
  if (from && asked.rapport) {
    const { state, isComputed } = from.value;
    for (const line of reportOf(shownUnderPlan(state, made.states), isComputed)) world.say(line);
  }
  return sortie === null ? [] : written(sortie, asked, made, from?.value ?? null, world);
}

/** A sheet where nothing is typed, made again where it is gone. */
const COUNTED = 'Statistiques';

type FromFile = Extract<XlsxReading, { readonly kind: 'workbook' }>;

async function opened(path: string, world: World): Promise<Outcome<FromFile>> {
  const bytes = world.read(path);
  if (!bytes) return { refused: [say.unreadable(path)] };
  if (bytes.length > LARGEST) return { refused: [say.tooLarge(path)] };
  // What would not fit, once inflated, is refused before it is.
  if (isFault(readZip(bytes))) return { refused: [say.notXlsx(path)] };
  const reading = await readXlsx(bytes);
  if (reading.kind !== 'workbook')
    return { refused: [reading.kind === 'not-xlsx' ? say.notXlsx(path) : say.notOurs(path)] };
  const { state, lost, lostColumns } = reading;
  const [column] = lostColumns;
  const nameless = state.sheets.filter((sheet) => !gridOf(sheet)).map(({ name }) => name);
  const missed = lost.filter((name) => name !== COUNTED);
  if (missed.length > 0) return { refused: [say.sheetsLost(path, missed)] };
  if (nameless.length > 0) return { refused: [say.keysLost(path, nameless)] };
  if (state.copies.length > 0) return { refused: [say.copies(path, state.copies)] };
  if (column) return { refused: [say.columnsLost(path, column.sheet, column.columns)] };
  return { value: reading, warnings: [] };
}

/** Some refusals of the add-in speak of the menus of Google Sheets. */
function refusalIn(path: string, { refusal, message }: Refusal, { sheets }: WorkbookState): string {
  const named = sheets.find(({ name }) => message.includes(`« ${name} »`))?.name ?? '';
  return refusal === 'desordre' ? say.moved(path, named) : say.refused(path, message);
}

/** What the add-in would be asked, one request after the other. */
function requestsOf(asked: Asked, from: WorkbookState | null, world: World): Outcome<readonly MakingRequest[]> {
  const students = studentsOf(asked, world);
  if ('refused' in students) return students;
  const programme: Outcome<ProgrammeSource> =
    asked.programme === null ? { value: { kind: 'classeur' }, warnings: [] } : programmeIn(asked.programme, world.read);
  if ('refused' in programme) return programme;
  const notebook: NotebookRequest = {
    kind: 'classeur',
    programme: programme.value,
    etudiants: students.value,
    epreuves: asked.epreuves,
    arrondi: asked.arrondi satisfies ArrondiChoice,
    annee: asked.annee ?? proposedYear(world.today(), programmeOf(programme.value)?.annee ?? ''),
  };
  const year: readonly MakingRequest[] =
    butOf(programme.value, from) === 3 ? [] : [{ kind: 'jury', session: 'BUT1' }, { kind: 'statistiques' }];
  return {
    value: [notebook, { kind: 'jury', session: 'S1' }, ...year],
    warnings: [...programme.warnings, ...students.warnings],
  };
}

/** The year of the programme: BUT3 has no jury sheet of the year. */
function butOf(source: ProgrammeSource, from: WorkbookState | null): number | undefined {
  const given = programmeOf(source);
  if (given) return given.but;
  const grid = from && workbookOf(from).grids.get('programme');
  return grid ? sheetProgramme(grid).programme?.but : undefined;
}

function programmeOf(source: ProgrammeSource): Programme | null {
  if (source.kind === 'catalogue') return programmeById(source.id);
  return source.kind === 'donnees' ? source.programme : null;
}

function studentsOf({ etudiants, demonstration }: Asked, world: World): Outcome<StudentsChoice> {
  if (demonstration) return { value: { kind: 'fictifs', nombre: STUDENTS }, warnings: [] };
  if (etudiants === null) return { value: { kind: 'classeur' }, warnings: [] };
  const bytes = world.read(etudiants);
  if (!bytes) return { refused: [say.unreadable(etudiants)] };
  const read = studentsIn(etudiants, bytes);
  return 'refused' in read ? read : { value: { kind: 'liste', etudiants: read.value }, warnings: read.warnings };
}

async function written(
  path: string,
  asked: Asked,
  { plan, changes }: FileWork,
  from: FromFile | null,
  world: World,
): Promise<readonly string[]> {
  const chosen = sheetsOf(plan.sheets, asked.semestres);
  if ('refused' in chosen) return chosen.refused;
  const bytes = await renderXlsx({ sheets: chosen.value }, from && { book: from.book, others: from.state.others });
  if (!world.write(path, bytes)) return [say.unwritable(path)];
  if (from)
    for (const { nom, changements } of changesOf(changes, OWN_CLOCK))
      for (const sentence of changements) if (!ROUTINE.test(sentence)) world.say(french(`${nom} : ${sentence}`));
  world.say(
    french(
      say.written(
        path,
        chosen.value.map(({ name }) => name),
      ),
    ),
  );
  return [];
}

/** Said of every sheet that is written again. */
const ROUTINE = /^Formules et mise en forme/;

/** Without the sheets of the semesters that are not asked for, nor what looks at them all. */
function sheetsOf(sheets: readonly SheetPlan[], semestres: readonly number[] | null): Outcome<readonly SheetPlan[]> {
  if (semestres === null) return { value: sheets, warnings: [] };
  const numeroOf = ({ role }: SheetPlan): number => Number(/-S(\d+)$/.exec(role)?.[1] ?? 0);
  const known = sheets.filter(({ role }) => role.startsWith('notes-')).map(numeroOf);
  const unknown = semestres.find((one) => !known.includes(one));
  if (unknown !== undefined) return { refused: [say.semestreUnknown(unknown, known)] };
  const isWhole = known.every((one) => semestres.includes(one));
  const isLeft = (sheet: SheetPlan): boolean =>
    isWhole ||
    (/-S\d+$/.test(sheet.role) ? semestres.includes(numeroOf(sheet)) : !/^(?:jury-BUT|statistiques)/.test(sheet.role));
  const typed = sheets.filter((sheet) => !isLeft(sheet) && isTypedIn(sheet)).map(({ name }) => name);
  return typed.length > 0 ? { refused: [say.notesTyped(typed)] } : { value: sheets.filter(isLeft), warnings: [] };
}

/** Marks or decisions on a line. */
const isTypedIn = ({ inputs, contents, table, columnKeys }: SheetPlan): boolean =>
  inputs.some(({ row, column, rows, columns }) =>
    contents
      .slice(Math.max(row, table.row) - 1, row - 1 + rows)
      .some((line) =>
        line
          .slice(column - 1, column - 1 + columns)
          .some((content, index) => content !== null && content !== false && columnKeys[column - 1 + index] !== 'nip'),
      ),
  );
