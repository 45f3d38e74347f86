/** Our sheets as the panel takes them to make files: as they are, dates as texts, and as few calls for 150 students as for 10. */
import type { SheetData, WorkPlan } from '../../src/addin/protocol';
import { notebookOf as readingOf } from '../../src/addin/sidebar/files/notebook';
import { quietWorkbook } from './interrupted';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { type HeadlessHost, juryRequest, listen, must, sheetOf, valuesOf, WRITES } from './workbench';

const ask = async (host: HeadlessHost, ...roles: readonly string[]) =>
  (await must(host, 'sheetData', roles)) as readonly SheetData[];

/** A workbook that computes nothing: no probe to wait for. */
async function make(host: HeadlessHost, request: unknown): Promise<void> {
  for (const { id } of ((await must(host, 'planSteps', request)) as WorkPlan).steps)
    await must(host, 'runStep', request, id);
}

/** A quiet workbook of so many students, and the calls of one reading. */
async function callsFor(count: number): Promise<readonly string[]> {
  const host = quietWorkbook();
  try {
    await make(host, notebookOf(TINY, count));
    const heard = listen(host);
    await ask(host);
    return heard;
  } finally {
    host.dispose();
  }
}

it('les mêmes appels pour 10 et pour 150 étudiants, et aucune écriture', async () => {
  const [few, many] = [await callsFor(10), await callsFor(150)];
  expect(many).toEqual(few);
  expect(few.filter((name) => WRITES.test(name))).toEqual([]);
}, 120_000);

describe('dans un classeur', () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = quietWorkbook();
    await make(host, notebookOf(TINY, 6));
    await make(host, juryRequest('BUT1'));
  }, 120_000);
  afterAll(() => host?.dispose());

  it('rend les feuilles demandées, dans l’ordre des onglets, hormis celles qui manquent', async () => {
    expect((await ask(host, 'notes-S2', 'etudiants', 'notes-S5')).map(({ role }) => role)).toEqual([
      'etudiants',
      'notes-S2',
    ]);
    expect((await ask(host)).map(({ role }) => role)).toEqual([
      'programme',
      'etudiants',
      'acquis',
      'notes-S1',
      'moyennes-S1',
      'notes-S2',
      'moyennes-S2',
      'composition',
      'jury-BUT1',
    ]);
  });

  it('le panneau y retrouve les étudiants et leurs notes', async () => {
    const { etudiants, notes } = readingOf(await ask(host, 'etudiants', 'notes-S1'));
    expect(etudiants.map(({ nip }) => nip)).toEqual(
      valuesOf(host, 'etu_nip')
        .flat()
        .filter((nip) => nip !== ''),
    );
    expect(notes[0]?.epreuves.map(({ code }) => code)).toEqual(['R101', 'R102', 'SAE101', 'SAE102']);
  });

  it('une date est un texte : google.script.run n’en porte pas', async () => {
    sheetOf(host, 'Étudiants')
      .getRange('D1')
      .setValue(new Date(2026, 9, 3));
    const [sheet] = await ask(host, 'etudiants');
    expect(sheet?.values[0]?.[3]).toBe('03/10/2026');
  });
});
