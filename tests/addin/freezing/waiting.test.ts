/** Arrêter S1 alors que des notes manquent : rien ne l'empêche, la poursuite est de droit (4.5) ; combien attendent, et qui, se dit avant. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { frozenOf } from '../../../src/addin/freezing/frozen';
import { instantSheet } from '../../../src/addin/freezing/instant';
import { januaryWaiting } from '../../../src/addin/freezing/waiting';
import { CLASS, type Pupil, sourceOf } from '../documents/classe';
import { plain } from '../verification/bench';

function told(pupils: readonly Pupil[]) {
  const { bench, grid, files } = sourceOf({ pupils, session: 'S1' });
  const sources = { bench, grid, january: null };
  const { columns, lines } = instantSheet({
    ...{ role: 'instantane-S1-1', name: 'Arrêté S1', frozen: frozenOf(sources), files, composition: null, date: '' },
    ...{ timeZone: '', correctif: null, sha256: '', clock: OWN_CLOCK },
  });
  const codes = columns.flatMap(({ key }, index) => (key.startsWith('code:') ? [index] : []));
  return {
    sentences: januaryWaiting(sources).map(plain),
    waiting: lines.filter((line) => codes.some((index) => line[index] === 'ATT')).map((line) => line[1]),
  };
}

const someone = (nom: string, s1: Pupil['s1'], more: Partial<Pupil> = {}): Pupil => ({
  ...{ nip: `N${nom}`, nom, prenom: 'Lou', s1, s2: ['', '', ''] },
  ...more,
});

it('personne n’attend : rien n’est dit', () => {
  // Nora, démission, a ses trois UE de S1 ; toute la classe aussi.
  expect(told(CLASS)).toEqual({ sentences: [], waiting: [] });
});

it('un seul, une UE', () => {
  expect(told([someone('Adam', [12, 12, '']), someone('Brun', [12, 7, 7])])).toEqual({
    sentences: [
      'Notes : 1 étudiant en attente, ADAM Lou (UE13). Cette UE serait arrêtée sans résultat (ATT) ; « Vérifier avant jury » mène aux notes à saisir.',
    ],
    waiting: ['Adam'],
  });
});

it('ceux que l’arrêté porterait ATT, et eux seuls : ni qui est parti, ni ce que le jury a décidé', () => {
  const pupils = [
    someone('Adam', ['', 12, '']),
    someone('Brun', ['', 12, 12], { statut: 'Démission' }),
    someone('Cros', ['', 12, 12], { statut: 'Défaillant' }),
    someone('Dury', ['', 12, 12], { janvier: { 'decision:UE11': 'ADJ' } }),
    someone('Eche', [12, 12, '']),
  ];
  expect(told(pupils)).toEqual({
    sentences: [
      'Notes : 2 étudiants en attente, ADAM Lou (UE11, UE13) et ECHE Lou (UE13). Ces UE seraient arrêtées sans résultat (ATT) ; « Vérifier avant jury » mène aux notes à saisir.',
    ],
    waiting: ['Adam', 'Eche'],
  });
});

it('une classe entière : les premiers sont nommés, les autres comptés', () => {
  const pupils = Array.from({ length: 30 }, (_, index) => someone(`P${10 + index}`, ['', '', '']));
  const [sentence = ''] = told(pupils).sentences;
  // 30 en tout, 12 nommés : 18 autres.
  expect(sentence).toMatch(
    /^Notes : 30 étudiants en attente, P10 Lou .*P21 Lou \(UE11, UE12, UE13\) et 18 autres\. Ces UE/,
  );
});
