/** The command on this machine's disk and terminal. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { runClasseur, type World } from './classeur';

const world: World = {
  read: (path) => {
    try {
      return readFileSync(path);
    } catch {
      return null;
    }
  },
  exists: existsSync,
  write: (path, bytes) => {
    const draft = `${path}.${process.pid}.partiel`;
    try {
      writeFileSync(draft, bytes);
      renameSync(draft, path);
      return true;
    } catch {
      rmSync(draft, { force: true });
      return false;
    }
  },
  today: () => new Date(),
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
};

void runClasseur(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
