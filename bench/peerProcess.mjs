// One peer in a process of its own, so that its memory is its own: opens a class, takes its turns, tells its decisions.
import { timed } from './measure.mjs';

const [, , name] = process.argv;
const { open } = await import(`./peers/${name}.mjs`);
let peer;
let before;

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** Milliseconds of the averages, then of the codes; a peer that computes both at once tells one figure. */
async function once() {
  await peer.prepare?.();
  // What the run before left is collected first: a call of Apps Script begins with an empty heap.
  globalThis.gc?.({ type: 'minor' });
  let told;
  const averages = await timed(async () => {
    told = await peer.averages();
  });
  let codes = 0;
  if (peer.codes) {
    let own;
    const time = await timed(async () => {
      own = await peer.codes();
    });
    codes = typeof own === 'number' ? own : time;
  }
  return [typeof told === 'number' ? told : averages, codes];
}

/** Means of as many runs as so many milliseconds allow. */
async function again(milliseconds) {
  const sums = [0, 0];
  let computed = 0;
  do {
    const [averages, codes] = await once();
    sums[0] += averages;
    sums[1] += codes;
    computed += 1;
  } while (sums[0] + sums[1] < milliseconds);
  return sums.map((sum) => sum / computed);
}

const answers = {
  open: async (given) => {
    before = heap();
    peer = await open(given);
  },
  once,
  /** A process that waited seconds for the others finds its memory (V8 had given it back), its caches and its clock again: what it computes in
   * a first quarter of a second is not counted. Then again and again for 50 ms, as LibreOffice must, whose clock tells whole milliseconds: the
   * mean of them. */
  turn: async () => {
    if (peer.repeats) return once();
    await again(250);
    return again(50);
  },
  /** Turns that are not counted, so that what is compiled while it runs is compiled: a second of them, the same for each peer. */
  warm: async () => {
    const end = performance.now() + 1000;
    do await answers.turn();
    while (performance.now() < end);
  },
  decisions: () => peer.decisions(),
  memory: async () => {
    const own = await peer.memory?.();
    return own === undefined
      ? { heap: heap() - before, process: process.memoryUsage().rss }
      : { heap: null, process: own };
  },
  close: () => peer?.close?.(),
};

process.on('message', async ({ ask, given }) => {
  try {
    process.send({ value: await answers[ask](given) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
process.on('disconnect', () => {
  peer?.close?.();
  process.exit();
});
