/** What happens when something stops the work half-way: refusal, failure, interruption, several Google accounts. */

import { asked, bench, button, messageOf, stepsRun } from './bench';
import { MADE, NEW, tryIt } from './scenes';
import type { Sidebar } from './scripted';
import { NOTEBOOK } from './workbooks';

const BUSY = 'Une autre personne génère en ce moment. Attendez quelques secondes.';
const names = async (sidebar: Sidebar) => (await sidebar.calls()).map(({ name }) => name);
const open = bench();

describe('Quand le travail s’arrête', () => {
  it('un refus du plan n’exécute aucune étape et montre la phrase du serveur', async () => {
    const sidebar = await open({ ...NEW, plan: { refusal: BUSY } });
    await tryIt(sidebar.page, BUSY);
    expect(await messageOf(sidebar, 'alert')).toBe(BUSY);
    expect(await stepsRun(sidebar)).toEqual([]);
    await button(sidebar, 'Masquer ce message').click();
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  });

  it('« Interrompre » s’arrête entre deux étapes, « Reprendre » compare de nouveau et fait les suivantes seulement', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await tryIt(sidebar.page, '4/7');
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe(
      "Travail interrompu. Aucune note n'est perdue. 4 étapes sur 7 sont faites. Cliquez sur « Reprendre » pour faire la suite.",
    );
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK.slice(0, 4));
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('saisir les notes').waitFor();
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
    expect((await names(sidebar)).filter((name) => name === 'planSteps')).toHaveLength(2);
  });

  it('« Interrompre » pendant la sonde n’écrit rien', async () => {
    const sidebar = await open({ ...NEW, held: ['readProbe'] });
    await tryIt(sidebar.page, 'Vérification');
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe("Travail interrompu. Rien n'a été écrit.");
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

  it('une étape qui remplacerait ce qui n’a pas été montré s’arrête, et « Reprendre » montre d’abord ce qui change', async () => {
    const sidebar = await open({ ...NEW, failsOnce: { step: 'Notes S1', message: BUSY, code: 'remplace' } });
    await tryIt(sidebar.page, BUSY);
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.locator('.plan-resume').waitFor();
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK.slice(0, 4));
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
    await tryIt(sidebar.page, "Le tableur n'a pas pu répondre.");
  });

  it('une erreur du panneau se dit, et le travail suivant va à son terme', async () => {
    // A plan that is none: reading its steps throws.
    const sidebar = await open({ ...NEW, answers: { planSteps: { ok: true, value: null } } });
    await tryIt(sidebar.page, "Le panneau n'a pas pu aller au bout.");
    expect(await messageOf(sidebar, 'alert')).toContain('« TypeError dans le panneau »');
    await sidebar.repair();
    await tryIt(sidebar.page, 'saisir les notes');
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
  });

  it('une panne imprévue du serveur dit quoi signaler : la fonction et le genre de l’erreur, tels quels', async () => {
    const panne = '<img src="x" alt="TypeError">';
    const reply = { ok: false, code: 'inattendu', message: "Le tableur n'a pas pu terminer.", panne } as const;
    const sidebar = await open({ ...NEW, answers: { planSteps: reply } });
    await tryIt(sidebar.page, "Le tableur n'a pas pu terminer.");
    expect(await messageOf(sidebar, 'alert')).toBe(
      `Le tableur n'a pas pu terminer. Si cela recommence, signalez aux auteurs du module « ${panne} dans planSteps », qui ne dit rien de vos étudiants.`,
    );
    expect(await sidebar.page.locator('.message img').count()).toBe(0);
  });
});
