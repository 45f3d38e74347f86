/** What we build upon: versions pinned, licences that allow it, and a list that says so (docs/licences.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './addin/bundle/bareContext';
import { ROOT } from './sources';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>;
const manifest = json('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const shipped = Object.entries(manifest.dependencies);
const tools = Object.entries(manifest.devDependencies);
const licenceOf = (name: string): string => String(json(`node_modules/${name}/package.json`).license);

/** Of what leaves the machine: permissive, or weak copyleft by file. */
const SHIPPABLE = /^\(?(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MPL-2\.0)(?: (?:OR|AND) (?:MIT|WTFPL|Apache-2\.0))?\)?$/;
/** Tools stay here; one is under the GPL: the formula engine that the bench measures against, in no bundle. */
const GPL_TOOLS = ['hyperformula'];

it('versions are exact', () => {
  expect([...shipped, ...tools].filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

it('what is shipped may be, and is what package.json calls a dependency', () => {
  const notices = ['Code.js', 'Sidebar.html'].flatMap((file) => [...built(file).matchAll(/^\/\*! (\S+) (\S+), /gm)]);
  const bundled = notices.map(([, name, version]) => [name, version]).sort();
  expect(bundled).toEqual([...shipped].sort());
  expect(shipped.filter(([name]) => !SHIPPABLE.test(licenceOf(name)))).toEqual([]);
});

it('the tools are free software, and only the bench uses one under the GPL', () => {
  const odd = tools.filter(([name]) => !SHIPPABLE.test(licenceOf(name))).map(([name]) => name);
  expect(odd).toEqual(GPL_TOOLS);
});

it('docs/licences.md lists each of them (otherwise: node build/licences.mjs)', () => {
  const rows = readFileSync(join(ROOT, 'docs/licences.md'), 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| (.+?) \|$/gm);
  const listed = [...rows].map(([, name, version, licence]) => [name, version, licence]);
  const wanted = [...shipped, ...tools].map(([name, version]) => [name, version, licenceOf(name)]);
  expect(listed).toEqual(wanted);
});
