/** A generated workbook to work on: the add-in's own Code.js over the real engine, and the hands of a user. */
import type { HeadlessHost, HeadlessOptions } from '../../preview/headless';
import type { ArrondiChoice, JuryRequest, NotebookRequest, ProgrammeSource, WorkPlan } from '../../src/addin/protocol';
import type { MarkCell, Student } from '../../src/workbook';

export type { HeadlessHost, HeadlessOptions };
export type Cell = string | number | boolean;

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly code?: string;
  readonly message?: string;
}

export const PROGRAMME = 'mmi-dijon-2022-2023-but1';

export interface NotebookOptions {
  /** A pasted list, or a number of fictitious students; null: those of the workbook. */
  readonly etudiants: string | number | null;
  /** The shipped programme when left out. */
  readonly programme?: ProgrammeSource;
  readonly ressource?: number;
  readonly sae?: number;
  readonly arrondi?: ArrondiChoice;
}

export const notebookRequest = ({
  etudiants,
  programme = { kind: 'catalogue', id: PROGRAMME },
  ressource = 1,
  sae = 1,
  arrondi = 2,
}: NotebookOptions): NotebookRequest => ({
  kind: 'classeur',
  programme,
  etudiants:
    etudiants === null
      ? { kind: 'classeur' }
      : typeof etudiants === 'number'
        ? { kind: 'fictifs', nombre: etudiants }
        : { kind: 'liste', etudiants: studentsOf(etudiants) },
  epreuves: { ressource, sae },
  arrondi,
});

/** One student a line: NIP, name, first name, group, between tabs or semicolons. */
export const studentsOf = (lines: string): readonly Student[] =>
  lines.split('\n').map((line) => {
    const [nip = '', nom = '', prenom = '', groupe = ''] = line.split(line.includes('\t') ? '\t' : ';');
    return { nip, nom, prenom, groupe, statut: 'Inscrit', redoublements: '' };
  });

export const juryRequest = (session: 'S1' | 'BUT1'): JuryRequest => ({ kind: 'jury', session });

interface Headless {
  createHost(options?: HeadlessOptions): HeadlessHost;
}

const { loadHeadless } = require('../../preview/bundle.cjs') as { loadHeadless(): Headless };

/** An empty workbook with the add-in; or one that goes on from what another saved, or that computes nothing. */
export const emptyWorkbook = (options: HeadlessOptions = {}): HeadlessHost => loadHeadless().createHost(options);

export const ask = async (host: HeadlessHost, name: string, ...args: readonly unknown[]): Promise<Reply> =>
  (await host.run(name, ...args)) as Reply;

export async function must(host: HeadlessHost, name: string, ...args: readonly unknown[]): Promise<unknown> {
  const reply = await ask(host, name, ...args);
  if (!reply.ok) throw new Error(`${name} : ${reply.code} ${reply.message} [${host.refusals.join(' | ')}]`);
  return reply.value;
}

/** What the sidebar chains for one request, as far as the end. */
export async function generate(host: HeadlessHost, request: unknown): Promise<void> {
  await must(host, 'writeProbe');
  if ((await must(host, 'readProbe')) !== true) throw new Error('the probe is not computed');
  const { steps } = (await must(host, 'planSteps', request)) as WorkPlan;
  for (const { id, remplace = [] } of steps) await must(host, 'runStep', request, id, remplace);
}

export async function openNotebook(options: NotebookOptions, ...juries: readonly ('S1' | 'BUT1')[]) {
  const host = emptyWorkbook();
  try {
    await generate(host, notebookRequest(options));
    for (const jury of juries) await generate(host, juryRequest(jury));
  } catch (error) {
    host.dispose(); // an engine left at work would keep jest waiting
    throw error;
  }
  return host;
}

export function sheetOf(host: HeadlessHost, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = host.spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A named range as it stands today. */
export function named(host: HeadlessHost, name: string): GoogleAppsScript.Spreadsheet.Range {
  const range = host.spreadsheet.getRangeByName(name);
  if (!range) throw new Error(`no range ${name}`);
  return range;
}

/** The values of a rectangle of a sheet. */
export function valuesAt(
  host: HeadlessHost,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
) {
  const a1 = sheetOf(host, sheet).getRange(row, column, rows, columns).getA1Notation();
  const values = host.read(sheet, a1);
  return (Array.isArray(values) ? values : [[values]]) as Cell[][];
}

export function valuesOf(host: HeadlessHost, name: string): Cell[][] {
  const range = named(host, name);
  return valuesAt(
    host,
    range.getSheet().getName(),
    range.getRow(),
    range.getColumn(),
    range.getNumRows(),
    range.getNumColumns(),
  );
}

export const columnOf = (host: HeadlessHost, name: string): Cell[] => valuesOf(host, name).map(([cell]) => cell ?? '');

/** The sheet row on which a NIP stands in a named column of NIP. */
export function rowOf(host: HeadlessHost, name: string, nip: string): number {
  const index = columnOf(host, name).indexOf(nip);
  if (index < 0) throw new Error(`no ${nip} in ${name}`);
  return named(host, name).getRow() + index;
}

/** A value written as a user pastes it: no validation, then everything computed. */
export async function paste(host: HeadlessHost, sheet: string, a1: string, value: Cell): Promise<void> {
  sheetOf(host, sheet).getRange(a1).setValue(value);
  await host.idle();
}

export const addressAt = (host: HeadlessHost, sheet: string, row: number, column: number): string =>
  sheetOf(host, sheet).getRange(row, column).getA1Notation();

/** The cell of a student's mark: the n-th column of the épreuves of an element, or the bonus of a UE. */
export function markCell(host: HeadlessHost, semestre: number, nip: string, code: string, epreuve = 0): string {
  const codes = valuesOf(host, `notes_codes_S${semestre}`)[0] ?? [];
  const ranks = codes.flatMap((one, rank) => (one === code ? [rank] : []));
  const rank = ranks[epreuve];
  if (rank === undefined) throw new Error(`no column ${code} in S${semestre}`);
  const head = named(host, `notes_codes_S${semestre}`);
  const row = rowOf(host, `notes_nip_S${semestre}`, nip);
  return head
    .getSheet()
    .getRange(row, head.getColumn() + rank)
    .getA1Notation();
}

/** A text that a spreadsheet would read as something else is pasted behind an apostrophe. */
const asPasted = (cell: MarkCell): Cell => {
  if (cell === null) return '';
  return typeof cell === 'string' ? `'${cell}` : cell;
};

/** The marks of the first students of the list, pasted in one block. */
export async function pasteMarks(host: HeadlessHost, semestre: number, marks: readonly (readonly MarkCell[])[]) {
  const block = named(host, `notes_S${semestre}`);
  block
    .getSheet()
    .getRange(block.getRow(), block.getColumn(), marks.length, marks[0]?.length ?? 0)
    .setValues(marks.map((line) => line.map(asPasted)));
  await host.idle();
}

/** What a jury line shows, by title: `UE11`, `UE11 code`, `RCUE Comprendre`, `Situation`, `Décision UE11`, `Retenu Année`… */
export type JuryLine = ReadonlyMap<string, Cell>;

/** The lines of a jury sheet by NIP. */
export function juryLines(host: HeadlessHost, sheet: string): ReadonlyMap<string, JuryLine> {
  const everything = valuesAt(
    host,
    sheet,
    1,
    1,
    sheetOf(host, sheet).getMaxRows(),
    sheetOf(host, sheet).getMaxColumns(),
  );
  const head = everything.findIndex((line) => line[1] === 'NIP');
  const titles = titlesOf(everything[head - 1] ?? [], everything[head] ?? []);
  return new Map(
    everything
      .slice(head + 1)
      .filter((line) => line[1] !== '' && line[1] !== 'nip')
      .map((line) => [String(line[1]), new Map(titles.map((title, index) => [title, line[index] ?? ''] as const))]),
  );
}

function titlesOf(groups: readonly Cell[], heads: readonly Cell[]): readonly string[] {
  const titles: string[] = [];
  let group = '';
  let ue = '';
  for (const [index, head] of heads.entries()) {
    if (head === '') break;
    if (groups[index] !== '') group = String(groups[index]);
    const part = /^(?:Décision|Retenu)/.exec(group)?.[0];
    if (part) {
      titles.push(`${part} ${head}`);
      continue;
    }
    const isUe = /^UE\d+/.exec(String(head))?.[0];
    if (isUe && head !== 'UE non acquises') ue = isUe;
    titles.push(isUe ? ue : head === 'Code' ? `${ue} code` : head === 'RCUE' ? group : String(head));
  }
  return titles;
}

/** A shown text with every kind of space made plain: what tests compare. */
export const plain = (cell: Cell | undefined): string => String(cell ?? '').replace(/[\u00a0\u202f]/g, ' ');

export function lineOf(host: HeadlessHost, sheet: string, nip: string): JuryLine {
  const line = juryLines(host, sheet).get(nip);
  if (!line) throw new Error(`no line ${nip} on ${sheet}`);
  return line;
}

/** One cell of a jury line, as text. */
export function shownFor(host: HeadlessHost, sheet: string, nip: string, title: string): string {
  const line = lineOf(host, sheet, nip);
  const found = [...line.keys()].find((one) => one.startsWith(title));
  if (found === undefined) throw new Error(`no column ${title} on ${sheet}`);
  return plain(line.get(found));
}

/** Small deterministic generator (mulberry32), for random dossiers with a fixed seed. */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The names of the service calls, in order, from now on. */
export function listen(host: HeadlessHost): string[] {
  const names: string[] = [];
  const { byMethod } = host.runtime.calls;
  const count = byMethod.set.bind(byMethod);
  byMethod.set = (name, total) => {
    names.push(name);
    return count(name, total);
  };
  return names;
}

/** Service calls that change a workbook. */
export const WRITES = /\.(set|insert|delete|clear|add|hide|protect|sort|merge)/;
