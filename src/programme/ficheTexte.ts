/** The lines of a pasted fiche: cleaned to be read, and kept as pasted to be shown and corrected in place. */

/** A line of the pasted text, counted from 1. A row that the PDF broke is given whole: its lines, joined by « \n ». */
export interface FicheLine {
  readonly numero: number;
  readonly texte: string;
}

/** The same line as the reader sees it: one kind of space, one kind of hyphen, accents in one piece. */
export interface TextLine extends FicheLine {
  readonly text: string;
}

const LINE_END = /\r\n|\r|\n/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const EVALUATION = /^C(?:C|T|CI|CF)(?:[+/]C(?:C|T|CI|CF))*$/;

export function textLines(text: string): readonly TextLine[] {
  return text.split(LINE_END).map((texte, index) => ({ numero: index + 1, texte, text: cleaned(texte) }));
}

function cleaned(texte: string): string {
  const plain = texte
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011]/g, '-');
  return plain.replace(/\s+/g, ' ').trim();
}

/**
 * The pasted text with a corrected line in its place, to be read again: what an issue gives as `ligne` is replaced.
 *
 * @example withCorrection('UE11\nR101 - Anglais\n', { numero: 2, texte: 'R101 - Anglais' }, 'R101 - Anglais 0 1 1 2 CC 1')
 * // 'UE11\nR101 - Anglais 0 1 1 2 CC 1\n'
 */
export function withCorrection(text: string, { numero, texte }: FicheLine, correction: string): string {
  const lines = text.split(LINE_END);
  lines.splice(numero - 1, texte.split('\n').length, correction);
  return lines.join('\n');
}

/** Two lines as one, with the blank lines or the page furniture (`gap`) that stood between them. */
export function joined(first: TextLine, gap: string, next: TextLine): TextLine {
  return { numero: first.numero, texte: `${first.texte}${gap}\n${next.texte}`, text: `${first.text} ${next.text}` };
}

/**
 * A decimal with a comma or a point; `null` when the text is anything else.
 *
 * @example readNumber('415,5') // 415.5
 */
export function readNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : null;
}

/** « CC », « CT », « CC/CT »… */
export function isEvaluation(text: string): boolean {
  return EVALUATION.test(text);
}

/** Whether a line is nothing but figures and types of evaluation: the rest of a broken row or TOTAL. */
export function isFigures(text: string): boolean {
  return text.split(' ').every((token) => readNumber(token) !== null || isEvaluation(token));
}

/** Whether a line ends like a row or a TOTAL (« 15 CC 3 », « 12 66,5 1 6 »), whatever it begins with. */
export function endsInFigures(text: string): boolean {
  const [before = '', last = ''] = text.split(' ').slice(-2);
  return readNumber(last) !== null && (readNumber(before) !== null || isEvaluation(before));
}

/**
 * Words to be compared whatever their case and accents.
 *
 * @example bareWords('Type éval.') // 'type eval'
 */
export function bareWords(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, ' ').trim();
}
