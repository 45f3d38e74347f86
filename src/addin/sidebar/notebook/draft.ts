/** What is chosen and typed in the three steps, as typed, and the request that it makes. */

import { DECIMALES } from '../../../arrete';
import { readTable } from '../../../formats';
import { type RosterReading, readRoster } from '../../../workbook';
import type { ArrondiChoice, NotebookRequest, ProgrammeSource, StudentsChoice, WorkbookSummary } from '../../protocol';
import { numberSentence } from '../messages';

export type ProgrammeKind = ProgrammeSource['kind'] | 'fiche' | 'json';

export interface Draft {
  readonly source: Exclude<ProgrammeKind, 'donnees'>;
  readonly catalogue: string;
  readonly fiche: string;
  /** Of the fiche; '': the first. */
  readonly parcours: string;
  readonly json: string;
  /** Of the class; '': the one that is proposed. */
  readonly annee: string;
  readonly students: StudentsChoice['kind'];
  readonly liste: string;
  readonly nombre: string;
  readonly parRessource: string;
  readonly parSae: string;
  readonly arrondi: ArrondiChoice;
}

export type OptionName = 'parRessource' | 'parSae';

export const STUDENTS_MAX = 500;
export const EPREUVES_MAX = 6;

export const ARRONDIS: readonly { readonly choice: ArrondiChoice; readonly label: string }[] = DECIMALES.map(
  (choice) => ({
    choice,
    label:
      choice === 'exact' ? 'Moyenne exacte' : `${choice} décimales${choice === DECIMALES[0] ? ' (par défaut)' : ''}`,
  }),
);

/** The steps as they open: what the workbook has, or else the first shipped programme and one's own list.
 * @example newDraft(null, 'but1-mmi').students // 'liste'
 */
export function newDraft(classeur: WorkbookSummary | null, catalogue: string): Draft {
  return {
    source: classeur === null ? 'catalogue' : 'classeur',
    catalogue,
    fiche: '',
    parcours: '',
    json: '',
    annee: '',
    students: classeur === null ? 'liste' : 'classeur',
    liste: '',
    nombre: '24',
    parRessource: '2',
    parSae: '1',
    arrondi: 2,
  };
}

/** The list as it is read now. */
export function rosterOf(liste: string): RosterReading {
  return readRoster(readTable(liste));
}

/** The sentence under a number of students; undefined when it fits. */
export function nombreError(nombre: string): string | undefined {
  return isWhole(nombre, STUDENTS_MAX) ? undefined : numberSentence(1, STUDENTS_MAX);
}

/** The sentences to show beside the options. */
export function optionErrors(draft: Draft): { readonly [Name in OptionName]?: string } {
  const sentence = numberSentence(1, EPREUVES_MAX);
  return {
    ...(isWhole(draft.parRessource, EPREUVES_MAX) ? {} : { parRessource: sentence }),
    ...(isWhole(draft.parSae, EPREUVES_MAX) ? {} : { parSae: sentence }),
  };
}

/** The request of a draft whose steps are all confirmed; `annee`: of a new workbook. */
export function requestOf(draft: Draft, programme: ProgrammeSource, annee: string | null): NotebookRequest {
  return {
    kind: 'classeur',
    programme,
    ...(annee === null ? {} : { annee }),
    etudiants: studentsOf(draft),
    epreuves: { ressource: Number(draft.parRessource), sae: Number(draft.parSae) },
    arrondi: draft.arrondi,
  };
}

function studentsOf({ students, liste, nombre }: Draft): StudentsChoice {
  if (students === 'fictifs') return { kind: 'fictifs', nombre: Number(nombre) };
  return students === 'classeur' ? { kind: 'classeur' } : { kind: 'liste', etudiants: rosterOf(liste).students };
}

function isWhole(text: string, max: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= max;
}
