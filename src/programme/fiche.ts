/** The text of a « fiche filière » → a programme, and an issue for all that could not be read or proved. */
import { readEntete } from './ficheEntete';
import type { FicheIssue } from './ficheIssue';
import { type Cells, type Column, textLines } from './ficheLigne';
import { readTables, type SemestreTable } from './ficheTable';
import { proveColumns, proveTotal, proveUe, type SettledRow } from './ficheTotals';
import { erreur } from './issue';
import type { Ligne, Programme, Semestre } from './programme';

/** A programme is returned as far as it was read; it is proved when there is no issue. */
export interface FicheReading {
  readonly programme: Programme;
  readonly issues: readonly FicheIssue[];
}

const HEURES: readonly Column[] = ['cm', 'td', 'tp', 'projet', 'total'];
const ALL_COLUMNS: readonly Column[] = [...HEURES, 'coefficient', 'ects'];

/**
 * Reads the text of a fiche (copied from its PDF). Every TOTAL line and the volume of the head are used as proof; a line of a
 * table that cannot be read is an issue, never dropped. What the arrêté asks of the result is for `checkProgramme`.
 *
 * @example readFiche(text).issues.map(ficheSentence) // []: everything was read, and every total agrees
 */
export function readFiche(text: string): FicheReading {
  const lines = textLines(text);
  const { volume, issues: headIssues, ...entete } = readEntete(lines);
  const tables = readTables(lines);
  const issues: FicheIssue[] = [...headIssues, ...tables.issues];
  if (tables.semestres.length === 0) issues.push(erreur('tableau-absent', 'Fiche'));

  const proved = tables.semestres.map((table) => proveSemestre(table, issues));
  const label = tables.niveau?.label ?? `TOTAL NIVEAU ${entete.but}`;
  const sums = proved.map(({ sum }) => sum);
  const year = proveTotal(label, tables.niveau, `BUT${entete.but}`, sums, ALL_COLUMNS, issues);
  if (volume !== null) proveColumns('En-tête, volume horaire', volume, [year], [...HEURES, 'ects'], issues);
  return { programme: { ...entete, semestres: proved.map(({ semestre }) => semestre) }, issues };
}

function proveSemestre(
  table: SemestreTable,
  issues: FicheIssue[],
): { readonly semestre: Semestre; readonly sum: Cells } {
  const proved = table.ues.map((ue) => ({ ...ue, ...proveUe(ue, issues) }));
  const sums = proved.map(({ sum }) => sum);
  const ues = proved.map(({ code, competence, rows, sum }) => ({
    code,
    competence,
    coefficient: sum.coefficient ?? 0,
    ects: sum.ects ?? 0,
    lignes: rows.map(toLigne),
  }));
  const label = `TOTAL S${table.numero}`;
  const sum = proveTotal(label, table.total, `S${table.numero}`, sums, ALL_COLUMNS, issues);
  return { semestre: { numero: table.numero, ues }, sum };
}

function toLigne({ code, titre, pole, evaluation, cells }: SettledRow): Ligne {
  const { cm, td, tp, projet, total, coefficient } = cells;
  return { code, titre, pole, heures: { cm, td, tp, projet, total }, evaluation, coefficient: coefficient ?? 0 };
}
