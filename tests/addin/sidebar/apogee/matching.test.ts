/** Rapprocher les éléments d'une maquette des UE, des RCUE et de l'année. */
import { matchElements, semestreOf } from '../../../../src/addin/sidebar/files/apogee/matching';
import { type ApogeeElement, readApogee } from '../../../../src/formats';
import { BUT1, type ElementSpec, latin, maquetteText } from '../../../formats/apogee/maquettes';
import { TARGETS, typed } from './results';

function elements(specs: readonly ElementSpec[]): readonly ApogeeElement[] {
  const reading = readApogee(latin(maquetteText({ ...BUT1, elements: specs })));
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.maquette.elements;
}
const elp = (code: string, libelle: string, resultats = ['N', 'B', 'J', 'R']): ElementSpec => ({
  code,
  libelle,
  resultats,
});
const matched = (specs: readonly ElementSpec[], targets = TARGETS): readonly string[] =>
  matchElements(elements(specs), targets).map(({ cle, par }) => (par === null ? '' : `${cle} ${par}`));

it('par le code tapé dans Programme, quel que soit le libellé', () => {
  const targets = typed({ UE11: '7WGA1', 'rcue:2': 'RC2', annee: '7WB1' });
  expect(
    matched(
      [
        elp('7wga1', 'Sans rapport S2'),
        elp('RC2', 'Autre'),
        { ...elp('7WB1', 'BUT 1'), objet: 'VET' },
        elp('ZZZ', 'Inconnu'),
      ],
      targets,
    ),
  ).toEqual(['UE11 code', 'rcue:2 code', 'annee code', '']);
});

it('un code tapé deux fois : l’élément va à la première UE, pas à l’autre', () => {
  expect(matched([elp('A1', 'Autre')], typed({ UE11: 'A1', UE12: 'A1' }))).toEqual(['UE11 code']);
});

it('la seule étape du fichier est l’année ; de deux étapes, rien ne dit laquelle', () => {
  expect(matched([{ ...elp('7WB1', 'BUT 1', ['R']), objet: 'VET' }])).toEqual(['annee etape']);
  expect(
    matched([
      { ...elp('7WB1', 'BUT 1'), objet: 'VET' },
      { ...elp('7WB2', 'BUT 1 bis'), objet: 'VET' },
    ]),
  ).toEqual(['', '']);
});

it('les libellés coupés d’une vraie maquette, par compétence et par semestre', () => {
  // The labels of APO-MMI, with the semesters of this year in the place of S4.
  const labels = [
    'Comprend stratégie com',
    'Co-concevoir réponse',
    'Expri identité visuell',
    'Dévelop applic web',
    'Entreprendre un projet',
  ];
  const specs = [2, 1].flatMap((semestre) =>
    labels.map((label, index) => elp(`7WG${'ABCDE'[index]}${semestre}`, `${label} S${semestre}`)),
  );
  expect(matched(specs)).toEqual([
    ...['UE21', 'UE22', 'UE23', 'UE24', 'UE25'].map((ue) => `${ue} libelle`),
    ...['UE11', 'UE12', 'UE13', 'UE14', 'UE15'].map((ue) => `${ue} libelle`),
  ]);
});

it('sans compétence dans les libellés, par le rang, s’il y en a autant que d’UE', () => {
  const bare = [1, 2, 3, 4, 5].map((rank) => elp(`X${rank}S1`, `Bloc ${rank} S1`));
  expect(matched(bare)).toEqual(['UE11', 'UE12', 'UE13', 'UE14', 'UE15'].map((ue) => `${ue} rang`));
  expect(matched(bare.slice(1))).toEqual(['', '', '', '']);
});

it('deux libellés aussi proches l’un que l’autre : rien n’est proposé', () => {
  expect(matched([elp('A1', 'Comprendre S1'), elp('B1', 'Comprendre S1')])).toEqual(['', '']);
});

it('un RCUE par son libellé ; un élément sans note ni résultat, jamais', () => {
  expect(matched([elp('RC1', 'RCUE Comprendre'), elp('A1', 'Comprendre S1', ['B', 'J'])])).toEqual([
    'rcue:1 libelle',
    '',
  ]);
});

it('de deux sessions d’un même code, la première', () => {
  const targets = typed({ UE11: 'A1' });
  expect(matched([elp('A1', 'Comprendre S1'), { ...elp('A1', 'Comprendre S1'), session: '2' }], targets)).toEqual([
    'UE11 code',
    '',
  ]);
});

it.each([
  ['7WGA4', 'Comprend stratégie com S4', 4],
  ['7WGA4', 'Comprend stratégie com', 4],
  ['X', 'Semestre 3', 3],
  ['X', 'Sem. 2 comprendre', 2],
  ['R101', 'Anglais', null],
  ['RC1', 'RCUE Comprendre', null],
])('le semestre de « %s - %s »', (code, libelle, semestre) => {
  expect(semestreOf({ code, libelle })).toBe(semestre);
});
