/** « Acquis antérieurs » takes all that last year's jury gives, and says what to do where it does not. */
import { mergeWorkbook, planWorkbook } from '../../src/workbook';
import { EPREUVES, shippedProgramme } from './dossiers';
import { FIRST_LIST, notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  lineOf,
  named,
  plain,
  sheetOf,
  studentsOf,
} from './workbench';

const SHEET = 'Acquis antérieurs';

it('a une ligne pour chacune des dix UE de chaque étudiant, toutes en texte et contrôlées', () => {
  const programme = shippedProgramme();
  const list = Array.from({ length: 150 }, (_, index) => `0${1000 + index};Nom;Prénom;TD1`).join('\n');
  const wanted = { programme, students: studentsOf(list), classData: null, epreuves: EPREUVES, arrondi: 2 as const };
  const plan = planWorkbook(mergeWorkbook(new Map(), { ...wanted, jury: null })).sheets.find(
    ({ role }) => role === 'acquis',
  );
  if (!plan) throw new Error('no such sheet');
  expect(plan.table.rows).toBeGreaterThanOrEqual(150 * 10);
  const texts = plan.styles.find(({ style }) => style === 'inputText')?.areas ?? [];
  const rules = plan.validations.map(({ area }) => area);
  for (const [column, areas] of [
    [1, texts],
    [5, texts],
    [2, rules],
    [3, rules],
    [4, rules],
  ] as const)
    expect(areas.find((one) => one.column === column)).toEqual({ ...plan.table, column, columns: 1 });
});

describe('sur des feuilles', () => {
  let host: HeadlessHost;
  const type = async (row: number, ...lines: readonly (readonly (string | number)[])[]): Promise<void> => {
    sheetOf(host, SHEET)
      .getRange(row, 1, lines.length, lines[0]?.length ?? 0)
      .setValues(lines.map((line) => [...line]));
    await host.idle();
  };

  beforeAll(async () => {
    host = emptyWorkbook();
    await generate(host, notebookOf(TINY, FIRST_LIST));
    await generate(host, juryRequest('BUT1'));
  }, 120_000);
  afterAll(() => host?.dispose());

  it('ce qui est collé sous la dernière ligne est dit, avec le remède qui garde les zéros des NIP', async () => {
    const lines = named(host, 'acq_nip');
    const last = lines.getRow() + lines.getNumRows() - 1;
    await type(last, ["'001", 'UE11'], ["'002", 'UE11']);
    expect(plain(host.read(SHEET, 'A3') as string)).toBe(
      '✗ une ligne tapée est hors du tableau : annulez (Ctrl+Z), insérez assez de lignes au milieu du tableau, recommencez',
    );
    await type(last, ['', ''], ['', '']);
    expect(plain(host.read(SHEET, 'A3') as string)).toMatch(/^✓/);
  });

  it('une acquisition au-delà de la millième ligne est lue, la meilleure des deux', async () => {
    const first = named(host, 'acq_nip').getRow();
    sheetOf(host, SHEET).insertRowsAfter(first, 1100);
    await type(first, ["'001", 'UE11', 11, 'ADJ', '2023-24']);
    await type(first + 1099, ["'001", 'UE11', 12, 'ADM', '2024-25']);
    const line = lineOf(host, 'Jury BUT1', '001');
    expect([line.get('UE11'), line.get('UE11 code')]).toEqual([12, 'ADM (2024-25)']);
    expect(plain(host.read(SHEET, `G${first}`) as string)).toBe('✓');
  });
});
