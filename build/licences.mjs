// « node build/licences.mjs »: writes docs/licences.md from package.json and the packages installed.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const row = ([name, version]) => `| ${name} | ${version} | ${json(`node_modules/${name}/package.json`).license} |`;
const manifest = json('package.json');

writeFileSync(
  join(root, 'docs/licences.md'),
  `# Licences

Jury BUT is under the MIT licence. What it is built upon, by package.json; a test keeps this list true.

## Shipped in Code.js and Sidebar.html

Their notices are in the files themselves.

| package | version | licence |
|---|---|---|
${Object.entries(manifest.dependencies).map(row).join('\n')}

## Tools of development, of the local page and of the tests

In neither file. HyperFormula (GPL) is only measured against, by \`npm run bench\`.

| package | version | licence |
|---|---|---|
${Object.entries(manifest.devDependencies).map(row).join('\n')}
`,
);
