/** « Contrôle » of « Acquis antérieurs »: what keeps a line from being read (✗), then what is to be looked at (▲); the head counts both. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../arrete';
import type { Programme } from '../../programme';
import { type Area, area, cellOf, fixed, reference } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../formula';
import { type Landmarks, place } from '../plan';
import { but1Ues, NOT_ACQUIRED, refusedAfter } from './acquisBut1';

export interface Control {
  readonly programme: Programme;
  readonly acquiring: readonly string[];
  /** The cell that holds the least average that is 10 once rounded. */
  readonly ten: string;
  /** The columns of the NIP and of the UE. */
  readonly lines: { readonly nips: Area; readonly ues: Area };
}

type Case = readonly [condition: string, sentence: string];

export const controlCell = (row: number, control: Control, landmarks: Landmarks): Formula =>
  formula(
    firstOf(
      [
        [`${call('TRIM', `$A${row}`)}=${BLANK}`, nobody(row)],
        absent(row, landmarks),
        [`$B${row}=${BLANK}`, quoted('✗ UE à choisir')],
        [isNotAmong(`$B${row}`, acquirable(control.programme)), quoted('✗ UE à choisir dans la liste')],
        [`$D${row}=${BLANK}`, quoted('✗ code à choisir')],
        ...refusedCodes(row, control),
        [isNoNumber(`$C${row}`), quoted('✗ moyenne illisible : tapez un nombre')],
        [isOffScale(`$C${row}`), quoted(`✗ moyenne hors de 0 à ${BAREME_LEGAL}, corrigez-la`)],
        admittedUnder(row, control.ten),
        twice(row, control.lines),
        ...later(row, control.programme),
      ],
      quoted('✓'),
    ),
  );

const nobody = (row: number): string =>
  when(`${call('TRIM', concat(`$B${row}`, `$C${row}`, `$D${row}`))}=${BLANK}`, BLANK, quoted('✗ NIP à taper'));

/** Longer than any NIP. */
const DIGITS = 24;
/** NIP that differ by leading zeros, which spreadsheets lose, are alike once as long. */
const padded = (nip: string): string =>
  call('RIGHT', concat(call('REPT', quoted('0'), DIGITS), call('TRIM', nip)), DIGITS);

/** A NIP of nobody: of someone here but for its zeros; or of someone who left, most often, and the line has no effect. */
function absent(row: number, landmarks: Landmarks): Case {
  const [nip, nips] = [`$A${row}`, reference(place(landmarks, 'etu_nip'))];
  const position = `(${call('ROW', nips)}-${call('ROW', reference(cellOf(place(landmarks, 'etu_nip'), 0, 0)))}+1)`;
  const alike = `(${call('TRIM', nips)}<>${BLANK})*(${padded(nips)}=${padded(nip)})`;
  // One over the highest « one over the position » is the first; one over nothing is an error.
  const first = call('ROUND', `1/${call('SUMPRODUCT', call('MAX', `${alike}/${position}`))}`, 0);
  return [
    `${call('SUMPRODUCT', `--(${call('TRIM', nips)}=${call('TRIM', nip)})`)}=0`,
    call(
      'IFERROR',
      concat(quoted('✗ NIP à taper ainsi : '), call('TRIM', call('INDEX', nips, first))),
      quoted('▲ NIP absent de la feuille Étudiants'),
    ),
  ];
}

/** The UE of which a line may be: those of this year, and before them those of S1 and S2 that a second year rests on. */
export const acquirable = (programme: Programme): readonly string[] => [
  ...but1Ues(programme),
  ...programme.semestres.flatMap(({ ues }) => ues.map(({ code }) => code)),
];

const isNotAmong = (cell: string, words: readonly string[]): string =>
  call('ISERROR', call('MATCH', cell, `{${words.map(quoted).join(';')}}`, 0));

function refusedCodes(row: number, { programme, acquiring }: Control): readonly Case[] {
  if (programme.but === 2) return refusedAfter(row, acquiring, programme);
  return [
    [
      `$D${row}=${quoted(NOT_ACQUIRED)}`,
      quoted(`✗ ${NOT_ACQUIRED} : une UE non acquise n'a pas de ligne ici, effacez-la`),
    ],
    [isNotAmong(`$D${row}`, acquiring), quoted('✗ code à choisir dans la liste')],
  ];
}

/** Of the same UE of the same student, the lines after the first. */
function twice(row: number, { nips, ues }: Control['lines']): Case {
  const same = `(${call('TRIM', fixed(nips))}=${call('TRIM', `$A${row}`)})*(${fixed(ues)}=$B${row})`;
  return [
    `${call('SUMPRODUCT', `${same}*(${call('ROW', fixed(nips))}<${call('ROW', `$A${row}`)})`)}>0`,
    quoted('▲ UE déjà plus haut : la meilleure moyenne est retenue'),
  ];
}

/** A school year after that of the workbook, in which nothing was acquired before. */
function later(row: number, { annee }: Programme): readonly Case[] {
  const now = startOfYear(annee);
  if (now === null) return [];
  const typed = call('IFERROR', call('VALUE', call('LEFT', call('TRIM', `$E${row}`), 4)), 0);
  return [
    [
      `${call('ABS', `${typed}-${now + FIFTY}`)}<${FIFTY}`,
      quoted(`▲ année à vérifier : après ${annee}, celle du classeur`),
    ],
  ];
}

/** Years at both sides of fifty years later: a hundred after now; beyond, a number is no year. */
const FIFTY = 50;

const startOfYear = (annee: string): number | null => {
  const [first] = /^\d{4}/.exec(annee.trim()) ?? [];
  return first === undefined ? null : Number(first);
};

/** Whether a school year comes after another; false when one is not a year.
 * @example isLaterYear('2028-29', '2025-2026') // true */
export function isLaterYear(typed: string, annee: string): boolean {
  const [year, now] = [startOfYear(typed), startOfYear(annee)];
  return year !== null && now !== null && Math.abs(year - now - FIFTY) < FIFTY;
}

const isNoNumber = (cell: string): string =>
  when(call('ISNUMBER', cell), 'FALSE', call('IFERROR', `${call('TRIM', cell)}<>${BLANK}`, 'TRUE'));

const isOffScale = (cell: string): string =>
  call('AND', call('ISNUMBER', cell), call('OR', `${cell}<0`, `${cell}>${BAREME_LEGAL}`));

/** 4.3: ADM is of right from 10 on; what another jury decided is kept all the same. */
const admittedUnder = (row: number, ten: string): Case => [
  call('AND', `$D${row}=${quoted('ADM')}`, call('ISNUMBER', `$C${row}`), `$C${row}<${ten}`),
  quoted(`▲ ADM sous ${SEUIL_ACQUISITION} : vérifiez la moyenne, ou le code (CMP, ADJ…)`),
];

/** The sheet row of the first line to mend; 0 when there is none. */
export const firstToMend = (checks: string): Formula =>
  formula(
    call(
      'IFERROR',
      call(
        'ROUND',
        `1/${call('SUMPRODUCT', call('MAX', `(${call('LEFT', checks, 1)}=${quoted('✗')})/${call('ROW', checks)}`))}`,
        0,
      ),
      0,
    ),
  );

/** « C9 : moyenne hors de 0 à 20, corrigez-la », for the heads of the jury sheets; `row`: the cell of the above. */
export function faultsSentence(row: string, checks: Area): Formula {
  const said = call('INDEX', fixed(checks), `${row}-${call('ROW', fixed(area(checks.row, checks.column)))}+1`);
  const begins = (words: string): string => `${call('LEFT', said, words.length)}=${quoted(words)}`;
  const column = firstOf(
    [
      [begins('✗ NIP'), quoted('A')],
      [begins('✗ UE'), quoted('B')],
      [begins('✗ moyenne'), quoted('C')],
    ],
    quoted('D'),
  );
  const others = `${call('COUNTIF', fixed(checks), quoted('✗*'))}-1`;
  const more = when(`${others}>0`, concat(quoted(' (lignes à corriger : '), `(${others}+1)`, quoted(')')), BLANK);
  return formula(when(`${row}=0`, BLANK, concat(column, row, quoted(' : '), call('MID', said, 3, 99), more)));
}

/** « ✗ 2 lignes à corriger », of the column that says what each lacks. */
export const linesToMend = (checks: string): Case => told(checks, '✗', 'corriger');

/** « ▲ 2 lignes à vérifier » */
export const linesToLookAt = (checks: string): Case => told(checks, '▲', 'vérifier');

function told(checks: string, sign: string, what: string): Case {
  const count = call('COUNTIF', checks, quoted(`${sign}*`));
  const lines = when(`${count}>1`, quoted(` lignes à ${what}`), quoted(` ligne à ${what}`));
  return [`${count}>0`, concat(quoted(`${sign} `), count, lines, quoted(' : voyez la colonne Contrôle'))];
}
