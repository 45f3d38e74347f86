/** Names and titles that a page must show as text and that must not widen it, wherever a name can come from. */

import type { SidebarState } from '../../../src/addin/protocol';
import { printing } from './documents';
import { MADE, NEW, openDocument, openRow, pasteMarks, press, type Scene, toStep, tryIt } from './scenes';
import { HOSTILE, MMI, PREVIEW, planFor, workbook } from './workbooks';

const hostileState: SidebarState = {
  ...workbook({ feuilles: [...HOSTILE], annulable: HOSTILE.join(' ') }),
};

const HOSTILE_PUPIL = { nom: '', s1: [12, 12, 12], s2: [12, 12, 12] };

/** The same names wherever a name can come: from the server, from a file, from the workbook. */
export const HOSTILE_SCENES: readonly Scene[] = [
  {
    name: 'les feuilles du classeur',
    script: { ...MADE, state: hostileState },
    reach: (page) => page.getByText('Feuilles du classeur').click(),
  },
  {
    name: 'le plan',
    script: {
      ...MADE,
      plan: {
        ...planFor(HOSTILE),
        feuilles: HOSTILE.flatMap((nom) => [
          { nom, changements: HOSTILE },
          { nom: `${nom}.`, changements: [nom] },
        ]),
      },
    },
    reach: async (page) => {
      await press(page, 'Mettre à jour');
      for (const fold of await page.locator('.plan-sheet summary').all()) await fold.click();
    },
  },
  {
    name: 'un relevé de notes',
    script: printing({ pupils: HOSTILE.map((prenom, index) => ({ ...HOSTILE_PUPIL, nip: `000${index}`, prenom })) }),
    reach: (page) => openDocument(page, 'releve'),
  },
  {
    name: 'la liste d’étudiants',
    script: NEW,
    reach: async (page) => {
      await toStep(page, 2, HOSTILE.map((name, index) => `NIP${index}\t${name}\t${name}\t${name}`).join('\n'));
      await page.locator('summary', { hasText: 'Étudiants reconnus' }).click();
    },
  },
  {
    name: 'les lignes à corriger',
    script: NEW,
    reach: (page) => toStep(page, 2, HOSTILE.map((name) => `${name}\t${name}`).join('\n')),
  },
  {
    name: 'les notes comparées',
    script: { ...MADE, preview: { ...PREVIEW, differentes: HOSTILE, aCorriger: HOSTILE, absents: HOSTILE } },
    reach: async (page) => {
      await pasteMarks(page);
      await press(page, 'Comparer avec le classeur');
      await page.getByText('sans ligne').click();
    },
  },
  {
    name: 'les colonnes d’un fichier',
    script: {
      ...MADE,
      columns: HOSTILE.map((titre, rang) => ({
        semestre: 1,
        code: 'R101',
        titre,
        rang,
        epreuve: titre,
        saisies: 0,
        etudiants: 1,
      })),
    },
    reach: async (page) => {
      await openRow(page, 'Classeur', 'Importer des notes', 'Deux colonnes');
      await page.getByLabel('Notes', { exact: true }).fill(`NIP\t${HOSTILE.join('\t')}\n1\t2\t3\t4\t5\t6`);
    },
  },
  {
    name: 'les vérifications',
    script: {
      ...MADE,
      checks: {
        bilan: HOSTILE.join(' '),
        lignes: HOSTILE.map((name) => ({
          id: name,
          etat: 'erreur' as const,
          titre: name,
          details: [
            { texte: name, cellule: { feuille: name, a1: 'A1' } },
            { texte: `${name}.`, cellule: null },
          ],
        })),
      },
    },
    reach: (page) => openRow(page, 'Jury', 'Vérifier avant jury', HOSTILE[0]),
  },
  {
    name: 'l’avancement',
    script: {
      ...MADE,
      progress: HOSTILE.map((titre, index) => ({
        semestre: 1,
        code: `R${index}`,
        titre,
        saisies: 1,
        attendues: 2,
        rappel: titre,
      })),
    },
    reach: (page) => openRow(page, 'Jury', 'Avancement', HOSTILE[0]),
  },
  {
    name: 'l’étudiant sélectionné',
    script: {
      ...MADE,
      reach: {
        etudiant: HOSTILE.join(' '),
        ues: HOSTILE.map((phrase) => ({ ue: phrase, phrase, etat: 'bon' as const })),
      },
    },
    reach: (page) => openRow(page, 'Jury', 'Étudiant sélectionné', HOSTILE[0]),
  },
  {
    name: 'un refus',
    script: { ...NEW, plan: { refusal: HOSTILE.join(' ') } },
    reach: (page) => tryIt(page, HOSTILE[0]),
  },
  {
    name: 'un programme',
    script: {
      ...NEW,
      programme: {
        programme: MMI.programme && {
          ...MMI.programme,
          sigle: HOSTILE.join(' '),
          competences: MMI.programme.competences.map((each, index) => ({ ...each, nom: HOSTILE[index] ?? '' })),
        },
        problemes: HOSTILE,
      },
    },
    reach: async (page) => {
      await toStep(page, 1);
      await page.getByText(HOSTILE[0]).first().waitFor();
    },
  },
];
