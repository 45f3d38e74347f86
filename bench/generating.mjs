// 4. Generating: service calls by kind, what they carry, and the time that a model of Apps Script gives them.
import { createRequire } from 'node:module';
import { makeClass } from './class.mjs';
import { mega, seconds } from './measure.mjs';

const { loadHeadless } = createRequire(import.meta.url)('../preview/bundle.cjs');
/** A model, not a measure: 10 000 calls on a cell take 70 s and one call on 10 000 cells 1 s in Google's own demonstration. */
export const MODEL = { msByCall: 7, msByCell: 0.1 };
const PROGRAMME = { kind: 'catalogue', id: 'mmi-dijon-2022-2023-but1' };
const SIZES = [30, 150, 500, 2000];
const READING = /\.(get|is)[A-Z]/;

export async function measureGenerating({ quick }) {
  console.log('\n4. Generating the workbook and both jury sheets: service calls of Apps Script');
  const found = [];
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
    try {
      found.push(await measureSize(size));
    } catch (error) {
      console.log(`   ${String(size).padStart(5)} students: refused, « ${error.message} »`);
      found.push({ size, refused: error.message });
    }
  }
  return { model: MODEL, sizes: found };
}

async function measureSize(size) {
  const host = loadHeadless().createHost({ calculates: false });
  const heard = [];
  host.runtime.calls.afterCall = (name, args, result) => heard.push(weigh(name, args, result));
  const must = async (name, ...args) => {
    const reply = await host.run(name, ...args);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  const sum = (calls) => {
    const kinds = {};
    const total = { calls: calls.length, cells: 0, sent: 0, received: 0, kinds };
    for (const { name, cells, sent, received } of calls) {
      kinds[name] = (kinds[name] ?? 0) + 1;
      total.cells += cells;
      total.sent += sent;
      total.received += received;
    }
    return { ...total, modelled: total.calls * MODEL.msByCall + total.cells * MODEL.msByCell };
  };
  const requests = [
    {
      kind: 'classeur',
      programme: PROGRAMME,
      etudiants: studentsOf(size),
      epreuves: { ressource: 2, sae: 1 },
      arrondi: 2,
    },
    { kind: 'jury', session: 'S1' },
    { kind: 'jury', session: 'BUT1' },
  ];
  try {
    const start = performance.now();
    const steps = [];
    for (const request of requests) {
      const plan = await must('planSteps', request);
      for (const { id, label } of plan.steps) {
        heard.length = 0;
        await must('runStep', request, id);
        steps.push({ id, label, ...sum(heard) });
      }
    }
    const time = performance.now() - start;
    heard.length = 0;
    const again = await must('planSteps', { ...requests[0], etudiants: { kind: 'classeur' } });
    for (const { id } of again.steps) await must('runStep', { ...requests[0], etudiants: { kind: 'classeur' } }, id);
    const nothing = {
      steps: again.steps.length,
      writes: heard.filter(({ name }) => !READING.test(name)).length,
      ...sum(heard),
    };
    const all = total(steps);
    globalThis.gc?.();
    const { heapUsed: heap, rss } = process.memoryUsage();
    console.log(
      `   ${String(size).padStart(5)} students  ${all.calls} calls, ${mega(all.sent)} sent, model ${seconds(all.modelled)}` +
        ` (longest step ${seconds(Math.max(...steps.map((step) => step.modelled)))})` +
        `; again with nothing to do: ${nothing.calls} calls, ${nothing.writes} of writing, model ${seconds(nothing.modelled)}`,
    );
    return { size, steps, all, nothing, time, heap, process: rss };
  } finally {
    host.dispose();
  }
}

/** What a call carries: bytes of its arguments and of its answer as JSON, and the cells that it writes or reads. */
function weigh(name, args, result) {
  const sent = bytesOf(args);
  const received = READING.test(name) ? bytesOf(result) : 0;
  return { name, sent, received, cells: cellsOf(args[0]) || cellsOf(result) };
}

const bytesOf = (value) => Buffer.byteLength(JSON.stringify(value) ?? '');
const cellsOf = (value) =>
  Array.isArray(value) && Array.isArray(value[0]) ? value.reduce((count, row) => count + row.length, 0) : 0;

function total(steps) {
  const kinds = {};
  for (const step of steps)
    for (const [name, count] of Object.entries(step.kinds)) kinds[name] = (kinds[name] ?? 0) + count;
  const add = (of) => steps.reduce((sum, step) => sum + step[of], 0);
  return {
    calls: add('calls'),
    cells: add('cells'),
    sent: add('sent'),
    received: add('received'),
    modelled: add('modelled'),
    kinds: Object.fromEntries(Object.entries(kinds).sort((a, b) => b[1] - a[1])),
  };
}

const studentsOf = (size) => ({
  kind: 'liste',
  etudiants: makeClass(size).notes.map((_, i) => ({
    nip: `2${String(i + 1).padStart(7, '0')}`,
    nom: `Nom${i + 1}`,
    prenom: `Prénom${i + 1}`,
    groupe: `TP${(i % 8) + 1}`,
    statut: 'Inscrit',
    redoublements: '',
  })),
});
