/** A dossier: what a fictitious student's file holds, step by step, and what each function must answer. */
import type { CellValue } from '../../src/addin/cells';
import type { CellName } from '../../src/addin/functionCatalog';

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
  coefficients: [
    ['', '', 3, 3, 2, '', 1, 1, 2, 0.5, 9, '', 0],
    [1, 1, '', '', 3, 2, '', '', '', 0.5, '', 6, 0],
  ],
};

/** Elements and coefficients of UE21 and UE22 in the fiche. */
export const S2 = {
  elements: [['R201', 'R202', 'R203', 'R204', 'R205', 'R216', 'R219', 'SAE201', 'SAE202', 'SAE210']],
  coefficients: [
    ['', '', 3, 3, '', 1, 0.5, 4, '', 1],
    [3, 2, '', '', 3, '', 0.5, '', 5, 1],
  ],
};
