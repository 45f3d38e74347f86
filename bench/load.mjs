// 1. Loading Code.js in a fresh V8 isolate, as each call of a cell may, and the first call; beside an empty script and all of zod.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import { makeClass } from './class.mjs';
import { median, ms, times } from './measure.mjs';

const { bundleCode } = createRequire(import.meta.url)('../build/bundle.cjs');
const WORKER = new URL('./loadWorker.mjs', import.meta.url);
const FIRST_CALL = 'UE_AVERAGE(notes, coefficients)';

export async function measureLoad({ quick }) {
  const { code } = await bundleCode();
  const scripts = { empty: '', 'jury-but': code, zod: await allOfZod() };
  const { notes, coefficients } = makeClass(150);
  const data = `var notes=${JSON.stringify(notes)};var coefficients=${JSON.stringify(coefficients)};`;
  const found = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
  const rounds = quick ? 9 : 41;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, script] of Object.entries(scripts)) {
      // V8 keeps what it compiled by the text of the script: each must be another.
      const unique = `${script}\n// ${name} ${round} ${process.hrtime.bigint()}`;
      const times = await inFreshIsolate(
        unique,
        name === 'jury-but' ? data : '',
        name === 'jury-but' ? FIRST_CALL : '',
      );
      if (round > 0) found[name].push(times);
    }
  }
  const middle = (name, of) => median(found[name].map(of));
  const loaded = Object.keys(scripts).map((name) => ({
    script: name,
    bytes: Buffer.byteLength(scripts[name]),
    context: middle(name, (each) => each.context),
    compile: middle(name, (each) => each.compile),
    run: middle(name, (each) => each.run),
    inside: middle(name, (each) => each.context + each.compile + each.run),
    isolate: middle(name, (each) => each.isolate),
  }));
  const [empty, ours, zod] = loaded;
  const firstCall = middle('jury-but', (each) => each.call);
  console.log('\n1. Loading Code.js in a fresh V8 isolate');
  for (const each of loaded)
    console.log(
      `   ${each.script.padEnd(9)} whole isolate ${ms(each.isolate)} (${times(each.isolate / empty.isolate)} the empty script)` +
        `, inside it ${ms(each.inside)} (${times(each.inside / empty.inside)})`,
    );
  console.log(`   first call, UE_AVERAGE of 150×24×5: ${ms(firstCall)} (target: under 2 ms)`);
  return {
    rounds,
    scripts: loaded,
    ratioIsolate: ours.isolate / empty.isolate,
    ratioInside: ours.inside / empty.inside,
    ratioZod: zod.inside / ours.inside,
    firstCall,
  };
}

/** The time of the whole: a thread with its own isolate, until it says that it is done. */
function inFreshIsolate(code, data, call) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const worker = new Worker(WORKER, { workerData: { code, data, call } });
    let times;
    worker.once('message', (inside) => {
      times = { ...inside, isolate: performance.now() - start - inside.call };
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(times));
  });
}

async function allOfZod() {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "import { z } from 'zod'; globalThis.z = z;", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return outputFiles[0].text;
}
