/** The text of a « fiche filière » → a programme, its proofs, and an issue for all that could not be read or proved. */
import { numberedCompetences, printedCompetences } from './ficheCompetence';
import { readEntete } from './ficheEntete';
import type { FicheIssue } from './ficheIssue';
import type { Cells, Column } from './ficheLigne';
import { tablesOfParcours } from './ficheParcours';
import type { SemestreTable } from './ficheReading';
import { readTables } from './ficheTable';
import { textLines } from './ficheTexte';
import { type FicheProof, type Proving, proveTotal, proveUe, proveVolume, type SettledRow } from './ficheTotals';
import { erreur } from './issue';
import type { Ligne, Programme, Semestre } from './programme';
import { programmeId } from './programmeId';

/** A programme is returned as far as it was read; it is proved when there is no issue. */
export interface FicheReading {
  readonly programme: Programme;
  readonly issues: readonly FicheIssue[];
  /** Every TOTAL line, in the order of the fiche, then the volume of the head. */
  readonly proofs: readonly FicheProof[];
  /** The parcours that have tables of their own; the one that was read is `programme.parcours`. */
  readonly parcours: readonly string[];
}

const ALL_COLUMNS: readonly Column[] = ['cm', 'td', 'tp', 'projet', 'total', 'coefficient', 'ects'];

/**
 * Reads the text of a fiche (copied from its PDF). Every TOTAL line and the volume of the head are used as proof; a line of a
 * table that cannot be read is an issue, never dropped. What the arrêté asks of the result is for `checkProgramme`.
 *
 * A fiche with several parcours is read one parcours at a time, the first by default: « Parcours : … » opens the tables that
 * follow, a table above the first such heading (or below « Tronc commun ») is of all parcours.
 *
 * @example readFiche(text).issues.map(ficheSentence) // []: everything was read, and every total agrees
 * @example readFiche(text, 'Création numérique').programme.parcours // 'Création numérique'
 */
export function readFiche(text: string, parcours = ''): FicheReading {
  const lines = textLines(text);
  const { volume, issues: headIssues, ...entete } = readEntete(lines);
  const printed = printedCompetences(lines);
  const labels = printed.flatMap(({ titre, niveauTitre }) => [titre, niveauTitre]);
  const all = readTables(lines, labels);
  const tables = tablesOfParcours(all, parcours);
  const proving: Proving = { issues: [...headIssues], proofs: [] };
  const ofUes = { ofFiche: competencesIn(all.semestres), ofParcours: competencesIn(tables.semestres) };
  const competences = numberedCompetences(printed, ofUes, tables.chosen, proving.issues);
  proving.issues.push(...tables.issues);
  if (tables.semestres.length === 0) proving.issues.push(erreur('tableau-absent', 'Fiche'));

  const but = entete.but ?? butOf(tables.semestres);
  const proved = tables.semestres.map((table) => proveSemestre(table, proving));
  const sums = proved.map(({ sum }) => sum);
  const label = tables.niveau?.label ?? `TOTAL NIVEAU ${but}`;
  const isYear = tables.niveau !== undefined || tables.semestres.length !== 1;
  const year = isYear ? proveTotal(label, tables.niveau, `BUT${but}`, sums, ALL_COLUMNS, proving) : null;
  if (volume !== null) proveVolume(volume, year, proving);
  return {
    programme: {
      id: programmeId({ ...entete, parcours: tables.chosen }),
      ...entete,
      but,
      parcours: tables.chosen,
      competences,
      semestres: proved.map(({ semestre }) => semestre),
    },
    issues: proving.issues,
    proofs: proving.proofs,
    parcours: tables.parcours,
  };
}

const competencesIn = (semestres: readonly SemestreTable[]): readonly number[] =>
  semestres.flatMap(({ ues }) => ues.map(({ competence }) => competence));

/** Without « Niveau : BUT n », the year is that of the semesters: « les deux semestres d’une même année » (3). */
function butOf(semestres: readonly SemestreTable[]): Programme['but'] {
  const numero = semestres[0]?.numero ?? 1;
  return numero <= 2 ? 1 : numero <= 4 ? 2 : 3;
}

function proveSemestre(table: SemestreTable, proving: Proving): { readonly semestre: Semestre; readonly sum: Cells } {
  const proved = table.ues.map((ue) => ({ ...ue, ...proveUe(ue, proving) }));
  const sums = proved.map(({ sum }) => sum);
  const ues = proved.map(({ code, competence, rows, sum }) => ({
    code,
    competence,
    coefficient: sum.coefficient ?? 0,
    ects: sum.ects ?? 0,
    lignes: rows.map(toLigne),
  }));
  const label = `TOTAL S${table.numero}`;
  const sum = proveTotal(label, table.total, `S${table.numero}`, sums, ALL_COLUMNS, proving);
  return { semestre: { numero: table.numero, ues }, sum };
}

function toLigne({ code, titre, pole, evaluation, cells }: SettledRow): Ligne {
  const { cm, td, tp, projet, total, coefficient } = cells;
  return { code, titre, pole, heures: { cm, td, tp, projet, total }, evaluation, coefficient: coefficient ?? 0 };
}
