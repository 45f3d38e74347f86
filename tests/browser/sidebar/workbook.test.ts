/** The first screen and a workbook that exists, by mouse: try, update, undo, resume. */

import type { NotebookRequest, WorkPlan } from '../../../src/addin/protocol';
import { yearAt } from '../../../src/addin/sidebar/notebook/schoolYear';
import { argsOf, asked, bench, button, messageOf, stepsRun } from './bench';
import { MADE, NEW, tryIt } from './scenes';
import type { Sidebar } from './scripted';
import { NO_CHANGE, NOTEBOOK, PROGRAMMES, planFor, UNFINISHED, UPDATE_PLAN, workbook } from './workbooks';

const names = async (sidebar: Sidebar) => (await sidebar.calls()).map(({ name }) => name);
const open = bench();

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
const isWithin = (inner: Box, outer: Box): boolean =>
  inner !== null &&
  outer !== null &&
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

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
      'showCell',
    ]);
    expect((await argsOf(sidebar, 'showCell'))[0]).toEqual([{ feuille: 'Notes S1', a1: 'A1' }]);
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
    const request: NotebookRequest = {
      kind: 'classeur',
      programme: { kind: 'catalogue', id: PROGRAMMES[0].id },
      annee: yearAt(new Date()),
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

describe('Un classeur qui existe', () => {
  it('« Mettre à jour » part de sa feuille Programme et de ses étudiants, et montre le plan feuille par feuille', async () => {
    const sidebar = await open({ ...MADE, after: workbook({ annulable: 'Mise à jour.' }) });
    const { page } = sidebar;
    await button(sidebar, 'Mettre à jour').click();
    await page.locator('summary', { hasText: 'Moyennes S1' }).click();
    expect(await page.getByText('Coefficient de R101 dans UE11').isVisible()).toBe(true);
    await button(sidebar, 'Générer').click();
    // Only the first making of a workbook invites to type marks.
    expect(await messageOf(sidebar, 'status')).toBe('3 feuilles mises à jour, 0 note modifiée.');
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

  it('un travail interrompu dont toutes les feuilles sont faites : il se termine, sans plan vide à confirmer', async () => {
    const resume = '1\u00a0feuille créée, 0\u00a0note modifiée';
    const steps = ['debut', 'fin'].map((id) => ({ id, label: id }));
    const plan = { resume, feuilles: [], steps };
    const sidebar = await open({
      ...MADE,
      state: UNFINISHED,
      plan,
      after: workbook({ annulable: '1 feuille créée.' }),
    });
    await button(sidebar, 'Mettre à jour').click();
    await messageOf(sidebar, 'status');
    expect(await stepsRun(sidebar)).toEqual(['debut', 'fin']);
    expect(await button(sidebar, 'Générer').count()).toBe(0);
    expect(await button(sidebar, 'Annuler').isVisible()).toBe(true);
  });

  it('« Annuler » après une génération montre ce qui sera rétabli, puis le rétablit', async () => {
    const sidebar = await open({ ...MADE, after: workbook({ annulable: 'Mise à jour.' }) });
    await button(sidebar, 'Mettre à jour').click();
    await button(sidebar, 'Générer').click();
    await button(sidebar, 'Annuler').click();
    await sidebar.page.getByRole('heading', { name: 'Ce qui sera rétabli' }).waitFor();
    expect((await stepsRun(sidebar)).length).toBe(UPDATE_PLAN.steps.length);
    await button(sidebar, "Rétablir l'état précédent").click();
    await sidebar.page.getByRole('heading', { name: 'Ce qui sera rétabli' }).waitFor({ state: 'detached' });
    expect(await messageOf(sidebar, 'status')).toBe('3 feuilles mises à jour, 0 note modifiée.');
    expect((await stepsRun(sidebar)).length).toBe(2 * UPDATE_PLAN.steps.length);
    expect((await asked(sidebar))[1]).toEqual({ kind: 'annulation' });
  });

  it('rien à rétablir : ce qui est gardé se lit, et rien n’est promis', async () => {
    const plan: WorkPlan = {
      resume: 'Rien ne peut être rétabli.',
      feuilles: [{ nom: 'Ce qui est gardé', changements: ['« Jury BUT1 » est gardée.'] }],
      steps: [],
    };
    const sidebar = await open({ ...MADE, state: workbook({ annulable: '1 feuille créée.' }), plan });
    await button(sidebar, 'Annuler la dernière génération').click();
    await sidebar.page.getByText('Rien ne peut être rétabli.').waitFor();
    expect(await sidebar.page.getByText('« Jury BUT1 » est gardée.').isVisible()).toBe(true);
    expect(await button(sidebar, "Rétablir l'état précédent").count()).toBe(0);
    await button(sidebar, 'Retour').click();
    expect(await button(sidebar, 'Annuler la dernière génération').isVisible()).toBe(true);
  });

  it('à 300 px, la croix est dans un message d’une ligne', async () => {
    const sidebar = await open({ ...MADE, state: UNFINISHED, plan: planFor(['Jury S1']), after: workbook() });
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height: 600 });
    await button(sidebar, 'Reprendre').click();
    await messageOf(sidebar, 'status');
    const close = await button(sidebar, 'Masquer ce message').boundingBox();
    const cross = await button(sidebar, 'Masquer ce message').locator('svg').boundingBox();
    const message = await page.locator('.dock .message').boundingBox();
    expect(isWithin(close, message)).toBe(true);
    expect(isWithin(cross, close)).toBe(true);
  });

  it('inachevé : « Reprendre » redemande ce qui l’était, sans montrer de plan', async () => {
    const sidebar = await open({ ...MADE, state: UNFINISHED, plan: planFor(['Jury S1']), after: workbook() });
    await sidebar.page.getByText("Aucune note n'est perdue.").waitFor();
    await button(sidebar, 'Reprendre').click();
    expect(await messageOf(sidebar, 'status')).toBe('1 feuille créée, 0 note modifiée.');
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
