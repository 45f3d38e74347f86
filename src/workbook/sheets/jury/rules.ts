/** What a jury sheet says of its rules: the sentence at its head, what the rounding changes, who is not on it. */
import { DECIMALES_DEFAULT, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import type { Rcue } from '../../../programme';
import { cellOf, fixed, inRow, reference, spanInRow } from '../../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../../formula';
import { type Landmarks, place, type ValidationRule } from '../../plan';
import { IDENTITY, type JuryLayout } from './layout';

/** The rounding setting as formulas read it: `exact`, or a number of decimals (2 when the cell is empty). */
function rounding(landmarks: Landmarks): { readonly isExact: string; readonly decimals: string } {
  const setting = concat(reference(place(landmarks, 'reglage_decimales')), BLANK);
  const isBlank = `${call('TRIM', setting)}=${BLANK}`;
  return {
    isExact: `${call('TRIM', setting)}=${quoted('exact')}`,
    decimals: when(isBlank, DECIMALES_DEFAULT, call('VALUE', setting)),
  };
}

const GUARD = '5*10^(-10)';

/** The least average that the rounding lifts up to a threshold. */
function least(seuil: number, landmarks: Landmarks): string {
  const { isExact, decimals } = rounding(landmarks);
  return when(isExact, `${seuil}-${GUARD}`, `${seuil}-5*10^(-${decimals}-1)-${GUARD}`);
}

export const atLeastTen = (landmarks: Landmarks): string => least(SEUIL_ACQUISITION, landmarks);

/** The head cells that bound, for each threshold, the averages that rounding lifts up to it. */
export const roundingBounds = (landmarks: Landmarks): readonly Formula[] =>
  [SEUIL_ACQUISITION, SEUIL_PROGRESSION].flatMap((seuil) => [
    formula(least(seuil, landmarks)),
    formula(`${seuil}-${GUARD}`),
  ]);

/** How many comparisons of the line come out otherwise unrounded: averages against 10, RCUE against 10 and 8. */
export function roundingCount(row: number, layout: JuryLayout): Formula {
  const between = (cells: string, [low, high]: readonly [string, string]): string =>
    call('COUNTIFS', cells, concat(quoted('>='), low), cells, concat(quoted('<'), high));
  const averages = spanInRow(row, layout.impair, layout.ues.length);
  if (layout.semestres.length < 2) return formula(between(averages, layout.tenBounds));
  const rcues = spanInRow(row, layout.compensate, 3 * layout.rcues.length);
  return formula(
    [between(averages, layout.tenBounds), between(rcues, layout.tenBounds), between(rcues, layout.eightBounds)].join(
      '+',
    ),
  );
}

/** The sentence at the head of every sheet that decides. */
export function rulesSentence(layout: JuryLayout, landmarks: Landmarks): Formula {
  const { isExact, decimals } = rounding(landmarks);
  const cfvu = reference(place(landmarks, 'reglage_cfvu'));
  const total = call('SUM', fixed(layout.down(layout.roundingCount)));
  const shown = concat(quoted('arrondie à '), decimals, quoted(' décimales (demi supérieur)'));
  return formula(
    concat(
      quoted(`Seuils ${SEUIL_ACQUISITION} et ${SEUIL_PROGRESSION} comparés à la moyenne `),
      when(isExact, quoted('exacte (9 décimales)'), shown),
      quoted(' ; moyennes sans arrondi intermédiaire ; poids des UE dans le RCUE : '),
      weights(layout.rcues, landmarks),
      quoted(' ; règle locale : délibération CFVU du '),
      when(`${cfvu}=${BLANK}`, quoted('… (à compléter dans Programme)'), cfvu),
      quoted(' ; '),
      total,
      when(`${total}>1`, quoted(" décisions dépendent de l'arrondi"), quoted(" décision dépend de l'arrondi")),
      quoted('. Arrêté du 27 mai 2021, annexe 1, 4.3 à 4.6.'),
    ),
  );
}

/** « 1 et 1 », or each RCUE's weights when they are not all 1. */
function weights(rcues: readonly Rcue[], landmarks: Landmarks): string {
  const poids = place(landmarks, 'poids_rcue');
  const weight = (half: number, index: number): string => reference(cellOf(poids, half, index));
  const each = rcues.map(({ impair, pair }, index) => {
    const first = quoted(`${index > 0 ? ', ' : ''}${impair.code} `);
    return concat(first, weight(0, index), quoted(` et ${pair.code} `), weight(1, index));
  });
  const allOne = `${call('SUMPRODUCT', `--(${reference(poids)}=1)`)}=${poids.rows * poids.columns}`;
  return when(allOne, quoted('1 et 1'), concat(...each));
}

/** Said there when none is missing. */
export const ROSTER_FINE = 'Tous les étudiants de la feuille Étudiants sont ici';

/** Lines of nobody, by their NIP; then how many students of « Étudiants » have no line on this sheet. */
export function rosterCheck(layout: JuryLayout, landmarks: Landmarks): string {
  const nips = fixed(layout.down(IDENTITY.nip));
  const isNobody = `(${call('TRIM', nips)}<>${BLANK})*(1-${call('ISNUMBER', fixed(layout.down(layout.roster)))})`;
  const unknown = call('SUMPRODUCT', isNobody);
  const first = `${ROWS}-${call('SUMPRODUCT', call('MAX', `${isNobody}*(${ROWS}-${call('ROW', nips)})`))}`;
  const roster = call('TRIM', reference(place(landmarks, 'etu_nip')));
  const here = call('ISNUMBER', call('MATCH', roster, nips, 0));
  const absent = call('SUMPRODUCT', `(${roster}<>${BLANK})*(1-${here})`);
  const counted = (count: string, many: string, one: string): string =>
    when(`${count}>1`, concat(count, quoted(many)), quoted(one));
  const [nobody, missing] = [' de la feuille Étudiants, ligne ', ' de la feuille Étudiants '];
  const where = ' NIP sur une ligne libre au bas de la feuille';
  return firstOf(
    [
      [
        `${unknown}>0`,
        concat(
          counted(unknown, ` NIP absents${nobody}`, `1 NIP absent${nobody}`),
          `(${first})`,
          when(
            `${unknown}>1`,
            quoted('…\u00a0: corrigez-les, ou videz-les'),
            quoted('\u00a0: corrigez-le, ou videz-le'),
          ),
        ),
      ],
      [
        `${absent}>0`,
        counted(
          absent,
          ` étudiants${missing}absents d'ici\u00a0: tapez leur${where}`,
          `1 étudiant${missing}absent d'ici\u00a0: tapez son${where}`,
        ),
      ],
    ],
    quoted(ROSTER_FINE),
  );
}

/** More than the rows of any sheet. */
const ROWS = 1_000_000;

/** A NIP of « Étudiants » that no other line bears: a mark typed there by mistake would take the line from its student. */
export function nipRule(layout: JuryLayout, landmarks: Landmarks): ValidationRule {
  const nip = call('TRIM', inRow(layout.firstRow, IDENTITY.nip));
  const isKnown = call('ISNUMBER', call('MATCH', nip, reference(place(landmarks, 'etu_nip')), 0));
  const lines = call('SUMPRODUCT', `--(${call('TRIM', fixed(layout.down(IDENTITY.nip)))}=${nip})`);
  return { kind: 'formula', formula: formula(call('OR', `${nip}=${BLANK}`, call('AND', isKnown, `${lines}=1`))) };
}
