/** The headings that open the tables of a fiche: a semester, a parcours, the return to what all parcours share. */
import { readElementStart, readUeStart } from './ficheCode';
import { isTotalStart } from './ficheLigne';
import { bareWords, endsInFigures, type TextLine } from './ficheTexte';

/** What a heading opens; `parcours` is « '' » where the common tables begin again. */
export interface Heading {
  readonly parcours?: string;
  readonly semestre?: number;
}

const YEAR = '(?:BUT ?[123] ?[-–—:,]? ?)?';
const SEMESTRE = new RegExp(`^${YEAR}SEMESTRE ?([1-6])(?: ?\\(suite\\))?(?: ?[-–—:,]? ?(PARCOURS .+)|)$`, 'i');
const PARCOURS = new RegExp(`^${YEAR}PARCOURS ?[:–—-] ?(.{2,120})$`, 'i');
/** « Parcours Création numérique », without a colon, is a heading only just above a table. */
const BARE_PARCOURS = new RegExp(`^${YEAR}PARCOURS (.{2,120})$`, 'i');
const COMMON = /^(?:tronc commun|(?:enseignements?|tableaux?|semestres?) communs?|tous (?:les )?parcours)$/i;

/** The parcours named one after the other with no table between them, the nearest to the table first. */
type Group = { readonly numero: number; readonly parcours: string }[];

/**
 * The headings by number of line. « Semestre 3 » with no line of a table before the next one is prose. Parcours named one
 * after the other with no table between them are a list, not headings, unless the last one comes back to the first.
 */
export function headingsIn(lines: readonly TextLine[]): ReadonlyMap<number, Heading> {
  const printed = lines.filter(({ text }) => text !== '');
  const headings = new Map<number, Heading>();
  let hasTable = false;
  let group: Group = [];
  // From the end, so that what follows a heading is known.
  for (let index = printed.length - 1; index >= 0; index--) {
    const { numero, text } = printed[index] as TextLine;
    const semestre = semestreHeading(text);
    const parcours = semestre === null ? parcoursHeading(text, printed[index + 1]?.text ?? '') : null;
    if (semestre !== null) {
      if (hasTable) headings.set(numero, semestre);
      if (hasTable) group = closeGroup(group, headings);
      hasTable = false;
    } else if (parcours !== null) {
      group.push({ numero, parcours });
    } else if (isTableLine(text)) {
      hasTable = true;
      group = closeGroup(group, headings);
    }
  }
  closeGroup(group, headings);
  return headings;
}

/** Two parcours are one when they differ by case, accents or punctuation. */
export const parcoursKey = (parcours: string): string => bareWords(parcours);

function closeGroup(group: Group, headings: Map<number, Heading>): Group {
  const [nearest, ...others] = group;
  if (nearest === undefined) return group;
  const same = others.filter(({ parcours }) => parcoursKey(parcours) === parcoursKey(nearest.parcours));
  const first = same[same.length - 1] ?? nearest;
  if (others.length === 0 || same.length > 0) headings.set(nearest.numero, { parcours: first.parcours });
  return [];
}

function semestreHeading(text: string): Heading | null {
  const [, semestre, parcours] = SEMESTRE.exec(text) ?? [];
  if (semestre === undefined) return null;
  const nom = parcours === undefined ? undefined : (PARCOURS.exec(parcours) ?? BARE_PARCOURS.exec(parcours))?.[1];
  return { semestre: Number(semestre), ...(nom === undefined ? {} : { parcours: unquoted(nom) }) };
}

function parcoursHeading(text: string, next: string): string | null {
  if (COMMON.test(text)) return '';
  const nom = PARCOURS.exec(text)?.[1];
  if (nom !== undefined) return COMMON.test(nom) ? '' : unquoted(nom);
  const isAboveTable = semestreHeading(next) !== null || readUeStart(next) !== null;
  const bare = isAboveTable ? BARE_PARCOURS.exec(text)?.[1] : undefined;
  return bare === undefined ? null : unquoted(bare);
}

const unquoted = (nom: string): string => nom.replace(/^[«"“] ?| ?[»"”]$/g, '').replace(/ ?\(suite\)$/i, '');

/** A UE alone on its line, a TOTAL, a row with its figures: prose names elements and UE too, but not so. */
const isTableLine = (text: string): boolean =>
  readUeStart(text)?.rest === '' || (endsInFigures(text) && (readElementStart(text) !== null || isTotalStart(text)));
