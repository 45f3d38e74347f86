/** Other ways to print the real fiche: each transformation of its text, with what it makes of the programme that is read. */
import type { Programme } from '../../src/programme';
import { FICHE, FICHE_LINES, TABLE_LINES } from './fixture';

/** The text of the tables, line by line, edited; the rest as it is. */
export function inTables(edit: (line: string, index: number) => string, text: string = FICHE): string {
  const tables = new Set(TABLE_LINES);
  return text
    .split('\n')
    .map((line, index) => (tables.has(index) ? edit(line.trim(), index) : line))
    .join('\n');
}

/** The fiche of another year: the digit of the semester in every code and heading, and the niveau. */
export function ofYear(but: 2 | 3, text: string = FICHE): string {
  const shift = 2 * but - 2;
  const semestre = (digit: string): string => String(Number(digit) + shift);
  return inTables((line) => line, text)
    .replace(/\b(R|SAE|UE ?|SEMESTRE |TOTAL S)([12])(?=\d\d\b|\d\b|\b)/g, (_, kind, digit) => kind + semestre(digit))
    .replace(/BUT ?1\b/g, `BUT ${but}`)
    .replace(/(NIVEAU|Niveau) 1\b/g, `$1 ${but}`);
}

/** What {@link ofYear} makes of a programme: codes and numbers, and nothing else. */
export function programmeOfYear(but: 2 | 3, programme: Programme): Programme {
  const shift = 2 * but - 2;
  const code = (text: string): string => text.replace(/\d/, (digit) => String(Number(digit) + shift));
  return {
    ...programme,
    id: programme.id.replace('but1', `but${but}`),
    but,
    competences: programme.competences.map((competence) => ({ ...competence, niveau: but })),
    semestres: programme.semestres.map(({ numero, ues }) => ({
      numero: numero + shift,
      ues: ues.map((ue) => ({
        ...ue,
        code: code(ue.code),
        lignes: ue.lignes.map((ligne) => ({ ...ligne, code: code(ligne.code) })),
      })),
    })),
  };
}

/** `edit` on the beginning of each row (its code and its dash); `$1` is the kind, `$2` the semester, `$3` the number. */
export const withCodes = (form: string): string =>
  inTables((line) => line.replace(/(?<=^|UE14 )(R|SAE)(\d)(\d\d) - /, form));

/** A row is broken before its figures: code and title, then the rest. */
export const brokenBeforeFigures = (): string =>
  inTables((line) => line.replace(/^((?:UE14 )?(?:R|SAE).*?) (?=[\d,]+ [\d,]+ )/, '$1\n'));

/** A row is broken after its code, and a title of several words after each word. */
export const brokenAtEachWord = (): string =>
  inTables((line) =>
    line.replace(/^(UE14 )?((?:R|SAE)\d+ - )(.*?)(?= [\d,]+ [\d,]+ |$)/, (_, ue = '', code, titre) =>
      `${ue}${code}\n${titre.split(' ').join('\n')}\n`.trim(),
    ),
  );

const FOOT = (page: number): readonly string[] => [
  'CC : contrôle continu',
  `Université de Bourgogne – fiche filière BUT1 MMI – page ${page}/12`,
  String(page),
  '',
  'IUT Dijon-Auxerre, année 2022-2023',
  'COMPETENCE Ressources et SAÉ CM TD TP Projet',
  'Total hors',
  'projet',
  'Type éval Coeff ECTS',
];

/** The fiche with a page break below the given lines of the tables: foot, number, head, headings of columns. */
export function withPageBreaks(isBreak: (line: string, index: number) => boolean): string {
  const tables = new Set(TABLE_LINES);
  let page = 3;
  return FICHE_LINES.flatMap((line, index) => {
    if (!tables.has(index) || !isBreak(line.trim(), index)) return [line];
    page += 1;
    return [line, ...FOOT(page)];
  }).join('\n');
}
