/** A disk of our own for the command, and its two outputs as lists. */
import { DONE, runClasseur, type World } from '../../cli/classeur';

export interface Disk extends World {
  readonly files: Map<string, Uint8Array>;
  readonly said: string[];
  readonly warned: string[];
}

export function newDisk(files: Readonly<Record<string, string | Uint8Array>> = {}): Disk {
  const held = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
  const [said, warned]: [string[], string[]] = [[], []];
  return {
    files: held,
    said,
    warned,
    read: (path) => held.get(path) ?? null,
    exists: (path) => held.has(path),
    write: (path, bytes) => {
      if (path.startsWith('interdit/')) return false;
      held.set(path, bytes);
      return true;
    },
    today: () => new Date(2026, 8, 1),
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
  };
}

/** Runs the command, which must do what is asked. */
export async function must(disk: Disk, ...argv: readonly string[]): Promise<void> {
  const code = await runClasseur(argv, disk);
  if (code !== DONE) throw new Error(`exit ${code}: ${disk.warned.join(' | ')}`);
}

export const bytesOf = (disk: Disk, path: string): Uint8Array => {
  const bytes = disk.files.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return bytes;
};

export const LISTE = 'NIP;Nom;Prénom;Groupe\n00123;Martin;Rose;TD1\n00124;Nguyen;Aya;TD2\n00125;Élie;Noé;TD1\n';
