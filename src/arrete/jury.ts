/** 4.6: the code table of the profession. */

/** A code of a jury, as ScoDoc and Apogée write them. */
export type CodeJury =
  | 'ADM'
  | 'CMP'
  | 'ADJ'
  | 'ADJR'
  | 'ADSUP'
  | 'AJ'
  | 'PASD'
  | 'PAS1NCI'
  | 'RED'
  | 'NAR'
  | 'ATJ'
  | 'RAT'
  | 'DEF'
  | 'ABAN'
  | 'DEM'
  | 'UEBSL'
  | 'ATT'
  | 'ATB'
  | 'ABL'
  | 'EXCLU';

/** What a decision is about. */
export type JuryLevel = 'ue' | 'rcue' | 'annee';

/** What the arrêté calls the situation of an UE. `sans-objet`: the student has no such UE. */
export type UeOutcome =
  | 'acquise'
  | 'acquise-par-compensation'
  | 'acquise-par-niveau-superieur'
  | 'acquise-par-jury'
  | 'non-acquise'
  | 'incomplete'
  | 'sans-objet';

/** One row of the code table. */
export interface CodeRow {
  readonly code: CodeJury;
  readonly label: string;
  readonly levels: readonly JuryLevel[];
  /** The UE that bears this code is acquired, with its credits. */
  readonly acquires: boolean;
  /** Acquired by the rules alone: no jury can take it away. */
  readonly ofRight: boolean;
  readonly outcome: UeOutcome;
}

/** What is known of an UE: its code, `SO` (the student has no such UE), or `null` (not known). */
export type UeState = CodeJury | 'SO' | null;

const define = (
  code: CodeJury,
  label: string,
  levels: readonly JuryLevel[],
  outcome: UeOutcome = 'non-acquise',
  ofRight = false,
): CodeRow => ({ code, label, levels, acquires: outcome.startsWith('acquise'), ofRight, outcome });

const UE_RCUE_ANNEE: readonly JuryLevel[] = ['ue', 'rcue', 'annee'];

/**
 * THE code table: code, label, where it exists, whether it acquires, whether it does so of right.
 *
 * @example
 * CODES_JURY.find(({ code }) => code === 'CMP')?.label // 'Acquise par compensation'
 */
export const CODES_JURY: readonly CodeRow[] = [
  define('ADM', 'Admission', UE_RCUE_ANNEE, 'acquise', true),
  define('CMP', 'Acquise par compensation', ['ue', 'rcue'], 'acquise-par-compensation', true),
  define('ADJ', 'Admission par décision de jury', UE_RCUE_ANNEE, 'acquise-par-jury'),
  define('ADJR', 'UE acquise parce que son regroupement est admis par décision de jury', ['ue'], 'acquise-par-jury'),
  define('ADSUP', 'Acquise par le niveau supérieur', ['ue', 'rcue'], 'acquise-par-niveau-superieur', true),
  define('AJ', 'Ajournement', UE_RCUE_ANNEE),
  define('PASD', 'Année non validée, poursuite possible (conditions du 4.5 réunies)', ['annee']),
  define('PAS1NCI', 'Année non validée, poursuite par décision de jury', ['annee']),
  define('RED', 'Redoublement autorisé', ['annee']),
  define('NAR', 'Redoublement non autorisé', ['annee']),
  define('ATJ', 'Non-validation pour une autre raison (règlement local)', UE_RCUE_ANNEE),
  define('RAT', "En attente d'un rattrapage", UE_RCUE_ANNEE),
  define('DEF', 'Défaillance', UE_RCUE_ANNEE),
  define('ABAN', 'Abandon constaté, sans lettre de démission', UE_RCUE_ANNEE),
  define('DEM', 'Démission', ['ue', 'annee']),
  define('UEBSL', "UE d'un semestre blanchi", ['ue']),
  define('ATT', 'En attente : une moyenne manque', ['ue', 'annee'], 'incomplete'),
  define('ATB', 'En attente : seuil', ['ue'], 'incomplete'),
  define('ABL', 'Année blanche', ['annee']),
  define('EXCLU', 'Exclusion (décision disciplinaire)', ['annee']),
];

const ROWS: ReadonlyMap<string, CodeRow> = new Map(CODES_JURY.map((entry) => [entry.code, entry]));

/**
 * The row of a code.
 *
 * @example
 * codeRow('PASD').levels // ['annee']
 */
export const codeRow = (code: CodeJury): CodeRow => ROWS.get(code) as CodeRow;

/**
 * Is this text (upper case, trimmed) a code of the table?
 *
 * @example
 * isCodeJury('ADM') // true
 */
export const isCodeJury = (text: string): text is CodeJury => ROWS.has(text);

/**
 * Does the code exist for decisions of this kind?
 *
 * @example
 * isCodeAt('PASD', 'ue') // false
 */
export const isCodeAt = (code: CodeJury, level: JuryLevel): boolean => codeRow(code).levels.includes(level);

/**
 * Does an UE with this code count as acquired? Exactly ADM, CMP, ADJ, ADJR and ADSUP.
 *
 * @see ARTICLES.acquisitionUe
 * @example
 * isAcquiringCode('ADJR') // true
 */
export const isAcquiringCode = (code: CodeJury): boolean => codeRow(code).acquires;

/**
 * The same of what is known of an UE: neither `SO` nor `null` is acquired.
 *
 * @example
 * isAcquired(null) // false
 */
export const isAcquired = (state: UeState): state is CodeJury =>
  state !== null && state !== 'SO' && isAcquiringCode(state);
