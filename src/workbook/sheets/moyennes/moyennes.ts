/** « Moyennes S1 »: averages over what is entered so far — elements, then UE, then UE with bonus or malus — and what is missing. */
import { area, fixed, reference } from '../../address';
import { BLANK, call, concat, firstOf, formula, quoted, when } from '../../formula';
import { drawHeading, drawVerdict } from '../../heading';
import { type Landmarks, place, type SheetPlan } from '../../plan';
import { draftSheet } from '../../sheet';
import { NOTES_FINE } from '../notes/verdict';
import { drawHead } from './head';
import { FROZEN, type MoyennesInput, moyennesLayout, ROW, TEXTS } from './layout';
import { drawBlocks, drawLine, isStopped, PROVISIONAL } from './lines';
import { drawLooks, drawNotes } from './looks';

/** Why nothing is computed: what the head of « Notes » says, or what was typed here over a block. */
const stopped = (s: string, notes: string): string =>
  when(
    `${notes}=${quoted(NOTES_FINE)}`,
    quoted('Calcul arrêté : une cellule tapée ici gêne un bloc calculé'),
    concat(quoted(`Calcul arrêté par la feuille Notes ${s} : `), notes),
  );

export function planMoyennes(input: MoyennesInput, landmarks: Landmarks): SheetPlan {
  const layout = moyennesLayout(input, landmarks);
  const { s, ues, elements, notes, keyRow, first, rows, col, down } = layout;
  const draft = draftSheet(first + rows, col.state + 1, keyRow);
  drawHeading(
    draft,
    `Moyennes ${s}`,
    formula(
      concat(
        when(
          `${call('COUNTIF', fixed(down(col.state)), quoted(`${PROVISIONAL}*`))}>0`,
          quoted('Moyennes provisoires : calculées sur les notes saisies. '),
          BLANK,
        ),
        quoted("Les feuilles de jury ne retiennent une UE que s'il n'y manque aucune note."),
      ),
    ),
    TEXTS,
  );
  const fine = `Toutes les lignes de la feuille Notes ${s} sont reprises`;
  drawVerdict(
    draft,
    ROW.control,
    TEXTS,
    formula(
      firstOf(
        [
          [
            `${call('ROWS', reference(notes))}>${rows}`,
            concat(
              `${call('ROWS', reference(notes))}-${rows}`,
              quoted(
                ` lignes de la feuille Notes ${s} ne tiennent pas ici : insérez autant de lignes au bas de cette feuille et recopiez-y les formules`,
              ),
            ),
          ],
          [isStopped(layout), stopped(s, reference(place(landmarks, `notes_etat_${s}`)))],
        ],
        quoted(fine),
      ),
    ),
    fine,
  );
  drawHead(draft, layout, input.programme, landmarks);
  drawBlocks(draft, layout, landmarks);
  for (let index = 0; index < rows; index += 1) drawLine(draft, index, layout, landmarks);
  drawLooks(draft, layout, input.arrondi);
  drawNotes(draft, layout);
  draft.name(`moy_nip_${s}`, down(1));
  draft.name(`moy_etat_${s}`, area(ROW.control, col.final));
  draft.name(`matrice_${s}`, area(ROW.matrix, col.elements, ues.length, elements.length));
  ues.forEach(({ code }, which) => {
    draft.name(`moy_${code}`, down(col.final + which));
    draft.name(`manque_${code}`, down(col.missing + which));
  });
  draft.name(`manque_${s}`, down(col.missing + ues.length));
  draft.nameColumns(1, 'nip', 'nom', 'prenom', 'groupe', ...elements.map(({ code }) => `el:${code}`));
  draft.nameColumns(col.ue, ...ues.map(({ code }) => `ue:${code}`), 'bonus');
  draft.nameColumns(col.final, ...ues.map(({ code }) => `final:${code}`));
  draft.nameColumns(col.missing, ...ues.map(({ code }) => `manque:${code}`), 'manque', 'etat');
  draft.nameRows(1, 'titre', 'mode', 'etat', 'groupes', 'entetes', 'intitules', 'poles');
  draft.nameRows(ROW.matrix, ...ues.map(({ code }) => `coef:${code}`), 'ensemble');
  draft.nameRows(first + rows, 'fin');
  return draft.finish({
    role: `moyennes-${s}`,
    name: `Moyennes ${s}`,
    tab: '#2f6f9f',
    table: { row: first, rows },
    frozenRows: ROW.head,
    frozenColumns: FROZEN,
  });
}
