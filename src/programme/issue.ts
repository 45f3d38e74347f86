/** What is wrong with a programme or a fiche, as a record; and the French sentence that says it (place, value found, remedy). */
import type { Programme } from './programme';

export type Severity = 'erreur' | 'avertissement';

/** `where` is a place that a teacher can find; `found` and `expected` are values as a teacher would write them. */
export interface Issue<Code extends string = IssueCode> {
  readonly severity: Severity;
  readonly code: Code;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** What came of data that claims to be a programme: the typed programme, or what is wrong with its shape. */
export interface ProgrammeValidation {
  readonly programme: Programme | null;
  readonly issues: readonly Issue[];
}

/** What is said of an issue. */
export type Sentence = (issue: Issue<string>) => string;

export const cited = (text: string): string => `«\u00a0${text}\u00a0»`;

/** What is said of a programme; the reader of the fiche has its own sentences beside it (ficheIssue.ts). */
export const SENTENCES = {
  'ressource-sans-ue': ({ where, found }) =>
    `${where} : ${cited(found)} ne compte dans aucune UE. Placez cette ligne sous ${cited('UEnn')}, avec son coefficient.`,
  'forme-invalide': ({ where, found, expected }) =>
    `${where} : ${cited(found)} ne convient pas. Attendu : ${expected}.`,
  'semestre-inattendu': ({ where, found, expected }) =>
    `${where} : semestres ${found}. Cette année du BUT comporte les semestres ${expected}.`,
  'ects-semestre': ({ where, found, expected }) =>
    `${where} : ${found} ECTS au lieu de ${expected}. Corrigez les ECTS des UE.`,
  'poids-des-poles': ({ where, found, expected }) =>
    `${where} : ${found}. Chaque pôle doit peser ${expected} (annexe 1, 4.3) ; corrigez les coefficients.`,
  'ue-sans-coefficient': ({ where }) =>
    `${where} : aucun coefficient. Donnez un coefficient à au moins un élément de chaque pôle.`,
  'ue-sans-competence': ({ where, found, expected }) =>
    `${where} : la compétence ${found} n'existe pas. Indiquez une compétence du programme : ${expected}.`,
  'competence-sans-ue': ({ where }) =>
    `${where} : aucune UE, donc pas de regroupement cohérent. Vérifiez que c'est voulu.`,
  'ue-mal-nommee': ({ where, found, expected }) =>
    `${where} : ${cited(found)} au lieu de ${cited(expected)}. Nommez l'UE par le numéro du semestre puis celui de la compétence (annexe 1, 3).`,
  'ue-dans-deux-rcue': ({ where, found }) =>
    `${where} : ${found} se réfèrent à la même compétence. Une UE ne peut appartenir à plus d'un regroupement cohérent (annexe 1, 4.4) ; gardez une UE par compétence et par semestre.`,
  'coefficient-negatif': ({ where, found }) =>
    `${where} : le coefficient ${found} est négatif. Écrivez un nombre positif ou 0.`,
  'code-en-double': ({ where, found }) => `${where} : ${found} apparaît deux fois. Gardez une seule ligne par code.`,
  'deux-titres': ({ where, found }) => `${where} : deux titres pour un même code, ${found}. Choisissez-en un.`,
  'meme-titre': ({ where, found, expected }) =>
    `${where} : ${found} portent le même titre ${cited(expected)}. Vérifiez que ce sont bien deux éléments.`,
} as const satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof SENTENCES;

/**
 * The sentence shown to a teacher: place, value found, remedy.
 *
 * @example issueSentence({ severity: 'erreur', code: 'ects-semestre', where: 'Semestre 1', found: '29', expected: '30' })
 * // "Semestre 1 : 29 ECTS au lieu de 30. Corrigez les ECTS des UE." (with non-breaking spaces before ":" and inside « »)
 */
export function issueSentence(issue: Issue): string {
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

/**
 * A number as French documents write it, to three decimals at most.
 *
 * @example nombre(415.5) // '415,5'
 */
export function nombre(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',');
}
