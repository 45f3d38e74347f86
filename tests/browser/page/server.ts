/** The local page, already built, served by its own program in a process of its own: jest does not load ES modules. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '..', '..', '..');
const PROGRAM = `
  import { servePage } from './preview/serve.mjs';
  console.log((await servePage()).url);
`;

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** @example const { url, close } = await startPage(); */
export async function startPage(): Promise<Served> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [first] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [''])]);
  if (!String(first).startsWith('http://127.0.0.1:')) throw new Error("la page locale n'a pas démarré");
  return {
    url: String(first),
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
