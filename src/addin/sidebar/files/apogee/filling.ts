/** What is written in a maquette, value by value, and everything that is not, with why. */
import { reaches, roundHalfUp, SEUIL_ACQUISITION } from '../../../../arrete';
import type { ApogeeEdit, ApogeeElement, ApogeeStudent, Maquette } from '../../../../formats';
import type { ApogeeResult, ApogeeResultLine, ApogeeResults, ApogeeTargetShown } from '../../../protocol';
import { isSameFamily } from './identity';

/** « Sur 20 », as Apogée asks it of each note. */
const BAREME = '20';
/** ScoDoc 9.0.67 gives it to who resigned or is défaillant: Apogée wants a note, and a blank or a 0 means something else there. */
export const NOTE_NON_NULLE = '0,01';

/** A code of the jury that could not be written. */
export interface RefusedCode {
  readonly niveau: string;
  /** Of the jury. */
  readonly code: string;
  /** What the mapping says; '' for nothing. */
  readonly apogee: string;
  /** « ABADIE Rose, UE11 » */
  readonly ou: readonly string[];
}

export interface Filling {
  readonly edits: readonly ApogeeEdit[];
  /** Values that the file holds once written: notes, barèmes and results of ours. */
  readonly valeurs: number;
  readonly reconnus: readonly ApogeeStudent[];
  readonly inconnus: readonly { readonly etudiant: ApogeeStudent; readonly proche: string | null }[];
  /** Lines whose NIP stands twice in the workbook: nothing says which to write. */
  readonly ambigus: readonly ApogeeStudent[];
  /** Whose NIP has another family name in the workbook (`nom`): left as they are, unless they are said to be the same persons. */
  readonly autres: readonly { readonly etudiant: ApogeeStudent; readonly nom: string }[];
  /** NIP that the file holds on several lines: each is written. */
  readonly repetes: readonly string[];
  /** Of the workbook, without a line in the file. */
  readonly absents: readonly ApogeeResultLine[];
  readonly refuses: readonly RefusedCode[];
  /** Codes of Apogée that only some of the lists of the file have. */
  readonly partiels: readonly string[];
  /** The year of the file, then that of the workbook, where they differ. */
  readonly annees: readonly string[];
  /** Who resigned or is défaillant, the codes written for it, and those of our two that the file allows. */
  readonly partis: readonly ApogeeStudent[];
  readonly ecrits: readonly string[];
  readonly admis: readonly string[];
  /** « ABADIE Rose » */
  readonly nonNulles: readonly string[];
  /** Averages that are not known: « ABADIE Rose, UE11 ». */
  readonly sansMoyenne: readonly string[];
  /** Matched elements of which these results say nothing. */
  readonly sansResultat: readonly string[];
  /** « Ligne 70, 7WGA1, note : 7,25 → 12,50 » as parts. */
  readonly remplacees: readonly {
    readonly ligne: number;
    readonly quoi: string;
    readonly avant: string;
    readonly apres: string;
  }[];
  /** Notes that say otherwise than the decision at two decimals. */
  readonly arrondies: readonly string[];
  /** Where the file holds points of jury already, left there. */
  readonly points: readonly string[];
}

/** What we say of who left. */
const LEFT: readonly string[] = ['DEM', 'DEF'];

/** `pairs`: by rank of the element, the target. `same`: lines of another family name are the same persons.
 * @example fillMaquette(maquette, new Map([[0, 'annee']]), results, false).edits // [{ ligne: 67, champ: 4, valeur: 'ADM' }, …]
 */
export function fillMaquette(
  maquette: Maquette,
  pairs: ReadonlyMap<number, string>,
  results: ApogeeResults,
  same: boolean,
): Filling {
  const byNip = groupBy(results.etudiants, ({ nip }) => keyOf(nip));
  const lines = groupBy(maquette.etudiants, ({ nip }) => keyOf(nip));
  const out = emptyFilling();
  const refused = new Map<string, RefusedCode & { ou: string[] }>();
  const levels = new Map(results.cibles.map(({ cle, niveau }) => [cle, niveau]));
  const names = new Map(results.cibles.map((target) => [target.cle, shortName(target)]));
  const codes = new Map(results.correspondance.map(({ niveau, code, apogee }) => [`${niveau} ${code}`, apogee]));
  const allowed = allowedCodes(maquette.codes);
  const partial = new Set<string>();
  const [gone, goneCodes] = [new Set<ApogeeStudent>(), new Set<string>()];

  const write = (student: ApogeeStudent, element: ApogeeElement, kind: string, valeur: string): void => {
    const column = element.colonnes.get(kind);
    if (!column) return;
    const { champ } = column;
    const avant = student.champs[champ]?.trim() ?? '';
    if (valeur !== '') out.valeurs += 1;
    if (avant === valeur) return;
    out.edits.push({ ligne: student.ligne, champ, valeur });
    if (avant !== '')
      out.remplacees.push({ ligne: student.ligne, quoi: `${element.code} ${KINDS[kind] ?? ''}`, avant, apres: valeur });
  };

  const writeCode = (
    student: ApogeeStudent,
    element: ApogeeElement,
    cle: string,
    code: string,
    where: string,
  ): void => {
    if (!element.colonnes.has('R')) return;
    const niveau = levels.get(cle) ?? '';
    const apogee = codes.get(`${niveau} ${code}`) ?? '';
    if (!/^[!-~]+$/.test(apogee) || !(allowed.size === 0 || allowed.has(apogee))) {
      const key = `${niveau} ${code}`;
      const known = refused.get(key) ?? { niveau, code, apogee, ou: [] };
      known.ou.push(where);
      refused.set(key, known);
      return;
    }
    if (allowed.get(apogee) === 'partiel') partial.add(apogee);
    if (LEFT.includes(code)) {
      gone.add(student);
      goneCodes.add(apogee);
    }
    write(student, element, 'R', apogee);
  };

  const fill = (
    student: ApogeeStudent,
    line: ApogeeResultLine,
    element: ApogeeElement,
    cle: string,
    result: ApogeeResult,
  ): void => {
    const where = `${line.nom}, ${names.get(cle) ?? ''}`;
    if ((student.champs[element.colonnes.get('J')?.champ ?? -1]?.trim() ?? '') !== '') out.points.push(where);
    writeCode(student, element, cle, result.code, where);
    if (cle === 'annee') return; // a BUT has no average of the year
    const note = noteOf(result);
    if (note === NOTE_NON_NULLE && !out.nonNulles.includes(line.nom)) out.nonNulles.push(line.nom);
    if (note === '' && element.colonnes.has('N')) out.sansMoyenne.push(where);
    if (note !== '' && note !== NOTE_NON_NULLE && isTurned(result.moyenne, results.decimales))
      out.arrondies.push(`${where} : ${note}`);
    write(student, element, 'N', note);
    write(student, element, 'B', BAREME);
  };

  for (const student of maquette.etudiants) {
    const found = byNip.get(keyOf(student.nip)) ?? [];
    const [line] = found;
    if (!line) {
      out.inconnus.push({ etudiant: student, proche: withoutZeros(student.nip, results.etudiants) });
      continue;
    }
    if (found.length > 1) {
      out.ambigus.push(student);
      continue;
    }
    if (!isSameFamily(student.nom, line.famille)) {
      out.autres.push({ etudiant: student, nom: line.nom });
      if (!same) continue;
    }
    out.reconnus.push(student);
    for (const [rank, cle] of pairs) {
      const [element, result] = [maquette.elements[rank], line.resultats[cle]];
      if (element && result) fill(student, line, element, cle, result);
    }
  }
  return {
    ...out,
    absents: results.etudiants.filter(({ nip }) => !lines.has(keyOf(nip))),
    repetes: Array.from(lines.values()).flatMap(([first, second]) => (first && second ? [first.nip] : [])),
    refuses: Array.from(refused.values()),
    partiels: Array.from(partial),
    partis: Array.from(gone),
    ecrits: Array.from(goneCodes),
    admis: LEFT.filter((code) => allowed.has(code)),
    annees: yearsApart(maquette.titres.get('apoC_annee') ?? '', results.annee),
    sansResultat: Array.from(pairs.values())
      .filter((cle) => !results.etudiants.some(({ resultats }) => cle in resultats))
      .map((cle) => names.get(cle) ?? ''),
  };
}

/** « 2026/2027 » and « 2026-27 » are one year: the first figures tell, where both have some. */
function yearsApart(file: string, workbook: string): readonly string[] {
  const [one, other] = [file, workbook].map((text) => /\d{4}/.exec(text)?.[0]);
  return one && other && one !== other ? [file, workbook] : [];
}

/** « UE11 », « RCUE Comprendre », « année ». */
const shortName = ({ niveau, cle, competence }: ApogeeTargetShown): string =>
  niveau === 'annee' ? 'année' : niveau === 'ue' ? cle : `RCUE ${competence}`;

const KINDS: Readonly<Record<string, string>> = { N: 'note', B: 'barème', R: 'résultat' };

/** What is known at the end only. */
type Concluded =
  | 'repetes'
  | 'absents'
  | 'refuses'
  | 'partiels'
  | 'sansResultat'
  | 'annees'
  | 'partis'
  | 'ecrits'
  | 'admis';

type Gathered = {
  -readonly [Key in Exclude<keyof Filling, Concluded>]: Filling[Key] extends readonly (infer One)[]
    ? One[]
    : Filling[Key];
};
const emptyFilling = (): Gathered => ({
  edits: [],
  valeurs: 0,
  reconnus: [],
  inconnus: [],
  ambigus: [],
  autres: [],
  nonNulles: [],
  sansMoyenne: [],
  remplacees: [],
  arrondies: [],
  points: [],
});

/** How NIP are compared: as texts, whatever the case, zeros kept. */
const keyOf = (nip: string): string => nip.trim().toUpperCase();

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** A NIP of the workbook that lacks but the zeros before it: a spreadsheet has taken it for a number. */
function withoutZeros(nip: string, lines: readonly ApogeeResultLine[]): string | null {
  const bare = (text: string): string => keyOf(text).replace(/^0+/, '');
  return lines.find((one) => bare(one.nip) === bare(nip))?.nip ?? null;
}

/** `%3.2f` with a comma, half-up on the very average. */
export function noteOf({ moyenne, code }: ApogeeResult): string {
  if (LEFT.includes(code)) return NOTE_NON_NULLE;
  return moyenne === null ? '' : roundHalfUp(moyenne, DECIMALES_APOGEE).toFixed(DECIMALES_APOGEE).replace('.', ',');
}

const DECIMALES_APOGEE = 2;

/** Whether the two decimals of Apogée cross the threshold, and the average, at the setting of the workbook, does not. */
const isTurned = (moyenne: number | null, decimales: ApogeeResults['decimales']): boolean =>
  moyenne !== null &&
  reaches(moyenne, SEUIL_ACQUISITION, decimales) !== reaches(moyenne, SEUIL_ACQUISITION, DECIMALES_APOGEE);

/** Codes of results that the file allows: in all of its lists of results, or in some. A list without ADM nor AJ is for notes. */
export function allowedCodes(lists: Maquette['codes']): ReadonlyMap<string, 'partout' | 'partiel'> {
  const results = lists.filter((list) => list.includes('ADM') || list.includes('AJ'));
  const kept = results.length > 0 ? results : lists;
  return new Map(kept.flat().map((code) => [code, kept.every((list) => list.includes(code)) ? 'partout' : 'partiel']));
}
