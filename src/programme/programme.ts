/** What an IUT types once: a year of BUT as its fiche prints it, and the questions asked of it. */

export type PoleName = 'ressources' | 'saes';

/** Hours of a row; `null` is a cell left blank in the document. */
export interface Heures {
  readonly cm: number | null;
  readonly td: number | null;
  readonly tp: number | null;
  readonly projet: number | null;
  readonly total: number | null;
}

/** One row of the fiche: an element (ressource or SAÉ) as it weighs in one UE. */
export interface Ligne {
  readonly code: string;
  readonly titre: string;
  readonly pole: PoleName;
  readonly heures: Heures;
  readonly evaluation: string | null;
  readonly coefficient: number;
}

export interface Ue {
  readonly code: string;
  readonly competence: number;
  readonly coefficient: number;
  readonly ects: number;
  readonly lignes: readonly Ligne[];
}

export interface Semestre {
  readonly numero: number;
  readonly ues: readonly Ue[];
}

/** `titre` is the final competence; `niveau` and `niveauTitre` are what this year asks of it. */
export interface Competence {
  readonly numero: number;
  readonly nom: string;
  readonly titre: string;
  readonly niveau: number;
  readonly niveauTitre: string;
}

export interface Programme {
  readonly id: string;
  readonly mention: string;
  readonly sigle: string;
  readonly etablissement: string;
  readonly annee: string;
  readonly but: 1 | 2 | 3;
  /** « '' » when all the students of the year follow the same. */
  readonly parcours: string;
  readonly competences: readonly Competence[];
  readonly semestres: readonly Semestre[];
}

/** A ressource or SAÉ of a semester, whatever the number of UE in which it weighs. */
export interface Element {
  readonly code: string;
  readonly titre: string;
  readonly pole: PoleName;
}

/** The two UE of the year that answer to the same niveau of the same competence (4.4). */
export interface Rcue {
  readonly competence: Competence;
  readonly impair: Ue;
  readonly pair: Ue;
}

/**
 * The distinct elements of a semester: ressources by code, then SAÉ by code, each under its first printed title.
 *
 * @example elementsOf(semestreOf(programme, 1)).length // 24: 17 ressources and 7 SAÉ in the S1 of MMI Dijon
 */
export function elementsOf(semestre: Semestre): readonly Element[] {
  const byCode = new Map<string, Element>();
  for (const ue of semestre.ues) {
    for (const { code, titre, pole } of ue.lignes) {
      if (!byCode.has(code)) byCode.set(code, { code, titre, pole });
    }
  }
  return [...byCode.values()].sort(byPoleThenCode);
}

function byPoleThenCode(a: Element, b: Element): number {
  if (a.pole !== b.pole) return a.pole === 'ressources' ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/**
 * The coefficient of an element in a UE; `null` when the element has no row there (which is not 0).
 *
 * @example coefficientOf(ue11, 'R119') // 0.5
 */
export function coefficientOf(ue: Ue, code: string): number | null {
  const ligne = ue.lignes.find((candidate) => candidate.code === code);
  return ligne === undefined ? null : ligne.coefficient;
}

/**
 * The RCUE of the year, in the order of the competences; a competence without a UE in one semester forms none.
 *
 * @example rcuesOf(programme).map((rcue) => rcue.impair.code) // ['UE11', 'UE12', 'UE13', 'UE14', 'UE15']
 */
export function rcuesOf(programme: Programme): readonly Rcue[] {
  const rcues: Rcue[] = [];
  for (const competence of programme.competences) {
    const impair = ueOf(programme, competence, 1);
    const pair = ueOf(programme, competence, 0);
    if (impair !== undefined && pair !== undefined) rcues.push({ competence, impair, pair });
  }
  return rcues;
}

function ueOf(programme: Programme, competence: Competence, parity: 0 | 1): Ue | undefined {
  const semestre = programme.semestres.find((candidate) => candidate.numero % 2 === parity);
  return semestre?.ues.find((ue) => ue.competence === competence.numero);
}

/**
 * The codes of the two UE of the year before in the competence of a RCUE: what this year rests on. `null` for a competence that
 * begins this year, whose niveau is the first. They are those of this year with the number of their own semester.
 *
 * @example formerUes(programmeOfBut2, rcue) // ['UE11', 'UE21']: those before UE31 and UE41
 */
export function formerUes(
  { but, semestres }: Programme,
  { competence, impair, pair }: Rcue,
): readonly [string, string] | null {
  if (but === 1 || competence.niveau < 2) return null;
  const before = (ue: Ue): string => {
    const numero = semestres.find(({ ues }) => ues.includes(ue))?.numero ?? 0;
    const code = ue.code.replace(String(numero), String(numero - 2));
    return code === ue.code ? `UE${numero - 2}${competence.numero}` : code;
  };
  return [before(impair), before(pair)];
}

/**
 * A semester of the programme by its number in the BUT (1 to 6); asking for one that the year lacks is our bug.
 *
 * @example semestreOf(programme, 2).ues[0]?.code // 'UE21'
 */
export function semestreOf(programme: Programme, numero: number): Semestre {
  const semestre = programme.semestres.find((candidate) => candidate.numero === numero);
  if (semestre === undefined) throw new Error(`Le programme ${programme.id} n'a pas de semestre ${numero}.`);
  return semestre;
}
