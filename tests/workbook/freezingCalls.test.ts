/** How many service calls fixing and comparing take: as many for 200 students as for 10. */
import type { NotebookRequest } from '../../src/addin/protocol';
import { freeze } from './freezingScenes';
import { quietWorkbook, runAll } from './interrupted';
import { TINY } from './tiny';
import { emptyWorkbook, type HeadlessHost, juryRequest, listen, must, notebookRequest } from './workbench';

/** Made without computing anything, then computed once: what takes long is the calculation. */
async function openComputed(students: number): Promise<HeadlessHost> {
  const quiet = quietWorkbook();
  try {
    await runAll(quiet, {
      ...notebookRequest({ etudiants: students }),
      programme: { kind: 'donnees', programme: TINY },
    } as NotebookRequest);
    await runAll(quiet, juryRequest('S1'));
    return emptyWorkbook().reopen(quiet.save());
  } finally {
    quiet.dispose();
  }
}

/** The calls of fixing S1, of comparing, and of the checks, for so many students. */
async function callsFor(students: number): Promise<Readonly<Record<string, readonly string[]>>> {
  const host = await openComputed(students);
  try {
    const heard = listen(host);
    const during = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      heard.length = 0;
      await work();
      return [...heard];
    };
    const fixing = await during(async () => expect(await freeze(host, 'S1')).toMatchObject({ fait: true }));
    const comparing = await during(async () =>
      expect(await must(host, 'compareFreezing', '')).toMatchObject({ alteration: null }),
    );
    return { fixing, comparing, checking: await during(() => must(host, 'checkWorkbook')) };
  } finally {
    host.dispose();
  }
}

it('autant d’appels, dans le même ordre, pour 10 et pour 200 étudiants', async () => {
  const [few, many] = [await callsFor(10), await callsFor(200)];
  expect(many).toEqual(few);
  expect(few.fixing?.length).toBeLessThan(260);
}, 300_000);
