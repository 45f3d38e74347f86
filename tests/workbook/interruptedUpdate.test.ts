/** A regeneration over what teachers typed, inserted, sorted and renamed, then its undoing, each cut at every service call: what is
 *  tested and compared is said in `interruption.test.ts`. */
import { allFaults, type Bench, quietWorkbook, type Rehearsal, rehearse, runAll } from './interrupted';
import { FIRST_LIST, live, notebookOf, SECOND_LIST, UNDO } from './scenes';
import { TINY, TINY_WITH_R103 } from './tiny';
import { juryRequest } from './workbench';

let bench: Bench;
let update: Rehearsal;
let undo: Rehearsal;

beforeAll(async () => {
  const host = quietWorkbook();
  bench = { host };
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(host, request);
  const typed = live(host);
  update = await rehearse(bench, notebookOf(TINY_WITH_R103, SECOND_LIST), typed);
  undo = await rehearse(bench, UNDO, typed);
}, 120_000);

afterAll(() => bench?.host.dispose());

it('part de ce que des enseignants ont fait sur toutes les feuilles', () => {
  // 12 notes en S1, 3 en S2, un bonus, décision, motif et deux remarques de jury, un commentaire dans une colonne insérée.
  expect(update.typed).toHaveLength(12 + 3 + 1 + 4 + 1);
  expect(update.steps.map(({ id }) => id)).toEqual([
    'debut',
    'programme',
    'etudiants',
    'notes-S1',
    'moyennes-S1',
    'notes-S2',
    'moyennes-S2',
    'jury-S1',
    'jury-BUT1',
    'fin',
  ]);
});

it.each([
  ['la mise à jour', (): Rehearsal => update, 60],
  ['l’annulation', (): Rehearsal => undo, 60],
])(
  '%s, coupée n’importe où : rien de tapé n’est perdu, elle se dit inachevée et se reprend à l’identique',
  async (_, of, least) => {
    const { faults, cuts } = await allFaults(bench, of(), 15);
    expect(faults).toEqual([]);
    expect(cuts).toBeGreaterThan(least);
  },
  600_000,
);
