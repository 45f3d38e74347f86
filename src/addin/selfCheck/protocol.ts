/** What the sidebar and the server say to one another during the « Autodiagnostic ». */
import type { CheckLine, Reply } from '../protocolBasics';
import type { WorkRequest } from '../work/protocol';

/** `mesure`: a figure of this Google Sheets, with nothing to compare it to. */
export type SelfCheckState = 'bon' | 'erreur' | 'mesure';

/** One assumption about the platform, and what was found here. */
export interface SelfCheckLine {
  readonly id: string;
  readonly etat: SelfCheckState;
  /** What is assumed, in a sentence. */
  readonly hypothese: string;
  /** '' for a measure. */
  readonly attendu: string;
  readonly obtenu: string;
  /** What goes wrong where it does not hold, and what to do. */
  readonly casse: string;
  readonly remede: string;
}

export interface SelfCheckPlan {
  /** « fr_FR » */
  readonly langue: string;
  readonly fuseau: string;
  /** What is written, computed and read together, in order. */
  readonly groupes: readonly { readonly id: string; readonly titre: string }[];
}

/** A self-check chains selfCheckOpen → for each group selfCheckWrite, then selfCheckRead until it is computed → selfCheckClose.
 *  All of them are one endpoint, `selfCheck(step, args)`: each endpoint is read by V8 for each cell. */
export interface SelfCheckSteps {
  /** Makes the sheet « Autodiagnostic »; writes nothing anywhere else. */
  selfCheckOpen(): Reply<SelfCheckPlan>;
  selfCheckWrite(group: string): Reply<null>;
  /** Null while a cell is still computing; the last time, what is not computed is told so. */
  selfCheckRead(group: string, last: boolean): Reply<readonly SelfCheckLine[] | null>;
  /** Gives back what it was given. */
  selfCheckEcho(value: unknown): Reply<unknown>;
  /** Throws on purpose. */
  selfCheckThrow(): Reply<never>;
  /** Removes the sheet, or writes these lines in it and keeps it where one is an error; `value` is true when it is kept. */
  selfCheckClose(lines: readonly SelfCheckLine[]): Reply<boolean>;
  /** Compares each computed cell with the law; null while a cell is still computing. */
  checkDemonstration(last: boolean): Reply<readonly CheckLine[] | null>;
  /** Removes its sheets; refused where something was typed on one of them. `value` says what was done. */
  removeDemonstration(): Reply<string>;
}

export interface SelfCheckEndpoints {
  selfCheck(step: keyof SelfCheckSteps, args: readonly unknown[]): Reply<unknown>;
  /** What makes the demonstration, in order; refused in a workbook that has sheets of ours. */
  demonstrationWorks(): Reply<readonly WorkRequest[]>;
}
