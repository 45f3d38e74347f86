/** What every part of the protocol between the sidebar and the server shares: answers, cells, states, checks. */

/** Every endpoint answers with a value, never with a throw: the sidebar shows `message`, a French sentence with a remedy. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      /** Of what went wrong unforeseen, the class of the error: `TypeError`. */
      readonly panne?: string;
    };

/** A cell of the workbook, by the name of its sheet today. */
export interface CellPlace {
  readonly feuille: string;
  readonly a1: string;
}

/** A state that is shown by a sign, a word and a colour. */
export type CheckState = 'bon' | 'attention' | 'erreur';

/** One check of « Vérifier avant jury »; the sidebar adds sign and word to its state. */
export interface CheckLine {
  readonly id: string;
  readonly etat: CheckState;
  /** « 3 notes manquantes », « Toutes les notes sont reconnues » */
  readonly titre: string;
  readonly details: readonly CheckDetail[];
}

export interface CheckDetail {
  readonly texte: string;
  readonly cellule: CellPlace | null;
  /** Its own state, where the details of a line are not all in the same. */
  readonly etat?: CheckState;
}

export type SessionJury = 'S1' | 'BUT1';
