/** How many service calls the lift makes over the real services: a count that a class of 500 does not change, and no reading in between. */
import type { ProgrammeSource, WorkPlan } from '../../src/addin/protocol';
import { quietWorkbook } from './interrupted';
import { TINY, TINY_BUT2 } from './tiny';
import { juryRequest, listen, must, notebookRequest, PROGRAMME, WRITES } from './workbench';

/** The service calls of each step: a workbook for so many students, its jury sheets and « Statistiques », then the same list with two students more. */
async function callsByStep(count: number, programme: ProgrammeSource): Promise<ReadonlyMap<string, readonly string[]>> {
  const host = quietWorkbook();
  const heard = listen(host);
  const found = new Map<string, readonly string[]>();
  const works = [
    ['création', notebookRequest({ etudiants: count, programme })],
    ['création', juryRequest('S1')],
    ['création', juryRequest('BUT1')],
    ['création', { kind: 'statistiques' }],
    ['mise à jour', notebookRequest({ etudiants: count + 2, programme })],
  ] as const;
  try {
    for (const [what, request] of works) {
      for (const { id } of ((await must(host, 'planSteps', request)) as WorkPlan).steps) {
        heard.length = 0;
        await must(host, 'runStep', request, id);
        if (!AROUND.has(id)) found.set(`${what} ${id}`, [...heard]);
      }
    }
  } finally {
    host.dispose();
  }
  return found;
}

/** Each element and UE costs its calls, whatever the class: a small programme shows it as well as a large one, and sooner. */
const SMALL: ProgrammeSource = { kind: 'donnees', programme: TINY };

/** Steps that make no sheet. */
const AROUND: ReadonlySet<string> = new Set(['debut', 'fin']);

let few: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  few = await callsByStep(10, { kind: 'catalogue', id: PROGRAMME });
}, 60_000);

/** From the last sheet inserted on: the journal, which is another, comes before. */
const fromBirth = (calls: readonly string[]): readonly string[] =>
  calls.slice(calls.lastIndexOf('Spreadsheet.insertSheet'));
const made = (): (readonly [string, readonly string[]])[] => [...few].filter(([step]) => step.startsWith('création'));

it('fait les mêmes appels, dans le même ordre, pour 10 et pour 498 étudiants, et pour deux de plus', async () => {
  const [some, many] = [await callsByStep(10, SMALL), await callsByStep(498, SMALL)];
  expect([...many.keys()]).toEqual([...some.keys()]);
  expect([...some.keys()]).toEqual([...few.keys()]);
  expect(made()).toHaveLength(11);
  expect(few.size).toBeGreaterThanOrEqual(11 + 4);
  // A new sheet is cut to its size or, beyond a thousand lines, grown to it: one call all the same.
  const sized = (calls: readonly string[] | undefined) =>
    calls?.map((name) => name.replace('Sheet.insertRowsAfter', 'Sheet.deleteRows'));
  for (const [step, calls] of many) expect([step, sized(calls)]).toEqual([step, sized(some.get(step))]);
}, 180_000);

it('en BUT2 aussi, la feuille de jury et « Acquis antérieurs » font les mêmes appels pour 10 et pour 60 étudiants', async () => {
  const programme: ProgrammeSource = { kind: 'donnees', programme: TINY_BUT2 };
  const [some, many] = [await callsByStep(10, programme), await callsByStep(60, programme)];
  const sized = (calls: readonly string[] | undefined) =>
    calls?.map((name) => name.replace('Sheet.insertRowsAfter', 'Sheet.deleteRows'));
  expect([...many.keys()]).toEqual([...some.keys()]);
  for (const [step, calls] of many) expect([step, sized(calls)]).toEqual([step, sized(some.get(step))]);
  const jury = some.get('création jury-BUT2') ?? [];
  expect(fromBirth(jury).length).toBeLessThanOrEqual(225);
  expect(jury.length).toBeGreaterThan(30);
}, 120_000);

it('reste autour de cent appels par feuille, de deux cents pour une feuille de jury, une fois lu le classeur', () => {
  const rendering = made().map(([step, calls]) => ({ step, calls: fromBirth(calls).length }));
  const most = (step: string): number => (step.includes('jury-') ? 230 : 150);
  expect(rendering.filter(({ step, calls }) => calls < 30 || calls > most(step))).toEqual([]);
});

it("n'écrit que le journal avant la feuille nouvelle, et ne lit plus aucune cellule ensuite", () => {
  const journal =
    /^(Spreadsheet\.(insertSheet|setActiveSheet)|Sheet\.(hideSheet|addDeveloperMetadata)|Range\.setValues)$/;
  for (const [step, calls] of made()) {
    const before = calls.slice(0, calls.length - fromBirth(calls).length).filter((name) => WRITES.test(name));
    expect([step, before.filter((name) => !journal.test(name))]).toEqual([step, []]);
    expect([step, before.filter((name) => name === 'Range.setValues').length]).toEqual([step, 1]);
    expect([step, fromBirth(calls).filter((name) => /^Range\.(get|is)/.test(name))]).toEqual([step, []]);
  }
});
