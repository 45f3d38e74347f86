/** Where two frozen states differ: datum by datum, then decision by decision and average by average. */
import type { Decimales } from '../../arrete';
import type { StudentFile } from '../deliberation/students';
import { averageText } from '../documents/source';
import { nipKey } from '../verification/classeur';
import type { Frozen, FrozenStudent } from './frozen';
import { thawedFiles } from './thaw';

export type DatumKind =
  | 'note'
  | 'bonus'
  | 'acquis'
  | 'jury'
  | 'janvier'
  | 'identite'
  | 'etudiant'
  | 'epreuve'
  | 'ligne'
  | 'ue'
  | 'programme'
  | 'reglage';

type Datum = string | number | null;

/** A datum that is not the same; undefined on the side where there is none. */
export interface Difference {
  readonly kind: DatumKind;
  /** What it is about: a NIP, a UE, an épreuve…; see `dataOf`. */
  readonly path: readonly string[];
  readonly before: Datum | undefined;
  readonly after: Datum | undefined;
}

/** Every datum by its kind and path: nothing that the digest covers is left out. */
function dataOf(frozen: Frozen): ReadonlyMap<string, Datum> {
  const data = new Map<string, Datum>();
  const put = (kind: DatumKind, path: readonly (string | number)[], value: Datum): void =>
    void data.set([kind, ...path].join('\t'), value);
  const { programme, epreuves } = frozen;
  for (const field of ['id', 'mention', 'sigle', 'etablissement', 'annee', 'but', 'parcours'] as const)
    put('programme', [field], programme[field]);
  for (const { numero, ...competence } of programme.competences)
    for (const [field, value] of Object.entries(competence)) put('programme', [`compétence ${numero}`, field], value);
  for (const { numero, ues } of programme.semestres) {
    for (const { code, competence, coefficient, ects, lignes } of ues) {
      put('ue', [code, 'semestre'], numero);
      put('ue', [code, 'competence'], competence);
      put('ue', [code, 'poids'], coefficient);
      put('ue', [code, 'ects'], ects);
      for (const ligne of lignes)
        for (const field of ['coefficient', 'pole', 'titre'] as const)
          put('ligne', [code, ligne.code, field], ligne[field]);
    }
  }
  put('reglage', ['decimales'], frozen.decimales);
  put('reglage', ['cfvu'], frozen.cfvu);
  for (const { semestre, cle, nom, coefficient, bareme } of epreuves) {
    put('epreuve', [semestre, cle, 'nom'], nom);
    put('epreuve', [semestre, cle, 'coefficient'], coefficient);
    put('epreuve', [semestre, cle, 'bareme'], bareme);
  }
  for (const student of frozen.etudiants) putStudent(student, epreuves, put);
  return data;
}

function putStudent(
  { nip, identite, acquis, notes, bonus, jury, janvier }: FrozenStudent,
  epreuves: Frozen['epreuves'],
  put: (kind: DatumKind, path: readonly (string | number)[], value: Datum) => void,
): void {
  const key = nipKey(nip);
  put('etudiant', [key], nip);
  for (const [field, value] of Object.entries(identite ?? {})) put('identite', [key, field], value);
  for (const [ue, ...rest] of acquis) put('acquis', [key, ue], rest.join(' '));
  for (const [index, { semestre, cle }] of epreuves.entries()) {
    const note = notes[index] ?? null;
    if (note !== null) put('note', [key, semestre, cle], note);
  }
  for (const [ue, points] of bonus) put('bonus', [key, ue], points);
  for (const [column, word] of jury) put('jury', [key, column], word);
  for (const [column, word] of janvier) put('janvier', [key, column], word);
}

/** Of a student who is on one side only, that alone is told. */
export function differencesBetween(before: Frozen, after: Frozen): readonly Difference[] {
  const [was, is] = [dataOf(before), dataOf(after)];
  const keys = new Set([...Array.from(was.keys()), ...Array.from(is.keys())]);
  const found = Array.from(keys).flatMap((key): readonly Difference[] => {
    const [kind = '', ...path] = key.split('\t');
    const difference = { kind: kind as DatumKind, path, before: was.get(key), after: is.get(key) };
    return difference.before === difference.after ? [] : [difference];
  });
  const moved = new Set(found.flatMap(({ kind, path }) => (kind === 'etudiant' ? [path[0]] : [])));
  return found.filter(({ kind, path }) => kind === 'etudiant' || !OF_STUDENT.includes(kind) || !moved.has(path[0]));
}

const OF_STUDENT: readonly DatumKind[] = ['note', 'bonus', 'acquis', 'jury', 'janvier', 'identite'];

/** What is retained of a student by the law, on both sides. */
export interface ChangedResult {
  readonly nip: string;
  /** « UE11 », « RCUE Comprendre », « crédits », « année », « année selon les règles ». */
  readonly changes: readonly Change[];
  /** Averages as they are printed, of an UE or of a RCUE whose code is the same on both sides, or is not. */
  readonly averages: readonly (Change & { readonly isSameCode: boolean })[];
}

interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function changedResults(before: Frozen, after: Frozen): readonly ChangedResult[] {
  const former = new Map(thawedFiles(before).map((file) => [nipKey(file.nip), file]));
  return thawedFiles(after).flatMap((file) => {
    const old = former.get(nipKey(file.nip));
    if (!old) return [];
    const changes = changesOf(resultsOf(old), resultsOf(file));
    const averages = changesOf(averagesOf(old, after.decimales), averagesOf(file, after.decimales)).map((one) => ({
      ...one,
      isSameCode: changes.every(({ what }) => what !== one.what),
    }));
    // What the rules give of the year is told beside what is retained of it, where they are not changed alike.
    const year = changes.find(({ what }) => what === 'année');
    const told = changes.filter(
      (one) => one.what !== BY_RULES || year?.before !== one.before || year.after !== one.after,
    );
    return told.length + averages.length === 0 ? [] : [{ nip: file.nip, changes: told, averages }];
  });
}

type Figures = ReadonlyMap<string, string>;

const changesOf = (was: Figures, is: Figures): readonly Change[] =>
  Array.from(is).flatMap(([what, after]) => {
    const before = was.get(what) ?? '';
    return before === after ? [] : [{ what, before, after }];
  });

const BY_RULES = 'année selon les règles';

function resultsOf({ credits, annee: judged, deliberation: { rcues, annee } }: StudentFile): Figures {
  return new Map([
    ...rcues.flatMap(({ nom, code, impair, pair }): readonly (readonly [string, string])[] => [
      [impair.ue, impair.code ?? ''],
      ...(pair ? [[pair.ue, pair.code ?? ''] as const, [`RCUE ${nom}`, code ?? ''] as const] : []),
    ]),
    ['crédits', String(credits)],
    ...(annee ? [['année', annee.code] as const, [BY_RULES, judged?.regles ?? ''] as const] : []),
  ]);
}

/** Both sides at the decimals of today: another setting changes no average. */
const averagesOf = ({ dossier, rcues }: StudentFile, decimales: Decimales): Figures =>
  new Map([
    ...dossier.ues.map(({ ue, retained }) => [ue, averageText(retained, decimales)] as const),
    ...rcues.flatMap(({ nom, pair, average }) =>
      pair === null
        ? []
        : [[`RCUE ${nom}`, averageText(typeof average === 'number' ? average : null, decimales)] as const],
    ),
  ]);
