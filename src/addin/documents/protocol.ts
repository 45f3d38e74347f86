/** What the sidebar and the server say to one another of the documents of a jury: plain data, from which a page or a sheet is drawn. */
import type { CheckLine, Reply, SessionJury } from '../protocolBasics';

/** `correspondance`: whose number each one is on the anonymous PV. */
export type DocumentKind = 'pv' | 'correspondance' | 'releve' | 'attestation' | 'refus';

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly session: SessionJury;
  /** Of a PV: numbers instead of names, and no motive. */
  readonly anonyme: boolean;
  /** The students it is made for, a page each; none for a PV nor for its correspondance. */
  readonly nips: readonly string[];
}

/** What can be printed of this workbook, session after session. */
export type DocumentChoices = readonly SessionDocuments[];

export interface SessionDocuments {
  readonly session: SessionJury;
  /** The students of its jury sheet, in its order, with the documents that each may be given. */
  readonly etudiants: readonly {
    readonly nip: string;
    /** « MARTIN Rose » */
    readonly nom: string;
    readonly documents: readonly DocumentKind[];
  }[];
}

/** The results that were fixed: when, and the mark of what they rest on. */
export interface FixedResults {
  /** As it is printed: « 3 juillet 2026 à 16 h 10 ». */
  readonly date: string;
  readonly sha256: string;
  /** What a corrective fixing corrects; null for a first one. */
  readonly correctif: string | null;
}

/** A document as data: each page begins on a new sheet of paper. */
export interface JuryDocument {
  readonly titre: string;
  /** Name of the sheet on which it is laid out. */
  readonly feuille: string;
  readonly format: 'portrait' | 'paysage';
  readonly provisoire: boolean;
  readonly pages: readonly (readonly DocumentBlock[])[];
  /** Of a document that is provisional again: what has changed since the results were fixed. */
  readonly depuis?: CheckLine;
}

export type DocumentBlock =
  | {
      readonly type: 'entete';
      readonly etablissement: string;
      readonly formation: string;
      readonly titre: string;
      /** « PROVISOIRE — résultats non arrêtés », or when they were. */
      readonly etat: string;
      readonly provisoire: boolean;
    }
  | { readonly type: 'section'; readonly texte: string }
  | { readonly type: 'textes'; readonly ton: Tone; readonly textes: readonly string[] }
  | { readonly type: 'champs'; readonly champs: readonly Field[] }
  | DocumentTable
  /** Tables that stand side by side where there is room. */
  | { readonly type: 'cote-a-cote'; readonly tables: readonly DocumentTable[] }
  | { readonly type: 'signature'; readonly lieu: string; readonly qualite: string; readonly nom: string };

/** `avis`: what must be seen; `petit`: what is there to be found; `fort`: what the document is for. */
export type Tone = 'normal' | 'avis' | 'petit' | 'fort';

export interface Field {
  readonly nom: string;
  readonly valeur: string;
}

export interface DocumentTable {
  readonly type: 'table';
  readonly titre: string;
  readonly colonnes: readonly DocumentColumn[];
  readonly lignes: readonly (readonly string[])[];
  /** Lines with room to sign. */
  readonly haute: boolean;
}

export interface DocumentColumn {
  readonly titre: string;
  /** What stands above the titles of consecutive columns that share it; '' for none. */
  readonly groupe: string;
  /** Share of the width, any unit. */
  readonly part: number;
  readonly centre: boolean;
}

/** The sheet where a document was written, and what is told of it. */
export interface DocumentPlace {
  readonly feuille: string;
  readonly texte: string;
}

export interface DocumentsEndpoints {
  /** What can be printed of this workbook. */
  documentChoices(): Reply<DocumentChoices>;
  /** A document as data; several students give as many pages: ask for a few at a time. */
  juryDocument(request: DocumentRequest): Reply<JuryDocument>;
  /** The same laid out on a sheet, under the document lock; what is shown stays shown. */
  writeDocument(request: DocumentRequest): Reply<DocumentPlace>;
}
