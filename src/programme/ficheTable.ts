/** The tables of a fiche, line by line: semesters, UE, rows and TOTAL lines, and every line that says none of these. */
import { readElementStart, readUeStart, type UeStart } from './ficheCode';
import type { FicheIssue } from './ficheIssue';
import { isTotalStart, type RowReading, readRow, readTotal, type TotalReading } from './ficheLigne';
import { furnitureOf, isLegend } from './fichePage';
import {
  addRow,
  addTotal,
  closeTable,
  EXPECTED_ROW,
  EXPECTED_TOTAL,
  note,
  type Pending,
  type Reading,
  report,
  type SemestreTable,
  unreadable,
} from './ficheReading';
import { endsInFigures, isFigures, joined, type TextLine } from './ficheTexte';
import { type Heading, headingsIn, parcoursKey } from './ficheTitre';

export type Tables = Pick<Readonly<Reading>, 'semestres' | 'niveaux' | 'issues'>;

const TITLE_CONTINUED = /^\p{L}[\p{L}\p{N} ,;:'’()&/.-]*$/u;
const LONGEST_TITLE = 160;
const FIGURES_OF_TOTAL = 6;

/** Reads the tables: from each « SEMESTRE n » to its « TOTAL Sn ». `labels` are the titles of the competences. */
export function readTables(lines: readonly TextLine[], labels: readonly string[]): Tables {
  const headings = headingsIn(lines);
  const reading: Reading = {
    semestres: [],
    niveaux: new Map(),
    issues: [],
    isFurniture: furnitureOf(lines, labels),
    parcours: '',
    semestre: null,
    ue: null,
    pending: null,
    isSuspended: false,
    isParcoursOpening: false,
  };
  for (const line of lines) {
    const heading = headings.get(line.numero);
    if (heading !== undefined) openHeading(heading, reading);
    else note(line.text === '' ? skip(line, reading) : readLine(line, reading), reading);
  }
  dropPending(reading);
  return reading;
}

/** A heading printed again at the top of a page changes nothing. */
function openHeading({ parcours, semestre }: Heading, reading: Reading): void {
  if (parcours !== undefined && parcoursKey(parcours) !== parcoursKey(reading.parcours)) {
    dropPending(reading);
    closeTable(reading);
    reading.parcours = parcours;
    reading.isParcoursOpening = true;
  }
  if (semestre !== undefined && reading.semestre?.numero !== semestre) openTable(semestre, reading);
}

function openTable(numero: number, reading: Reading): SemestreTable {
  dropPending(reading);
  closeTable(reading);
  const semestre = { parcours: reading.parcours, numero, ues: [], total: undefined };
  reading.semestre = semestre;
  reading.semestres.push(semestre);
  reading.isParcoursOpening = false;
  return semestre;
}

/** A blank line, or page furniture: kept in the text of the row that it interrupts. */
function skip(line: TextLine, { pending }: Reading): null {
  if (pending !== null) pending.gap += `\n${line.texte}`;
  return null;
}

function readLine(line: TextLine, reading: Reading): FicheIssue | null {
  const ue = readUeStart(line.text);
  if (isTotalStart(line.text)) return startTotal(line, reading);
  if (ue === null && readElementStart(line.text) === null && reading.pending !== null) {
    return readContinuation(line, reading.pending, reading);
  }
  if (ue !== null && reading.semestre === null && reading.isParcoursOpening) openTable(ue.semestre, reading);
  if (reading.semestre === null) return readOutside(line, ue, reading);
  if (ue !== null) return openUe(line, ue, reading.semestre, reading);
  if (readElementStart(line.text, reading.semestre.numero) !== null) return startRow(line, reading);
  if (isLegend(line.text)) reading.isSuspended = true;
  const isProse = reading.isSuspended && !endsInFigures(line.text);
  if (isProse || reading.isFurniture(line, null)) return null;
  return unreadable(line, reading, /^TOTAL\b/i.test(line.text) ? EXPECTED_TOTAL : EXPECTED_ROW);
}

/** Prose, unless it is a whole row, a UE alone on its line, or (below a table) as many figures as in a TOTAL. */
function readOutside(line: TextLine, ue: UeStart | null, reading: Reading): FicheIssue | null {
  dropPending(reading);
  const isRow = readRow({ ...line, text: ue === null ? line.text : ue.rest }).kind === 'row';
  const tokens = line.text.split(' ');
  const isStrayTotal = tokens.length > FIGURES_OF_TOTAL && isFigures(tokens.slice(-FIGURES_OF_TOTAL).join(' '));
  const isStray = reading.semestres.length > 0 && (ue?.rest === '' || isStrayTotal);
  return isRow || isStray ? report('ligne-hors-tableau', line, reading) : null;
}

/** « UE11 », alone, with its title, or with its first row on the same line; printed again at the top of a page or not. */
function openUe(line: TextLine, start: UeStart, semestre: SemestreTable, reading: Reading): FicheIssue | null {
  const { code, competence, rest } = start;
  dropPending(reading);
  reading.isSuspended = false;
  if (code !== reading.ue?.code) {
    reading.ue = null;
    if (start.semestre !== semestre.numero) return unreadable(line, reading, `UE${semestre.numero}n`);
    reading.ue = { code, competence, rows: [], totals: new Map() };
    semestre.ues.push(reading.ue);
  }
  if (readElementStart(rest, semestre.numero) !== null) return startRow({ ...line, text: rest }, reading);
  return endsInFigures(rest) ? unreadable(line, reading, EXPECTED_ROW) : null;
}

function startRow(line: TextLine, reading: Reading): FicheIssue | null {
  dropPending(reading);
  reading.isSuspended = false;
  return takeRow(readRow(line, reading.semestre?.numero), line, reading);
}

function startTotal(line: TextLine, reading: Reading): FicheIssue | null {
  dropPending(reading);
  reading.isSuspended = false;
  // « Total ressources et SAÉ » outside the tables is prose.
  if (reading.semestre === null && !/\d/.test(line.text)) return null;
  return takeTotal(readTotal(line), line, reading);
}

function takeRow(result: RowReading, line: TextLine, reading: Reading): FicheIssue | null {
  reading.pending = result.kind === 'partial' ? { line, row: result.row, gap: '' } : null;
  if (result.kind === 'unreadable') return unreadable(line, reading, EXPECTED_ROW);
  return result.kind === 'row' ? addRow(result.row, line, reading) : null;
}

function takeTotal(result: TotalReading, line: TextLine, reading: Reading): FicheIssue | null {
  reading.pending = result.kind === 'partial' ? { line, row: null, gap: '' } : null;
  if (result.kind === 'unreadable') return unreadable(line, reading, EXPECTED_TOTAL);
  return result.kind === 'total' ? addTotal(result.total, line, reading) : null;
}

/** The rest of a row or of a TOTAL: its figures, or one more line of its title. A stray line does not end a broken row. */
function readContinuation(line: TextLine, pending: Pending, reading: Reading): FicheIssue | null {
  const whole = joined(pending.line, pending.gap, line);
  const isTotal = isTotalStart(pending.line.text);
  const areFigures = isFigures(line.text);
  if (isTotal) {
    const result = readTotal(whole);
    if (areFigures && result.kind !== 'unreadable') return takeTotal(result, whole, reading);
  } else if (areFigures || pending.row === null) {
    const result = readRow(whole, reading.semestre?.numero);
    const isTitle = TITLE_CONTINUED.test(line.text) && whole.text.length <= LONGEST_TITLE;
    const goesOn = result.kind === 'partial' && (isTitle || areFigures) && !isBetweenPages(line, reading);
    if (result.kind === 'row' || goesOn) return takeRow(result, whole, reading);
  }
  if (isBetweenPages(line, reading)) return skip(line, reading);
  if (!isTotal && pending.row === null) return unreadable(line, reading, EXPECTED_ROW);
  dropPending(reading);
  return readLine(line, reading);
}

const isBetweenPages = (line: TextLine, reading: Reading): boolean =>
  isLegend(line.text) || reading.isFurniture(line, reading.pending?.line.text ?? null);

/** What was never completed is a line that could not be read, unless it is a row by itself. */
function dropPending(reading: Reading): void {
  const { pending } = reading;
  if (pending === null) return;
  reading.pending = null;
  const { line, row } = pending;
  const expected = isTotalStart(line.text) ? EXPECTED_TOTAL : EXPECTED_ROW;
  note(row === null ? unreadable(line, reading, expected) : addRow(row, line, reading), reading);
}
