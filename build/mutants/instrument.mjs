// The law with all its mutants in it, each behind a switch: what Stryker's instrumenter makes of the files of src/arrete.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The instrumenter comes with Stryker's core: it is found from there.
const fromCore = createRequire(createRequire(import.meta.url).resolve('@stryker-mutator/core'));
const { Instrumenter } = await import(pathToFileURL(fromCore.resolve('@stryker-mutator/instrumenter')));

const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn, error: console.error };
const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

/** Instruments files: `code` by path, and the mutants, each with what it replaces and where. */
export async function instrument(paths) {
  const sources = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  const files = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const { files: instrumented, mutants } = await new Instrumenter(quiet).instrument(files, options);
  return {
    code: new Map(instrumented.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName: path, location, replacement }) => ({
      id,
      path,
      line: location.start.line + 1,
      column: location.start.column + 1,
      ...textsOf(sources.get(path).split('\n'), location),
      replacement: oneLine(replacement),
    })),
  };
}

/** The line where the mutant is, and the text that it replaces. */
function textsOf(lines, { start, end }) {
  const within = lines.slice(start.line, end.line + 1);
  within[within.length - 1] = within.at(-1).slice(0, end.column);
  within[0] = within[0].slice(start.column);
  return { text: lines[start.line].trim(), original: oneLine(within.join('\n')) };
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
