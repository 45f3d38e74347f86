/** UE_CREDITS: the ECTS of the UE that are acquired. */
import { creditsOf } from '../../arrete/index';
import { type CellValue, isBlank, readCode, readPositive } from '../cells';
import { checkColumns, checkSize, sizeOf } from './arguments';
import { mapCells, required, widthOf } from './matrix';

/** Codes n×u and credits 1×u give n×1; a column without a credit (a RCUE average between the codes) is ignored.
 * @example ueCredits([['ADM', 'AJ', 'CMP']], [[5, 6, 8]]) // [[13]]
 */
export function ueCredits(codes: unknown, credits: unknown): CellValue[][] {
  const rows = required('codes', codes);
  const heads = required('credits', credits);
  checkColumns('codes', rows, 'credits', heads);
  checkSize('credits', heads, [[1, widthOf(rows)]], sizeOf('codes', rows));
  const ects = mapCells('credits', heads, (cell, place) => readPositive(cell, place, null))[0] ?? [];
  const columns = ects.flatMap((credit, column) => (credit === null ? [] : [{ credit, column }]));
  return rows.map((row, i) => {
    if (columns.every(({ column }) => isBlank(row[column]))) return [''];
    return [
      creditsOf(
        columns.map(({ credit, column }) => ({
          state: readCode(row[column], { argument: 'codes', ligne: i + 1, colonne: column + 1 }),
          ects: credit,
        })),
      ),
    ];
  });
}
