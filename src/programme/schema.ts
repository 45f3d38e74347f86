/** The shape of a programme, checked at the edge: the only file that knows zod. It says nothing of the figures (see coherence). */
import * as z from 'zod/mini';
import { erreur, type ProgrammeValidation, type ShapeIssue } from './issue';
import type { Programme } from './programme';

z.config({ jitless: true }); // Apps Script: no code made from text

const heuresShape = z.nullable(z.number());
const ligneShape = z.strictObject({
  code: someText(),
  titre: someText(),
  pole: z.literal(['ressources', 'saes']),
  heures: z.strictObject({
    cm: heuresShape,
    td: heuresShape,
    tp: heuresShape,
    projet: heuresShape,
    total: heuresShape,
  }),
  evaluation: z.nullable(z.string()),
  coefficient: z.number(),
});
const ueShape = z.strictObject({
  code: someText(),
  competence: whole(),
  coefficient: z.number(),
  ects: z.number(),
  lignes: z.array(ligneShape),
});
const semestreShape = z.strictObject({ numero: whole(), ues: z.array(ueShape) });
const competenceShape = z.strictObject({
  numero: whole(),
  nom: someText(),
  titre: z.string(),
  niveau: whole(),
  niveauTitre: z.string(),
});
const programmeShape = z.strictObject({
  id: someText(),
  mention: z.string(),
  sigle: z.string(),
  etablissement: z.string(),
  annee: z.string(),
  but: z.literal([1, 2, 3]),
  parcours: z.string(),
  competences: z.array(competenceShape),
  semestres: z.array(semestreShape),
});

// Checks of our own: those of zod for whole numbers and lengths weigh 2 kB more in the bundle.
function whole() {
  return z.number().check(({ value, issues }) => {
    if (!Number.isInteger(value)) issues.push({ code: 'invalid_type', expected: 'int', input: value });
  });
}

function someText() {
  return z.string().check(({ value, issues }) => {
    if (value === '') issues.push({ code: 'too_small', origin: 'string', minimum: 1, input: value });
  });
}

type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };
type Shape = DeepReadonly<z.infer<typeof programmeShape>>;
type Assignable<A extends B, B> = A;

/** The shape of the schema and the type of a programme are each assignable to the other, or this line does not compile. */
const asProgramme = (shape: Shape): Assignable<Programme, Shape> => shape;

/** Reads unknown data as a programme, or says in which place it is not one. */
export function parseProgramme(json: unknown): ProgrammeValidation {
  const result = programmeShape.safeParse(json);
  if (result.success) return { programme: asProgramme(result.data), issues: [] };
  return { programme: null, issues: result.error.issues.map((issue) => issueOf(issue, json)) };
}

function issueOf(issue: z.core.$ZodIssue, json: unknown): ShapeIssue {
  if (issue.code === 'unrecognized_keys') {
    return erreur('forme-invalide', placeOf(issue.path, json), issue.keys.join(', '), 'aucun autre champ');
  }
  return erreur('forme-invalide', placeOf(issue.path, json), shown(valueAt(json, issue.path)), expectedOf(issue));
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  array: 'une liste',
  object: 'un objet',
};

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' ou ');
  if (issue.code === 'too_small') return 'un texte non vide';
  return 'une valeur valide';
}

function shown(value: unknown): string {
  if (value === undefined) return 'rien';
  if (value === null || value === '') return 'vide';
  if (Array.isArray(value)) return 'une liste';
  return typeof value === 'object' ? 'un objet' : String(value);
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), json);

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

const LISTS: Readonly<Record<string, string>> = {
  semestres: 'semestre',
  ues: 'UE',
  lignes: 'ligne',
  competences: 'compétence',
};

/** « Programme, semestre 1, UE13, R108, coefficient »: an item of a list goes by its own name when it has one, else by its rank. */
function placeOf(path: readonly PropertyKey[], json: unknown): string {
  const steps = path.map((key, index) => {
    if (typeof key !== 'number') return key in LISTS && index < path.length - 1 ? null : String(key);
    const item = valueAt(json, path.slice(0, index + 1));
    const kind = LISTS[String(path[index - 1])] ?? 'élément';
    if (isRecord(item) && typeof item.code === 'string' && item.code !== '') return item.code;
    if (isRecord(item) && typeof item.numero === 'number') return `${kind} ${item.numero}`;
    return `${kind} n° ${key + 1}`;
  });
  return ['Programme', ...steps.filter((step) => step !== null)].join(', ');
}
