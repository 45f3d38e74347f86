/** Dossiers that start from the marks, with coefficients of the fiche. */
import { WORKED_CASES } from '../../src/addin/selfCheck/cases';
import { type Dossier, resultOf, S1, shared } from './dossier';

export const rose = shared(
  WORKED_CASES.rose,
  [
    'UE11 : 3×8 + 3×8,5 + 2×7 + 10 + 6 + 2×7,5 + 0,5×11 + 9×8 = 172, / 21,5 = 8.',
    'UE12 : 12 + 9 + 3×7 + 2×10 + 0,5×11 + 6×9 = 121,5, / 13,5 = 9.',
    'UE21 : 3×13 + 3×11 + 12 + 0,5×14 + 4×12 + 11 = 150, / 12,5 = 12.',
    'UE22 : 3×12 + 2×9 + 3×11 + 0,5×14 + 5×10,9 + 11 = 159,5, / 14,5 = 11.',
    'RCUE 10 et 10 : 4.4, « acquise par compensation si et seulement si … ». Crédits : 5 + 4 + 6 + 4.',
  ].join(' '),
  [{ name: 'crédits', call: 'UE_CREDITS', args: [resultOf('jury'), [['', 5, 4, '', 6, 4]]], expected: [[19]] }],
);

const TWELVE_NINE = [12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9];

export const tom = shared(
  WORKED_CASES.tom,
  'UE11, 12,9 partout ailleurs : Tom 12,9 × 12,5 = 161,25, / 21,5 = 7,5 (le 0 garde le coefficient 9) ; Théo 161,25 / 12,5 = 12,9, mais aucun pôle SAÉ : 4.3, « à l’ensemble ».',
  [
    {
      name: 'notes manquantes',
      call: 'MISSING_MARKS',
      args: [
        [
          [...TWELVE_NINE, 'ABI', 12.9, ''],
          [...TWELVE_NINE, 'abj', 12.9, ''],
        ],
        S1.elements,
        '',
        S1.elements,
        S1.coefficients,
        S1.poles,
      ],
      expected: [
        [0, 0],
        [1, 0],
      ],
    },
  ],
);

export const lou: Dossier = {
  title: 'Lou, notes en attente : rien n’est décidé tant qu’elles manquent',
  source: [
    'R105 (UE11 et UE12) et SAE102 (UE12) manquent ; R103 est en attente (UE11) ; SAE110, coefficient 0, ne manque à personne. 4.5 : sans RCUE, ni droit ni refus.',
    'UE11 : 12 × 16,5 = 198, puis 5x ; 198 + 5 × 3,38 = 214,9, / 21,5 = 9,9953 (avec 3,37, 9,993). RCUE : (9,21 + 13) / 2 ≥ 10.',
    'UE12 : 12 × 4,5 = 54, puis 9x ; 54 + 9 × 9 = 135, / 13,5 = 10 (avec 8,99, 9,9933).',
    'RCUE à 10 : UE12 ≥ 10,99, 54 + 9x ≥ 148,365, x ≥ 10,485. RCUE à 8 : UE12 ≥ 6,99, 54 + 9x ≥ 94,365, x ≥ 4,485.',
  ].join(' '),
  steps: [
    {
      name: 'notes manquantes',
      call: 'MISSING_MARKS',
      args: [
        [[12, 12, 'ATT', 12, '', 12, 12, 12, 12, 12, 12, '', '']],
        S1.elements,
        '',
        S1.elements,
        S1.coefficients,
        S1.poles,
        [['01234567']],
      ],
      expected: [[2, 2]],
    },
    {
      name: 'ce qui reste possible, UE21 à 13 et UE22 à 9',
      call: 'REACH',
      args: [[[12, 12, 'ATT', 12, '', 12, 12, 12, 12, 12, 12, '', '']], S1.coefficients, '', '', [[13, 9]]],
      expected: [[198 / 21.5, 298 / 21.5, 3.38, 'atteint', 'atteint', 4, 234 / 13.5, 9, 10.49, 4.49]],
    },
    {
      name: 'jury',
      call: 'COMPENSATE',
      args: [[['', '']], [[13, 9]]],
      expected: [['', '', 'ADM', '', '', '']],
    },
    {
      name: 'entrée en S3',
      call: 'PROGRESSION',
      args: [[['', '']], [[13, 9]], 3],
      expected: [['ATT', 'moyenne de RCUE manquante : compétences 1 et 2 (4.5)', '', '']],
    },
  ],
};

export const zoe = shared(
  WORKED_CASES.zoe,
  'UE21 : 3×11,2 + 3×7,8 + 5,4 + 0,5×0,2 + 4×11,2 + 17,7 = 125 = 10 × 12,5 (la somme flottante donne 9,999999999999998). 4.3 : « égale ou supérieure à 10 ».',
);

export const epreuves: Dossier = {
  title: 'Yanis, deux épreuves par ressource, une sur 40, une colonne insérée au milieu',
  source:
    'R203 : (8 + 2×17)/3 = 14 (34/40 vaut 17). R204 : 9. UE21 réduite à ces deux ressources, coefficients 3 et 3 : (42 + 27)/6 = 11,5.',
  steps: [
    {
      name: 'contrôle continu',
      call: 'CC_AVERAGE',
      args: [
        [[8, '', 34, 9]],
        [['R203', '', 'r203', 'R204']],
        [[1, '', 2, '']],
        [['', '', 40, '']],
        [['R203', 'R204']],
      ],
      expected: [[14, 9]],
    },
    { name: 'UE21', call: 'UE_AVERAGE', args: [resultOf('contrôle continu'), [[3, 3]]], expected: [[11.5]] },
  ],
};
