/** « Annuler la dernière génération »: what it wrote is taken back, what was typed since stays, and it says why. */
import type { SidebarState, WorkPlan } from '../../src/addin/protocol';
import { notebookOf, UNDO } from './scenes';
import { TINY, TINY_WITH_R103 } from './tiny';
import {
  ask,
  columnOf,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  must,
  named,
  paste,
  plain,
  sheetOf,
  valuesOf,
} from './workbench';

const CLASS = '001;Abadie;Rose;TD1\n002;Benali;Tom;TD2';

const summary = async (host: HeadlessHost) => ((await ask(host, 'sidebarState')).value as SidebarState).classeur;
const planned = async (host: HeadlessHost): Promise<WorkPlan> => {
  const reply = await ask(host, 'planSteps', UNDO);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as WorkPlan;
};
/** Goes through an undoing, and gives what its end says. */
const undone = async (host: HeadlessHost, { steps }: WorkPlan): Promise<string> => {
  let said = '';
  for (const { id } of steps) said = String(await must(host, 'runStep', UNDO, id));
  return said;
};
const kept = (plan: WorkPlan): readonly string[] =>
  (plan.feuilles.find(({ nom }) => nom === 'Ce qui est gardé')?.changements ?? []).map(plain);
const sheetNames = (host: HeadlessHost) => host.spreadsheet.getSheets().map((sheet) => sheet.getName());

/** Values and formulas of every sheet of ours, by name. */
function everything(host: HeadlessHost) {
  return host.spreadsheet
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => {
      const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
      // The engine writes a name without its quotes once it has moved a reference.
      const formulas = whole.getFormulas().map((line) => line.map((one) => one.replace(/'(\w+)'!/g, '$1!')));
      return [sheet.getName(), whole.getValues(), formulas];
    });
}

let host: HeadlessHost;
beforeEach(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, CLASS));
}, 60_000);
afterEach(() => host.dispose());

it("retire les feuilles d'une première génération où rien n'a été tapé", async () => {
  expect((await summary(host))?.annulable).toBe('7 feuilles créées, 0 note modifiée');
  expect(plain((await planned(host)).resume)).toBe('7 feuilles supprimées, 0 note modifiée');
  await generate(host, UNDO);
  expect(sheetNames(host)).toEqual(['Feuille 1']);
  expect(await summary(host)).toBeNull();
}, 120_000);

it('retire la feuille de jury et la Composition qui est venue avec elle', async () => {
  const before = sheetNames(host);
  await generate(host, juryRequest('S1'));
  const plan = await planned(host);
  expect(plan.feuilles.map(({ nom }) => nom)).toEqual(['Jury S1', 'Composition du jury']);
  expect(plain(await undone(host, plan))).toBe('La dernière génération est annulée.');
  expect(sheetNames(host).filter((name) => !before.includes(name))).toEqual([]);
});

it('garde une feuille où une note a été tapée, avec celles dont elle dépend, et le dit', async () => {
  await host.type('Notes S1', markCell(host, 1, '001', 'R101'), '12');
  const plan = await planned(host);
  expect(kept(plan)).toEqual([
    "« Programme » est gardée : une feuille gardée s'y réfère.",
    "« Étudiants » est gardée : une feuille gardée s'y réfère.",
    "« Acquis antérieurs » est gardée : une feuille gardée s'y réfère.",
    '« Notes S1 » est gardée : des cellules y ont été tapées depuis.',
  ]);
  // Of seven: Notes S2, Moyennes S1 and Moyennes S2 go.
  expect(plain(plan.resume)).toBe('3 feuilles supprimées, 4 feuilles gardées, 0 note modifiée');
  expect(plain(await undone(host, plan))).toBe(
    "La dernière génération est annulée, sauf ce que vous avez tapé depuis. « Programme » est gardée : une feuille gardée s'y réfère. « Étudiants » est gardée : une feuille gardée s'y réfère. « Acquis antérieurs » est gardée : une feuille gardée s'y réfère. Et 1 autre.",
  );
  expect(sheetNames(host)).toEqual(['Feuille 1', 'Programme', 'Étudiants', 'Acquis antérieurs', 'Notes S1']);
  expect(host.read('Notes S1', markCell(host, 1, '001', 'R101'))).toBe(12);
}, 120_000);

it("ne promet rien quand rien ne peut être rétabli, et l'offre toujours : vidée, la feuille s'annule", async () => {
  await generate(host, juryRequest('S1'));
  const before = sheetNames(host);
  const decision = named(host, 'jury_decision_S1').getA1Notation().split(':')[0] as string;
  await host.type('Jury S1', decision, 'RAT');
  await host.type('Composition du jury', named(host, 'jury_date_S1').getA1Notation(), '03/07/2026');
  const plan = await planned(host);
  expect([plan.steps, plain(plan.resume)]).toEqual([
    [],
    "Rien ne peut être rétabli : ce que la dernière génération a fait est gardé, à cause de ce qui y a été tapé depuis. Effacez-le d'abord si vous voulez l'annuler.",
  ]);
  expect(kept(plan)).toContain('« Jury S1 » est gardée : des cellules y ont été tapées depuis.');
  expect([sheetNames(host), (await summary(host))?.annulable]).toEqual([before, '2 feuilles créées, 0 note modifiée']);
  await host.type('Jury S1', decision, '');
  await host.type('Composition du jury', named(host, 'jury_date_S1').getA1Notation(), '');
  expect(await undone(host, await planned(host))).toBe('La dernière génération est annulée.');
  expect(sheetNames(host)).not.toContain('Jury S1');
}, 120_000);

it('remet une mise à jour dans son état antérieur, cellule pour cellule', async () => {
  await generate(host, juryRequest('BUT1'));
  await host.type('Notes S1', markCell(host, 1, '001', 'R101'), '12');
  // What a jury sheet computes, spills included, is not taken for something typed.
  expect(plain((await planned(host)).resume)).toBe('2 feuilles supprimées, 0 note modifiée');
  const before = everything(host);
  const wanted = notebookOf(
    { ...TINY_WITH_R103, mention: 'Mention changée' },
    '001;Abadie;Rose;TD7\n003;Carpentier;Lou;TD1',
  );
  await generate(host, wanted);
  expect(everything(host)).not.toEqual(before);
  const notes = (await planned(host)).feuilles.find(({ nom }) => nom === 'Notes S1')?.changements ?? [];
  // La colonne de R103, et ce qui y a été écrit avec le NIP de 003.
  const nips = named(host, 'notes_nip_S1');
  const added = nips.getValues().findIndex(([nip]) => nip === '003');
  const cell = sheetOf(host, 'Notes S1')
    .getRange(nips.getRow() + added, nips.getColumn())
    .getA1Notation();
  expect(notes.map(plain)).toEqual([
    '1 colonne ajoutée par la génération, retirée',
    `1 cellule remise comme avant : ${cell}`,
  ]);
  await generate(host, UNDO);
  expect(everything(host)).toEqual(before);
  expect((await summary(host))?.annulable).toBeNull();
  expect(await ask(host, 'planSteps', UNDO)).toMatchObject({ ok: false, code: 'rien-a-annuler' });
}, 180_000);

it("ne retire ni n'altère ce qui a été tapé depuis, et dit pourquoi", async () => {
  const wanted = notebookOf(TINY_WITH_R103, '001;Abadie;Rose;TD7\n002;Benali;Tom;TD2\n003;Carpentier;Lou;TD1');
  await generate(host, wanted);
  await host.type('Notes S1', markCell(host, 1, '001', 'R103'), '15');
  await host.type('Notes S2', markCell(host, 2, '003', 'R201'), '9');
  const groups = named(host, 'etu_groupe');
  await paste(
    host,
    'Étudiants',
    sheetOf(host, 'Étudiants').getRange(groups.getRow(), groups.getColumn()).getA1Notation(),
    'TD8',
  );
  // Sorted since: found again by its NIP.
  const nips = named(host, 'notes_nip_S2');
  sheetOf(host, 'Notes S2').getRange(nips.getRow(), 1, 3, 9).sort({ column: 1, ascending: false });
  await host.idle();

  const said = kept(await planned(host));
  expect(said).toContain("L'étudiant 003 est gardé : quelque chose a été tapé sur sa ligne depuis.");
  expect(said).toContain('Les colonnes de R103 sont gardées : des notes y ont été tapées depuis.');
  expect(said).toContain('« Étudiants » : une valeur tapée depuis est gardée (ligne 001, colonne groupe).');
  await generate(host, UNDO);

  expect(host.read('Notes S1', markCell(host, 1, '001', 'R103'))).toBe(15);
  expect(host.read('Notes S2', markCell(host, 2, '003', 'R201'))).toBe(9);
  expect(columnOf(host, 'etu_nip').filter((nip) => nip !== '')).toEqual(['001', '002', '003']);
  expect(columnOf(host, 'etu_groupe')[0]).toBe('TD8');
  // R103 has left the programme again: its column stays, and says so.
  const codes = valuesOf(host, 'notes_codes_S1')[0] ?? [];
  const titles = named(host, 'notes_codes_S1').offset(1, 0).getA1Notation();
  expect((host.read('Notes S1', titles) as string[][])[0]?.[codes.indexOf('R103')]).toMatch(/^Hors programme/);
}, 180_000);

it("retire des Notes le retardataire tapé dans Étudiants, qui y reste tapé, et fait ce qu'elle annonce", async () => {
  await generate(host, juryRequest('BUT1'));
  const nips = named(host, 'etu_nip');
  const free = nips.getRow() + columnOf(host, 'etu_nip').indexOf('');
  for (const [rank, value] of ['003', 'Carpentier', 'Lou', 'TD9'].entries())
    await host.type(
      'Étudiants',
      sheetOf(host, 'Étudiants')
        .getRange(free, nips.getColumn() + rank)
        .getA1Notation(),
      value,
    );
  const before = everything(host);
  await generate(host, notebookOf(null, null));
  expect(columnOf(host, 'notes_nip_S1')).toContain('003');
  const plan = await planned(host);
  expect(plan.feuilles.map(({ nom }) => nom)).toEqual(expect.arrayContaining(['Notes S1', 'Notes S2', 'Jury BUT1']));
  expect(await undone(host, plan)).toBe('La dernière génération est annulée.');
  expect(everything(host)).toEqual(before);
  // La mise à jour suivante lui redonne ses lignes.
  await generate(host, notebookOf(null, null));
  expect(columnOf(host, 'notes_nip_S1')).toContain('003');
}, 180_000);

it("garde partout le retardataire tapé dans Étudiants s'il a une note, et le dit", async () => {
  const nips = named(host, 'etu_nip');
  const free = nips.getRow() + columnOf(host, 'etu_nip').indexOf('');
  for (const [rank, value] of ['003', 'Carpentier', 'Lou', 'TD1'].entries())
    await host.type(
      'Étudiants',
      sheetOf(host, 'Étudiants')
        .getRange(free, nips.getColumn() + rank)
        .getA1Notation(),
      value,
    );
  await generate(host, notebookOf(null, null));
  await host.type('Notes S1', markCell(host, 1, '003', 'R101'), '14');
  const plan = await planned(host);
  expect(kept(plan)).toEqual(["L'étudiant 003 est gardé : quelque chose a été tapé sur sa ligne depuis."]);
  await undone(host, plan);
  expect([host.read('Notes S1', markCell(host, 1, '003', 'R101')), columnOf(host, 'notes_nip_S2')[2]]).toEqual([
    14,
    '003',
  ]);
}, 180_000);
