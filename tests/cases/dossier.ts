/** A dossier: what a fictitious student's file holds, step by step, and what each function must answer. */
import type { CellValue } from '../../src/addin/cells';
import type { CellName } from '../../src/addin/functionCatalog';
import { COEFFICIENTS_S1, type WorkedCase } from '../../src/addin/selfCheck/cases';

/** Stands for the result of an earlier step of the same dossier. */
export interface ResultOf {
  readonly resultOf: string;
}

export interface Step {
  readonly name: string;
  readonly call: CellName;
  readonly args: readonly (unknown | ResultOf)[];
  readonly expected: readonly (readonly CellValue[])[];
}

export interface Dossier {
  readonly title: string;
  /** Where the expected values come from: the sentence of the text, or the computation by hand. */
  readonly source: string;
  readonly steps: readonly Step[];
}

export const resultOf = (name: string): ResultOf => ({ resultOf: name });

/** ECTS of UE11, UE21, UE12, UE22… as the fiche prints them, blank under the RCUE averages of COMPENSATE. */
export const ECTS_BUT1 = [['', 5, 4, '', 6, 4, '', 8, 9, '', 8, 9, '', 3, 4]];

/** Elements and coefficients of UE11 and UE12 in the fiche (SAE110 weighs 0 in both). */
export const S1 = {
  elements: [
    ['R101', 'R102', 'R103', 'R104', 'R105', 'R106', 'R109', 'R116', 'R118', 'R119', 'SAE101', 'SAE102', 'SAE110'],
  ],
  poles: [['R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'S', 'S', 'S']],
  coefficients: COEFFICIENTS_S1,
};

/** A case that the self-check asks of Google Sheets too: where its values come from, and the steps of other functions. */
export const shared = ({ title, steps }: WorkedCase, source: string, more: readonly Step[] = []): Dossier => ({
  title,
  source,
  steps: [...steps, ...more],
});
