/** Generating over the real services: what is refused and left untouched, who may hold the workbook, what one mark costs. */
import type { WorkPlan } from '../../src/addin/protocol';
import {
  ask,
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryLines,
  juryRequest,
  lineOf,
  listen,
  markCell,
  named,
  notebookRequest,
  plain,
  valuesAt,
  WRITES,
} from './workbench';

type Reply = Awaited<ReturnType<typeof ask>>;

const hosts: HeadlessHost[] = [];
const newHost = (): HeadlessHost => {
  const host = emptyWorkbook();
  hosts.push(host);
  return host;
};

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

/** What a teacher may paste as names, and that a spreadsheet would run or change. */
const HOSTILE: readonly (readonly [nip: string, nom: string, prenom: string])[] = [
  ['=1+1', '=1+1', '=HYPERLINK("x")'],
  ['+33', '+33', '-x'],
  ['@SUM(A1)', '@SUM(A1)', "'quote"],
  ['007', '1/2', '12,5'],
  ['0E5', 'VRAI', 'TRUE'],
];

it('des noms hostiles restent des textes sur chaque feuille, et leurs étudiants ont leur décision', async () => {
  const host = newHost();
  await generate(
    host,
    notebookRequest({ etudiants: HOSTILE.map(([nip, nom, prenom]) => `${nip}\t${nom}\t${prenom}\tTD1`).join('\n') }),
  );
  for (const s of ['S1', 'S2']) {
    const block = named(host, `notes_${s}`);
    const marks = HOSTILE.map(() => new Array<Cell>(block.getNumColumns() - 1).fill(11));
    block
      .getSheet()
      .getRange(block.getRow(), block.getColumn(), marks.length, block.getNumColumns() - 1)
      .setValues(marks);
  }
  await host.idle();
  await generate(host, juryRequest('S1'));
  await generate(host, juryRequest('BUT1'));

  const expected = HOSTILE.map((texts) => [...texts]);
  for (const [sheet, name] of [
    ['Étudiants', 'etu_nip'],
    ['Notes S1', 'notes_nip_S1'],
    ['Moyennes S1', 'moy_nip_S1'],
    ['Notes S2', 'notes_nip_S2'],
    ['Moyennes S2', 'moy_nip_S2'],
  ] as const) {
    expect([sheet, valuesAt(host, sheet, named(host, name).getRow(), 1, HOSTILE.length, 3)]).toEqual([sheet, expected]);
    const formulas = named(host, name).getFormulas().flat().slice(0, HOSTILE.length);
    if (!sheet.startsWith('Moyennes')) expect(formulas).toEqual(HOSTILE.map(() => ''));
  }
  for (const sheet of ['Jury S1', 'Jury BUT1']) {
    const lines = juryLines(host, sheet);
    expect([...lines].map(([nip, line]) => [nip, line.get('Nom'), line.get('Prénom')])).toEqual(expected);
    expect([...lines].map(([, line]) => line.get('UE11 code'))).toEqual(HOSTILE.map(() => 'ADM'));
  }
  expect([...juryLines(host, 'Jury BUT1')].map(([, line]) => line.get('Crédits'))).toEqual(HOSTILE.map(() => 60));

  // The same workbook, one mark typed: each formula at most once a sheet, and those of S2 not for a mark of S1.
  host.resetCounts();
  await host.type('Notes S1', markCell(host, 1, '007', 'R103'), '14');
  expect(lineOf(host, 'Jury BUT1', '007').get('UE11')).toBeCloseTo((11 * 18.5 + 14 * 3) / 21.5, 9);
  // « Moyennes S1 » 3, « Jury S1 » 3, « Jury BUT1 » 4: COMPENSATE, UE_CREDITS and DELIBERATE on both, none of « Moyennes S2 ».
  expect(host.functionCalls()).toEqual({
    CC_AVERAGE: 1,
    UE_AVERAGE: 1,
    MISSING_MARKS: 1,
    COMPENSATE: 2,
    PROGRESSION: 1,
    UE_CREDITS: 2,
    DELIBERATE: 2,
  });
}, 120_000);

describe('ce qui est refusé', () => {
  const request = notebookRequest({ etudiants: 3 });
  const expectRefusal = (reply: Reply, code: string): void => {
    expect([reply.ok, reply.code]).toEqual([false, code]);
    expect(plain(reply.message)).toMatch(/^\p{Lu}.*\.$/su);
  };

  it("une feuille « Programme » qui est à l'enseignant : rien n'est écrit, elle n'est pas touchée", async () => {
    const host = newHost();
    const own = host.spreadsheet.insertSheet('Programme');
    own.getRange('A1').setValue('Mes notes de cours');
    await host.idle();
    const heard = listen(host);
    expectRefusal(await ask(host, 'planSteps', request), 'nom-pris');
    for (const step of ['debut', 'programme', 'fin']) {
      expectRefusal(await ask(host, 'runStep', request, step), 'nom-pris');
    }
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    expect(host.read('Programme', 'A1')).toBe('Mes notes de cours');
  });

  it.each([
    ['le nom que porte une feuille en cours de création', 'Programme (en cours)'],
    ['le nom du journal', 'jury-but-journal'],
  ])('%s, sur une feuille à l’enseignant : elle n’est ni écrite ni supprimée', async (_, name) => {
    const host = newHost();
    host.spreadsheet.insertSheet(name).getRange('A1').setValue('À moi');
    const heard = listen(host);
    expectRefusal(await ask(host, 'planSteps', request), 'nom-pris');
    expectRefusal(await ask(host, 'runStep', request, 'debut'), 'nom-pris');
    expect(heard.filter((call) => WRITES.test(call))).toEqual([]);
    expect(host.read(name, 'A1')).toBe('À moi');
  });

  it('un verrou tenu ailleurs : rien ne se fait, puis tout se fait', async () => {
    const host = newHost();
    const heard = listen(host);
    const [, step] = ((await ask(host, 'planSteps', request)).value as WorkPlan).steps;
    host.runtime.lockedElsewhere = true;
    expectRefusal(await ask(host, 'writeProbe'), 'verrou');
    expectRefusal(await ask(host, 'planSteps', request), 'verrou');
    expectRefusal(await ask(host, 'runStep', request, step?.id), 'verrou');
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    host.runtime.lockedElsewhere = false;
    expect((await ask(host, 'runStep', request, step?.id)).ok).toBe(true);
  });
});
