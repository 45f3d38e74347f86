/** What an instant copy and the printed documents say alike of a jury: the hearing, the local rule, the marks that are not waited for. */
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
