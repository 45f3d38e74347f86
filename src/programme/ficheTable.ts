/** The tables of a fiche, line by line: semesters, UE, rows and TOTAL lines, and every line that says none of these. */
import type { FicheIssue, FicheIssueCode } from './ficheIssue';
import { type FicheRow, isRowStart, readRow, readTotal, type TextLine, type TotalLine } from './ficheLigne';
import { avertissement, erreur } from './issue';

/** A UE as its table prints it: rows and TOTAL lines by label. */
export interface UeTable {
  readonly code: string;
  readonly competence: number;
  readonly rows: FicheRow[];
  readonly totals: Record<string, TotalLine>;
}

export interface SemestreTable {
  readonly numero: number;
  readonly ues: UeTable[];
  total: TotalLine | undefined;
}

export interface Tables {
  readonly semestres: readonly SemestreTable[];
  /** The TOTAL of the year, below the last table. */
  readonly niveau: TotalLine | undefined;
  readonly issues: readonly FicheIssue[];
}

/** Where the reading stands: in which table, in which UE, and a title whose figures are still to come. */
interface Reading {
  readonly semestres: SemestreTable[];
  readonly issues: FicheIssue[];
  niveau: TotalLine | undefined;
  semestre: SemestreTable | null;
  ue: UeTable | null;
  pending: TextLine | null;
}

const SEMESTRE = /^SEMESTRE ?(\d)$/i;
const UE = /^UE ?(\d)(\d)(?: (.+))?$/;
/** The legend below a table ends it, should its last TOTAL be missing. */
const LEGEND = /^CC ?:/;
/** Headings of columns and labels of pôles, which the extraction of a PDF may drop anywhere. */
const FURNITURE = /^(?:RESSOURCES|SA[EÉ]|COMPETENCE Ressources\b.*|Total hors|projet|Type éval Coeff ECTS)$/u;
/** A title that stops on a little word has lost its next line. */
const CUT_TITLE = /(?:^| )(?:de|du|des|et|la|le|les|pour|une?|en|à|aux?|par|avec|sur|ou)$/;
const TITLE_CONTINUED = /^\p{L}[\p{L}\p{N} ,;:'’()&/.-]*$/u;
const LONGEST_TITLE = 160;

/** Reads the tables: from each « SEMESTRE n » to its « TOTAL Sn ». */
export function readTables(lines: readonly TextLine[]): Tables {
  const reading: Reading = {
    semestres: [],
    issues: [],
    niveau: undefined,
    semestre: null,
    ue: null,
    pending: null,
  };
  for (const line of lines) {
    const issue = line.text === '' || FURNITURE.test(line.text) ? null : readLine(line, reading);
    if (issue !== null) reading.issues.push(issue);
  }
  closeTable(reading);
  return reading;
}

function readLine(line: TextLine, reading: Reading): FicheIssue | null {
  const { text } = line;
  const numero = SEMESTRE.exec(text)?.[1];
  if (numero !== undefined) return openTable(Number(numero), reading);
  if (text.startsWith('TOTAL ')) return readTotalLine(line, reading);
  if (reading.semestre === null) return readOutside(line, reading);
  if (LEGEND.test(text)) return closeTable(reading);
  return UE.test(text) ? openUe(line, reading.semestre, reading) : readRowLine(line, reading);
}

/** Prose, unless it looks like a piece of a table. */
function readOutside(line: TextLine, reading: Reading): FicheIssue | null {
  const strayUe = UE.test(line.text) && reading.semestres.length > 0;
  return isRowStart(line.text) || strayUe ? report('ligne-hors-tableau', line, reading) : null;
}

function openTable(numero: number, reading: Reading): null {
  closeTable(reading);
  reading.semestre = { numero, ues: [], total: undefined };
  reading.semestres.push(reading.semestre);
  return null;
}

/** « UE11 », alone or with its first row on the same line; the competence is the last digit. */
function openUe(line: TextLine, semestre: SemestreTable, reading: Reading): FicheIssue | null {
  const [, digit = '', competence = '', rest] = UE.exec(line.text) ?? [];
  dropPending(reading);
  reading.ue = null;
  if (Number(digit) !== semestre.numero) return unreadable(line, reading, `UE${semestre.numero}n`);
  reading.ue = { code: `UE${digit}${competence}`, competence: Number(competence), rows: [], totals: {} };
  semestre.ues.push(reading.ue);
  return rest === undefined ? null : readRowLine({ ...line, text: rest }, reading);
}

/** A row, the beginning of one (its title goes on below), or the continuation of a title. */
function readRowLine(line: TextLine, reading: Reading): FicheIssue | null {
  const starts = isRowStart(line.text);
  if (starts) dropPending(reading);
  const { pending } = reading;
  if (!starts && pending === null) return unreadable(line, reading);
  const whole = pending === null ? line : { ...pending, text: `${pending.text} ${line.text}` };
  const result = readRow(whole);
  if (result.kind === 'partial' && (starts || continuesTitle(line, whole))) {
    reading.pending = whole;
    return null;
  }
  if (result.kind !== 'row') return unreadable(line, reading);
  reading.pending = null;
  return addRow(result.row, whole, reading);
}

function continuesTitle(line: TextLine, whole: TextLine): boolean {
  return TITLE_CONTINUED.test(line.text) && whole.text.length <= LONGEST_TITLE;
}

function addRow(row: FicheRow, line: TextLine, reading: Reading): FicheIssue | null {
  if (reading.ue === null) return report('ressource-sans-ue', line, reading);
  reading.ue.rows.push(row);
  if (!CUT_TITLE.test(row.titre)) return null;
  return avertissement('titre-tronque', `Ligne ${row.numero}, ${row.code}`, row.titre);
}

function readTotalLine(line: TextLine, reading: Reading): FicheIssue | null {
  dropPending(reading);
  const total = readTotal(line);
  if (total === null) return unreadable(line, reading, 'le libellé du total puis un nombre par colonne');
  if (total.label.startsWith('TOTAL NIVEAU')) {
    if (reading.niveau !== undefined) return report('code-en-double', line, reading);
    reading.niveau = total;
    return null;
  }
  const { semestre, ue } = reading;
  if (semestre === null) return report('ligne-hors-tableau', line, reading);
  if (/ S\d$/.test(total.label)) {
    if (total.label !== `TOTAL S${semestre.numero}`) return unreadable(line, reading, `TOTAL S${semestre.numero}`);
    semestre.total = total;
    return closeTable(reading);
  }
  return ue === null ? report('ressource-sans-ue', line, reading) : addTotal(total, line, ue, reading);
}

function addTotal(total: TotalLine, line: TextLine, ue: UeTable, reading: Reading): FicheIssue | null {
  const closesUe = total.label.startsWith('TOTAL UE');
  if (total.label in ue.totals) return report('code-en-double', line, reading);
  if (closesUe && total.label !== `TOTAL ${ue.code}`) return unreadable(line, reading, `TOTAL ${ue.code}`);
  ue.totals[total.label] = total;
  if (closesUe) reading.ue = null;
  return null;
}

function closeTable(reading: Reading): null {
  dropPending(reading);
  reading.semestre = null;
  reading.ue = null;
  return null;
}

/** A title whose figures never came is a line that could not be read. */
function dropPending(reading: Reading): void {
  if (reading.pending !== null) reading.issues.push(unreadable(reading.pending, reading));
  reading.pending = null;
}

function unreadable(line: TextLine, reading: Reading, expected = 'code - titre, heures, CC, coefficient'): FicheIssue {
  return erreur('ligne-illisible', placeOf(line, reading), line.text, expected);
}

function report(code: FicheIssueCode, line: TextLine, reading: Reading): FicheIssue {
  return erreur(code, placeOf(line, reading), line.text);
}

function placeOf({ numero }: TextLine, { semestre, ue }: Reading): string {
  if (ue !== null) return `Ligne ${numero}, ${ue.code}`;
  return semestre === null ? `Ligne ${numero}` : `Ligne ${numero}, semestre ${semestre.numero}`;
}
