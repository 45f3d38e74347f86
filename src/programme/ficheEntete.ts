/** What a fiche says outside its tables: the year, the mention, the competences and the volume of hours. */
import type { FicheIssue } from './ficheIssue';
import type { Cells, TotalLine } from './ficheLigne';
import { readNumber, type TextLine } from './ficheTexte';
import { avertissement, erreur } from './issue';
import type { Programme } from './programme';

export interface Entete extends Pick<Programme, 'mention' | 'sigle' | 'etablissement' | 'annee'> {
  /** `null` when not printed. */
  readonly but: Programme['but'] | null;
  /** The line of the volume of hours and the ECTS of the year, as figures to be proved; `null` when not printed. */
  readonly volume: Omit<TotalLine, 'label'> | null;
  readonly issues: readonly FicheIssue[];
}

interface Place {
  readonly line: string;
  readonly pattern: RegExp;
}

const FIELDS = {
  but: { line: 'Niveau : BUT 1', pattern: /^Niveau ?: ?B\.?U\.?T\.? ?([123])\b/i },
  annee: { line: 'Année 2022-2023', pattern: /(?:^| )Ann[ée]e(?: universitaire)? ?:? ?(\d{4} ?[-–/] ?\d{4})\b/i },
  mention: { line: 'Mention : …', pattern: /^Mention ?: ?(.+)$/i },
  etablissement: {
    line: 'Composante(s) de rattachement : IUT …',
    pattern: /rattachement ?: ?(IUT .+?)(?: Département\b.*| - .*)?$/i,
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
  const annee = field(FIELDS.annee).replace(/ ?[-–/] ?/, '-');
  const mention = field(FIELDS.mention);
  const etablissement = field(FIELDS.etablissement);
  const sigle = sigleAfterMention(lines);
  if (sigle === '') issues.push(erreur('entete-absente', 'En-tête', '', 'MMI (le sigle, sous la mention)'));
  const volume = readVolume(lines);
  if (volume === null) issues.push(avertissement('entete-absente', 'En-tête', '', 'Volume horaire étudiant : …'));
  return {
    mention,
    sigle,
    etablissement,
    annee,
    but: but === '1' ? 1 : but === '2' ? 2 : but === '3' ? 3 : null,
    volume,
    issues,
  };
}

function sigleAfterMention(lines: readonly TextLine[]): string {
  const start = lines.findIndex(({ text }) => FIELDS.mention.pattern.test(text));
  const near = start < 0 ? [] : lines.slice(start + 1, start + 6);
  return near.find(({ text }) => /^[A-Z][A-Z0-9&-]{1,9}$/.test(text))?.text ?? '';
}

/** « 153 h 415,5 h 333 h 200 h 901,5 h »: CM, TD, TP, projet, total; « cours intégrés » has a heading and no value. */
function readVolume(lines: readonly TextLine[]): Entete['volume'] {
  for (const { numero, texte, text } of lines) {
    if (!/^(?:[\d.,]+ ?h ?){5}$/i.test(text)) continue;
    const [cm, td, tp, projet, total] = text.split(/ ?h ?/i).map(readNumber);
    const ects = lines.map((line) => /^(\d+) ECTS$/i.exec(line.text)?.[1]).find((found) => found !== undefined);
    if (cm == null || td == null || tp == null || projet == null || total == null) return null;
    const cells: Cells = { cm, td, tp, projet, total, coefficient: null, ects: readNumber(ects ?? '') };
    return { ligne: { numero, texte }, cells };
  }
  return null;
}
