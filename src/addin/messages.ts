/** What the custom functions say of an argument that is wrong, as functions of data: one short line, the explanation first, then the remedy. */
import { BAREME_LEGAL, type Decimales, roundHalfUp } from '../arrete/index';

/** A cell of an argument; a function does not know its own cell, hence row and column counted from 1 within the range. */
export interface Place {
  readonly argument: string;
  readonly ligne: number;
  readonly colonne: number;
}
/** A place that its reader can name: « Notes S1, H12 », « Ligne 12 ». */
export interface NamedPlace {
  readonly lieu: string;
}
export type Where = Place | NamedPlace;
/** What the cell was expected to hold. */
export type Expected = 'note' | 'nombre' | 'moyenne' | 'code';
export interface Size {
  readonly argument: string;
  readonly lignes: number;
  readonly colonnes: number;
}

/** Beyond it a coefficient, a barème or a credit is a slip of the keyboard. */
export const LARGEST_NUMBER = 1_000_000;
export const UNREADABLE = 'la valeur';
/** What the sizes of `autre` and `poids` must agree with in REACH: an average per student and UE. */
export const UE_AVERAGES = "moyennes d'UE";
const NBSP = '\u00a0';
const COLON = `${NBSP}: `;
const LONGEST_QUOTE = 20;
const ACQUIRING = 'ADM, CMP, ADJ, ADJR ou ADSUP';

/** « 12,50 » : a number in French, at the decimals of the setting.
 * @example frenchNumber(7.994, 2) // '7,99'
 */
export function frenchNumber(value: number, decimales: Decimales): string {
  const rounded = roundHalfUp(value, decimales);
  if (decimales === 2 && rounded >= 0 && rounded <= BAREME_LEGAL) return twoDecimals(Math.round(rounded * 100));
  const digits = decimales === 'exact' ? rounded.toFixed(9).replace(/\.?0+$/, '') : rounded.toFixed(decimales);
  return digits.replace('.', ',');
}

/** Averages at two decimals, by their hundredths: a class has few of them, and each is said many times. */
const SHOWN = new Array<string | undefined>(100 * BAREME_LEGAL + 1);

function twoDecimals(hundredths: number): string {
  const known = SHOWN[hundredths];
  if (known !== undefined) return known;
  const shown = (hundredths / 100).toFixed(2).replace('.', ',');
  SHOWN[hundredths] = shown;
  return shown;
}

/** A value between quotation marks, shortened, on one line.
 * @example quote('22') // '« 22 »'
 */
export function quote(value: string): string {
  const characters = Array.from(value.slice(0, 4 * LONGEST_QUOTE), (c) => (isControl(c) ? ' ' : c));
  const line = Array.from(characters.join('').replace(/\s+/g, ' ').trim());
  const shown = line.length > LONGEST_QUOTE ? [...line.slice(0, LONGEST_QUOTE - 1), '…'] : line;
  return `«${NBSP}${shown.join('')}${NBSP}»`;
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

function at(place: Where): string {
  if ('lieu' in place) return `${place.lieu}${COLON}`;
  return `${place.argument}, ligne ${place.ligne}, colonne ${place.colonne}${COLON}`;
}

export function argumentMissing(argument: string): string {
  return `L'argument ${argument} manque${COLON}sélectionnez sa plage dans la formule.`;
}

export function notANote(place: Where, value: string, bareme: number): string {
  const range = bareme === Number.POSITIVE_INFINITY ? 'positive' : `entre 0 et ${plain(bareme)}`;
  return `${at(place)}${value} n'est pas une note ${range}. Corrigez la note ou tapez ABS, EXC ou ATT.`;
}

export function notAnAverage(place: Where, value: string): string {
  return `${at(place)}${value} n'est pas une moyenne entre 0 et ${BAREME_LEGAL}. Corrigez-la, videz la cellule ou tapez SO.`;
}

export function notANumber(place: Where, value: string): string {
  return `${at(place)}${value} n'est pas un nombre. Tapez un nombre positif, par exemple 0,5.`;
}

export function numberTooLarge(place: Where, value: string): string {
  return `${at(place)}${value} est trop grand. Tapez un nombre d'au plus ${LARGEST_NUMBER}.`;
}

export function negativeNumber(place: Where, value: string): string {
  return `${at(place)}${value} est négatif. Tapez un nombre positif ou nul.`;
}

export function zeroBareme(place: Where): string {
  return `${at(place)}un barème ne peut pas être 0. Tapez le barème ou laissez vide pour ${BAREME_LEGAL}.`;
}

export function zeroWeight(place: Where): string {
  return `${at(place)}un poids ne peut pas être 0. Si l'étudiant n'a pas cette UE, tapez SO à la place de sa moyenne.`;
}

export function dateInstead(place: Where, expected: Expected): string {
  const remedy = expected === 'code' ? 'Tapez le code.' : 'Tapez 12,5 avec une virgule.';
  return `${at(place)}une date au lieu ${ARTICLE[expected]}. ${remedy}`;
}

const ARTICLE: Readonly<Record<Expected, string>> = {
  note: "d'une note",
  nombre: "d'un nombre",
  moyenne: "d'une moyenne",
  code: "d'un code",
};

export function errorCell(place: Where, error: string): string {
  return `${at(place)}la cellule contient l'erreur ${error}. Corrigez d'abord cette cellule.`;
}

export function unknownCode(place: Where, value: string): string {
  return `${at(place)}${value} n'est pas un code connu. Tapez un code du jury (${ACQUIRING}, AJ…) ou laissez vide.`;
}

export function acquisWithoutCode(place: Where): string {
  return `${at(place)}VRAI ne dit pas par quel code l'UE est acquise. Tapez ${ACQUIRING}, ou laissez vide.`;
}

export function notALabel(place: Where, value: string): string {
  return `${at(place)}${value} n'est pas le code d'une ressource ou d'une SAÉ. Tapez par exemple R101.`;
}

export function notAPole(place: Where, value: string): string {
  return `${at(place)}${value} n'est pas un pôle. Tapez R (ressource) ou S (SAÉ).`;
}

export function noteWithoutCode(place: Where): string {
  return `${at(place)}une note dans une colonne sans code. Tapez le code de la ressource ou de la SAÉ, ou videz la colonne.`;
}

export function wrongDecimales(value: string): string {
  return `decimales${COLON}${value} n'est pas un réglage connu. Tapez 2, 3, 4, 5, 6 ou exact, ou laissez vide pour 2.`;
}

export function wrongSemestre(value: string): string {
  return `semestre${COLON}${value} n'est pas un semestre où entrer. Tapez un nombre de 2 à 6, ou laissez vide pour 3.`;
}

export function wrongJuryDay(value: string): string {
  return `dateDuJury${COLON}${value} n'est pas une date. Tapez par exemple 03/07/2026, ou laissez vide.`;
}

export function afterS6(): string {
  return `semestre${COLON}après S6${COLON}attribution du BUT. Tapez un nombre de 2 à 6.`;
}

export function acquisRequired(argument = 'acquis'): string {
  return `${argument} manque${COLON}l'entrée en S5 demande les codes des UE de S1 et de S2, deux colonnes par compétence (4.5).`;
}

/** « notes a 24 colonnes et coefficients 23 : … »
 * @example columnsDiffer({ argument: 'notes', lignes: 1, colonnes: 24 }, { argument: 'coefficients', lignes: 1, colonnes: 23 })
 */
export function columnsDiffer(left: Size, right: Size): string {
  const remedy = 'sélectionnez les mêmes colonnes';
  return `${left.argument} a ${count(left.colonnes, 'colonne')} et ${right.argument} ${right.colonnes}${COLON}${remedy}.`;
}

/** « poids a 3 lignes et 5 colonnes, impair 12 lignes et 5 colonnes : … »
 * @example wrongSize({ argument: 'poids', lignes: 3, colonnes: 5 }, [[2, 5]], { argument: 'impair', lignes: 12, colonnes: 5 })
 */
export function wrongSize(found: Size, expected: readonly (readonly [number, number])[], because: Size): string {
  const wanted = expected.map(([lignes, colonnes]) => size(lignes, colonnes)).join(' ou ');
  const sizes = `${found.argument} a ${size(found.lignes, found.colonnes)}, ${because.argument} ${size(because.lignes, because.colonnes)}`;
  return `${sizes}${COLON}sélectionnez ${wanted}.`;
}

export function notByThree(found: Size): string {
  return `${found.argument} a ${count(found.colonnes, 'colonne')}${COLON}sélectionnez le bloc de COMPENSATE, 3 colonnes par compétence.`;
}

export function notADecision(place: Where, value: string, words: readonly string[]): string {
  return `${at(place)}${value} n'est pas une décision possible ici. Choisissez ${words.join(', ')}, ou laissez vide.`;
}

export function oneCell(found: Size): string {
  return `${found.argument} a ${size(found.lignes, found.colonnes)}${COLON}sélectionnez une seule cellule.`;
}

function size(lignes: number, colonnes: number): string {
  return `${count(lignes, 'ligne')} et ${count(colonnes, 'colonne')}`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n > 1 ? 's' : ''}`;
}

/** « 12,5 »: a number in French, as it stands. */
export function plain(value: number): string {
  return String(value).replace('.', ',');
}

/** « UE11, UE12 et UE13 »
 * @example enumerate(['UE11', 'UE12']) // 'UE11 et UE12' */
export function enumerate(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}
