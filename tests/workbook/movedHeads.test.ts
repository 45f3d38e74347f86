/** Texts of ours that have moved out of the frozen columns: on a workbook of an earlier version nothing is left of them where they were. */
import type { Content } from '../../src/workbook';
import {
  apply,
  changesOf,
  gridIn,
  insertColumns,
  lineAt,
  type Paper,
  paperWorkbook,
  sheetIn,
  student,
  typeAt,
  write,
} from './paperSheets';

const CLASS = [student('001', 'Abadie'), student('002', 'Benali')];

/** What earlier versions had in the first column of the head, then in the group's, by the name of the row. */
const FORMER: Readonly<Record<string, readonly (readonly [row: string, column: string, content: Content])[]>> = {
  etudiants: [
    ['mode', 'nip', "Le NIP identifie l'étudiant sur toutes les feuilles."],
    ['etat', 'nip', { formula: '=2&" étudiants, "&0&" NIP à corriger"' }],
  ],
  'notes-S1': [
    ['mode', 'nip', 'Tapez une note de 0 au barème'],
    ['etat', 'nip', { formula: '="✓ toutes les cellules sont reconnues"' }],
    ['etat', 'groupe', { formula: '="✓ toutes les cellules sont reconnues"' }],
    ['coefficients', 'groupe', 'Coefficient'],
    ['baremes', 'groupe', 'Barème'],
  ],
  'moyennes-S1': [
    ['mode', 'nip', 'Moyennes provisoires : calculées sur les notes saisies.'],
    ['poles', 'groupe', 'Pôle'],
  ],
  'jury-BUT1': [
    ['titre', 'ligne', 'Jury BUT1 — Info, 2025-2026'],
    ['titre', 'groupe', 'Info, 2025-2026'],
    ['regles', 'groupe', { formula: '="Seuils 10 et 8"' }],
    ['regles', 'ligne', { formula: '="Seuils 10 et 8"' }],
    ['comptes', 'ligne', { formula: '="Année validée : "&1' }],
  ],
};

function formerWorkbook(): Paper {
  const paper = paperWorkbook(CLASS, { jury: 'annee' });
  for (const [role, texts] of Object.entries(FORMER)) {
    const sheet = sheetIn(paper, role);
    const { rows, columns } = gridIn(paper, role);
    sheet.fingerprint = 'earlier';
    for (const [row, column, content] of texts) write(sheet, rows.get(row) ?? 0, columns.get(column) ?? 0, content);
  }
  return paper;
}

function regenerate(paper: Paper): void {
  for (const change of changesOf(paper, { students: CLASS, jury: 'annee' })) {
    apply(paper, change);
    const { area, contents } = change.sign?.lead ?? { area: null, contents: [] };
    if (area) write(sheetIn(paper, change.role), area.row, area.column, contents[0]?.[0] ?? null);
  }
}

const head = (paper: Paper, role: string, row: string, column: string): string => {
  const { rows, columns, values, formulas } = gridIn(paper, role);
  const [r, c] = [(rows.get(row) ?? 0) - 1, (columns.get(column) ?? 0) - 1];
  return formulas[r]?.[c] || String(values[r]?.[c]);
};

it('un classeur d’une version antérieure : chaque texte n’est plus qu’à sa nouvelle place', () => {
  const paper = formerWorkbook();
  regenerate(paper);
  expect([head(paper, 'etudiants', 'mode', 'nip'), head(paper, 'etudiants', 'mode', 'groupe')]).toEqual([
    '',
    expect.stringMatching(/^Le NIP identifie l'étudiant partout/),
  ]);
  expect(head(paper, 'etudiants', 'etat', 'nip')).not.toContain('étudiants,');
  expect(head(paper, 'etudiants', 'etat', 'groupe')).toContain('aucune ligne à corriger');
  const across = (role: string, row: string, ...columns: readonly string[]) =>
    columns.map((column) => head(paper, role, row, column));
  expect(across('notes-S1', 'mode', 'nip', 'groupe')).toEqual(['', expect.stringMatching(/^Tapez une note/)]);
  expect(head(paper, 'notes-S1', 'etat', 'groupe')).toContain('"Toutes les cellules sont reconnues"');
  for (const [row, label] of [
    ['intitules', 'Intitulé'],
    ['epreuves', 'Épreuve'],
    ['coefficients', 'Coefficient'],
    ['baremes', 'Barème'],
  ] as const)
    expect([head(paper, 'notes-S1', row, 'prenom'), head(paper, 'notes-S1', row, 'groupe')]).toEqual([label, '']);
  expect(head(paper, 'moyennes-S1', 'mode', 'nip')).toBe('');
  expect([head(paper, 'moyennes-S1', 'poles', 'prenom'), head(paper, 'moyennes-S1', 'poles', 'groupe')]).toEqual([
    'Pôle',
    '',
  ]);
  expect(across('jury-BUT1', 'titre', 'ligne', 'groupe', 'statut')).toEqual([
    'Jury BUT1',
    '',
    expect.stringMatching(/, 20\d\d-20\d\d$/),
  ]);
  for (const [row, text] of [
    ['regles', 'Seuils 10 et 8'],
    ['comptes', 'Année validée'],
  ] as const)
    expect(across('jury-BUT1', row, 'ligne', 'groupe', 'statut')).toEqual(['', '', expect.stringContaining(text)]);
});

it('rien de ce qui est tapé ne change, et il n’y a rien à faire la seconde fois', () => {
  const paper = formerWorkbook();
  const notes = sheetIn(paper, 'notes-S1');
  typeAt(paper, 'notes-S1', '002', 'ep:R101#0', 13.25);
  insertColumns(notes, 3);
  const own = [2, 3, 7].map((row) => [row, `à moi, ligne ${row}`] as const);
  for (const [row, text] of own) write(notes, row, 4, text);
  regenerate(paper);
  expect(lineAt(paper, 'notes-S1', '002', 'ep:R101#0')).toEqual([13.25]);
  expect(own.map(([row]) => notes.values[row - 1]?.[3])).toEqual(own.map(([, text]) => text));
  expect(changesOf(paper, { students: CLASS, jury: 'annee' })).toEqual([]);
});
