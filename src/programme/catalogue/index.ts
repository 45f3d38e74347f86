/** The shipped programmes: a list to choose from, and each one built only when it is chosen. */
import type { Programme } from '../programme';
import { mmiDijon2022 } from './mmiDijon2022';

export interface CatalogueEntry {
  readonly id: string;
  readonly titre: string;
  readonly detail: string;
}

/** What a programme is called in a list; a shipped one has its own words.
 * @example describeProgramme(mmiDijon2022()).detail // 'IUT Dijon-Auxerre, 2022-2023, semestres 1 et 2' */
export function describeProgramme(programme: Programme): CatalogueEntry {
  const { id, but, sigle, mention, etablissement, annee, semestres } = programme;
  const shipped = catalogueEntries().find((entry) => entry.id === id);
  if (shipped) return shipped;
  const numeros = semestres.map(({ numero }) => numero).join(' et ');
  const detail = `${etablissement}, ${annee}, semestre${semestres.length > 1 ? 's' : ''} ${numeros}`;
  return { id, titre: `BUT${but} ${sigle} — ${mention}`, detail };
}

interface Shipped extends CatalogueEntry {
  readonly build: () => Programme;
}

const SHIPPED: readonly Shipped[] = [
  {
    id: 'mmi-dijon-2022-2023-but1',
    titre: "BUT1 MMI — Métiers du multimédia et de l'internet",
    detail: 'IUT Dijon-Auxerre, 2022-2023, semestres 1 et 2',
    build: mmiDijon2022,
  },
];

/**
 * What the sidebar shows to choose from; no programme is built for it.
 *
 * @example catalogueEntries()[0]?.id // 'mmi-dijon-2022-2023-but1'
 */
export function catalogueEntries(): readonly CatalogueEntry[] {
  return SHIPPED.map(({ id, titre, detail }) => ({ id, titre, detail }));
}

/**
 * A shipped programme; `null` when none has this id.
 *
 * @example programmeById('mmi-dijon-2022-2023-but1')?.sigle // 'MMI'
 */
export function programmeById(id: string): Programme | null {
  const shipped = SHIPPED.find((entry) => entry.id === id);
  return shipped === undefined ? null : shipped.build();
}
