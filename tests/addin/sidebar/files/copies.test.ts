/** Les copies : ce qui y est, et surtout ce qui n'y est pas. */
import {
  anonymousTable,
  hasMarks,
  keyTable,
  sheetTable,
  teacherTable,
} from '../../../../src/addin/sidebar/files/copies';
import { notebookOf } from '../../../../src/addin/sidebar/files/notebook';
import { anonymousNumbers, type Grid } from '../../../../src/workbook';
import { allPlans } from '../../../workbook/dossiers';
import { etudiants, gridFrom, notes } from '../../verification/bench';

const PEOPLE = [
  ['0001', 'Abadie', 'Rose', 'TD1', '', '', ''],
  ['0002', 'Benali', 'Karim', 'TD1', 'Redoublant', '', ''],
  ['0003', 'Girard', 'Lou', 'TD2', 'Démission', '', ''],
  ['0004', 'Haddad', 'Inès', 'TD2', '', '', 'absent de la dernière liste'],
];
const NOTES = notes(1, {
  epreuves: [['R101', 2, 40], ['R102']],
  ues: ['UE11'],
  lines: [
    ['0001', 31.125, 12, '', 0.25],
    ['0002', 'ABS', ''],
    ['0003', 10, 11],
    ['0004', 9, 8],
    ['', '', ''],
  ],
});
const JURY = gridFrom({
  role: 'jury-BUT1',
  name: 'Jury BUT1',
  columns: [
    'ligne',
    'nip',
    'nom',
    'prenom',
    'groupe',
    'statut',
    'moyenne:UE11',
    'code:UE11',
    'rcue:1',
    'situation',
    'raison',
    'decision',
    'motif',
    'remarques',
    'retenu:annee',
    '_1',
  ],
  head: [['groupes', '', '', '', '', '', '', 'RCUE Comprendre', '', '', "Résultat de l'application des règles"]],
  lines: [
    [
      1,
      '0001',
      'Abadie',
      'Rose',
      'TD1',
      'Inscrit',
      // Out of marks: 9,994949 is shown 9,99, and 9,995 is 10,00.
      9.994949,
      'AJ',
      9.995,
      'PASD',
      'secret',
      'ADJ',
      'motif secret',
      'remarque secrète',
      'ADJ',
      'caché',
    ],
    [2, '0002', 'Benali', 'Karim', 'TD1', 'Inscrit', 12, 'ADM (2024-25)', 12, 'ADM', '', '', '', '', 'ADM', 'caché'],
    [3, '9999', 'Zola', 'Ana', 'TD1', 'Inscrit', 8, 'AJ', 8, 'AJ', '', '', '', '', 'RED', 'caché'],
  ],
});
const ROSTER = etudiants(...PEOPLE);
const notebook = notebookOf([ROSTER, NOTES, JURY] as unknown as Parameters<typeof notebookOf>[0]);
const grid = (role: string): Grid => notebook.grids.find((one) => one.role === role) as Grid;
/** The numbers of the anonymous PV of BUT1: everybody of the list and of the jury sheet. */
const number = anonymousNumbers(['0001', '0002', '0003', '0004', '9999']);
const byNumber = (lines: readonly (readonly unknown[])[]) => [...lines].sort((a, b) => Number(a[0]) - Number(b[0]));

describe('la copie anonyme', () => {
  it('a les notes telles qu’elles sont tapées, par numéro, dans l’ordre des numéros', () => {
    expect(anonymousTable(notebook, grid('notes-S1')).lines).toEqual([
      ['Nº', 'R101 Épreuve', 'R102 Épreuve', 'Bonus UE11'],
      ...byNumber([
        [number('0001'), 31.125, 12, 0.25],
        [number('0002'), 'ABS', '', ''],
        [number('0003'), 10, 11, ''],
        [number('0004'), 9, 8, ''],
      ]),
    ]);
  });

  it('d’une feuille de jury : moyennes et codes, jamais un nom, un groupe, un statut, un motif ni l’année d’un acquis', () => {
    const { lines } = anonymousTable(notebook, grid('jury-BUT1'));
    expect(lines).toEqual([
      ['Nº', 'UE11', 'Code UE11', 'RCUE Comprendre', 'Situation', 'Année'],
      ...byNumber([
        [number('0001'), 9.99, 'AJ', 10, 'PASD', 'ADJ'],
        [number('0002'), 12, 'ADM', 12, 'ADM', 'ADM'],
        [number('9999'), 8, 'AJ', 8, 'AJ', 'RED'],
      ]),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Abadie|Rose|0001|9999|TD1|Inscrit|secr|caché/);
  });

  it('les moyennes suivent les décimales du réglage', () => {
    const copied = (arrondi: number | string): readonly unknown[] => {
      const programme = gridFrom({
        role: 'programme',
        name: 'Programme',
        columns: ['cm'],
        head: [['arrondi', arrondi]],
        lines: [],
      });
      const own = notebookOf([ROSTER, JURY, programme] as unknown as Parameters<typeof notebookOf>[0]);
      return (
        anonymousTable(own, JURY)
          .lines.find(([one]) => one === number('0001'))
          ?.slice(1, 4) ?? []
      );
    };
    expect(copied(3)).toEqual([9.995, 'AJ', 9.995]);
    expect(copied(5)).toEqual([9.99495, 'AJ', 9.995]);
    expect(copied('exact')).toEqual([9.9949, 'AJ', 9.995]);
  });

  it('un étudiant a le même numéro dans toutes, et la table de correspondance les dit tous', () => {
    const key = keyTable(notebook).lines;
    expect(key[0]).toEqual(['Nº', 'NIP', 'Nom', 'Prénom']);
    expect(key.slice(1)).toEqual(
      byNumber([
        [number('0001'), '0001', 'Abadie', 'Rose'],
        [number('0002'), '0002', 'Benali', 'Karim'],
        [number('0003'), '0003', 'Girard', 'Lou'],
        [number('0004'), '0004', '', ''],
        [number('9999'), '9999', '', ''],
      ]),
    );
  });

  it('les numéros ne suivent ni l’ordre de la liste ni celui des NIP', () => {
    const nips = Array.from({ length: 40 }, (_, index) => `0226${String(index + 1).padStart(4, '0')}`);
    const class40 = etudiants(
      ...nips.map((nip, index) => [nip, `N${String(index).padStart(2, '0')}`, 'A', '', '', '', '']),
    );
    const order = keyTable(notebookOf([class40] as unknown as Parameters<typeof notebookOf>[0]))
      .lines.slice(1)
      .map(([, nip]) => nip);
    expect(order).not.toEqual(nips);
    expect([...order].reverse()).not.toEqual(nips);
    expect([...order].sort()).toEqual(nips);
  });

  it('ne se propose que pour des notes, des moyennes et des jurys', () => {
    expect(notebook.grids.filter(hasMarks).map(({ role }) => role)).toEqual(['notes-S1', 'jury-BUT1']);
  });
});

it('la copie d’un enseignant : la liste et les notes de son élément, rien d’autre', () => {
  expect(teacherTable(notebook, 1, 'R101').lines).toEqual([
    ['NIP', 'Nom', 'Prénom', 'Groupe', 'Épreuve (coef. 2, sur 40)'],
    ['0001', 'Abadie', 'Rose', 'TD1', 31.125],
    ['0002', 'Benali', 'Karim', 'TD1', 'ABS'],
    ['0003', 'Girard', 'Lou', 'TD2', 10],
  ]);
});

describe('une feuille entière', () => {
  it('ses valeurs, sans la ligne ni la colonne des noms cachés, sans les lignes vides de la fin', () => {
    const { lines } = sheetTable(grid('notes-S1'));
    expect(lines[0]).toEqual(['', '', 'R101', 'R102', '']);
    expect(lines[5]).toEqual(['0001', '', 31.125, 12, 0.25]);
    expect(lines).toHaveLength(9);
    expect(JSON.stringify(lines)).not.toMatch(/jury-but|ep:|intitules/);
  });

  it('aucune colonne que la feuille cache n’en sort, quelle que soit la feuille', () => {
    const leaks = allPlans(3).flatMap(({ role, columnKeys, contents, corner, rowKeys, hiddenColumns }) => {
      const values = contents.map((line, row) =>
        line.map((_, column) => {
          const isHidden = hiddenColumns.some(
            (one) => column + 1 >= one.column && column + 1 < one.column + one.columns,
          );
          if (row + 1 === corner.row) return column + 1 === corner.column ? 'jury-but' : (columnKeys[column] ?? '');
          if (column + 1 === corner.column) return rowKeys[row] ?? '';
          return isHidden ? 'caché' : 'visible';
        }),
      );
      const [plan] = notebookOf([{ role, name: role, values }]).grids;
      if (!plan) throw new Error(role);
      const { lines } = sheetTable(plan);
      return lines.length > 0 && !JSON.stringify(lines).includes('caché') ? [] : [role];
    });
    expect(leaks).toEqual([]);
  });
});
