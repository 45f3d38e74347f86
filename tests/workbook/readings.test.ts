/** What a step reads of the workbook: the head of the other sheets, of its own what it compares, and no mark of anybody. */
import { compareWorkbook, foresee, mergeWorkbook, planWorkbook, type Wanted } from '../../src/workbook';
import { quietWorkbook } from './interrupted';
import {
  apply,
  changesOf,
  gridIn,
  gridsOf,
  insertColumns,
  insertRows,
  openedPaper,
  type Paper,
  paperWorkbook,
  sheetIn,
  stepOf,
  student,
  typeAt,
  wanted,
  write,
} from './paperSheets';
import { TINY } from './tiny';
import { juryRequest, must, notebookRequest, sheetOf } from './workbench';

describe('sur le papier', () => {
  const CLASS = [student('001', 'Abadie'), student('002', 'Benali'), student('003', 'Carpentier')];
  let paper: Paper;
  beforeEach(() => {
    paper = paperWorkbook(CLASS, { jury: 'annee' });
    typeAt(paper, 'notes-S1', '002', 'ep:R101#0', 13.25);
  });

  /** « A1:C5 » for values, « =A1:C5 » for formulas, by sheet. `only`: the step; the check of the whole when left out. */
  function readFor(only?: string, asked: Partial<Wanted> = {}): Readonly<Record<string, string>> {
    const { states, read } = openedPaper(paper, only);
    const grids = gridsOf(states);
    const plan = planWorkbook(mergeWorkbook(grids, wanted({ students: CLASS, ...asked, only })));
    compareWorkbook(plan, states, grids, { only, foresee });
    return Object.fromEntries(Array.from(read, ([role, areas]) => [role, areas.join(' ')]));
  }

  // Of each sheet, the last column (names of the rows) and the head down to the row of the names of the columns, S1 and S2 being
  // alike: 3 students and 6 free lines. « Programme » whole; of « Étudiants » its six typed columns, and whether the last NIP is typed.
  const HEADS = {
    programme: 'A1:O58',
    etudiants: 'I1:I15 A1:I5 A6:F14 =A8',
    acquis: 'I1:I66 A1:I5',
    'notes-S1': 'N1:N19 A1:N9',
    'moyennes-S1': 'S1:S33 A1:S11',
    'notes-S2': 'N1:N19 A1:N9',
    'moyennes-S2': 'S1:S33 A1:S11',
    composition: 'E1:E20 A1:E4',
    'jury-BUT1': 'DB1:DB15 A1:DB7',
  };
  // And of « Notes » what is compared: the NIP; the formulas of the head and of the first line, then those of the name, the first
  // name and the group, and of the control at the end of the lines. The marks, E10:K18, are not among them.
  const NOTES = 'N1:N19 A1:N9 A10:A18 =A1:M10 =B11:D19 =M11:M19';

  it('l’étape de « Notes S2 » ne lit que la tête des autres feuilles', () => {
    expect(readFor('notes-S2')).toEqual({ ...HEADS, 'notes-S2': NOTES });
  });

  it('une feuille à créer ne fait lire que les têtes', () => {
    paper.delete('jury-BUT1');
    const { 'jury-BUT1': _, ...others } = HEADS;
    expect(readFor('jury-BUT1', { jury: 'annee' })).toEqual(others);
  });

  it('la vérification lit les formules qu’elle compare, ni les notes ni ce que les formules étendent', () => {
    expect(readFor()).toMatchObject({
      'notes-S1': NOTES,
      'notes-S2': NOTES,
      // The lead, identity, the five columns of the UE (their two bonuses apart), the state: the elements, E13:K33, spill from the first line.
      'moyennes-S1': `${HEADS['moyennes-S1']} =A2:R12 =A13:D33 =L13:N33 =R13:R33`,
    });
  });

  it('une colonne et des lignes insérées autour des nôtres n’y changent rien', () => {
    const notes = sheetIn(paper, 'notes-S1');
    insertColumns(notes, 14, 2);
    write(notes, 12, 16, 'Vu avec elle');
    insertRows(notes, 0, 3);
    // The last column, P, has no name: the first 20 rows, hence the corner, N12, then the column of the names to its end.
    expect(readFor('notes-S2')['notes-S1']).toBe('P1:P22 A1:P20 N1:N22');
  });

  it('une formule remplacée par une valeur fait lire les valeurs de sa feuille, et d’elle seule', () => {
    typeAt(paper, 'notes-S1', '002', 'nom', 'Benali-Roy');
    const { 'notes-S1': notes, ...others } = readFor();
    expect(notes).toBe(`${NOTES} A1:N19`);
    expect(others['notes-S2']).toBe(NOTES);
  });

  it('des étudiants à ajouter font lire la feuille qui les reçoit : rien de ce qui y est tapé ne doit être recouvert', () => {
    const read = readFor('notes-S1', { students: [...CLASS, student('004', 'Da Silva')] });
    expect(read['notes-S1']?.split(' ')).toEqual(expect.arrayContaining(['A1:N19', '=A1:N19']));
    expect(read['notes-S2']).toBe(HEADS['notes-S2']);
    expect(gridIn(paper, 'notes-S1').columns.get('nip')).toBe(1);
  });
});

it('une étape renvoie aux lignes d’aujourd’hui, même si une feuille d’avant doit encore en recevoir', () => {
  const few = [student('001', 'Abadie'), student('002', 'Benali')];
  // « Notes S1 » has 2 + 6 lines, under its nine rows of head: 10 to 17. Twelve students do not fit.
  const many = Array.from({ length: 12 }, (_, index) => student(`0${index + 1}`.padStart(3, '0'), `Nom${index}`));
  const paper = paperWorkbook(few);
  for (const change of changesOf(paper, { students: many })) if (change.role === 'etudiants') apply(paper, change);
  sheetIn(paper, 'moyennes-S1').fingerprint = 'of another plan';
  const [change] = stepOf(paper, 'moyennes-S1');
  const written = JSON.stringify(change?.writings);
  const rows = Array.from(written.matchAll(/'Notes S1'!\$[A-Z]+\$\d+:\$[A-Z]+\$(\d+)/g), ([, row]) => Number(row));
  expect(Math.max(...rows)).toBe(17);
});

describe('dans le classeur', () => {
  const MARK = 7.77;

  /** Cells read by each step, by work and step, and whether a mark was among them. */
  async function cellsRead(students: number): Promise<ReadonlyMap<string, number>> {
    const host = quietWorkbook();
    const found = new Map<string, number>();
    let [cells, marks] = [0, 0];
    host.runtime.calls.afterCall = (name, _, result) => {
      if (!/^Range\.get(?:Values|Formulas)$/.test(name)) return;
      const read = (result as unknown[][]).flat();
      cells += read.length;
      marks += read.filter((cell) => cell === MARK).length;
    };
    const notebook = { ...notebookRequest({ etudiants: students }), programme: { kind: 'donnees', programme: TINY } };
    try {
      for (const request of [notebook, juryRequest('BUT1')])
        for (const { id } of ((await must(host, 'planSteps', request)) as { steps: { id: string }[] }).steps) {
          [cells, marks] = [0, 0];
          await must(host, 'runStep', request, id);
          found.set(`${(request as { kind: string }).kind} ${id}`, cells);
          expect([id, marks]).toEqual([id, 0]);
          if (id === 'notes-S1') sheetOf(host, 'Notes S1').getRange(10, 5, students, 1).setValue(MARK);
        }
    } finally {
      host.dispose();
    }
    return found;
  }

  it('compte les cellules qu’un étudiant de plus fait lire, étape par étape, sans jamais une note', async () => {
    const [some, more] = [await cellsRead(10), await cellsRead(20)];
    const byStudent = Object.fromEntries(
      [...more].map(([step, cells]) => [step, (cells - (some.get(step) ?? 0)) / 10]),
    );
    // On « Étudiants », the name of the row and six typed cells: 7. On each sheet of before, the name of the row: 1.
    // Checked whole, with the list: « Étudiants » 7, the formulas of two columns, a value of ours: 10. « Notes » twice: the name, the
    // NIP, the formulas of three columns and of the last: 6. « Moyennes » twice: the name, the formulas of four, three and one: 9.
    const [etudiants, notes, moyennes] = [10, 2 * 6, 2 * 9];
    // Without a list, nothing of ours is compared on « Étudiants »: 8. On « Jury BUT1 » the name, the NIP, the formulas of 25, 8 and
    // 25 columns, the value of 1 and 4 boxes.
    const [withoutList, jury] = [8, 2 + 25 + 8 + 25 + 5];
    expect(byStudent).toEqual({
      'classeur debut': 0,
      'classeur programme': 0,
      'classeur etudiants': 0,
      'classeur acquis': 7,
      'classeur notes-S1': 7,
      'classeur moyennes-S1': 7 + 1,
      'classeur notes-S2': 7 + 2,
      'classeur moyennes-S2': 7 + 3,
      'classeur fin': etudiants + notes + moyennes,
      'jury debut': withoutList + notes + moyennes,
      'jury composition': 7 + 4,
      'jury jury-BUT1': 7 + 4,
      'jury fin': withoutList + notes + moyennes + jury,
    });
  }, 60_000);
});
