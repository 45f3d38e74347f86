/** Arrêter les résultats d'un jury qui n'a pas encore eu lieu : les deux dates se disent avant. */
import { earlyJury } from '../../../src/addin/freezing/early';
import { gridFrom, plain } from '../verification/bench';

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

const told = (day: unknown, session = 'BUT1'): readonly string[] => {
  const composition = gridFrom({
    ...{ role: 'composition', name: 'Composition du jury', columns: ['qualite', 'S1', 'BUT1'], lines: [] },
    head: [['date', '', '', day]],
  });
  return earlyJury(composition, session, '2026-11-27', isoOf).map(plain);
};

const SAID =
  "Date du jury : le 6 juillet 2027, alors que nous sommes le 27 novembre 2026. Les résultats s'arrêtent une fois le jury tenu ; si la date est fausse, elle se corrige dans la feuille « Composition du jury ».";

it.each([
  ['une date', new Date(Date.UTC(2027, 6, 6))],
  ['un texte', '6/7/2027'],
])('%s après aujourd’hui se dit, avec les deux jours', (_, day) => {
  expect(told(day)).toEqual([SAID]);
});

it.each([
  ['aujourd’hui', '27/11/2026'],
  ['hier', '26/11/2026'],
  ['rien', ''],
  ['un mot', 'en juillet'],
])('%s : rien n’est dit', (_, day) => {
  expect(told(day)).toEqual([]);
});

it('demain se dit ; la date d’un autre jury ne dit rien de celui-ci, ni un classeur sans composition', () => {
  expect(told('28/11/2026')).toHaveLength(1);
  expect(told('6/7/2027', 'S1')).toEqual([]);
  expect(earlyJury(null, 'BUT1', '2026-11-27', isoOf)).toEqual([]);
});
