/** What is wrong with a file, as data: the sentence is written where it is shown. */

export type FaultCode =
  | 'vide'
  | 'ancien-excel'
  | 'opendocument'
  | 'pas-xlsx'
  | 'tronque'
  | 'trop-gros'
  | 'xml'
  | 'sans-feuille'
  | 'sans-evaluation'
  | 'titre-colonne'
  | 'bareme-illisible'
  | 'plusieurs-evaluations'
  | 'etudid-double'
  | 'sans-etudiant'
  | 'colonne-absente';

export interface Fault {
  readonly fault: FaultCode;
  /** The cell or the line; '' for the whole file. */
  readonly place: string;
  readonly found: string;
}

export const faultOf = (fault: FaultCode, place = '', found = ''): Fault => ({ fault, place, found });

/** @example isFault(faultOf('vide')) // true */
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;
