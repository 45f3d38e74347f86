/** What a teacher does in the sidebar by mouse, and what happens when something stops the work half-way. */

import type { Browser } from 'playwright-core';
import type { NotebookRequest } from '../../../src/addin/protocol';
import { launchBrowser } from '../launch';
import { LIST, MADE, NEW, paste, pasteMarks, toStep, tryIt, WRONG_FICHE } from './scenes';
import { openSidebar, type Script, type Sidebar } from './scripted';
import {
  FICHE,
  MMI,
  NEW_WORKBOOK,
  NO_CHANGE,
  NOTEBOOK,
  PROGRAMMES,
  planFor,
  UNFINISHED,
  UPDATE_PLAN,
  workbook,
} from './workbooks';

const BUSY = 'Une autre personne génère en ce moment. Attendez quelques secondes.';
const CATALOGUE = { kind: 'catalogue', id: PROGRAMMES[0].id };

let browser: Browser;
let opened: Sidebar[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const complaints = opened.flatMap((sidebar) => [...sidebar.complaints, ...sidebar.outside]);
  const texts = await Promise.all(opened.map(({ page }) => page.locator('body').innerText()));
  await Promise.all(opened.map(({ page }) => page.close()));
  opened = [];
  expect(complaints).toEqual([]);
  // French typography: a non-breaking space before : ; ? ! % » and after «.
  expect(texts.flatMap((text) => text.match(/.{0,20}(?: [:;?!%»]|« ).{0,20}/g) ?? [])).toEqual([]);
});

async function open(script: Script): Promise<Sidebar> {
  const sidebar = await openSidebar(browser, script);
  opened.push(sidebar);
  return sidebar;
}

const button = ({ page }: Sidebar, name: string) => page.getByRole('button', { name, exact: true });
const tab = ({ page }: Sidebar, name: string) => page.getByRole('tab', { name });
const names = async (sidebar: Sidebar) => (await sidebar.calls()).map(({ name }) => name);
const argsOf = async (sidebar: Sidebar, endpoint: string) =>
  (await sidebar.calls()).filter(({ name }) => name === endpoint).map(({ args }) => args);
const stepsRun = async (sidebar: Sidebar) => (await argsOf(sidebar, 'runStep')).map(([, step]) => step);
const asked = async (sidebar: Sidebar) => (await argsOf(sidebar, 'planSteps')).map(([request]) => request);

async function messageOf(sidebar: Sidebar, role: 'status' | 'alert'): Promise<string> {
  const message = sidebar.page.locator(`[role=${role}] .message, [role=${role}].message`);
  await message.waitFor();
  return plain(await message.innerText());
}

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('Le premier écran', () => {
  it('« Essayer » sonde, demande le plan, fait chaque étape une fois et dans l’ordre, puis montre le classeur', async () => {
    const sidebar = await open({ ...NEW, probeWaits: 2 });
    await tryIt(sidebar.page, 'saisir les notes');
    expect(await messageOf(sidebar, 'status')).toBe(
      '7 feuilles créées, 0 note modifiée. Vous pouvez saisir les notes dans Notes S1.',
    );
    expect(await names(sidebar)).toEqual([
      'sidebarState',
      'writeProbe',
      ...Array(3).fill('readProbe'),
      'planSteps',
      ...Array(7).fill('runStep'),
      'sidebarState',
    ]);
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
    const request: NotebookRequest = {
      kind: 'classeur',
      programme: { kind: 'catalogue', id: PROGRAMMES[0].id },
      etudiants: { kind: 'fictifs', nombre: 24 },
      epreuves: { ressource: 2, sae: 1 },
      arrondi: 2,
    };
    expect(await asked(sidebar)).toEqual([request]);
    expect(await button(sidebar, 'Mettre à jour').isVisible()).toBe(true);
  });

  it('ne lance qu’une génération quand on clique deux fois', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await button(sidebar, 'Essayer avec 24 étudiants fictifs').dblclick();
    await sidebar.page.getByText('4/7').waitFor();
    await button(sidebar, 'Essayer avec 24 étudiants fictifs').click({ force: true });
    expect(await asked(sidebar)).toHaveLength(1);
    await sidebar.release();
    await messageOf(sidebar, 'status');
  });

  it('montre l’étape en cours et l’avancement', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await tryIt(sidebar.page, '4/7');
    const bar = sidebar.page.getByRole('progressbar', { name: 'Création de la feuille Notes S1 4/7' });
    await bar.waitFor();
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['3', '7']);
    await sidebar.release();
    await messageOf(sidebar, 'status');
    expect(await sidebar.page.getByRole('progressbar').count()).toBe(0);
  });
});

describe('Les trois étapes', () => {
  it('programme livré, liste collée, options : rien n’est écrit avant « Générer », et la requête dit tout', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 3);
    await page.getByText('Options').click();
    await page.getByLabel('Épreuves par ressource').fill('3');
    await page.getByLabel('Épreuves par SAÉ').fill('2');
    await page.getByLabel('Arrondi avant comparaison').selectOption('exact');
    await button(sidebar, 'Vérifier ce qui va changer').click();
    await page.getByText('7\u00a0feuilles créées, 0\u00a0note modifiée').waitFor();
    expect(await stepsRun(sidebar)).toEqual([]);
    await button(sidebar, 'Générer').click();
    await messageOf(sidebar, 'status');
    const student = { prenom: 'Rose', groupe: 'TD1', statut: 'Inscrit', redoublements: '' };
    const request = {
      kind: 'classeur',
      programme: CATALOGUE,
      etudiants: {
        kind: 'liste',
        etudiants: [
          { ...student, nip: '0012345', nom: 'Durand' },
          { ...student, nip: '22004512', nom: 'Martin', prenom: 'Élie', statut: 'Démission' },
          { ...student, nip: '22004513', nom: 'Nguyen', prenom: 'Lan Anh', groupe: 'TD2' },
        ],
      },
      epreuves: { ressource: 3, sae: 2 },
      arrondi: 'exact',
    };
    expect(await asked(sidebar)).toEqual([request]);
    expect((await argsOf(sidebar, 'runStep')).map(([sent]) => sent)).toEqual(Array(7).fill(request));
  });

  it('« Modifier » rend les étapes comme elles étaient, et chaque étape faite se rouvre', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 3);
    await button(sidebar, 'Vérifier ce qui va changer').click();
    await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
    await button(sidebar, 'Modifier').click();
    await button(sidebar, "Modifier l'étape Étudiants").click();
    expect(await page.getByLabel('Liste des étudiants', { exact: true }).inputValue()).toBe(LIST);
    await tab(sidebar, 'Aide').click();
    await tab(sidebar, 'Classeur').click();
    expect(await page.getByLabel('Liste des étudiants', { exact: true }).inputValue()).toBe(LIST);
  });

  it('une fiche : la ligne fausse se corrige sur place, et le programme lu part avec la requête', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 1);
    await page.getByLabel('Coller une fiche').check();
    expect(await button(sidebar, 'Continuer').isDisabled()).toBe(true);
    await paste(page, 'Texte de la fiche', FICHE.replace(/^R119 .*$/m, 'R119'));
    const line = page.getByRole('textbox', { name: /^Texte de la ligne/ }).first();
    expect(await line.inputValue()).toBe('R119');
    await line.fill(/^R119 .*$/m.exec(FICHE)?.[0] ?? '');
    await button(sidebar, 'Corriger').first().click();
    await page.getByText('points à corriger').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Texte de la fiche', { exact: true }).inputValue()).toBe(
      FICHE.replace(/\r\n?/g, '\n'),
    );
    await page.locator('summary', { hasText: 'UE11' }).click();
    expect(await page.getByText('✓ Total prouvé').first().isVisible()).toBe(true);
    await button(sidebar, 'Continuer').click();
    await page.getByLabel('Étudiants fictifs').check();
    await button(sidebar, 'Continuer').click();
    await button(sidebar, 'Vérifier ce qui va changer').click();
    await page.getByText('feuilles créées').first().waitFor();
    const [request] = (await asked(sidebar)) as readonly NotebookRequest[];
    expect(request?.programme).toMatchObject({ kind: 'donnees', programme: { but: 1, sigle: 'MMI' } });
  });

  it('des chiffres que l’arrêté refuse ne passent pas ; un doute de lecture passe quand on dit avoir comparé', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 1);
    await page.getByLabel('Coller une fiche').check();
    await paste(page, 'Texte de la fiche', WRONG_FICHE);
    await page.getByText('Corrigez les points signalés').waitFor();
    expect(await button(sidebar, 'Continuer').isDisabled()).toBe(true);
    await paste(page, 'Texte de la fiche', FICHE.replace(/^TOTAL NIVEAU.*$/m, ''));
    await page.getByLabel("J'ai comparé avec la fiche").check();
    await button(sidebar, 'Continuer').click();
    expect(await page.getByRole('heading', { name: 'Programme (fait)' }).isVisible()).toBe(true);
  });

  it('du JSON : ce qui n’en est pas se dit sans appel ; le reste est lu par le serveur', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 1);
    await page.getByText('60 ECTS').first().waitFor();
    await page.getByLabel('JSON').check();
    await paste(page, 'Programme en JSON', '{"but":');
    await page.getByText("n'est pas du JSON").waitFor();
    expect(await argsOf(sidebar, 'readProgramme')).toEqual([[CATALOGUE]]);
    await paste(page, 'Programme en JSON', '{"but":1}');
    await page.getByText('60 ECTS').first().waitFor();
    expect((await argsOf(sidebar, 'readProgramme'))[1]).toEqual([{ kind: 'donnees', programme: { but: 1 } }]);
  });

  it('une liste : les lignes à corriger retiennent, sauf à les laisser de côté', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 2, '');
    expect(await button(sidebar, 'Continuer').isDisabled()).toBe(true);
    await page.getByLabel('Liste des étudiants', { exact: true }).fill(`${LIST}\n;Petit;Zoé`);
    await page.getByText('3\u00a0étudiants reconnus').waitFor();
    const points = plain(await page.getByRole('list', { name: 'À corriger' }).innerText());
    expect(points).toContain('Ligne 5 : le NIP manque (« Petit ; Zoé »). Écrivez-le dans sa colonne.');
    expect(await button(sidebar, 'Continuer').isDisabled()).toBe(true);
    await page.getByLabel('Laisser de côté cette ligne').check();
    await button(sidebar, 'Continuer').click();
    expect(await page.getByText('3\u00a0étudiants', { exact: true }).isVisible()).toBe(true);
  });

  it('un fichier prend la place du texte, en Windows-1252 comme en UTF-8 ; un classeur Excel est expliqué', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 2, '');
    const choose = (bytes: readonly number[], name: string) =>
      page
        .getByLabel('Choisir un fichier\u00a0: Liste des étudiants')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    const area = page.getByLabel('Liste des étudiants', { exact: true });
    // É is C9 and € is 80 in Windows-1252, and these bytes are no UTF-8.
    await choose([0x31, 0x3b, 0x80, 0xc9], 'liste.csv');
    await page.getByText('1\u00a0étudiant reconnu').waitFor();
    expect(await area.inputValue()).toBe('1;€É');
    await choose([...Buffer.from('\ufeff2;Zoé\n3;Léa', 'utf8')], 'liste.csv');
    await page.getByText('2\u00a0étudiants reconnus').waitFor();
    expect(await area.inputValue()).toBe('2;Zoé\n3;Léa');
    await choose([0x50, 0x4b, 3, 4], 'liste.xlsx');
    await page.getByText('est un classeur Excel').waitFor();
    expect(await area.inputValue()).toBe('2;Zoé\n3;Léa');
  });

  it.each([
    ['0', false],
    ['1', true],
    ['500', true],
    ['501', false],
    ['2.5', false],
    ['', false],
  ])('nombre d’étudiants « %s » : accepté, %s', async (nombre, accepted) => {
    const sidebar = await open(NEW);
    await toStep(sidebar.page, 2, '');
    await sidebar.page.getByLabel('Étudiants fictifs').check();
    await sidebar.page.getByLabel("Nombre d'étudiants").fill('');
    await sidebar.page.getByLabel("Nombre d'étudiants").pressSequentially(nombre);
    expect(await button(sidebar, 'Continuer').isEnabled()).toBe(accepted);
  });
});

describe('Un classeur qui existe', () => {
  it('« Mettre à jour » part de sa feuille Programme et de ses étudiants, et montre le plan feuille par feuille', async () => {
    const sidebar = await open({ ...MADE, after: workbook({ annulable: 'Mise à jour.' }) });
    const { page } = sidebar;
    await button(sidebar, 'Mettre à jour').click();
    await page.locator('summary', { hasText: 'Moyennes S1' }).click();
    expect(await page.getByText('Coefficient de R101 dans UE11').isVisible()).toBe(true);
    await button(sidebar, 'Générer').click();
    expect(await messageOf(sidebar, 'status')).toBe(
      '3 feuilles mises à jour, 0 note modifiée. Vous pouvez saisir les notes dans Notes S1.',
    );
    expect(await asked(sidebar)).toMatchObject([{ programme: { kind: 'classeur' }, etudiants: { kind: 'classeur' } }]);
  });

  it('une seconde mise à jour n’a rien à faire', async () => {
    const sidebar = await open({ ...MADE, plan: NO_CHANGE });
    await button(sidebar, 'Mettre à jour').click();
    await sidebar.page.getByText('Rien à faire\u00a0: le classeur est à jour.').waitFor();
    expect(await button(sidebar, 'Générer').count()).toBe(0);
    await button(sidebar, 'Retour').click();
    expect(await button(sidebar, 'Mettre à jour').isVisible()).toBe(true);
  });

  it('« Annuler » après une génération montre ce qui sera rétabli, puis le rétablit', async () => {
    const sidebar = await open({ ...MADE, after: workbook({ annulable: 'Mise à jour.' }) });
    await button(sidebar, 'Mettre à jour').click();
    await button(sidebar, 'Générer').click();
    await button(sidebar, 'Annuler').click();
    await sidebar.page.getByRole('heading', { name: 'Ce qui sera rétabli' }).waitFor();
    expect((await stepsRun(sidebar)).length).toBe(UPDATE_PLAN.steps.length);
    await button(sidebar, "Rétablir l'état précédent").click();
    expect(await messageOf(sidebar, 'status')).toContain('Moyennes S1');
    expect((await asked(sidebar))[1]).toEqual({ kind: 'annulation' });
  });

  it('inachevé : « Reprendre » redemande ce qui l’était, sans montrer de plan', async () => {
    const sidebar = await open({ ...MADE, state: UNFINISHED, plan: planFor(['Jury S1']), after: workbook() });
    await sidebar.page.getByText("Aucune note n'est perdue.").waitFor();
    await button(sidebar, 'Reprendre').click();
    expect(await messageOf(sidebar, 'status')).toContain('Jury S1');
    expect(await asked(sidebar)).toEqual([{ kind: 'jury', session: 'S1' }]);
    expect(await sidebar.page.getByText('inachevée').count()).toBe(0);
  });

  it('ses étapes proposent d’abord sa feuille Programme et ses étudiants, jamais de fictifs ni d’options', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Programme et étudiants' }).click();
    expect(await page.getByLabel('Feuille «\u00a0Programme\u00a0»').isChecked()).toBe(true);
    await page.getByText('60 ECTS').first().waitFor();
    await button(sidebar, 'Continuer').click();
    expect(await page.getByLabel('Ceux du classeur (24)').isChecked()).toBe(true);
    expect(await page.getByLabel('Étudiants fictifs').count()).toBe(0);
    await button(sidebar, 'Continuer').click();
    expect(await page.getByText('Options').count()).toBe(0);
    expect(await argsOf(sidebar, 'readProgramme')).toEqual([[{ kind: 'classeur' }]]);
  });
});

describe('L’import des notes', () => {
  it('compare d’abord, puis écrit, sans remplacer ce qui diffère à moins qu’on le demande', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await pasteMarks(page);
    await page.getByLabel('Épreuve', { exact: true }).selectOption({ label: 'R101 · Épreuve 2 (0/24)' });
    await button(sidebar, 'Comparer avec le classeur').click();
    await page.getByText('34\u00a0reconnues, 2\u00a0à corriger').waitFor();
    expect(await page.getByLabel('Remplacer les notes différentes').isChecked()).toBe(false);
    expect(await button(sidebar, 'Importer 31\u00a0notes').isVisible()).toBe(true);
    await page.getByLabel('Remplacer les notes différentes').check();
    await button(sidebar, 'Importer 32\u00a0notes').click();
    expect(await messageOf(sidebar, 'status')).toBe('34 notes importées dans Notes S1.');
    const request = {
      semestre: 1,
      code: 'R101',
      rang: 1,
      lignes: [
        { ligne: 2, nip: '0012345', note: '12,5' },
        { ligne: 3, nip: '22004512', note: 'ABS' },
      ],
    };
    expect(await argsOf(sidebar, 'previewMarks')).toEqual([[{ ...request, remplacer: false }]]);
    expect(await argsOf(sidebar, 'importMarks')).toEqual([[{ ...request, remplacer: true }]]);
  });

  it('les colonnes se choisissent quand rien ne les nomme', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Importer des notes' }).click();
    await page.getByLabel('Notes', { exact: true }).fill('Durand\t12,5\t0012345\nMartin\t9\t22004512');
    expect(await button(sidebar, 'Comparer avec le classeur').isDisabled()).toBe(true);
    await page.getByLabel('Colonne du NIP').selectOption('Colonne 3');
    await page.getByLabel('Colonne de la note').selectOption('Colonne 2');
    await button(sidebar, 'Comparer avec le classeur').click();
    await page.getByText('34\u00a0reconnues').waitFor();
    expect((await argsOf(sidebar, 'previewMarks'))[0]).toMatchObject([
      {
        lignes: [
          { ligne: 1, nip: '0012345', note: '12,5' },
          { ligne: 2, nip: '22004512', note: '9' },
        ],
      },
    ]);
  });

  it('un refus à l’écriture se montre, et rien de ce qui est collé n’est perdu', async () => {
    const sidebar = await open({ ...MADE, refuses: { importMarks: BUSY } });
    await pasteMarks(sidebar.page);
    await button(sidebar, 'Comparer avec le classeur').click();
    await button(sidebar, 'Importer 31\u00a0notes').click();
    expect(await messageOf(sidebar, 'alert')).toBe(BUSY);
    expect(await sidebar.page.getByLabel('Notes', { exact: true }).inputValue()).toContain('0012345');
  });
});

describe('Le jury', () => {
  it('attend le classeur, et y mène', async () => {
    const sidebar = await open(NEW);
    await tab(sidebar, 'Jury').click();
    expect(await button(sidebar, 'Générer la feuille de jury').count()).toBe(0);
    await button(sidebar, 'Préparer le classeur').click();
    expect(await button(sidebar, 'Essayer avec 24 étudiants fictifs').isVisible()).toBe(true);
  });

  it('montre le plan dans son onglet, puis fait la feuille ; celle qui existe se met à jour', async () => {
    const plan = planFor(['Jury BUT1']);
    const sidebar = await open({ ...MADE, state: workbook({ jurys: ['S1'] }), plan });
    const { page } = sidebar;
    await tab(sidebar, 'Jury').click();
    expect(await button(sidebar, 'Mettre à jour la feuille de jury').isVisible()).toBe(true);
    expect(await page.locator('.radio', { hasText: 'Jury S1' }).innerText()).toContain('déjà créée');
    await page.getByLabel('Jury BUT1').check();
    await button(sidebar, 'Générer la feuille de jury').click();
    await button(sidebar, 'Générer').click();
    expect(await messageOf(sidebar, 'status')).toContain('Jury BUT1');
    expect(await tab(sidebar, 'Jury').getAttribute('aria-selected')).toBe('true');
    expect(await asked(sidebar)).toEqual([{ kind: 'jury', session: 'BUT1' }]);
  });

  it('n’est pas possible tant qu’il manque une feuille, et le dit', async () => {
    const sidebar = await open({ ...MADE, state: workbook({ juryPossible: false }) });
    await tab(sidebar, 'Jury').click();
    await button(sidebar, 'Générer la feuille de jury').click({ force: true });
    expect(await sidebar.page.getByText('Il manque une feuille').isVisible()).toBe(true);
    expect(await asked(sidebar)).toEqual([]);
  });

  it('relit le classeur quand on change d’onglet', async () => {
    const sidebar = await open({ ...MADE, state: NEW_WORKBOOK });
    await button(sidebar, 'Préparer mon classeur').waitFor();
    await sidebar.change(workbook());
    await tab(sidebar, 'Jury').click();
    await button(sidebar, 'Générer la feuille de jury').waitFor();
  });

  it('« Vérifier avant jury » : les erreurs d’abord, dépliées ; chaque détail mène à sa cellule', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await tab(sidebar, 'Jury').click();
    await page.getByRole('button', { name: 'Vérifier avant jury' }).click();
    await page.getByText('1\u00a0erreur, 1\u00a0point à vérifier').waitFor();
    const words = await page.locator('.check-line .word').allInnerTexts();
    expect(words).toEqual(['à corriger', 'à vérifier', 'bon', 'bon']);
    await page.getByRole('button', { name: 'La moyenne de UE11' }).click();
    await page.getByText('2\u00a0notes manquantes').click();
    await page.getByRole('button', { name: 'DURAND Élie' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([
      [{ feuille: 'Moyennes S1', a1: 'E9' }],
      [{ feuille: 'Notes S1', a1: 'X12' }],
    ]);
    await button(sidebar, 'Vérifier de nouveau').click();
    await page.getByText('1\u00a0erreur').waitFor();
    expect(await argsOf(sidebar, 'checkWorkbook')).toHaveLength(2);
  });

  it('une cellule qui n’est plus là se dit', async () => {
    const sidebar = await open({ ...MADE, refuses: { showCell: 'La feuille Moyennes S1 a disparu.' } });
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Vérifier avant jury' }).click();
    await sidebar.page.getByRole('button', { name: 'La moyenne de UE11' }).click();
    expect(await messageOf(sidebar, 'alert')).toBe('La feuille Moyennes S1 a disparu.');
  });

  it('« Avancement » copie un rappel, ou tous ; sans presse-papiers, le texte est montré sélectionné', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await page.evaluate(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void written.push(text) },
      });
    });
    await tab(sidebar, 'Jury').click();
    await page.getByRole('button', { name: 'Avancement' }).click();
    await page.getByText('96\u00a0notes sur 144').waitFor();
    await button(sidebar, 'Copier le rappel, R102').click();
    await button(sidebar, 'Copier tous les rappels').click();
    await page.getByText('✓ Copié').nth(1).waitFor();
    expect(await page.evaluate(() => (window as unknown as { written: string[] }).written)).toEqual([
      'Bonjour, il manque 12 notes de R102.',
      'Bonjour, il manque 12 notes de R102.\n\nBonjour, il manque 24 notes de SAE101.\n\nBonjour, il manque 12 notes de R201.',
    ]);
    expect(await button(sidebar, 'Copier le rappel, R101').count()).toBe(0);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
    await button(sidebar, 'Copier le rappel, R201').click();
    await page.getByLabel('Copiez ce texte').waitFor();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Bonjour, il manque 12 notes de R201.');
  });

  it('« Étudiant sélectionné » se relit à chaque « Actualiser »', async () => {
    const sidebar = await open(MADE);
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Étudiant sélectionné' }).click();
    await sidebar.page.getByText('acquise si R110 ≥ 9,40').waitFor();
    await button(sidebar, 'Actualiser').click();
    await sidebar.page.getByText('MARTIN Rose').waitFor();
    expect(await argsOf(sidebar, 'selectedReach')).toHaveLength(2);
  });
});

describe('Quand le travail s’arrête', () => {
  it('un refus du plan n’exécute aucune étape et montre la phrase du serveur', async () => {
    const sidebar = await open({ ...NEW, plan: { refusal: BUSY } });
    await tryIt(sidebar.page, BUSY);
    expect(await messageOf(sidebar, 'alert')).toBe(BUSY);
    expect(await stepsRun(sidebar)).toEqual([]);
    await button(sidebar, 'Masquer ce message').click();
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  });

  it('« Interrompre » s’arrête entre deux étapes, « Reprendre » fait les suivantes seulement', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await tryIt(sidebar.page, '4/7');
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe(
      "C'est interrompu. Aucune note n'est perdue. 4 étapes sur 7 sont faites. Cliquez sur « Reprendre » pour faire la suite.",
    );
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK.slice(0, 4));
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('saisir les notes').waitFor();
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
  });

  it('« Interrompre » pendant la sonde n’écrit rien', async () => {
    const sidebar = await open({ ...NEW, held: ['readProbe'] });
    await tryIt(sidebar.page, 'Vérification');
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe("C'est interrompu. Rien n'a été écrit.");
    expect(await asked(sidebar)).toEqual([]);
  });

  it('une étape qui échoue dit où l’on en est, et « Reprendre » la refait', async () => {
    const sidebar = await open({ ...NEW, failsOnce: { step: 'Notes S1', message: BUSY } });
    await tryIt(sidebar.page, BUSY);
    expect(await messageOf(sidebar, 'alert')).toBe(
      `${BUSY} 3 étapes sur 7 sont faites. Cliquez sur « Reprendre » pour faire la suite.`,
    );
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('saisir les notes').waitFor();
    expect(await stepsRun(sidebar)).toEqual([...NOTEBOOK.slice(0, 4), ...NOTEBOOK.slice(3)]);
  });

  it.each([
    ['qui répond à la vingtième lecture suffit', 19, 'saisir les notes'],
    ['qui ne répond jamais est lue vingt fois, puis rien n’est écrit', 1000, "Rien n'a été écrit. Attendez une minute"],
  ])('une sonde %s', async (_, probeWaits, until) => {
    const sidebar = await open({ ...NEW, probeWaits });
    await button(sidebar, 'Essayer avec 24 étudiants fictifs').waitFor();
    await sidebar.page.clock.install();
    await button(sidebar, 'Essayer avec 24 étudiants fictifs').click();
    await sidebar.page.clock.runFor(15_000);
    await sidebar.page.getByText(until).waitFor();
    expect((await names(sidebar)).filter((name) => name === 'readProbe')).toHaveLength(20);
  });

  it('plusieurs comptes Google : la panne est dite en français, avec le remède, et l’on peut réessayer', async () => {
    const sidebar = await open({ ...NEW, broken: { sidebarState: 'ScriptError: Authorization is required' } });
    const message = await messageOf(sidebar, 'alert');
    expect(message).toContain('plusieurs comptes Google');
    expect(message).toContain('fenêtre privée');
    expect(await sidebar.page.locator('body').innerText()).not.toMatch(/Authorization|Error/);
    await sidebar.repair();
    await button(sidebar, 'Réessayer').click();
    await button(sidebar, 'Essayer avec 24 étudiants fictifs').waitFor();
  });

  it.each([
    ['writeProbe', 'PERMISSION_DENIED', 'fenêtre privée'],
    ['planSteps', 'NetworkError: Connection failure due to HTTP 0', 'Vérifiez votre accès à internet'],
    ['runStep', 'Exceeded maximum execution time', 'Attendez une minute'],
    ['runStep', "TypeError: Cannot read properties of undefined (reading 'x')", 'Rechargez le classeur'],
  ])('%s en panne (%s) : une phrase, jamais le texte de l’exception', async (endpoint, error, remedy) => {
    const sidebar = await open({ ...NEW, broken: { [endpoint]: error } });
    await tryIt(sidebar.page, remedy);
    expect(await messageOf(sidebar, 'alert')).not.toContain(error);
  });

  it.each([
    ['readProgramme', 'Préparer mon classeur', NEW],
    ['markColumns', 'Importer des notes', MADE],
  ] as const)('%s en panne se dit dans son écran', async (endpoint, row, script) => {
    const sidebar = await open({ ...script, broken: { [endpoint]: 'PERMISSION_DENIED' } });
    await sidebar.page.getByRole('button', { name: row }).click();
    expect(await messageOf(sidebar, 'alert')).toContain('plusieurs comptes Google');
  });

  it('un serveur qui ne rend rien est une panne, pas une page blanche', async () => {
    const sidebar = await open({ ...NEW, mute: ['planSteps'] });
    await tryIt(sidebar.page, "Google Sheets n'a pas pu répondre.");
  });
});

it('ce que le serveur a lu du programme livré est ce que l’on voit', async () => {
  const sidebar = await open(NEW);
  await toStep(sidebar.page, 1);
  const ues = MMI.programme?.semestres.flatMap((semestre) => semestre.ues) ?? [];
  const table = sidebar.page.locator('details', { hasText: 'UE13' });
  await table.locator('summary').click();
  const ue13 = ues.find(({ code }) => code === 'UE13');
  expect(await sidebar.page.locator('.ue').count()).toBe(ues.length);
  expect(await table.getByRole('row').count()).toBe((ue13?.lignes.length ?? 0) + 1);
});
