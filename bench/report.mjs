// docs/performance.md and its plots, from what one run measured: nothing there is written by hand but the comments of comments.mjs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMENTS } from './comments.mjs';
import { count, figure, mega, ms, seconds, times } from './measure.mjs';
import { bars, curves } from './plot.mjs';

/** @example writeReport(results, root) */
export function writeReport(results, root) {
  const folder = join(root, 'docs', 'performance');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const picture = (name, alternative, content) => {
    writeFileSync(join(folder, `${name}.svg`), content);
    return `![${alternative}](performance/${name}.svg)`;
  };
  const sections = [
    results.load && loading(results.load, picture),
    results.computing && computing(results.computing, picture),
    results.thresholds && thresholds(results.thresholds, picture),
    results.functions && functions(results.functions),
    results.typing && typing(results.typing, picture),
    results.generating && generating(results.generating, picture),
    results.panel && panel(results.panel),
    memory(results),
  ].filter(Boolean);
  writeFileSync(join(root, 'docs', 'performance.md'), `${[head(results), ...sections].join('\n\n')}\n`);
}

const table = (heads, rows) =>
  [heads, heads.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
const verdict = (isMet) => (isMet ? '**met**' : '**missed**');

function head({ machine, quick }) {
  return `# Speed, cost and memory, beside what users would take instead

\`npm run bench\` measures, writes \`bench/results.json\`, then this page: figures and plots are all of one run${quick ? ' (a **short** one, `--rapide`)' : ''}.
Machine: ${machine.cores} cores, ${machine.memory} of memory, ${machine.system}, Node ${machine.node} (V8 ${machine.v8}). Load of the machine: ${machine.loadBefore} before, ${machine.loadAfter} after
(above the number of cores, times are too long; ratios hold better). Medians of interleaved rounds. A peer that a machine lacks is skipped.`;
}

function loading({ scripts, ratioIsolate, ratioInside, ratioZod, firstCall, rounds }, picture) {
  const names = { empty: 'empty script', 'jury-but': 'Code.js of Jury BUT', zod: 'all of zod, eagerly' };
  const [empty] = scripts;
  const plot = bars({
    title: 'Loading in a fresh isolate, in milliseconds',
    parts: ['context', 'compile', 'run'],
    rows: scripts.map((each) => ({
      label: names[each.script],
      values: [each.context, each.compile, each.run],
      shown: ms(each.inside),
    })),
  });
  return `## 1. Loading

${picture('loading', `Time to make a context, compile and run, for ${scripts.map((each) => `${names[each.script]} ${ms(each.inside)}`).join(', ')}.`, plot)}

${table(
  ['script', 'bytes', 'whole isolate', '× empty', 'context', 'compile', 'run', 'inside', '× empty'],
  scripts.map((each) => [
    names[each.script],
    count(each.bytes),
    ms(each.isolate),
    figure(each.isolate / empty.isolate),
    ms(each.context),
    ms(each.compile),
    ms(each.run),
    ms(each.inside),
    figure(each.inside / empty.inside),
  ]),
)}

Target, at most 1.5 × the empty script: ${verdict(ratioIsolate <= 1.5)} for a whole new isolate (a thread, ${times(ratioIsolate)}), ${verdict(ratioInside <= 1.5)} inside it
(context, compilation and execution alone, ${times(ratioInside)}). All of zod takes ${times(ratioZod)} our time. First call, \`UE_AVERAGE\` of 150 students, 24 elements and
5 UE: ${ms(firstCall)}, target under 2 ms ${verdict(firstCall < 2)}. ${rounds} rounds, each script with a text of its own, or V8 would take it from its cache.

${COMMENTS.loading}`;
}

function computing(rows, picture) {
  const names = [...new Set(rows.map(({ name }) => name))];
  const of = (name, size) => rows.find((row) => row.name === name && row.size === size);
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const label = (name) => rows.find((row) => row.name === name).label;
  const plot = curves({
    title: 'One semester of averages, compensation and progression',
    x: 'students',
    y: 'ms',
    shown: (value) => (value < 1 ? figure(value) : count(value)),
    series: names.map((name) => ({
      label: label(name),
      points: rows.filter((row) => row.name === name).map((row) => [row.size, Math.max(row.median, 0.01)]),
    })),
  });
  const sheets = names.filter((name) => !['juryBut', 'numpy'].includes(name));
  const ratios = sheets.map((name) => {
    const own = sizes
      .filter((size) => of(name, size))
      .map((size) => of(name, size).median / of('juryBut', size).median);
    return { name, least: Math.min(...own), last: own[own.length - 1] };
  });
  const largest = sizes[sizes.length - 1];
  const [ours, numpy] = [of('juryBut', largest), of('numpy', largest)];
  const before = sizes[sizes.length - 2];
  const growth = before && ours.median / of('juryBut', before).median / (largest / before);
  return `## 2. Computing

24 elements, 5 UE: averages of a semester, RCUE with the other one, codes of ten UE, progression. The peers have native formulas (a row of 23 cells
for a student), we have our functions as cells call them, reasons in French included.

${picture('computing', `Milliseconds by number of students, on logarithmic scales, for ${names.map(label).join(', ')}; the table below has each figure.`, plot)}

${table(
  ['', ...sizes.map((size) => `${count(size)} students`)],
  names.map((name) => [
    label(name),
    ...sizes.map((size) => {
      const row = of(name, size);
      return row ? `${ms(row.median)} (${times(row.median / of('juryBut', size).median)})` : '—';
    }),
  ]),
)}

The first time, when nothing is compiled yet, as a call of Apps Script may be (not verified there):

${table(
  ['', ...sizes.map((size) => `${count(size)} students`)],
  names.map((name) => [label(name), ...sizes.map((size) => ms(of(name, size)?.first))]),
)}

- Ten times faster than every spreadsheet: ${ratios.map(({ name, least, last }) => `${label(name)} ${verdict(least >= 10)} (${times(least)} at least, ${times(last)} for its largest class)`).join(', ')}.
- Within ten times of numpy${numpy ? `, for ${count(largest)} students: the same matrix product takes ${ms(numpy.averages)} there and ${ms(ours.averages)} here, ${times(ours.averages / numpy.averages)}: ${verdict(ours.averages <= 10 * numpy.averages)}; codes included, ${times(ours.median / numpy.median)}` : ': not measured here'}.
- Linear in students: ${growth ? `from ${count(before)} to ${count(largest)} students the time of one student is multiplied by ${figure(growth)}` : 'not measured'}.

${COMMENTS.computing}`;
}

function thresholds(rows, picture) {
  const names = [...new Set(rows.map(({ label }) => label))];
  const of = (label, rounded) => rows.find((row) => row.label === label && row.rounded === rounded);
  const plot = bars({
    title: 'Wrong codes on threshold cases',
    parts: ['2 decimals', 'no rounding'],
    rows: names.map((label) => {
      const values = [of(label, true)?.codes ?? 0, of(label, false)?.codes ?? 0];
      return { label, values, shown: values.join(' + ') };
    }),
  });
  const cell = (row) => (row ? `${row.codes} (${row.students})` : '—');
  return `## 3. Wrong decisions

${rows[0].of} students whose averages are, by construction, exactly 10, 9.995, 8 or 7.995, or a ten-thousandth under; ${rows[0].ofCodes} codes, compared with exact fractions
(BigInt, written for the tests only). Once with two decimals (« the decision follows the mark that is shown »), once without rounding.

${picture('wrong-decisions', `Wrong codes: ${names.map((label) => `${label} ${of(label, true)?.codes ?? '—'} with two decimals and ${of(label, false)?.codes ?? '—'} without rounding`).join(', ')}.`, plot)}

${table(
  ['wrong codes (students)', '2 decimals', 'no rounding'],
  names.map((label) => [label, cell(of(label, true)), cell(of(label, false))]),
)}

${COMMENTS.thresholds}`;
}

function functions({ students, columns, functions: found }) {
  const rows = Object.entries(found);
  const longest = Math.max(...rows.map(([, { first, median }]) => Math.max(first, median)));
  return `### Every function, ${students} students and ${columns} columns

Target, under one second: ${verdict(longest < 1000)} (at most ${ms(longest)}).

${table(
  ['function', 'time', 'the first time'],
  rows.map(([name, { first, median }]) => [`\`${name}\``, ms(median), ms(first)]),
)}`;
}

function typing(rows, picture) {
  const shown = rows.filter((row) => row.shown);
  const plot = shown.length
    ? bars({
        title: 'From the key to the decision on « Jury BUT1 », in the local page',
        rows: shown.map((row) => ({
          label: `${count(row.size)} students`,
          values: [row.shown.displayed],
          shown: ms(row.shown.displayed),
        })),
      })
    : null;
  return `## 4. A typed mark

The whole workbook (24 resources and SAÉ, both semesters, both jury sheets) in the local page, in a real browser: a mark of S1 is typed.

${plot ? picture('typed-mark', `Milliseconds from the key to the decision: ${shown.map((row) => `${row.size} students ${ms(row.shown.displayed)}`).join(', ')}.`, plot) : ''}

${table(
  [
    'students',
    'calls of functions',
    'cells computed again',
    'decision shown after',
    'workbook made in',
    'heap of the page',
  ],
  rows.map(({ size, counted, shown: seen }) => [
    count(size),
    counted?.calls ?? '—',
    counted ? count(counted.cells) : '—',
    ms(seen?.displayed),
    seconds(seen?.made),
    mega(seen?.heap),
  ]),
)}

${COMMENTS.typing}`;
}

function generating({ model, sizes }, picture) {
  const done = sizes.filter((each) => !each.refused);
  const refused = sizes.filter((each) => each.refused);
  const plot = bars({
    title: 'Generating all: modelled time, in seconds',
    parts: ['calls', 'cells'],
    rows: done.map(({ size, all }) => ({
      label: `${count(size)} students`,
      values: [all.calls * model.msByCall, all.cells * model.msByCell],
      shown: seconds(all.modelled),
    })),
  });
  const last = done[done.length - 1];
  const kinds = Object.entries(last.all.kinds);
  const rest = kinds.slice(12).reduce((sum, [, calls]) => sum + calls, 0);
  return `## 5. Generating

The workbook of a year and both jury sheets. The time is that of a **model**: ${model.msByCall} ms for a service call and ${model.msByCell} ms for a cell written or read (the only figures
known for Apps Script, 10 000 calls in 70 s and 10 000 cells in 1 s, and they are not confirmed). A step is one execution, of at most six minutes.

${picture('generating', `Modelled seconds: ${done.map(({ size, all }) => `${size} students ${seconds(all.modelled)}`).join(', ')}.`, plot)}

${table(
  [
    'students',
    'calls',
    'cells',
    'bytes sent',
    'bytes received',
    'model, all',
    'model, longest step',
    'again, nothing to do',
  ],
  done.map(({ size, all, steps, nothing }) => [
    count(size),
    count(all.calls),
    count(all.cells),
    mega(all.sent),
    mega(all.received),
    seconds(all.modelled),
    seconds(Math.max(...steps.map(({ modelled }) => modelled))),
    `${nothing.calls} calls, ${nothing.writes} of writing, ${seconds(nothing.modelled)}`,
  ]),
)}
${refused.map(({ size, refused: why }) => `\n${count(size)} students: refused, « ${why} »`).join('')}

By step, for ${count(last.size)} students:

${table(
  ['step', 'calls', 'cells', 'bytes sent', 'model'],
  last.steps.map((step) => [step.label, count(step.calls), count(step.cells), mega(step.sent), seconds(step.modelled)]),
)}

By kind: ${kinds
    .slice(0, 12)
    .map(([name, calls]) => `\`${name}\` ${calls}`)
    .join(', ')}, ${kinds.length - 12} others ${rest}.

${COMMENTS.generating}`;
}

function panel({ panel: shown, empty }) {
  return `## 6. Opening the panel

First useful paint of the panel in the local page: ${ms(shown.median)}, ${times(shown.median / empty.median)} an empty frame (${ms(empty.median)}); target under 300 ms ${verdict(shown.median < 300)}.`;
}

function memory({ computing: rows, generating: made }) {
  const lines = [];
  if (rows) {
    const largest = Math.max(...rows.map(({ size }) => size));
    for (const row of rows.filter(
      ({ size, name }) => size === Math.max(...rows.filter((each) => each.name === name).map((each) => each.size)),
    ))
      lines.push([
        `${row.label}, ${count(row.size)} students${row.size < largest ? ' (its largest class)' : ''}`,
        mega(row.heap),
        mega(row.process),
      ]);
  }
  for (const each of made?.sizes ?? [])
    if (!each.refused)
      lines.push([
        `generating, ${count(each.size)} students (local page’s engine)`,
        mega(each.heap),
        mega(each.process),
      ]);
  return `## 7. Memory

Heap: what the class and its results hold, after garbage collection. Process: resident memory, the program itself included.

${table(['', 'heap', 'process'], lines)}`;
}
