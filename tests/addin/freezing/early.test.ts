/** Arrêter les résultats d'un jury qui n'a pas encore eu lieu : les deux dates se disent avant. */
import { type Clock, OWN_CLOCK } from '../../../src/addin/clock';
import { earlyJury } from '../../../src/addin/freezing/early';
import { gridFrom, plain } from '../verification/bench';

const NOW = new Date(2026, 10, 27, 12);
/** Four hours ahead of universal time all year. */
const inReunion = (date: Date): string => new Date(date.getTime() + 4 * 3_600_000).toISOString();
const REUNION: Clock = {
  dayOf: (date) => inReunion(date).slice(0, 10),
  hourOf: (date) => inReunion(date).slice(11, 16),
};

const told = (day: unknown, session = 'BUT1', now = NOW, clock = OWN_CLOCK): readonly string[] => {
  const composition = gridFrom({
    ...{ role: 'composition', name: 'Composition du jury', columns: ['qualite', 'S1', 'BUT1'], lines: [] },
    head: [['date', '', '', day]],
  });
  return earlyJury(composition, session, now, clock).map(plain);
};

const SAID =
  "Date du jury : le 6 juillet 2027, alors que nous sommes le 27 novembre 2026. Les résultats s'arrêtent une fois le jury tenu ; si la date est fausse, elle se corrige dans la feuille « Composition du jury ».";

it.each([
  ['une date', new Date(2027, 6, 6)],
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
  expect(earlyJury(null, 'BUT1', NOW, OWN_CLOCK)).toEqual([]);
});

it('« aujourd’hui » est le jour qu’il est là où est le classeur', () => {
  // 2 July 2026, 21:00 in universal time: 23:00 in Paris (UTC+2), 01:00 on the 3rd in Réunion (UTC+4).
  const [now, meeting] = [new Date(Date.UTC(2026, 6, 2, 21)), '3/7/2026'];
  expect(told(meeting, 'BUT1', now, OWN_CLOCK)).toHaveLength(1);
  expect(told(meeting, 'BUT1', now, REUNION)).toEqual([]);
});

it('une date de la case est le jour qu’elle montre là où est le classeur', () => {
  // Midnight of 3 July in Réunion is 20:00 on the 2nd in universal time, 22:00 in Paris; and now it is noon in Réunion.
  const [now, meeting] = [new Date(Date.UTC(2026, 6, 3, 8)), new Date(Date.UTC(2026, 6, 2, 20))];
  expect(told(meeting, 'BUT1', now, REUNION)).toEqual([]);
  const [eve] = told(meeting, 'BUT1', new Date(Date.UTC(2026, 6, 2, 8)), REUNION);
  expect(eve).toMatch(/^Date du jury : le 3 juillet 2026, alors que nous sommes le 2 juillet 2026\./);
});
