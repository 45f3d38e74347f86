// Our functions, called from the built bundle as cells call them: ranges in, blocks out.
import { createRequire } from 'node:module';
import vm from 'node:vm';

const { bundleCode } = createRequire(import.meta.url)('../../build/bundle.cjs');

/** In the main context of this process: in one that Node's vm makes, each `Math` is asked of the sandbox, at a hundred times the price. */
export async function open({ notes, coefficients, pair, rounded }) {
  const { code } = await bundleCode();
  vm.runInThisContext(code);
  const { UE_AVERAGE, COMPENSATE, PROGRESSION } = globalThis;
  const decimales = rounded ? 2 : 'exact';
  let averages;
  let codes;
  let years;
  const computeAverages = () => {
    averages = UE_AVERAGE(notes, coefficients);
  };
  const computeCodes = () => {
    codes = COMPENSATE(averages, pair, '', decimales);
    years = PROGRESSION(averages, pair, 3, '', decimales);
  };
  return {
    averages: computeAverages,
    codes: computeCodes,
    decisions: () => {
      computeAverages();
      computeCodes();
      return codes.map((row, i) => [...row.filter((_, column) => column % 3 > 0), years[i][0]]);
    },
  };
}
