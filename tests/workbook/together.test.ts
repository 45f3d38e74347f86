/** Several hands on one workbook while it is made: two sidebars, a teacher who types, a sheet deleted or renamed between two steps. */
import type { SidebarState, WorkPlan } from '../../src/addin/protocol';
import { quietWorkbook, runAll } from './interrupted';
import { FIRST_LIST, notebookOf, SECOND_LIST } from './scenes';
import { FIRST_SHEET, MARK_SHEETS } from './sheetNames';
import { TINY, TINY_WITH_R103 } from './tiny';
import { lostOf, type Typed } from './whole';
import { ask, type HeadlessHost, juryRequest, markCell, must, named, plain, sheetOf } from './workbench';

let host: HeadlessHost;
let made: ReturnType<HeadlessHost['save']>;
let blank: ReturnType<HeadlessHost['save']>;

beforeAll(async () => {
  host = quietWorkbook();
  blank = host.save();
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(host, request);
  made = host.save();
}, 120_000);

afterAll(() => host.dispose());

const FIRST = notebookOf(TINY, FIRST_LIST);
const UPDATE = notebookOf(TINY_WITH_R103, SECOND_LIST);
const stepsOf = async (request: unknown): Promise<readonly string[]> =>
  ((await must(host, 'planSteps', request)) as WorkPlan).steps.map(({ id }) => id);
const nipsOf = (name: string): readonly string[] =>
  named(host, name)
    .getValues()
    .flatMap(([nip]) => (nip ? [String(nip)] : []));
const inachevee = async (): Promise<unknown> =>
  ((await must(host, 'sidebarState')) as SidebarState).classeur?.inachevee ?? null;

/** A refusal is one sentence or a few, each ended. */
const expectSentence = (message: string | undefined): void => expect(plain(message)).toMatch(/^\p{Lu}.*\.$/su);

it('deux panneaux font le même classeur à la fois, pas à pas : chaque feuille est faite une fois', async () => {
  host = host.reopen(blank);
  const [mine, theirs] = [await stepsOf(FIRST), await stepsOf(FIRST)];
  expect(theirs).toEqual(mine);
  for (const id of mine) {
    await must(host, 'runStep', FIRST, id);
    await must(host, 'runStep', FIRST, id);
  }
  const names = host.spreadsheet.getSheets().map((sheet) => sheet.getName());
  expect(names.filter((name) => name !== 'jury-but-journal')).toEqual([FIRST_SHEET, ...MARK_SHEETS]);
  expect(await stepsOf(FIRST)).toEqual([]);
  expect(await inachevee()).toBeNull();
});

it('deux panneaux avec deux listes : aucun étudiant n’est perdu, et la dernière liste a le dernier mot', async () => {
  host = host.reopen(blank);
  const other = notebookOf(TINY, SECOND_LIST);
  const [mine, theirs] = [await stepsOf(FIRST), await stepsOf(other)];
  for (const [rank, id] of mine.entries()) {
    for (const [request, step] of [
      [FIRST, id],
      [other, theirs[rank]],
    ] as const) {
      const reply = await ask(host, 'runStep', request, step);
      // À la fin, celui dont la liste n'a pas été suivie partout l'apprend.
      if (!reply.ok) expect([reply.code, id]).toEqual(['inachevee', 'fin']);
      if (!reply.ok) expectSentence(reply.message);
    }
  }
  for (const request of [FIRST, other]) {
    await runAll(host, request);
    expect(await stepsOf(request)).toEqual([]);
  }
  for (const name of ['etu_nip', 'notes_nip_S1', 'notes_nip_S2'])
    expect(nipsOf(name)).toEqual(['001', '002', '003', '004']);
});

it('pendant qu’un panneau écrit, l’autre attend : il le dit, n’écrit rien, et passe ensuite', async () => {
  host = host.reopen(made);
  const steps = await stepsOf(UPDATE);
  for (const id of steps) {
    const before = JSON.stringify(host.save());
    host.runtime.lockedElsewhere = true;
    const reply = await ask(host, 'runStep', UPDATE, id);
    host.runtime.lockedElsewhere = false;
    expect([reply.ok, reply.code]).toEqual([false, 'verrou']);
    expectSentence(reply.message);
    expect(JSON.stringify(host.save())).toBe(before);
    await must(host, 'runStep', UPDATE, id);
  }
  expect(await stepsOf(UPDATE)).toEqual([]);
});

it.each([
  ['création', FIRST, (): HeadlessHost => host.reopen(blank)],
  ['mise à jour', UPDATE, (): HeadlessHost => host.reopen(made)],
])('%s : une note tapée entre deux pas reste, où qu’elle soit tapée', async (_, request, begin) => {
  host = begin();
  const typed: Typed[] = [];
  for (const [rank, id] of (await stepsOf(request)).entries()) {
    await must(host, 'runStep', request, id);
    const sheet = host.spreadsheet.getSheetByName('Notes S1');
    const [nip, code] = [['001', '002', '003'][rank % 3] ?? '', ['R101', 'R102', 'SAE101', 'SAE102'][rank % 4] ?? ''];
    if (!sheet || typed.some((one) => one.nip === nip && one.title === code)) continue;
    sheet.getRange(markCell(host, 1, nip, code)).setValue(10 + rank / 4);
    typed.push({ role: 'notes-S1', nip, title: code, value: 10 + rank / 4 });
    expect(lostOf(host.save(), typed)).toEqual([]);
  }
  expect(typed.length).toBeGreaterThanOrEqual(5);
  expect(await stepsOf(request)).toEqual([]);
  expect(lostOf(host.save(), typed)).toEqual([]);
});

describe('une feuille supprimée entre deux pas', () => {
  it.each(['Étudiants', 'Notes S1', 'Moyennes S1'])('création, « %s »', async (name) => {
    host = host.reopen(blank);
    const steps = await stepsOf(FIRST);
    let refused: string | undefined;
    for (const id of steps) {
      if (id === 'notes-S2') host.spreadsheet.deleteSheet(sheetOf(host, name));
      const reply = await ask(host, 'runStep', FIRST, id);
      if (reply.ok) continue;
      refused = reply.code;
      expectSentence(reply.message);
      expect(reply.message).toContain(name);
      break;
    }
    expect(refused).toBe('inachevee');
    expect(await inachevee()).not.toBeNull();
    await runAll(host, FIRST);
    expect(await stepsOf(FIRST)).toEqual([]);
    expect(await inachevee()).toBeNull();
    expectNoLostReference();
  });
});

it.each(['Programme', 'Notes S1', 'Jury BUT1'])(
  '« %s » renommée entre deux pas d’une mise à jour : rien ne se perd',
  async (name) => {
    host = host.reopen(made);
    const typed: Typed = { role: 'notes-S1', nip: '002', title: 'SAE102', value: 13.25 };
    sheetOf(host, 'Notes S1')
      .getRange(markCell(host, 1, '002', 'SAE102'))
      .setValue(typed.value);
    for (const id of await stepsOf(UPDATE)) {
      if (id === 'notes-S1') sheetOf(host, name).setName(`Ma feuille d'${name}`);
      await must(host, 'runStep', UPDATE, id);
    }
    expect(host.spreadsheet.getSheetByName(name)).toBeNull();
    expect(await stepsOf(UPDATE)).toEqual([]);
    expect(lostOf(host.save(), [typed])).toEqual([]);
    expectNoLostReference();
  },
);

/** Every formula names sheets that exist. */
function expectNoLostReference(): void {
  const sheets = host.spreadsheet.getSheets();
  const names = new Set(sheets.map((sheet) => sheet.getName()));
  const lost = sheets.flatMap((sheet) =>
    sheet
      .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
      .getFormulas()
      .flat()
      .filter(
        (formula) =>
          formula.includes('#REF') ||
          [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/'((?:[^']|'')+)'!/g)].some(
            ([, named = '']) => !names.has(named.replace(/''/g, "'")),
          ),
      ),
  );
  expect(lost.slice(0, 3)).toEqual([]);
}

it('les règles de mise en forme de l’enseignant restent, à leur rang parmi les nôtres', async () => {
  host = host.reopen(made);
  const sheet = sheetOf(host, 'Notes S1');
  const own = (formula: string, color: string) =>
    SpreadsheetAppOf(host)
      .newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(color)
      .setRanges([sheet.getRange('E10:F12')])
      .build();
  const ours = sheet.getConditionalFormatRules();
  sheet.setConditionalFormatRules([own('=E10>15', '#00ff00'), ...ours, own('=E10<5', '#ff0000')]);
  await runAll(host, UPDATE);
  const rules = sheetOf(host, 'Notes S1')
    .getConditionalFormatRules()
    .map((rule) => rule.getBooleanCondition()?.getBackground());
  expect(rules).toHaveLength(ours.length + 2);
  expect([rules[0], rules[rules.length - 1]]).toEqual(['#00ff00', '#ff0000']);
  const once = JSON.stringify(host.save().records.conditionals.length);
  await runAll(host, FIRST);
  expect(JSON.stringify(host.save().records.conditionals.length)).toBe(once);
});

const SpreadsheetAppOf = ({ SpreadsheetApp }: HeadlessHost): HeadlessHost['SpreadsheetApp'] => SpreadsheetApp;
