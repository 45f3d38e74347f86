/** The making of an instant copy cut at every service call: never half a copy that passes for a whole one, and the next one is whole. */
import type { FreezingState } from '../../src/addin/protocol';
import { freeze, openClass, valuesOfSheet } from './freezingScenes';
import { write } from './juryHands';
import { ask, type Cell, type HeadlessHost, listen, must, WRITES } from './workbench';

let host: HeadlessHost;

beforeAll(async () => {
  host = await openClass();
  await write(host, 'Jury BUT1', 'decision', '003', 'RED');
}, 120_000);
afterAll(() => host?.dispose());

const COPY = 'Arrêté BUT1';
const names = (): readonly string[] => host.spreadsheet.getSheets().map((sheet) => sheet.getName());
const madeNames = (): readonly string[] => names().filter((name) => /^(Arrêté|Acquis 2)/.test(name));
const copies = async (): Promise<FreezingState['arretes']> =>
  ((await must(host, 'freezingState')) as FreezingState).arretes;
/** Everything but the moment, which changes. */
const undated = (values: readonly (readonly Cell[])[]) =>
  values.map((line) => line.map((cell) => String(cell).replace(/^(Arrêté le) .*/, '$1')));

function forget(name: string): void {
  const sheet = host.spreadsheet.getSheetByName(name);
  if (sheet) host.spreadsheet.deleteSheet(sheet);
}

/** The calls of a work, in order, and the first that writes; its sheet is forgotten. */
async function rehearse(endpoint: string, request: readonly unknown[], name: string) {
  host.resetCounts();
  const heard = listen(host);
  await must(host, endpoint, ...request);
  const calls = [...heard];
  const values = undated(valuesOfSheet(host, name));
  forget(name);
  return { calls, first: calls.findIndex((one) => WRITES.test(one)), values };
}

/** One half copy in so many is taken up, and the last: the next freezing finds it, and puts a whole one in its place. */
const TAKEN_UP = 5;

async function takenUp(values: readonly (readonly Cell[])[]): Promise<readonly string[]> {
  if ((await copies()).length > 0) return ['passe pour un arrêté'];
  const again = await freeze(host, 'BUT1');
  if (!again.fait || again.nom !== COPY) return [`reprise ${JSON.stringify(again)}`];
  if (madeNames().join() !== COPY) return [`il reste ${madeNames().join(', ')}`];
  const same = JSON.stringify(undated(valuesOfSheet(host, COPY))) === JSON.stringify(values);
  return same ? [] : ["la reprise n'écrit pas la même chose"];
}

it('coupée à n’importe quel appel, aucune moitié ne passe pour un arrêté ; la suivante est entière et seule', async () => {
  const request = { session: 'BUT1', correctif: null };
  const { calls, first, values } = await rehearse('freezeResults', [request], COPY);
  expect(calls[calls.length - 1]).toBe('Sheet.setName'); // le tout dernier appel lui donne son nom
  expect(calls.length - first).toBeGreaterThan(40);
  const faults: string[] = [];
  for (let call = first + 1; call <= calls.length; call += 1) {
    const where = `appel ${call}, ${calls[call - 1]}`;
    host.failAt(call);
    const reply = await ask(host, 'freezeResults', request);
    host.failAt(0);
    if (reply.code !== 'inattendu') faults.push(`${where} : répond ${reply.code ?? 'bien'}`);
    const left = madeNames();
    if (left.some((name) => !name.endsWith('(en cours)'))) faults.push(`${where} : laisse ${left.join(', ')}`);
    if (call % TAKEN_UP === 0 || call === calls.length)
      faults.push(...(await takenUp(values)).map((one) => `${where} : ${one}`));
    for (const name of madeNames()) forget(name);
  }
  expect(faults).toEqual([]);
}, 600_000);

it('un appel qui échoue après son effet, le dernier : la copie est entière, et se compare', async () => {
  const { calls } = await rehearse('freezeResults', [{ session: 'BUT1', correctif: null }], COPY);
  host.failAt(calls.length, 'after');
  expect(await ask(host, 'freezeResults', { session: 'BUT1', correctif: null })).toMatchObject({ code: 'inattendu' });
  host.failAt(0);
  expect((await copies()).map(({ nom }) => nom)).toEqual([COPY]);
  expect(await must(host, 'compareFreezing', '')).toMatchObject({ alteration: null });
});

it('la feuille des acquis, coupée n’importe où, se refait seule', async () => {
  const name = 'Acquis 2026-27';
  const { calls, first, values } = await rehearse('prepareNextAcquis', [], name);
  const faults: string[] = [];
  for (let call = first + 1; call <= calls.length; call += 7) {
    host.failAt(call);
    const reply = await ask(host, 'prepareNextAcquis');
    host.failAt(0);
    if (reply.ok) faults.push(`appel ${call} : répond bien`);
    if (names().includes(name)) faults.push(`appel ${call} : une moitié porte son nom`);
    await must(host, 'prepareNextAcquis');
    if (madeNames().join() !== `${COPY},${name}`) faults.push(`appel ${call} : il reste ${madeNames().join(', ')}`);
    if (JSON.stringify(undated(valuesOfSheet(host, name))) !== JSON.stringify(values))
      faults.push(`appel ${call} : la reprise n'écrit pas la même chose`);
    forget(name);
  }
  expect(faults).toEqual([]);
}, 300_000);
