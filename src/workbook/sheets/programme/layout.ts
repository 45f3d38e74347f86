/** Where things stand on « Programme »: its columns, and the cell of a coefficient. */
import type { Ligne, Ue } from '../../../programme';
import { cellOf, type Place } from '../../address';
import { type Landmarks, place } from '../../plan';

export const COL = { ue: 1, titre: 4, cm: 5, total: 9, evaluation: 10, coefficient: 11, bar: 12, check: 13 } as const;
export const COLUMNS = COL.check;

const TITLES = { ressources: 'Ressources', saes: 'SAÉ' } as const;

/** The rows of a UE as the sheet shows them: pôle after pôle, each followed by its total. */
export const polesOf = (ue: Ue): readonly { readonly title: string; readonly lignes: readonly Ligne[] }[] =>
  (['ressources', 'saes'] as const).map((pole) => ({
    title: TITLES[pole],
    lignes: ue.lignes.filter((ligne) => ligne.pole === pole),
  }));

/** The cell that keeps the coefficient of an element in a UE. */
export function coefficientPlace(landmarks: Landmarks, ue: Ue, code: string): Place | null {
  let offset = 0;
  for (const { lignes } of polesOf(ue)) {
    const index = lignes.findIndex((ligne) => ligne.code === code);
    if (index >= 0) return cellOf(place(landmarks, `coef_${ue.code}`), offset + index, 0);
    offset += lignes.length + 1;
  }
  return null;
}
