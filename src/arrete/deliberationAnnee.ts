/** 4.6: what the jury decides of the year, what is retained of it, and what that still needs. */
import type { RetainedRcue } from './deliberationRcue';
import { type CodeJury, codeRow, isAcquired } from './jury';
import type { ProgressionCode } from './progression';
import { uesOf } from './rcue';
import { type NamedUe, type Notice, type Reason, type ReasonOf, reason } from './reason';
import { checkRefus, type RefusInput } from './redoublement';
import { type AnneeToRepeat, mayRepeatYear } from './redoublementAnnee';
import type { But1Obstacle } from './semestre5';

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
export type DecisionAnnee = (typeof DECISIONS_ANNEE)[number];

/** What the jury is told and writes of the year. */
export interface AnneeOfJury extends Omit<AnneeToRepeat, 'redoublements'> {
  /** Semesters already repeated; `null`: what is typed of them cannot be read. */
  readonly redoublements: readonly number[] | null;
  /** What the rules give, or the statut of a student who left. */
  readonly regles: ProgressionCode | 'DEM' | 'DEF';
  readonly decision: DecisionAnnee | null;
  /** Before S5: what S1 and S2 lack for it; `null` when they lack nothing, left out elsewhere. */
  readonly obstacle?: But1Obstacle | null;
  readonly refus: RefusInput;
}

/** What follows for the next odd semester. */
export type Suite = 'ouverte' | 'redoublement' | 'reprise' | 'fermee' | 'a-decider';

export interface RetainedAnnee {
  readonly code: CodeJury | 'DROIT';
  readonly by: 'regles' | 'jury';
  readonly suite: Suite;
}

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

export function retainAnnee(
  annee: AnneeOfJury,
  rcues: readonly RetainedRcue[],
  dettes: readonly string[],
  isAveraged: boolean,
): RetainedAnnee & { readonly notices: readonly Notice[] } {
  const { regles, decision, obstacle } = annee;
  const acquired = rcues
    .flatMap(uesOf)
    .map((ue) => ue.code)
    .filter(isAcquired);
  const hasLeft = regles === 'DEM' || regles === 'DEF';
  // S5 needs those of S1 and S2 too, which this year carries unless the student has no UE in the competence.
  const everything = dettes.length === 0 && acquired.length > 0 && !hasLeft && !obstacle;
  const byJury = everything && acquired.some((code) => codeRow(code).outcome === 'acquise-par-jury');
  /** What stands without any decision of the year. */
  const code = everything ? (byJury ? 'ADJ' : 'ADM') : regles;
  if (decision !== null) {
    const notices = [...noticesOf(annee, decision, code, rcues, dettes), ...afterDeparture(regles, decision)];
    return { code: decision, by: 'jury', suite: suiteOf(decision, obstacle), notices };
  }
  const notices = everything ? [] : awaited(annee, rcues, isAveraged);
  return { code, by: byJury ? 'jury' : 'regles', suite: suiteOf(code, obstacle), notices };
}

function awaited(
  { regles, obstacle }: AnneeOfJury,
  rcues: readonly RetainedRcue[],
  isAveraged: boolean,
): readonly Notice[] {
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
): readonly Notice[] {
  const admitted = dettes.length === 0 ? [] : admittedWithout(decision, dettes);
  // « nécessite de plus »: no decision of the year opens S5, only that of the UE themselves.
  if (annee.obstacle && SUITES[decision] === 'ouverte') {
    const ues = namedUes(annee.obstacle, rcues);
    return [reason('annee-ouverte-sans-but1', 'semestre5', { decision, ues }), ...admitted];
  }
  const passes = without === 'ADM' || without === 'ADJ' || without === 'PASD';
  switch (decision) {
    case 'ADM':
    case 'ADJ':
      return admitted;
    case 'PASD':
      return annee.regles === 'ADM' || annee.regles === 'PASD'
        ? []
        : [reason('annee-pasd-conditions-non-reunies', 'semestreImpair', {})];
    case 'PAS1NCI':
      return passes ? [reason('annee-poursuite-sans-le-jury', 'semestreImpair', { decision, code: without })] : [];
    case 'NAR':
    case 'RED': {
      if (dettes.length === 0) return [reason('annee-refusee-ue-acquises', 'acquisitionUe', { decision })];
      const lacks = decision === 'RED' ? repeatLimits(annee, rcues) : refusLacks(annee.refus);
      // Le texte est muet sur le refus d'un passage qu'il ouvre, le jury souverain : nous avons choisi de le dire sans l'interdire.
      const semestre = annee.semestres[1] + 1;
      return passes ? [...lacks, reason('annee-passage-refuse', 'semestreImpair', { decision, semestre })] : lacks;
    }
    default:
      return [];
  }
}

/** Le texte est muet sur l'année que le jury admet sans ses UE : nous avons choisi de dire qu'elles ne sont pas acquises. */
function admittedWithout(decision: DecisionAnnee, ues: readonly string[]): readonly Notice[] {
  if (decision === 'ADM') return [reason('annee-admise-ue-non-acquises', 'jurySouverain', { ues })];
  return decision === 'ADJ' ? [reason('annee-admise-sans-ses-ue', 'jurySouverain', { ues })] : [];
}

/** Le texte est muet sur qui a démissionné ou est défaillant, le jury souverain : nous avons choisi de dire qu'il le laisse revenir. */
function afterDeparture(statut: AnneeOfJury['regles'], decision: DecisionAnnee): readonly Notice[] {
  if (statut !== 'DEM' && statut !== 'DEF') return [];
  const suite = SUITES[decision];
  if (suite === undefined || suite === 'fermee') return [];
  return [reason('annee-decidee-apres-depart', 'jurySouverain', { decision, statut })];
}

type Remark = ReasonOf<
  | 'annee-poursuite-sans-le-jury'
  | 'annee-passage-refuse'
  | 'annee-admise-sans-ses-ue'
  | 'annee-decidee-apres-depart'
  | 'redoublements-supplementaires'
>;

/**
 * Is it told for the jury to know, and left to it? Anything else is to be settled before the results are fixed.
 *
 * @example
 * notices.filter((notice) => !isRemark(notice)) // what is left to settle
 */
export const isRemark = (notice: Reason): notice is Remark =>
  notice.code === 'annee-poursuite-sans-le-jury' ||
  notice.code === 'annee-passage-refuse' ||
  notice.code === 'annee-admise-sans-ses-ue' ||
  notice.code === 'annee-decidee-apres-depart' ||
  notice.code === 'redoublements-supplementaires';

/** What a NAR still needs. */
function refusLacks(refus: RefusInput): readonly Notice[] {
  const checked = checkRefus(refus);
  return checked.outcome === 'incomplet' ? checked.reasons : [];
}

/** What a RED still needs. */
function repeatLimits(annee: AnneeOfJury, rcues: readonly RetainedRcue[]): readonly Notice[] {
  const { redoublements } = annee;
  if (redoublements === null) return [reason('redoublements-illisibles', 'redoublement', {})];
  const repeat = mayRepeatYear({ ...annee, redoublements }, rcues);
  switch (repeat.outcome) {
    case 'soumis-a-autorisation-du-directeur':
      return repeat.reasons;
    case 'impossible': // No authorisation helps: the limits that call for one are not told.
      return repeat.reasons.filter(({ code }) => code === 'redoublement-supplementaire-deja-utilise');
    default:
      return repeat.reasons.flatMap((each) => (isRemark(each) ? [each] : []));
  }
}
