/** The head of « Moyennes »: codes, titles, pôles and the matrix of coefficients that « Programme » commands. */
import { coefficientOf, type Programme } from '../../../programme';
import { a1, area, reference } from '../../address';
import { call, formula } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { coefficientName } from '../programme/layout';
import { type ElementColumn, FROZEN, type MoyennesLayout, ROW } from './layout';

export function drawHead(
  draft: SheetDraft,
  { s, ues, elements, col }: MoyennesLayout,
  { competences }: Programme,
  landmarks: Landmarks,
): void {
  draft.put(ROW.group, col.elements, 'Moyennes par ressource et par SAÉ, sur 20');
  draft.put(ROW.group, col.ue, "Moyennes d'UE, sans bonus");
  draft.put(ROW.group, col.final, "Moyennes d'UE, bonus et malus compris");
  draft.put(ROW.group, col.missing, 'Notes manquantes');
  // Blank on purpose in the last column of the identity: an earlier version had the names of these rows there.
  draft.put(ROW.titre, FROZEN, 'Intitulé', '', ...elements.map(titleOf));
  draft.put(ROW.pole, FROZEN, 'Pôle', '', ...elements.map(({ pole }) => (pole === 'ressources' ? 'R' : 'S')));
  ues.forEach((ue, index) => {
    const row = ROW.matrix + index;
    draft.put(row, FROZEN, `Coef. ${ue.code}`, '');
    elements.forEach(({ code }, column) => {
      const weighs = coefficientOf(ue, code) !== null;
      const content = weighs ? formula(reference(place(landmarks, coefficientName(ue, code)))) : '';
      draft.put(row, col.elements + column, content);
    });
  });
  const together = elements.map((_, column) =>
    formula(call('SUM', a1(area(ROW.matrix, col.elements + column, ues.length, 1)))),
  );
  draft.put(ROW.matrix + ues.length, FROZEN, 'Ensemble', '', ...together);
  draft.put(ROW.head, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', ...elements.map(({ code }) => code));
  const titles = ues.map(
    ({ code, competence }) => `${code} ${competences.find(({ numero }) => numero === competence)?.nom ?? ''}`,
  );
  draft.put(ROW.head, col.ue, ...ues.map(({ code }) => code), 'Bonus et malus appliqués', ...titles);
  draft.put(ROW.head, col.missing, ...ues.map(({ code }) => code), s, 'État');
}

const titleOf = ({ titre, isLost }: ElementColumn): string => (isLost ? `Hors programme. ${titre}`.trim() : titre);
