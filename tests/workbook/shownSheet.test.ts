/** What is shown stays shown: a teacher who types while the panel works would go on in the sheet that comes in front. */
import type { FreezeOutcome, NextAcquis, WorkRequest } from '../../src/addin/protocol';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { emptyWorkbook, generate, type HeadlessHost, juryRequest, markCell, must, sheetOf } from './workbench';

const SHOWN = 'Notes S1';

it('une génération, un arrêté, un document, les acquis, l’autodiagnostic laissent en vue la feuille affichée', async () => {
  const host = emptyWorkbook();
  try {
    await live(host);
  } finally {
    host.dispose();
  }
}, 120_000);

async function live(host: HeadlessHost): Promise<void> {
  const stays = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    expect(host.spreadsheet.getActiveSheet().getName()).toBe(SHOWN);
  };
  const run = (request: WorkRequest) => stays(() => generate(host, request));
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Petit;Lou;TD1'));
  sheetOf(host, SHOWN).activate();
  for (const semestre of [1, 2] as const)
    for (const number of ['01', '02'])
      for (const code of [`R${semestre}${number}`, `SAE${semestre}${number}`])
        for (const nip of ['001', '002'])
          sheetOf(host, `Notes S${semestre}`)
            .getRange(markCell(host, semestre, nip, code))
            .setValue(12);
  await run(juryRequest('S1'));
  await run(juryRequest('BUT1'));
  await run({ kind: 'statistiques' });
  const freeze = () => must(host, 'freezeResults', { session: 'BUT1', correctif: null });
  await stays(async () => expect((await freeze()) as FreezeOutcome).toMatchObject({ fait: true }));
  await stays(() => must(host, 'writeDocument', { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] }));
  await stays(async () => expect(((await must(host, 'prepareNextAcquis')) as NextAcquis).lignes).toBeGreaterThan(0));
  await stays(() => must(host, 'selfCheck', 'selfCheckOpen', []));
  expect(host.spreadsheet.getSheets().length).toBeGreaterThan(12);
}
