/** 4.6: what the jury decides beside the result of the rules, and what is retained of both: each UE, each RCUE, the year. */

import { type AnneeOfJury, type RetainedAnnee, retainAnnee } from './deliberationAnnee';
import { type RcueOfJury, type RetainedRcue, retainRcue } from './deliberationRcue';
import { type CodeJury, isAcquired } from './jury';
import { countRcues } from './progression';
import { uesOf } from './rcue';
import type { Notice } from './reason';
import type { Decimales } from './rounding';

export interface DeliberationInput {
  readonly rcues: readonly RcueOfJury[];
  /** `null` in January: the even semester is of right. */
  readonly annee: AnneeOfJury | null;
  /** The motive begins with « Rectification d'erreur matérielle » and says which: a decision may be taken back. */
  readonly rectification: boolean;
  readonly decimales: Decimales;
}

export interface Deliberation {
  readonly rcues: readonly RetainedRcue[];
  /** `null` in January. */
  readonly annee: RetainedAnnee | null;
  /** Both counts: averages ≥ 10 (that of 4.5, which no decision changes), and RCUE validated in any way. */
  readonly counts: { readonly atteints: number; readonly valides: number; readonly total: number };
  /** UE not acquired. */
  readonly dettes: readonly string[];
  /** Those of them that only await an average: nothing says yet that they are to be acquired again. */
  readonly attendues: readonly string[];
  /** All that the jury has yet to settle, complete or correct. */
  readonly notices: readonly Notice[];
}

/** Who has left, or was not assessed: no average is awaited any more. */
const PARTIS: readonly (CodeJury | 'DROIT')[] = ['DEM', 'DEF', 'ABAN', 'EXCLU'];

/**
 * What is retained, for one student. The jury gives; it never takes away what is acquired of right.
 *
 * « Le jury présidé par le directeur de l’IUT délibère souverainement à partir de l'ensemble des résultats obtenus par
 * l'étudiant. »
 * « Il se réunit chaque semestre pour se prononcer sur la progression des étudiants, la validation des unités
 * d’enseignement, l’attribution du diplôme universitaire de technologie au terme de l’acquisition des 120 premiers crédits
 * européens du cursus et l’attribution de la licence professionnelle « bachelor universitaire de technologie ». »
 * @see ARTICLES.jurySouverain
 * @see ARTICLES.juryMissions
 * @example
 * deliberate({ rcues, annee, rectification: false, decimales: 2 }).dettes // ['UE14', 'UE24']
 */
export function deliberate({ rcues, annee, rectification, decimales }: DeliberationInput): Deliberation {
  const judged = rcues.map((rcue) => retainRcue(rcue, rectification, decimales));
  const retained = judged.map(({ rcue }) => rcue);
  const ues = retained.flatMap(uesOf);
  const dettes = ues.filter(({ code }) => code !== 'SO' && !isAcquired(code)).map(({ ue }) => ue);
  const { atteints, total } = countRcues(
    rcues.map(({ average }) => average),
    decimales,
  );
  const isAveraged = rcues.every(({ average }) => average !== null);
  const year = annee && retainAnnee(annee, retained, dettes, isAveraged);
  return {
    rcues: retained,
    annee: year && { code: year.code, by: year.by, suite: year.suite },
    counts: { atteints, total, valides: retained.filter(({ valide }) => valide).length },
    dettes,
    attendues: year && PARTIS.includes(year.code) ? [] : ues.filter(({ code }) => code === null).map(({ ue }) => ue),
    notices: [...judged.flatMap(({ notices }) => notices), ...(year ? year.notices : [])],
  };
}
