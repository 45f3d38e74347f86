/** The workbooks, plans and answers that the scripted server gives: what a teacher could have, and names that nobody should fear. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CheckReport,
  ElementProgress,
  FreezeOutcome,
  FreezingComparison,
  FreezingState,
  MarkColumn,
  MarksOutcome,
  MarksPreview,
  NextAcquis,
  ProgrammeReading,
  SidebarState,
  StudentReach,
  WorkbookSummary,
  WorkPlan,
} from '../../../src/addin/protocol';
import { programmeById } from '../../../src/programme';

export const PROGRAMMES = [
  {
    id: 'mmi-dijon-2022-2023-but1',
    titre: "BUT 1 — Métiers du multimédia et de l'internet (MMI)",
    detail: 'IUT de Dijon-Auxerre, 2022-2023 · 2\u00a0semestres, 10\u00a0UE, 60\u00a0ECTS',
  },
] as const;

export const NOTEBOOK = [
  'Programme',
  'Étudiants',
  'Acquis antérieurs',
  'Notes S1',
  'Notes S2',
  'Moyennes S1',
  'Moyennes S2',
] as const;

export const MMI: ProgrammeReading = { programme: programmeById('mmi-dijon-2022-2023-but1'), problemes: [] };

/** The text of a real fiche, as its PDF gives it. */
export const FICHE = readFileSync(
  join(__dirname, '..', '..', 'programme', 'fixtures', 'fiche-but1-mmi-dijon-2022-2023.txt'),
  'utf8',
);

const CLASSEUR: WorkbookSummary = {
  programme: PROGRAMMES[0],
  but: 1,
  feuilles: NOTEBOOK,
  etudiants: 24,
  juryPossible: true,
  jurys: [],
  juryAffiche: null,
  inachevee: null,
  annulable: null,
};

export const NEW_WORKBOOK: SidebarState = { programmes: PROGRAMMES, classeur: null };

/** @example workbook({ etudiants: 500 }) */
export function workbook(part: Partial<WorkbookSummary> = {}): SidebarState {
  return { programmes: PROGRAMMES, classeur: { ...CLASSEUR, ...part } };
}

export const UNFINISHED = workbook({
  inachevee: { kind: 'jury', session: 'S1' },
  juryPossible: false,
  annulable: 'Génération du 24 novembre 2026\u00a0: 7\u00a0feuilles créées.',
});

/** One step per sheet; its id is the name of the sheet that it makes.
 * @example planFor(['Jury S1']).steps // [{ id: 'Jury S1', label: 'Création de la feuille Jury S1' }]
 */
export function planFor(sheets: readonly string[]): WorkPlan {
  return {
    resume: `${sheets.length}\u00a0${sheets.length > 1 ? 'feuilles créées' : 'feuille créée'}, 0\u00a0note modifiée`,
    feuilles: sheets.map((nom) => ({ nom, changements: ['Feuille créée.'] })),
    steps: sheets.map((name) => ({ id: name, label: `Création de la feuille ${name}` })),
  };
}

export const NOTEBOOK_PLAN = planFor(NOTEBOOK);
export const NO_CHANGE: WorkPlan = { resume: '', feuilles: [], steps: [] };
export const UPDATE_PLAN: WorkPlan = {
  resume: '3\u00a0feuilles mises à jour, 0\u00a0note modifiée',
  feuilles: [
    {
      nom: 'Étudiants',
      changements: ['2\u00a0étudiants ajoutés à la fin.', '1\u00a0étudiant parti, grisé\u00a0: ABADIE Rose.'],
    },
    { nom: 'Notes S1', changements: ['2\u00a0lignes ajoutées.'] },
    {
      nom: 'Moyennes S1',
      changements: ['Coefficient de R101 dans UE11\u00a0: 2 devient 3.', '2\u00a0lignes ajoutées.'],
    },
  ],
  steps: ['Étudiants', 'Notes S1', 'Moyennes S1'].map((name) => ({ id: name, label: `Mise à jour de ${name}` })),
};

const R101 = { semestre: 1, code: 'R101', titre: 'Anglais', memeCode: 2, bareme: '20', etudiants: 24 };

export const COLUMNS: readonly MarkColumn[] = [
  { ...R101, rang: 0, epreuve: 'Épreuve 1', colonne: 5, saisies: 24 },
  { ...R101, rang: 1, epreuve: 'Épreuve 2', colonne: 6, saisies: 0 },
  {
    semestre: 1,
    code: 'SAE101',
    titre: 'Auditer une communication numérique',
    rang: 0,
    epreuve: 'Épreuve 1',
    colonne: 7,
    memeCode: 1,
    bareme: '20',
    saisies: 3,
    etudiants: 24,
  },
];

export const PREVIEW: MarksPreview = {
  resume: '34\u00a0reconnues, 2\u00a0à corriger',
  nouvelles: 31,
  identiques: 2,
  differentes: ['MARTIN Rose\u00a0: 12 au classeur, 13,5 dans le fichier'],
  aCorriger: [
    "Ligne 7\u00a0: «\u00a023\u00a0» n'est pas une note entre 0 et 20. Corrigez-la dans le fichier.",
    "Ligne 12\u00a0: le NIP «\u00a099\u00a0» n'est pas dans «\u00a0Étudiants\u00a0». Vérifiez-le.",
  ],
  absents: ['DURAND Élie', 'NGUYEN Lan Anh'],
  avant: ['', null],
};

/** Two of its marks were typed by a colleague meanwhile. */
export const OVERTAKEN: MarksOutcome = {
  bilan: '29\u00a0notes écrites dans Notes S1, R101 Épreuve 2.',
  laissees: {
    bilan:
      "2\u00a0notes n'ont pas été écrites\u00a0: le classeur a changé depuis la comparaison, et garde ce qu'il a. Comparez de nouveau pour décider.",
    phrases: [
      'MARTIN Rose, cellule F9\u00a0: 15 maintenant, 3 dans le fichier',
      'DURAND-LEFEBVRE Maximilienne, cellule F12\u00a0: ABJ maintenant, 12,5 dans le fichier',
    ],
  },
};

export const CHECKS: CheckReport = {
  bilan: '1\u00a0point à corriger, 2 à vérifier, dans 2 des 4\u00a0vérifications',
  lignes: [
    { id: 'codes', etat: 'bon', titre: 'Toutes les notes sont reconnues', details: [] },
    {
      id: 'manquantes',
      etat: 'attention',
      titre: '2\u00a0notes manquantes',
      details: [
        { texte: 'MARTIN Rose, R101, épreuve 2', cellule: { feuille: 'Notes S1', a1: 'F9' } },
        { texte: 'DURAND Élie, SAE101', cellule: { feuille: 'Notes S1', a1: 'X12' } },
      ],
    },
    {
      id: 'formules',
      etat: 'erreur',
      titre: '1\u00a0formule remplacée à la main',
      details: [
        {
          texte: "La moyenne de UE11 est tapée (12) au lieu d'être calculée. Effacez la cellule.",
          cellule: { feuille: 'Moyennes S1', a1: 'E9' },
        },
        { texte: 'Les lignes ont été triées depuis la génération.', cellule: null },
      ],
    },
    { id: 'poles', etat: 'bon', titre: 'Pôles de 40 à 60\u00a0% dans chaque UE', details: [] },
  ],
};

export const PROGRESS: readonly ElementProgress[] = [
  { semestre: 1, code: 'R101', titre: 'Anglais', saisies: 48, attendues: 48, rappel: '', cellule: null },
  {
    semestre: 1,
    code: 'R102',
    titre: 'Culture numérique',
    saisies: 36,
    attendues: 48,
    rappel: 'Bonjour, il manque 12 notes de R102.',
    cellule: { feuille: 'Notes S1', a1: 'K9' },
  },
  {
    semestre: 1,
    code: 'SAE101',
    titre: 'Auditer une communication numérique',
    saisies: 0,
    attendues: 24,
    rappel: 'Bonjour, il manque 24 notes de SAE101.',
    cellule: { feuille: 'Notes S1', a1: 'X9' },
  },
  {
    semestre: 2,
    code: 'R201',
    titre: 'Anglais',
    saisies: 12,
    attendues: 24,
    rappel: 'Bonjour, il manque 12 notes de R201.',
    cellule: { feuille: 'Notes S2', a1: 'E15' },
  },
];

export const REACH: StudentReach = {
  etudiant: 'MARTIN Rose',
  ues: [
    { ue: 'UE11', phrase: 'UE11 acquise, 12,40', etat: 'bon' },
    { ue: 'UE13', phrase: 'UE13 entre 8,90 et 11,20\u00a0; acquise si R110 ≥ 9,40', etat: 'attention' },
    { ue: 'UE14', phrase: 'UE14 entre 5,10 et 9,60\u00a0; ne peut plus atteindre 10', etat: 'erreur' },
  ],
};

const SEAL = '9d7ff64cfa0f64353068f978ea81e75115df8d9992d20b8b26bbc579c4fb3514';

export const FREEZINGS: FreezingState = {
  sessions: ['S1', 'BUT1'],
  manques: {},
  arretes: [
    { role: 'instantane-S1-1', session: 'S1', nom: 'Arrêté S1', date: '30 janvier 2026 à 17 h 30' },
    { role: 'instantane-BUT1-1', session: 'BUT1', nom: 'Arrêté BUT1', date: '8 juillet 2026 à 14 h 05' },
  ],
};

export const FROZEN: FreezeOutcome = {
  fait: true,
  nom: 'Arrêté BUT1 (2)',
  date: '9 juillet 2026 à 9 h 00',
  sha256: SEAL,
};

export const NOT_FROZEN: FreezeOutcome = {
  fait: false,
  bilan: "Rien n'a été arrêté\u00a0: 2\u00a0points à corriger. Corrigez, puis arrêtez de nouveau.",
  points: [
    {
      texte:
        "Jury BUT1, AA10\u00a0: CROS Ana, conditions du 4.5 non réunies\u00a0: le jury doit décider de l'année. Choisissez sa décision dans la liste.",
      cellule: { feuille: 'Jury BUT1', a1: 'AA10' },
    },
    {
      texte: 'Moyennes S1, E9\u00a0: calcul en cours. Attendez, puis relancez la vérification.',
      cellule: { feuille: 'Moyennes S1', a1: 'E9' },
    },
  ],
};

export const COMPARED: FreezingComparison = {
  nom: 'Arrêté BUT1',
  date: '8 juillet 2026 à 14 h 05',
  sha256: SEAL,
  alteration: null,
  bilan: '1\u00a0décision concernée, 1\u00a0note changée',
  lignes: [
    {
      id: 'resultats',
      etat: 'attention',
      titre: 'Résultats\u00a0: 1\u00a0décision concernée',
      details: [
        { texte: 'MARTIN Rose\u00a0: UE11 AJ → ADM, année RED → ADM', cellule: { feuille: 'Jury BUT1', a1: 'B9' } },
      ],
    },
    {
      id: 'notes',
      etat: 'attention',
      titre: 'Notes\u00a0: 1\u00a0note changée',
      details: [
        { texte: 'MARTIN Rose, R101 Épreuve 1 (S1)\u00a0: 9 → 13,5', cellule: { feuille: 'Notes S1', a1: 'F9' } },
      ],
    },
    { id: 'jury', etat: 'bon', titre: 'Décisions tapées\u00a0: aucun changement', details: [] },
  ],
};

export const NEXT_ACQUIS: NextAcquis = {
  nom: 'Acquis 2026-27',
  source: 'Arrêté BUT1, 8 juillet 2026 à 14 h 05',
  lignes: 231,
  texte: '0012345\tUE11\t12,5\tADM\t2025-26\tIUT, jury BUT1 arrêté le 8 juillet 2026',
  gardees: [],
};

/** Names and titles that a page must show as text, and that must not widen it. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://exemple.invalid";"clic")',
  'W'.repeat(5000),
  'عبد الرحمن بن عوف',
  '👩🏽‍🎓🎉',
] as const;
