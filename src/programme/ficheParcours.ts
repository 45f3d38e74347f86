/** One parcours among those of a fiche: its own tables, with the tables that all parcours share. */
import type { FicheIssue } from './ficheIssue';
import type { TotalLine } from './ficheLigne';
import type { SemestreTable } from './ficheReading';
import type { Tables } from './ficheTable';
import { parcoursKey } from './ficheTitre';

/** The tables of one parcours; a semester printed in two parts (common, then of the parcours) is one. */
export interface ParcoursTables {
  /** Every parcours that has a table of its own, in the order of the fiche. */
  readonly parcours: readonly string[];
  /** The one that is read; « '' » when the fiche has none. */
  readonly chosen: string;
  readonly semestres: readonly SemestreTable[];
  readonly niveau: TotalLine | undefined;
  readonly issues: readonly FicheIssue[];
}

/** The tables of the parcours that is asked for, or of the first one. What is wrong with another parcours is left to its own reading. */
export function tablesOfParcours({ semestres, niveaux, issues }: Tables, asked: string): ParcoursTables {
  const named = new Map<string, string>();
  for (const { parcours } of semestres) {
    const key = parcoursKey(parcours);
    if (key !== '' && !named.has(key)) named.set(key, parcours);
  }
  const parcours = [...named.values()];
  const chosen = named.get(parcoursKey(asked)) ?? parcours[0] ?? '';
  const isRead = (one: string): boolean => one === '' || parcoursKey(one) === parcoursKey(chosen);
  const niveau = [...niveaux].filter(([one]) => isRead(one)).pop();
  return {
    parcours,
    chosen,
    semestres: merged(semestres.filter((table) => isRead(table.parcours))),
    niveau: niveau?.[1],
    issues: issues.filter((one) => isRead(one.parcours)).map(({ issue }) => issue),
  };
}

function merged(tables: readonly SemestreTable[]): readonly SemestreTable[] {
  const numeros = [...new Set(tables.map(({ numero }) => numero))].sort((a, b) => a - b);
  return numeros.map((numero) => {
    const parts = tables.filter((table) => table.numero === numero);
    return {
      parcours: parts[parts.length - 1]?.parcours ?? '',
      numero,
      ues: parts.flatMap(({ ues }) => ues),
      total: parts
        .map(({ total }) => total)
        .filter((total) => total !== undefined)
        .pop(),
    };
  });
}
