// « npm run bench »: every subject in one run, side by side; then bench/results.json and docs/performance.md. `--rapide`: a short run.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureComputing } from './compute.mjs';
import { measureFunctions } from './functions.mjs';
import { measureGenerating } from './generating.mjs';
import { measureLoad } from './load.mjs';
import { measurePanel } from './panel.mjs';
import { writeReport } from './report.mjs';
import { countWrongDecisions } from './thresholds.mjs';
import { measureTyping } from './typing.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SUBJECTS = {
  load: measureLoad,
  computing: measureComputing,
  thresholds: countWrongDecisions,
  functions: measureFunctions,
  generating: measureGenerating,
  panel: measurePanel,
  typing: measureTyping,
};

const args = process.argv.slice(2);
const quick = args.includes('--rapide');
const only = args.filter((arg) => arg in SUBJECTS);

execFileSync(process.execPath, [join(root, 'build', 'build.mjs')], { cwd: root });
const results = {
  quick,
  machine: {
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    v8: process.versions.v8,
    loadBefore: Math.round(loadavg()[0] * 10) / 10,
  },
};
for (const [name, measure] of Object.entries(SUBJECTS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  try {
    results[name] = await measure({ quick });
  } catch (error) {
    console.log(`   (${name}: skipped, ${error.message.split('\n')[0]})`);
    results[name] = null;
  }
  results.machine.loadAfter = Math.round(loadavg()[0] * 10) / 10;
  // After each subject: a run that is stopped keeps what it has measured.
  if (only.length === 0) {
    writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    writeReport(results, root);
  }
}
if (only.length === 0) console.log('\nbench/results.json and docs/performance.md are written.');
process.exit();
