/** THE LAW, annexe 1 of the arrêté of 27 May 2021, points 4.3 to 4.6: the only door of this folder. */
export { ARTICLES, type ArticleId } from './articles';
export { type ClassMeans, classMeans } from './classMeans';
export type { Decision } from './decision';
export { type Deliberation, type DeliberationInput, deliberate } from './deliberation';
export {
  type AnneeOfJury,
  DECISIONS_ANNEE,
  type DecisionAnnee,
  isRemark,
  type Suite,
} from './deliberationAnnee';
export {
  DECISIONS_RCUE,
  DECISIONS_UE,
  type DecisionRcue,
  type DecisionUe,
  type RcueOfJury,
  type RetainedBy,
  type RetainedRcue,
  type RetainedUe,
  type UeOfJury,
} from './deliberationRcue';
export {
  butDecision,
  CREDITS_BUT,
  CREDITS_DUT,
  type DiplomeDecision,
  dutDecision,
  type UeOfParcours,
} from './diplome';
export { type Explanation, explain } from './explanation';
export { checkRcues, type RcueIssue, type UeOfRcue } from './formationRcue';
export {
  type AnneeOfFile,
  type Depart,
  type JudgedRcue,
  type Judgement,
  type JuryFile,
  judge,
  type RcueOfFile,
  ruledYear,
  type UeOfFile,
} from './judgement';
export {
  CODES_JURY,
  type CodeJury,
  type CodeRow,
  codeRow,
  isAcquired,
  isAcquiringCode,
  isCodeAt,
  isCodeJury,
  type JuryLevel,
  type UeOutcome,
  type UeState,
} from './jury';
export { weightedMean } from './mean';
export { countMissing, type NeededMarks, neededMarks } from './neededMarks';
export { carriedDecision, carryDown, type UeOfNiveau } from './niveau';
export { BAREME_LEGAL, isAwaited, isCounted, NOTE_CODES, type Note } from './note';
export { isNear, pointsNeeded, type RaisableAverage } from './points';
export {
  type Admission,
  type AtLeastAsGood,
  admissions,
  type Comparison,
  isAtLeastAsGood,
  type Judged,
} from './position';
export {
  countRcues,
  isSemestreAEntrer,
  type ProgressionCode,
  type ProgressionDecision,
  type ProgressionInput,
  type ProgressionOutcome,
  progression,
  progressionDependsOnRounding,
  type RcueCounts,
  SEUIL_PROGRESSION,
  type SemestreAEntrer,
} from './progression';
export {
  areBothAcquired,
  type CompensationInput,
  codeInRcue,
  compensate,
  compensateUe,
  compensationDependsOnRounding,
  januaryDecision,
  type Poids,
  type RcueAverage,
  type RcueDecision,
  rcueAverage,
  uesOf,
} from './rcue';
export {
  isOpen,
  type MarkNeeded,
  markNeeded,
  type OpenAverage,
  type OpenElement,
  openAverage,
  openRcue,
  openUe,
  type Reach,
  reachOf,
  type SupposedMark,
  withBonus,
} from './reach';
export type {
  NamedUe,
  Notice,
  ProgressionReason,
  Reason,
  ReasonCode,
  ReasonData,
  ReasonOf,
  UeReason,
  UeRef,
} from './reason';
export {
  checkRefus,
  mayRepeat,
  REDOUBLEMENTS_MAX,
  REDOUBLEMENTS_SUPPLEMENTAIRES_MAX,
  type RedoublementDecision,
  type RedoublementInput,
  type RefusInput,
} from './redoublement';
export { mayRepeatYear } from './redoublementAnnee';
export { DECIMALES, DECIMALES_DEFAULT, type Decimales, dependsOnRounding, reaches, roundHalfUp } from './rounding';
export { type Acquisition, type But1Competence, type But1Obstacle, but1Obstacle } from './semestre5';
export { isObstacle, type Sense, senseOf } from './sense';
export { SENTENCES } from './sentences';
export { type NamedAverage, type Step, senseOfStep } from './step';
export {
  acquisition,
  checkPoles,
  codeAlone,
  creditsOf,
  POLE_MAX,
  POLE_MIN,
  type PoleCheck,
  type PoleCoefficients,
  type PoleShares,
  poleShares,
  retainedAverage,
  SEUIL_ACQUISITION,
  sumOfCredits,
  type UeAverage,
  type UeCredits,
  type UeDecision,
  type UeInput,
} from './ue';
