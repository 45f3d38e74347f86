/** One record per custom function: the build makes its JSDoc stub from it, the local page its help, and a test checks the docs. */
import { BAREME_LEGAL, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../arrete/index';
import type { CellValue } from './cells';

export type CellName =
  | 'UE_AVERAGE'
  | 'CC_AVERAGE'
  | 'COMPENSATE'
  | 'PROGRESSION'
  | 'DELIBERATE'
  | 'EXPLAIN'
  | 'UE_CREDITS'
  | 'MISSING_MARKS'
  | 'REACH';

export interface FunctionParam {
  readonly name: string;
  /** JSDoc type. */
  readonly type: string;
  /** French, one line; ends with « (facultatif) » when the argument may be left out. */
  readonly description: string;
  readonly optional: boolean;
}

export interface FunctionExample {
  /** As typed in a cell, `;` between arguments. */
  readonly formula: string;
  /** What stands in the ranges of the formula. */
  readonly cells: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly result: readonly (readonly CellValue[])[];
}

export interface FunctionRecord {
  readonly name: CellName;
  /** French, one line. */
  readonly description: string;
  readonly params: readonly FunctionParam[];
  readonly returns: { readonly type: string; readonly description: string };
  readonly example: FunctionExample;
}

const RANGE = '(number|string)[][]';

function needed(name: string, description: string, type: string = RANGE): FunctionParam {
  return { name, type, description, optional: false };
}

function optional(name: string, description: string, type: string = RANGE): FunctionParam {
  return { name, type, description: `${description} (facultatif)`, optional: true };
}

function spills(description: string): FunctionRecord['returns'] {
  return { type: RANGE, description };
}

const MARKS = 'nombre de 0 au barème, vide, ABS, EXC ou ATT';
const AVERAGES = `une ligne par étudiant, une colonne par compétence (nombre de 0 à ${BAREME_LEGAL}, vide ou SO)`;
const POIDS = 'Poids des UE dans le RCUE : ligne 1 semestre impair, ligne 2 semestre pair ; vide = 1 et 1';
const DECIMALES = `Décimales retenues avant de comparer à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION} : 2 à 6 ou "exact" ; vide = 2`;

/** What UE_AVERAGE and REACH begin with. */
const CLASS_MARKS: readonly FunctionParam[] = [
  needed('notes', `Notes : une ligne par étudiant, une colonne par ressource ou SAÉ (${MARKS})`),
  needed('coefficients', 'Coefficients : une ligne par UE, les mêmes colonnes que les notes ; vide = 0'),
  optional('baremes', `Barème de chaque colonne de notes ; vide = ${BAREME_LEGAL}`),
];

const RECORDS: readonly FunctionRecord[] = [
  {
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
  },
  {
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
  },
  {
    name: 'COMPENSATE',
    description: 'Compensation dans chaque RCUE (4.4) : moyenne du RCUE, code de la UE impaire, code de la UE paire.',
    params: [
      needed('impair', `Moyennes des UE du semestre impair : ${AVERAGES}`),
      optional('pair', 'Moyennes des UE du semestre pair ; sans elles, jury de janvier'),
      optional('poids', POIDS),
      optional('decimales', DECIMALES, 'number|string'),
      optional(
        'acquis',
        'Pour chaque compétence, le code par lequel la UE impaire puis la UE paire sont déjà acquises',
      ),
    ],
    returns: spills(
      'Pour chaque compétence : moyenne du RCUE, code de la UE impaire, code de la UE paire (ADM, CMP, AJ).',
    ),
    example: {
      formula: '=COMPENSATE(B2:C2; D2:E2)',
      cells: { 'B2:C2': [[8.5, 9]], 'D2:E2': [[12, 10]] },
      result: [[10.25, 'CMP', 'ADM', 9.5, 'AJ', 'ADM']],
    },
  },
  {
    name: 'PROGRESSION',
    description: `Poursuite d'études (4.5) : code, motif, nombre de RCUE ≥ ${SEUIL_ACQUISITION}, RCUE le plus bas.`,
    params: [
      needed('impair', `Moyennes des UE du semestre impair : ${AVERAGES}`),
      needed('pair', 'Moyennes des UE du semestre pair ; peut rester vide pour entrer dans un semestre pair'),
      optional('semestre', 'Semestre où entrer, de 2 à 6 ; vide = 3', 'number'),
      optional('poids', POIDS),
      optional('decimales', DECIMALES, 'number|string'),
      optional(
        'acquis',
        'Pour entrer en S5 : pour chaque compétence, le code (ou VRAI/FAUX) de sa UE de S1 puis de S2',
      ),
      optional(
        'codes',
        'Pour entrer en S5 : les codes retenus des UE de cette année, impaire puis paire ; vide = ceux calculés',
      ),
      optional('noms', 'Pour le motif, trois noms par compétence, sur une ligne : UE impaire, UE paire, RCUE'),
    ],
    returns: spills(
      `Code (DROIT, ADM, PASD, AJ ou ATT), motif, nombre de RCUE ≥ ${SEUIL_ACQUISITION} sur le total, RCUE le plus bas.`,
    ),
    example: {
      formula: '=PROGRESSION(B2:F2; G2:K2; 3)',
      cells: { 'B2:F2': [[12, 11, 13, 8, 7.5]], 'G2:K2': [[10, 12, 9, 10, 8.48]] },
      result: [['AJ', '3 RCUE sur 5 ≥ 10\u00a0; minimum 7,99 < 8 (4.5)', '3/5', 7.99]],
    },
  },
  {
    name: 'DELIBERATE',
    description:
      'Ce qui est retenu des résultats des règles et des décisions du jury (4.6) ; sans décision, le résultat des règles vaut.',
    params: [
      needed('resultats', 'Bloc de COMPENSATE : moyenne du RCUE, code de la UE impaire, code de la UE paire'),
      needed(
        'decisions',
        'Pour chaque compétence : UE impaire, UE paire (ADJ, RAT, ATJ, DEF), RCUE (ADJ, RAT, ATJ, DEF) ; en janvier, la seule UE impaire',
      ),
      needed('noms', 'Noms des colonnes de decisions, sur une ligne : UE11, UE21, Comprendre…'),
      needed('credits', 'Crédits de chaque colonne de resultats, sur une ligne ; vide = 0'),
      optional('situations', 'Code donné par PROGRESSION (ou DEM, DEF) ; vide = jury de janvier'),
      optional(
        'annee',
        "Six colonnes : décision de l'année, motif, audition demandée, audition tenue le, conseil d'orientation, autorisation du directeur",
      ),
      optional('redoublements', 'Semestres déjà redoublés, par exemple S1, S2'),
      optional('janvier', 'Décisions du jury de janvier sur les UE impaires, une colonne par compétence'),
      optional('semestre', 'Semestre où entrer, de 2 à 6 ; vide = 3', 'number'),
      optional('decimales', DECIMALES, 'number|string'),
      optional('dateDuJury', "Date du jury, qu'une audition doit précéder ; vide = non comparée"),
    ],
    returns: spills(
      'Pour chaque compétence : codes retenus du RCUE, de la UE impaire, de la UE paire ; puis année, RCUE ≥ 10 et validés, crédits, UE non acquises, changements dus au jury, suite, ce qui reste à compléter.',
    ),
    example: {
      formula: '=DELIBERATE(B3:D3; E3:G3; E2:G2; B2:D2; H3)',
      cells: {
        'B2:D2': [['', 5, 4]],
        'E2:G2': [['UE11', 'UE21', 'Comprendre']],
        'B3:D3': [[9.5, 'AJ', 'ADM']],
        'E3:G3': [['', '', 'ADJ']],
        H3: [['AJ']],
      },
      result: [['ADJ', 'ADJR', 'ADM', 'ADJ', '0 RCUE ≥ 10, 1 validé sur 1', 9, '', 'UE11 AJ → ADJR', 'S3 ouvert', '']],
    },
  },
  {
    name: 'EXPLAIN',
    description:
      "Pourquoi : chaque étape du raisonnement, de la moyenne de chaque UE à ce qui est retenu, avec les nombres et l'article.",
    params: [
      needed('impair', `Moyennes des UE du semestre impair : ${AVERAGES}`),
      optional('pair', 'Moyennes des UE du semestre pair ; sans elles, jury de janvier'),
      optional(
        'noms',
        'Trois noms par compétence, sur une ligne : UE impaire, UE paire, RCUE (UE11, UE21, Comprendre…)',
      ),
      optional('semestre', 'Semestre où entrer, de 2 à 6 ; vide = 3', 'number'),
      optional('poids', POIDS),
      optional('decimales', DECIMALES, 'number|string'),
      optional(
        'acquis',
        'Pour chaque compétence, le code par lequel la UE impaire puis la UE paire sont déjà acquises',
      ),
      optional(
        'decisions',
        'Décisions du jury, comme dans DELIBERATE : UE impaire, UE paire, RCUE ; en janvier, la seule UE impaire',
      ),
      optional('annee', "Les six colonnes du dossier de l'année, comme dans DELIBERATE"),
      optional('redoublements', 'Semestres déjà redoublés, par exemple S1, S2'),
      optional('janvier', 'Décisions du jury de janvier sur les UE impaires, une colonne par compétence'),
      optional(
        'premiereAnnee',
        'Pour entrer en S5 : pour chaque compétence, le code (ou VRAI/FAUX) de sa UE de S1 puis de S2',
      ),
    ],
    returns: spills(
      "Une ligne par étudiant : un texte par compétence, puis celui de l'année ; une étape par ligne de texte.",
    ),
    example: {
      formula: '=EXPLAIN(B3; C3; D2:F2)',
      cells: { B3: [[9.4]], C3: [[11]], 'D2:F2': [['UE11', 'UE21', 'Comprendre']] },
      result: [
        [
          [
            'UE11 non acquise par sa moyenne\u00a0: 9,40 < 10 — §4.3',
            'UE21 acquise\u00a0: 11,00 ≥ 10 — §4.3',
            'RCUE Comprendre 10,20 ≥ 10\u00a0: (9,40 + 11,00) / 2 — §4.4',
            'UE11 acquise par compensation\u00a0: RCUE Comprendre 10,20 ≥ 10 — §4.4',
          ].join('\n'),
          [
            '1 RCUE sur 1 ≥ 10, plus de la moitié — §4.5',
            'Aucun RCUE sous 8\u00a0: minimum 10,20 ≥ 8 — §4.5',
            'Résultat des règles\u00a0: ADM, tous les RCUE ≥ 10 — §4.5',
            'S3 ouvert — §4.5',
          ].join('\n'),
        ],
      ],
    },
  },
  {
    name: 'UE_CREDITS',
    description: 'Crédits ECTS des UE acquises.',
    params: [
      needed('codes', 'Codes des UE : une ligne par étudiant (ADM, CMP, ADJ, ADJR et ADSUP sont acquises)'),
      needed('credits', 'Crédits de chaque colonne, sur une ligne ; une colonne sans crédits est ignorée'),
    ],
    returns: spills('Une ligne par étudiant : ses crédits acquis.'),
    example: {
      formula: '=UE_CREDITS(B3:G3; B2:G2)',
      cells: { 'B2:G2': [['', 5, 4, '', 6, 4]], 'B3:G3': [[10.25, 'CMP', 'ADM', 9.5, 'AJ', 'ADM']] },
      result: [[13]],
    },
  },
  {
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
  },
  {
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
  },
];

/** French typography: the space before : and ; does not break. */
function typeset(text: string): string {
  return text.replace(/ ([:;])/g, '\u00a0$1');
}

/** The custom functions, in the order of the documentation.
 * @example functionCatalog.map(({ name }) => name) // ['UE_AVERAGE', …]
 */
export const functionCatalog: readonly FunctionRecord[] = RECORDS.map((record) => ({
  ...record,
  description: typeset(record.description),
  params: record.params.map((param) => ({ ...param, description: typeset(param.description) })),
  returns: { ...record.returns, description: typeset(record.returns.description) },
}));

/** The one of the self-check, which is for no teacher: the list of Sheets names it, the documentation does not. */
export const selfCheckFunction: Omit<FunctionRecord, 'name' | 'example'> & { readonly name: string } = {
  name: 'JURY_BUT_ESSAI',
  description: "Pour l'autodiagnostic du module Jury BUT seulement.",
  params: [needed('quoi', 'Essai', 'string'), optional('valeur', 'Plage', '*'), optional('autre', 'Plage', '*')],
  returns: { type: '*', description: 'Ce qui est reçu' },
};
