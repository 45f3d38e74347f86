// « npm run mutants [-- src/arrete/rcue.ts …] »: changes the law one expression at a time and lists what no test sees.
// Those argued in docs/mutants.md are left out; with --argued they are tried too, and one that a test sees is told.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrument } from './instrument.mjs';
import { bundle, firstFailure } from './suites.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// What is argued, as far as the reason: « | `file` | `line` | `text → replacement` | ».
const argued = new Set(readFileSync(join(root, 'docs', 'mutants.md'), 'utf8').match(/^\|(?: `.*?` \|){3}(?= )/gm));
const triesArgued = process.argv.includes('--argued');
const filesOf = (folder, end) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, folder, name));

const law = filesOf('src/arrete', '.ts').filter((path) => !path.endsWith('/index.ts'));
const chosen = process.argv.slice(2).filter((path) => path !== '--argued');
const tests = ['tests/arrete', 'tests/cases', 'tests/properties'].flatMap((folder) => filesOf(folder, '.test.ts'));

const { code, mutants } = await instrument(chosen.length > 0 ? chosen.map((path) => resolve(root, path)) : law);
const load = await bundle(root, tests, code);
// What the instrumented code reads: which mutant is on, which suite runs, and how often the mutant may be reached.
const switches = {};
globalThis.__stryker__ = switches;

const { seconds, hits, isStatic } = tryUnchanged();
// A mutant that changes nothing must survive: else the fates below mean nothing.
const control = { id: 'none' };
for (const hit of hits) hit.none = 1;
if (isKilled(control)) throw new Error('Un mutant qui ne change rien est dit tué : le banc est faussé.');
const rows = new Map();
for (const mutant of mutants) {
  const count = rows.get(mutant.path) ?? { mutants: 0, killed: 0, argued: 0, survivors: 0 };
  const isArgued = argued.has(rowOf(mutant));
  const killed = (triesArgued || !isArgued) && isKilled(mutant);
  count.mutants += 1;
  count[isArgued ? 'argued' : killed ? 'killed' : 'survivors'] += 1;
  rows.set(mutant.path, count);
  if (isArgued === killed) tell(mutant, isArgued);
}
report();

/** Runs every suite on the law as it is: how long each takes and which mutants it reaches. */
function tryUnchanged() {
  const suites = load();
  const seconds = [];
  suites.forEach((suite, index) => {
    switches.currentTestId = String(index);
    const start = performance.now();
    const failure = firstFailure(suite.tests, 600_000);
    seconds[index] = (performance.now() - start) / 1000;
    if (failure) {
      console.error(
        `Ce test échoue sur la règle telle qu'elle est, rien ne peut être mesuré : ${suite.name}\n`,
        failure,
      );
      process.exit(1);
    }
  });
  delete switches.currentTestId;
  const { perTest, static: atLoad } = switches.mutantCoverage;
  return { seconds, hits: suites.map((_, index) => perTest[index] ?? {}), isStatic: ({ id }) => id in atLoad };
}

/** Does a test fail with this mutant? The suites that reach it are run, the quickest first. */
function isKilled(mutant) {
  const reached = seconds.map((_, index) => index).filter((index) => isStatic(mutant) || mutant.id in hits[index]);
  reached.sort((one, other) => seconds[one] - seconds[other]);
  switches.activeMutant = mutant.id;
  const suites = loaded();
  const killed = reached.some((index) => {
    switches.hitCount = 0;
    switches.hitLimit = 1000 + 10 * (hits[index][mutant.id] ?? 0);
    return firstFailure(suites[index]?.tests ?? [], Math.ceil(5000 + 10_000 * seconds[index])) !== null;
  });
  switches.activeMutant = undefined;
  switches.hitCount = undefined;
  return killed || suites.length === 0;
}

/** The suites, none when the mutant does not even let them be declared. */
function loaded() {
  try {
    return load();
  } catch {
    return [];
  }
}

/** How a mutant stands in docs/mutants.md. */
function rowOf({ path, text, original, replacement }) {
  const cells = [relative(join(root, 'src/arrete'), path), text, `${short(original)} → ${short(replacement)}`];
  return `| ${cells.map((cell) => `\`${cell.replaceAll('|', '\\|')}\``).join(' | ')} |`;
}

function short(text) {
  return text.length <= 90 ? text : `${text.slice(0, 60)} … ${text.slice(-25)}`;
}

function tell(mutant, isArgued) {
  process.exitCode = 1;
  const { path, line, column, id } = mutant;
  const isReached = isStatic(mutant) || hits.some((hit) => id in hit);
  const what = isArgued
    ? 'dit équivalent, un test le voit'
    : isReached
      ? 'survit'
      : 'survit, aucun test ne passe par là';
  console.log(`${relative(root, path)}:${line}:${column} ${what}\n  ${rowOf(mutant)}`);
}

function report() {
  let left = 0;
  const here = new Set(mutants.map(rowOf));
  const files = [...rows.keys()].map((path) => `\`${basename(path)}\``);
  for (const row of argued) {
    if (!here.has(row) && files.includes(row.split(' ')[1])) {
      console.log(`docs/mutants.md, cette ligne n'est plus celle d'aucun mutant :\n  ${row}`);
      process.exitCode = 1;
    }
  }
  for (const [path, { mutants: all, killed, argued: kept, survivors }] of rows) {
    console.log(
      `${relative(root, path)} : ${all} mutants, ${killed} tués, ${kept} équivalents, ${survivors} survivants`,
    );
    left += survivors;
  }
  const { user, system } = process.cpuUsage();
  console.log(`${mutants.length} mutants, ${left} survivants, ${Math.round((user + system) / 1e6)} s de processeur`);
}
