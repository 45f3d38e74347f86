/** CC_AVERAGE and UE_AVERAGE: weighted means of what is counted, blank when nothing is. */
import { BAREME_LEGAL } from '../../../arrete';
import { BLANK, call, concat, type Place, when } from '../../../workbook';
import { bare, errorsIn, positive, stopCount, unlessStopped } from './cells';
import { marksOf } from './marks';
import { optionalRange, partOf, rangeOf } from './parse';
import { kept, type Site, seen, type Translation } from './site';

/** Blank when nothing weighs; doubles may pass the barème by a hair. */
const mean = (sum: string, weight: string): string =>
  when(`${weight}=0`, BLANK, call('MIN', BAREME_LEGAL, `${sum}/${weight}`));

/** A column per element: the épreuves of its code. */
export function ccAverage(args: readonly string[], site: Site): Translation {
  const [notes = '', codes = '', coefficients, baremes, elements = ''] = args;
  const marks = marksOf(site, {
    notes: rangeOf(notes, site.sheet),
    codes: rangeOf(codes, site.sheet),
    coefficients: optionalRange(coefficients, site.sheet),
    baremes: optionalRange(baremes, site.sheet),
  });
  const wanted = rangeOf(elements, site.sheet);
  const stop = site.calculs.band('arrêt de CC_AVERAGE', 1, 1, () =>
    stopCount(...marks.faults, errorsIn(kept(site, wanted))),
  );
  const cells = Array.from({ length: site.lines }, (_, row) =>
    Array.from({ length: wanted.columns }, (_, column) => {
      const element = seen(site, partOf(wanted, 0, column));
      const own = `(${seen(site, marks.codes)}=${call('TRIM', concat(element, BLANK))})`;
      const line = seen(site, marks.read.line(row));
      // Apart from the other factors, a text counts for nothing.
      const sum = call('SUMPRODUCT', `${own}*${seen(site, marks.weights)}`, line);
      const weight = call('SUMPRODUCT', `${own}*${seen(site, marks.coefficients)}*${call('ISNUMBER', line)}`);
      return when(`${element}=${BLANK}`, BLANK, mean(sum, weight));
    }),
  );
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

/** A column per UE: the elements by its row of coefficients. */
export function ueAverage(args: readonly string[], site: Site): Translation {
  const [notes = '', coefficients = ''] = args;
  const elements = rangeOf(notes, site.sheet);
  const { values, faults } = matrixOf(rangeOf(coefficients, site.sheet), site);
  const stop = site.calculs.band('arrêt de UE_AVERAGE', 1, 1, () =>
    stopCount(...faults, errorsIn(kept(site, elements))),
  );
  const cells = Array.from({ length: site.lines }, (_, row) =>
    Array.from({ length: values.rows }, (_, ue) => {
      const line = seen(site, partOf(elements, row, 0, 1, elements.columns));
      const weights = seen(site, partOf(values, ue, 0, 1, values.columns));
      return mean(call('SUMPRODUCT', weights, line), call('SUMPRODUCT', `${weights}*${call('ISNUMBER', line)}`));
    }),
  );
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

/** Coefficients as numbers, blank ones 0, and how many cannot be read. */
export function matrixOf(matrix: Place, site: Site): { readonly values: Place; readonly faults: readonly string[] } {
  const { rows, columns } = matrix;
  const typed = site.calculs.band('coefficients tapés', rows, columns, (row, column) =>
    bare(kept(site, partOf(matrix, row, column))),
  );
  const values = site.calculs.band('coefficients', rows, columns, (row, column) =>
    positive(kept(site, typed.at(row, column)), 0),
  ).whole;
  return { values, faults: [errorsIn(kept(site, values))] };
}
