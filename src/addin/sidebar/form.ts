/** What is typed in the notebook part, as typed, and how it becomes a request. */

import { parseStudents } from '../../workbook';
import type { ArrondiChoice, NotebookRequest } from '../protocol';
import { LIST_EMPTY, LIST_TO_CORRECT, numberSentence } from './messages';

export interface NotebookForm {
  readonly programme: string;
  readonly origine: 'liste' | 'fictifs';
  readonly texte: string;
  readonly nombre: string;
  readonly parRessource: string;
  readonly parSae: string;
  readonly arrondi: ArrondiChoice;
}

export type FieldName = 'texte' | 'nombre' | 'parRessource' | 'parSae';
export type FormErrors = { readonly [Name in FieldName]?: string };

export const STUDENTS_MAX = 500;
export const EPREUVES_MAX = 6;

export const ARRONDIS: readonly { readonly choice: ArrondiChoice; readonly label: string }[] = [
  { choice: 2, label: '2 décimales (par défaut)' },
  { choice: 3, label: '3 décimales' },
  { choice: 4, label: '4 décimales' },
  { choice: 5, label: '5 décimales' },
  { choice: 6, label: '6 décimales' },
  { choice: 'exact', label: 'Moyenne exacte' },
];

/** The form as it opens: one's own list, 24 fictitious students if one prefers, and the default settings.
 * @example emptyForm('but1-mmi').nombre // '24'
 */
export function emptyForm(programme: string): NotebookForm {
  return { programme, origine: 'liste', texte: '', nombre: '24', parRessource: '2', parSae: '1', arrondi: 2 };
}

/** The sentences to show beside the fields; none when the form can be sent.
 * @example formErrors({ ...emptyForm('but1-mmi'), origine: 'fictifs', nombre: '0' }).nombre // « Indiquez un nombre entier de 1 à 500. »
 */
export function formErrors(form: NotebookForm): FormErrors {
  const { students, issues } = parseStudents(form.texte);
  return {
    ...(form.origine === 'liste' && issues.length > 0 ? { texte: LIST_TO_CORRECT } : {}),
    ...(form.origine === 'liste' && issues.length === 0 && students.length === 0 ? { texte: LIST_EMPTY } : {}),
    ...(form.origine === 'fictifs' && !isWhole(form.nombre, STUDENTS_MAX)
      ? { nombre: numberSentence(1, STUDENTS_MAX) }
      : {}),
    ...(isWhole(form.parRessource, EPREUVES_MAX) ? {} : { parRessource: numberSentence(1, EPREUVES_MAX) }),
    ...(isWhole(form.parSae, EPREUVES_MAX) ? {} : { parSae: numberSentence(1, EPREUVES_MAX) }),
  };
}

/** The request of a form without errors.
 * @example requestOf(form).etudiants // { kind: 'fictifs', nombre: 24 }
 */
export function requestOf(form: NotebookForm): NotebookRequest {
  return {
    kind: 'classeur',
    programme: form.programme,
    etudiants:
      form.origine === 'liste'
        ? { kind: 'liste', texte: form.texte }
        : { kind: 'fictifs', nombre: Number(form.nombre) },
    epreuves: { ressource: Number(form.parRessource), sae: Number(form.parSae) },
    arrondi: form.arrondi,
  };
}

function isWhole(text: string, max: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= max;
}
