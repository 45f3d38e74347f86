/**
 * Two panels on one workbook. While one writes, whatever the other asks is refused in a sentence and writes nothing: every endpoint that
 * writes, at every service call of every step of an update and of its undoing. What only reads is put at one call in twenty-four, and
 * whole works of the other at one boundary of steps in three; at every boundary and at every third call in `tests/fuzz/twoPanels.fuzz.ts`.
 */
import type { FreezeOutcome, MarksImportRequest, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import { openClass } from './freezingScenes';
import { imported, marksRequest } from './importing';
import { type Bench, different, open, quietWorkbook, type Rehearsal, rehearse, runAll } from './interrupted';
import { afterCall, isSentence, type Reply } from './meanwhile';
import { FIRST_LIST, notebookOf, SECOND_LIST, typeMarks, UNDO } from './scenes';
import { TINY, TINY_WITH_R103 } from './tiny';
import { lostOf, type Typed, wholeOf } from './whole';
import { ask, emptyWorkbook, type HeadlessHost, juryRequest, must, sheetOf, WRITES } from './workbench';

const UPDATE = notebookOf(TINY_WITH_R103, SECOND_LIST);
/** As any panel would ask it: what refuses for the lock reads nothing of it. */
const MARKS: MarksImportRequest = {
  semestre: 1,
  code: 'SAE102',
  rang: 0,
  epreuve: 'Épreuve',
  colonne: 8,
  memeCode: 1,
  bareme: '20',
  lignes: [{ ligne: 2, nip: '003', note: '18,5' }],
  remplacer: true,
  avant: [''],
};
const importing = async (host: HeadlessHost) =>
  imported(host, await marksRequest(host, { '003': '18,5' }, 'SAE102'), true);
const IMPORTED: Typed = { role: 'notes-S1', nip: '003', title: 'SAE102', value: 18.5 };
const PV = { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] };

/** Every endpoint that takes the lock. */
const WRITERS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ['planSteps', UPDATE],
  ['planSteps', UNDO],
  ['runStep', UPDATE, 'notes-S1'],
  ['runStep', juryRequest('BUT1'), 'jury-BUT1'],
  ['runStep', UNDO, 'annuler:notes-S1'],
  ['importMarks', MARKS],
  ['freezeResults', { session: 'BUT1', correctif: null }],
  ['prepareNextAcquis'],
  ['writeDocument', PV],
  ['keepApogeeCodes', [{ cle: 'UE11', code: 'X', avant: '' }]],
  ['writeProbe'],
  ['readProbe'],
  ['selfCheck', 'selfCheckOpen', []],
  ['selfCheck', 'removeDemonstration', []],
];
const READERS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ['sidebarState'],
  ['markColumns'],
  ['previewMarks', MARKS],
  ['checkWorkbook'],
  ['progressReport'],
  ['freezingState'],
  ['documentChoices'],
  ['apogeeResults', ''],
];

const isFuzz = process.env.JURYBUT_FUZZ !== undefined;
const READ_EVERY = isFuzz ? 3 : 24;
const BOUNDARY_EVERY = isFuzz ? 1 : 3;

let bench: Bench;
let typed: readonly Typed[];
let update: Rehearsal;
let undo: Rehearsal;

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(bench.host, request);
  typed = typeMarks(bench.host);
  update = await rehearse(bench, UPDATE, typed);
  undo = await rehearse(bench, UNDO, typed);
}, 120_000);

afterAll(() => bench?.host.dispose());

/** Runs every step with something put after each of its service calls; each step ends as it does alone. */
async function withOther(
  { request, steps }: Rehearsal,
  other: (host: HeadlessHost, call: number) => readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { id, saved, end } of steps) {
    const host = await open(bench, saved);
    const { calls } = host.runtime;
    let call = 0;
    const listen = (): void => {
      call += 1;
      calls.afterCall = () => undefined;
      faults.push(...other(host, call).map((one) => `${id}, appel ${call} : ${one}`));
      calls.afterCall = listen;
    };
    calls.afterCall = listen;
    await must(host, 'runStep', request, id);
    faults.push(...different(wholeOf(host.save()), end).map((one) => `${id} : ${one}`));
  }
  return faults;
}

it.each([
  ['une mise à jour', () => update],
  ['une annulation', () => undo],
])(
  '%s : à chaque appel, tout ce qui écrit attend et le dit',
  async (_, of) => {
    let asked = 0;
    const faults = await withOther(of(), (host) =>
      WRITERS.flatMap(([name, ...args]) => {
        const before = host.callCount();
        const reply = host.meanwhile(name, ...args) as Reply;
        asked += 1;
        const isRefused = !reply.ok && reply.code === 'verrou' && isSentence(reply.message);
        return isRefused && host.callCount() === before ? [] : [`${name} : ${reply.code ?? 'passe'}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(14 * 500);
  },
  120_000,
);

it('au milieu d’un pas, ce qui ne fait que lire répond ou dit pourquoi, et n’écrit rien', async () => {
  const faults = await withOther(update, (host, call) => {
    if (call % READ_EVERY !== 0) return [];
    const [name = '', ...args] = READERS[(call / READ_EVERY) % READERS.length] ?? [];
    const wrote: string[] = [];
    host.runtime.calls.afterCall = (service) => {
      if (WRITES.test(service)) wrote.push(service);
    };
    const reply = host.meanwhile(name, ...args) as Reply;
    return [
      ...wrote,
      ...(reply.ok || (isSentence(reply.message) && reply.code !== 'inattendu') ? [] : [`${name} : ${reply.message}`]),
    ];
  });
  expect(faults).toEqual([]);
}, 120_000);

it('pendant qu’un plan se lit, un autre panneau n’écrit pas : le plan est celui d’un classeur qui ne change pas', async () => {
  for (const [rank, { id, saved }] of update.steps.entries()) {
    const host = await open(bench, saved);
    afterCall(host, 5 + rank * 6, () => {
      expect(host.meanwhile('runStep', UPDATE, id) as Reply).toMatchObject({ ok: false, code: 'verrou' });
    });
    expect((await ask(host, 'planSteps', UPDATE)).ok).toBe(true);
    expect(lostOf(host.save(), typed)).toEqual([]);
  }
}, 120_000);

const OTHERS: readonly (readonly [
  what: string,
  work: (host: HeadlessHost) => Promise<unknown>,
  more: readonly Typed[],
])[] = [
  ['importe des notes', importing, [IMPORTED]],
  ['génère la feuille de jury', (host) => workOf(host, juryRequest('BUT1')), []],
  ['annule', (host) => workOf(host, UNDO), []],
];

/** A work of the other panel, as far as it goes: a refusal is a sentence. */
async function workOf(host: HeadlessHost, request: WorkRequest): Promise<void> {
  const plan = await ask(host, 'planSteps', request);
  if (!plan.ok) expect([plan.code, isSentence(plan.message)]).toEqual([plan.code, true]);
  for (const { id } of plan.ok ? (plan.value as WorkPlan).steps : []) {
    const reply = await ask(host, 'runStep', request, id);
    if (!reply.ok) expect([reply.code, isSentence(reply.message)]).toEqual([reply.code, true]);
    if (!reply.ok) return;
  }
}

it.each(OTHERS)(
  'entre deux pas, l’autre panneau %s : rien ne se perd, et tout s’achève',
  async (_, work, more) => {
    const kept = [
      ...typed.filter(
        ({ role, nip, title }) => !more.some((one) => one.role === role && one.nip === nip && one.title === title),
      ),
      ...more,
    ];
    for (const [rank, { saved }] of update.steps.entries()) {
      if (rank % BOUNDARY_EVERY !== 1 % BOUNDARY_EVERY) continue;
      const host = await open(bench, saved);
      await work(host);
      for (const { id } of update.steps.slice(rank)) {
        const reply = await ask(host, 'runStep', UPDATE, id);
        if (reply.ok) continue;
        expect([id, reply.code, isSentence(reply.message)]).toEqual([id, 'inachevee', true]);
        break;
      }
      await runAll(host, UPDATE);
      expect(((await must(host, 'planSteps', UPDATE)) as WorkPlan).steps).toEqual([]);
      expect([rank, lostOf(host.save(), kept)]).toEqual([rank, []]);
    }
  },
  240_000,
);

it('deux panneaux essaient les formules à la fois : chacun a sa réponse, et la feuille d’essai s’en va', async () => {
  const host = emptyWorkbook();
  try {
    await must(host, 'writeProbe');
    await must(host, 'writeProbe');
    expect(await must(host, 'readProbe')).toBe(true);
    expect(await must(host, 'readProbe')).toBe(false); // remise par le premier : elle est réécrite
    expect(await must(host, 'readProbe')).toBe(true);
    expect(host.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Feuille 1']);
  } finally {
    host.dispose();
  }
});

it('l’autre panneau arrête un jury et en fait le procès-verbal pendant une génération : les deux aboutissent', async () => {
  const host = await openClass();
  const request = { kind: 'statistiques' } as const;
  try {
    sheetOf(host, 'Jury BUT1');
    const { steps } = (await must(host, 'planSteps', request)) as WorkPlan;
    const made: string[] = [];
    for (const [rank, { id }] of steps.entries()) {
      await must(host, 'runStep', request, id);
      const outcome = (await must(host, 'freezeResults', {
        session: 'S1',
        correctif: rank === 0 ? null : 'Vérification',
      })) as FreezeOutcome;
      if (outcome.fait) made.push(outcome.nom);
      else expect(isSentence(outcome.bilan)).toBe(true);
      await must(host, 'writeDocument', PV);
    }
    expect(made).toEqual(steps.map((_, rank) => (rank === 0 ? 'Arrêté S1' : `Arrêté S1 (${rank + 1})`)));
    expect(((await must(host, 'planSteps', request)) as WorkPlan).steps).toEqual([]);
    const names = host.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(names.filter((name) => name === 'Statistiques')).toHaveLength(1);
    // Ce que chacun écrit est dans le classeur avant que l'autre y entre.
    expect(host.refusals.filter((one) => one.includes('releaseLock'))).toEqual([]);
  } finally {
    host.dispose();
  }
}, 120_000);

it('le verrou n’est rendu qu’une fois tout écrit', async () => {
  const host = await open(bench, update.steps[0]?.saved as Buffer);
  await importing(host);
  await must(host, 'keepApogeeCodes', []);
  await must(host, 'writeDocument', PV);
  await runAll(host, UPDATE);
  expect(host.refusals.filter((one) => one.includes('releaseLock'))).toEqual([]);
}, 120_000);
