/** The import of the marks of one épreuve, by mouse. */

import { argsOf, bench, button, messageOf } from './bench';
import { MADE, pasteMarks } from './scenes';
import { OVERTAKEN } from './workbooks';

const LOST = "Les colonnes ont changé. Choisissez de nouveau l'épreuve.";
const BUSY = 'Une autre personne génère en ce moment. Attendez quelques secondes.';
const open = bench();

describe('L’import des notes', () => {
  it('compare d’abord, puis écrit, sans remplacer ce qui diffère à moins qu’on le demande', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await pasteMarks(page);
    await page.getByLabel('Épreuve', { exact: true }).selectOption({ label: 'R101, Épreuve 2 · Anglais (0/24)' });
    await button(sidebar, 'Comparer avec le classeur').click();
    await page.getByText('34\u00a0reconnues, 2\u00a0à corriger').waitFor();
    // R101 a deux épreuves : le titre dit laquelle.
    expect(await page.getByRole('heading', { name: 'Notes de R101, Épreuve 2', exact: true }).isVisible()).toBe(true);
    expect(await page.getByLabel('Remplacer les notes différentes').isChecked()).toBe(false);
    expect(await button(sidebar, 'Importer 31\u00a0notes').isVisible()).toBe(true);
    await page.getByLabel('Remplacer les notes différentes').check();
    await button(sidebar, 'Importer 32\u00a0notes').click();
    expect(await messageOf(sidebar, 'status')).toBe('34 notes importées dans Notes S1.');
    const request = {
      semestre: 1,
      code: 'R101',
      rang: 1,
      epreuve: 'Épreuve 2',
      colonne: 6,
      memeCode: 2,
      bareme: '20',
      lignes: [
        { ligne: 2, nip: '0012345', note: '12,5' },
        { ligne: 3, nip: '22004512', note: 'ABS' },
      ],
    };
    expect(await argsOf(sidebar, 'previewMarks')).toEqual([[request]]);
    // The column as it was chosen, the cells as they were shown.
    expect(await argsOf(sidebar, 'importMarks')).toEqual([[{ ...request, remplacer: true, avant: ['', null] }]]);
  });

  it('range les épreuves par semestre', async () => {
    const one = { rang: 0, epreuve: 'Épreuve', colonne: 5, memeCode: 1, bareme: '20', saisies: 0, etudiants: 7 };
    const columns = [
      { ...one, semestre: 1, code: 'R101', titre: 'Anglais' },
      { ...one, semestre: 1, code: 'R102', titre: 'Culture' },
      { ...one, semestre: 2, code: 'R201', titre: 'Anglais' },
    ];
    const { page } = await open({ ...MADE, columns });
    await page.getByRole('button', { name: 'Importer des notes' }).click();
    const groups = page.getByLabel('Épreuve', { exact: true }).locator('optgroup');
    await groups.first().waitFor({ state: 'attached' });
    expect(
      await groups.evaluateAll((all) =>
        all.map((group) => [
          group.getAttribute('label'),
          ...Array.from(group.children, ({ textContent }) => textContent),
        ]),
      ),
    ).toEqual([
      ['Semestre 1', 'R101 · Anglais (0/7)', 'R102 · Culture (0/7)'],
      ['Semestre 2', 'R201 · Anglais (0/7)'],
    ]);
  });

  it('propose d’abord une épreuve qui pèse, puis la première', async () => {
    const place = { rang: 0, epreuve: 'Épreuve', colonne: 5, memeCode: 1, bareme: '20' };
    const awaited = { ...place, semestre: 1, saisies: 0, etudiants: 7 };
    const portfolio = { ...awaited, code: 'SAE110', titre: 'Portfolio', sansPoids: true };
    const english = { ...awaited, code: 'R201', titre: 'Anglais', sansPoids: false };
    for (const [columns, proposed] of [
      [[portfolio, english], 'R201'],
      [[{ ...english, saisies: 7 }, portfolio], 'R201'],
    ] as const) {
      const { page } = await open({ ...MADE, columns });
      await page.getByRole('button', { name: 'Importer des notes' }).click();
      expect(await page.getByLabel('Épreuve', { exact: true }).inputValue()).toBe(`1 ${proposed} 0`);
    }
  });

  it('les colonnes se choisissent quand rien ne les nomme', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Importer des notes' }).click();
    await page.getByText('ABS, ABI, EXC, ABJ, NEU, DIS, ATT.').waitFor();
    await page.getByText('Anglais\u00a0: 0\u00a0note déjà saisie sur 24').waitFor();
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
    await button(sidebar, 'Modifier').click();
    expect(await sidebar.page.getByLabel('Notes', { exact: true }).inputValue()).toContain('0012345');
  });

  it('ce qui a changé depuis l’aperçu est nommé, et se compare de nouveau sans rien recoller', async () => {
    const sidebar = await open({ ...MADE, imported: OVERTAKEN });
    const { page } = sidebar;
    await pasteMarks(page);
    const typed = await page.getByLabel('Notes', { exact: true }).inputValue();
    await page.getByLabel('Épreuve', { exact: true }).selectOption('1 R101 0');
    await button(sidebar, 'Comparer avec le classeur').click();
    await button(sidebar, 'Importer 31\u00a0notes').click();
    const said = await messageOf(sidebar, 'alert');
    expect(said).toContain('29 notes écrites dans Notes S1, R101 Épreuve 2.');
    expect(said).toContain('Comparez de nouveau pour décider.');
    expect(said).toContain('MARTIN Rose, cellule F9 : 15 maintenant, 3 dans le fichier');
    expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe(typed);
    expect(await page.getByLabel('Épreuve', { exact: true }).inputValue()).toBe('1 R101 0');
    await button(sidebar, 'Comparer avec le classeur').click();
    await page.getByText('34\u00a0reconnues').waitFor();
  });

  it.each(['previewMarks', 'importMarks'])(
    'des colonnes qui ont changé (%s) : relues, et l’épreuve se choisit de nouveau',
    async (name) => {
      const sidebar = await open({ ...MADE, refuses: { [name]: LOST }, refusalCode: 'colonne-changee' });
      const { page } = sidebar;
      await pasteMarks(page);
      const typed = await page.getByLabel('Notes', { exact: true }).inputValue();
      await button(sidebar, 'Comparer avec le classeur').click();
      if (name === 'importMarks') await button(sidebar, 'Importer 31\u00a0notes').click();
      expect(await messageOf(sidebar, 'alert')).toBe(LOST);
      if (name === 'importMarks') await button(sidebar, 'Modifier').click();
      const epreuve = page.getByLabel('Épreuve', { exact: true });
      expect(await epreuve.inputValue()).toBe('');
      expect(await argsOf(sidebar, 'markColumns')).toHaveLength(2);
      expect(await button(sidebar, 'Comparer avec le classeur').isDisabled()).toBe(true);
      expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe(typed);
      await epreuve.selectOption('1 R101 1');
      expect(await button(sidebar, 'Comparer avec le classeur').isDisabled()).toBe(false);
    },
  );
});
