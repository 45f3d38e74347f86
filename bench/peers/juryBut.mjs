// Our functions, called from the built bundle as cells call them: ranges in, blocks out.
import { createRequire } from 'node:module';
import vm from 'node:vm';

const { bundleCode } = createRequire(import.meta.url)('../../build/bundle.cjs');

export async function open({ notes, coefficients, pair, rounded }) {
  const { code } = await bundleCode();
  const context = vm.createContext(Object.create(null));
  vm.runInContext(code, context);
  const given = JSON.stringify({ notes, coefficients, pair, decimales: rounded ? 2 : 'exact' });
  vm.runInContext(
    `var given=${given};var averages,codes,years;
    function computeAverages(){averages=UE_AVERAGE(given.notes,given.coefficients)}
    function computeCodes(){codes=COMPENSATE(averages,given.pair,'',given.decimales);years=PROGRESSION(averages,given.pair,3,'',given.decimales)}`,
    context,
  );
  return {
    averages: () => context.computeAverages(),
    codes: () => context.computeCodes(),
    decisions: () => {
      context.computeAverages();
      context.computeCodes();
      return context.codes.map((row, i) => [...row.filter((_, column) => column % 3 > 0), context.years[i][0]]);
    },
  };
}
