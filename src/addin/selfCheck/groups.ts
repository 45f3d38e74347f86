/** The groups of the self-check, in order, and where the block of each probe stands. */
import { functionCosts, serviceCosts } from './costs';
import { featureProbes } from './features';
import { formulaProbes, movingProbes } from './formulas';
import type { Probe } from './probe';
import { receivedProbes } from './received';
import { returnedProbes } from './returned';
import { workedProbes } from './worked';

export interface Group {
  readonly id: string;
  readonly titre: string;
  readonly placed: readonly { readonly probe: Probe; readonly row: number }[];
  readonly first: number;
  readonly rows: number;
}

const CONTENTS: readonly (readonly [id: string, titre: string, probes: readonly Probe[]])[] = [
  ['formules', 'Formules', formulaProbes],
  ['recues', 'Valeurs reçues par une fonction', receivedProbes],
  ['rendues', 'Valeurs rendues par une fonction', returnedProbes],
  ['cas', 'Cas calculés à la main', workedProbes],
  ['feuille', 'Feuilles, protections, repères', featureProbes],
  ['services', 'Durée des appels', serviceCosts],
  ...functionCosts.map(([count, probe]) => [`fonctions-${count}`, `Durée des calculs (${count})`, [probe]] as const),
  ['deplacements', 'Lignes insérées', movingProbes],
];

/** A line apart from the next one: nothing spills on a neighbour. */
const GAP = 1;
const FIRST_ROW = 3;

export const groups: readonly Group[] = (() => {
  let next = FIRST_ROW;
  return CONTENTS.map(([id, titre, probes]) => {
    const first = next;
    const placed = probes.map((probe) => {
      const row = next;
      next += probe.rows + GAP;
      return { probe, row };
    });
    return { id, titre, placed, first, rows: next - first };
  });
})();
