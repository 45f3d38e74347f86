/** « Générer la démonstration et tout vérifier »: made where nothing of ours is, compared with the law, removed when it is still itself. */
import type { CheckLine, WorkRequest } from '../../../src/addin/protocol';
import { type DemonstrationEnd, runDemonstration } from '../../../src/addin/sidebar/selfCheck/run';
import type { Server } from '../../../src/addin/sidebar/server';
import { FIRST_SHEET, JURY_SHEETS, MARK_SHEETS } from '../../workbook/sheetNames';
import { ask, emptyWorkbook, generate, type HeadlessHost, must } from '../../workbook/workbench';
import { patient, serverOf, stepsIn } from './server';

/** Four students instead of 24, for the time it takes. */
const small = (request: WorkRequest): WorkRequest =>
  request.kind === 'classeur' ? { ...request, etudiants: { kind: 'fictifs', nombre: 4 } } : request;

const names = ({ spreadsheet }: HeadlessHost) => spreadsheet.getSheets().map((sheet) => sheet.getName());

let host: HeadlessHost;
let end: DemonstrationEnd;
const demonstrationWorks: Server['demonstrationWorks'] = async () => {
  const reply = await serverOf(host).demonstrationWorks();
  return reply.ok ? { ...reply, value: reply.value.map(small) } : reply;
};
beforeAll(async () => {
  host = emptyWorkbook();
  host.spreadsheet.getSheets()[0]?.getRange('A1').setValue('à moi');
  end = await runDemonstration({ ...serverOf(host), demonstrationWorks }, stepsIn(host), patient());
}, 180_000);
afterAll(() => host.dispose());

it('toutes les feuilles du module, et rien de plus', () => {
  expect(names(host).filter((name) => name !== 'jury-but-journal')).toEqual([
    FIRST_SHEET,
    ...MARK_SHEETS,
    ...JURY_SHEETS,
    'Statistiques',
  ]);
});

it('chaque valeur calculée est celle de la loi, et la durée de chaque feuille est connue', () => {
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  // For each of the four works a first and a last step; 8, 1, 1 and 1 sheets between.
  expect(end.durees.map(([label]) => label)).toHaveLength(4 * 2 + 11);
  expect(end.durees.map(([label]) => label)).toContain('Création de la feuille Jury BUT1');
  expect(end.lignes.map(({ id, etat }) => `${id} ${etat}`)).toEqual(
    [
      'feuilles',
      'programme',
      'coefficients',
      'illisibles',
      'acquis',
      'formules',
      'identites',
      'doublons',
      'statuts',
      'semestres',
      'recalcul',
    ].map((id) => `${id} bon`),
  );
});

it('dans un classeur qui a déjà nos feuilles, refus : un classeur neuf est demandé, rien n’est écrit', async () => {
  const reply = await ask(host, 'demonstrationWorks');
  expect(reply).toMatchObject({ ok: false, code: 'classeur-pris' });
  expect(reply.message).toMatch(/classeur neuf.*sheets\.new.*Rien n'a été écrit\./);
  expect(await runDemonstration(serverOf(host), stepsIn(host), patient())).toMatchObject({
    kind: 'refused',
    isTaken: true,
  });
});

it('une valeur fausse est une différence, avec sa cellule', async () => {
  const other = emptyWorkbook({
    faults: {
      // Somewhere in the class an average of 0.01 too much.
      returned: (name, result) =>
        name === 'UE_AVERAGE'
          ? (result as (number | string)[][]).map((line, row) =>
              row === 0 ? line.map((cell) => (typeof cell === 'number' ? cell + 0.01 : cell)) : line,
            )
          : result,
    },
  });
  const [notebook] = (await must(other, 'demonstrationWorks')) as readonly WorkRequest[];
  await generate(other, small(notebook as WorkRequest));
  const lines = (await must(other, 'selfCheck', 'checkDemonstration', [false])) as readonly CheckLine[];
  const wrong = lines.filter(({ etat }) => etat === 'erreur');
  expect(wrong.map(({ id }) => id)).toEqual(['recalcul']);
  expect(wrong[0]?.details[0]?.cellule?.feuille).toBe('Moyennes S1');
  other.dispose();
}, 120_000);

it('une note tapée depuis : rien n’est supprimé, et c’est dit', async () => {
  const notes = host.spreadsheet.getSheetByName('Notes S1');
  if (!notes) throw new Error('no sheet');
  const [row, column] = [12, 8];
  const before = notes.getRange(row, column).getValue();
  notes.getRange(row, column).setValue(before === 3 ? 4 : 3);
  await host.idle();
  const all = names(host);
  const reply = await ask(host, 'selfCheck', 'removeDemonstration', []);
  expect(reply).toMatchObject({ ok: false, code: 'saisie' });
  expect(reply.message).toMatch(/Notes S1.*tapées depuis\. Rien n'a été supprimé/);
  expect(names(host)).toEqual(all);
  notes.getRange(row, column).setValue(before);
  await host.idle();
});

it('intacte, elle est supprimée entière, journal compris ; vos feuilles restent', async () => {
  expect(await must(host, 'selfCheck', 'removeDemonstration', [])).toEqual(
    expect.stringMatching(/^11 feuilles de démonstration supprimées/),
  );
  expect(names(host)).toEqual(['Feuille 1']);
  expect(host.read('Feuille 1', 'A1')).toBe('à moi');
  expect(await ask(host, 'selfCheck', 'removeDemonstration', [])).toMatchObject({ ok: false, code: 'classeur-absent' });
  expect(await must(host, 'demonstrationWorks')).toHaveLength(4);
});
