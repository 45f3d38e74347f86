/**
 * A colleague at work in the middle of an update: what they type, insert, delete, rename, between two service calls of a step.
 *
 * Sampled here: in the step that writes the sheet on which the hand is put, calls just before a cell, a row or a column is written (what
 * was read is then oldest); one more in another step. Every call of every step is in `tests/fuzz/meanwhile.fuzz.ts`.
 */
import { DELETING, LATECOMER, MOVING, RENAMING, type Scene, TABS, TYPING } from './hands';
import { compared, marksRequest } from './importing';
import { type Bench, open, quietWorkbook, runAll } from './interrupted';
import { afterCall, beforeWrites, type Course, courseOf, faultsAt, isSentence } from './meanwhile';
import { FIRST_LIST, notebookOf, SECOND_LIST, typeMarks, UNDO } from './scenes';
import { TINY, TINY_WITH_R103 } from './tiny';
import { lostOf, type Typed } from './whole';
import { ask, juryRequest, must } from './workbench';

let bench: Bench;
let course: Course;
let undoing: Course;

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(bench.host, request);
  course = await courseOf(bench, notebookOf(TINY_WITH_R103, SECOND_LIST), typeMarks(bench.host));
  undoing = await courseOf(bench, UNDO, course.typed);
}, 120_000);

afterAll(() => bench?.host.dispose());

/** So many calls of the step of its sheet, spread over those that matter, and one of the step after it. */
function sampleOf({ role }: Scene, count: number, salt: number): readonly (readonly [rank: number, call: number])[] {
  const rank = course.steps.findIndex(({ id }) => id === role);
  const before = beforeWrites(course.steps[rank]?.calls ?? []);
  const own = Array.from(
    { length: count },
    (_, n) => [rank, before[Math.floor(((n + 0.5) * before.length) / count)] ?? 1] as const,
  );
  const next = course.steps[rank + 1]?.calls.length ?? 1;
  return [...own, [rank + 1, 1 + ((salt * 37) % next)]];
}

async function faultsOf(scenes: readonly Scene[], count: number, isWhole: boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, scene] of scenes.entries())
    for (const [rank, call] of sampleOf(scene, count, index + 1))
      faults.push(...((await faultsAt(bench, course, scene, rank, call, isWhole)) ?? []));
  return faults;
}

it('ce qui est tapé pendant qu’une feuille est écrite y reste', async () => {
  expect(await faultsOf(TYPING, 2, false)).toEqual([]);
}, 120_000);

it('un étudiant tapé sur la ligne libre qui allait être prise arrête la mise à jour, et garde sa ligne', async () => {
  const rank = course.steps.findIndex(({ id }) => id === 'etudiants');
  const first = beforeWrites(course.steps[rank]?.calls ?? [])[0] ?? 1;
  expect(await faultsAt(bench, course, LATECOMER, rank, first, true)).toEqual([]);
}, 120_000);

it('lignes et colonnes insérées ou supprimées : chaque note reste à son étudiant et à son élément', async () => {
  expect(await faultsOf(MOVING, 2, false)).toEqual([]);
}, 120_000);

it('une colonne insérée entre la taille d’une feuille et sa lecture : ses repères ne sont pas dits perdus', async () => {
  const [start] = course.steps;
  const sizes = (start?.calls ?? []).flatMap((name, index) => (name === 'Sheet.getMaxColumns' ? [index + 1] : []));
  expect(sizes.length).toBeGreaterThanOrEqual(8); // one for each sheet of ours at least
  const faults: string[] = [];
  for (const scene of MOVING.filter(({ what }) => what.startsWith('une colonne insérée')))
    for (const call of sizes.slice(0, 8))
      faults.push(...((await faultsAt(bench, course, scene, 0, call, false)) ?? []));
  expect(faults).toEqual([]);
}, 240_000);

it('onglet renommé ou déplacé : rien ne se perd, aucune formule ne nomme une feuille qui n’existe plus', async () => {
  expect(await faultsOf([...RENAMING.slice(2, 4), ...TABS.slice(2, 3)], 1, true)).toEqual([]);
}, 240_000);

it('feuille supprimée : une phrase, et la reprise la refait sans toucher aux autres', async () => {
  expect(await faultsOf(DELETING.slice(1, 4), 1, true)).toEqual([]);
}, 240_000);

it('une annulation ne retire pas la colonne ni la ligne d’un autre que la sienne', async () => {
  const rank = undoing.steps.findIndex(({ id }) => id === 'annuler:notes-S1');
  const calls = undoing.steps[rank]?.calls ?? [];
  expect(calls).toContain('Sheet.deleteColumns');
  const faults: string[] = [];
  for (const scene of MOVING.filter(({ role, gone }) => role === 'notes-S1' && gone === undefined))
    for (const call of beforeWrites(calls)
      .filter((one) => !/getMax/.test(calls[one - 1] ?? ''))
      .slice(-2))
      faults.push(...((await faultsAt(bench, undoing, scene, rank, call, false)) ?? []));
  expect(faults).toEqual([]);
}, 120_000);

it('un import de notes, un appel sur huit : chaque note est à son étudiant, ou garde celle qu’il avait', async () => {
  const saved = course.steps[0]?.saved as Buffer;
  const lignes = [
    ['001', '2'],
    ['003', '4'],
  ].map(([nip = '', note = ''], index) => ({ ligne: index + 2, nip, note }));
  const file = Object.fromEntries(lignes.map(({ nip, note }) => [nip, note]));
  const before = course.typed.filter(({ role }) => role === 'notes-S1');
  const after = before.map((one) => {
    const mark = lignes.find(({ nip }) => nip === one.nip)?.note;
    return one.title === 'R102' && mark ? { ...one, value: Number(mark) } : one;
  });
  const shown = await open(bench, saved);
  const { asked: marks } = await compared(shown, await marksRequest(shown, file, 'R102'), true);
  const start = bench.host.callCount();
  await must(shown, 'importMarks', marks);
  const count = bench.host.callCount() - start;
  expect(count).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const { what, hand, gone, role } of MOVING) {
    if (role !== 'notes-S1' || gone !== undefined) continue;
    for (let call = 1 + ((what.length * 7) % 8); call < count; call += 8) {
      const host = await open(bench, saved);
      afterCall(host, call, () => hand(host));
      const reply = await ask(host, 'importMarks', marks);
      if (!reply.ok)
        expect([reply.code, isSentence(reply.message)]).toEqual([
          expect.stringMatching(/^(change|colonne-changee|notes-absentes)$/),
          true,
        ]);
      const now = host.save();
      const isThere = (one: Typed | undefined): boolean => one !== undefined && lostOf(now, [one]).length === 0;
      for (const [index, one] of after.entries())
        if (!isThere(one) && (reply.ok || !isThere(before[index])))
          faults.push(...lostOf(now, [one]).map((lost) => `${what}, appel ${call} : ${lost}`));
    }
  }
  expect(faults).toEqual([]);
}, 240_000);
