/** What the reader of a fiche did not read or could not prove, and the French sentence that says it. */
import type { FicheLine } from './ficheTexte';
import { cited, type Issue, type Sentence, sentenceIn } from './issue';
import { PROGRAMME_SENTENCES, type ProgrammeIssueCode } from './programmeIssue';

const FICHE_SENTENCES = {
  'entete-absente': ({ where, expected }) => `${where} : ${cited(expected)} ne se lit pas. Vérifiez le texte copié.`,
  'tableau-absent': ({ where }) => `${where} : aucun tableau ${cited('SEMESTRE n')} trouvé. Copiez la fiche entière.`,
  'ligne-illisible': ({ where, found, expected }) =>
    `${where} : ${cited(found)} ne se lit pas. Attendu : ${expected}. Corrigez ou complétez cette ligne.`,
  'ligne-hors-tableau': ({ where, found }) =>
    `${where} : ${cited(found)} se trouve hors d'un tableau. Placez cette ligne entre ${cited('SEMESTRE n')} et ${cited('TOTAL Sn')}.`,
  'cellules-vides': ({ where, found }) =>
    `${where} : ${cited(found)} a des cellules vides que les totaux ne permettent pas de situer. Écrivez 0 dans les cellules vides.`,
  'titre-tronque': ({ where, found }) => `${where} : le titre ${cited(found)} semble coupé. Complétez-le.`,
  'somme-de-ligne': ({ where, found, expected }) =>
    `${where} : CM + TD + TP = ${found}, mais le total imprimé est ${expected}. Corrigez les heures ou le total.`,
  'total-faux': ({ where, found, expected }) =>
    `${where} : les lignes donnent ${found}, mais le total imprimé est ${expected}. Corrigez la ligne ou le total.`,
  'total-absent': ({ where, expected }) =>
    `${where} : la ligne ${cited(expected)} manque, et rien ne prouve la lecture. Ajoutez-la.`,
} as const satisfies Record<string, Sentence>;

export type FicheIssueCode = ProgrammeIssueCode | keyof typeof FICHE_SENTENCES;

/** `ligne` is the line of the pasted text to be shown and corrected, when the issue is about one. */
export interface FicheIssue extends Issue<FicheIssueCode> {
  readonly ligne?: FicheLine;
}

/** The line is given apart from the record, so that every issue is made by `erreur` or `avertissement`. */
export function issueAt({ numero, texte }: FicheLine, issue: Issue<FicheIssueCode>): FicheIssue {
  return { ...issue, ligne: { numero, texte } };
}

/**
 * The sentence shown to a teacher, for what the fiche and the programme read in it may have wrong.
 *
 * @example ficheSentence({ severity: 'erreur', code: 'tableau-absent', where: 'Fiche', found: '', expected: '' })
 * // "Fiche : aucun tableau « SEMESTRE n » trouvé. Copiez la fiche entière."
 */
export function ficheSentence(issue: FicheIssue): string {
  return sentenceIn({ ...PROGRAMME_SENTENCES, ...FICHE_SENTENCES }, issue);
}
