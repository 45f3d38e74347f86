/** Every screen that a teacher can see: how the server behaves, and how one gets there. */

import type { Page } from 'playwright-core';
import { BORDERLINE, EQUALITY, RULES, SUBJECT, SUPPOSED, WHY } from './deliberations';
import { printing } from './documents';
import { openFiles, put, readScodoc, SHEETS } from './files';
import type { Script } from './scripted';
import { DIFFERENT, WORKS, WRONG } from './selfChecks';
import { JANUARY, YEAR } from './statistics';
import {
  CHECKS,
  COLUMNS,
  COMPARED,
  FICHE,
  FREEZINGS,
  FROZEN,
  MMI,
  NEW_WORKBOOK,
  NEXT_ACQUIS,
  NO_CHANGE,
  NOT_FROZEN,
  NOTEBOOK_PLAN,
  OVERTAKEN,
  PREVIEW,
  PROGRESS,
  REACH,
  UNFINISHED,
  UPDATE_PLAN,
  workbook,
} from './workbooks';

export interface Scene {
  readonly name: string;
  readonly script: Script;
  readonly reach: (page: Page) => Promise<void>;
}

export const NEW: Script = {
  state: NEW_WORKBOOK,
  plan: NOTEBOOK_PLAN,
  programme: MMI,
  after: workbook({ annulable: 'Génération\u00a0: 7\u00a0feuilles créées.' }),
};
export const MADE: Script = {
  state: workbook(),
  plan: UPDATE_PLAN,
  programme: MMI,
  columns: COLUMNS,
  preview: PREVIEW,
  checks: CHECKS,
  progress: PROGRESS,
  reach: REACH,
  statistics: { S1: JANUARY, BUT1: YEAR },
  why: WHY,
  borderline: BORDERLINE,
  subject: SUBJECT,
  supposed: SUPPOSED,
  rules: RULES,
  equality: EQUALITY,
  freezings: FREEZINGS,
  frozen: FROZEN,
  comparison: COMPARED,
  nextAcquis: NEXT_ACQUIS,
  sheets: SHEETS,
};
export const LIST =
  'Code_NIP;nom;prenom;groupes;etat\n0012345;Durand;Rose;TD:TD1;I\n22004512;Martin;Élie;TD:TD1;D\n22004513;Nguyen;Lan Anh;TD:TD2;I';
const WRONG_LIST = `${LIST}\n;Petit;Zoé;TD:TD2;I\n0012345;Roux;Léa;TD:TD1;I\n22004514;Durand;Rose;TD:TD2;I`;
/** The fiche with one coefficient that the TOTAL lines refute. */
export const WRONG_FICHE = FICHE.replace(/^(R101.*) CC ([\d,]+)/m, '$1 CC 9$2');

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** From the first screen to step 2 with the shipped programme, to step 3 with a list. */
export async function toStep(page: Page, step: 1 | 2 | 3, liste: string = LIST): Promise<void> {
  await press(page, 'Préparer mon classeur');
  if (step === 1) return;
  await page.getByText('Rien à corriger').or(page.getByText('à vérifier')).first().waitFor();
  await press(page, 'Continuer');
  await page.getByLabel('Liste des étudiants', { exact: true }).fill(liste);
  if (step === 2) return;
  await press(page, 'Continuer');
}

export async function openRow(page: Page, tab: string, row: string, until: string): Promise<void> {
  await openTab(page, tab);
  await page.getByRole('button', { name: row }).click();
  await page.getByText(until).first().waitFor();
}

/** The document is there, with what can be done with it. */
export const previewed = (page: Page): Promise<void> => page.getByRole('button', { name: /^Imprimer/ }).waitFor();

/** Another document than the PV, which is shown first: both are waited for, or the panel would not ask for the first. */
export async function openDocument(page: Page, kind: 'releve' | 'attestation' | 'refus'): Promise<void> {
  await openRow(page, 'Jury', 'Documents', 'Version anonyme');
  await previewed(page);
  await page.getByLabel('Document', { exact: true }).selectOption(kind);
  const title = { releve: 'Relevé de notes', attestation: 'Attestation', refus: 'Notification' }[kind];
  await page.getByLabel('Aperçu du document').getByText(title).first().waitFor();
}

async function pasteFiche(page: Page, text: string): Promise<void> {
  await toStep(page, 1);
  await page.getByLabel('Coller une fiche').check();
  await paste(page, 'Texte de la fiche', text);
}

/** A long text as a paste gives it: in one event, where `fill` makes one per line. */
export async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((area, value) => {
    (area as HTMLTextAreaElement).value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

export async function pasteMarks(page: Page): Promise<void> {
  await openRow(page, 'Classeur', 'Importer des notes', 'Épreuve');
  await page.getByLabel('Notes', { exact: true }).fill('Code_NIP;Nom;Note\n0012345;Durand;12,5\n22004512;Martin;ABS');
}

const tried = (held: string): Script => ({ ...NEW, held: [held] });

export const SCENES: readonly Scene[] = [
  { name: 'premier écran', script: NEW, reach: async () => {} },
  {
    name: 'étape 1, programme livré',
    script: NEW,
    reach: (page) => toStep(page, 1).then(() => page.getByText('60 ECTS').first().waitFor()),
  },
  {
    name: 'étape 1, une UE dépliée',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 1);
      await page.locator('summary', { hasText: 'UE11' }).click();
    },
  },
  { name: 'étape 1, fiche à coller', script: NEW, reach: (page) => pasteFiche(page, '') },
  { name: 'étape 1, fiche à corriger', script: NEW, reach: (page) => pasteFiche(page, WRONG_FICHE) },
  { name: 'étape 1, fiche illisible', script: NEW, reach: (page) => pasteFiche(page, 'Bonjour') },
  {
    name: 'étape 1, JSON',
    script: {
      ...NEW,
      programme: {
        programme: null,
        problemes: ['Programme, but\u00a0: «\u00a04\u00a0» ne convient pas. Attendu\u00a0: 1 ou 2 ou 3.'],
      },
    },
    reach: async (page) => {
      await toStep(page, 1);
      await page.getByLabel('JSON').check();
      await page.getByLabel('Programme en JSON', { exact: true }).fill('{"but":4}');
      await page.getByText('ne convient pas').waitFor();
    },
  },
  { name: 'étape 2, liste vide', script: NEW, reach: (page) => toStep(page, 2, '') },
  { name: 'étape 2, lignes à corriger', script: NEW, reach: (page) => toStep(page, 2, WRONG_LIST) },
  {
    name: 'étape 2, étudiants reconnus',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 2);
      await page.locator('summary', { hasText: 'Étudiants reconnus' }).click();
    },
  },
  {
    name: 'étape 2, étudiants fictifs',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 2);
      await page.getByLabel('Étudiants fictifs').check();
      await page.getByLabel("Nombre d'étudiants").fill('0');
    },
  },
  {
    name: 'étape 3, options',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 3);
      await page.getByText('Options').click();
      await page.getByLabel('Épreuves par SAÉ').fill('7');
    },
  },
  {
    name: 'plan d’un nouveau classeur',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 3);
      await press(page, 'Vérifier ce qui va changer');
      await page.getByText('7\u00a0feuilles créées').waitFor();
    },
  },
  { name: 'génération en cours', script: tried('Notes S1'), reach: (page) => tryIt(page, '4/7') },
  {
    name: 'interruption demandée',
    script: tried('Notes S1'),
    reach: async (page) => {
      await tryIt(page, '4/7');
      await press(page, 'Interrompre');
    },
  },
  { name: 'sonde', script: { ...NEW, probeWaits: 1000 }, reach: (page) => tryIt(page, 'Vérification') },
  { name: 'résultat', script: NEW, reach: (page) => tryIt(page, 'saisir les notes') },
  {
    name: 'échec',
    script: {
      ...NEW,
      failsOnce: { step: 'Notes S1', message: 'Une autre personne génère en ce moment. Attendez quelques secondes.' },
    },
    reach: (page) => tryIt(page, '3\u00a0étapes sur 7'),
  },
  {
    name: 'refus',
    script: {
      ...NEW,
      plan: { refusal: 'Une feuille à vous porte déjà le nom «\u00a0Notes S1\u00a0». Renommez-la, puis recommencez.' },
    },
    reach: (page) => tryIt(page, 'Renommez-la'),
  },
  { name: 'classeur existant', script: MADE, reach: async (page) => page.getByText('24\u00a0étudiants').waitFor() },
  {
    name: 'classeur inachevé, annulable',
    script: { ...MADE, state: UNFINISHED },
    reach: async (page) => page.getByText('inachevée').waitFor(),
  },
  {
    name: 'classeur illisible',
    script: { ...MADE, state: workbook({ programme: null }) },
    reach: async (page) => page.getByText('Programme illisible').waitFor(),
  },
  {
    name: 'plan d’une mise à jour',
    script: MADE,
    reach: async (page) => {
      await press(page, 'Mettre à jour');
      await page.locator('summary', { hasText: 'Étudiants' }).click();
    },
  },
  {
    name: 'rien à faire',
    script: { ...MADE, plan: NO_CHANGE },
    reach: async (page) => {
      await press(page, 'Mettre à jour');
      await page.getByText('le classeur est à jour').waitFor();
    },
  },
  {
    name: 'plan d’une annulation',
    script: { ...MADE, state: UNFINISHED, plan: UPDATE_PLAN },
    reach: async (page) => {
      await press(page, 'Annuler la dernière génération');
      await page.getByText('Ce qui sera rétabli').waitFor();
    },
  },
  {
    name: 'étapes d’un classeur existant',
    script: MADE,
    reach: (page) => openRow(page, 'Classeur', 'Programme et étudiants', '60 ECTS'),
  },
  {
    name: 'notes, à coller',
    script: MADE,
    reach: (page) => openRow(page, 'Classeur', 'Importer des notes', 'Deux colonnes'),
  },
  { name: 'notes, collées', script: MADE, reach: pasteMarks },
  {
    name: 'notes, comparées',
    script: MADE,
    reach: async (page) => {
      await pasteMarks(page);
      await press(page, 'Comparer avec le classeur');
      await page.getByText('34\u00a0reconnues').waitFor();
    },
  },
  {
    name: 'notes, changées depuis l’aperçu',
    script: { ...MADE, imported: OVERTAKEN },
    reach: async (page) => {
      await pasteMarks(page);
      await press(page, 'Comparer avec le classeur');
      await press(page, 'Importer 31\u00a0notes');
      await page.getByText('29\u00a0notes écrites').waitFor();
    },
  },
  { name: 'jury impossible', script: NEW, reach: (page) => openTab(page, 'Jury') },
  { name: 'jury', script: { ...MADE, state: workbook({ jurys: ['S1'] }) }, reach: (page) => openTab(page, 'Jury') },
  {
    name: 'vérifier avant jury',
    script: MADE,
    reach: (page) => openRow(page, 'Jury', 'Vérifier avant jury', '1\u00a0point à corriger'),
  },
  { name: 'avancement', script: MADE, reach: (page) => openRow(page, 'Jury', 'Avancement', 'Culture numérique') },
  {
    name: 'étudiant sélectionné',
    script: MADE,
    reach: (page) => openRow(page, 'Jury', 'Étudiant sélectionné', 'MARTIN Rose'),
  },
  {
    name: 'aucun étudiant sélectionné',
    script: { ...MADE, reach: { etudiant: null, ues: [] } },
    reach: (page) => openRow(page, 'Jury', 'Étudiant sélectionné', 'Aucun étudiant'),
  },
  { name: 'pourquoi', script: MADE, reach: (page) => openRow(page, 'Jury', 'Pourquoi ?', 'MARTIN Rose') },
  {
    name: 'pourquoi, aucun étudiant',
    script: { ...MADE, why: { ...WHY, etudiant: null, blocs: [], texte: '' } },
    reach: (page) => openRow(page, 'Jury', 'Pourquoi ?', 'Aucun étudiant'),
  },
  { name: 'situations limites', script: MADE, reach: (page) => openRow(page, 'Jury', 'Situations limites', 'R110') },
  {
    name: 'et si',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', 'Et si… ?', 'MARTIN Rose');
      await page.getByLabel('Nouvelle note').fill('10');
      await press(page, "Voir l'effet");
      await page.getByText('Tout, avant et après').first().click();
    },
  },
  {
    name: 'et si, refusé',
    script: { ...MADE, refuses: { supposeChange: "«\u00a023\u00a0» n'est pas une note de 0 à 20." } },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Et si… ?', 'MARTIN Rose');
      await page.getByLabel('Nouvelle note').fill('23');
      await press(page, "Voir l'effet");
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'et si les règles changeaient',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', 'Et si les règles', 'Poids des UE');
      await page.getByLabel('Autres poids').check();
      await press(page, 'Voir qui change de décision');
      await page.getByText('1\u00a0étudiant change').waitFor();
    },
  },
  {
    name: 'égalité de traitement',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', 'Égalité de traitement', 'à rapprocher.');
      await page.getByText('Ce qui est comparé').click();
    },
  },
  {
    name: 'statistiques des UE, tableaux dépliés',
    script: MADE,
    reach: async (page) => {
      await openStatistics(page);
      for (const fold of await page.locator('.plot summary').all()) await fold.click();
    },
  },
  {
    name: 'statistiques, étudiants et RCUE',
    script: MADE,
    reach: async (page) => {
      await openStatistics(page);
      await page.getByLabel('Voir', { exact: true }).selectOption('carte');
      await page.getByRole('cell', { name: '16,00' }).first().waitFor();
    },
  },
  {
    name: 'statistiques, passage par groupe',
    script: MADE,
    reach: async (page) => {
      await openStatistics(page);
      await page.getByLabel('Voir', { exact: true }).selectOption('groupes');
      await page.locator('.count-label').first().waitFor();
    },
  },
  {
    name: 'statistiques, ressources et SAÉ',
    script: MADE,
    reach: async (page) => {
      await openStatistics(page);
      await page.getByLabel('Voir', { exact: true }).selectOption('elements');
      await page.locator('.mean').first().waitFor();
    },
  },
  {
    name: 'autodiagnostic, tout déplié',
    script: { ...NEW, selfCheck: WRONG },
    reach: async (page) => {
      await openRow(page, 'Aide', 'Autodiagnostic', 'Lancer');
      await press(page, "Lancer l'autodiagnostic");
      await page.locator('.verdict').waitFor();
      for (const fold of await page.locator('.fold summary:visible').all()) await fold.click();
    },
  },
  {
    name: 'démonstration, des différences',
    script: { ...NEW, plan: NO_CHANGE, demonstration: { works: WORKS, lignes: DIFFERENT } },
    reach: async (page) => {
      await openRow(page, 'Aide', 'Autodiagnostic', 'Lancer');
      await press(page, 'Générer la démonstration et tout vérifier');
      await page.getByText('Moyennes S1').waitFor();
    },
  },
  {
    name: 'arrêter, à corriger',
    script: { ...MADE, frozen: NOT_FROZEN },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Arrêter les résultats', 'Déjà arrêtés');
      await page.getByLabel('Arrêté correctif').fill('Note de R101 mal reportée');
      await page.getByRole('button', { name: 'Arrêter les résultats', exact: true }).click();
      await page.getByText('2\u00a0points à corriger').waitFor();
    },
  },
  {
    name: 'arrêter, correctif sans motif, puis arrêté',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', 'Arrêter les résultats', 'Déjà arrêtés');
      await press(page, 'Arrêter les résultats');
      await page.getByText('Écrivez ce qui est corrigé').waitFor();
      await page.getByLabel('Arrêté correctif').fill('Note de R101 mal reportée');
      await press(page, 'Arrêter les résultats');
      await page.getByText('Empreinte, à recopier').waitFor();
    },
  },
  {
    name: 'rien à arrêter',
    script: { ...MADE, freezings: { sessions: [], manques: {}, arretes: [] } },
    reach: (page) => openRow(page, 'Jury', 'Arrêter les résultats', 'Aucune feuille de jury'),
  },
  {
    name: 'comparer à l’arrêté',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', "Comparer à l'arrêté", '1\u00a0décision concernée');
      for (const fold of await page.locator('.check-line summary').all()) await fold.click();
    },
  },
  {
    name: 'arrêté modifié',
    script: {
      ...MADE,
      comparison: {
        ...COMPARED,
        bilan: '',
        lignes: [],
        alteration: 'La feuille de cet arrêté a été modifiée\u00a0: ses données ne se lisent plus.',
      },
    },
    reach: (page) => openRow(page, 'Jury', "Comparer à l'arrêté", 'a été modifié'),
  },
  {
    name: 'acquis de l’an prochain',
    script: MADE,
    reach: async (page) => {
      await openRow(page, 'Jury', "Acquis de l'an prochain", 'À partir du dernier jury');
      await press(page, "Préparer les acquis de l'an prochain");
      await page.getByText('231\u00a0lignes').or(page.getByText('231 lignes')).first().waitFor();
    },
  },
  {
    name: 'vérification refusée',
    script: { ...MADE, broken: { checkWorkbook: 'NetworkError: Connection failure due to HTTP 0' } },
    reach: (page) => openRow(page, 'Jury', 'Vérifier avant jury', 'Vérifiez votre accès'),
  },
  {
    name: 'jury en attente',
    script: { ...MADE, held: ['checkWorkbook'] },
    reach: (page) => openRow(page, 'Jury', 'Vérifier avant jury', 'Vérification de toutes'),
  },
  {
    name: 'documents, PV',
    script: printing(),
    reach: (page) => openRow(page, 'Jury', 'Documents', 'Version anonyme').then(() => previewed(page)),
  },
  {
    name: 'documents, relevé agrandi',
    script: printing(),
    reach: async (page) => {
      await openDocument(page, 'releve');
      await press(page, "Agrandir l'aperçu");
    },
  },
  {
    name: 'documents, relevé d’un étudiant',
    script: printing(),
    reach: (page) => openDocument(page, 'releve'),
  },
  {
    name: 'documents, toute la promotion prête',
    script: printing(),
    reach: async (page) => {
      await openDocument(page, 'releve');
      await page.getByRole('button', { name: 'Préparer les' }).click();
      await page.getByText('documents prêts').waitFor();
    },
  },
  {
    name: 'documents, sans feuille de jury',
    script: { ...printing(), choices: [] },
    reach: (page) => openRow(page, 'Jury', 'Documents', 'Aucune feuille de jury'),
  },
  { name: 'fichiers, sans classeur', script: NEW, reach: (page) => openTab(page, 'Fichiers') },
  { name: 'fichiers', script: MADE, reach: (page) => openTab(page, 'Fichiers') },
  { name: 'fichiers, feuille de saisie', script: MADE, reach: readScodoc },
  {
    name: 'fichiers, feuille abîmée',
    script: MADE,
    reach: async (page) => {
      await openFiles(page, 'Feuille de saisie ScoDoc');
      await put(page, 'Feuille de saisie', 'saisie.xlsx', Buffer.from('PK abîmé'));
      await page.getByText('incomplet ou abîmé').waitFor();
    },
  },
  {
    name: 'fichiers, nouvelle feuille de saisie',
    script: MADE,
    reach: async (page) => {
      await openFiles(page, 'Nouvelle feuille de saisie');
      await put(page, 'Liste de ScoDoc avec etudid', 'liste.csv', Buffer.from('etudid;NIP\n501;0001'));
      await page.getByText('1\u00a0étudiant retrouvé').waitFor();
    },
  },
  {
    name: 'fichiers, copie anonyme',
    script: MADE,
    reach: (page) => openFiles(page, 'Copie anonyme').then(() => page.getByText('Feuille à copier').waitFor()),
  },
  { name: 'aide', script: NEW, reach: (page) => openTab(page, 'Aide') },
  {
    name: 'aide dépliée',
    script: NEW,
    reach: async (page) => {
      await openTab(page, 'Aide');
      for (const fold of await page.locator('.help summary').all()) await fold.click();
    },
  },
  {
    name: 'serveur injoignable',
    script: { ...NEW, broken: { sidebarState: 'ScriptError: Authorization is required to perform that action.' } },
    reach: async (page) => page.getByRole('alert').waitFor(),
  },
];

export async function openStatistics(page: Page): Promise<void> {
  await openRow(page, 'Jury', 'Statistiques', 'UE13');
  await page.locator('.threshold').first().waitFor({ state: 'attached' });
}

export async function tryIt(page: Page, until: string): Promise<void> {
  await press(page, 'Essayer avec 24 étudiants fictifs');
  await page.getByText(until).first().waitFor();
}
