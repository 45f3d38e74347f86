/** 4.6: what the jury decides beside the result of the rules, and what is retained of both: each UE, each RCUE, the year. */
import { type NamedUe, type Reason, reason } from './decision';
import { type CodeJury, codeRow, isAcquired, isAcquiringCode, type UeState } from './jury';
import { type Decimales, reaches } from './note';
import { type But1Obstacle, countRcues, type ProgressionCode } from './progression';
import type { RcueAverage } from './rcue';
import { checkRefus, mayRepeat, type RefusInput } from './redoublement';
import { SEUIL_ACQUISITION } from './ue';

/** What a jury may write of an UE. `AJ` only takes back, as the correction of a clerical error, what January gave. */
export const DECISIONS_UE = ['ADJ', 'RAT', 'ATJ', 'DEF', 'AJ'] as const;
export const DECISIONS_RCUE = ['ADJ', 'RAT', 'ATJ', 'DEF'] as const;
export const DECISIONS_ANNEE = [
  'ADM',
  'ADJ',
  'PASD',
  'PAS1NCI',
  'RED',
  'NAR',
  'ATJ',
  'RAT',
  'DEF',
  'ABAN',
  'ABL',
  'DEM',
  'EXCLU',
] as const;
export type DecisionUe = (typeof DECISIONS_UE)[number];
export type DecisionRcue = (typeof DECISIONS_RCUE)[number];
export type DecisionAnnee = (typeof DECISIONS_ANNEE)[number];

export interface UeOfJury {
  /** Its name, for what is said of it: `UE11`. */
  readonly ue: string;
  /** What the rules give; `SO`: the student has no such UE; `null`: an average is missing. */
  readonly regles: UeState;
  /** What the January jury decided of it. */
  readonly janvier: DecisionUe | null;
  readonly decision: DecisionUe | null;
}

export interface RcueOfJury {
  readonly nom: string;
  readonly average: RcueAverage;
  readonly impair: UeOfJury;
  /** `null` in January. */
  readonly pair: UeOfJury | null;
  readonly decision: DecisionRcue | null;
}

/** What the jury is told and writes of the year. */
export interface AnneeOfJury {
  /** What the rules give, or the statut of a student who left. */
  readonly regles: ProgressionCode | 'DEM' | 'DEF';
  readonly decision: DecisionAnnee | null;
  readonly semestres: readonly [impair: number, pair: number];
  /** Before S5: what S1 and S2 lack for it; `null` when they lack nothing, left out elsewhere. */
  readonly obstacle?: But1Obstacle | null;
  readonly refus: RefusInput;
  /** Semesters already repeated. */
  readonly redoublements: readonly number[];
  readonly autorisationDuDirecteur: boolean;
}

export interface DeliberationInput {
  readonly rcues: readonly RcueOfJury[];
  /** `null` in January: the even semester is of right. */
  readonly annee: AnneeOfJury | null;
  /** The motive begins with « Rectification d'erreur matérielle » and says which: a decision may be taken back. */
  readonly rectification: boolean;
  readonly decimales: Decimales;
}

/** Where the code retained comes from; `rcue`: the jury admitted its RCUE. */
export type RetainedBy = 'regles' | 'jury' | 'rcue' | 'janvier';

export interface RetainedUe {
  readonly ue: string;
  readonly code: UeState;
  readonly by: RetainedBy;
  /** What the jury wrote of it that has no effect, or needs something. */
  readonly notices: readonly Reason[];
}

export interface RetainedRcue {
  readonly nom: string;
  readonly code: UeState;
  /** Both its UE are acquired, in any way. */
  readonly valide: boolean;
  readonly impair: RetainedUe;
  readonly pair: RetainedUe | null;
}

/** What follows for the next odd semester. */
export type Suite = 'ouverte' | 'redoublement' | 'reprise' | 'fermee' | 'a-decider';

export interface RetainedAnnee {
  readonly code: CodeJury | 'DROIT';
  readonly by: 'regles' | 'jury';
  readonly suite: Suite;
}

export interface Deliberation {
  readonly rcues: readonly RetainedRcue[];
  /** `null` in January. */
  readonly annee: RetainedAnnee | null;
  /** Both counts: averages ≥ 10 (that of 4.5, which no decision changes), and RCUE validated in any way. */
  readonly counts: { readonly atteints: number; readonly valides: number; readonly total: number };
  /** UE not acquired. */
  readonly dettes: readonly string[];
  /** Those of them that only await an average: nothing says yet that they are to be acquired again. */
  readonly attendues: readonly string[];
  /** All that the jury has yet to settle, complete or correct. */
  readonly notices: readonly Reason[];
}

/** Who has left, or was not assessed: no average is awaited any more. */
const PARTIS: readonly (CodeJury | 'DROIT')[] = ['DEM', 'DEF', 'ABAN', 'EXCLU'];

const SUITES: Readonly<Partial<Record<CodeJury | 'DROIT', Suite>>> = {
  DROIT: 'ouverte',
  ADM: 'ouverte',
  ADJ: 'ouverte',
  PASD: 'ouverte',
  PAS1NCI: 'ouverte',
  RED: 'redoublement',
  ABL: 'reprise',
  NAR: 'fermee',
  DEF: 'fermee',
  DEM: 'fermee',
  ABAN: 'fermee',
  EXCLU: 'fermee',
};

/** What is retained of the year opens nothing that S1 and S2 keep closed: it is yet to be settled. */
const suiteOf = (code: CodeJury | 'DROIT', obstacle: AnneeOfJury['obstacle']): Suite => {
  const suite = SUITES[code] ?? 'a-decider';
  return obstacle && suite === 'ouverte' ? 'a-decider' : suite;
};

/**
 * What is retained, for one student. The jury gives; it never takes away what is acquired of right.
 *
 * « Le jury présidé par le directeur de l’IUT délibère souverainement à partir de l'ensemble des résultats obtenus par
 * l'étudiant. »
 * « Il se réunit chaque semestre pour se prononcer sur la progression des étudiants, la validation des unités
 * d’enseignement, l’attribution du diplôme universitaire de technologie au terme de l’acquisition des 120 premiers crédits
 * européens du cursus et l’attribution de la licence professionnelle « bachelor universitaire de technologie ». »
 * @see ARTICLES.jurySouverain
 * @see ARTICLES.juryMissions
 * @example
 * deliberate({ rcues, annee, rectification: false, decimales: 2 }).dettes // ['UE14', 'UE24']
 */
export function deliberate({ rcues, annee, rectification, decimales }: DeliberationInput): Deliberation {
  const judged = rcues.map((rcue) => retainRcue(rcue, rectification, decimales));
  const retained = judged.map(({ rcue }) => rcue);
  const ues = retained.flatMap(({ impair, pair }) => (pair ? [impair, pair] : [impair]));
  const dettes = ues.filter(({ code }) => code !== 'SO' && !isAcquired(code)).map(({ ue }) => ue);
  const { atteints, total } = countRcues(
    rcues.map(({ average }) => average),
    decimales,
  );
  const isAveraged = rcues.every(({ average }) => average !== null);
  const year = annee && retainAnnee(annee, retained, dettes, isAveraged);
  return {
    rcues: retained,
    annee: year && { code: year.code, by: year.by, suite: suiteOf(year.code, annee?.obstacle) },
    counts: { atteints, total, valides: retained.filter(({ valide }) => valide).length },
    dettes,
    attendues: year && PARTIS.includes(year.code) ? [] : ues.filter(({ code }) => code === null).map(({ ue }) => ue),
    notices: [...judged.flatMap(({ notices }) => notices), ...(year ? year.notices : [])],
  };
}

function retainRcue(
  rcue: RcueOfJury,
  rectification: boolean,
  decimales: Decimales,
): { readonly rcue: RetainedRcue; readonly notices: readonly Reason[] } {
  const { nom, average, decision } = rcue;
  const isAdmitted = decision === 'ADJ';
  const impair = retainUe(rcue.impair, isAdmitted, rectification);
  const pair = rcue.pair && retainUe(rcue.pair, isAdmitted, rectification);
  const states = [impair.code, pair === null ? null : pair.code];
  const valide = states.some(isAcquired) && states.every((state) => state === 'SO' || isAcquired(state));
  const unknown = [impair, ...(pair ? [pair] : [])].filter(({ code }) => code === null).map(({ ue }) => ue);
  const lacking =
    isAdmitted && unknown.length > 0
      ? [reason('rcue-admis-moyenne-manquante', 'jurySouverain', { rcue: nom, ues: unknown })]
      : [];
  const code = valide ? validCode(states, average, decimales) : openCode(states, decision);
  return {
    rcue: { nom, code, valide, impair, pair },
    notices: [...impair.notices, ...(pair?.notices ?? []), ...lacking],
  };
}

/** A decision of an earlier jury is an acquisition like any other: « définitivement acquise » (4.3). */
function retainUe(one: UeOfJury, isRcueAdmitted: boolean, rectification: boolean): RetainedUe {
  const { ue, regles, janvier, decision } = one;
  const keep = (code: UeState, by: RetainedBy, ...notices: readonly Reason[]) => ({ ue, code, by, notices });
  const refusal = decision === null || isAcquiringCode(decision) ? null : decision;
  if (regles === 'SO') return keep('SO', 'regles');
  if (isAcquired(regles)) {
    return refusal === null
      ? keep(regles, 'regles')
      : keep(regles, 'regles', reason('decision-sans-effet', 'acquisitionUe', { ue, decision: refusal, code: regles }));
  }
  // What January gave is given: neither an ADJ typed again in July nor the admission of the RCUE has anything to add to it.
  if (janvier !== null && isAcquiringCode(janvier) && (refusal === null || !rectification)) {
    return refusal === null
      ? keep(janvier, 'janvier')
      : keep(janvier, 'janvier', reason('decision-non-revisable', 'jurySouverain', { ue, decision: refusal }));
  }
  if (decision !== null && refusal === null) return keep(decision, 'jury');
  // The jury that admits a RCUE admits its UE under 10; nothing is known of one without an average.
  if (isRcueAdmitted && regles !== null) {
    return refusal === null
      ? keep('ADJR', 'rcue')
      : keep('ADJR', 'rcue', reason('decision-contredite', 'jurySouverain', { ue, decision: refusal }));
  }
  return decision === null ? keep(regles, 'regles') : keep(decision, 'jury');
}

function validCode(states: readonly UeState[], average: RcueAverage, decimales: Decimales): CodeJury {
  const has = (outcome: string): boolean =>
    states.some((state) => isAcquired(state) && codeRow(state).outcome === outcome);
  if (has('acquise-par-jury')) return 'ADJ';
  if (has('acquise-par-niveau-superieur')) return 'ADSUP';
  if (has('acquise-par-compensation')) return 'CMP';
  return typeof average === 'number' && !reaches(average, SEUIL_ACQUISITION, decimales) ? 'CMP' : 'ADM';
}

function openCode(states: readonly UeState[], decision: DecisionRcue | null): UeState {
  if (states.every((state) => state === 'SO')) return 'SO';
  if (decision !== null && decision !== 'ADJ') return decision;
  return states.includes(null) ? null : 'AJ';
}

function retainAnnee(
  annee: AnneeOfJury,
  rcues: readonly RetainedRcue[],
  dettes: readonly string[],
  isAveraged: boolean,
): { readonly code: CodeJury | 'DROIT'; readonly by: 'regles' | 'jury'; readonly notices: readonly Reason[] } {
  const { regles, decision } = annee;
  const acquired = rcues.flatMap(({ impair, pair }) => [impair.code, pair?.code ?? null]).filter(isAcquired);
  const hasLeft = regles === 'DEM' || regles === 'DEF';
  // S5 needs those of S1 and S2 too, which this year carries unless the student has no UE in the competence.
  const everything = dettes.length === 0 && acquired.length > 0 && !hasLeft && !annee.obstacle;
  const byJury = everything && acquired.some((code) => codeRow(code).outcome === 'acquise-par-jury');
  /** What stands without any decision of the year. */
  const code = everything ? (byJury ? 'ADJ' : 'ADM') : regles;
  if (decision !== null) {
    return { code: decision, by: 'jury', notices: noticesOf(annee, decision, code, rcues, dettes) };
  }
  return { code, by: byJury ? 'jury' : 'regles', notices: everything ? [] : awaited(annee, rcues, isAveraged) };
}

function awaited(
  { regles, obstacle }: AnneeOfJury,
  rcues: readonly RetainedRcue[],
  isAveraged: boolean,
): readonly Reason[] {
  if (regles === 'AJ') return [reason('annee-a-decider', 'jurySouverain', {})];
  if (regles !== 'ATT') return [];
  const unknown =
    obstacle?.code === 'but1-inconnu'
      ? [reason('annee-attend-but1', 'semestre5', { ues: namedUes(obstacle, rcues) })]
      : [];
  return isAveraged && unknown.length > 0 ? unknown : [reason('annee-en-attente', 'semestreImpair', {}), ...unknown];
}

const namedUes = ({ data }: But1Obstacle, rcues: readonly RetainedRcue[]): readonly NamedUe[] =>
  data.ues.map(({ competence, semestre }) => ({ semestre, nom: rcues[competence - 1]?.nom ?? `C${competence}` }));

/** What a decision of the year still needs, or what it says that the results do not. */
function noticesOf(
  annee: AnneeOfJury,
  decision: DecisionAnnee,
  without: CodeJury | 'DROIT',
  rcues: readonly RetainedRcue[],
  dettes: readonly string[],
): readonly Reason[] {
  // « nécessite de plus »: no decision of the year opens S5, only that of the UE themselves.
  if (annee.obstacle && SUITES[decision] === 'ouverte') {
    return [
      reason('annee-ouverte-sans-but1', 'semestre5', { decision, ues: namedUes(annee.obstacle, rcues) }),
      ...(decision === 'ADM' && dettes.length > 0
        ? [reason('annee-admise-ue-non-acquises', 'jurySouverain', { ues: dettes })]
        : []),
    ];
  }
  switch (decision) {
    case 'ADM':
      return dettes.length > 0 ? [reason('annee-admise-ue-non-acquises', 'jurySouverain', { ues: dettes })] : [];
    case 'PASD':
      return annee.regles === 'ADM' || annee.regles === 'PASD'
        ? []
        : [reason('annee-pasd-conditions-non-reunies', 'semestreImpair', {})];
    case 'PAS1NCI':
      return without === 'ADM' || without === 'ADJ' || without === 'PASD'
        ? [reason('annee-poursuite-sans-le-jury', 'semestreImpair', { decision, code: without })]
        : [];
    case 'NAR': {
      if (dettes.length === 0) return [refusedAllAcquired(decision)];
      const refus = checkRefus(annee.refus);
      return refus.outcome === 'complet' ? [] : refus.reasons;
    }
    case 'RED':
      return dettes.length === 0 ? [refusedAllAcquired(decision)] : repeatLimits(annee, rcues);
    default:
      return [];
  }
}

/**
 * Is it told for the jury to know, and left to it? Anything else is to be settled before the results are fixed.
 *
 * @example
 * notices.filter((notice) => !isRemark(notice)) // what is left to settle
 */
export const isRemark = ({ code }: Reason): boolean =>
  code === 'annee-poursuite-sans-le-jury' || code === 'redoublements-supplementaires';

const refusedAllAcquired = (decision: DecisionAnnee): Reason =>
  reason('annee-refusee-ue-acquises', 'acquisitionUe', { decision });

/** The semesters to repeat are those with an UE not acquired: within the limits, or authorised together by the director. */
function repeatLimits(annee: AnneeOfJury, rcues: readonly RetainedRcue[]): readonly Reason[] {
  const isOpen = (ue: RetainedUe | null): boolean => ue !== null && ue.code !== 'SO' && !isAcquired(ue.code);
  const toRepeat = [
    ...(rcues.some(({ impair }) => isOpen(impair)) ? [annee.semestres[0]] : []),
    ...(rcues.some(({ pair }) => isOpen(pair)) ? [annee.semestres[1]] : []),
  ];
  const { redoublements, autorisationDuDirecteur } = annee;
  const { outcome, reasons } = mayRepeat({ semestres: toRepeat, redoublements, autorisationDuDirecteur });
  // No authorisation helps: the limits that call for one are not told.
  if (outcome === 'impossible') return reasons.filter(({ article }) => article === 'redoublementSupplementaire');
  return outcome === 'soumis-a-autorisation-du-directeur' ? reasons : reasons.filter(isRemark);
}
