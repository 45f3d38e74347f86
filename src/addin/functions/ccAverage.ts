/** CC_AVERAGE: contrôle continu, from the épreuves to the averages of the ressources and SAÉ. */
import { BAREME_LEGAL, weightedMean } from '../../arrete/index';
import { type CellValue, readBareme, readNote } from '../cells';
import { optionalRow, sizeOf } from './arguments';
import { readElements, readEpreuves } from './epreuves';
import { required } from './matrix';

/** Marks n×m (a column per épreuve) give averages n×e, a column per element wanted.
 * @example ccAverage([[12, 8]], [['R101', 'R101']], '', '', 'R101') // [[10]]
 */
export function ccAverage(
  notes: unknown,
  codes: unknown,
  coefficients: unknown,
  baremes: unknown,
  elements: unknown,
): CellValue[][] {
  const marks = required('notes', notes);
  const epreuves = readEpreuves(marks, codes, coefficients);
  const scale = optionalRow('baremes', baremes, sizeOf('notes', marks));
  const columns = epreuves.map(({ column, code, coefficient }) => {
    const place = { argument: 'baremes', ligne: 1, colonne: column + 1 };
    const bareme = scale === null ? BAREME_LEGAL : readBareme(scale[0]?.[column], place);
    const read = marks.map((row, i) =>
      readNote(row[column], { argument: 'notes', ligne: i + 1, colonne: column + 1 }, bareme),
    );
    return { code, coefficient, bareme, read };
  });
  const wanted = readElements(elements).map((element) => {
    const own = columns.filter(({ code }) => code === element);
    return {
      marks: own.map(({ read }) => read),
      coefficients: own.map(({ coefficient }) => coefficient),
      baremes: own.map(({ bareme }) => bareme),
    };
  });
  return marks.map((_, i) =>
    wanted.map((element) => {
      const own = element.marks.map((read) => read[i] ?? 'missing');
      return weightedMean(own, element.coefficients, element.baremes) ?? '';
    }),
  );
}
