/** What a fiche says outside its tables: the year, the mention, the competences and the volume of hours. */
import type { FicheIssue } from './ficheIssue';
import type { TextLine } from './ficheLigne';
import { type Cells, readNumber } from './ficheLigne';
import { avertissement, erreur } from './issue';
import type { Competence, Programme } from './programme';
import { programmeId } from './programmeId';

export interface Entete extends Omit<Programme, 'semestres'> {
  /** The line of the volume of hours and the ECTS of the year, as figures to be proved; `null` when not printed. */
  readonly volume: Cells | null;
  readonly issues: readonly FicheIssue[];
}

interface Place {
  readonly line: string;
  readonly name: string;
  readonly pattern: RegExp;
}

const FIELDS = {
  but: { line: 'Niveau : BUT 1', name: 'but', pattern: /^Niveau ?: ?BUT ?([123])\b/ },
  annee: { line: 'Année 2022-2023', name: 'annee', pattern: /\bAnnée (\d{4} ?[-/] ?\d{4})\b/ },
  mention: { line: 'Mention : …', name: 'mention', pattern: /^Mention ?: ?(.+)$/ },
  etablissement: {
    line: 'Composante(s) de rattachement : IUT …',
    name: 'etablissement',
    pattern: /rattachement ?: ?(IUT .+?)(?: Département\b.*| - .*)?$/,
  },
} as const satisfies Record<string, Place>;

export function readEntete(lines: readonly TextLine[]): Entete {
  const issues: FicheIssue[] = [];
  const field = (place: Place): string => {
    for (const { text } of lines) {
      const found = place.pattern.exec(text)?.[1];
      if (found !== undefined) return found;
    }
    issues.push(erreur('entete-absente', 'En-tête', '', place.line));
    return '';
  };
  const but = field(FIELDS.but);
  const annee = field(FIELDS.annee).replace(/ ?[-/] ?/, '-');
  const mention = field(FIELDS.mention);
  const etablissement = field(FIELDS.etablissement);
  const sigle = sigleAfterMention(lines);
  if (sigle === '') issues.push(erreur('entete-absente', 'En-tête', '', 'MMI (le sigle, sous la mention)'));
  const volume = readVolume(lines);
  if (volume === null) issues.push(avertissement('entete-absente', 'En-tête', '', 'Volume horaire étudiant : …'));
  return {
    id: programmeId({ sigle, etablissement, annee, but: but === '' ? Number.NaN : Number(but) }),
    mention,
    sigle,
    etablissement,
    annee,
    but: but === '3' ? 3 : but === '2' ? 2 : 1,
    competences: readCompetences(lines, issues),
    volume,
    issues,
  };
}

function sigleAfterMention(lines: readonly TextLine[]): string {
  const start = lines.findIndex(({ text }) => FIELDS.mention.pattern.test(text));
  const near = start < 0 ? [] : lines.slice(start + 1, start + 6);
  return near.find(({ text }) => /^[A-Z][A-Z0-9-]{1,9}$/.test(text))?.text ?? '';
}

/** « 153 h 415,5 h 333 h 200 h 901,5 h »: CM, TD, TP, projet, total; « cours intégrés » has a heading and no value. */
function readVolume(lines: readonly TextLine[]): Cells | null {
  for (const { text } of lines) {
    if (!/^(?:[\d.,]+ ?h ?){5}$/.test(text)) continue;
    const [cm, td, tp, projet, total] = text.split(/ ?h ?/).map(readNumber);
    const ects = lines.map((line) => /^(\d+) ECTS$/.exec(line.text)?.[1]).find((found) => found !== undefined);
    if (cm == null || td == null || tp == null || projet == null || total == null) return null;
    return { cm, td, tp, projet, total, coefficient: null, ects: readNumber(ects ?? '') };
  }
  return null;
}

/**
 * The competence table gives names, final titles and, by its order, numbers; the table of niveaux gives what the year asks.
 * The tables of UE print their competence apart, or not at all, so nothing is read there.
 */
function readCompetences(lines: readonly TextLine[], issues: FicheIssue[]): readonly Competence[] {
  const finals = section(lines, /^Compétence Composantes essentielles$/);
  const niveaux = section(lines, /^Niveau \d de la\b/);
  const niveau = Number(/\d/.exec(niveaux[0]?.text ?? '')?.[0] ?? 1);
  const names = finals
    .map(({ text }) => text)
    .filter((text) => /^\p{Lu}\p{L}+$/u.test(text) && titleFrom(finals, text) !== '');
  if (names.length === 0) issues.push(erreur('entete-absente', 'En-tête', '', 'Compétence Composantes essentielles'));
  return names.map((nom, index) => {
    const niveauTitre = titleFrom(niveaux, nom);
    if (niveauTitre === '')
      issues.push(erreur('entete-absente', `Compétence ${nom}`, '', `Niveau ${niveau} : ${nom} …`));
    return { numero: index + 1, nom, titre: titleFrom(finals, nom), niveau, niveauTitre };
  });
}

/** From the line that matches to the next heading (marked ◼). */
function section(lines: readonly TextLine[], start: RegExp): readonly TextLine[] {
  const from = lines.findIndex(({ text }) => start.test(text));
  if (from < 0) return [];
  const length = lines.slice(from).findIndex(({ text }) => /^◼|^Modalités d/.test(text));
  return lines.slice(from, length < 0 ? lines.length : from + length);
}

/** A title begins with the name of its competence and runs to the first bullet, over blank lines or not. */
function titleFrom(lines: readonly TextLine[], nom: string): string {
  const from = lines.findIndex(({ text }) => text.startsWith(`${nom} `));
  if (from < 0) return '';
  const after = lines.slice(from).filter(({ text }) => text !== '');
  const length = after.findIndex(({ text }) => text.startsWith('•'));
  return after
    .slice(0, length < 0 ? 1 : length)
    .map(({ text }) => text)
    .join(' ');
}
