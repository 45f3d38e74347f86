/**
 * A whole generation of a tiny programme (notebook, Jury S1, Jury BUT1, Statistiques with its charts), cut at every service call, nothing computed.
 *
 * To die before a call and after the call before it leave the same workbook, and a call that reads changes none: so every state in which
 * a generation can be left is kept once, after each call that changed anything, and taken up again. What is compared then: see `wholeOf`
 * (everything that the layer keeps, journal included). What is taken up is the step that was cut: as it ends on the very workbook of the
 * uninterrupted run, so do the steps after it, which see nothing else; one cut in 25 is planned again and run to the end all the same.
 * That a failure thrown by the service, before or after its effect, leaves one of those states, and that nothing is called after it, is
 * shown at one call of each step.
 */
import { allFaults, type Bench, open, quietWorkbook, type Rehearsal, rehearse, runAll } from './interrupted';
import { FIRST_LIST, notebookOf } from './scenes';
import { FIRST_SHEET, JURY_SHEETS, MARK_SHEETS } from './sheetNames';
import { TINY } from './tiny';
import { juryRequest } from './workbench';

let bench: Bench;
const rehearsals: Rehearsal[] = [];

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  for (const request of [
    notebookOf(TINY, FIRST_LIST),
    juryRequest('S1'),
    juryRequest('BUT1'),
    { kind: 'statistiques' } as const,
  ])
    rehearsals.push(await rehearse(bench, request, []));
}, 120_000);

afterAll(() => bench?.host.dispose());

it.each([
  ['le classeur', 0, 150],
  ['Jury S1', 1, 25],
  ['Jury BUT1', 2, 25],
  ['Statistiques', 3, 25],
])(
  '%s : coupée n’importe où, la génération se dit inachevée et se reprend à l’identique',
  async (_, rank, least) => {
    const { faults, cuts } = await allFaults(bench, rehearsals[rank] as Rehearsal, 25);
    expect(faults).toEqual([]);
    expect(cuts).toBeGreaterThan(least);
  },
  600_000,
);

it('au bout, tout est là, dans l’ordre', async () => {
  const { steps, request } = rehearsals[3] as Rehearsal;
  const host = await open(bench, steps[0]?.saved as Buffer);
  await runAll(host, request);
  const seen = host.spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
  expect(seen.map((sheet) => sheet.getName())).toEqual([FIRST_SHEET, ...MARK_SHEETS, ...JURY_SHEETS, 'Statistiques']);
});
