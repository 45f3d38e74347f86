/** What an instant copy and the printed documents say alike of a jury: the hearing, the local rule, the marks that are not waited for, a RCUE of which nobody decided. */
import { codeRow, isAcquired, type RcueOfJury, type RetainedRcue, type RetainedUe, uesOf } from '../../arrete';
import { plural } from '../french';

/** A box that is ticked: of a hearing, held on a day that is not said. */
export const TICKED = 'oui';

/** « demandée, tenue le 2 juillet 2026 »; '' when it was neither asked for nor held. `held`: the day, or {@link TICKED}.
 * @example hearingWords(true, '') // 'demandée, non tenue' */
export function hearingWords(asked: boolean, held: string): string {
  if (held === '') return asked ? 'demandée, non tenue' : '';
  const told = held === TICKED ? 'tenue' : `tenue le ${held}`;
  return asked ? `demandée, ${told}` : told;
}

/** @example cfvuWords('12 juin 2025') // 'délibération CFVU du 12 juin 2025' */
export const cfvuWords = (cfvu: string): string =>
  `délibération CFVU du ${cfvu === '' ? '… (à compléter dans Programme)' : cfvu}`;

/** Whether averages wait for the marks that are missing: a choice of the jury, for some or for all.
 * @example waitingWords(2, 24) // 'non attendues pour 2 étudiants sur 24 : …' */
export function waitingWords(skipped: number, all: number): string {
  if (skipped === 0) return "attendues ; une UE à laquelle il en manque une n'a pas de moyenne";
  const whom = skipped === all ? 'pour aucun étudiant' : `pour ${plural(skipped, 'étudiant', 'étudiants')} sur ${all}`;
  const verb = skipped === all ? 'attendues' : 'non attendues';
  return `${verb} ${whom} (leur moyenne est alors celle des notes saisies)`;
}

interface JudgedRcues {
  readonly rcues: readonly Pick<RcueOfJury, 'decision'>[];
  readonly deliberation: { readonly rcues: readonly Pick<RetainedRcue, 'code'>[] };
}

/** A RCUE that is ADJ by its UE: the jury admitted an UE, and not the RCUE.
 * @example isByItsUes({ rcues: [{ decision: null }], deliberation: { rcues: [{ code: 'ADJ' }] } }, 0) // true */
export const isByItsUes = ({ rcues, deliberation }: JudgedRcues, index: number): boolean =>
  deliberation.rcues[index]?.code === 'ADJ' && rcues[index]?.decision !== 'ADJ';

/** The code of such a RCUE in a table. */
export const BY_ITS_UES = 'ADJ*';

/** What is said beside the table, where it is needed. */
export const byItsUesNotes = (files: readonly JudgedRcues[]): readonly string[] =>
  files.some((file) => file.rcues.some((_, index) => isByItsUes(file, index)))
    ? [
        `${BY_ITS_UES} : RCUE validé par ses deux UE, acquises, dont une au moins par le jury, qui n'a pas admis le RCUE lui-même.`,
      ]
    : [];

/** As « Pourquoi ? » says it.
 * @example byItsUesWords(rcue) // 'validé : ses deux UE sont acquises, dont une par le jury' */
export function byItsUesWords(rcue: RetainedRcue): string {
  const isByJury = ({ code }: RetainedUe): boolean => isAcquired(code) && codeRow(code).outcome === 'acquise-par-jury';
  return `validé : ses deux UE sont acquises${uesOf(rcue).every(isByJury) ? '' : ', dont une'} par le jury`;
}
