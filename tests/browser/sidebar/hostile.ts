/** Names and titles that a page must show as text and that must not widen it, wherever a name can come from. */

import type { SidebarState, Statistiques } from '../../../src/addin/protocol';
import { printing } from './documents';
import { MADE, NEW, openDocument, openRow, pasteMarks, press, type Scene, toStep, tryIt } from './scenes';
import { YEAR } from './statistics';
import { HOSTILE, MMI, PREVIEW, planFor, workbook } from './workbooks';

const hostileState: SidebarState = {
  ...workbook({ feuilles: [...HOSTILE], annulable: HOSTILE.join(' ') }),
};

const HOSTILE_YEAR: Statistiques = {
  ...YEAR,
  groupes: { ...YEAR.groupes, lignes: HOSTILE.map((groupe) => ({ groupe, effectifs: [1, 1, 1, 1] })) },
  carte: {
    ...YEAR.carte,
    etudiants: HOSTILE.map((nom) => ({ nom, moyennes: YEAR.carte.etudiants[0]?.moyennes ?? [] })),
  },
};
const HOSTILE_PUPIL = { nom: '', s1: [12, 12, 12], s2: [12, 12, 12] };

/** The same names wherever a name can come: from the server, from a file, from the workbook. */
export const HOSTILE_SCENES: readonly Scene[] = [
  {
    name: 'les résultats arrêtés',
    script: {
      ...MADE,
      freezings: {
        sessions: ['S1', 'BUT1'],
        manques: {},
        arretes: HOSTILE.map((nom) => ({ role: nom, session: 'BUT1', nom, date: '8 juillet 2026 à 14 h 05' })),
      },
      frozen: {
        fait: false,
        bilan: HOSTILE.join(' '),
        points: HOSTILE.map((nom) => ({ texte: nom, cellule: { feuille: nom, a1: 'A1' } })),
      },
    },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Arrêter les résultats', 'Déjà arrêtés');
      await page.getByLabel('Arrêté correctif').fill('Note mal reportée');
      await press(page, 'Arrêter les résultats');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'les acquis de l’an prochain',
    script: {
      ...MADE,
      nextAcquis: { nom: HOSTILE.join(' '), source: HOSTILE.join(' '), lignes: 2, texte: '', gardees: HOSTILE },
    },
    reach: async (page) => {
      await openRow(page, 'Jury', "Acquis de l'an prochain", 'À partir du dernier jury');
      await press(page, "Préparer les acquis de l'an prochain");
      await page.getByText('2 lignes').waitFor();
    },
  },
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
      await page.locator('.plan-sheet').first().waitFor();
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
        colonne: 5 + rang,
        memeCode: HOSTILE.length,
        bareme: '20',
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
    name: 'pourquoi',
    script: {
      ...MADE,
      why: {
        etudiant: HOSTILE.join(' '),
        feuille: HOSTILE[0],
        blocs: HOSTILE.map((name) => ({ titre: name, etapes: [{ phrase: name, etat: 'bon' as const }] })),
        texte: HOSTILE.join('\n'),
      },
    },
    reach: (page) => openRow(page, 'Jury', 'Pourquoi', HOSTILE[0]),
  },
  {
    name: 'les situations limites',
    script: {
      ...MADE,
      borderline: {
        resume: HOSTILE.join(' '),
        lignes: HOSTILE.map((name) => ({
          etudiant: name,
          phrase: name,
          effet: name,
          cellule: { feuille: name, a1: 'A1' },
        })),
      },
    },
    reach: (page) => openRow(page, 'Jury', 'Situations limites', HOSTILE[0]),
  },
  {
    name: 'et si',
    script: {
      ...MADE,
      subject: {
        etudiant: HOSTILE[0],
        nip: '1',
        feuille: HOSTILE[0],
        elements: HOSTILE.map((titre, index) => ({
          semestre: 1,
          code: `R${index}`,
          titre,
          moyenne: '',
          epreuves: [0, 1].map((rang) => ({ rang, nom: titre, note: titre, bareme: titre })),
        })),
        rcues: HOSTILE.map((nom, rang) => ({ rang, nom, moyenne: '' })),
        ues: HOSTILE.map((ue) => ({ ue, moyenne: '9,00' })),
      },
      supposed: {
        resume: HOSTILE.join(' '),
        lignes: HOSTILE.map((name) => ({ quoi: name, avant: name, apres: name, change: true })),
      },
    },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Et si…', 'Jury');
      await press(page, "Voir l'effet");
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'les règles supposées',
    script: {
      ...MADE,
      rules: {
        resume: HOSTILE.join(' '),
        lignes: HOSTILE.map((name, index) => ({
          etudiant: name,
          changements: [name],
          cellule: { feuille: name, a1: `A${index}` },
        })),
      },
    },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Et si les règles', 'Poids des UE');
      await press(page, 'Voir qui change de décision');
      await page.locator('.cases').waitFor();
    },
  },
  {
    name: 'les situations à rapprocher',
    script: {
      ...MADE,
      equality: {
        resume: HOSTILE.join(' '),
        situations: HOSTILE.map((name, index) => ({
          titre: name,
          cellule: { feuille: name, a1: `A${index}` },
          autres: [{ etudiant: name, phrase: name, cellule: { feuille: name, a1: 'A1' } }],
        })),
      },
    },
    reach: (page) => openRow(page, 'Jury', 'Égalité de traitement', HOSTILE[0]),
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
        cellule: { feuille: titre, a1: 'A1' },
      })),
    },
    reach: (page) => openRow(page, 'Jury', 'Avancement', HOSTILE[0]),
  },
  {
    name: 'la carte des statistiques',
    script: { ...MADE, statistics: { S1: HOSTILE_YEAR, BUT1: HOSTILE_YEAR } },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Statistiques', 'étudiants attendus');
      await page.getByLabel('Voir', { exact: true }).selectOption('carte');
    },
  },
  {
    name: 'les groupes des statistiques',
    script: { ...MADE, statistics: { S1: HOSTILE_YEAR, BUT1: HOSTILE_YEAR } },
    reach: async (page) => {
      await openRow(page, 'Jury', 'Statistiques', 'étudiants attendus');
      await page.getByLabel('Voir', { exact: true }).selectOption('groupes');
      await page.locator('.count-label').first().waitFor();
      await page.locator('.plot summary').click();
    },
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
