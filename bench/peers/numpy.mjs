// numpy in a process of its own, asked by lines; absent where python3 or numpy is.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./matrix.py', import.meta.url));

/** Why it cannot run here, or null. */
export function absence() {
  const { status } = spawnSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
  return status === 0 ? null : 'python3 with numpy is not on this machine';
}

export async function open(given) {
  const child = spawn('python3', [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (text) => {
    child.stdin.write(`${text}\n`);
    return JSON.parse((await lines.next()).value);
  };
  await ask(JSON.stringify(given));
  return {
    averages: () => ask('averages'),
    codes: () => ask('codes'),
    decisions: () => ask('decisions'),
    memory: () => ask('memory'),
    close: () => child.kill(),
  };
}
