/** 4.4: which UE may form a regroupement cohérent. */
import type { ArticleId } from './articles';

/** An UE as it stands in a RCUE. */
export interface UeOfRcue {
  readonly code: string;
  readonly competence: number;
  readonly niveau: number;
}

/** A RCUE that the text does not allow. `rcue` is its rank in the list, from 0; `ues` are the UE at fault. */
export interface RcueIssue {
  readonly code: 'competences-differentes' | 'niveaux-differents' | 'ue-dans-plusieurs-rcue';
  readonly article: ArticleId;
  readonly rcue: number;
  readonly ues: readonly string[];
}

/**
 * What is wrong with a composition of RCUE; empty when nothing is.
 *
 * « Seules les UE se référant à un même niveau d’une même compétence finale peuvent ensemble constituer un regroupement
 * cohérent. Des UE se référant à des niveaux de compétence finales différents ou à des compétences finales différentes ne
 * peuvent pas appartenir à un même regroupement cohérent. Aucune UE ne peut appartenir à plus d’un regroupement
 * cohérent. »
 * @see ARTICLES.formationRcue
 * @see ARTICLES.rcueExclus
 * @see ARTICLES.rcueUnique
 * @example
 * checkRcues([[{ code: 'UE11', competence: 1, niveau: 1 }, { code: 'UE22', competence: 2, niveau: 1 }]])
 * // [{ code: 'competences-differentes', article: 'rcueExclus', rcue: 0, ues: ['UE11', 'UE22'] }]
 */
export function checkRcues(rcues: readonly (readonly UeOfRcue[])[]): readonly RcueIssue[] {
  const issues: RcueIssue[] = [];
  const seen = new Set<string>();
  rcues.forEach((ues, rcue) => {
    const codes = ues.map(({ code }) => code);
    const several = (values: readonly number[]): boolean => new Set(values).size > 1;
    if (several(ues.map(({ competence }) => competence))) {
      issues.push({ code: 'competences-differentes', article: 'rcueExclus', rcue, ues: codes });
    } else if (several(ues.map(({ niveau }) => niveau))) {
      issues.push({ code: 'niveaux-differents', article: 'formationRcue', rcue, ues: codes });
    }
    const twice = codes.filter((code) => seen.has(code) || !seen.add(code));
    if (twice.length > 0) issues.push({ code: 'ue-dans-plusieurs-rcue', article: 'rcueUnique', rcue, ues: twice });
  });
  return issues;
}
