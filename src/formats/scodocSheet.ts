/** The mark-entry sheet of ScoDoc: read as data, filled in place, or made from a list. Only its column E is ours. */
import { columnName } from './cellName';
import { type Fault, faultOf, isFault } from './fault';
import { readScodocMark, SCODOC_LEGEND, type ScodocMark, scodocText } from './scodocCodes';
import { cellsOf, openXlsx, type Xlsx, type XlsxCell, type XlsxSheet } from './xlsx';
import { type CellContent, patchXlsx } from './xlsxPatch';
import { writeXlsx } from './xlsxWriting';

export interface ScodocSheet {
  /** Of the evaluation: « 2412 ». */
  readonly evaluation: string;
  readonly noteMax: number;
  /** What stands above the table: semester, évaluation, date. */
  readonly titre: readonly string[];
  readonly lines: readonly ScodocLine[];
}

export interface ScodocLine {
  /** Row of the sheet. */
  readonly ligne: number;
  readonly etudid: string;
  readonly nom: string;
  readonly prenom: string;
  /** A group, or a state: « DEM ». */
  readonly groupe: string;
  /** Where its mark stands: « E9 ». */
  readonly cellule: string;
  readonly mark: ScodocMark;
  /** The mark cell is computed: it is never written. */
  readonly isFormula: boolean;
}

/** A sheet with the file that it was read from. */
export interface ScodocFile {
  readonly file: Xlsx;
  readonly place: XlsxSheet;
  readonly sheet: ScodocSheet;
}

const MARKS = 5;
/** What each column must be called: a column that was added or moved would put marks in the wrong place. */
const TITLES: readonly (readonly [column: number, title: RegExp, expected: string])[] = [
  [2, /^nom$/i, 'Nom'],
  [3, /^pr[ée]nom$/i, 'Prénom'],
  [4, /^groupes?$/i, 'Groupe'],
  [MARKS, /^note\b/i, 'Note sur…'],
];

/** @example readScodocFile(bytes) // { sheet: { evaluation: '2412', noteMax: 20, lines: […] }, … } */
export function readScodocFile(bytes: Uint8Array): ScodocFile | Fault {
  const file = openXlsx(bytes);
  if (isFault(file)) return file;
  const [place] = file.sheets;
  if (place === undefined) return faultOf('sans-feuille');
  const cells = cellsOf(file, place);
  if (isFault(cells)) return cells;
  const sheet = sheetOf(cells);
  return isFault(sheet) ? sheet : { file, place, sheet };
}

/** The first line whose first cell begins with « ! » names the evaluation; each later one is a student. */
function sheetOf(cells: readonly XlsxCell[]): ScodocSheet | Fault {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const text = (row: number, column: number): string => (at.get(`${row} ${column}`)?.text ?? '').trim();
  const marked = cells.filter(({ column, text: found }) => column === 1 && found.trim().startsWith('!'));
  const head = marked[0]?.row;
  if (head === undefined) return faultOf('sans-evaluation');
  const evaluation = text(head, 1).slice(1).trim();
  if (!/^\d+$/.test(evaluation)) return faultOf('sans-evaluation', `A${head}`, text(head, 1));
  const wrong = TITLES.find(([column, title]) => !title.test(text(head, column)));
  if (wrong !== undefined) return faultOf('titre-colonne', columnName(wrong[0]) + head, text(head, wrong[0]));
  const others = cells.filter(
    ({ row, column, text: title }) => row === head && column > MARKS && /^note sur/i.test(title),
  );
  if (others.length > 0) return faultOf('plusieurs-evaluations', `${columnName(others[0]?.column ?? 0)}${head}`, '');
  const noteMax = Number(/sur\s*(\d+(?:[.,]\d+)?)/i.exec(text(head, MARKS))?.[1]?.replace(',', '.') ?? 0);
  if (!(noteMax > 0)) return faultOf('bareme-illisible', `E${head}`, text(head, MARKS));
  const seen = new Set<string>();
  const lines: ScodocLine[] = [];
  for (const { row } of marked.slice(1)) {
    const etudid = text(row, 1).slice(1).trim();
    if (etudid === '' || seen.has(etudid)) return faultOf('etudid-double', `A${row}`, text(row, 1));
    seen.add(etudid);
    lines.push({
      ligne: row,
      etudid,
      nom: text(row, 2),
      prenom: text(row, 3),
      groupe: text(row, 4),
      cellule: `E${row}`,
      mark: readScodocMark(text(row, MARKS)),
      isFormula: at.get(`${row} ${MARKS}`)?.isFormula ?? false,
    });
  }
  if (lines.length === 0) return faultOf('sans-etudiant', `A${head + 1}`);
  const titre = cells.filter(({ row, column }) => column === 1 && row < head).map(({ text: found }) => found.trim());
  return { evaluation, noteMax, titre, lines };
}

/** The file with those marks, by etudid: column E of those lines changes, and nothing else.
 * @example fillScodocFile(read, new Map([['501', { kind: 'number', value: 12.5 }]]))
 */
export function fillScodocFile(
  { file, place, sheet }: ScodocFile,
  marks: ReadonlyMap<string, ScodocMark>,
): Uint8Array<ArrayBuffer> | Fault {
  const contents = sheet.lines.flatMap(
    ({ etudid, cellule, isFormula }): readonly (readonly [string, CellContent])[] => {
      const mark = marks.get(etudid);
      return mark === undefined || isFormula ? [] : [[cellule, scodocText(mark)]];
    },
  );
  return patchXlsx(file, place, new Map(contents));
}

/** What a sheet is made from when ScoDoc gave none. */
export interface NewScodocSheet extends Pick<ScodocSheet, 'evaluation' | 'noteMax'> {
  /** Semester, then évaluation. */
  readonly titre: readonly string[];
  readonly lines: readonly Pick<ScodocLine, 'etudid' | 'nom' | 'prenom' | 'groupe' | 'mark'>[];
}

/** A file of the same layout: what ScoDoc would give, marks included.
 * @example writeScodocFile({ evaluation: '2412', noteMax: 20, titre: ['S1'], lines: [] })
 */
export function writeScodocFile({ evaluation, noteMax, titre, lines }: NewScodocSheet): Uint8Array<ArrayBuffer> {
  const above = [
    'Feuille saisie note (à enregistrer au format excel)',
    'Saisir les notes dans la colonne E (cases jaunes)',
    'Ne pas modifier les cases en mauve !',
    ...[0, 1, 2].map((index) => titre[index] ?? ''),
  ];
  const head = above.length + 2;
  const table: readonly (readonly CellContent[])[] = [
    ...above.map((text) => [text]),
    [],
    [`!${evaluation}`, 'Nom', 'Prénom', 'Groupe', `Note sur ${String(noteMax).replace('.', ',')}`, 'Remarque'],
    ...lines.map(({ etudid, nom, prenom, groupe, mark }) => [`!${etudid}`, nom, prenom, groupe, scodocText(mark)]),
    [],
    ['Code notes'],
    ...SCODOC_LEGEND.map((line) => [...line]),
  ];
  return writeXlsx([{ name: 'Saisie notes', lines: table, head, widths: [14, 22, 18, 12, 12, 24] }]);
}
