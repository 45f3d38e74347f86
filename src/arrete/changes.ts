/** What differs between two judgements of one student: UE, RCUE, conditions of 4.5, year, credits. */
import type { Judgement } from './judgement';
import type { CodeJury, UeState } from './jury';
import type { ProgressionCode } from './progression';
import type { RcueAverage } from './rcue';

/** What one is on one side and on the other. */
interface Both<Value> {
  readonly avant: Value;
  readonly apres: Value;
}

/** `progression`: the result of the rules for the year; `annee`: what is retained of it. */
export type JudgementChange =
  | ({ readonly niveau: 'ue' | 'rcue'; readonly nom: string } & Both<UeState>)
  | ({ readonly niveau: 'moyenne'; readonly nom: string } & Both<RcueAverage>)
  | ({ readonly niveau: 'comptes'; readonly total: number } & Both<number>)
  | ({ readonly niveau: 'progression' } & Both<ProgressionCode>)
  | ({ readonly niveau: 'annee' } & Both<CodeJury | 'DROIT'>)
  | ({ readonly niveau: 'credits' } & Both<number>);

/**
 * The differences, in the order of the text: nothing is told that stays.
 *
 * @see ARTICLES.jurySouverain
 * @example
 * changesBetween(judge(file), judge({ ...file, decimales: 'exact' })) // [{ niveau: 'ue', nom: 'UE11', avant: 'ADM', apres: 'AJ' }]
 */
export function changesBetween(before: Judgement, after: Judgement): readonly JudgementChange[] {
  const [one, other] = [before.deliberation, after.deliberation];
  const ofRcues = one.rcues.flatMap((rcue, index): readonly JudgementChange[] => {
    const next = other.rcues[index];
    if (!next) return [];
    const ues = [
      [rcue.impair, next.impair] as const,
      ...(rcue.pair && next.pair ? [[rcue.pair, next.pair] as const] : []),
    ];
    return [
      ...ues.flatMap(([avant, apres]) =>
        differing({ niveau: 'ue', nom: avant.ue, avant: avant.code, apres: apres.code }),
      ),
      ...differing({
        niveau: 'moyenne',
        nom: rcue.nom,
        avant: before.rcues[index]?.average ?? null,
        apres: after.rcues[index]?.average ?? null,
      }),
      ...(rcue.pair ? differing({ niveau: 'rcue', nom: rcue.nom, avant: rcue.code, apres: next.code }) : []),
    ];
  });
  return [
    ...ofRcues,
    ...differing({
      niveau: 'comptes',
      total: other.counts.total,
      avant: one.counts.atteints,
      apres: other.counts.atteints,
    }),
    ...differing({ niveau: 'progression', avant: before.progression.code, apres: after.progression.code }),
    ...(one.annee && other.annee
      ? differing({ niveau: 'annee', avant: one.annee.code, apres: other.annee.code } as const)
      : []),
    ...differing({ niveau: 'credits', avant: before.credits.acquis, apres: after.credits.acquis }),
  ];
}

const differing = (change: JudgementChange): readonly JudgementChange[] =>
  change.avant === change.apres ? [] : [change];

/**
 * Does a change touch what is decided, and not only an average?
 *
 * @example
 * isDecision({ niveau: 'moyenne', nom: 'Comprendre', avant: 9.5, apres: 9.6 }) // false
 */
export const isDecision = ({ niveau }: JudgementChange): boolean => niveau !== 'moyenne' && niveau !== 'comptes';
