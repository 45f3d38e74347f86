/** What whoever signs is of the jury, agreed with the title that was typed where it tells it. */
import type { Member } from './composition';

const FEMININE = new Set([
  ...['mme', 'madame', 'directrice', 'présidente', 'vice-présidente', 'doyenne', 'administratrice'],
  ...['cheffe', 'enseignante', 'professeure'],
]);
/** « chef », « professeur », « enseignant » are said of women too: they tell nothing. */
const MASCULINE = new Set(['m.', 'monsieur', 'directeur', 'président', 'vice-président', 'doyen', 'administrateur']);

/** The first title that tells it, at the head of the name or of a part of the office: « adjointe au directeur » is no « directeur ».
 * @example presidingWords({ nom: 'Claude Roy', qualite: "Directrice de l'IUT" }) // "Directrice de l'IUT, présidente du jury" */
export function presidingWords(president: Member | null): string {
  const { nom, qualite } = president ?? { nom: '', qualite: '' };
  if (/\bjury\b/i.test(qualite)) return qualite;
  const titles = [nom, ...qualite.split(',')].map((part) => part.trim().toLowerCase().split(/\s/)[0] ?? '');
  const title = titles.find((one) => FEMININE.has(one) || MASCULINE.has(one)) ?? '';
  const does = FEMININE.has(title) ? 'résidente' : MASCULINE.has(title) ? 'résident' : 'résidence';
  return qualite === '' ? `P${does} du jury` : `${qualite}, p${does} du jury`;
}
