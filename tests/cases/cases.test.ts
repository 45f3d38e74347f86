/** Runs every dossier: each step through its custom function, the result of a step available to the next ones. */
import type { CellValue } from '../../src/addin/cells';
import { customFunctions } from '../../src/addin/functions/index';
import type { Dossier, ResultOf } from './dossier';
import * as jury from './jury';
import * as marks from './marks';

const dossiers: readonly Dossier[] = [...Object.values(marks), ...Object.values(jury)];
const spaces = (cell: CellValue) => (typeof cell === 'string' ? cell.replace(/\u00a0/g, ' ') : cell);
const isResultOf = (arg: unknown): arg is ResultOf => typeof arg === 'object' && arg !== null && 'resultOf' in arg;

describe.each(dossiers.map((dossier) => [dossier.title, dossier] as const))('%s', (_, { steps, source }) => {
  const results = new Map<string, CellValue[][]>();

  it.each(steps.map((step) => [step.name, step] as const))('%s', (name, { call, args, expected }) => {
    const result = customFunctions[call](...args.map((arg) => (isResultOf(arg) ? results.get(arg.resultOf) : arg)));
    results.set(name, result);
    expect(result.map((row) => row.map(spaces))).toEqual(expected);
  });

  it('dit d’où viennent ses valeurs', () => expect(source.length).toBeGreaterThan(40));
});
