/**
 * A class of BUT2 whose results are read off the text of 4.3 and 4.5: whole marks, the same in every element of an UE, so that an
 * average is that mark.
 */
import type { Cell } from './workbench';

/** S3 then S4. */
type Marks = readonly [impair: number, pair: number];

export const LIST = [
  '001;Abadie;Rose;TD1',
  '002;Bosc;Léo;TD1',
  '003;Cros;Ana;TD1',
  '004;Dumas;Noé;TD2',
  '005;Eco;Zoé;TD2',
  '006;Faure;Max;TD2',
].join('\n');

/** By competence. Dire at 9 in both: RCUE 9, under 10 and not under 8; two RCUE of three at 10. */
export const TWO_OF_THREE: readonly Marks[] = [
  [12, 12],
  [12, 12],
  [9, 9],
];
export const MARKS: Readonly<Record<string, readonly Marks[]>> = {
  '001': [
    [12, 12],
    [12, 12],
    [12, 12],
  ],
  '002': TWO_OF_THREE,
  '003': TWO_OF_THREE,
  '004': TWO_OF_THREE,
  '005': TWO_OF_THREE,
  // Lire: (12 + 9) / 2 = 10,5, UE41 compensated.
  '006': [
    [12, 9],
    [12, 12],
    [12, 12],
  ],
};

const BUT1 = ['UE11', 'UE12', 'UE13', 'UE21', 'UE22', 'UE23'];

/** What differs, by UE, from « all acquired by their mark »; `null`: no line at all. */
type Otherwise = Readonly<Record<string, string | null>>;

export const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  '003': { UE13: 'AJ' },
  '004': { UE11: 'AJ' },
  '005': { UE23: null },
  '006': { UE12: null },
};

/** The lines of « Acquis antérieurs » of a student: NIP, UE, average, code, year, origin. */
export const but1Lines = (nip: string, otherwise: Otherwise = {}): readonly Cell[][] =>
  BUT1.flatMap((ue): Cell[][] => {
    const code = otherwise[ue];
    return code === null ? [] : [[nip, ue, code === 'AJ' ? 8 : 12, code ?? 'ADM', '2024-25', 'Jury BUT1']];
  });

/** The elements of TINY_BUT2 that give the average of an UE. */
export const elementsOf = (competence: number, half: number): readonly string[] =>
  ['R', 'SAE'].map((kind) => `${kind}${3 + half}0${competence + 1}`);
