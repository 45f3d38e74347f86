/** Where the reading of the tables stands, and what a row or a TOTAL, once whole, adds to it. */
import { type FicheIssue, type FicheIssueCode, issueAt } from './ficheIssue';
import type { FicheRow, TotalLine } from './ficheLigne';
import type { IsFurniture } from './fichePage';
import type { TextLine } from './ficheTexte';
import { avertissement, erreur, shortened } from './issue';

/** A UE as its table prints it: rows and TOTAL lines by label. */
export interface UeTable {
  readonly code: string;
  readonly competence: number;
  readonly rows: FicheRow[];
  readonly totals: Map<string, TotalLine>;
}

/** `parcours` is « '' » for a table of all parcours. */
export interface SemestreTable {
  readonly parcours: string;
  readonly numero: number;
  readonly ues: UeTable[];
  total: TotalLine | undefined;
}

/** A row or a TOTAL whose rest is still to come; `row` is what it prints by itself, should nothing come. */
export interface Pending {
  readonly line: TextLine;
  readonly row: FicheRow | null;
  /** The blank lines and the page furniture met since, as pasted. */
  gap: string;
}

/** In which parcours, table and UE the reading stands, and what is still to be completed. */
export interface Reading {
  readonly semestres: SemestreTable[];
  /** The TOTAL of the year, below the last table (of each parcours). */
  readonly niveaux: Map<string, TotalLine>;
  readonly issues: { readonly parcours: string; readonly issue: FicheIssue }[];
  readonly isFurniture: IsFurniture;
  parcours: string;
  semestre: SemestreTable | null;
  ue: UeTable | null;
  pending: Pending | null;
  /** A legend was met: what follows is prose until a line of a table. */
  isSuspended: boolean;
  /** A parcours was named and its table has not begun: a UE, which names its semester, may open it. */
  isParcoursOpening: boolean;
}

export const EXPECTED_ROW = 'code - titre, heures, CC, coefficient';
export const EXPECTED_TOTAL = 'le libellé du total puis un nombre par colonne';
/** A title that stops on a little word has lost its next line. */
const CUT_TITLE = /(?:^| )(?:de|du|des|et|la|le|les|pour|une?|en|à|aux?|par|avec|sur|ou)$/;

export function addRow(row: FicheRow, line: TextLine, reading: Reading): FicheIssue | null {
  if (reading.ue === null) return report('ressource-sans-ue', line, reading);
  reading.ue.rows.push(row);
  if (!CUT_TITLE.test(row.titre)) return null;
  return issueAt(line, avertissement('titre-tronque', `Ligne ${line.numero}, ${row.code}`, row.titre));
}

export function addTotal(total: TotalLine, line: TextLine, reading: Reading): FicheIssue | null {
  const { parcours, semestre, ue, niveaux } = reading;
  if (total.label.startsWith('TOTAL NIVEAU')) {
    if (niveaux.has(parcours)) return report('code-en-double', line, reading);
    niveaux.set(parcours, total);
    return null;
  }
  if (semestre === null) return report('ligne-hors-tableau', line, reading);
  if (/ S\d$/.test(total.label)) {
    const expected = `TOTAL S${semestre.numero}`;
    if (total.label !== expected) return unreadable(line, reading, expected);
    semestre.total = total;
    closeTable(reading);
    return null;
  }
  return ue === null ? report('ressource-sans-ue', line, reading) : addUeTotal(total, line, ue, reading);
}

function addUeTotal(total: TotalLine, line: TextLine, ue: UeTable, reading: Reading): FicheIssue | null {
  const closesUe = total.label.startsWith('TOTAL UE');
  if (ue.totals.has(total.label)) return report('code-en-double', line, reading);
  if (closesUe && total.label !== `TOTAL ${ue.code}`) return unreadable(line, reading, `TOTAL ${ue.code}`);
  ue.totals.set(total.label, total);
  if (closesUe) reading.ue = null;
  return null;
}

/** What is still to be completed must be dropped before. */
export function closeTable(reading: Reading): void {
  reading.semestre = null;
  reading.ue = null;
  reading.isSuspended = false;
}

export function note(issue: FicheIssue | null, { parcours, issues }: Reading): void {
  if (issue !== null) issues.push({ parcours, issue });
}

export function unreadable(line: TextLine, reading: Reading, expected: string): FicheIssue {
  return report('ligne-illisible', line, reading, expected);
}

export function report(code: FicheIssueCode, line: TextLine, reading: Reading, expected = ''): FicheIssue {
  return issueAt(line, erreur(code, placeOf(line, reading), shortened(line.text), expected));
}

function placeOf({ numero }: TextLine, { semestre, ue }: Reading): string {
  if (ue !== null) return `Ligne ${numero}, ${ue.code}`;
  return semestre === null ? `Ligne ${numero}` : `Ligne ${numero}, semestre ${semestre.numero}`;
}
