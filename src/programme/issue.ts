/** What is wrong with a programme or a fiche, as a record; and the French sentence that says it (place, value found, remedy). */
import type { Programme } from './programme';

export type Severity = 'erreur' | 'avertissement' | 'information';

/** `where` is a place that a teacher can find; `found` and `expected` are values as a teacher would write them. */
export interface Issue<Code extends string = string> {
  readonly severity: Severity;
  readonly code: Code;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** What came of data that claims to be a programme: the typed programme, or what is wrong with its shape. */
export interface ProgrammeValidation {
  readonly programme: Programme | null;
  readonly issues: readonly ShapeIssue[];
}

/** What is said of an issue. */
export type Sentence = (issue: Issue) => string;

export const cited = (text: string): string => `«\u00a0${text}\u00a0»`;

/** A value short enough for a sentence. */
export const shortened = (text: string, most = 200): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** What is said of a shape or of a JSON text; the checks and the reader of the fiche have their sentences beside them. */
export const SENTENCES = {
  'forme-invalide': ({ where, found, expected }) =>
    `${where} : ${cited(found)} ne convient pas. Attendu : ${expected}.`,
  'json-invalide': ({ where, found, expected }) =>
    `${where} : ce texte n'est pas du JSON, à partir de ${cited(found)}. Attendu : ${expected}.`,
} as const satisfies Record<string, Sentence>;

/** A fault of shape or of JSON; see ProgrammeIssueCode and FicheIssueCode for the others. */
export type ShapeIssueCode = keyof typeof SENTENCES;
export type ShapeIssue = Issue<ShapeIssueCode>;

/**
 * The sentence shown to a teacher: place, value found, remedy.
 *
 * @example issueSentence({ severity: 'erreur', code: 'forme-invalide', where: 'Programme, but', found: '4', expected: '1 ou 2 ou 3' })
 * // "Programme, but : « 4 » ne convient pas. Attendu : 1 ou 2 ou 3." (with non-breaking spaces before ":" and inside « »)
 */
export function issueSentence(issue: ShapeIssue): string {
  return sentenceIn(SENTENCES, issue);
}

/** The sentence of an issue in a table of sentences, with French spacing. */
export function sentenceIn<Code extends string>(
  sentences: { readonly [Each in Code]: Sentence },
  issue: Issue<Code>,
): string {
  return sentences[issue.code](issue).replace(/ ([:;?!])/g, '\u00a0$1');
}

/** An issue that must be corrected before the programme is used. */
export function erreur<Code extends string>(code: Code, where: string, found = '', expected = ''): Issue<Code> {
  return { severity: 'erreur', code, where, found, expected };
}

/** An issue that a teacher should look at, and may leave as it is. */
export function avertissement<Code extends string>(code: Code, where: string, found = '', expected = ''): Issue<Code> {
  return { severity: 'avertissement', code, where, found, expected };
}

/** An issue that asks for nothing: what was made of it is said. */
export function information<Code extends string>(code: Code, where: string, found = '', expected = ''): Issue<Code> {
  return { severity: 'information', code, where, found, expected };
}

/**
 * A number as French documents write it, to three decimals at most.
 *
 * @example nombre(415.5) // '415,5'
 */
export function nombre(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',');
}
