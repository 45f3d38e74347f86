/** What stands above the jury's columns, and what follows of the day of the jury, on real sheets. Expectations by hand, beside. */
import { allPlans } from './dossiers';
import { write } from './juryHands';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  named,
  plain,
  rowOf,
  sheetOf,
  shownFor,
  valuesAt,
} from './workbench';

let host: HeadlessHost;

/** In S1 the same mark in both elements of an UE is its average. Tom has left, Inès was absent all year. */
const CLASS = [
  { nip: '001', statut: 'Inscrit', ue11: 12, ue12: 9 },
  { nip: '002', statut: 'Inscrit', ue11: 8, ue12: 10 },
  { nip: '003', statut: 'Démission', ue11: 9, ue12: 7 },
  { nip: '004', statut: 'Défaillant', ue11: 0, ue12: 14 },
] as const;

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Bosc;Léo;TD1\n003;Cros;Tom;TD2\n004;Diaz;Inès;TD2'));
  const statuts = named(host, 'etu_statut');
  for (const { nip, statut, ue11, ue12 } of CLASS) {
    sheetOf(host, 'Étudiants')
      .getRange(rowOf(host, 'etu_nip', nip), statuts.getColumn())
      .setValue(statut);
    for (const [code, mark] of [
      ['R101', ue11],
      ['SAE101', ue11],
      ['R102', ue12],
      ['SAE102', ue12],
    ] as const)
      sheetOf(host, 'Notes S1')
        .getRange(markCell(host, 1, nip, code))
        .setValue(mark);
  }
  await generate(host, juryRequest('S1'));
  await generate(host, juryRequest('BUT1'));
  await host.idle();
}, 120_000);
afterAll(() => host?.dispose());

const headOf = (sheet: string, start: string): string => {
  const rows = valuesAt(host, sheet, 1, 1, 6, sheetOf(host, sheet).getMaxColumns());
  return (
    rows
      .flat()
      .map(plain)
      .find((cell) => cell.startsWith(start)) ?? ''
  );
};

it('le refus d’un code tapé dans « Année » dit tous ceux qui se tapent', () => {
  const [annual] = allPlans(3).filter(({ role }) => role === 'jury-BUT1');
  const helps = annual?.validations.filter(({ rule }) => rule.kind === 'list' && rule.values.includes('NAR'));
  expect(helps?.map(({ help }) => help)).toEqual([
    'Vide : le résultat des règles vaut. Sinon, la décision souveraine du jury (4.6) : ADM, ADJ, PASD, PAS1NCI, RED, NAR, ATJ, RAT, DEF, ABAN, ABL, DEM, EXCLU.',
  ]);
});

it('« Jury S1 » compte les UE de ceux qui sont attendus, et à part ceux qui ne le sont plus', async () => {
  // Rose: ADM, AJ; Léo: AJ, ADM. The four UE of Tom and Inès are not counted, they are.
  expect(headOf('Jury S1', 'UE retenues')).toBe(
    'UE retenues  ·  ADM : 2  ·  AJ : 2  ·  Démission (UE non comptées) : 1  ·  Défaillant (UE non comptées) : 1',
  );
  await write(host, 'Jury S1', 'decision:UE12', '001', 'ADJ');
  await write(host, 'Jury S1', 'decision:UE12', '003', 'RAT');
  expect(headOf('Jury S1', 'UE retenues')).toBe(
    'UE retenues  ·  ADM : 2  ·  ADJ : 1  ·  AJ : 1  ·  Démission (UE non comptées) : 1  ·  Défaillant (UE non comptées) : 1',
  );
});

it.each([
  ['CMP', 'UE retenues  ·  ADM : 2  ·  CMP : 1  ·  ADJ : 1'],
  ['ADJR', 'UE retenues  ·  ADM : 2  ·  ADJ : 1  ·  ADJR : 1'],
])('« Jury S1 » compte aussi une UE acquise avant, %s', async (code, counts) => {
  // UE11 of Léo, AJ until then: two students expected, two UE, four codes still.
  const { row, column } = { row: named(host, 'acq_nip').getRow(), column: named(host, 'acq_nip').getColumn() };
  sheetOf(host, 'Acquis antérieurs')
    .getRange(row, column, 1, 5)
    .setValues([["'002", 'UE11', 10.5, code, "'2024-25"]]);
  await host.idle();
  expect(shownFor(host, 'Jury S1', '002', 'UE11 code')).toBe(`${code} (2024-25)`);
  expect(headOf('Jury S1', 'UE retenues')).toBe(
    `${counts}  ·  Démission (UE non comptées) : 1  ·  Défaillant (UE non comptées) : 1`,
  );
});

describe('Un refus de redoubler et la date du jury', () => {
  const left = () => shownFor(host, 'Jury BUT1', '002', 'Retenu À compléter');
  const late = 'NAR incomplet, audition tenue le 10/07/2026, après le jury du 03/07/2026 (4.5)';

  beforeAll(async () => {
    for (const [key, value] of [
      ['decision', 'NAR'],
      ['motif', 'Résultats'],
      ['audition', true],
      ['conseil', 'BTS'],
    ] as const)
      await write(host, 'Jury BUT1', key, '002', value);
    sheetOf(host, 'Jury BUT1')
      .getRange(named(host, 'jury_decision_BUT1').getRow() + 1, named(host, 'jury_decision_BUT1').getColumn() + 3)
      .setValue(new Date(2026, 6, 10));
    await host.idle();
  }, 60_000);

  it.each([
    ['', ''],
    [new Date(2026, 6, 3), late],
    ['3/7/2026', late], // as an older sheet has it, in a cell of text
    [new Date(2026, 6, 10), ''],
    ['début juillet', ''],
  ])('jury le %p : « %s »', async (date, told) => {
    named(host, 'jury_date_BUT1')
      .setNumberFormat(typeof date === 'string' ? '@' : 'dd/mm/yyyy')
      .setValue(date);
    await host.idle();
    expect(left()).toBe(told);
  });

  it('la case de la date attend une date, et le dit', () => {
    const rule = named(host, 'jury_date_BUT1').getDataValidation();
    expect(plain(rule?.getHelpText() ?? '')).toBe('Tapez la date du jury, par exemple 03/07/2026.');
  });
});

it('d’une démission dont une note de S1 manque, aucune case que l’on voit ne dit « en attente », ni en janvier ni en juillet', async () => {
  sheetOf(host, 'Notes S1')
    .getRange(markCell(host, 1, '003', 'R102'))
    .setValue('');
  await host.idle();
  const [january, july] = (['Jury S1', 'Jury BUT1'] as const).map((name) => {
    const sheet = sheetOf(host, name);
    const row = rowOf(host, name === 'Jury S1' ? 'jury_nip_S1' : 'jury_nip_BUT1', '003');
    return (valuesAt(host, name, row, 1, 1, sheet.getMaxColumns())[0] ?? [])
      .filter((_, index) => !sheet.isColumnHiddenByUser(index + 1))
      .map(plain);
  });
  // UE12 has no average any more: 4.5 opens nothing to who has left, and nothing is awaited of them.
  expect([january, july].map((seen) => seen?.filter((cell) => /attente/i.test(cell)))).toEqual([[], []]);
  expect(january?.filter((cell) => /^DEM$|^Démission$/.test(cell))).toEqual(['Démission', 'DEM', 'DEM', 'Démission']);
  expect(july?.filter((cell) => cell === 'Démission')).toHaveLength(2);
});
