/** Generating again: what is typed stays, what is new comes beside it, what was moved is found again. Averages by hand, beside them. */
import type { WorkPlan } from '../../src/addin/protocol';
import { notebookOf, UNDO } from './scenes';
import { TINY, TINY_WITH_R103, TINY_WITHOUT_R101 } from './tiny';
import {
  ask,
  type Cell,
  columnOf,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  named,
  paste,
  plain,
  rowOf,
  sheetOf,
  valuesAt,
  valuesOf,
} from './workbench';

const CLASS = '001;Abadie;Rose;TD1\n002;Benali;Tom;TD2\n003;Carpentier;Lou;TD1';

const planned = async (host: HeadlessHost, asked: unknown): Promise<WorkPlan> => {
  const reply = await ask(host, 'planSteps', asked);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as WorkPlan;
};
const said = (plan: WorkPlan, sheet: string): readonly string[] =>
  (plan.feuilles.find(({ nom }) => nom === sheet)?.changements ?? []).map(plain);

/** Marks of S1 in the order of the codes R101 R102 SAE101 SAE102. */
const MARKS: Readonly<Record<string, readonly Cell[]>> = {
  '001': [12, 8, 14, 'ABS'],
  '002': [9.5, 11, 10, 13],
  '003': ['EXC', 7, 16, 12.25],
};
const CODES = ['R101', 'R102', 'SAE101', 'SAE102'];

async function openTiny(): Promise<HeadlessHost> {
  const host = emptyWorkbook();
  try {
    await generate(host, notebookOf(TINY, CLASS));
    for (const [nip, marks] of Object.entries(MARKS)) {
      for (const [index, code] of CODES.entries()) {
        sheetOf(host, 'Notes S1')
          .getRange(markCell(host, 1, nip, code))
          .setValue(marks[index] ?? '');
      }
    }
    await host.idle();
    return host;
  } catch (error) {
    host.dispose();
    throw error;
  }
}

/** Every mark of S1 by student and code, wherever it stands. */
function marksNow(host: HeadlessHost, sheet = 'Notes S1'): Record<string, readonly Cell[]> {
  const codes = valuesOf(host, 'notes_codes_S1')[0] ?? [];
  const column = named(host, 'notes_codes_S1').getColumn();
  return Object.fromEntries(
    Object.keys(MARKS).map((nip) => {
      const row = rowOf(host, 'notes_nip_S1', nip);
      return [nip, CODES.map((code) => valuesAt(host, sheet, row, column + codes.indexOf(code), 1, 1)[0]?.[0] ?? '')];
    }),
  );
}

/** An average of « Moyennes S1 », bonus included. */
const average = (host: HeadlessHost, ue: string, nip: string): Cell =>
  columnOf(host, `moy_${ue}`)[columnOf(host, 'moy_nip_S1').indexOf(nip)] ?? '';

let host: HeadlessHost;
afterEach(() => host.dispose());

it('ajoute les nouveaux, garde les lignes de ceux qui sont partis, grisées, et ne touche à aucune saisie', async () => {
  host = await openTiny();
  await generate(host, juryRequest('BUT1'));
  const jury = sheetOf(host, 'Jury BUT1');
  const decision = named(host, 'jury_decision_BUT1');
  const line = rowOf(host, 'jury_nip_BUT1', '002');
  jury.getRange(line, decision.getColumn(), 1, 2).setValues([['ADJ', 'Résultats en progrès']]);
  jury.getRange(line, decision.getColumn() + 6).setValue('Vu en entretien');
  // Hidden for the room: an update leaves them hidden, and they count all the same.
  jury.hideColumns(decision.getColumn() + 1, 3);
  const list = '001;Abadie;Rose;TD9\n003;Carpentier;Lou;TD1\n004;Da Silva;Inès;TD2';

  const plan = await planned(host, notebookOf(null, list));
  expect(plain(plan.resume)).toMatch(/, 0 note modifiée$/);
  expect(said(plan, 'Étudiants')).toEqual([
    '001 : groupe TD1 → TD9',
    '002 : absent de la liste ; sa ligne et ses notes sont gardées, grisées',
    '1 étudiant ajouté : 004',
  ]);
  expect(said(plan, 'Jury BUT1')).toEqual(['1 étudiant ajouté : 004']);
  await generate(host, notebookOf(null, list));

  expect(marksNow(host)).toEqual(MARKS);
  expect(columnOf(host, 'etu_nip').filter((nip) => nip !== '')).toEqual(['001', '002', '003', '004']);
  expect(columnOf(host, 'etu_liste').slice(0, 4)).toEqual(['', 'absent de la dernière liste', '', '']);
  expect(columnOf(host, 'etu_groupe').slice(0, 4)).toEqual(['TD9', 'TD2', 'TD1', 'TD2']);
  for (const name of ['notes_nip_S1', 'notes_nip_S2', 'jury_nip_BUT1']) {
    expect([name, columnOf(host, name).slice(0, 4)]).toEqual([name, ['001', '002', '003', '004']]);
  }
  expect(valuesAt(host, 'Jury BUT1', line, decision.getColumn(), 1, 7)).toEqual([
    ['ADJ', 'Résultats en progrès', false, '', '', false, 'Vu en entretien'],
  ]);
  const saved = Object.values(host.save().workbook.sheets).find(({ name }) => name === 'Jury BUT1');
  expect(saved?.columnData?.[decision.getColumn()]?.hd).toBe(1);
  expect(columnOf(host, 'jury_retenu_BUT1')[line - decision.getRow()]).toBe('ADJ');
  // Gone from the list: said before the jury, and no more once the statut says it.
  expect(valuesAt(host, 'Jury BUT1', line - 1, 6, 3, 1).map(([cell]) => cell)).toEqual([
    'Inscrit',
    'Absent de la liste',
    'Inscrit',
  ]);
  sheetOf(host, 'Étudiants')
    .getRange(rowOf(host, 'etu_nip', '002'), named(host, 'etu_statut').getColumn())
    .setValue('Démission');
  await host.idle();
  expect(valuesAt(host, 'Jury BUT1', line, 6, 1, 1)).toEqual([['Démission']]);
  // UE11 : (3 × 12 + 2 × 14) / 5 = 12,8 pour 001 ; UE12 : (3 × 8 + 2 × 0) / 5 = 4,8.
  expect([average(host, 'UE11', '001'), average(host, 'UE12', '001')]).toEqual([12.8, 4.8]);
  expect((await planned(host, notebookOf(null, list))).steps).toEqual([]);
}, 120_000);

it("retrouve ce que l'enseignant a déplacé : colonnes insérées, lignes triées, feuilles renommées et déplacées", async () => {
  host = await openTiny();
  const notes = sheetOf(host, 'Notes S1');
  const moyennes = sheetOf(host, 'Moyennes S1');
  // A column of comments among the identity, one without a code among the marks, one of ranks beside the averages.
  notes.insertColumnBefore(3);
  notes.getRange(rowOf(host, 'notes_nip_S1', '002'), 3).setValue('tiers-temps');
  notes.insertColumnBefore(7);
  const rank = moyennes.getMaxColumns();
  moyennes.insertColumnAfter(rank);
  moyennes.getRange(8, rank + 1).setValue('Rang');
  const block = named(host, 'notes_nip_S1');
  notes.getRange(block.getRow(), 1, 3, notes.getMaxColumns() - 3).sort({ column: 1, ascending: false });
  notes.setName('Saisie du premier semestre');
  moyennes.setName('Mes moyennes');
  sheetOf(host, 'Programme').setName('Fiche');
  await host.idle();
  expect(columnOf(host, 'notes_nip_S1').slice(0, 3)).toEqual(['003', '002', '001']);

  const plan = await planned(host, notebookOf(TINY_WITH_R103, `${CLASS}\n004;Da Silva;Inès;TD2`));
  expect(said(plan, 'Saisie du premier semestre')).toEqual([
    "Colonne d'épreuve ajoutée : R103",
    '1 étudiant ajouté : 004',
  ]);
  expect(said(plan, 'Mes moyennes')).toEqual(['Colonne ajoutée : R103']);
  await generate(host, notebookOf(TINY_WITH_R103, `${CLASS}\n004;Da Silva;Inès;TD2`));

  expect(marksNow(host, 'Saisie du premier semestre')).toEqual(MARKS);
  expect(host.read('Saisie du premier semestre', 'C11')).toBe('tiers-temps');
  expect((host.read('Mes moyennes', 'A8:AF8') as Cell[][])[0]).toContain('Rang');
  expect((valuesOf(host, 'notes_codes_S1')[0] ?? []).filter((code) => code !== '')).toEqual([
    'R101',
    'R102',
    'R103',
    'SAE101',
    'SAE102',
  ]);
  await host.type('Saisie du premier semestre', markCell(host, 1, '001', 'R103'), '20');
  // UE11 : (3 × 12 + 1 × 20 + 2 × 14) / 6 = 14.
  expect(average(host, 'UE11', '001')).toBe(14);
  // UE12 de 002 : (3 × 11 + 2 × 13) / 5 = 11,8.
  expect(average(host, 'UE12', '002')).toBe(11.8);
  expect((await planned(host, notebookOf(null, null))).steps).toEqual([]);
}, 120_000);

it('garde les colonnes et les notes d’un élément retiré du programme, et ne les compte plus', async () => {
  host = await openTiny();
  await generate(host, notebookOf(TINY_WITHOUT_R101, null));
  expect(marksNow(host)).toEqual(MARKS);
  const titles = named(host, 'notes_codes_S1').offset(1, 0);
  expect((host.read('Notes S1', titles.getA1Notation()) as Cell[][])[0]?.[0]).toBe('Hors programme. Ressource 1.1');
  await host.type('Notes S1', markCell(host, 1, '001', 'R103'), '9');
  // UE11 : (3 × 9 + 2 × 14) / 5 = 11 ; le 12 de R101 ne compte plus.
  expect(average(host, 'UE11', '001')).toBe(11);
  expect((await planned(host, notebookOf(null, null))).steps).toEqual([]);
  // Remis au programme, il compte de nouveau : (3 × 12 + 2 × 14) / 5 = 12,8, R103 étant à son tour hors programme.
  await generate(host, notebookOf(TINY, null));
  expect(average(host, 'UE11', '001')).toBe(12.8);
}, 120_000);

it('prend ce que l’enseignant a changé dans « Programme » : un coefficient, un intitulé, un élément ajouté', async () => {
  host = await openTiny();
  const sheet = sheetOf(host, 'Programme');
  const first = named(host, 'coef_UE11').getRow();
  const coefficient = named(host, 'coef_UE11').getColumn();
  await paste(host, 'Programme', sheet.getRange(first, coefficient).getA1Notation(), 1);
  await paste(host, 'Programme', sheet.getRange(first, 4).getA1Notation(), 'Titre corrigé');
  sheet.insertRowAfter(first);
  sheet.getRange(first + 1, 1, 1, 4).setValues([['UE11', 'Ressources', 'R109', 'Ajoutée à la main']]);
  sheet.getRange(first + 1, coefficient).setValue(2);
  await host.idle();

  const plan = await planned(host, notebookOf(null, null));
  expect(said(plan, 'Programme')).toEqual(
    expect.arrayContaining([`Coefficient changé à la main, pris en compte : UE11, R101 (K${first})`]),
  );
  expect(said(plan, 'Notes S1')).toEqual(["Colonne d'épreuve ajoutée : R109", 'Intitulé de R101 : Titre corrigé']);
  await generate(host, notebookOf(null, null));
  expect(marksNow(host)).toEqual(MARKS);
  await host.type('Notes S1', markCell(host, 1, '001', 'R109'), '10');
  // UE11 : (1 × 12 + 2 × 10 + 2 × 14) / 5 = 12.
  expect(average(host, 'UE11', '001')).toBe(12);
  expect((await planned(host, notebookOf(null, null))).steps).toEqual([]);

  await paste(host, 'Programme', sheet.getRange(first, coefficient).getA1Notation(), 'beaucoup');
  const refusal = await ask(host, 'planSteps', notebookOf(null, null));
  expect([refusal.ok, refusal.code]).toEqual([false, 'programme']);
  expect(plain(refusal.message ?? '')).toContain(
    'R101, coefficient : « beaucoup » ne convient pas. Attendu : un nombre',
  );
}, 120_000);

it('rétablit une formule écrasée en le disant, et ne touche à rien d’autre', async () => {
  host = await openTiny();
  const cell = sheetOf(host, 'Moyennes S1')
    .getRange(named(host, 'moy_UE11').getRow(), named(host, 'moy_UE11').getColumn())
    .getA1Notation();
  await paste(host, 'Moyennes S1', cell, 19);
  const plan = await planned(host, notebookOf(null, null));
  expect(plan.feuilles).toHaveLength(1);
  expect(plain(plan.resume)).toBe('1 feuille mise à jour, 1 formule rétablie, 0 note modifiée');
  expect(said(plan, 'Moyennes S1')).toEqual([
    `${cell} : « 19 » a été tapé à la place d'une formule ; la formule est rétablie`,
  ]);
  await generate(host, notebookOf(null, null));
  expect(average(host, 'UE11', '001')).toBe(12.8);
  expect((await planned(host, notebookOf(null, null))).steps).toEqual([]);
  // Annuler rend ce qui avait été tapé, et nomme la même cellule.
  expect(said(await planned(host, UNDO), 'Moyennes S1')).toEqual([`1 cellule remise comme avant : ${cell}`]);
  await generate(host, UNDO);
  expect(host.read('Moyennes S1', cell)).toBe(19);
}, 120_000);

it('une date tapée sur une formule est nommée comme elle se tape, et revient le même jour', async () => {
  host = await openTiny();
  const cell = named(host, 'moy_UE11').offset(0, 0, 1, 1);
  const name = cell.getA1Notation();
  const day = new Date(2026, 6, 2);
  cell.setValue(day);
  await host.idle();
  expect(said(await planned(host, notebookOf(null, null)), 'Moyennes S1')).toEqual([
    `${name} : « 02/07/2026 » a été tapé à la place d'une formule ; la formule est rétablie`,
  ]);
  await generate(host, notebookOf(null, null));
  expect(sheetOf(host, 'Moyennes S1').getRange(name).getFormula()).not.toBe('');
  await generate(host, UNDO);
  // In the format of its column, where Sheets counts days from 1899-12-30: 8 July 2025 is 45846, and 359 days later it is 46205.
  expect(host.read('Moyennes S1', name)).toBe(46205);
}, 120_000);

it("n'écrase jamais une feuille de l'enseignant, ni un classeur d'une autre formation", async () => {
  host = await openTiny();
  host.spreadsheet.insertSheet('jury but1').getRange('A1').setValue('à moi');
  expect(await ask(host, 'planSteps', juryRequest('BUT1'))).toMatchObject({ ok: false, code: 'nom-pris' });
  const mmi = { ...notebookOf(null, null), programme: { kind: 'catalogue', id: 'mmi-dijon-2022-2023-but1' } };
  expect(await ask(host, 'planSteps', mmi)).toMatchObject({ ok: false, code: 'autre-programme' });
  expect(host.read('jury but1', 'A1')).toBe('à moi');
  expect(marksNow(host)).toEqual(MARKS);
}, 120_000);

it("s'arrête devant une feuille dupliquée ou privée de ses repères, sans rien écrire, et lit l'originale", async () => {
  host = await openTiny();
  const copy = host.spreadsheet.insertSheet('Copie de Notes S1', host.spreadsheet.getNumSheets());
  copy.addDeveloperMetadata('jury-but.role', 'notes-S1');
  copy.getRange('A1').setValue('ma copie');
  for (const asked of [notebookOf(TINY_WITH_R103, null), UNDO]) {
    const refusal = await ask(host, 'planSteps', asked);
    expect([refusal.ok, refusal.code]).toEqual([false, 'copie']);
    expect(plain(refusal.message ?? '')).toMatch(/^« Copie de Notes S1 » est une copie d'une feuille de ce classeur/);
  }
  expect((await ask(host, 'markColumns')).value).toContainEqual(expect.objectContaining({ code: 'R101', saisies: 3 }));
  host.spreadsheet.deleteSheet(copy);

  sheetOf(host, 'Notes S1').deleteColumns(named(host, 'notes_nip_S1').getColumn(), 1);
  const refusal = await ask(host, 'planSteps', notebookOf(null, null));
  expect([refusal.ok, refusal.code]).toEqual([false, 'sans-reperes']);
  expect(plain(refusal.message ?? '')).toMatch(/^« Notes S1 » a perdu les repères/);
  expect(sheetOf(host, 'Notes S1').getDataRange().getValues().flat()).toContain(12.25);
}, 120_000);
