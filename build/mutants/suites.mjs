// The tests of the law in one bundle, and what runs them in this process: the smallest `describe`, `it` and their `each`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { expect } from 'expect';
import fc from 'fast-check';

const require = createRequire(import.meta.url);
// A property that fails is enough: no smaller counterexample is looked for.
fc.configureGlobal({ endOnFailure: true });

/** Bundles the tests, files of the law replaced by their instrumented code. Gives `load()`: the suites, evaluated anew. */
export async function bundle(root, tests, instrumented) {
  const { outputFiles } = await build({
    stdin: { contents: tests.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['fast-check'],
    ignoreAnnotations: true,
    plugins: [sources(root, instrumented)],
  });
  const wrapped = `(function (require, describe, it, expect) {${outputFiles[0].text}\n})`;
  const evaluate = new Script(wrapped, { filename: join(root, 'dist', 'law-tests.js') }).runInThisContext();
  return () => collect((describe, it) => evaluate(require, describe, it, expect));
}

const sources = (root, instrumented) => ({
  name: 'law',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = instrumented.get(path);
      if (code !== undefined) return { contents: code, loader: 'ts' };
      if (!path.startsWith(join(root, 'tests'))) return undefined;
      const here = `const __dirname = ${JSON.stringify(dirname(path))};`;
      return { contents: `${here}${readFileSync(path, 'utf8')}`, loader: 'ts' };
    });
  },
});

/** Suites: the tests that stand directly in one `describe`, which may need one another. */
function collect(evaluate) {
  const outside = { name: '', tests: [] };
  const suites = [outside];
  const open = [];
  const describe = (name, body) => {
    const suite = { name: [...open.map((above) => above.title), name].join(' > '), title: name, tests: [] };
    suites.push(suite);
    open.push(suite);
    body();
    open.pop();
  };
  const it = (name, test) => (open.at(-1) ?? outside).tests.push({ name, test });
  evaluate(withEach(describe), withEach(it));
  return suites.filter(({ tests }) => tests.length > 0);
}

const withEach = (declare) =>
  Object.assign(declare, {
    each: (rows) => (name, body) => {
      for (const row of rows) declare(name, () => (Array.isArray(row) ? body(...row) : body(row)));
    },
  });

/** Runs tests until one fails; gives its failure, or `null`. Whatever takes longer than `timeout` ms fails. */
export function firstFailure(tests, timeout) {
  globalThis.runLawTests = () => {
    for (const { test } of tests) test();
  };
  try {
    new Script('runLawTests()').runInThisContext({ timeout });
    return null;
  } catch (error) {
    return error;
  }
}
