/** Equal treatment: who is not admitted and stands at least as well as somebody whom the jury admitted. An order, not a ranking. */
import type { DecisionAnnee, RetainedAnnee } from './deliberationAnnee';
import type { RetainedRcue } from './deliberationRcue';
import type { AnneeOfFile, Judgement, JuryFile, RcueOfFile } from './judgement';
import { type CodeJury, isAcquired, type JuryLevel, type UeState } from './jury';
import { uesOf } from './rcue';
import { type Decimales, roundHalfUp } from './rounding';
import type { UeAverage } from './ue';

/** A student with what the law says of the file. */
export interface Judged {
  readonly file: JuryFile;
  readonly judgement: Judgement;
}

/** One average of both students. */
export interface Comparison {
  readonly nom: string;
  readonly autre: number;
  readonly admis: number;
}

/** A student not admitted there (its rank in the call, from 0), and the averages that were compared. */
export interface AtLeastAsGood {
  readonly etudiant: number;
  /** Every average of UE of this one is at least that of the one admitted, and not only where the jury decided. */
  readonly partout: boolean;
  readonly comparaisons: readonly Comparison[];
}

/** What the jury gave to a student, and those to look at beside. */
export interface Admission {
  readonly etudiant: number;
  readonly niveau: JuryLevel;
  /** « UE11 », « Comprendre »; '' for the year. */
  readonly nom: string;
  readonly code: CodeJury;
  readonly autres: readonly AtLeastAsGood[];
}

/**
 * Is each average of the one at least that of the other, in the same UE? Compared as they are shown. An average that is
 * not known cannot be compared: then no; two `SO` are alike.
 *
 * « Le jury présidé par le directeur de l’IUT délibère souverainement à partir de l'ensemble des résultats obtenus par
 * l'étudiant. »
 * @see ARTICLES.jurySouverain
 * @example
 * isAtLeastAsGood([9.6, 12], [9.2, 12], 2) // true
 * isAtLeastAsGood([9.6, 11], [9.2, 12], 2) // false: neither is above the other
 */
export const isAtLeastAsGood = (
  one: readonly UeAverage[],
  other: readonly UeAverage[],
  decimales: Decimales,
): boolean =>
  one.length > 0 &&
  one.length === other.length &&
  one.every((average, index) => {
    const against = other[index] ?? null;
    if (typeof average === 'number' && typeof against === 'number') {
      return roundHalfUp(average, decimales) >= roundHalfUp(against, decimales);
    }
    return average === 'SO' && against === 'SO';
  });

/** A place where the jury may admit: what each student has there. */
interface Place {
  readonly niveau: JuryLevel;
  readonly nom: string;
  /** The code by which the jury admitted this student there; `null`: it did not. */
  readonly given: (student: Judged) => CodeJury | null;
  readonly refused: (student: Judged) => boolean;
  readonly averages: (student: Judged) => readonly Named[];
}

interface Named {
  readonly nom: string;
  readonly average: UeAverage;
}

/**
 * Every admission by the jury (UE, RCUE, year), each with those not admitted there who stand at least as well: on the UE
 * or on both UE of the RCUE that was decided, on every UE for the year. Left out: who left, or was not assessed.
 *
 * @see ARTICLES.jurySouverain
 * @example
 * admissions([{ file: rose, judgement: judge(rose) }, { file: tom, judgement: judge(tom) }])[0]?.autres.length // 1
 */
export function admissions(students: readonly Judged[]): readonly Admission[] {
  return students.flatMap((student, etudiant) =>
    placesOf(student.file).flatMap((place): readonly Admission[] => {
      const code = place.given(student);
      if (code === null) return [];
      const autres = students.flatMap((other, rank) => beside(place, student, other, rank));
      const sorted = [...autres.filter(({ partout }) => partout), ...autres.filter(({ partout }) => !partout)];
      return [{ etudiant, niveau: place.niveau, nom: place.nom, code, autres: sorted }];
    }),
  );
}

function beside(place: Place, admitted: Judged, other: Judged, etudiant: number): readonly AtLeastAsGood[] {
  if (hasLeft(other) || !place.refused(other)) return [];
  const { decimales } = admitted.file;
  const [own, theirs] = [place.averages(other), place.averages(admitted)];
  const valuesOf = (named: readonly Named[]): readonly UeAverage[] => named.map(({ average }) => average);
  if (!isAtLeastAsGood(valuesOf(own), valuesOf(theirs), decimales)) return [];
  const partout = isAtLeastAsGood(valuesOf(everyUe(other)), valuesOf(everyUe(admitted)), decimales);
  const comparaisons = own.flatMap(({ nom, average: autre }, index) => {
    // Compared one for one: where this one has a number, so has the other.
    return typeof autre === 'number' ? [{ nom, autre, admis: (theirs[index] as Named).average as number }] : [];
  });
  return [{ etudiant, partout, comparaisons }];
}

const GONE: readonly (DecisionAnnee | null)[] = ['DEM', 'DEF', 'ABAN', 'ABL', 'EXCLU'];
const hasLeft = ({ file: { annee, statut } }: Judged): boolean =>
  statut !== null || (annee !== null && GONE.includes(annee.decision));

const everyUe = ({ file }: Judged): readonly Named[] => file.rcues.flatMap(averagesOf);

const averagesOf = (rcue: RcueOfFile): readonly Named[] => uesOf(rcue).map(({ ue, average }) => ({ nom: ue, average }));

/** Every file of a class has the same RCUE, in the same order. */
const rcueAt = ({ rcues }: JuryFile, index: number): RcueOfFile => rcues[index] as RcueOfFile;
const retainedAt = ({ deliberation }: Judgement, index: number): RetainedRcue =>
  deliberation.rcues[index] as RetainedRcue;

function placesOf({ rcues }: JuryFile): readonly Place[] {
  const perRcue = rcues.flatMap(({ nom, impair, pair }, index): readonly Place[] => [
    uePlace(impair.ue, index, 'impair'),
    ...(pair ? [uePlace(pair.ue, index, 'pair'), rcuePlace(nom, index)] : []),
  ]);
  return [...perRcue, YEAR];
}

function uePlace(nom: string, index: number, half: 'impair' | 'pair'): Place {
  const retained = ({ judgement }: Judged) => retainedAt(judgement, index)[half];
  return {
    niveau: 'ue',
    nom,
    given: (student) => {
      const ue = retained(student);
      return ue && (ue.by === 'jury' || ue.by === 'janvier') && isAcquired(ue.code) ? ue.code : null;
    },
    refused: (student) => isRefused(retained(student)?.code ?? null),
    averages: ({ file }) => averagesOf(rcueAt(file, index)).filter((ue) => ue.nom === nom),
  };
}

/** One without object is not acquired either, and has no average to compare. */
const isRefused = (state: UeState): boolean => state !== null && !isAcquired(state);

const rcuePlace = (nom: string, index: number): Place => ({
  niveau: 'rcue',
  nom,
  // Written, and retained: an ADJ on a RCUE that is acquired of right gives nothing.
  given: ({ file, judgement }) =>
    rcueAt(file, index).decision === 'ADJ' && retainedAt(judgement, index).code === 'ADJ' ? 'ADJ' : null,
  refused: ({ judgement }) => isRefused(retainedAt(judgement, index).code),
  averages: ({ file }) => averagesOf(rcueAt(file, index)),
});

/**
 * Admitted: the jury wrote of the year what opens S3 (S5), and the rules do not open it; a year that follows from UE admitted is
 * compared there. Not admitted: it is not open, and nothing is awaited.
 */
const YEAR: Place = {
  niveau: 'annee',
  nom: '',
  given: ({ file, judgement: { progression, deliberation } }) => {
    const isGiven = deliberation.annee?.suite === 'ouverte' && progression.outcome === 'conditions-non-reunies';
    return isGiven ? (file.annee as AnneeOfFile).decision : null;
  },
  // Nobody is admitted to a year in January: where one is, every file has its year.
  refused: ({ judgement: { progression, deliberation } }) =>
    (deliberation.annee as RetainedAnnee).suite !== 'ouverte' && progression.outcome !== 'incomplete',
  averages: everyUe,
};
