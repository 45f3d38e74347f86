/** How many times a property is drawn: the same draws each day; with `npm run fuzz` many more, and others each time. */

const MORE = Number(process.env.JURYBUT_FUZZ ?? 0);

/** @example fc.assert(property, draws(400)) */
export const draws = (numRuns: number): { readonly seed: number; readonly numRuns: number } =>
  MORE > 0
    ? { seed: Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31), numRuns: numRuns * MORE }
    : { seed: 20210527, numRuns };
