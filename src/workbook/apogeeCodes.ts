/** How the codes of our jury are written in Apogée, until the sheet « Correspondance Apogée » says otherwise. */
import { CODES_JURY, type CodeJury, isCodeAt, type JuryLevel } from '../arrete';

/** The kinds of elements of a maquette that a jury decides on. */
export const APOGEE_LEVELS: readonly JuryLevel[] = ['ue', 'rcue', 'annee'];

/**
 * The transcription of ScoDoc, with the codes that a real site allows: its file has AJCI (« AJ niv. comp. insuff. autorisé étap
 * sup ») and UESB, no PAS1NCI nor UEBSL. Our `ATT` says that an average is missing, which is no authorisation to go on: it is not
 * written AJAC, as a waiting decision of ScoDoc is, but ATT, « En attente ».
 */
const DEFAULTS: { readonly [Code in CodeJury]: string } = {
  ADM: 'ADM',
  CMP: 'COMP',
  ADJ: 'ADM',
  ADJR: 'ADM',
  ADSUP: 'ADM',
  AJ: 'AJ',
  PASD: 'PASD',
  PAS1NCI: 'AJCI',
  RED: 'RED',
  NAR: 'NAR',
  ATJ: 'AJAC',
  RAT: 'ATT',
  DEF: 'NAR',
  ABAN: 'ABAN',
  DEM: 'NAR',
  UEBSL: 'UESB',
  ATT: 'ATT',
  ATB: 'AJAC',
  ABL: 'ABL',
  EXCLU: 'EXC',
};

/** A code of ours at a level, and what is written for it in Apogée; '' for nothing. */
export interface ApogeeCode {
  readonly niveau: JuryLevel;
  readonly code: CodeJury;
  readonly apogee: string;
}

/** Every code that a jury may retain, at each level where it exists. `DEF` and `DEM` may stand for any of the three.
 * @example apogeeDefaults().find(({ niveau, code }) => niveau === 'ue' && code === 'CMP')?.apogee // 'COMP'
 */
export const apogeeDefaults = (): readonly ApogeeCode[] =>
  CODES_JURY.flatMap(({ code }) =>
    APOGEE_LEVELS.flatMap((niveau) => (existsAt(code, niveau) ? [{ niveau, code, apogee: DEFAULTS[code] }] : [])),
  );

const existsAt = (code: CodeJury, niveau: JuryLevel): boolean =>
  isCodeAt(code, niveau) || code === 'DEM' || code === 'DEF' || code === 'ATT';
