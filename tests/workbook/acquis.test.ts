/** « Acquis antérieurs » takes all that last year's jury gives, and says what to do where it does not. */
import type { Programme } from '../../src/programme';
import { isFormula, mergeWorkbook, planWorkbook, type SheetPlan } from '../../src/workbook';
import { EPREUVES, formulasOf, shippedProgramme } from './dossiers';
import { FIRST_LIST, notebookOf } from './scenes';
import { TINY, TINY_BUT2 } from './tiny';
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

describe('en BUT2', () => {
  const planOf = (programme: Programme) => {
    const wanted = {
      programme,
      students: studentsOf(FIRST_LIST),
      classData: null,
      epreuves: EPREUVES,
      arrondi: 2 as const,
    };
    const { sheets } = planWorkbook(mergeWorkbook(new Map(), { ...wanted, jury: 'annee' }));
    const sheet = (role: string) => {
      const found = sheets.find((one) => one.role === role);
      if (!found) throw new Error(`no ${role}`);
      return found;
    };
    return { acquis: sheet('acquis'), jury: sheet('jury-BUT2') };
  };
  const listOf = ({ validations }: SheetPlan, column: number) =>
    validations.flatMap(({ area, rule }) => (area.column === column && rule.kind === 'list' ? [rule.values] : []))[0];

  it('propose les UE de S1 et S2 avant celles de l’année, et le code qui dit qu’elles ne sont pas acquises', () => {
    const { acquis } = planOf(TINY_BUT2);
    expect(listOf(acquis, 2)?.slice(0, 7)).toEqual(['UE11', 'UE21', 'UE12', 'UE22', 'UE13', 'UE23', 'UE31']);
    expect(listOf(acquis, 4)).toEqual(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP', 'AJ']);
    expect(acquis.table.rows).toBeGreaterThanOrEqual(3 * 12);
  });

  it('une compétence de niveau 1 commence cette année : rien n’en est demandé, et la tête le dit', () => {
    const competences = TINY_BUT2.competences.map((one) => (one.nom === 'Dire' ? { ...one, niveau: 1 } : one));
    const { acquis, jury } = planOf({ ...TINY_BUT2, competences });
    expect(listOf(acquis, 2)?.slice(0, 5)).toEqual(['UE11', 'UE21', 'UE12', 'UE22', 'UE31']);
    expect(formulasOf(acquis).some((text) => plain(text).includes('sans UE de S1 et S2, de niveau 1 : Dire'))).toBe(
      true,
    );
    // Deux cases sans objet par ligne.
    const row = jury.contents[jury.table.row - 1] ?? [];
    expect(row.filter((cell) => isFormula(cell) && cell.formula.endsWith(';"SO")'))).toHaveLength(2);
  });
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
      '✗ Une ligne tapée est hors du tableau : annulez (Ctrl+Z), insérez assez de lignes au milieu du tableau, recommencez',
    );
    await type(last, ['', ''], ['', '']);
    expect(plain(host.read(SHEET, 'A3') as string)).toMatch(/^✓/);
  });

  it('une ligne qui n’est pas lue est comptée en tête ; un NIP absent se voit, sans être une faute', async () => {
    const first = named(host, 'acq_nip').getRow();
    await type(first, ["'001", 'UE11', 12, ''], ["'002", '', 12, 'ADM'], ["'999", 'UE11', 12, 'ADM']);
    const said = ['A3', `G${first}`, `G${first + 1}`, `G${first + 2}`].map((a1) =>
      plain(host.read(SHEET, a1) as string),
    );
    expect(said).toEqual([
      '✗ 2 lignes à corriger : voyez la colonne Contrôle',
      '✗ code à choisir',
      '✗ UE à choisir',
      '▲ NIP absent de la feuille Étudiants',
    ]);
    await type(first, ["'001", 'UE11', 12, 'ADM']);
    expect(plain(host.read(SHEET, 'A3') as string)).toBe('✗ 1 ligne à corriger : voyez la colonne Contrôle');
    await type(first, ['', '', '', ''], ['', '', '', ''], ['', '', '', '']);
    expect(plain(host.read(SHEET, 'A3') as string)).toBe('✓ Toutes les lignes sont lues');
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
