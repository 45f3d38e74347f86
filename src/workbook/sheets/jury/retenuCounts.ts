/** How many of each code a jury sheet retains, in a sentence of its head: of the year, or in January of the UE. */
import { DECISIONS_ANNEE } from '../../../arrete';
import { type Area, fixed } from '../../address';
import { BLANK, call, concat, type Formula, formula, quoted, when } from '../../formula';
import type { JuryLayout } from './layout';
import { ACQUIRING, OUT_STATUTS } from './technical';

const CODES_ANNEE: readonly string[] = ['ADM', ...DECISIONS_ANNEE.filter((code) => code !== 'ADM'), 'AJ', 'ATT'];
/** An UE acquired before keeps its code, whatever it is. */
const CODES_UE: readonly string[] = [...ACQUIRING, 'AJ', 'RAT', 'ATJ', 'DEF'];

/** « Retenu · ADM : 12 · PASD : 5 · NAR : 1 » */
export const yearCounts = (counted: Area): Formula =>
  formula(
    concat(quoted('Retenu'), ...CODES_ANNEE.map((code) => told(code, call('COUNTIF', fixed(counted), quoted(code))))),
  );

/** « UE retenues · ADM : 80 · AJ : 12 · Démission (UE non comptées) : 1 »: nobody decides of the UE of students who left, or were absent all year. */
export function ueCounts({ down, deliberate, rcues, statutCode }: JuryLayout): Formula {
  const statut = fixed(down(statutCode));
  const isExpected = OUT_STATUTS.flatMap(({ code }) => [statut, quoted(`<>${code}`)]);
  const counts = CODES_UE.map((code) => {
    const ues = rcues.map((_, index) =>
      call('COUNTIFS', fixed(down(deliberate + 3 * index + 1)), quoted(code), ...isExpected),
    );
    return told(code, `(${ues.join('+')})`);
  });
  const out = OUT_STATUTS.map(({ code, statut: label }) =>
    told(`${label} (UE non comptées)`, call('COUNTIF', statut, quoted(code))),
  );
  return formula(concat(quoted('UE retenues'), ...counts, ...out));
}

/** Said where there is one. */
const told = (what: string, count: string): string =>
  when(`${count}>0`, concat(quoted(`  ·  ${what} : `), count), BLANK);
