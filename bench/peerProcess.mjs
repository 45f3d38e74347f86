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

const answers = {
  open: async (given) => {
    before = heap();
    peer = await open(given);
  },
  /** Milliseconds of the averages, then of the codes; a peer that computes both at once tells one figure. */
  turn: async () => {
    await peer.prepare?.();
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
