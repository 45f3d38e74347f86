/** What teachers do to their sheets, on paper: whatever it is, what is typed stays, and the second regeneration has nothing to do. */

import { OWN_CLOCK } from '../../src/addin/clock';
import { sheetProgramme } from '../../src/addin/readWorkbook';
import { changesOf as sentences } from '../../src/addin/work/messages';
import { cellAt, gridOf, linesOf, type SheetChange, textOf, type Wanted } from '../../src/workbook';
import {
  apply,
  changesOf,
  deleteColumn,
  deleteRow,
  gridIn,
  insertColumns,
  insertRows,
  lineAt,
  type Paper,
  paperWorkbook,
  regenerate,
  rowAt,
  sheetIn,
  student,
  typeAt,
  write,
} from './paperSheets';
import { TINY, TINY_WITH_R103, TINY_WITHOUT_R101 } from './tiny';
import { pseudoRandom } from './workbench';

const NOTES = 'notes-S1';
const CLASS = [student('001', 'Abadie'), student('002', 'Benali'), student('003', 'Carpentier')];
const MARKS = { '001': 10, '002': 11, '003': 12 };

let paper: Paper;
beforeEach(() => {
  paper = paperWorkbook(CLASS, { jury: 'annee' });
  for (const [nip, mark] of Object.entries(MARKS)) typeAt(paper, NOTES, nip, 'ep:R101#0', mark);
});

const said = (changes: readonly SheetChange[]) => changes.map(({ name, changes: all }) => [name, all]);
const settled = (asked: Partial<Wanted> = {}) => expect(said(changesOf(paper, asked))).toEqual([]);
const marks = (column = 'ep:R101#0') =>
  Object.fromEntries(Object.keys(MARKS).map((nip) => [nip, lineAt(paper, NOTES, nip, column)[0]]));
const nipsOf = (role: string): readonly string[] => {
  const grid = gridIn(paper, role);
  return linesOf(grid).map((row) => textOf(cellAt(grid, row, grid.columns.get('nip'))));
};

it('n’a rien à faire la seconde fois', () => settled({ students: CLASS }));

describe('un étudiant tapé sur la toute dernière ligne', () => {
  const list = [...CLASS, student('004', 'Da Silva'), student('099', 'Zola', 'TD9')];
  beforeEach(() => {
    for (const role of ['etudiants', NOTES]) {
      const { first, last } = gridIn(paper, role);
      typeAt(paper, role, last - first, 'nip', '099');
    }
    typeAt(paper, 'etudiants', '099', 'nom', 'Zola');
    typeAt(paper, NOTES, '099', 'ep:R101#0', 19);
  });

  it('reste sur sa ligne, qui reçoit ce que la liste en dit', () => {
    regenerate(paper, { students: list });
    expect(lineAt(paper, 'etudiants', '099', 'nom', 'groupe')).toEqual(['Zola', 'TD9']);
    expect(lineAt(paper, NOTES, '099', 'ep:R101#0')).toEqual([19]);
    expect(lineAt(paper, 'etudiants', '004', 'nom')).toEqual(['Da Silva']);
    settled({ students: list });
  });

  it('ne fait pas insérer deux fois les lignes d’une génération interrompue', () => {
    typeAt(paper, NOTES, gridIn(paper, NOTES).last - gridIn(paper, NOTES).first - 1, 'ep:R101#0', 5);
    const [change] = changesOf(paper, { students: list }).filter(({ role }) => role === NOTES);
    expect(change?.lines).toBeGreaterThan(0);
    for (const { after, count } of change?.rows ?? []) insertRows(sheetIn(paper, NOTES), after, count);
    sheetIn(paper, NOTES).finished = false;
    const [again] = changesOf(paper, { students: list }).filter(({ role }) => role === NOTES);
    expect(again?.rows).toEqual([]);
  });
});

it.each(['fin', 'groupe', 'prenom', 'nom'])('compte les notes quand la colonne « %s » est supprimée', (key) => {
  deleteColumn(sheetIn(paper, NOTES), gridIn(paper, NOTES).columns.get(key) ?? 0);
  const [change] = changesOf(paper).filter(({ role }) => role === NOTES);
  // Ce qui a été supprimé revient, et rien d’autre : aucune colonne d’épreuve n’est ajoutée.
  expect(change?.changes).toEqual([{ kind: 'colonne', key }]);
  regenerate(paper);
  expect(marks()).toEqual(MARKS);
  settled();
});

it.each([
  ['etudiants', 'nip'],
  ['acquis', 'nip'],
  [NOTES, 'nip'],
  ['jury-BUT1', 'nip'],
])('ne reconnaît plus « %s » quand sa colonne %s est supprimée', (role, key) => {
  deleteColumn(sheetIn(paper, role), gridIn(paper, role).columns.get(key) ?? 0);
  expect(gridOf(sheetIn(paper, role))).toBeNull();
});

it('ne reconnaît plus « Notes » quand la ligne des codes est supprimée', () => {
  deleteRow(sheetIn(paper, NOTES), gridIn(paper, NOTES).rows.get('codes') ?? 0);
  expect(gridOf(sheetIn(paper, NOTES))).toBeNull();
});

it('ne repère pas deux fois un étudiant, que son NIP soit un nombre, en minuscules ou suivi d’une espace', () => {
  for (const [index, nip] of ['12345', 'AB6', 'cd7'].entries()) typeAt(paper, 'etudiants', 3 + index, 'nip', nip);
  for (const [index, nip] of [12345, 'ab6 ', 'CD7'].entries()) typeAt(paper, NOTES, 3 + index, 'nip', nip);
  regenerate(paper);
  expect(nipsOf(NOTES).filter((nip) => nip !== '')).toEqual(['001', '002', '003', '12345', 'ab6', 'CD7']);
  settled();
});

it('laisse deux lignes du même NIP, et celui qui n’est que dans « Notes »', () => {
  const free = gridIn(paper, NOTES).first + 4;
  for (const [row, nip] of [
    [free, '002'],
    [free + 2, 'H1'],
  ] as const) {
    write(sheetIn(paper, NOTES), row, 1, nip);
    write(sheetIn(paper, NOTES), row, gridIn(paper, NOTES).columns.get('ep:R101#0') ?? 0, 7);
  }
  regenerate(paper, { students: [...CLASS, student('004', 'Da Silva')] });
  // Les nouveaux viennent après la dernière ligne tapée, non sur celles qui sont restées libres au milieu.
  expect(nipsOf(NOTES).slice(0, 8)).toEqual(['001', '002', '003', '', '002', '', 'H1', '004']);
  expect(lineAt(paper, NOTES, 'H1', 'ep:R101#0')).toEqual([7]);
  settled({ students: [...CLASS, student('004', 'Da Silva')] });
});

it('suit deux colonnes du même code, même éloignées, et un code tapé en minuscules', () => {
  const notes = gridIn(paper, NOTES);
  const end = notes.columns.get('fin') ?? 0;
  insertColumns(sheetIn(paper, NOTES), end - 1);
  write(sheetIn(paper, NOTES), notes.rows.get('codes') ?? 0, end, 'r101');
  write(sheetIn(paper, NOTES), rowAt(gridIn(paper, NOTES), '002'), end, 3);
  regenerate(paper, { programme: TINY_WITH_R103 });
  expect(marks()).toEqual(MARKS);
  expect(marks('ep:R101#1')).toEqual({ '001': '', '002': 3, '003': '' });
  settled({ programme: TINY_WITH_R103 });
});

it('ne touche pas à une colonne sans code, même au milieu des notes, ni à ce qui est sous le tableau', () => {
  const sheet = sheetIn(paper, NOTES);
  const notes = gridIn(paper, NOTES);
  const own = notes.columns.get('ep:R102#0') ?? 0;
  insertColumns(sheet, own - 1);
  write(sheet, notes.first, own, 'rattrapage');
  insertRows(sheet, sheet.values.length, 2);
  write(sheet, sheet.values.length, 1, 'Moyenne de la classe');
  regenerate(paper, { programme: TINY_WITHOUT_R101, students: [...CLASS, student('004', 'Da Silva')] });
  expect(sheet.values.flat().filter((cell) => cell === 'rattrapage' || cell === 'Moyenne de la classe')).toHaveLength(
    2,
  );
  expect(marks()).toEqual(MARKS);
  settled({ programme: TINY_WITHOUT_R101 });
});

it.each(['Hors programme', 'Hors programme. ', 'Hors programme. Sport', 'Hors programme : sport', ' 0,5 '])(
  'ne récrit pas sans fin l’intitulé « %s » d’une colonne à soi',
  (titre) => {
    const notes = gridIn(paper, NOTES);
    const own = notes.columns.get('fin') ?? 0;
    insertColumns(sheetIn(paper, NOTES), own - 1);
    write(sheetIn(paper, NOTES), notes.rows.get('codes') ?? 0, own, 'SPORT');
    write(sheetIn(paper, NOTES), notes.rows.get('intitules') ?? 0, own, titre);
    regenerate(paper);
    settled();
  },
);

it("annonce un coefficient et des ECTS changés à la main par la cellule que l'on voit, non par sa copie cachée", () => {
  const { rows } = gridIn(paper, 'programme');
  const [r101, ue12] = [rows.get('l:UE11:R101') ?? 0, rows.get('ue:UE12@2') ?? 0];
  // Les coefficients et les ECTS sont en colonne K ; leur copie cachée est en N.
  write(sheetIn(paper, 'programme'), r101, 11, 4);
  write(sheetIn(paper, 'programme'), ue12, 11, 13);
  const programmeSentences = (asked: Partial<Wanted>): readonly string[] =>
    sentences(changesOf(paper, asked), OWN_CLOCK).find(({ nom }) => nom === 'Programme')?.changements ?? [];
  const { programme } = sheetProgramme(gridIn(paper, 'programme'));
  if (!programme) throw new Error('no programme');
  expect(programmeSentences({ programme })).toEqual([
    `Coefficient changé à la main, pris en compte : UE11, R101 (K${r101})`,
    `ECTS changés à la main, pris en compte : UE12 (K${ue12})`,
  ]);
  // Un autre programme les remplace : c'est dit par ce qu'ils valaient.
  expect(programmeSentences({ programme: TINY })).toEqual(['UE11, R101 : coefficient 4 → 3', 'UE12 : ECTS 13 → 12']);
});

it.each(['0,5', ' 2 ', '1.5', 4])('prend le coefficient tapé « %s » une fois pour toutes', (typed) => {
  const programme = gridIn(paper, 'programme');
  const [row, column] = [programme.rows.get('l:UE11:R101') ?? 0, programme.columns.get('coefficient') ?? 0];
  write(sheetIn(paper, 'programme'), row, column, typed);
  const coefficient = Number(String(typed).trim().replace(',', '.'));
  const [semestre, ...others] = TINY.semestres;
  if (!semestre) throw new Error('no semester');
  const ues = semestre.ues.map((ue) => ({
    ...ue,
    lignes: ue.lignes.map((ligne) => (ligne.code === 'R101' ? { ...ligne, coefficient } : ligne)),
  }));
  const read = { ...TINY, semestres: [{ ...semestre, ues }, ...others] };
  regenerate(paper, { programme: read });
  expect(sheetIn(paper, 'programme').values[row - 1]?.[column - 1]).toBe(typed);
  settled({ programme: read });
});

it('garde tout ce qui est tapé et se pose en une fois, quoi que fasse l’enseignant (tirage reproductible)', () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const random = pseudoRandom(seed);
    const below = (count: number): number => Math.floor(random() * count);
    const one = paperWorkbook(CLASS, { jury: 'annee' });
    const typed: string[] = [];
    const type = (role: string, row: number, column: number): void => {
      if (cellAt(sheetIn(one, role), row, column) !== '') return;
      typed.push(`saisie ${typed.length}`);
      write(sheetIn(one, role), row, column, `saisie ${typed.length - 1}`);
    };
    const lineIn = (role: string): number => gridIn(one, role).first + below(linesOf(gridIn(one, role)).length);
    const tricks: readonly (() => void)[] = [
      () => {
        const role = ['etudiants', 'acquis', NOTES, 'moyennes-S1', 'jury-BUT1'][below(5)] ?? NOTES;
        const after = below(sheetIn(one, role).values[0]?.length ?? 0);
        insertColumns(sheetIn(one, role), after);
        if (random() < 0.6) type(role, lineIn(role), after + 1);
      },
      () => {
        const role = ['etudiants', 'acquis', NOTES, 'jury-BUT1'][below(4)] ?? NOTES;
        insertRows(sheetIn(one, role), lineIn(role));
      },
      () => {
        const columns = Array.from(gridIn(one, NOTES).columns).filter(([key]) => /^(?:ep|bonus):/.test(key));
        type(NOTES, lineIn(NOTES), columns[below(columns.length)]?.[1] ?? 0);
      },
      () => type(NOTES, lineIn(NOTES), gridIn(one, NOTES).columns.get('nip') ?? 0),
      () => {
        const { columns, rows } = gridIn(one, NOTES);
        const after = (columns.get('groupe') ?? 0) + below((columns.get('fin') ?? 0) - (columns.get('groupe') ?? 0));
        insertColumns(sheetIn(one, NOTES), after);
        write(sheetIn(one, NOTES), rows.get('codes') ?? 0, after + 1, ['R101', 'r102', 'PERSO', 101][below(4)] ?? '');
      },
    ];
    for (let step = 0; step < 12; step += 1) tricks[below(tricks.length)]?.();
    const programme = [TINY, TINY_WITH_R103, TINY_WITHOUT_R101][below(3)] ?? TINY;
    const many = Array.from({ length: below(12) }, (_, index) => student(`1${index}`, `N${index}`));
    const asked = { programme, students: [...CLASS, ...many] };
    for (const change of changesOf(one, asked)) apply(one, change);
    const everything = Array.from(one.values()).flatMap(({ values }) => values.flat());
    expect([seed, typed.filter((text) => !everything.includes(text))]).toEqual([seed, []]);
    expect([seed, said(changesOf(one, asked))]).toEqual([seed, []]);
  }
});
