/** Entre une feuille de saisie de ScoDoc et une épreuve du classeur : qui est qui, ce qui s'écrirait, ce qui est dit. */

import { planMarks } from '../../../../src/addin/marks/plan';
import type { MarkColumn } from '../../../../src/addin/protocol';
import { columnsOf, type Notebook, notebookOf, placeOfColumn } from '../../../../src/addin/sidebar/files/notebook';
import { markOf, marksOfSheet, pairByName, planFill } from '../../../../src/addin/sidebar/files/scodocMatching';
import {
  fillScodocFile,
  isFault,
  readScodocFile,
  type ScodocFile,
  type ScodocMark,
  scodocText,
} from '../../../../src/formats';
import { MARK_CODES } from '../../../../src/workbook';
import { type Cells, HEAD, scodocXlsx } from '../../../formats/scodocFixture';
import { classeurOf, etudiants, notes, plain } from '../../verification/bench';

const PEOPLE = [
  ['0001', 'Abadie', 'Rose', 'TD1', '', '', ''],
  ['0002', 'Benali', 'Karim', 'TD1', '', '', ''],
  ['0003', 'Da Silva', 'Inès', 'TD2', '', '', ''],
  ['0004', 'Éluard', 'Léo', 'TD2', '', '', ''],
  ['0005', 'Fontaine', 'Lou', 'TD2', 'Démission', '', ''],
];

/** Marks of R101, by NIP. */
const workbook = (marks: Readonly<Record<string, unknown>>, people = PEOPLE) => {
  const roster = etudiants(...people);
  const sheet = notes(1, { epreuves: [['R101']], lines: people.map(([nip]) => [nip, marks[String(nip)] ?? '']) });
  return { roster, sheet, notebook: notebookOf([roster, sheet] as unknown as Parameters<typeof notebookOf>[0]) };
};

/** A line for each: etudid, nom, prénom, groupe, note. */
const file = (...lines: readonly (readonly [string, string, string, string, (string | number)?])[]): ScodocFile => {
  const cells: Record<string, string | number> = { ...HEAD };
  lines.forEach(([etudid, nom, prenom, groupe, mark], index) => {
    const row = 9 + index;
    Object.assign(cells, { [`A${row}`]: `!${etudid}`, [`B${row}`]: nom, [`C${row}`]: prenom, [`D${row}`]: groupe });
    if (mark !== undefined) cells[`E${row}`] = mark;
  });
  const read = readScodocFile(scodocXlsx(cells as Cells));
  if (isFault(read)) throw new Error(read.fault);
  return read;
};

const planned = (notebook: Notebook, { sheet }: ScodocFile) => {
  const [column] = columnsOf(notebook) as [MarkColumn];
  const place = placeOfColumn(notebook, column);
  if (!place) throw new Error('no column');
  const { paired } = pairByName(sheet.lines, notebook.etudiants);
  return planFill(sheet, paired, place.sheet, place.epreuve);
};

describe('qui est qui', () => {
  const { notebook } = workbook({});
  const pairsOf = (read: ScodocFile) => pairByName(read.sheet.lines, notebook.etudiants);

  it('par le nom et le prénom, sans accents, casse ni traits d’union', () => {
    const read = file(['501', 'ABADIE', 'rose', ''], ['502', 'DA-SILVA', 'Ines', ''], ['503', 'ELUARD', 'LEO', '']);
    expect(pairsOf(read).paired.map(({ line, student }) => [line.etudid, student.nip])).toEqual([
      ['501', '0001'],
      ['502', '0003'],
      ['503', '0004'],
    ]);
  });

  it('dit qui manque d’un côté ou de l’autre ; un démissionnaire n’est pas attendu', () => {
    const pairs = pairsOf(file(['501', 'ABADIE', 'Rose', ''], ['502', 'INCONNU', 'Jean', '']));
    expect(pairs.unknown.map(({ etudid }) => etudid)).toEqual(['502']);
    expect(pairs.missing.map(({ nip }) => nip)).toEqual(['0002', '0003', '0004']);
  });

  it('deux porteurs d’un nom, dans le fichier ou au classeur : personne n’est deviné', () => {
    const twice = pairsOf(file(['501', 'ABADIE', 'Rose', 'TD1'], ['502', 'Abadie', 'Rosé', 'TD2']));
    expect([twice.paired.length, twice.ambiguous.length]).toEqual([0, 2]);
    const namesakes = workbook({}, [...PEOPLE, ['0009', 'ABADIE', 'Rose', '', '', '', '']]).notebook;
    const { paired, ambiguous, missing } = pairByName(
      file(['501', 'Abadie', 'Rose', '']).sheet.lines,
      namesakes.etudiants,
    );
    expect([paired.length, ambiguous.length]).toEqual([0, 1]);
    expect(missing.map(({ nip }) => nip)).not.toContain('0001');
  });
});

describe('remplir la feuille', () => {
  const LINES = [
    ['501', 'ABADIE', 'Rose', '', 12.5],
    ['502', 'BENALI', 'Karim', '', 'ABS'],
    ['503', 'DA SILVA', 'Inès', ''],
    ['504', 'ELUARD', 'Léo', '', 7],
  ] as const;

  it('une note nouvelle, une pareille, une différente, une que le classeur n’a pas', () => {
    const { notebook } = workbook({ '0001': '12,5', '0002': 14, '0003': 'ABJ' });
    const plan = planned(notebook, file(...LINES));
    expect([...plan.fresh]).toEqual([['503', { kind: 'excused' }]]);
    expect(plan.same).toBe(1);
    expect([...plan.different]).toEqual([['502', { kind: 'number', value: 14 }]]);
    expect(plan.phrases.map(plain)).toEqual(['BENALI Karim : ABS dans le fichier, 14 au classeur']);
    expect([...plan.absent]).toEqual([['504', { kind: 'erased' }]]);
    expect(plan.refused).toEqual([]);
  });

  it('une cellule du classeur qui n’est pas une note n’est pas écrite, et on dit laquelle', () => {
    const { notebook } = workbook({ '0001': 'malade', '0003': 21, '0004': -1 });
    const plan = planned(notebook, file(...LINES));
    expect(plan.refused.map(plain)).toEqual([
      "Notes S1, ABADIE Rose : « malade » n'est pas une note entre 0 et 20. Corrigez-la dans le classeur.",
      "Notes S1, DA SILVA Inès : « 21 » n'est pas une note entre 0 et 20. Corrigez-la dans le classeur.",
      "Notes S1, ÉLUARD Léo : « -1 » n'est pas une note entre 0 et 20. Corrigez-la dans le classeur.",
    ]);
    expect([plan.fresh.size, plan.different.size]).toEqual([0, 0]);
  });

  it('la ligne d’un démissionnaire (DEM) n’est pas une note à effacer', () => {
    const plan = planned(workbook({}).notebook, file(['501', 'ABADIE', 'Rose', 'DEM', 'DEM']));
    expect(plan.absent.size).toBe(0);
  });

  it('une formule du fichier est gardée, et on dit laquelle', () => {
    const { notebook } = workbook({ '0001': 12 });
    const plan = planned(notebook, file(['501', 'ABADIE', 'Rose', '', 'f:14']));
    expect(plan.refused.map(plain)).toEqual([
      'Cellule E9 (ABADIE Rose) : une formule, qui est gardée. Videz-la dans le fichier pour y écrire la note.',
    ]);
    expect(plan.different.size).toBe(0);
  });
});

describe('une seule table de codes, dans les deux sens', () => {
  // ScoDoc 9.0.67: ABS counts 0, EXC or NEU is neutralised, ATT is pending; our seven codes have these three effects.
  it.each([
    ['ABS', 'ABS'],
    ['ABI', 'ABS'],
    ['EXC', 'EXC'],
    ['ABJ', 'EXC'],
    ['NEU', 'EXC'],
    ['DIS', 'EXC'],
    ['ATT', 'ATT'],
    [' abs ', 'ABS'],
    ['', ''],
    ['12,5', 12.5],
    [0, 0],
  ])('« %s » au classeur devient « %s »', (cell, written) => {
    expect(scodocText(markOf(cell))).toBe(written);
  });

  it('tous les codes du classeur ont un code ScoDoc', () => {
    expect(MARK_CODES.map(({ code }) => markOf(code).kind)).not.toContain('unknown');
  });

  it('SUPR n’est pas un code du classeur', () => {
    expect(markOf('SUPR')).toEqual({ kind: 'unknown', found: 'SUPR' });
  });
});

it('aller et retour : les notes du classeur, écrites dans la feuille puis relues, sont toutes identiques', () => {
  const { roster, sheet, notebook } = workbook({ '0001': 12.25, '0002': 'ABI', '0003': 'DIS', '0004': 'ATT' });
  const read = file(
    ['501', 'ABADIE', 'Rose', ''],
    ['502', 'BENALI', 'Karim', ''],
    ['503', 'DA SILVA', 'Inès', ''],
    ['504', 'ELUARD', 'Léo', ''],
  );
  const made = fillScodocFile(read, planned(notebook, read).fresh as ReadonlyMap<string, ScodocMark>);
  const again = isFault(made) ? made : readScodocFile(made);
  if (isFault(again)) throw new Error(again.fault);
  const { lignes } = marksOfSheet(pairByName(again.sheet.lines, notebook.etudiants).paired);
  expect(lignes).toEqual([
    { ligne: 9, nip: '0001', note: '12,25' },
    { ligne: 10, nip: '0002', note: 'ABS' },
    { ligne: 11, nip: '0003', note: 'EXC' },
    { ligne: 12, nip: '0004', note: 'ATT' },
  ]);
  // What the server makes of them: the very marks, whatever the code of their effect.
  const place = placeOfColumn(notebook, columnsOf(notebook)[0] as MarkColumn);
  const plan = place && planMarks({ lignes }, place.epreuve, place.sheet, classeurOf(roster, sheet).byNip);
  expect(plan?.preview).toMatchObject({ identiques: 4, nouvelles: 0, differentes: [], aCorriger: [] });
});

it('importer : une case vide et un démissionnaire n’écrivent rien, SUPR est dit, un texte inconnu va se faire refuser', () => {
  const { notebook } = workbook({ '0001': 12 });
  const read = file(
    ['501', 'ABADIE', 'Rose', '', 'SUPR'],
    ['502', 'BENALI', 'Karim', 'DEM', 'DEM'],
    ['503', 'DA SILVA', 'Inès', ''],
    ['504', 'ELUARD', 'Léo', '', 'malade'],
  );
  const { lignes, left } = marksOfSheet(pairByName(read.sheet.lines, notebook.etudiants).paired);
  expect(lignes).toEqual([{ ligne: 12, nip: '0004', note: 'malade' }]);
  expect(left.map(plain)).toEqual([
    "Ligne 9 (ABADIE Rose) : SUPR. Une importation n'efface rien ; videz la cellule dans le classeur s'il le faut.",
  ]);
});
