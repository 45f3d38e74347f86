/** COMPENSATE: the RCUE of a class and the codes of their UE. */
import {
  codeAlone,
  codeInRcue,
  type Poids,
  type RcueAverage,
  rcueAverage,
  type UeAverage,
  type UeState,
} from '../../arrete/index';
import type { CellValue } from '../cells';
import { readHeld } from './acquisitions';
import { readDecimales, readOthers, readPoids, sizeOf } from './arguments';
import { readAverages, required } from './matrix';

/** No UE is acquired by a code. */
const FREE: readonly null[] = [];

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
    const codes = held?.[i] ?? FREE;
    for (let j = 0; j < row.length; j++) {
      const impair = { average: row[j] as UeAverage, decimales: setting, acquis: codes[2 * j] ?? null };
      const acquis = codes[2 * j + 1] ?? null;
      if (others === undefined) {
        // An even UE acquired in an earlier year stays so; otherwise nothing is known of it yet.
        put(cells, j, null, codeAlone(impair), codeAlone({ average: null, decimales: setting, acquis }));
        continue;
      }
      const pair = { average: others[j] as UeAverage, decimales: setting, acquis };
      const mean = rcueAverage(impair.average, pair.average, weights[j] as Poids);
      put(cells, j, mean, codeInRcue(impair, mean), codeInRcue(pair, mean));
    }
    return cells;
  });
}

/** The three cells of a competence. */
function put(cells: CellValue[], competence: number, average: RcueAverage, impair: UeState, pair: UeState): void {
  cells[3 * competence] = average ?? '';
  cells[3 * competence + 1] = impair ?? '';
  cells[3 * competence + 2] = pair ?? '';
}
