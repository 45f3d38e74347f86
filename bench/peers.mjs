// Who computes beside us, and how each is started in its own process.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { absence as noLibreOffice } from './peers/libreoffice.mjs';
import { absence as noNumpy } from './peers/numpy.mjs';

const PROCESS = fileURLToPath(new URL('./peerProcess.mjs', import.meta.url));

/** `most`: the largest class that it can compute in a reasonable time here. */
export const PEERS = [
  { name: 'juryBut', label: 'Jury BUT', most: 20_000 },
  { name: 'page', label: 'Local page (Univer)', most: 2000, mostQuick: 150 },
  { name: 'libreoffice', label: 'LibreOffice Calc', most: 20_000, absence: noLibreOffice },
  { name: 'hyperformula', label: 'HyperFormula', most: 20_000, mostQuick: 2000, absence: noHyperFormula },
  { name: 'numpy', label: 'numpy', most: 20_000, absence: noNumpy },
];

async function noHyperFormula() {
  return import('hyperformula').then(
    () => null,
    () => 'hyperformula is not installed',
  );
}

/** Those that can run here; a visible line for each of the others. */
export async function presentPeers() {
  const present = [];
  for (const peer of PEERS) {
    const why = (await peer.absence?.()) ?? null;
    if (why === null) present.push(peer);
    else console.log(`   (${peer.label}: skipped, ${why})`);
  }
  return present;
}

/** @example const peer = await startPeer('numpy', given); const [averages, codes] = await peer.ask('turn') */
export async function startPeer(name, given) {
  const child = fork(PROCESS, [name], { execArgv: ['--expose-gc', '--max-old-space-size=6000'] });
  const ask = (what, more) =>
    new Promise((resolve, reject) => {
      const onExit = (code) => reject(new Error(`${name} stopped (${code})`));
      child.once('exit', onExit);
      child.once('message', ({ value, error }) => {
        child.off('exit', onExit);
        if (error === undefined) resolve(value);
        else reject(new Error(`${name}: ${error}`));
      });
      child.send({ ask: what, given: more });
    });
  const close = async () => {
    await ask('close').catch(() => undefined);
    child.kill();
  };
  try {
    await ask('open', given);
  } catch (error) {
    child.kill();
    throw error;
  }
  return { ask, close };
}
