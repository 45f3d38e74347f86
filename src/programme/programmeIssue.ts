/** What the checks of a programme find, and the French sentence that says it. */
import { cited, type Issue, SENTENCES, type Sentence, sentenceIn } from './issue';

export const PROGRAMME_SENTENCES = {
  ...SENTENCES,
  'ressource-sans-ue': ({ where, found }) =>
    `${where} : ${cited(found)} ne compte dans aucune UE. Placez cette ligne sous ${cited('UEnn')}, avec son coefficient.`,
  'semestre-inattendu': ({ where, found, expected }) =>
    `${where} : semestres ${found}. Cette année du BUT comporte les semestres ${expected}.`,
  'ects-semestre': ({ where, found, expected }) =>
    `${where} : ${found} ECTS au lieu de ${expected}. Corrigez les ECTS des UE.`,
  'poids-des-poles': ({ where, found, expected }) =>
    `${where} : ${found}. Chaque pôle doit peser ${expected} (annexe 1, 4.3) ; corrigez les coefficients.`,
  'ue-sans-coefficient': ({ where }) =>
    `${where} : aucun coefficient. Donnez un coefficient à au moins un élément de chaque pôle.`,
  'ue-sans-competence': ({ where, found, expected }) =>
    `${where} : la compétence ${found} n'existe pas. Indiquez une compétence du programme : ${expected}.`,
  'competence-sans-ue': ({ where }) =>
    `${where} : aucune UE, donc pas de regroupement cohérent. Vérifiez que c'est voulu.`,
  'ue-mal-nommee': ({ where, found, expected }) =>
    `${where} : ${cited(found)} au lieu de ${cited(expected)}. Nommez l'UE par le numéro du semestre puis celui de la compétence (annexe 1, 3).`,
  'ue-dans-deux-rcue': ({ where, found }) =>
    `${where} : ${found} se réfèrent à la même compétence. Une UE ne peut appartenir à plus d'un regroupement cohérent (annexe 1, 4.4) ; gardez une UE par compétence et par semestre.`,
  'coefficient-negatif': ({ where, found }) =>
    `${where} : le coefficient ${found} est négatif. Écrivez un nombre positif ou 0.`,
  'code-en-double': ({ where, found }) => `${where} : ${found} apparaît deux fois. Gardez une seule ligne par code.`,
  'deux-titres': ({ where, found, expected }) =>
    `${where} : deux titres pour un même code, ${found}. Celui de ${expected} est gardé ; pour un autre, corrigez-le dans la feuille Programme.`,
  'meme-titre': ({ where, found, expected }) =>
    `${where} : ${found} portent le même titre ${cited(expected)}. Vérifiez que ce sont bien deux éléments.`,
} as const satisfies Record<string, Sentence>;

export type ProgrammeIssueCode = keyof typeof PROGRAMME_SENTENCES;
export type ProgrammeIssue = Issue<ProgrammeIssueCode>;

/**
 * The sentence shown to a teacher, for the shape and the figures of a programme.
 *
 * @example programmeSentence({ severity: 'erreur', code: 'ects-semestre', where: 'Semestre 1', found: '29', expected: '30' })
 * // "Semestre 1 : 29 ECTS au lieu de 30. Corrigez les ECTS des UE." (with a non-breaking space before ":")
 */
export function programmeSentence(issue: ProgrammeIssue): string {
  return sentenceIn(PROGRAMME_SENTENCES, issue);
}

/** Faults over which no workbook can be made; the others are shown, and the teacher may go on. */
const BLOCKING: ReadonlySet<string> = new Set<ProgrammeIssueCode>([
  'forme-invalide',
  'json-invalide',
  'semestre-inattendu',
  'ue-sans-competence',
  'ue-dans-deux-rcue',
  'coefficient-negatif',
  'code-en-double',
]);

/** Whether a workbook cannot be made over this fault.
 * @example checkProgramme(programme).some(isBlocking) // false: its ECTS may be wrong, its sheets can be made */
export const isBlocking = ({ severity, code }: Issue): boolean => severity === 'erreur' && BLOCKING.has(code);
