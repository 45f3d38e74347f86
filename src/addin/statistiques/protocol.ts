/** What the screen « Statistiques » receives: plain numbers, for the students expected alone. */
import type { Reply, SessionJury } from '../protocolBasics';

/** Where averages lie; null where none is known. Quartiles and median are those of spreadsheets (QUARTILE.INC). */
export interface Repartition {
  readonly moyenne: number;
  readonly mediane: number;
  readonly minimum: number;
  readonly quartile1: number;
  readonly quartile3: number;
  readonly maximum: number;
  /** How many do not reach 10, compared as decisions are. */
  readonly sous: number;
}

export interface Serie {
  readonly code: string;
  readonly titre: string;
  /** Averages known, and students without one. */
  readonly connues: number;
  readonly attente: number;
  readonly repartition: Repartition | null;
  /** Averages in each class of one point, compared as decisions are, from « 0 à 1 » to « 19 à 20 », which holds 20. */
  readonly tranches: readonly number[];
}

/** An average in words: 10 or more; 8 to 10 (of a RCUE); under; not known. */
export type Niveau = 'dix' | 'huit' | 'dessous' | 'attente';

export interface Statistiques {
  readonly session: SessionJury;
  readonly attendus: number;
  readonly ues: readonly Serie[];
  /** Empty in January, as are the groups. */
  readonly rcues: readonly Serie[];
  readonly elements: readonly { readonly semestre: number; readonly series: readonly Serie[] }[];
  /** What is retained for the year, decisions of the jury included. */
  readonly groupes: {
    readonly situations: readonly { readonly code: string; readonly titre: string }[];
    readonly lignes: readonly { readonly groupe: string; readonly effectifs: readonly number[] }[];
  };
  /** Students × RCUE of the year, or × UE in January. */
  readonly carte: {
    readonly colonnes: readonly { readonly code: string; readonly titre: string }[];
    readonly etudiants: readonly {
      /** « MARTIN Rose » */
      readonly nom: string;
      readonly moyennes: readonly { readonly valeur: number | null; readonly niveau: Niveau }[];
    }[];
  };
}

export interface StatistiquesEndpoints {
  /** From the marks as they are, by the rules; nothing is read of what the sheet « Statistiques » shows. */
  statistics(session: SessionJury): Reply<Statistiques>;
}
