/** Random lives of a workbook: generate, type, insert, sort, rename, regenerate, be cut anywhere, resume, undo. FUZZ_SEED replays one, FUZZ_RUNS says how many. */
import type { WorkPlan, WorkRequest } from '../../src/addin/protocol';
import type { Programme } from '../../src/programme';
import { shippedProgramme } from '../workbook/dossiers';
import { quietWorkbook, runAll } from '../workbook/interrupted';
import { notebookOf, UNDO } from '../workbook/scenes';
import { TINY, TINY_WITH_R103, TINY_WITHOUT_R101 } from '../workbook/tiny';
import { lostOf, type Typed } from '../workbook/whole';
import { ask, type HeadlessHost, juryRequest, must, pseudoRandom } from '../workbook/workbench';

const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);
const OPERATIONS = 10;
const NAMES = ['Abadie;Rose', 'Bosc;Léo', 'Cros;Ana', 'Dumas;Noé', 'Estève;Lou', 'Fabre;Tom', 'Gil;Zoé'];

interface Life {
  readonly host: HeadlessHost;
  readonly below: (n: number) => number;
  readonly programmes: readonly Programme[];
  readonly typed: Map<string, Typed>;
  /** What was done, for the sentence of a failure. */
  readonly done: string[];
  request: WorkRequest;
}

const listOf = ({ below }: Life): string => {
  const kept = NAMES.map((name, index) => `00${index + 1};${name};TD1`).filter(() => below(4) > 0);
  return kept.length > 0 ? kept.join('\n') : `001;${NAMES[0]};TD1`;
};

const ofRole = ({ host }: Life, role: string): GoogleAppsScript.Spreadsheet.Sheet | undefined =>
  host.spreadsheet
    .getSheets()
    .find((sheet) =>
      sheet.getDeveloperMetadata().some((one) => one.getKey() === 'jury-but.role' && one.getValue() === role),
    );

/** The values of a sheet, with the row of the hidden names and the rows of students. */
function gridOf(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  const keys = values.findIndex((line) => line.includes('jury-but'));
  const corner = (values[keys] ?? []).indexOf('jury-but');
  const column = (values[keys] ?? []).indexOf('nip');
  const end = values.findIndex((line) => line[corner] === 'fin');
  const students = values.flatMap((line, row) =>
    row > keys && (end < 0 || row < end) && /^00\d$/.test(String(line[column])) ? [row] : [],
  );
  return { values, keys, corner, column, end, students };
}

/** Types a mark, a bonus or a decision on a line that exists. */
function typeSomething(life: Life): void {
  const roles = ['notes-S1', 'notes-S2', 'jury-BUT1', 'jury-S1'];
  const role = roles[life.below(roles.length)] ?? '';
  const sheet = ofRole(life, role);
  if (!sheet) return;
  const { values, keys, column, students } = gridOf(sheet);
  const row = students[life.below(students.length)];
  const wanted = role.startsWith('notes') ? /^(ep:.+#0|bonus:.+)$/ : /^(decision(:.+)?|motif|conseil|remarques)$/;
  const columns = (values[keys] ?? []).flatMap((key, at) => (wanted.test(String(key)) ? [at] : []));
  const at = columns[life.below(columns.length)];
  if (row === undefined || at === undefined) return;
  const nip = String(values[row]?.[column]);
  const key = String(values[keys]?.[at]);
  const value = role.startsWith('notes')
    ? key.startsWith('bonus')
      ? life.below(8) / 8
      : life.below(80) / 4
    : `texte ${life.below(1000)}`;
  sheet.getRange(row + 1, at + 1).setValue(value);
  life.typed.set(`${role} ${nip} ${key}`, { role, nip, title: key, value });
  life.done.push(`tape ${value} : ${role}, ${nip}, ${key}`);
}

function moveSomething(life: Life): void {
  const roles = ['notes-S1', 'notes-S2', 'jury-BUT1', 'moyennes-S1', 'etudiants'];
  const role = roles[life.below(roles.length)] ?? '';
  const sheet = ofRole(life, role);
  if (!sheet) return;
  const { values, keys, corner, column, end, students } = gridOf(sheet);
  if (keys < 0 || corner < 0) return;
  const first = students[0] ?? keys + 1;
  switch (life.below(4)) {
    case 0: {
      const at = 2 + life.below(corner);
      sheet.insertColumnBefore(at);
      life.done.push(`insère la colonne ${at} : ${role}`);
      return;
    }
    case 1: {
      const at = 1 + life.below(keys + 1);
      sheet.insertRowBefore(at);
      life.done.push(`insère la ligne ${at} : ${role}`);
      return;
    }
    case 2: {
      if (!role.startsWith('notes') || students.length < 2 || end < 0) return;
      sheet.getRange(first + 1, 1, end - first, corner).sort({ column: column + 1, ascending: life.below(2) === 0 });
      life.done.push(`trie : ${role}`);
      return;
    }
    default: {
      const name = `${String(values.length)} ${role} ${life.below(1000)}`;
      sheet.setName(name);
      life.done.push(`renomme ${role} en ${name}`);
    }
  }
}

/** A work run to its end, or cut at some call of some step. */
async function work(life: Life, request: WorkRequest, isCut: boolean): Promise<void> {
  life.request = request;
  const said = request.kind === 'classeur' ? `classeur` : JSON.stringify(request);
  const plan = await ask(life.host, 'planSteps', request);
  life.done.push(
    `${isCut ? 'coupe' : 'fait'} ${said} : ${plan.ok ? `${(plan.value as WorkPlan).steps.length} pas` : plan.code}`,
  );
  if (!plan.ok) {
    if (plan.code === 'inattendu') throw new Error(`${plan.message} [${life.host.refusals.slice(-2).join(' | ')}]`);
    return;
  }
  const { steps } = plan.value as WorkPlan;
  const cutAt = isCut ? life.below(Math.max(1, steps.length)) : -1;
  for (const [rank, { id }] of steps.entries()) {
    if (rank === cutAt) {
      const call = 1 + life.below(200);
      life.host.resetCounts();
      life.host.failAt(call, life.below(2) === 0 ? 'before' : 'after');
      await ask(life.host, 'runStep', request, id);
      life.host.resetCounts();
      life.done.push(`coupé dans ${id}, appel ${call}`);
      return;
    }
    await must(life.host, 'runStep', request, id);
  }
}

async function live(seed: number, programmes: readonly Programme[]): Promise<void> {
  const random = pseudoRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const host = quietWorkbook();
  const life: Life = { host, below, programmes, typed: new Map(), done: [], request: UNDO };
  try {
    const notebook = (): WorkRequest => notebookOf(programmes[below(programmes.length)] as Programme, listOf(life));
    await work(life, notebook(), below(4) === 0);
    for (let rank = 0; rank < OPERATIONS; rank += 1) {
      const choice = below(10);
      if (choice < 4) for (let n = 0; n < 5; n += 1) typeSomething(life);
      else if (choice < 6) moveSomething(life);
      else if (choice === 6) await work(life, juryRequest(below(2) === 0 ? 'S1' : 'BUT1'), below(3) === 0);
      else if (choice === 7) await work(life, UNDO, below(3) === 0);
      else await work(life, notebook(), below(3) === 0);
      expect(lostOf(host.save(), [...life.typed.values()])).toEqual([]);
    }
    // Whatever happened, asked again to the end it is done, and nothing remains.
    const last = notebook();
    const plan = await ask(host, 'planSteps', last);
    if (plan.ok) {
      await runAll(host, last);
      expect(((await must(host, 'planSteps', last)) as WorkPlan).steps).toEqual([]);
    } else expect(plan.code).toBe('desordre');
    expect(lostOf(host.save(), [...life.typed.values()])).toEqual([]);
  } catch (error) {
    throw new Error(`FUZZ_SEED=${seed} : ${String(error)}\n${life.done.join('\n')}`);
  } finally {
    host.dispose();
    await new Promise(setImmediate);
  }
}

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => FIRST_SEED + index);

it.each(seeds(RUNS))(
  'petit programme, graine %i',
  (seed) => live(seed, [TINY, TINY_WITH_R103, TINY_WITHOUT_R101]),
  600_000,
);

it.each(seeds(Math.ceil(RUNS / 10)))(
  'vrai programme, graine %i',
  (seed) => live(seed, [shippedProgramme()]),
  1_800_000,
);
