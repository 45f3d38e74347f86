/** Short constructors, so that a shipped programme reads like the table of its fiche. */
import type { Ligne, Ue } from '../programme';

type Hours = number | null;

/** A ressource: CM, TD, TP, total, coefficient, as the columns of the fiche (no project). */
export function ressource(
  code: string,
  titre: string,
  cm: Hours,
  td: Hours,
  tp: Hours,
  total: Hours,
  coefficient: number,
): Ligne {
  return {
    code,
    titre,
    pole: 'ressources',
    heures: { cm, td, tp, projet: null, total },
    evaluation: 'CC',
    coefficient,
  };
}

/** A SAÉ: CM, TD, TP, projet, total hors projet, coefficient. */
export function sae(
  code: string,
  titre: string,
  cm: Hours,
  td: Hours,
  tp: Hours,
  projet: Hours,
  total: Hours,
  coefficient: number,
): Ligne {
  return { code, titre, pole: 'saes', heures: { cm, td, tp, projet, total }, evaluation: 'CC', coefficient };
}

/** A portfolio: a SAÉ for which the fiche prints no type of evaluation. */
export function portfolio(
  code: string,
  cm: Hours,
  td: Hours,
  tp: Hours,
  projet: Hours,
  total: Hours,
  coefficient: number,
): Ligne {
  return { ...sae(code, 'Portfolio', cm, td, tp, projet, total, coefficient), evaluation: null };
}

/** A UE of the fiche: its coefficient and ECTS are the last two figures of its TOTAL line. */
export function ueOf(
  code: string,
  competence: number,
  coefficient: number,
  ects: number,
  lignes: readonly Ligne[],
): Ue {
  return { code, competence, coefficient, ects, lignes };
}
