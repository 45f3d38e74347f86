/** What the sidebar and the server say to one another of the results that a jury fixes, and of what becomes of them. */
import type { CheckLine, Reply, SessionJury } from '../protocolBasics';

/** An instant copy of the workbook, by the role of its sheet. */
export interface Freezing {
  readonly role: string;
  readonly session: SessionJury;
  /** Name of its sheet today. */
  readonly nom: string;
  /** « 8 juillet 2026 à 14 h 05 » */
  readonly date: string;
}

export interface FreezingState {
  /** Sessions whose jury sheet is there. */
  readonly sessions: readonly SessionJury[];
  /** What is yet to be typed of the jury, of the local rule and, in January, of the marks, a jury that has not met yet, a sentence each: the results may be fixed all the same. */
  readonly manques: Readonly<Partial<Record<SessionJury, readonly string[]>>>;
  /** Session after session, in the order in which they were made. */
  readonly arretes: readonly Freezing[];
}

export interface FreezeRequest {
  readonly session: SessionJury;
  /** The motive of a correction; null: not a correction. */
  readonly correctif: string | null;
}

export type FreezeOutcome =
  | { readonly fait: true; readonly nom: string; readonly date: string; readonly sha256: string }
  /** What keeps the results from being fixed; nothing was written. */
  | { readonly fait: false; readonly bilan: string; readonly points: CheckLine['details'] };

export interface FreezingComparison {
  readonly nom: string;
  readonly date: string;
  readonly sha256: string;
  /** What is wrong with the copy itself; null when its data give the digest that it prints. */
  readonly alteration: string | null;
  /** « 3 notes changées, 1 décision concernée » */
  readonly bilan: string;
  readonly lignes: readonly CheckLine[];
}

export interface NextAcquis {
  /** « Acquis 2026-27 » */
  readonly nom: string;
  /** « Arrêté BUT1, 8 juillet 2026 à 14 h 05 » */
  readonly source: string;
  readonly lignes: number;
  /** One line per UE, between tabs, as the sheet « Acquis antérieurs » of a French spreadsheet takes them. */
  readonly texte: string;
  /** Names of the sheets of before that are kept, because somebody has written on them. */
  readonly gardees: readonly string[];
}

export interface FreezingEndpoints {
  /** What can be fixed, and what was. */
  freezingState(): Reply<FreezingState>;
  /** « Arrêter les résultats », under the document lock. */
  freezeResults(request: FreezeRequest): Reply<FreezeOutcome>;
  /** « Comparer à l'arrêté »: by role, the last one when it is ''. */
  compareFreezing(role: string): Reply<FreezingComparison>;
  /** « Préparer les acquis de l'an prochain », under the document lock. */
  prepareNextAcquis(): Reply<NextAcquis>;
}
