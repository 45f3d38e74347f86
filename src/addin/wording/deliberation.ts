/** Every French sentence of a deliberation: what is retained, what the jury changed, what follows. */
import type { Deliberation, RcueOfJury, RetainedUe, Suite, UeState } from '../../arrete/index';
import type { CellValue } from '../cells';
import { noticesSentence } from './notices';
import { listedUes, owedSentence } from './ues';

/** What is said of a deliberation, in the order of the cells: year, counts, credits, debts, changes, what follows, what is left.
 * @example deliberationCells(rcues, deliberation, 45, 3)[1] // '3 RCUE ≥ 10, 4 validés sur 5'
 */
export function deliberationCells(
  rcues: readonly RcueOfJury[],
  deliberation: Deliberation,
  credits: number,
  semestre: number,
): readonly CellValue[] {
  const { annee, counts, dettes, attendues, notices } = deliberation;
  const changes = changesOf(rcues, deliberation).join(', ');
  const left = noticesSentence(notices);
  if (annee === null) return ['', '', credits, owedSentence(dettes, attendues), changes, '', left];
  return [
    annee.code,
    countsSentence(counts),
    credits,
    owedSentence(dettes, attendues),
    changes,
    suiteSentence(annee.suite, semestre, dettes),
    left,
  ];
}

/** « 3 RCUE ≥ 10, 4 validés sur 5 »: no decision changes the first count, which is that of 4.5. */
export const countsSentence = ({ atteints, valides, total }: Deliberation['counts']): string =>
  `${atteints} RCUE ≥ 10, ${valides} ${valides > 1 ? 'validés' : 'validé'} sur ${total}`;

/** « UE11 AJ → ADJR »: the UE whose code is not the one that the rules give. */
function changesOf(rcues: readonly RcueOfJury[], { rcues: retained }: Deliberation): readonly string[] {
  return retained.flatMap(({ impair, pair }, index) => [
    ...changeOf(impair, rcues[index]?.impair.regles ?? null),
    ...(pair ? changeOf(pair, rcues[index]?.pair?.regles ?? null) : []),
  ]);
}

function changeOf({ ue, code, by }: RetainedUe, regles: UeState): readonly string[] {
  if (by === 'regles') return [];
  const from = by === 'janvier' ? ' (jury de janvier)' : '';
  return [`${ue} ${regles ?? 'sans moyenne'} → ${code}${from}`];
}

/** « S3 ouvert ; S5 fermé tant que UE14 n'est pas acquise (4.5) »; '' when the jury has yet to decide.
 * @example suiteSentence('ouverte', 3, []) // 'S3 ouvert' */
export function suiteSentence(suite: Suite, semestre: number, dettes: readonly string[]): string {
  const debts = listedUes(dettes);
  switch (suite) {
    case 'ouverte': {
      const later = dettes.length > 0 && semestre === 3 ? ` ; S5 fermé tant que ${debts} ${is(dettes)}` : '';
      return `S${semestre} ouvert${later}`;
    }
    case 'redoublement':
      return 'Redoublement autorisé';
    case 'reprise':
      return 'Année à reprendre';
    case 'fermee':
      return `S${semestre} fermé`;
    case 'a-decider':
      return '';
  }
}

const is = (ues: readonly string[]): string =>
  ues.length > 1 ? 'ne sont pas acquises (4.5)' : "n'est pas acquise (4.5)";
