/** « Présidente », « président » ou « présidence » du jury : d'après le titre tapé, s'il le dit. */
import { presidingWords } from '../../../src/addin/documents/presiding';

it.each([
  ['Claude Roy', "Directrice de l'IUT", "Directrice de l'IUT, présidente du jury"],
  ['Claude Roy', "Directeur de l'IUT", "Directeur de l'IUT, président du jury"],
  ['Claude Roy', 'IUT de Dijon, directrice', 'IUT de Dijon, directrice, présidente du jury'],
  ['Mme Roy', 'Chef de département', 'Chef de département, présidente du jury'],
  ['M. Roy', '', 'Président du jury'],
  // Ni « chef », ni « professeur », ni qui n'est qu'adjointe au directeur ne dit s'il s'agit d'un homme.
  ['Claude Roy', 'Chef de département', 'Chef de département, présidence du jury'],
  ['Claude Roy', 'Professeur', 'Professeur, présidence du jury'],
  ['Claude Roy', 'Adjointe au directeur', 'Adjointe au directeur, présidence du jury'],
  ['Claude Roy', '', 'Présidence du jury'],
  // Déjà dit : pas deux fois.
  ['Claude Roy', 'Présidente du jury', 'Présidente du jury'],
])('%s, « %s » : « %s »', (nom, qualite, said) => {
  expect(presidingWords({ nom, qualite })).toBe(said);
});

it('personne n’est nommé : la présidence', () => {
  expect(presidingWords(null)).toBe('Présidence du jury');
});
