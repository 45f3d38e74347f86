/** The workbook that the add-in generates, on the engine: after any change, nothing is stale. Expected values: a full recalculation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import { juryRequest, notebookRequest } from '../workbook/workbench';
import { newHost } from './newHost';

test('typing, inserting, deleting, renaming: each cell shows what a full recalculation gives, and each function runs once', async () => {
  const host = newHost({ code: readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8') });
  const make = async (request: WorkRequest) => {
    const plan = (await host.run('planSteps', request)) as Reply<WorkPlan>;
    for (const { id } of plan.ok ? plan.value.steps : [])
      expect(await host.run('runStep', request, id)).toMatchObject({ ok: true });
  };
  await make(notebookRequest({ etudiants: 5 }));
  await make(juryRequest('S1'));
  await make(juryRequest('BUT1'));
  expect(host.refusals).toEqual([]);

  const everything = () =>
    host.spreadsheet.getSheets().map((sheet) => {
      const range = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
      return [sheet.getName(), range.getDisplayValues()];
    });
  const expectNothingStale = async () => {
    await host.idle();
    const shown = everything();
    host.engine.api.getFormula().executeCalculation();
    await new Promise((resolve) => setTimeout(resolve, 300)); // the engine waits 100 ms before it starts
    await host.idle();
    expect(everything()).toEqual(shown);
  };
  const notes = host.spreadsheet.getSheetByName('Notes S1') as GoogleAppsScript.Spreadsheet.Sheet;
  const nips = notes.getRange(1, 1, notes.getMaxRows(), 1).getDisplayValues().flat();
  const first = nips.findIndex((nip) => /^\d{8}$/.test(nip)) + 1;
  const mark = (row: number) => notes.getRange(row, 6).getA1Notation();

  await expectNothingStale();
  host.resetCounts();
  expect(await host.type('Notes S1', mark(first), '13,5')).toEqual({ accepted: true });
  const calls = Object.values(host.functionCalls());
  expect(calls.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(10);
  await expectNothingStale();
  notes.insertRowAfter(first + 1);
  await expectNothingStale();
  await host.type('Notes S1', mark(first + 3), '4');
  await expectNothingStale();
  notes.deleteRow(first + 2);
  host.spreadsheet.getSheetByName('Étudiants')?.insertRowAfter(7);
  await expectNothingStale();
  notes.insertColumnAfter(7);
  notes.setName('Mes notes');
  await expectNothingStale();
}, 180_000);
