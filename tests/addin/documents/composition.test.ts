/** La composition du jury : ce qui est tapé, ce qu'un tableur en a fait. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { dateText, hourText, readComposition } from '../../../src/addin/documents/composition';
import { COMPOSITION } from './classe';

it('chaque session a sa colonne ; une case vide n’est personne', () => {
  expect(readComposition(COMPOSITION, 'S1', OWN_CLOCK)).toEqual({
    date: '20 janvier 2026',
    heure: '9\u00a0h',
    lieu: 'Ici',
    president: { nom: 'Claude Roy', qualite: 'Directrice de l’IUT' },
    membres: [{ nom: 'Dominique Petit', qualite: 'Chef de département' }],
  });
  expect(readComposition(COMPOSITION, 'BUT1', OWN_CLOCK).membres).toHaveLength(2);
});

it('une feuille absente ne nomme personne', () => {
  expect(readComposition(null, 'BUT1', OWN_CLOCK)).toEqual({
    date: '',
    heure: '',
    lieu: '',
    president: null,
    membres: [],
  });
});

it.each([
  ['1/7/2026', '1er juillet 2026'],
  ['03/07/2026', '3 juillet 2026'],
  [new Date(2026, 6, 3), '3 juillet 2026'],
  ['début juillet', 'début juillet'],
  ['3/13/2026', '3/13/2026'],
])('la date %p s’imprime « %s »', (typed, printed) => {
  expect(dateText(typed, OWN_CLOCK)).toBe(printed);
});

it.each([
  ['14:30', '14\u00a0h\u00a030'],
  ['14h05', '14\u00a0h\u00a005'],
  ['9 h', '9\u00a0h'],
  [new Date(1899, 11, 30, 14, 0), '14\u00a0h'],
  ['après-midi', 'après-midi'],
])('l’heure %p s’imprime « %s »', (typed, printed) => {
  expect(hourText(typed, OWN_CLOCK)).toBe(printed);
});
