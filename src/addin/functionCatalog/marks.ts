/** The functions that take marks: averages, what is missing, what is still within reach. */
import { BAREME_LEGAL, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete/index';
import { DECIMALES, type FunctionParam, type FunctionRecord, needed, optional, spills } from './record';

const MARKS = 'nombre de 0 au barème, vide, ABS, EXC ou ATT';

/** What UE_AVERAGE and REACH begin with. */
const CLASS_MARKS: readonly FunctionParam[] = [
  needed('notes', `Notes : une ligne par étudiant, une colonne par ressource ou SAÉ (${MARKS})`),
  needed('coefficients', 'Coefficients : une ligne par UE, les mêmes colonnes que les notes ; vide = 0'),
  optional('baremes', `Barème de chaque colonne de notes ; vide = ${BAREME_LEGAL}`),
];

export const ueAverage: FunctionRecord = {
  name: 'UE_AVERAGE',
  description:
    "Moyennes des UE d'un étudiant ou d'une classe, avec les coefficients de chaque ressource et SAÉ dans chaque UE.",
  params: CLASS_MARKS,
  returns: spills("Une ligne par étudiant, une colonne par UE ; vide tant qu'aucune note ne compte."),
  example: {
    formula: '=UE_AVERAGE(B4:D5; B2:D3)',
    cells: {
      'B2:D3': [
        [3, 1, 2],
        ['', 2, 2],
      ],
      'B4:D5': [
        [12, 'ABS', 9],
        [14, 'EXC', ''],
      ],
    },
    result: [
      [9, 4.5],
      [14, ''],
    ],
  },
};

export const ccAverage: FunctionRecord = {
  name: 'CC_AVERAGE',
  description: 'Contrôle continu : moyenne de chaque ressource et SAÉ à partir de ses épreuves.',
  params: [
    needed('notes', `Notes : une ligne par étudiant, une colonne par épreuve (${MARKS})`),
    needed(
      'codes',
      'Code de la ressource ou de la SAÉ de chaque épreuve ; une colonne sans code doit rester sans note',
    ),
    needed('coefficients', 'Coefficient de chaque épreuve ; vide = 1'),
    needed('baremes', `Barème de chaque épreuve ; vide = ${BAREME_LEGAL}`),
    needed('elements', 'Codes des ressources et SAÉ voulues, sur une ligne'),
  ],
  returns: spills('Une ligne par étudiant, une colonne par ressource ou SAÉ voulue.'),
  example: {
    formula: '=CC_AVERAGE(B5:D5; B2:D2; B3:D3; B4:D4; F2:G2)',
    cells: {
      'B2:D2': [['R101', 'R101', 'R103']],
      'B3:D3': [[1, 3, '']],
      'B4:D4': [[20, 10, '']],
      'B5:D5': [[8, 7, 15]],
      'F2:G2': [['R101', 'R103']],
    },
    result: [[12.5, 15]],
  },
};

export const missingMarks: FunctionRecord = {
  name: 'MISSING_MARKS',
  description: 'Nombre de notes encore à saisir (vides ou ATT) qui pèsent dans chaque UE.',
  params: [
    needed('notes', 'Notes : une ligne par étudiant, une colonne par épreuve'),
    needed('codes', 'Code de la ressource ou de la SAÉ de chaque épreuve'),
    needed('coefficients', 'Coefficient de chaque épreuve ; vide = 1'),
    needed('elements', 'Codes des ressources et SAÉ, sur une ligne'),
    needed('coefficientsUe', 'Coefficients : une ligne par UE, les mêmes colonnes que elements'),
    optional('poles', 'Pôle de chaque élément : R ou S ; un pôle sans aucune note comptée manque'),
    optional('etudiants', 'Une colonne : une ligne qui a un étudiant compte même sans aucune note'),
  ],
  returns: spills('Une ligne par étudiant, une colonne par UE.'),
  example: {
    formula: '=MISSING_MARKS(B3:D4; B2:D2; B5:D5; F2:G2; F3:G4)',
    cells: {
      'B2:D2': [['R101', 'R101', 'SAE101']],
      'B3:D4': [
        [12, '', 'ATT'],
        [12, 'EXC', 14],
      ],
      'B5:D5': [[1, 1, 1]],
      'F2:G2': [['R101', 'SAE101']],
      'F3:G4': [
        [3, 2],
        [0, 4],
      ],
    },
    result: [
      [2, 1],
      [0, 0],
    ],
  },
};

export const reach: FunctionRecord = {
  name: 'REACH',
  description: `Ce que la moyenne de chaque UE peut encore valoir, et la note nécessaire sur ce qui manque pour atteindre ${SEUIL_ACQUISITION}.`,
  params: [
    ...CLASS_MARKS,
    optional('decimales', DECIMALES, 'number|string'),
    optional(
      'autre',
      "Moyenne de l'autre UE de chaque RCUE : une ligne par étudiant, une colonne par UE (nombre, vide ou SO)",
    ),
    optional('poids', "Poids dans le RCUE : ligne 1 l'UE de ces notes, ligne 2 l'autre UE ; vide = 1 et 1"),
  ],
  returns: spills(
    `Pour chaque UE : minimum, maximum, note nécessaire pour ${SEUIL_ACQUISITION} ; avec autre, aussi pour ${SEUIL_ACQUISITION} et ${SEUIL_PROGRESSION} au RCUE.`,
  ),
  example: {
    formula: '=REACH(B4:D6; B2:D3)',
    cells: {
      'B2:D3': [
        [2, 1, 1],
        ['', 1, 3],
      ],
      'B4:D6': [
        [12, '', 9],
        [14, 8, 'ATT'],
        [0, 'ATT', 16],
      ],
    },
    result: [
      [8.25, 13.25, 6.98, 6.75, 11.75, 12.98],
      [9, 14, 3.98, 2, 17, 10.66],
      [4, 9, "hors d'atteinte", 12, 17, 'acquise'],
    ],
  },
};
