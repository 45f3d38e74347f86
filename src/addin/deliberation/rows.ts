/** What is shown of a file as the law judges it, row by row, so that two of them can be laid side by side. */
import { type Judgement, type JuryFile, type RcueAverage, SEUIL_ACQUISITION, type UeState } from '../../arrete';
import { frenchNumber } from '../messages';

/** `code`: what is decided; '' where nothing is. */
export interface Row {
  readonly quoi: string;
  readonly moyenne: string;
  readonly code: string;
}

const RULES = 'Règles (4.5)';
const YEAR = 'Année retenue';

/** UE, RCUE, conditions of 4.5, year, credits. */
export function rowsOf({ rcues, decimales }: JuryFile, judgement: Judgement): readonly Row[] {
  const { progression, deliberation, credits } = judgement;
  const row = (quoi: string, average: RcueAverage, code: UeState = null): Row => ({
    quoi,
    moyenne: typeof average === 'number' ? frenchNumber(average, decimales) : '',
    code: code ?? (average === null ? 'sans moyenne' : ''),
  });
  const ofRcues = rcues.flatMap(({ nom, impair, pair }, index) => {
    const retained = deliberation.rcues[index];
    const odd = row(impair.ue, impair.average, retained?.impair.code);
    if (pair === null) return [odd];
    const even = row(pair.ue, pair.average, retained?.pair?.code);
    return [odd, even, row(`RCUE ${nom}`, judgement.rcues[index]?.average ?? null, retained?.code)];
  });
  const { atteints, total } = deliberation.counts;
  const year: readonly Row[] = deliberation.annee
    ? [
        { quoi: `RCUE ≥ ${SEUIL_ACQUISITION}`, moyenne: `${atteints} sur ${total}`, code: '' },
        { quoi: RULES, moyenne: '', code: progression.code },
        { quoi: YEAR, moyenne: '', code: deliberation.annee.code },
      ]
    : [];
  return [...ofRcues, ...year, { quoi: 'Crédits', moyenne: '', code: String(credits.acquis) }];
}

/** A row as one text: « 9,40 CMP ». */
export const shownRow = ({ moyenne, code }: Row): string => `${moyenne} ${code}`.trim();

/** What would be decided otherwise: « UE13 AJ → ADM »; the year is not told twice where it follows the rules. */
export function changedDecisions(before: readonly Row[], after: readonly Row[]): readonly string[] {
  const arrows = before.flatMap(({ quoi, code }, index) => {
    const then = after[index]?.code ?? '';
    return then === code ? [] : [{ quoi, arrow: `${code || 'sans code'} → ${then || 'sans code'}` }];
  });
  const rules = arrows.find(({ quoi }) => quoi === RULES)?.arrow;
  return arrows
    .filter(({ quoi, arrow }) => quoi !== YEAR || arrow !== rules)
    .map(({ quoi, arrow }) => `${quoi} ${arrow}`);
}
