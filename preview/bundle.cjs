// Bundles the headless host for Node (Univer unbundled is slow to require, and does not load as ES modules), when a source changed.
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');

const root = dirname(__dirname);
const output = join(root, 'dist', 'headless');

/** Path of the bundled headless host, made anew when a source of it changed.
 * @example const { createHost } = require(headlessBundle()); */
function headlessBundle() {
  const file = join(output, 'headless.cjs');
  const stamp = join(output, 'headless.hash');
  const hash = sourceHash();
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return file;
  mkdirSync(output, { recursive: true });
  const draft = `${file}.${process.pid}`;
  esbuild.buildSync({
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
  });
  renameSync(draft, file);
  writeFileSync(stamp, hash);
  return file;
}

/** The sources of the layer and the locked dependencies. */
function sourceHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['preview', 'preview/appsscript', 'preview/engine']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = join(root, folder, name);
      if (statSync(path).isFile() && /\.(ts|cjs)$/.test(name)) hash.update(name).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

module.exports = { headlessBundle, output };
