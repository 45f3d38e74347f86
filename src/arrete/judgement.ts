/** 4.3 to 4.6 on one student as a whole: from the averages and the words of the jury to the codes, the year and what is retained. */
import { type Deliberation, type DeliberationInput, deliberate } from './deliberation';
import type { AnneeOfJury } from './deliberationAnnee';
import type { RcueOfJury, UeOfJury } from './deliberationRcue';
import type { CodeJury, UeState } from './jury';
import { type ProgressionDecision, progression, type SemestreAEntrer } from './progression';
import { compensateUe, januaryDecision, type Poids, type RcueAverage, rcueAverage, uesOf } from './rcue';
import type { Decimales } from './rounding';
import { type Acquisition, type But1Competence, but1Obstacle } from './semestre5';
import { acquisition, creditsOf, sumOfCredits, type UeAverage, type UeDecision } from './ue';

/** An UE before the jury: its average, how it was acquired before, what the jury wrote of it. */
export interface UeOfFile extends Omit<UeOfJury, 'regles'> {
  readonly average: UeAverage;
  readonly acquis: CodeJury | null;
  /** When it was acquired, as it is typed; '' when it was not, or when it is not said. */
  readonly annee: string;
  readonly ects: number;
}

export interface RcueOfFile extends Pick<RcueOfJury, 'nom' | 'decision'> {
  readonly impair: UeOfFile;
  /** `null` in January. */
  readonly pair: UeOfFile | null;
  readonly poids: Poids;
  /** An average supposed for the RCUE in place of that of its UE; `null`: none. */
  readonly supposee: number | null;
}

/** Who resigned, who was not assessed; `null`: neither. */
export type Depart = 'DEM' | 'DEF' | null;

export interface AnneeOfFile extends Omit<AnneeOfJury, 'regles'> {
  /** What is known of the UE of S1 and S2, by competence: for the entry into S5, `null` elsewhere. */
  readonly but1: readonly Pick<But1Competence, 's1' | 's2'>[] | null;
}

/** All that decides of one student. */
export interface JuryFile {
  readonly rcues: readonly RcueOfFile[];
  /** Of a student who left: of the year, it stands instead of the result of the rules. */
  readonly statut: Depart;
  /** `null` in January. */
  readonly annee: AnneeOfFile | null;
  /** The semester to enter. */
  readonly semestre: SemestreAEntrer;
  readonly rectification: boolean;
  readonly decimales: Decimales;
}

export interface JudgedRcue {
  readonly average: RcueAverage;
  readonly impair: UeDecision;
  readonly pair: UeDecision | null;
}

/** What the rules give and what is retained. */
export interface Judgement {
  readonly rcues: readonly JudgedRcue[];
  /** What the jury deliberated on: the results of the rules beside its own words. */
  readonly jury: Pick<DeliberationInput, 'rcues' | 'annee'>;
  readonly progression: ProgressionDecision;
  readonly deliberation: Deliberation;
  /** ECTS of the UE acquired, decisions included, and of all. */
  readonly credits: { readonly acquis: number; readonly total: number };
}

/**
 * The whole file of a student by the law: what a cell, the panel and a supposition all say.
 *
 * @see ARTICLES.compensation
 * @see ARTICLES.semestreImpair
 * @see ARTICLES.jurySouverain
 * @example
 * judge(file).deliberation.dettes // ['UE14']
 */
export function judge({ rcues, annee, statut, semestre, rectification, decimales }: JuryFile): Judgement {
  const judged = rcues.map((rcue) => judgeRcue(rcue, decimales));
  const written = rcues.map((rcue, index) => ofJury(rcue, judged[index] as JudgedRcue));
  const before = { rcues: written, rectification, decimales };
  const year = ruledYear(annee, statut, semestre, before);
  const jury = { rcues: written, annee: year.annee };
  const deliberation = deliberate({ ...before, ...jury });
  const retained = deliberation.rcues.flatMap(uesOf);
  const ects = rcues.flatMap(uesOf).map((ue) => ue.ects);
  const credits = {
    acquis: creditsOf(retained.map(({ code }, index) => ({ state: code, ects: ects[index] as number }))),
    total: sumOfCredits(ects),
  };
  return { rcues: judged, jury, progression: year.progression, deliberation, credits };
}

/**
 * The year with its result of 4.5: before S5, it rests on what is retained of the UE of this year, which carries S1 and S2 (4.3). Who left
 * has none.
 *
 * @see ARTICLES.semestreImpair
 * @see ARTICLES.semestre5
 * @example
 * ruledYear(annee, null, 3, before).annee?.regles // 'ADM'
 */
export function ruledYear(
  annee: AnneeOfFile | null,
  statut: Depart,
  semestre: SemestreAEntrer,
  before: Omit<DeliberationInput, 'annee'>,
): { readonly progression: ProgressionDecision; readonly annee: AnneeOfJury | null } {
  const but1 = annee?.but1 && but1Competences(annee.but1, before);
  const rcues = before.rcues.map(({ average }) => average);
  const next = progression({ semestre, rcues, decimales: before.decimales, ...(but1 && { but1 }) });
  return {
    progression: next,
    annee: annee && { ...annee, regles: statut ?? next.code, obstacle: but1 ? but1Obstacle(but1) : null },
  };
}

function judgeRcue({ impair, pair, poids, supposee }: RcueOfFile, decimales: Decimales): JudgedRcue {
  const known = ({ average, acquis }: UeOfFile) => ({ average, acquis, decimales });
  if (pair === null) return { average: null, impair: januaryDecision(known(impair)), pair: null };
  const average = supposee ?? rcueAverage(impair.average, pair.average, poids);
  const compensated = (ue: UeOfFile) => compensateUe(acquisition(known(ue)), average, decimales);
  return { average, impair: compensated(impair), pair: compensated(pair) };
}

/** A RCUE as the jury sees it: what the rules give for each UE. */
const ofJury = ({ nom, decision, impair, pair }: RcueOfFile, judged: JudgedRcue): RcueOfJury => ({
  nom,
  decision,
  average: judged.average,
  impair: { ...impair, regles: stateOf(judged.impair) },
  pair: pair && { ...pair, regles: stateOf(judged.pair as UeDecision) },
});

const stateOf = ({ outcome, code }: UeDecision): UeState => (outcome === 'sans-objet' ? 'SO' : code);

/**
 * S1 and S2 under this year: the niveau above is what is retained of it, decisions of the jury included, whatever becomes of the year.
 *
 * @see ARTICLES.niveauSuperieur
 * @example
 * but1Competences([{ s1: 'AJ', s2: 'ADM' }], before)[0]?.niveauSuperieur // ['ADM', 'ADJ']
 */
function but1Competences(
  but1: readonly { readonly s1: Acquisition; readonly s2: Acquisition }[],
  before: Omit<DeliberationInput, 'annee'>,
): readonly But1Competence[] {
  const { rcues } = deliberate({ ...before, annee: null });
  return but1.map((ues, index) => ({
    ...ues,
    niveauSuperieur: [rcues[index]?.impair.code ?? null, rcues[index]?.pair?.code ?? null],
  }));
}
