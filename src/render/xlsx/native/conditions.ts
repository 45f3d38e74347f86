/** The conditions of 4.5 for an odd semester, and the code that they give: averages of RCUE, then S1 and S2 before S5. */
import { SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import { BLANK, call, firstOf, type Place, quoted, when } from '../../../workbook';
import type { But1Line } from './but1';
import type { Band } from './calculs';
import { rounded } from './rounding';
import { kept, type Site } from './site';

/** The RCUE of a line: how many have an average, have none, reach the threshold, lie under the floor. */
interface Counts {
  readonly known: string;
  readonly unknown: string;
  readonly reached: string;
  readonly below: string;
  readonly total: string;
  readonly isMajority: string;
}

export interface Conditions {
  /** Averages as they are compared with a threshold. */
  readonly compared: Band;
  readonly counts: (row: number, ref?: typeof kept) => Counts;
}

export function conditionsOf(
  averages: (row: number, competence: number) => Place,
  competences: number,
  decimals: Place,
  site: Site,
): Conditions {
  const { calculs, lines } = site;
  const compared = calculs.band('moyennes de RCUE comparées', lines, competences, (row, index) => {
    const average = kept(site, averages(row, index));
    return when(call('ISNUMBER', average), rounded(average, kept(site, decimals)), average);
  });
  const counts = calculs.band('RCUE : connus, inconnus, atteints, sous le plancher', lines, 4, (row, column) => {
    const line = kept(site, compared.line(row));
    return [
      call('COUNT', line),
      call('SUMPRODUCT', `--(${line}=${BLANK})`),
      call('COUNTIF', line, quoted(`>=${SEUIL_ACQUISITION}`)),
      call('COUNTIF', line, quoted(`<${SEUIL_PROGRESSION}`)),
    ][column] as string;
  });
  return {
    compared,
    counts: (row, ref = kept) => {
      const at = (column: number): string => ref(site, counts.at(row, column));
      const total = `(${at(0)}+${at(1)})`;
      return { known: at(0), unknown: at(1), reached: at(2), below: at(3), total, isMajority: `2*${at(2)}>${total}` };
    },
  };
}

/** Something is not known: nobody may be told that the conditions are met, nor that they are not. */
export const isWaiting = ({ total, unknown }: Counts, but1: But1Line | null): string =>
  call('OR', `${total}=0`, `${unknown}>0`, ...(but1 ? [but1.isUnknown] : []));

/** `but1`: what S1 and S2 lack, before S5. */
export function conditionsCode(counts: Counts, but1: But1Line | null): string {
  const { reached, below, total, isMajority } = counts;
  return firstOf(
    [
      [isWaiting(counts, but1), quoted('ATT')],
      [call('OR', `NOT(${isMajority})`, `${below}>0`, ...(but1 ? [but1.isFailed] : [])), quoted('AJ')],
      [`${reached}=${total}`, quoted('ADM')],
    ],
    quoted('PASD'),
  );
}
