/** The tab « Fichiers » by mouse: files chosen and downloaded in a real browser, read back here. */

import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { decode, isFault, openXlsx, readScodocFile, readZip, xlsxTable } from '../../../src/formats';
import { anonymousNumbers } from '../../../src/workbook';
import { scodocXlsx } from '../../formats/scodocFixture';
import { argsOf, bench, button, messageOf, plain } from './bench';
import { FILE, openFiles, PEOPLE, put, readScodoc, SHEETS } from './files';
import { MADE, openRow } from './scenes';
import type { Sidebar } from './scripted';

const open = bench();
const FIELD = 'Feuille de saisie';

async function downloaded(
  sidebar: Sidebar,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([sidebar.page.waitForEvent('download'), button(sidebar, name).click()]);
  return { name: (download as Download).suggestedFilename(), bytes: readFileSync(await (download as Download).path()) };
}

const marksIn = (bytes: Uint8Array) => {
  const read = readScodocFile(bytes);
  if (isFault(read)) throw new Error(read.fault);
  return read.sheet.lines.map(({ etudid, mark }) => [etudid, mark.kind === 'number' ? mark.value : mark.kind]);
};

describe('La feuille de saisie de ScoDoc', () => {
  it('se remplit : ce qui manque est dit, ce qui diffère ne change que si on le demande, le reste est rendu tel quel', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await readScodoc(page);
    await page.getByText('évaluation n°\u00a02412').waitFor();
    await page.getByText('1\u00a0ligne sans étudiant du classeur').waitFor();
    await page.getByText('1\u00a0étudiant absent de la feuille').waitFor();
    const first = await downloaded(sidebar, 'Télécharger avec 1\u00a0note');
    expect(first.name).toBe('saisie.xlsx');
    // Rose 12,5 is new; Karim has 9 there and ABJ here; Inès has 8 on both sides.
    expect(marksIn(first.bytes)).toEqual([
      ['501', 12.5],
      ['502', 9],
      ['503', 8],
      ['504', 14],
    ]);
    await page.getByLabel('Remplacer les notes différentes').check();
    const second = await downloaded(sidebar, 'Télécharger avec 2\u00a0notes');
    expect(marksIn(second.bytes)).toEqual([
      ['501', 12.5],
      ['502', 'excused'],
      ['503', 8],
      ['504', 14],
    ]);
    const [before, after] = [readZip(scodocXlsx(FILE)), readZip(second.bytes)];
    if (isFault(before) || isFault(after)) throw new Error('not a zip');
    const changed = [...before].filter(
      ([name, content]) => !Buffer.from(content).equals(after.get(name) ?? new Uint8Array(0)),
    );
    expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(await argsOf(sidebar, 'importMarks')).toEqual([]);
  });

  it('une note que le classeur n’a pas n’y devient SUPR que si on le demande', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await openFiles(page, 'Feuille de saisie ScoDoc');
    await put(page, FIELD, 'saisie.xlsx', scodocXlsx({ ...FILE, B12: 'ELUARD' }));
    await page.getByText('4\u00a0étudiants reconnus').waitFor();
    const kept = await downloaded(sidebar, 'Télécharger avec 1\u00a0note');
    expect(marksIn(kept.bytes)[3]).toEqual(['504', 14]);
    await page.getByLabel('Écrire SUPR pour 1\u00a0note').check();
    const erased = await downloaded(sidebar, 'Télécharger avec 2\u00a0notes');
    expect(marksIn(erased.bytes)[3]).toEqual(['504', 'erased']);
  });

  it('s’importe : comparée d’abord, puis écrite', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await readScodoc(page);
    await page.getByLabel('Importer ses notes').check();
    await button(sidebar, 'Comparer 2\u00a0notes').click();
    await page.getByRole('heading', { name: 'Notes de R101' }).waitFor();
    await button(sidebar, 'Importer 31\u00a0notes').click();
    expect(await messageOf(sidebar, 'status')).toBe('34 notes importées dans Notes S1.');
    const lignes = [
      { ligne: 10, nip: '0002', note: '9' },
      { ligne: 11, nip: '0003', note: '8' },
    ];
    // R101 stands in the third column of the scripted sheet, alone of its code, out of 20.
    const seen = { semestre: 1, code: 'R101', rang: 0, epreuve: 'Épreuve', colonne: 3, memeCode: 1, bareme: '20' };
    const request = { ...seen, lignes };
    expect([await argsOf(sidebar, 'previewMarks'), await argsOf(sidebar, 'importMarks')]).toEqual([
      [[request]],
      [[{ ...request, remplacer: false, avant: ['', null] }]],
    ]);
  });

  it('refuse une épreuve d’un autre barème, et un fichier abîmé ; rien n’est demandé au classeur', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await readScodoc(page);
    await page.getByLabel('Épreuve', { exact: true }).selectOption({ label: 'R102 · Titre R102 (2/4)' });
    expect(await messageOf(sidebar, 'alert')).toContain('est sur 40 dans le classeur, et cette feuille sur 20');
    await put(page, FIELD, 'saisie.xlsx', scodocXlsx({ ...FILE, E8: 'INE' }));
    await page.getByText('Cellule E8\u00a0: le titre «\u00a0INE\u00a0»').waitFor();
    expect(await page.getByText('reconnus').count()).toBe(0);
    await put(page, FIELD, 'grand.xlsx', new Uint8Array(20_000_001));
    await page.getByText('moins de 20\u00a0Mo').waitFor();
    await put(page, FIELD, 'vide.xlsx', new Uint8Array(0));
    await page.getByText('Ce fichier est vide').waitFor();
    expect((await sidebar.calls()).map(({ name }) => name).filter((name) => /Marks$/.test(name))).toEqual([]);
  });
});

it('une feuille neuve se fait avec un numéro d’évaluation et une liste qui a les etudid', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  await openFiles(page, 'Nouvelle feuille de saisie');
  await page.getByLabel("Numéro de l'évaluation dans ScoDoc").fill('2412');
  await put(page, 'Liste de ScoDoc avec etudid', 'liste.csv', Buffer.from('etudid;NIP\n501;0001\n502;0002\n503;0003'));
  await page.getByText('3\u00a0étudiants retrouvés').waitFor();
  const { name, bytes } = await downloaded(sidebar, 'Télécharger la feuille');
  expect(name).toBe('saisie-2412-r101.xlsx');
  expect(marksIn(bytes)).toEqual([
    ['501', 12.5],
    ['502', 'excused'],
    ['503', 8],
  ]);
});

it('une nouvelle feuille : les lignes de la liste que le classeur ne connaît pas sont dites, une par une', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  await openFiles(page, 'Nouvelle feuille de saisie');
  const list = 'etudid;NIP;nom;prenom\n501;0001;Abadie;Rose\n777;0999;Petit;Zoé\n778;;;';
  await put(page, 'Liste de ScoDoc avec etudid', 'liste.csv', Buffer.from(list));
  await page.getByText('2\u00a0lignes de la liste sans étudiant du classeur').click();
  const fold = page.locator('details[open] li');
  expect((await fold.allInnerTexts()).map(plain)).toEqual(['Ligne 3 : PETIT Zoé', 'Ligne 4 : 778']);
});

describe('Les copies', () => {
  it('anonyme : ni nom ni NIP dans le fichier ; la table de correspondance se télécharge à part', async () => {
    const sidebar = await open(MADE);
    await openFiles(sidebar.page, 'Copie anonyme');
    const { name, bytes } = await downloaded(sidebar, 'Télécharger');
    expect(name).toBe('notes-s1-anonyme.xlsx');
    const file = openXlsx(bytes);
    const table = isFault(file) ? file : xlsxTable(file);
    if (isFault(table)) throw new Error(table.fault);
    const number = anonymousNumbers(PEOPLE.map(([nip]) => nip));
    expect(table.map(({ cells }) => cells[0])).toEqual(['Nº', '1', '2', '3', '4']);
    expect(table[number('0001')]?.cells).toEqual([String(number('0001')), '12,5', '31', '0,5']);
    expect(JSON.stringify(table)).not.toMatch(/0001|Abadie|Rose|TD1/);
    await sidebar.page.getByLabel('CSV (points-virgules)').check();
    const key = await downloaded(sidebar, 'Télécharger la table de correspondance');
    expect(key.name).toBe('table-de-correspondance.csv');
    expect(decode(key.bytes)).toMatchObject({ encoding: 'utf-8-bom' });
    expect(decode(key.bytes).text).toContain(`${number('0001')};0001;Abadie;Rose\r\n`);
  });

  it('pour un enseignant, et une feuille entière', async () => {
    const sidebar = await open(MADE);
    await openFiles(sidebar.page, 'Copie pour un enseignant');
    await sidebar.page.getByLabel('CSV (points-virgules)').check();
    const copy = await downloaded(sidebar, 'Télécharger');
    expect(copy.name).toBe('r101-s1.csv');
    expect(decode(copy.bytes).text.split('\r\n').slice(0, 3)).toEqual([
      'NIP;Nom;Prénom;Groupe;Épreuve (coef. 1, sur 20)',
      '0001;Abadie;Rose;TD1;12,5',
      '0002;Benali;Karim;TD1;ABJ',
    ]);
    await button(sidebar, 'Fichiers').click();
    await openFiles(sidebar.page, 'Feuille entière');
    await sidebar.page.getByLabel('Feuille', { exact: true }).selectOption('notes-S1');
    await sidebar.page.getByLabel('CSV (points-virgules)').check();
    const whole = await downloaded(sidebar, 'Télécharger');
    expect(decode(whole.bytes).text).toContain('0002;;ABJ;22');
    expect(await argsOf(sidebar, 'sheetData')).toEqual([[[]], [[]], [[]], [[]]]);
    expect(SHEETS).toHaveLength(3);
  });
});

it('une liste d’étudiants et des notes se prennent dans un .xlsx', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  await openRow(page, 'Classeur', 'Importer des notes', 'Épreuve');
  const bytes = scodocXlsx({ A1: 'Code_NIP', B1: 'Note', A2: '0012345', B2: 12.5 });
  await put(page, 'Choisir un fichier\u00a0: Notes', 'notes.xlsx', bytes);
  await page.getByText('Comparer avec le classeur').waitFor();
  expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('Code_NIP\tNote\n0012345\t12,5');
});
