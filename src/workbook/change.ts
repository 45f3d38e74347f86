/** What a comparison finds: contents to write, what they are about, and what they replace. */
import type { Area } from './address';
import type { Content } from './plan';

/** A rectangle of contents to write, where things stand. */
export interface Writing {
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** What a change is about, for the sentence that announces it. */
export type Change =
  | { readonly kind: 'feuille' }
  /** A column that appears. */
  | { readonly kind: 'colonne'; readonly key: string }
  /** A row of the head that appears. */
  | { readonly kind: 'ligne'; readonly key: string }
  /** A student who gets a line. */
  | { readonly kind: 'etudiant'; readonly nip: string }
  /** A value of ours that another replaces. */
  | {
      readonly kind: 'valeur';
      readonly row: string;
      readonly column: string;
      readonly cell: string;
      /** As the cell gives it: a date is an instant. */
      readonly before: unknown;
      readonly after: string;
    }
  /** Something typed where a formula belongs: the formula comes back. */
  | { readonly kind: 'formule'; readonly cell: string; readonly before: unknown }
  /** Formulas, titles or looks that are ours. */
  | { readonly kind: 'mise-a-jour' };

/** A value written over another (or on a blank cell), by the names of its row and column: what an undoing needs. */
export interface JournalEntry {
  /** A row of the head by its name; a line by its student, « n:00123 ». */
  readonly row: string;
  readonly column: string;
  readonly before: unknown;
  readonly after: Content;
}
