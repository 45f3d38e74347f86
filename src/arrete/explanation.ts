/** Why: the steps that lead from the averages of one student to what is retained, in order. The sentences are made elsewhere. */
import type { ArticleId } from './articles';
import type { RetainedAnnee } from './deliberationAnnee';
import type { RetainedRcue } from './deliberationRcue';
import type { JudgedRcue, Judgement, JuryFile, RcueOfFile, UeOfFile } from './judgement';
import { isAcquired } from './jury';
import { type ProgressionCode, SEUIL_PROGRESSION } from './progression';
import { areBothAcquired, type RcueAverage, uesOf } from './rcue';
import type { UeReason } from './reason';
import { reaches } from './rounding';
import type { Step } from './step';
import { SEUIL_ACQUISITION, type UeDecision } from './ue';

export interface Explanation {
  readonly rcues: readonly { readonly nom: string; readonly steps: readonly Step[] }[];
  /** The year (in January: what follows); last what the jury has yet to settle. */
  readonly annee: readonly Step[];
}

/**
 * Every step, RCUE by RCUE then for the year, in the order in which the text applies.
 *
 * @see ARTICLES.acquisitionUe
 * @see ARTICLES.compensation
 * @see ARTICLES.semestreImpair
 * @see ARTICLES.jurySouverain
 * @example
 * explain(file, judge(file)).rcues[0]?.steps.map(({ kind }) => kind) // ['ue', 'ue', 'rcue', 'ue']
 */
export function explain(file: JuryFile, judgement: Judgement): Explanation {
  const { rcues, deliberation } = judgement;
  return {
    rcues: file.rcues.map((rcue, index) => ({
      nom: rcue.nom,
      // A judgement has the RCUE of its file, one for one.
      steps: stepsOfRcue(file, rcue, rcues[index] as JudgedRcue, deliberation.rcues[index] as RetainedRcue),
    })),
    annee: [...stepsOfAnnee(file, judgement), ...remaining(judgement)],
  };
}

function stepsOfRcue(
  { decimales }: JuryFile,
  rcue: RcueOfFile,
  judged: JudgedRcue,
  retained: RetainedRcue,
): readonly Step[] {
  const { nom, impair, pair } = rcue;
  const ofUe = (ue: UeOfFile, { reasons }: UeDecision): readonly Step[] =>
    reasons.map((reason) => ({ kind: 'ue', article: articleOf(reason), ue, rcue: nom, reason }));
  const all = [...ofUe(impair, judged.impair), ...(pair ? ofUe(pair, judged.pair as UeDecision) : [])];
  // First each UE by itself, then the RCUE, then what it changes.
  const isAlone = ({ article }: Step): boolean => article !== 'compensation';
  return [
    ...all.filter(isAlone),
    ...averageSteps(rcue, judged, decimales),
    ...all.filter((step) => !isAlone(step)),
    ...decisionOnRcue(rcue, judged.average, retained),
    ...uesOf(retained)
      .filter(({ by }) => by !== 'regles')
      .map((one): Step => ({ kind: 'ue-retenue', article: 'jurySouverain', retained: one, rcue: nom })),
  ];
}

/** ADSUP is the word of the last paragraph of 4.3, whenever it was written. */
const articleOf = (reason: UeReason): ArticleId =>
  reason.code === 'ue-deja-acquise' && reason.data.code === 'ADSUP' ? 'niveauSuperieur' : reason.article;

function averageSteps(
  { nom, impair, pair, poids }: RcueOfFile,
  { average, ...codes }: JudgedRcue,
  decimales: JuryFile['decimales'],
): readonly Step[] {
  if (pair === null || average === 'SO') return [];
  if (average === null) {
    const ues = [impair, pair].filter((one) => one.average === null).map(({ ue }) => ue);
    return [{ kind: 'rcue-inconnu', article: 'compensationUe', rcue: nom, ues }];
  }
  const termes = [impair, pair].flatMap((one, index) =>
    typeof one.average === 'number' ? [{ ue: one.ue, average: one.average, poids: poids[index] ?? 1 }] : [],
  );
  const atteint = reaches(average, SEUIL_ACQUISITION, decimales);
  const valide = !atteint && areBothAcquired({ impair: codes.impair, pair: codes.pair as UeDecision });
  const comparison = { average, seuil: SEUIL_ACQUISITION, atteint, valide };
  return [{ kind: 'rcue', article: 'compensationUe', rcue: nom, ...comparison, termes }];
}

function decisionOnRcue({ nom, decision }: RcueOfFile, average: RcueAverage, { code }: RetainedRcue): readonly Step[] {
  if (decision === null && code !== 'ADJ') return [];
  return [{ kind: 'rcue-retenu', article: 'jurySouverain', rcue: nom, decision, code, average }];
}

function stepsOfAnnee(file: JuryFile, { rcues, progression, deliberation, credits }: Judgement): readonly Step[] {
  const { annee, statut, semestre, decimales } = file;
  const known = rcues.map(({ average }, index) => ({ nom: (file.rcues[index] as RcueOfFile).nom, average }));
  const sousPlancher = known.flatMap(({ nom, average }) =>
    typeof average === 'number' && !reaches(average, SEUIL_PROGRESSION, decimales) ? [{ nom, average }] : [],
  );
  const inconnus = known.filter(({ average }) => average === null).map(({ nom }) => nom);
  const noms = file.rcues.map(({ nom }) => nom);
  // A result on part of the averages is none: what is already known of the conditions is not told as if it were.
  const reasons = progression.reasons.map(
    (reason): Step => ({ kind: 'progression', article: reason.article, reason, sousPlancher, inconnus, noms }),
  );
  const left: readonly Step[] =
    statut === null ? [] : [{ kind: 'statut', article: statut === 'DEF' ? 'assiduite' : 'juryMissions', code: statut }];
  // « de droit pour tout étudiant » (4.5): who resigned is one no more.
  if (annee === null) return [...(statut === 'DEM' ? [] : reasons), ...left, ...creditStep(credits)];
  const isWritten = annee.decision !== null;
  const year = deliberation.annee as RetainedAnnee;
  const situation: Step = { kind: 'situation', article: 'semestreImpair', code: progression.code, semestre };
  return [
    ...reasons,
    ...(statut === null ? [situation] : left),
    ...retainedYear(isWritten, statut ?? progression.code, year, deliberation.rcues),
    ...(deliberation.counts.valides === deliberation.counts.atteints
      ? []
      : [{ kind: 'comptes', article: 'jurySouverain', ...deliberation.counts } as const]),
    ...creditStep(credits),
    // An UE whose average is awaited is no debt yet.
    ...(progression.code === 'ATT' && !isWritten ? [] : debts(semestre, deliberation.dettes)),
    ...(year.suite === 'a-decider'
      ? []
      : [{ kind: 'suite', article: 'semestreImpair', suite: year.suite, semestre } as const]),
  ];
}

const debts = (semestre: number, ues: readonly string[]): readonly Step[] =>
  ues.length === 0 ? [] : [{ kind: 'dettes', article: semestre === 3 ? 'semestre5' : 'acquisitionUe', ues, semestre }];

const creditStep = (credits: Judgement['credits']): readonly Step[] =>
  credits.total === 0 ? [] : [{ kind: 'credits', article: 'creditsUe', ...credits }];

/** Told only where it is not simply the result of the rules. */
function retainedYear(
  isWritten: boolean,
  regles: ProgressionCode | 'DEM' | 'DEF',
  year: RetainedAnnee,
  rcues: readonly RetainedRcue[],
): readonly Step[] {
  if (!isWritten && year.code === regles) return [];
  const ues = rcues
    .flatMap(uesOf)
    .filter(({ by, code }) => by !== 'regles' && isAcquired(code))
    .map(({ ue }) => ue);
  const cause = isWritten ? 'decision' : year.by === 'jury' ? 'jury' : 'acquises';
  const article = cause === 'acquises' ? 'acquisitionUe' : 'jurySouverain';
  return [{ kind: 'annee', article, code: year.code, cause, ues }];
}

const remaining = ({ deliberation }: Judgement): readonly Step[] =>
  deliberation.notices.map((notice) => ({ kind: 'reste', article: notice.article, notice }));
