/** « Ouvrir un .xlsx »: what « npm run classeur » made is computed by the add-in, and nothing is left to bring up to date. */
import { openWorkbook } from '../../preview/page/workbookFile';
import type { WorkPlan } from '../../src/addin/protocol';
import { notebookOf } from '../workbook/scenes';
import { TINY } from '../workbook/tiny';
import { emptyWorkbook, type HeadlessHost, juryRequest, markCell, must, paste, shownFor } from '../workbook/workbench';
import { edited, placeOf, sheetIn, sheetsIn } from '../xlsx/edited';
import { bytesOf, LISTE, must as made, newDisk } from '../xlsx/world';

let host: HeadlessHost;
beforeAll(async () => {
  const disk = newDisk({ 'essai.json': JSON.stringify(TINY), 'liste.csv': LISTE });
  await made(disk, '--programme', 'essai.json', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx');
  const bytes = bytesOf(disk, 'carnet.xlsx');
  const sheets = await sheetsIn(bytes);
  const typed = await edited(bytes, (book) => {
    for (const [code, mark] of [
      ['R101', 8],
      ['SAE101', 8],
    ] as const)
      sheetIn(book, 'Notes S1').getCell(...placeOf(sheets.get('notes-S1'), '00123', `ep:${code}#0`)).value = mark;
  });
  host = emptyWorkbook();
  await openWorkbook(host, typed);
}, 120_000);
afterAll(() => host?.dispose());

/** Average and code of an UE on « Jury S1 ». */
const told = (ue: string): readonly string[] => [
  shownFor(host, 'Jury S1', '00123', ue),
  shownFor(host, 'Jury S1', '00123', `${ue} code`),
];

it('finds nothing to do', async () => {
  for (const request of [notebookOf(null, null), juryRequest('S1'), juryRequest('BUT1')])
    expect(((await must(host, 'planSteps', request)) as WorkPlan).steps).toEqual([]);
});

it('computes again when a mark changes', async () => {
  expect(told('UE11')).toEqual(['8', 'AJ']);
  await paste(host, 'Notes S1', markCell(host, 1, '00123', 'R101'), 18);
  // (3×18 + 2×8)/5
  expect(told('UE11')).toEqual(['14', 'ADM']);
});
