/** Dossiers that start from the averages of the UE: compensation and entry into the next semester. */
import { WORKED_CASES } from '../../src/addin/selfCheck/cases';
import { type Dossier, ECTS_BUT1, resultOf, shared } from './dossier';

export const karim = shared(
  WORKED_CASES.karim,
  'RCUE : (12+11)/2, (11+10)/2, (10,5+11,5)/2, (7,48+8,5)/2 = 7,99, (9+13)/2. 4.5 : « et une moyenne égale ou supérieure à 8 sur 20 à chaque regroupement ». Crédits : 60 − 8 − 9.',
  [{ name: 'crédits', call: 'UE_CREDITS', args: [resultOf('jury'), ECTS_BUT1], expected: [[43]] }],
);

export const ines: Dossier = {
  title: 'Inès, redoublante avec une UE acquise, moins bonne cette année',
  source:
    '4.3 : « définitivement acquise et capitalisable ». UE14 (ADM en 2023-24) garde son code à 6 ; RCUE 4 : (6 + 8)/2 = 7, UE24 reste non acquise. Crédits : 60 − 9.',
  steps: [
    {
      name: 'jury',
      call: 'COMPENSATE',
      args: [[[12, 11, 10, 6, 10]], [[12, 11, 10, 8, 10]], '', '', [['', '', '', '', '', '', 'ADM', '', '', '']]],
      expected: [[12, 'ADM', 'ADM', 11, 'ADM', 'ADM', 10, 'ADM', 'ADM', 7, 'ADM', 'AJ', 10, 'ADM', 'ADM']],
    },
    { name: 'crédits', call: 'UE_CREDITS', args: [resultOf('jury'), ECTS_BUT1], expected: [[51]] },
  ],
};

export const boris = shared(
  WORKED_CASES.boris,
  '4.5 : « plus de la moitié » (3 > 2,5 ; 2 n’est pas plus que la moitié de 4), « égale ou supérieure à 8 ». Un 4 en S1 ne compte pas : le 8 se lit sur le RCUE, (4 + 12)/2.',
);

export const ali: Dossier = {
  title: 'Ali à 9,995 : la décision suit la note affichée, ou non, selon le réglage',
  source:
    'Réglage par défaut : 2 décimales, demi supérieur, donc 10,00. Au-delà : 9,995 < 10 ; RCUE (9,995 + 9)/2 = 9,4975.',
  steps: [
    { name: '2 décimales', call: 'COMPENSATE', args: [9.995, 9], expected: [[9.4975, 'ADM', 'AJ']] },
    { name: '3 décimales', call: 'COMPENSATE', args: [9.995, 9, '', 3], expected: [[9.4975, 'AJ', 'AJ']] },
    { name: 'exact', call: 'COMPENSATE', args: [9.995, 9, '', 'exact'], expected: [[9.4975, 'AJ', 'AJ']] },
  ],
};

export const samia = shared(
  WORKED_CASES.samia,
  'Sans objet : un SO, le RCUE est l’autre UE (11) ; deux, la compétence sort du compte. Reste 4 RCUE : 12, 10, 9, 11 ; 3 sur 4.',
);

export const nadia: Dossier = {
  title: 'Nadia et Omar à l’entrée de BUT3 : le niveau 2 emporte le niveau 1, ou ne le peut pas',
  source: [
    '4.5 : « nécessite de plus la validation de toutes les UE des semestres 1 et 2 » ; 4.3 : « La validation des deux UE du niveau … emporte … ».',
    'Nadia valide S3 et S4 de la compétence 2 (8 et 12 : CMP, ADM), où elle avait AJ en S1. Omar y a 9 et 10 : AJ et ADM, rien n’est emporté.',
    'Pour Omar le jury peut valider UE32 (ADJ) : les deux UE du niveau 2 sont alors validées.',
  ].join(' '),
  steps: [
    {
      name: 'Nadia',
      call: 'PROGRESSION',
      args: [[[12, 8, 11]], [[12, 12, 11]], 5, '', '', [['ADM', 'ADM', 'AJ', 'ADM', 'CMP', 'ADM']]],
      expected: [
        ['ADM', '3 RCUE sur 3 ≥ 10 ; minimum 10,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)', '3/3', 10],
      ],
    },
    {
      name: 'Omar',
      call: 'PROGRESSION',
      args: [[[12, 9, 11]], [[12, 10, 11]], 5, '', '', [['ADM', 'ADM', 'AJ', 'ADM', 'CMP', 'ADM']]],
      expected: [
        ['AJ', '2 RCUE sur 3 ≥ 10 ; minimum 9,50 ≥ 8 ; UE de BUT1 non acquises : S1 compétence 2 (4.5)', '2/3', 9.5],
      ],
    },
    {
      name: 'Omar, après le jury',
      call: 'PROGRESSION',
      args: [
        [[12, 9, 11]],
        [[12, 10, 11]],
        5,
        '',
        '',
        [['ADM', 'ADM', 'AJ', 'ADM', 'CMP', 'ADM']],
        [['ADM', 'ADM', 'ADJ', 'ADM', 'ADM', 'ADM']],
      ],
      expected: [
        ['PASD', '2 RCUE sur 3 ≥ 10 ; minimum 9,50 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)', '2/3', 9.5],
      ],
    },
  ],
};
