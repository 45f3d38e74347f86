/** The mark columns of a semester: so many épreuves under each element. */
import { elementsOf, type PoleName, type Semestre } from '../programme';

export interface Epreuve {
  readonly code: string;
  readonly titre: string;
  /** null: the element is not, or no longer, in the programme. */
  readonly pole: PoleName | null;
}

export interface EpreuveCounts {
  readonly ressource: number;
  readonly sae: number;
}

/** The épreuves of the elements that have no column yet.
 * @example epreuvesOf(semestre, { ressource: 2, sae: 1 }, new Set()).length // 41 in the S1 of MMI Dijon */
export function epreuvesOf(
  semestre: Semestre,
  counts: EpreuveCounts,
  present: ReadonlySet<string> = new Set(),
): readonly Epreuve[] {
  return elementsOf(semestre)
    .filter(({ code }) => !present.has(code))
    .flatMap(({ code, titre, pole }) => {
      const count = pole === 'ressources' ? counts.ressource : counts.sae;
      return Array.from({ length: count }, () => ({ code, titre, pole }));
    });
}

/** The name of each mark column: its code and its rank among the columns of this code.
 * @example epreuveKeys([{ code: 'R101' }, { code: 'R101' }]) // ['ep:R101#0', 'ep:R101#1'] */
export function epreuveKeys(epreuves: readonly { readonly code: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return epreuves.map(({ code }) => {
    const rank = seen.get(code) ?? 0;
    seen.set(code, rank + 1);
    return `ep:${code}#${rank}`;
  });
}

/** The names that the épreuves get until a teacher types others. */
export function epreuveNames(epreuves: readonly { readonly code: string }[]): readonly string[] {
  const alone = (code: string): boolean => epreuves.filter((one) => one.code === code).length === 1;
  return epreuveKeys(epreuves).map((key, index) =>
    alone(epreuves[index]?.code ?? '') ? 'Épreuve' : `Épreuve ${Number(key.slice(key.lastIndexOf('#') + 1)) + 1}`,
  );
}
