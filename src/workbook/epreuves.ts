/** The mark columns of a semester: so many épreuves under each element. */
import { elementsOf, type PoleName, type Semestre } from '../programme';

export interface Epreuve {
  readonly code: string;
  readonly titre: string;
  readonly pole: PoleName;
  readonly nom: string;
}

export interface EpreuveCounts {
  readonly ressource: number;
  readonly sae: number;
}

export function epreuvesOf(semestre: Semestre, counts: EpreuveCounts): readonly Epreuve[] {
  return elementsOf(semestre).flatMap(({ code, titre, pole }) => {
    const count = pole === 'ressources' ? counts.ressource : counts.sae;
    return Array.from({ length: count }, (_, index) => ({
      code,
      titre,
      pole,
      nom: count === 1 ? 'Épreuve' : `Épreuve ${index + 1}`,
    }));
  });
}
