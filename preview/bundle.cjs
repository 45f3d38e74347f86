// Bundles the headless host for Node (Univer unbundled is slow to require, and does not load as ES modules), when a source changed.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const root = dirname(__dirname);
const output = join(root, 'dist', 'headless');
const file = join(output, 'headless.cjs');

/** Path of the bundled headless host, made anew when a source of it changed.
 * @example const { createHost } = require(headlessBundle()); */
function headlessBundle() {
  const stamp = join(output, 'headless.hash');
  const hash = sourceHash();
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return file;
  execFileSync(process.execPath, [__filename], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }); // plugins are asynchronous
  writeFileSync(stamp, hash);
  return file;
}

/** The host itself, loaded outside jest's sandbox, in which each global name is looked up slowly: three times faster.
 * @example const host = loadHeadless().createHost(); */
function loadHeadless() {
  loaded ??= evaluate(headlessBundle());
  return loaded;
}

let loaded;

function evaluate(filename) {
  const wrapper = `(function (module, exports, require) { ${readFileSync(filename, 'utf8')}\n})`;
  const bundle = { exports: {} };
  new Script(wrapper, { filename }).runInThisContext()(bundle, bundle.exports, require);
  return bundle.exports;
}

async function build() {
  const { univerPatch } = require('./univerPatch.cjs');
  mkdirSync(output, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await require('esbuild').build({
    absWorkingDir: root,
    entryPoints: ['preview/headless.ts'],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifyWhitespace: true,
    lineLimit: 200,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [univerPatch],
  });
  renameSync(draft, file);
}

/** The sources of the layer and the locked dependencies. */
function sourceHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['preview', 'preview/appsscript', 'preview/engine']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.(ts|cjs)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

module.exports = { headlessBundle, loadHeadless };

if (require.main === module) build();
