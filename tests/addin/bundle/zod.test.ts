/** zod is in the bundle and sleeps there: only what validates a programme wakes it. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { bareContext, built } from './bareContext';

const { bundleCode } = require('../../../build/bundle.cjs') as {
  bundleCode: (options: { plugins?: readonly Plugin[] }) => Promise<{ code: string }>;
};

/** Each module of zod, and the schema, count their evaluation. */
const counting: Plugin = {
  name: 'count-evaluations',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]zod[\\/].*\.js$|programme[\\/]schema\.ts$/ }, ({ path }) => ({
      contents: `globalThis.zodEvaluations = (globalThis.zodEvaluations || 0) + 1;\n${readFileSync(path, 'utf8')}`,
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/** zod keeps its registry and its settings in two globals, made when it is evaluated. */
const awake = 'Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("__zod"))';

it('is not evaluated on load, nor by a custom function, nor by the menu', async () => {
  const context = bareContext((await bundleCode({ plugins: [counting] })).code);
  expect(context.run('typeof zodEvaluations')).toBe('undefined');
  context.run('UE_AVERAGE([[12]], [[1]]); COMPENSATE([[12]], [[8]]); PROGRESSION([[12]], [[8]]);');
  context.run('CC_AVERAGE([[12]], [["R1"]], [[1]], [[20]], [["R1"]]); UE_CREDITS([["ADM"]], [[6]]);');
  context.run('MISSING_MARKS([[""]], [["R1"]], [[1]], [["R1"]], [[1]]); REACH([[""]], [[1]]);');
  context.run('try { onOpen({}); } catch (error) {}');
  expect(context.run('typeof zodEvaluations')).toBe('undefined');
});

it('does not leave its traces in the built file either', () => {
  const context = bareContext(built('Code.js'));
  context.run('UE_AVERAGE([[12]], [[1]])');
  expect(JSON.stringify(context.run(awake))).toBe('[]');
});

it('is evaluated by what validates a programme, without Node', async () => {
  const { code } = await bundleCode({ plugins: [counting, exposing] });
  const context = bareContext(code, { panel: true });
  context.run('JuryBut.panel()');
  expect(context.run('typeof zodEvaluations')).toBe('undefined');
  const ids = context.run('JuryBut.panel().validateProgrammeForTest({ id: 1 })') as { issues: readonly unknown[] };
  expect(ids.issues.length).toBeGreaterThan(0);
  expect(Number(context.run('zodEvaluations'))).toBeGreaterThan(1);
  expect(JSON.stringify(context.run(awake))).toMatch(/__zod/);
});

/** mainPanel.ts with one more endpoint: the validation of a programme. */
const exposing: Plugin = {
  name: 'expose-validation',
  setup(build) {
    build.onLoad({ filter: /addin[\\/]mainPanel\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nexport { validateProgramme as validateProgrammeForTest } from '../programme';`,
      loader: 'ts',
    }));
  },
};
