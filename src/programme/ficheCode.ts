/** The codes that a fiche prints in many ways, in the one way of the house: R101, SAE101, R3.DWEB-DI.05, UE11. */
import type { PoleName } from './programme';

/** The beginning of a row: its code, and what follows it on the line. */
export interface ElementStart {
  readonly code: string;
  readonly pole: PoleName;
  readonly rest: string;
}

/** The beginning of a UE: its code names the semester and the competence; `rest` is its title, or its first row. */
export interface UeStart {
  readonly code: string;
  readonly semestre: number;
  readonly competence: number;
  readonly rest: string;
}

/** « R101 », « R 1.01 », « R1.01.A » or « R3.DWeb-DI.05 », « SAÉ1.Portfolio »; then a dash, a colon, a space or nothing. */
const ELEMENT =
  /^(R|SA[EÉ]) ?(\d)(?:[.-]?(\d\d)(?:\.(\p{L}[\p{L}\d]*))?|\.(\p{L}[\p{L}\d-]*)(?:\.(\d\d?))?)(?: ?[-–—:](?= |$|\p{L})| |$) ?(.*)$/iu;
/** Elements that some fiches print without a code: both belong to the pôle of the SAÉ. */
const NAMED = /^(Portfolio|Stage)(?= |$)/i;
const UE = /^UE ?(\d)\.?(\d)(?: ?\(suite\))?(?: ?[-–—:](?= |$|\p{L})| |$) ?(.*)$/iu;

/**
 * The code at the beginning of a line. The house form has no space and no accent: `R101` and `SAE101` for « R 1.01 » and
 * « SAÉ 1.01 »; the code of a parcours keeps its points and is put in capitals (« R3.DWeb-DI.05 » is `R3.DWEB-DI.05`), so
 * that `R305` and the « 05 » of each parcours stay four elements; a portfolio or stage is `SAE3.PORTFOLIO`, also where it is
 * printed without a code, when the semester is known.
 *
 * @example readElementStart('SAÉ 1.01 – Audit')?.code // 'SAE101'
 */
export function readElementStart(text: string, semestre: number | null = null): ElementStart | null {
  const found = /^[RS]/i.test(text) ? ELEMENT.exec(text) : null;
  if (found === null) return semestre === null ? null : namedElement(text, semestre);
  const [, kind = '', digit = '', number, variant, word, rank, rest = ''] = found;
  const isRessource = kind.toUpperCase() === 'R';
  const suffix = number === undefined ? [word, rank?.padStart(2, '0')] : [number, variant];
  const [first = '', second] = suffix.map((part) => (part === undefined ? undefined : capitals(part)));
  const code = `${isRessource ? 'R' : 'SAE'}${digit}${number === undefined ? '.' : ''}${first}`;
  return {
    code: second === undefined ? code : `${code}.${second}`,
    pole: isRessource ? 'ressources' : 'saes',
    // « SAÉ1.Portfolio 0 4,5 … » has its title in its code.
    rest: word !== undefined && rank === undefined && !/^\p{L}/u.test(rest) ? `${word} ${rest}`.trim() : rest,
  };
}

function namedElement(text: string, semestre: number): ElementStart | null {
  const name = NAMED.exec(text)?.[1];
  return name === undefined ? null : { code: `SAE${semestre}.${capitals(name)}`, pole: 'saes', rest: text };
}

const capitals = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

/**
 * « UE11 », « UE 1.1 », « UE 31 : Comprendre », alone or with what follows.
 *
 * @example readUeStart('UE 3.1 – Comprendre')?.code // 'UE31'
 */
export function readUeStart(text: string): UeStart | null {
  const [, digit, competence, rest = ''] = UE.exec(text) ?? [];
  if (digit === undefined || competence === undefined) return null;
  return { code: `UE${digit}${competence}`, semestre: Number(digit), competence: Number(competence), rest };
}
