/** COMPENSATE: the RCUE of a class and the codes of their UE. */
import {
  type CodeJury,
  codeAlone,
  codeInRcue,
  type Poids,
  type RcueAverage,
  rcueAverage,
  type UeAverage,
  type UeState,
} from '../../arrete/index';
import { type CellValue, readAcquis } from '../cells';
import * as messages from '../messages';
import { checkSize, readDecimales, readOthers, readPoids, sizeOf } from './arguments';
import { isLeftOut, mapCells, readAverages, required, toMatrix } from './matrix';

/** The two UE of a competence, acquired by no code. */
const FREE = [null, null] as const;

/** Averages n×c of both semesters give n×3c: for each competence the RCUE average, the odd and the even code.
 * @example compensateCells([[8]], [[12]]) // [[10, 'CMP', 'ADM']]
 */
export function compensateCells(
  impair: unknown,
  pair?: unknown,
  poids?: unknown,
  decimales?: unknown,
  acquis?: unknown,
): CellValue[][] {
  const cells = required('impair', impair);
  const size = sizeOf('impair', cells);
  const odd = readAverages('impair', cells);
  const even = readOthers('pair', pair, size);
  const weights = readPoids(poids, size);
  const setting = readDecimales(decimales);
  const held = readHeld(acquis, size);
  return odd.map((row, i) => {
    const cells = new Array<CellValue>(3 * row.length);
    const others = even?.[i];
    for (let j = 0; j < row.length; j++) {
      const average = row[j] as UeAverage;
      const codes = held === null ? FREE : ([held[i]?.[2 * j] ?? null, held[i]?.[2 * j + 1] ?? null] as const);
      if (others === undefined) {
        const january = codeAlone({ average, decimales: setting, acquis: codes[0] });
        // An even UE acquired in an earlier year stays so; otherwise nothing is known of it yet.
        const later = codeAlone({ average: null, decimales: setting, acquis: codes[1] });
        put(cells, j, '', january, later);
        continue;
      }
      const other = others[j] as UeAverage;
      const mean = rcueAverage(average, other, weights[j] as Poids);
      const impair = codeInRcue({ average, decimales: setting, acquis: codes[0] }, mean);
      const pair = codeInRcue({ average: other, decimales: setting, acquis: codes[1] }, mean);
      put(cells, j, averageCell(mean), impair, pair);
    }
    return cells;
  });
}

/** The codes by which the UE are already acquired, two columns per competence; null when left out. */
export function readHeld(acquis: unknown, size: messages.Size): readonly (readonly (CodeJury | null)[])[] | null {
  if (isLeftOut(acquis)) return null;
  const cells = toMatrix(acquis);
  checkSize('acquis', cells, [[size.lignes, 2 * size.colonnes]], size);
  return mapCells('acquis', cells, (cell, place) => {
    const code = readAcquis(cell, place);
    if (code === true) throw new Error(messages.acquisWithoutCode(place));
    return code === false || code === 'SO' ? null : code;
  });
}

/** The three cells of a competence. */
function put(cells: CellValue[], competence: number, average: CellValue, impair: UeState, pair: UeState): void {
  cells[3 * competence] = average;
  cells[3 * competence + 1] = codeCell(impair);
  cells[3 * competence + 2] = codeCell(pair);
}

function averageCell(average: RcueAverage): CellValue {
  return average ?? '';
}

function codeCell(code: UeState): CellValue {
  return code ?? '';
}
