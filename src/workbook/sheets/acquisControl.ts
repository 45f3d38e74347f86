/** « Contrôle » of « Acquis antérieurs »: what keeps a line from being read (✗), then what is to be looked at (▲); the head counts both. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../arrete';
import type { Programme } from '../../programme';
import { reference } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../formula';
import { type Landmarks, place } from '../plan';
import { refusedCodes } from './acquisBut1';

export interface Control {
  readonly programme: Programme;
  readonly acquiring: readonly string[];
  /** The cell that holds the least average that is 10 once rounded. */
  readonly ten: string;
}

type Case = readonly [condition: string, sentence: string];

export const controlCell = (row: number, control: Control, landmarks: Landmarks): Formula =>
  formula(
    firstOf(
      [
        [`${call('TRIM', `$A${row}`)}=${BLANK}`, BLANK],
        absent(row, landmarks),
        [`$B${row}=${BLANK}`, quoted('✗ UE à choisir')],
        [`$D${row}=${BLANK}`, quoted('✗ code à choisir')],
        ...(control.programme.but === 2 ? refusedCodes(row, control.acquiring, control.programme) : []),
        [call('ISTEXT', `$C${row}`), quoted('✗ moyenne illisible : tapez un nombre')],
        [isOffScale(`$C${row}`), quoted(`✗ moyenne hors de 0 à ${BAREME_LEGAL}`)],
        admittedUnder(row, control.ten),
      ],
      quoted('✓'),
    ),
  );

/** Of someone who left, most often: the line has no effect. */
const absent = (row: number, landmarks: Landmarks): Case => [
  `${call('SUMPRODUCT', `--(${call('TRIM', reference(place(landmarks, 'etu_nip')))}=${call('TRIM', `$A${row}`)})`)}=0`,
  quoted('▲ NIP absent de la feuille Étudiants'),
];

const isOffScale = (cell: string): string =>
  call('AND', call('ISNUMBER', cell), call('OR', `${cell}<0`, `${cell}>${BAREME_LEGAL}`));

/** 4.3: ADM is of right from 10 on; what another jury decided is kept all the same. */
const admittedUnder = (row: number, ten: string): Case => [
  call('AND', `$D${row}=${quoted('ADM')}`, call('ISNUMBER', `$C${row}`), `$C${row}<${ten}`),
  quoted(`▲ ADM sous ${SEUIL_ACQUISITION} : vérifiez la moyenne, ou le code (CMP, ADJ…)`),
];

/** « ✗ 2 lignes à corriger », of the column that says what each lacks. */
export const linesToMend = (checks: string): Case => told(checks, '✗', 'corriger');

/** « ▲ 2 lignes à vérifier » */
export const linesToLookAt = (checks: string): Case => told(checks, '▲', 'vérifier');

function told(checks: string, sign: string, what: string): Case {
  const count = call('COUNTIF', checks, quoted(`${sign}*`));
  const lines = when(`${count}>1`, quoted(` lignes à ${what}`), quoted(` ligne à ${what}`));
  return [`${count}>0`, concat(quoted(`${sign} `), count, lines, quoted(' : voyez la colonne Contrôle'))];
}
