/** The competences of a fiche: their names, their final titles, and what the year asks of each. */
import type { FicheIssue } from './ficheIssue';
import type { TextLine } from './ficheTexte';
import { erreur } from './issue';
import type { Competence } from './programme';

/** A competence as the head prints it, before the UE tell its number; `niveauTitre` is « '' » when it is not printed. */
export type PrintedCompetence = Omit<Competence, 'numero'>;

/** The competence of a UE is one digit. */
const MOST_COMPETENCES = 9;
/** Lines of the longest title. */
const LONGEST_TITLE = 12;

/**
 * The competence table gives names and final titles; the table of niveaux gives what the year asks. The tables of UE print
 * their competence apart, or not at all, so nothing is read there.
 */
export function printedCompetences(lines: readonly TextLine[]): readonly PrintedCompetence[] {
  const finals = section(lines, /^Compétences? Composantes essentielles$/i);
  const niveaux = section(lines, /^Niveau \d de la\b/i);
  const niveau = Number(/\d/.exec(niveaux[0] ?? '')?.[0] ?? 1);
  const [titres, niveauTitres] = [titlesIn(finals), titlesIn(niveaux)];
  const noms = finals.filter((text) => /^\p{Lu}\p{L}+$/u.test(text) && titres.has(text)).slice(0, MOST_COMPETENCES);
  return noms.map((nom) => ({
    nom,
    titre: titres.get(nom) ?? '',
    niveau,
    niveauTitre: niveauTitres.get(nom) ?? '',
  }));
}

/** The competences that the UE name by their last digit, in all the tables of the fiche and in those that are read. */
export interface UeCompetences {
  readonly ofFiche: readonly number[];
  readonly ofParcours: readonly number[];
}

/**
 * Numbers the competences by the digits of the UE when there are as many of the one as of the other (a BUT3 may have the
 * competences 2, 4 and 5 only), else by their order. A competence without UE is of this year only when the fiche prints its
 * niveau, and has no parcours that could do without it.
 */
export function numberedCompetences(
  printed: readonly PrintedCompetence[],
  { ofFiche, ofParcours }: UeCompetences,
  parcours: string,
  issues: FicheIssue[],
): readonly Competence[] {
  if (printed.length === 0) issues.push(erreur('entete-absente', 'En-tête', '', 'Compétence Composantes essentielles'));
  const digits = [...new Set(ofFiche)].sort((a, b) => a - b);
  const numbered = printed.map((competence, index) => ({
    numero: (digits.length === printed.length ? digits[index] : undefined) ?? index + 1,
    ...competence,
  }));
  const ofYear = numbered.filter(
    ({ numero, niveauTitre }) => ofParcours.includes(numero) || (parcours === '' && niveauTitre !== ''),
  );
  for (const { nom, niveau, niveauTitre } of ofYear) {
    if (niveauTitre !== '') continue;
    issues.push(erreur('entete-absente', `Compétence ${nom}`, '', `Niveau ${niveau} : ${nom} …`));
  }
  return ofYear;
}

/** From the line that matches to the next heading (marked ◼), without the blank lines. */
function section(lines: readonly TextLine[], start: RegExp): readonly string[] {
  const from = lines.findIndex(({ text }) => start.test(text));
  if (from < 0) return [];
  const length = lines.slice(from).findIndex(({ text }) => /^◼|^Modalités d/.test(text));
  const until = length < 0 ? lines.length : from + length;
  return lines
    .slice(from, until)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** The titles by their first word, the name of the competence: each runs to the first bullet. */
function titlesIn(section: readonly string[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  section.forEach((text, index) => {
    const [, nom] = /^(\p{Lu}\p{L}+) /u.exec(text) ?? [];
    if (nom === undefined || titles.has(nom)) return;
    const after = section.slice(index, index + LONGEST_TITLE);
    const length = after.findIndex((line) => line.startsWith('•'));
    titles.set(nom, after.slice(0, length < 0 ? 1 : length).join(' '));
  });
  return titles;
}
