/** What an undoing takes back and what it leaves, case by case, on paper: whatever was typed since stays. */
import { journalLines } from '../../src/addin/work/last';
import {
  mergeWorkbook,
  placedPlans,
  planUndo,
  planWorkbook,
  type Undoing,
  type Wanted,
  type Written,
} from '../../src/workbook';
import {
  apply,
  changesOf,
  gridIn,
  gridsOf,
  insertColumns,
  insertRows,
  type Paper,
  paperWorkbook,
  rowAt,
  sheetIn,
  student,
  typeAt,
  wanted,
  write,
} from './paperSheets';
import { TINY_WITH_R103 } from './tiny';

const NOTES = 'notes-S1';
const CLASS = [student('001', 'Abadie'), student('002', 'Benali')];

/** Done, with the journal that a generation keeps of it; a formula comes back from the journal as null. */
function generated(paper: Paper, asked: Partial<Wanted>): readonly Written[] {
  const changes = changesOf(paper, asked);
  const journal = changes.flatMap(journalLines);
  for (const change of changes) apply(paper, change);
  return journal.map((one) => ({ ...one, after: typeof one.after === 'object' ? null : one.after }));
}

function undoing(paper: Paper, journal: readonly Written[]): Undoing {
  const grids = gridsOf(paper);
  const asked = wanted({ programme: TINY_WITH_R103 });
  const { plans, disorders } = placedPlans(planWorkbook(mergeWorkbook(grids, asked)), paper, grids);
  expect(disorders).toEqual([]);
  return planUndo(journal, grids, paper, plans);
}

const deleted = ({ sheets }: Undoing) => sheets.filter(({ isDeleted }) => isDeleted).map(({ role }) => role);
const of = ({ sheets }: Undoing, role: string) => sheets.find((one) => one.role === role);

describe('une première génération', () => {
  let paper: Paper;
  let journal: readonly Written[];
  beforeEach(() => {
    paper = new Map();
    journal = generated(paper, { programme: TINY_WITH_R103, students: CLASS });
  });

  it('disparaît tout entière tant que rien n’y est tapé', () => {
    expect(undoing(paper, journal).kept).toEqual([]);
    expect(deleted(undoing(paper, journal))).toHaveLength(7);
  });

  it('garde les notes qui sont des formules', () => {
    typeAt(paper, NOTES, '001', 'ep:R101#0', { formula: "=VLOOKUP(A10;'Mon relevé'!A:B;2;0)" });
    expect(undoing(paper, journal).kept).toContainEqual({ kind: 'feuille', name: 'Notes S1', because: 'saisie' });
    expect(deleted(undoing(paper, journal))).not.toContain(NOTES);
  });

  it('garde une moyenne tapée à la place d’une formule', () => {
    typeAt(paper, 'moyennes-S1', 0, 'final:UE11', 12);
    expect(deleted(undoing(paper, journal))).not.toContain('moyennes-S1');
  });

  it('garde une feuille où une colonne a été ajoutée et remplie', () => {
    insertColumns(sheetIn(paper, NOTES), 2);
    write(sheetIn(paper, NOTES), gridIn(paper, NOTES).first, 3, 'tiers-temps');
    expect(deleted(undoing(paper, journal))).not.toContain(NOTES);
  });
});

describe('une mise à jour', () => {
  let paper: Paper;
  let journal: readonly Written[];
  beforeEach(() => {
    paper = paperWorkbook(CLASS);
    journal = generated(paper, {
      programme: TINY_WITH_R103,
      students: [student('001', 'Abadie', 'TD9'), ...CLASS.slice(1), student('ab3', 'Carpentier')],
    });
  });

  it('est reprise : valeurs d’avant, colonne et ligne de R103, étudiant ajouté', () => {
    const plan = undoing(paper, journal);
    expect(plan.kept).toEqual([]);
    const groupe = gridIn(paper, 'etudiants').columns.get('groupe');
    const row = rowAt(gridIn(paper, 'etudiants'), '001');
    expect(of(plan, 'etudiants')?.writings).toContainEqual({
      area: { row, column: groupe, rows: 1, columns: 1 },
      contents: [['TD1']],
    });
    expect(of(plan, NOTES)?.columns).toEqual([{ at: gridIn(paper, NOTES).columns.get('ep:R103#0'), count: 1 }]);
    expect(of(plan, 'programme')?.rows).toEqual([{ at: gridIn(paper, 'programme').rows.get('l:UE11:R103'), count: 1 }]);
  });

  it('garde un étudiant ajouté dont une note est une formule, ou le NIP retapé en capitales', () => {
    typeAt(paper, NOTES, 'ab3', 'ep:R101#0', { formula: '=(12+14)/2' });
    typeAt(paper, 'etudiants', 'ab3', 'nip', 'AB3');
    const plan = undoing(paper, journal);
    expect(plan.kept).toContainEqual({ kind: 'etudiant', nip: 'ab3' });
    const line = rowAt(gridIn(paper, 'etudiants'), 'AB3');
    expect(of(plan, 'etudiants')?.writings.filter(({ area }) => area.row === line)).toEqual([]);
    expect(of(plan, NOTES)?.writings.filter(({ area }) => area.row === rowAt(gridIn(paper, NOTES), 'ab3'))).toEqual([]);
  });

  it('garde la ligne d’un élément ajouté dont le coefficient a été changé depuis, et ses colonnes', () => {
    const programme = gridIn(paper, 'programme');
    const row = programme.rows.get('l:UE11:R103') ?? 0;
    write(sheetIn(paper, 'programme'), row, programme.columns.get('coefficient') ?? 0, 4);
    const plan = undoing(paper, journal);
    expect(plan.kept).toEqual([{ kind: 'element', code: 'R103' }]);
    expect(of(plan, 'programme')?.rows).toEqual([]);
    expect(of(plan, 'programme')?.writings.filter(({ area }) => area.row <= row && row < area.row + area.rows)).toEqual(
      [],
    );
    expect(of(plan, NOTES)?.columns).toEqual([]);
    expect(of(plan, 'moyennes-S1')?.columns).toEqual([]);
  });

  it('garde les colonnes d’un élément dont l’enseignant a recopié la tête à gauche de la nôtre', () => {
    const notes = gridIn(paper, NOTES);
    const ours = notes.columns.get('ep:R103#0') ?? 0;
    typeAt(paper, NOTES, '001', 'ep:R103#0', 15);
    insertColumns(sheetIn(paper, NOTES), ours - 1);
    for (let row = notes.rows.get('codes') ?? 0; row < notes.corner.row; row += 1)
      write(sheetIn(paper, NOTES), row, ours, notes.values[row - 1]?.[ours - 1] as string);
    expect(undoing(paper, journal).kept).toEqual([{ kind: 'colonne', code: 'R103' }]);
    expect(of(undoing(paper, journal), NOTES)?.columns).toEqual([]);
  });

  it('ne rend rien à un NIP qui est sur deux lignes, et le dit', () => {
    const etudiants = gridIn(paper, 'etudiants');
    const free = etudiants.last - etudiants.first;
    typeAt(paper, 'etudiants', free, 'nip', '001');
    const plan = undoing(paper, journal);
    expect(plan.kept).toContainEqual({ kind: 'valeur', sheet: 'Étudiants', row: 'n:001', column: 'groupe' });
    const column = etudiants.columns.get('groupe') ?? 0;
    expect(
      of(plan, 'etudiants')?.writings.filter(
        ({ area }) => area.column <= column && column < area.column + area.columns && area.row === etudiants.first,
      ),
    ).toEqual([]);
  });
});

it('ne retire des lignes ajoutées que celles qui sont en trop, une seule fois, et sans ce qui y a été tapé', () => {
  const paper = paperWorkbook(CLASS);
  const before = sheetIn(paper, NOTES).values.length;
  const many = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].map((nip) => student(nip, nip));
  const journal = generated(paper, { programme: TINY_WITH_R103, students: [...CLASS, ...many] });
  const added = sheetIn(paper, NOTES).values.length - before;
  expect(added).toBeGreaterThan(0);
  const rows = of(undoing(paper, journal), NOTES)?.rows ?? [];
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(added);
  // A formula of the teacher's own, in a column of their own, beside a free line: the line stays.
  const width = sheetIn(paper, NOTES).values[0]?.length ?? 0;
  insertColumns(sheetIn(paper, NOTES), width);
  const [span] = rows;
  const line = (span?.at ?? 0) + (span?.count ?? 0) - 1;
  write(sheetIn(paper, NOTES), line, width + 1, { formula: '=E10*2' });
  const spared = of(undoing(paper, journal), NOTES)?.rows ?? [];
  expect(spared.filter(({ at, count }) => at <= line && line < at + count)).toEqual([]);
  // Interrupted once the rows were taken back, then run again: nothing more goes.
  const undone = paperWorkbook(CLASS);
  const gone = of(
    undoing(
      undone,
      journal.filter(({ kind }) => kind === 'lignes'),
    ),
    NOTES,
  );
  expect(gone?.rows).toEqual([]);
  insertRows(undone.get(NOTES) ?? sheetIn(undone, NOTES), gridIn(undone, NOTES).first, 1);
  expect(
    of(
      undoing(
        undone,
        journal.filter(({ kind }) => kind === 'lignes'),
      ),
      NOTES,
    )?.rows,
  ).toHaveLength(1);
});
