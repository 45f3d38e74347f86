/** Between the plan of an update and its steps: what the plan did not show is not replaced. */
import type { WorkPlan } from '../../src/addin/protocol';
import { type Bench, open, quietWorkbook, runAll } from './interrupted';
import { isSentence } from './meanwhile';
import { FIRST_LIST, notebookOf, UNDO } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  columnOf,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  must,
  named,
  plain,
  rowOf,
  sheetOf,
} from './workbench';

/** Rose goes from TD1 to TD2; Ana is in TD2 already. */
const MOVED = notebookOf(TINY, '001;Abadie;Rose;TD2\n002;Bosc;Léo;TD1\n003;Cros;Ana;TD2');

let bench: Bench;
let saved: Buffer;
let host: HeadlessHost;

const groupOf = (nip: string) => {
  const groups = named(host, 'etu_groupe');
  return groups.getSheet().getRange(rowOf(host, 'etu_nip', nip), groups.getColumn());
};
const plan = async (): Promise<WorkPlan> => (await must(host, 'planSteps', MOVED)) as WorkPlan;
const run = ({ steps }: WorkPlan, id: string) =>
  ask(host, 'runStep', MOVED, id, steps.find((step) => step.id === id)?.remplace ?? []);

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  host = bench.host;
  await runAll(host, notebookOf(TINY, FIRST_LIST));
  saved = Buffer.from(JSON.stringify(host.save()));
}, 120_000);
beforeEach(async () => {
  host = await open(bench, saved);
});
afterAll(() => bench?.host.dispose());

it.each([
  ['montré pareil', '003'],
  ['montré autre', '001'],
])('un groupe %s, changé depuis, n’est pas remplacé ; montré de nouveau, il l’est', async (_, nip) => {
  const shown = await plan();
  expect(shown.feuilles.find(({ nom }) => nom === 'Étudiants')?.changements.map(plain)).toEqual([
    '001 : groupe TD1 → TD2',
  ]);
  expect((await run(shown, 'debut')).ok).toBe(true);
  groupOf(nip).setValue('TD9');
  const reply = await run(shown, 'etudiants');
  expect([reply.ok, reply.code, isSentence(reply.message)]).toEqual([false, 'remplace', true]);
  expect(plain(reply.message)).toBe(
    `Le travail s'est arrêté avant « Étudiants » : « ${nip}, groupe : TD9 » y a été tapé depuis que ce qui change a été montré, et serait remplacé. Il ne l'a pas été ; « Reprendre » montre ce qui change maintenant.`,
  );
  expect(groupOf(nip).getValue()).toBe('TD9');
  const again = await plan();
  expect(again.feuilles.find(({ nom }) => nom === 'Étudiants')?.changements.map(plain)).toContain(
    `${nip} : groupe TD9 → TD2`,
  );
  for (const { id } of again.steps) expect((await run(again, id)).ok).toBe(true);
  expect(groupOf(nip).getValue()).toBe('TD2');
  await runAll(host, UNDO);
  expect(groupOf(nip).getValue()).toBe('TD9');
});

it('ce qui est tapé là où rien ne serait remplacé n’arrête rien', async () => {
  const shown = await plan();
  groupOf('001').setValue('TD2');
  sheetOf(host, 'Notes S1')
    .getRange(rowOf(host, 'notes_nip_S1', '001'), named(host, 'notes_S1').getColumn())
    .setValue(9);
  for (const { id } of shown.steps) expect([id, (await run(shown, id)).ok]).toEqual([id, true]);
  expect(columnOf(host, 'notes_S1')).toContain(9);
});

it('une valeur tapée depuis sur une formule est gardée, et dite', async () => {
  host = emptyWorkbook();
  try {
    await generate(host, notebookOf(TINY, FIRST_LIST));
    named(host, 'moy_UE11').offset(0, 0, 1, 1).setValue(19); // shown: its formula comes back
    const shown = await plan();
    const other = named(host, 'moy_UE12').offset(0, 0, 1, 1);
    other.setValue(18);
    for (const id of ['debut', 'etudiants']) expect((await run(shown, id)).ok).toBe(true);
    const reply = await run(shown, 'moyennes-S1');
    expect([reply.code, plain(reply.message)]).toEqual([
      'remplace',
      expect.stringContaining('« 001, UE12 : 18 » y a été tapé'),
    ]);
    expect(other.getValue()).toBe(18);
  } finally {
    host.dispose();
  }
}, 120_000);
