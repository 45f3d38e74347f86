/** What every document of a session is made of: the students with what is retained of each, the jury, the settings. */
import { type Decimales, isAcquired, sumOfCredits } from '../../arrete';
import type { Programme } from '../../programme';
import type { Grid } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import { frenchNumber } from '../messages';
import type { Bench } from '../verification/entry';
import type { Composition } from './composition';
import type { DocumentRequest, FixedResults } from './protocol';

export interface DocumentSource {
  readonly bench: Bench;
  readonly session: DocumentRequest['session'];
  /** The jury sheet. */
  readonly grid: Grid;
  readonly files: readonly StudentFile[];
  readonly composition: Composition;
  /** The local rule: « 12 juin 2025 »; '' when it is not said. */
  readonly cfvu: string;
  /** null: the results are not fixed, and the document says so. */
  readonly fixed: FixedResults | null;
  /** What the fixing says of the jury, line by line, when « Composition du jury » says otherwise today; null when it says the same. */
  readonly fixedSeats: readonly string[] | null;
  /** The date of the last fixing, when the workbook has changed since; '' otherwise. */
  readonly changedSince: string;
}

/** Decimals at which an average is printed: the figure that the decision follows; `exact` shows 4 as the sheets do. */
const printed = (decimales: Decimales): Decimales => (decimales === 'exact' ? 4 : decimales);

/** @example averageText(9.995, 2) // '10,00' */
export const averageText = (average: number | null, decimales: Decimales): string =>
  average === null ? '—' : frenchNumber(average, printed(decimales));

/** The number of the semester that comes after the year. */
export const nextSemestre = ({ semestres }: Programme): number =>
  Math.max(...semestres.map(({ numero }) => numero)) + 1;

/** The semesters that a session judges. */
export const semestresOf = ({ session, bench: { programme } }: DocumentSource): Programme['semestres'] =>
  session === 'BUT1' ? programme.semestres : programme.semestres.slice(0, 1);

/** Credits of all the UE that a session judges: 60 for a year. */
export const creditsOfSession = (source: DocumentSource): number =>
  sumOfCredits(semestresOf(source).flatMap(({ ues }) => ues.map(({ ects }) => ects)));

/** Whether every UE of the year is acquired, in any way: what an attestation certifies. */
export const hasWholeYear = ({ dossier, deliberation }: StudentFile): boolean =>
  deliberation.annee !== null &&
  deliberation.dettes.length === 0 &&
  dossier.ues.length > 0 &&
  deliberation.rcues.every(({ impair, pair }) => isAcquired(impair.code) && pair !== null && isAcquired(pair.code));
