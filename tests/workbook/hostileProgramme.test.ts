/** A spoilt programme reaches the server: it is refused whole, before anything is written; or it is a programme, and it is planned. */
import fc from 'fast-check';
import type { ProgrammeSource } from '../../src/addin/protocol';
import { inherited, mutatedJson } from '../programme/mutations';
import { quietWorkbook } from './interrupted';
import { TINY } from './tiny';
import { ask, type HeadlessHost, listen, notebookRequest, WRITES } from './workbench';

let host: HeadlessHost;

beforeAll(() => {
  host = quietWorkbook();
});
afterAll(() => host.dispose());

it('refusé, rien n’est écrit, ni en préparant ni en lançant une étape ; une phrase le dit', async () => {
  const heard = listen(host);
  const before = inherited();
  const seen = { refused: 0, planned: 0 };
  const property = fc.asyncProperty(mutatedJson(TINY), async (text) => {
    const programme: ProgrammeSource = { kind: 'donnees', programme: JSON.parse(text || 'null') };
    const request = notebookRequest({ etudiants: 3, programme });
    heard.length = 0;
    const plan = await ask(host, 'planSteps', request);
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    seen[plan.ok ? 'planned' : 'refused'] += 1;
    if (plan.ok) return;
    expect(plan.message).toMatch(/^[^\n]{10,}[.!]$/);
    expect(plan.message).not.toMatch(/TypeError|Cannot read|is not a function/);
    // An older panel, or another window, may ask for a step all the same.
    const step = await ask(host, 'runStep', request, 'programme');
    expect([step.ok, heard.filter((name) => WRITES.test(name))]).toEqual([false, []]);
  });
  await fc.assert(property, { seed: 7, numRuns: 60 });
  expect(inherited()).toBe(before);
  expect(Math.min(seen.refused, seen.planned)).toBeGreaterThan(2);
});
