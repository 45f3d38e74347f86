/**
 * A colleague at work in the middle of an update, put after one service call in 31 of every step, from another one each time (all of them
 * are ten hours of processor): `tests/workbook/meanwhile.test.ts` takes fewer. FUZZ_SEED says where to begin, FUZZ_STRIDE=7 takes one call
 * in seven, FUZZ_ROLE=notes-S1 the hands put on one sheet, FUZZ_STEPS=own its own step alone.
 */
import { DELETING, LATECOMER, MOVING, RENAMING, type Scene, TABS, TYPING } from '../workbook/hands';
import { type Bench, quietWorkbook, runAll } from '../workbook/interrupted';
import { type Course, courseOf, faultsAt } from '../workbook/meanwhile';
import { FIRST_LIST, notebookOf, SECOND_LIST, typeMarks } from '../workbook/scenes';
import { TINY, TINY_WITH_R103 } from '../workbook/tiny';
import { juryRequest } from '../workbook/workbench';

const STRIDE = Number(process.env.FUZZ_STRIDE ?? 31);
const FIRST = 1 + (Number(process.env.FUZZ_SEED ?? Date.now()) % STRIDE);
const ROLE = process.env.FUZZ_ROLE;
const isOwn = process.env.FUZZ_STEPS === 'own';

let bench: Bench;
let course: Course;

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await runAll(bench.host, request);
  course = await courseOf(bench, notebookOf(TINY_WITH_R103, SECOND_LIST), typeMarks(bench.host));
}, 120_000);

afterAll(() => bench?.host.dispose());

const scenes = [...TYPING, LATECOMER, ...MOVING, ...RENAMING, ...TABS, ...DELETING].filter(
  ({ role }) => ROLE === undefined || role === ROLE,
);

it.each(scenes.map((scene) => [`${scene.what}, ${scene.role}`, scene] as const))(
  '%s',
  async (_, scene: Scene) => {
    const faults: string[] = [];
    let count = 0;
    for (const [rank, { id, calls }] of course.steps.entries()) {
      if (isOwn && id !== scene.role) continue;
      for (let call = FIRST; call < calls.length; call += STRIDE) {
        const isWhole = count % 20 === 0 || RENAMING.includes(scene);
        faults.push(...((await faultsAt(bench, course, scene, rank, call, isWhole)) ?? []));
        count += 1;
      }
    }
    // Between the look at the free line and its writing there is one call: see docs/limits.md.
    const known = scene === LATECOMER ? /dans etudiants, appel \d+, Range\.getValues : / : /^$/;
    expect(faults.filter((one) => !known.test(one))).toEqual([]);
    expect(new Set(faults.map((one) => /appel \d+/.exec(one)?.[0])).size).toBeLessThanOrEqual(1);
  },
  4 * 3600_000,
);
