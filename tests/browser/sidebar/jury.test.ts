/** The tab « Jury » by mouse: its sheets, the checks, the progress, the selected student. */

import { argsOf, asked, bench, button, keepCopies, messageOf, tab } from './bench';
import { MADE, NEW } from './scenes';
import { NEW_WORKBOOK, planFor, workbook } from './workbooks';

const open = bench();

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
    expect(await messageOf(sidebar, 'status')).toBe('1 feuille créée, 0 note modifiée.');
    expect(await tab(sidebar, 'Jury').getAttribute('aria-selected')).toBe('true');
    expect(await asked(sidebar)).toEqual([{ kind: 'jury', session: 'BUT1' }]);
  });

  it.each([
    [{ jurys: ['S1', 'BUT1'], juryAffiche: 'S1' }, 'S1'],
    [{ jurys: ['S1', 'BUT1'], juryAffiche: 'BUT1' }, 'BUT1'],
    [{ jurys: ['S1', 'BUT1'] }, 'BUT1'],
    [{ jurys: ['S1'] }, 'S1'],
    [{}, 'S1'],
  ] as const)('%j : le jury choisi d’avance est %s', async (has, session) => {
    const sidebar = await open({ ...MADE, state: workbook(has) });
    await tab(sidebar, 'Jury').click();
    expect(await sidebar.page.getByLabel(`Jury ${session}`).isChecked()).toBe(true);
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
    await page.getByText('1\u00a0point à corriger, 2 à vérifier, dans 2 des 4\u00a0vérifications').waitFor();
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
    await page.getByText('1\u00a0point à corriger').waitFor();
    expect(await argsOf(sidebar, 'checkWorkbook')).toHaveLength(2);
  });

  it('une ligne qui mêle « à corriger » et « à vérifier » le dit à chaque détail, par le signe et le mot ; la cellule une fois', async () => {
    const cells = ['V13', 'W14'].map((a1) => ({ feuille: 'Jury S1', a1 }));
    const details = [
      { texte: 'Jury S1, V13\u00a0: MARTIN Rose est en attente.', cellule: cells[0] ?? null, etat: 'erreur' },
      { texte: 'Jury S1, W14\u00a0: DURAND Élie, à décider.', cellule: cells[1] ?? null, etat: 'attention' },
      { texte: 'NGUYEN Lan Anh, R101', cellule: cells[1] ?? null, etat: 'attention' },
    ] as const;
    const line = { id: 'decisions', etat: 'erreur', titre: 'Notes manquantes', details } as const;
    const sidebar = await open({ ...MADE, checks: { bilan: '', lignes: [line] } });
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Vérifier avant jury' }).click();
    await sidebar.page.getByRole('button', { name: 'MARTIN Rose' }).waitFor();
    const told = await sidebar.page.locator('.details li').allInnerTexts();
    expect(told.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '✗ à corriger Jury S1, V13 : MARTIN Rose est en attente.',
      '▲ à vérifier Jury S1, W14 : DURAND Élie, à décider.',
      '▲ à vérifier NGUYEN Lan Anh, R101 Jury S1, W14',
    ]);
    // Its worst is told by its sign to the eye, in a word to who does not see it.
    const head = sidebar.page.locator('.check-line summary');
    expect(await head.locator('.sign').innerText()).toBe('✗');
    expect(
      await head.locator('.word').evaluateAll((words) => words.map((word) => word.getBoundingClientRect().width)),
    ).toEqual([1]);
    expect(await head.ariaSnapshot()).toContain('à corriger');
    await sidebar.page.getByRole('button', { name: 'à vérifier Jury S1, W14 : DURAND Élie' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[cells[1]]]);
  });

  it('un titre qui dit « à corriger » le dit seul ; le signe le répète à l’œil', async () => {
    const details = [{ texte: 'MARTIN Rose, à décider.', cellule: null }];
    const line = {
      id: 'decisions',
      etat: 'erreur',
      titre: 'Décisions\u00a0: 1\u00a0point à corriger',
      details,
    } as const;
    const sidebar = await open({ ...MADE, checks: { bilan: '', lignes: [line] } });
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Vérifier avant jury' }).click();
    const head = sidebar.page.locator('.check-line summary');
    await head.waitFor();
    expect((await head.innerText()).match(/à corriger/g)).toHaveLength(1);
    expect(await head.locator('.sign').innerText()).toBe('✗');
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
    const copied = await keepCopies(sidebar);
    await tab(sidebar, 'Jury').click();
    await page.getByRole('button', { name: 'Avancement' }).click();
    await page.getByText('96\u00a0notes sur 144').waitFor();
    await button(sidebar, 'Copier le rappel, R102').click();
    await button(sidebar, 'Copier tous les rappels').click();
    await page.getByText('✓ Copié').nth(1).waitFor();
    expect(await copied()).toEqual([
      'Bonjour, il manque 12 notes de R102.',
      'Bonjour, il manque 12 notes de R102.\n\nBonjour, il manque 24 notes de SAE101.\n\nBonjour, il manque 12 notes de R201.',
    ]);
    expect(await button(sidebar, 'Copier le rappel, R101').count()).toBe(0);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
    await button(sidebar, 'Copier le rappel, R201').click();
    await page.getByLabel('Copiez ce texte').waitFor();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Bonjour, il manque 12 notes de R201.');
  });

  it('« Avancement » : les éléments incomplets d’abord, chacun avec sa première case à saisir ; les complets ensuite', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await tab(sidebar, 'Jury').click();
    await page.getByRole('button', { name: 'Avancement' }).click();
    const listed = (name: string) =>
      page.getByRole('region', { name }).locator('.progress-head .strong').allInnerTexts();
    await page.getByRole('heading', { name: '3\u00a0éléments incomplets' }).waitFor();
    expect(await listed('éléments incomplets')).toEqual(['R102', 'SAE101', 'R201']);
    expect(await listed('Semestre 1\u00a0: 1\u00a0élément complet')).toEqual(['R101']);
    expect(await page.locator('.progress-head .strong').allInnerTexts()).toEqual(['R102', 'SAE101', 'R201', 'R101']);
    await page.getByRole('button', { name: 'Première case à saisir Notes S2, E15' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Notes S2', a1: 'E15' }]]);
    expect(await page.getByRole('button', { name: 'Première case à saisir' }).count()).toBe(3);
  });

  it('« Étudiant sélectionné » se relit à chaque « Actualiser »', async () => {
    const sidebar = await open(MADE);
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Étudiant sélectionné' }).click();
    await sidebar.page.getByText('acquise si R110 ≥ 9,40').waitFor();
    // Ce que les signes ✓ ▲ ✗ disent à qui ne les voit pas : rien n'est à corriger chez un étudiant.
    expect(await sidebar.page.locator('.reach-line .hidden').allTextContents()).toEqual([
      'favorable, ',
      'en attente, ',
      'défavorable, ',
    ]);
    await button(sidebar, 'Actualiser').click();
    await sidebar.page.getByText('MARTIN Rose').waitFor();
    expect(await argsOf(sidebar, 'selectedReach')).toHaveLength(2);
  });
});
