/** Worked cases of the three main functions: what the self-check asks of Google Sheets and tests/cases of the code, from one source. */

type Cell = number | string;
type Matrix = readonly (readonly Cell[])[];

/** Stands for the result of an earlier step of the same case. */
export interface ResultOf {
  readonly resultOf: string;
}

export interface WorkedStep {
  readonly name: string;
  readonly call: 'UE_AVERAGE' | 'COMPENSATE' | 'PROGRESSION';
  readonly args: readonly (Cell | Matrix | ResultOf)[];
  readonly expected: Matrix;
}

export interface WorkedCase {
  readonly title: string;
  readonly steps: readonly WorkedStep[];
}

/** Coefficients of UE11 and UE12 in the fiche of Dijon (SAE110 weighs 0 in both). */
export const COEFFICIENTS_S1: Matrix = [
  ['', '', 3, 3, 2, '', 1, 1, 2, 0.5, 9, '', 0],
  [1, 1, '', '', 3, 2, '', '', '', 0.5, '', 6, 0],
];

/** Coefficients of UE21 and UE22 in the same. */
export const COEFFICIENTS_S2: readonly [readonly Cell[], readonly Cell[]] = [
  ['', '', 3, 3, '', 1, 0.5, 4, '', 1],
  [3, 2, '', '', 3, '', 0.5, '', 5, 1],
];

const TWELVE_NINE = [12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9, 12.9];

/** Where each expected value comes from is written beside it in tests/cases. */
export const WORKED_CASES = {
  rose: {
    title: 'Rose, S1 faible, S2 fort, compense deux UE',
    steps: [
      {
        name: 'S1',
        call: 'UE_AVERAGE',
        args: [[[12, 9, 8, 8.5, 7, 10, 10, 6, 7.5, 11, 8, 9, 15]], COEFFICIENTS_S1],
        expected: [[8, 9]],
      },
      {
        name: 'S2',
        call: 'UE_AVERAGE',
        args: [[[12, 9, 13, 11, 11, 12, 14, 12, '10,9', 11]], COEFFICIENTS_S2],
        expected: [[12, 11]],
      },
      {
        name: 'jury',
        call: 'COMPENSATE',
        args: [{ resultOf: 'S1' }, { resultOf: 'S2' }],
        expected: [[10, 'CMP', 'ADM', 10, 'CMP', 'ADM']],
      },
      {
        name: 'entrée en S3',
        call: 'PROGRESSION',
        args: [{ resultOf: 'S1' }, { resultOf: 'S2' }, 3],
        expected: [['ADM', '2 RCUE sur 2 ≥ 10 ; minimum 10,00 ≥ 8 (4.5)', '2/2', 10]],
      },
    ],
  },
  tom: {
    title: 'Tom, absent injustifié à la SAÉ 101, et Théo, absent justifié',
    steps: [
      {
        name: 'S1',
        call: 'UE_AVERAGE',
        args: [
          [
            [...TWELVE_NINE, 'ABI', 12.9, ''],
            [...TWELVE_NINE, 'abj', 12.9, ''],
          ],
          COEFFICIENTS_S1,
        ],
        expected: [
          [7.5, 12.9],
          [12.9, 12.9],
        ],
      },
      { name: 'janvier', call: 'COMPENSATE', args: [[[7.5, 12.9]]], expected: [['', 'AJ', '', '', 'ADM', '']] },
    ],
  },
  zoe: {
    title: 'Zoé, exactement 10 en UE21, que la virgule flottante manquerait',
    steps: [
      {
        name: 'S2',
        call: 'UE_AVERAGE',
        args: [[['', '', 11.2, 7.8, '', 5.4, 0.2, 11.2, '', 17.7]], [COEFFICIENTS_S2[0]]],
        expected: [[10]],
      },
      {
        name: 'jury',
        call: 'COMPENSATE',
        args: [4, { resultOf: 'S2' }, '', 'exact'],
        expected: [[7, 'AJ', 'ADM']],
      },
    ],
  },
  karim: {
    title: 'Karim à 7,99 dans un RCUE : quatre RCUE sur cinq ne suffisent pas',
    steps: [
      {
        name: 'jury',
        call: 'COMPENSATE',
        args: [[[12, 11, 10.5, 7.48, 9]], [[11, 10, 11.5, 8.5, 13]]],
        expected: [[11.5, 'ADM', 'ADM', 10.5, 'ADM', 'ADM', 11, 'ADM', 'ADM', 7.99, 'AJ', 'AJ', 11, 'CMP', 'ADM']],
      },
      {
        name: 'entrée en S3',
        call: 'PROGRESSION',
        args: [[[12, 11, 10.5, 7.48, 9]], [[11, 10, 11.5, 8.5, 13]], 3],
        expected: [['AJ', '4 RCUE sur 5 ≥ 10 ; minimum 7,99 < 8 (4.5)', '4/5', 7.99]],
      },
      {
        name: 'entrée en S2, six mois plus tôt',
        call: 'PROGRESSION',
        args: [[[12, 11, 10.5, 7.48, 9]], '', 2],
        expected: [['DROIT', 'poursuite de droit en S2, semestre pair (4.5)', '', '']],
      },
    ],
  },
  boris: {
    title: 'Boris, juste trois RCUE sur cinq et juste 8 au plus bas ; Bella, deux sur quatre',
    steps: [
      {
        name: 'Boris',
        call: 'PROGRESSION',
        args: [[[10, 10, 10, 4, 9.99]], [[10, 10, 10, 12, 9.99]], ''],
        expected: [['PASD', '3 RCUE sur 5 ≥ 10 ; minimum 8,00 ≥ 8 (4.5)', '3/5', 8]],
      },
      {
        name: 'Bella',
        call: 'PROGRESSION',
        args: [[[14, 14, 9.5, 9.5]], [[14, 14, 9.5, 9.5]], 3],
        expected: [['AJ', '2 RCUE sur 4 ≥ 10, pas plus de la moitié ; minimum 9,50 ≥ 8 (4.5)', '2/4', 9.5]],
      },
    ],
  },
  samia: {
    title: "Samia, dont le parcours n'a pas la compétence 5 et commence la 4 au semestre pair",
    steps: [
      {
        name: 'jury',
        call: 'COMPENSATE',
        args: [[[12, 9, 9, 'SO', 'SO']], [[12, 11, 9, 11, 'SO']]],
        expected: [[12, 'ADM', 'ADM', 10, 'CMP', 'ADM', 9, 'AJ', 'AJ', 11, 'SO', 'ADM', 'SO', 'SO', 'SO']],
      },
      {
        name: 'entrée en S3',
        call: 'PROGRESSION',
        args: [[[12, 9, 9, 'SO', 'SO']], [[12, 11, 9, 11, 'SO']], 3],
        expected: [['PASD', '3 RCUE sur 4 ≥ 10 ; minimum 9,00 ≥ 8 (4.5)', '3/4', 9]],
      },
    ],
  },
} satisfies Readonly<Record<string, WorkedCase>>;
