/** What is written in a maquette, value by value, and everything that is not, with why. */
import type { ApogeeElement, ApogeeStudent, Maquette } from '../../../../formats';
import type { ApogeeResult, ApogeeResultLine, ApogeeResults, ApogeeTargetShown } from '../../../protocol';
import { isSameFamily } from './identity';
import { emptyFilling, type Filling, type RefusedCode } from './outcome';
import { allowedCodes, BAREME, isTurned, LEFT, NOTE_NON_NULLE, noteOf } from './values';

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
