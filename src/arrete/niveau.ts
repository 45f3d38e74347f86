/** 4.3, last paragraph: the two UE of a niveau carry the UE of the niveaux below, in the same competence. */

import { isAcquired, type UeState } from './jury';
import { type ReasonOf, reason } from './reason';
import { decideUe, type UeDecision } from './ue';

/** An UE placed in its competence. */
export interface UeOfNiveau {
  readonly competence: number;
  readonly niveau: number;
  readonly state: UeState;
}

/** « les deux UE du niveau »: one for each semester of the year. */
const UE_PER_NIVEAU = 2;

/**
 * The same UE in the same order, those of a niveau under a validated one becoming `ADSUP` unless already acquired.
 * Validated: both its UE are, in any way (mark, compensation, jury, or carried themselves); hence recursively down.
 * Le texte est muet sur une UE sans objet (`SO`) : il dit « les deux UE », une seule n'emporte donc rien, et `SO` reste `SO`.
 *
 * « La validation des deux UE du niveau d’une compétence emporte la validation de l’ensemble des UE du niveau inférieur
 * de cette même compétence. »
 * @see ARTICLES.niveauSuperieur
 * @example
 * carryDown([
 *   { competence: 1, niveau: 1, state: 'AJ' }, { competence: 1, niveau: 1, state: 'ADM' },
 *   { competence: 1, niveau: 2, state: 'CMP' }, { competence: 1, niveau: 2, state: 'ADM' },
 * ]).map(({ state }) => state) // ['ADSUP', 'ADM', 'CMP', 'ADM']
 */
export function carryDown<Ue extends UeOfNiveau>(ues: readonly Ue[]): readonly Ue[] {
  if (!ues.some(isOpen)) return ues;
  let carried = ues;
  for (let niveau = Math.max(...ues.map((ue) => ue.niveau)); niveau > 1; niveau--) carried = carryFrom(carried, niveau);
  return carried;
}

const isOpen = ({ state }: UeOfNiveau): boolean => state !== 'SO' && !isAcquired(state);

/** What a niveau carries, once the one above has carried it. */
function carryFrom<Ue extends UeOfNiveau>(ues: readonly Ue[], niveau: number): readonly Ue[] {
  const isValidated = (competence: number): boolean => {
    const own = ues.filter((ue) => ue.competence === competence && ue.niveau === niveau);
    return own.length >= UE_PER_NIVEAU && own.every(({ state }) => isAcquired(state));
  };
  return ues.map((ue) =>
    ue.niveau === niveau - 1 && isOpen(ue) && isValidated(ue.competence) ? { ...ue, state: 'ADSUP' } : ue,
  );
}

/**
 * The decision on an UE that the niveau above carries.
 *
 * @see ARTICLES.niveauSuperieur
 * @example
 * carriedDecision(2).code // 'ADSUP'
 */
export const carriedDecision = (niveau: number): UeDecision<ReasonOf<'niveau-superieur-valide'>> =>
  decideUe('ADSUP', 'acquise-par-niveau-superieur', [reason('niveau-superieur-valide', 'niveauSuperieur', { niveau })]);
