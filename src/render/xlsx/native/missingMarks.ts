/** MISSING_MARKS: the marks, blank or ATT, that weigh in each UE; at least one where a pôle has none that counts. */
import { BLANK, call, concat, type Place, quoted, when } from '../../../workbook';
import { matrixOf } from './averages';
import { errorsIn, stopCount, unlessStopped } from './cells';
import { marksOf, PENDING } from './marks';
import { optionalRange, partOf, rangeOf } from './parse';
import { kept, type Site, seen, type Translation } from './site';

const POLES = ['R', 'S'];

export function missingMarks(args: readonly string[], site: Site): Translation {
  const [notes = '', codes = '', coefficients, elements = '', coefficientsUe = '', poles, etudiants] = args;
  const range = rangeOf(notes, site.sheet);
  const marks = marksOf(site, {
    notes: range,
    codes: rangeOf(codes, site.sheet),
    coefficients: optionalRange(coefficients, site.sheet),
    baremes: null,
  });
  const wanted = kept(site, rangeOf(elements, site.sheet));
  const kinds = optionalRange(poles, site.sheet);
  const students = optionalRange(etudiants, site.sheet);
  const { values, faults } = matrixOf(rangeOf(coefficientsUe, site.sheet), site);
  const ues = values.rows;
  /** Array condition: the elements that weigh in a UE. */
  const own = (ue: number): string =>
    `(${kept(site, partOf(values, ue, 0, 1, values.columns))}>0)*(${wanted}<>${BLANK})`;
  const ofPole = (pole: string): string => (kinds === null ? '' : `*(${kept(site, kinds)}=${quoted(pole)})`);
  /** For each UE, the columns of marks that weigh in it through such elements. */
  const weighing = (title: string, also: string): Place =>
    site.calculs.band(title, ues, marks.columns, (ue, column) => {
      const code = kept(site, partOf(marks.codes, 0, column));
      const coefficient = kept(site, partOf(marks.coefficients, 0, column));
      const weighs = `${call('SUMPRODUCT', `(${wanted}=${code})*${own(ue)}${also}`)}>0`;
      return when(call('AND', `${code}<>${BLANK}`, `${coefficient}>0`), when(weighs, 1, 0), 0);
    }).whole;
  const columns = weighing('colonnes qui pèsent', '');
  const polar = kinds === null ? [] : POLES.map((pole) => weighing(`colonnes du pôle ${pole}`, ofPole(pole)));
  const heads = site.calculs.band('sans épreuve, puis éléments par pôle', ues, 1 + polar.length, (ue, column) =>
    call(
      'SUMPRODUCT',
      column === 0
        ? `${own(ue)}*${call('ISERROR', call('MATCH', wanted, kept(site, marks.codes), 0))}`
        : `${own(ue)}${ofPole(POLES[column - 1] ?? '')}`,
    ),
  );
  const unknownPoles =
    kinds === null
      ? []
      : [
          call(
            'SUMPRODUCT',
            `(${wanted}<>${BLANK})${POLES.map((pole) => `*(${kept(site, kinds)}<>${quoted(pole)})`).join('')}`,
          ),
        ];
  const stop = site.calculs.band('arrêt de MISSING_MARKS', 1, 1, () =>
    stopCount(...marks.faults, ...faults, ...unknownPoles, ...(students ? [errorsIn(kept(site, students))] : [])),
  );
  const cells = Array.from({ length: site.lines }, (_, row) =>
    Array.from({ length: ues }, (_, ue) => {
      const line = seen(site, marks.read.line(row));
      const at = (place: Place): string => seen(site, partOf(place, ue, 0, 1, place.columns));
      const head = (column: number): string => seen(site, heads.at(ue, column));
      const missing = `${call('SUMPRODUCT', `${at(columns)}*((${line}=${BLANK})+(${line}=${PENDING}))`)}+${head(0)}`;
      const unmarked = polar.map((place, index) =>
        call('AND', `${head(index + 1)}>0`, `${call('SUMPRODUCT', `${at(place)}*${call('ISNUMBER', line)}`)}=0`),
      );
      const count = polar.length === 0 ? missing : when(call('OR', ...unmarked), call('MAX', 1, missing), missing);
      const typed = `${call('SUMPRODUCT', `--(${seen(site, marks.typed.line(row))}<>${BLANK})`)}>0`;
      const nip = students && `${call('TRIM', concat(call('INDEX', seen(site, students), row + 1), BLANK))}<>${BLANK}`;
      return when(
        `${call('ROWS', seen(site, range))}<${row + 1}`,
        BLANK,
        when(nip === null ? typed : call('OR', typed, nip), count, BLANK),
      );
    }),
  );
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}
