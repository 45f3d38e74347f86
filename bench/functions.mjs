// 2 ter. Every custom function on a class of 500 and 60 columns: none may take a second.
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { generator } from './class.mjs';
import { interleaved, ms, timed } from './measure.mjs';

const { bundleCode } = createRequire(import.meta.url)('../build/bundle.cjs');
const STUDENTS = 500;
const COLUMNS = 60;
/** Ranges made in the context of the bundle, as the spreadsheet hands them. */
const RANGES = `
var block = (rows, columns, of) => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(i, j)));
var n = ${STUDENTS}, m = ${COLUMNS}, c = m / 3;
var holes = block(n, m, () => draw() < 0.1 ? ['ABS', 'EXC', '', 'ATT'][Math.floor(draw() * 4)] : Math.floor(draw() * 81) / 4);
var weights = block(5, m, () => Math.floor(draw() * 9) / 2);
var labels = block(1, m, (_, j) => 'R' + (j >> 1));
var elements = block(1, c, (_, j) => 'R' + j);
var ofElements = block(5, c, (i, j) => (i + j) % 3);
var averages = block(n, m, () => Math.floor(draw() * 2001) / 100);
var others = block(n, m, () => Math.floor(draw() * 2001) / 100);
var held = block(n, 2 * m, () => draw() < 0.1 ? 'ADM' : '');
var results = block(n, m, (_, j) => j % 3 === 0 ? Math.floor(draw() * 2001) / 100 : ['ADM', 'AJ', 'CMP'][Math.floor(draw() * 3)]);
var words = block(n, m, (_, j) => draw() < 0.05 ? (j % 3 === 2 ? 'RAT' : 'ADJ') : '');
var names = block(1, m, (_, j) => 'UE' + j);
var credits = block(1, m, (_, j) => j % 3 === 0 ? '' : 3);
var situations = block(n, 1, () => 'AJ');
var five = block(n, 5, () => Math.floor(draw() * 2001) / 100);
`;
const CALLS = {
  UE_AVERAGE: 'UE_AVERAGE(holes, weights)',
  CC_AVERAGE: "CC_AVERAGE(holes, labels, '', '', elements)",
  MISSING_MARKS: "MISSING_MARKS(holes, labels, '', elements, ofElements)",
  COMPENSATE: "COMPENSATE(averages, others, '', '', held)",
  PROGRESSION: "PROGRESSION(averages, others, 5, '', '', held, held)",
  DELIBERATE: 'DELIBERATE(results, words, names, credits, situations)',
  EXPLAIN: "EXPLAIN(averages, others, '', '', '', '', held)",
  UE_CREDITS: 'UE_CREDITS(results.map((row) => row.map((cell) => typeof cell === "string" ? cell : "")), credits)',
  REACH: "REACH(holes, weights, '', '', five)",
};

export async function measureFunctions({ quick }) {
  console.log(`\n2 ter. Every function on ${STUDENTS} × ${COLUMNS}`);
  const { code } = await bundleCode();
  globalThis.draw = generator(500);
  vm.runInThisContext(`${code}\n${RANGES}`); // see peers/juryBut.mjs
  const turns = Object.entries(CALLS).map(([name, call]) => {
    const script = new vm.Script(call);
    return [name, () => timed(() => script.runInThisContext())];
  });
  const found = await interleaved(Object.fromEntries(turns), quick ? 5 : 15);
  for (const [name, { first, median }] of Object.entries(found))
    console.log(`   ${name.padEnd(14)} ${ms(median)}, the first time ${ms(first)} (target: under 1 s)`);
  return { students: STUDENTS, columns: COLUMNS, functions: found };
}
