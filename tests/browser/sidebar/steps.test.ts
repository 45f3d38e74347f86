/** The three numbered steps by mouse: a programme that is checked, a list that is read, a plan before anything is written. */

import type { NotebookRequest } from '../../../src/addin/protocol';
import { yearAt } from '../../../src/addin/sidebar/notebook/schoolYear';
import { scodocXlsx } from '../../formats/scodocFixture';
import { argsOf, asked, bench, button, messageOf, plain, stepsRun, tab } from './bench';
import { LIST, NEW, paste, toStep, WRONG_FICHE } from './scenes';
import { FICHE, MMI, PROGRAMMES } from './workbooks';

const CATALOGUE = { kind: 'catalogue', id: PROGRAMMES[0].id };
const open = bench();

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
      annee: yearAt(new Date()),
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

  it('l’année universitaire est proposée, dite, et se change ; celle du programme livré est passée', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 3);
    const year = page.getByLabel('Année universitaire', { exact: true });
    expect(await year.inputValue()).toBe(yearAt(new Date()));
    expect(plain(await page.locator('#annee-hint').innerText())).toBe(
      'Celle de vos étudiants, imprimée sur les PV et les relevés. Le programme, de 2022-2023, ne change pas.',
    );
    await year.selectOption('2022-2023');
    expect(await page.locator('#annee-hint').innerText()).toBe(
      'Celle de vos étudiants, imprimée sur les PV et les relevés.',
    );
    await button(sidebar, 'Vérifier ce qui va changer').click();
    await button(sidebar, 'Générer').waitFor();
    expect(await asked(sidebar)).toMatchObject([{ annee: '2022-2023' }]);
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
    expect(await page.getByText('TOTAL UE11 prouvé').isVisible()).toBe(true);
    await button(sidebar, 'Continuer').click();
    await page.getByLabel('Étudiants fictifs').check();
    await button(sidebar, 'Continuer').click();
    await button(sidebar, 'Vérifier ce qui va changer').click();
    await page.getByText('feuilles créées').first().waitFor();
    const [request] = (await asked(sidebar)) as readonly NotebookRequest[];
    expect(request?.programme).toMatchObject({ kind: 'donnees', programme: { but: 1, sigle: 'MMI' } });
  });

  it('des chiffres douteux ne passent que quand on dit avoir comparé avec la fiche', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 1);
    await page.getByLabel('Coller une fiche').check();
    await paste(page, 'Texte de la fiche', WRONG_FICHE);
    await page.getByText('Chaque pôle doit peser').waitFor();
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
    await page.getByText('Ligne 1, colonne 8').waitFor();
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

  it('un fichier prend la place du texte, en Windows-1252 comme en UTF-8, ou dans un .xlsx ; abîmé, il est expliqué', async () => {
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
    await page.getByText('Ce fichier est incomplet ou abîmé').waitFor();
    expect(await area.inputValue()).toBe('2;Zoé\n3;Léa');
    await choose([...scodocXlsx({ A1: 'nom', B1: 'Code_NIP', A2: 'Zoé', B2: '0012' })], 'liste.xlsx');
    await page.getByText('1\u00a0étudiant reconnu').waitFor();
    expect(await area.inputValue()).toBe('nom\tCode_NIP\nZoé\t0012');
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

  it('« Continuer » et « Vérifier » mènent à ce qui les retient, même replié', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await toStep(page, 2, '');
    await button(sidebar, 'Continuer').click({ force: true });
    await page.locator('#liste:focus').waitFor();
    await page.getByLabel('Liste des étudiants', { exact: true }).fill(LIST);
    await button(sidebar, 'Continuer').click();
    await page.getByText('Options').click();
    await page.getByLabel('Épreuves par SAÉ').fill('7');
    await page.getByText('Options').click();
    await button(sidebar, 'Vérifier ce qui va changer').click({ force: true });
    await page.locator('#parSae:focus').waitFor();
    expect(await page.getByText('Indiquez un nombre entier de 1 à 6.').isVisible()).toBe(true);
    expect(await asked(sidebar)).toEqual([]);
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
