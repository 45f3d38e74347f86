/** The weight of the two pôles wherever the arrêté judges it, with the room left before a bound: a bar to be drawn. */
import { checkPoles, POLE_MIN, type PoleCoefficients } from '../arrete';
import type { Ligne, PoleName, Programme, Ue } from './programme';

/** `ressources` and `saes` are shares (0.6); `marge` is in percentage points. */
export interface PoleBalance {
  /** « UE21 », or « Compétence Comprendre » in BUT3. */
  readonly where: string;
  readonly ressources: number;
  readonly saes: number;
  readonly conforme: boolean;
  /** Points between the lighter pôle and its bound: 0 on the bound, negative beyond it, `null` without any coefficient. */
  readonly marge: number | null;
}

/**
 * 40–60 % of each UE, in the order of the semesters; in BUT3 of each competence that has UE, over its UE (4.3).
 *
 * @example poleBalance(mmiDijon2022())[5] // { where: 'UE21', ressources: 0.6, saes: 0.4, conforme: true, marge: 0 }
 */
export function poleBalance({ but, competences, semestres }: Programme): readonly PoleBalance[] {
  const ues = semestres.flatMap((semestre) => semestre.ues);
  if (but !== 3) return ues.map((ue) => balanceOf(ue.code, [ue], but));
  return competences.flatMap(({ numero, nom }) => {
    const ofCompetence = ues.filter(({ competence }) => competence === numero);
    return ofCompetence.length === 0 ? [] : [balanceOf(`Compétence ${nom}`, ofCompetence, but)];
  });
}

function balanceOf(where: string, ues: readonly Ue[], but: Programme['but']): PoleBalance {
  const { ensemble, conforme } = checkPoles(ues.map(poleCoefficients), but);
  if (ensemble === null) return { where, ressources: 0, saes: 0, conforme, marge: null };
  const { ressources, saes } = ensemble;
  // The shares add up to 1 and the bounds too: the lighter pôle is as near its bound as the heavier.
  return { where, ressources, saes, conforme, marge: (Math.min(ressources, saes) - POLE_MIN) * 100 };
}

function poleCoefficients({ lignes }: Ue): PoleCoefficients {
  return { ressources: coefficientsOf(lignes, 'ressources'), saes: coefficientsOf(lignes, 'saes') };
}

function coefficientsOf(lignes: readonly Ligne[], pole: PoleName): number {
  return lignes.reduce((sum, ligne) => (ligne.pole === pole ? sum + ligne.coefficient : sum), 0);
}
