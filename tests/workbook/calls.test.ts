/** How many service calls the lift makes over the real services: a count that a class of 500 does not change, and no reading in between. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkPlan } from '../../src/addin/protocol';
import { type ask, emptyWorkbook, type HeadlessHost, juryRequest, listen, notebookRequest, WRITES } from './workbench';

type Reply = Awaited<ReturnType<typeof ask>>;
type Endpoints = Readonly<Record<'planSteps' | 'runStep', (...args: readonly unknown[]) => Reply>>;

/** The endpoints called one after the other without a pause, so that the engine never gets to compute. */
function endpointsOf(host: HeadlessHost): Endpoints {
  const code = readFileSync(join(process.cwd(), 'dist', 'Code.js'), 'utf8');
  const { SpreadsheetApp, LockService, HtmlService } = host.services;
  const load = new Function('SpreadsheetApp', 'LockService', 'HtmlService', `${code}\nreturn { planSteps, runStep };`);
  return load(SpreadsheetApp, LockService, HtmlService) as Endpoints;
}

/** The service calls of each sheet of a workbook for so many students. */
function callsBySheet(count: number): ReadonlyMap<string, readonly string[]> {
  const host = emptyWorkbook();
  const { planSteps, runStep } = endpointsOf(host);
  const heard = listen(host);
  const found = new Map<string, readonly string[]>();
  try {
    for (const request of [notebookRequest({ etudiants: count }), juryRequest('S1'), juryRequest('BUT1')]) {
      for (const { id } of (planSteps(request).value as WorkPlan).steps) {
        heard.length = 0;
        const reply = runStep(request, id);
        if (!reply.ok) throw new Error(`${id} : ${reply.message} [${host.refusals.join(' | ')}]`);
        found.set(id, [...heard]);
      }
    }
  } finally {
    host.dispose();
  }
  return found;
}

let few: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  few = callsBySheet(10);
}, 60_000);

it('fait les mêmes appels, dans le même ordre, pour 10 et pour 500 étudiants', () => {
  const many = callsBySheet(500);
  expect([...many.keys()]).toHaveLength(9);
  for (const [sheet, calls] of many) expect([sheet, calls]).toEqual([sheet, few.get(sheet)]);
}, 120_000);

it('reste autour de cent appels par feuille, une fois lues les plages nommées', () => {
  const rendering = [...few].map(([sheet, calls]) => ({
    sheet,
    calls: calls.length - calls.indexOf('Spreadsheet.insertSheet'),
  }));
  expect(rendering.filter(({ calls }) => calls < 30 || calls > 140)).toEqual([]);
});

it("n'écrit rien avant la feuille nouvelle, et ne lit plus rien dès qu'elle a sa taille", () => {
  const isRead = (name: string): boolean => /\.(get|is)[A-Z]/.test(name);
  for (const [sheet, calls] of few) {
    const born = calls.indexOf('Spreadsheet.insertSheet');
    expect(calls.slice(0, born).filter((name) => WRITES.test(name))).toEqual([]);
    expect([sheet, calls.slice(born).filter(isRead)]).toEqual([sheet, ['Sheet.getMaxRows', 'Sheet.getMaxColumns']]);
  }
});
