/** The functions that take averages and codes: what a jury is told, and what is retained of what it decides. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../arrete/index';
import { DECIMALES, type FunctionRecord, needed, optional, spills } from './record';

const AVERAGES = `une ligne par étudiant, une colonne par compétence (nombre de 0 à ${BAREME_LEGAL}, vide ou SO)`;
const POIDS = 'Poids des UE dans le RCUE : ligne 1 semestre impair, ligne 2 semestre pair ; vide = 1 et 1';

export const compensate: FunctionRecord = {
  name: 'COMPENSATE',
  description: 'Compensation dans chaque RCUE (4.4) : moyenne du RCUE, code de la UE impaire, code de la UE paire.',
  params: [
    needed('impair', `Moyennes des UE du semestre impair : ${AVERAGES}`),
    optional('pair', 'Moyennes des UE du semestre pair ; sans elles, jury de janvier'),
    optional('poids', POIDS),
    optional('decimales', DECIMALES, 'number|string'),
    optional('acquis', 'Pour chaque compétence, le code par lequel la UE impaire puis la UE paire sont déjà acquises'),
  ],
  returns: spills(
    'Pour chaque compétence : moyenne du RCUE, code de la UE impaire, code de la UE paire (ADM, CMP, AJ).',
  ),
  example: {
    formula: '=COMPENSATE(B2:C2; D2:E2)',
    cells: { 'B2:C2': [[8.5, 9]], 'D2:E2': [[12, 10]] },
    result: [[10.25, 'CMP', 'ADM', 9.5, 'AJ', 'ADM']],
  },
};

export const progression: FunctionRecord = {
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
      'Exigé pour entrer en S5 : pour chaque compétence, le code (ou VRAI/FAUX) de sa UE de S1 puis de S2',
    ),
    optional(
      'codes',
      'Pour entrer en S5 : les codes retenus des UE de cette année, impaire puis paire, ou les trois colonnes par compétence de DELIBERATE ; vide = ceux calculés',
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
};

export const deliberate: FunctionRecord = {
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
    optional(
      'premiereAnnee',
      'Exigé pour entrer en S5 : pour chaque compétence, le code (ou VRAI/FAUX) de sa UE de S1 puis de S2 ; le résultat du 4.5 en est refait, situations ne dit alors que DEM ou DEF',
    ),
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
};

export const explain: FunctionRecord = {
  name: 'EXPLAIN',
  description:
    "Pourquoi : chaque étape du raisonnement, de la moyenne de chaque UE à ce qui est retenu, avec les nombres et l'article.",
  params: [
    needed('impair', `Moyennes des UE du semestre impair : ${AVERAGES}`),
    optional('pair', 'Moyennes des UE du semestre pair ; sans elles, jury de janvier'),
    optional('noms', 'Trois noms par compétence, sur une ligne : UE impaire, UE paire, RCUE (UE11, UE21, Comprendre…)'),
    optional('semestre', 'Semestre où entrer, de 2 à 6 ; vide = 3', 'number'),
    optional('poids', POIDS),
    optional('decimales', DECIMALES, 'number|string'),
    optional('acquis', 'Pour chaque compétence, le code par lequel la UE impaire puis la UE paire sont déjà acquises'),
    optional(
      'decisions',
      'Décisions du jury, comme dans DELIBERATE : UE impaire, UE paire, RCUE ; en janvier, la seule UE impaire',
    ),
    optional('annee', "Les six colonnes du dossier de l'année, comme dans DELIBERATE"),
    optional('redoublements', 'Semestres déjà redoublés, par exemple S1, S2'),
    optional('janvier', 'Décisions du jury de janvier sur les UE impaires, une colonne par compétence'),
    optional(
      'premiereAnnee',
      'Exigé pour entrer en S5 : pour chaque compétence, le code (ou VRAI/FAUX) de sa UE de S1 puis de S2',
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
};

export const ueCredits: FunctionRecord = {
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
};
