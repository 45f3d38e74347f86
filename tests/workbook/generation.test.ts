/** Generating over the real services: what is refused and left untouched, who may hold the workbook, what one mark costs. */
import {
  ask,
  type Cell,
  columnOf,
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
  sheetOf,
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

  // The same workbook, one mark typed: each of the eight formulas at most, and those of S2 not for a mark of S1.
  host.resetCounts();
  await host.type('Notes S1', markCell(host, 1, '007', 'R103'), '14');
  expect(lineOf(host, 'Jury BUT1', '007').get('UE11')).toBeCloseTo((11 * 18.5 + 14 * 3) / 21.5, 9);
  // « Moyennes S1 » 3, « Jury S1 » 2, « Jury BUT1 » 3: COMPENSATE and UE_CREDITS on both, none of « Moyennes S2 ».
  expect(host.functionCalls()).toEqual({
    CC_AVERAGE: 1,
    UE_AVERAGE: 1,
    MISSING_MARKS: 1,
    COMPENSATE: 2,
    PROGRESSION: 1,
    UE_CREDITS: 2,
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
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    const first = await ask(host, 'runStep', request, 'programme:mmi-dijon-2022-2023-but1');
    expectRefusal(first, 'nom-pris');
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    expect(host.read('Programme', 'A1')).toBe('Mes notes de cours');
  });

  it('un verrou tenu ailleurs : rien ne se fait, puis tout se fait', async () => {
    const host = newHost();
    const heard = listen(host);
    host.runtime.lockedElsewhere = true;
    expectRefusal(await ask(host, 'writeProbe'), 'verrou');
    const [step] = (await ask(host, 'planSteps', request)).value as readonly [{ readonly id: string }];
    expectRefusal(await ask(host, 'runStep', request, step.id), 'verrou');
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    host.runtime.lockedElsewhere = false;
    expect((await ask(host, 'runStep', request, step.id)).ok).toBe(true);
  });

  it('deux générations entremêlées : chaque feuille est faite une fois, par celle qui est venue la première', async () => {
    const host = newHost();
    const second = notebookRequest({ etudiants: 7 });
    const steps = (await ask(host, 'planSteps', request)).value as readonly { readonly id: string }[];
    expect((await ask(host, 'planSteps', second)).ok).toBe(true);
    for (const { id } of steps.slice(0, 3)) {
      const both = await Promise.all([ask(host, 'runStep', request, id), ask(host, 'runStep', second, id)]);
      expect(both[0]?.ok).toBe(true);
      expectRefusal(both[1] as Reply, 'deja-la');
    }
    expect(host.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(
      expect.arrayContaining(['Programme', 'Étudiants', 'Acquis antérieurs']),
    );
    expect(columnOf(host, 'etu_nip').filter((nip) => nip !== '')).toHaveLength(3);
  });

  it('une feuille restée inachevée : la reprise demande de la supprimer, et ne la prend pour bonne nulle part', async () => {
    const host = newHost();
    const [step, next] = (await ask(host, 'planSteps', request)).value as readonly { readonly id: string }[];
    host.failAt(30);
    expectRefusal(await ask(host, 'runStep', request, step?.id), 'inattendu');
    host.resetCounts();
    expectRefusal(await ask(host, 'runStep', request, step?.id), 'inachevee');
    expectRefusal(await ask(host, 'planSteps', juryRequest('S1')), 'classeur-absent');
    host.spreadsheet.deleteSheet(sheetOf(host, 'Programme'));
    await host.idle();
    expect((await ask(host, 'runStep', request, step?.id)).ok).toBe(true);
    expect((await ask(host, 'runStep', request, next?.id)).ok).toBe(true);
  });
});
