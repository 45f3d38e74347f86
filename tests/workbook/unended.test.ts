/** A work that was stopped between its last sheet and its end: nothing is left to write, it has but to be ended. */
import type { SidebarState, WorkPlan } from '../../src/addin/protocol';
import { FIRST_LIST, notebookOf } from './scenes';
import { TINY } from './tiny';
import { emptyWorkbook, generate, type HeadlessHost, juryRequest, must } from './workbench';

let host: HeadlessHost;
const planOf = async (request: unknown) => (await must(host, 'planSteps', request)) as WorkPlan;
const unfinished = async () => ((await must(host, 'sidebarState')) as SidebarState).classeur?.inachevee;

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, FIRST_LIST));
  const { steps } = await planOf(juryRequest('S1'));
  for (const { id } of steps.slice(0, -1)) await must(host, 'runStep', juryRequest('S1'), id);
}, 120_000);
afterAll(() => host.dispose());

it('un autre travail, qui n’a rien à faire, ne le termine pas à sa place', async () => {
  expect(await unfinished()).toEqual(juryRequest('S1'));
  expect(await planOf(notebookOf(null, null))).toMatchObject({ feuilles: [], steps: [] });
});

it('demandé de nouveau, il n’a aucune feuille à montrer, et se termine', async () => {
  const { feuilles, steps } = await planOf(juryRequest('S1'));
  expect([feuilles, steps.map(({ id }) => id)]).toEqual([[], ['debut', 'fin']]);
  for (const { id } of steps) await must(host, 'runStep', juryRequest('S1'), id);
  expect(await unfinished()).toBeNull();
  expect((await planOf(juryRequest('S1'))).steps).toEqual([]);
});
