/** What the head of « Notes » says: which cell the functions will not understand, and what to do. */
import { area, fixed } from '../../address';
import { BLANK, call, concat, firstOf, quoted, when } from '../../formula';
import { type NotesLayout, ROW } from './layout';
import { addressOf, columnOf, lettersOf, rankOf, rowOf } from './rank';
import type { WrongCells } from './wrongCells';

/** Said where all is understood. */
export const NOTES_FINE = 'Toutes les cellules sont reconnues';

/** Whether a cell is the one that the head names: `first` is the rank of the first wrong one. Short: it is asked of each cell. */
export const isNamed = (cell: string, first: string): string => `${rankOf(cell)}=${first}`;

type Case = readonly [condition: string, sentence: string];

/** « 1 cellule non reconnue : H12 », from the technical cells. What stops the calculation for all comes first, the head before the marks. */
export function wrongCellsSentence({ uncoded, head, marks, bonus, stray }: WrongCells, layout: NotesLayout): string {
  return firstOf(
    [
      ...withoutCode(uncoded, layout),
      ...wrongHead(head, layout),
      unrecognised(marks, 'cellule', ofItsBareme(marks, layout)),
      unrecognised(bonus, 'case de bonus', BLANK),
      withoutNip(stray, layout),
    ],
    quoted(NOTES_FINE),
  );
}

function withoutCode([first, last]: WrongCells['uncoded'], { header }: NotesLayout): readonly Case[] {
  const remedy = concat(quoted(' en ligne '), call('ROW', fixed(header(ROW.code))), quoted(', ou videz-'));
  return [
    [
      `${last}>${first}`,
      concat(
        quoted('Plusieurs colonnes sans code : '),
        lettersOf(first),
        quoted('… — écrivez leur code'),
        remedy,
        quoted('les'),
      ),
    ],
    [
      `${last}>0`,
      concat(quoted('1 colonne sans code : '), lettersOf(first), quoted(' — écrivez son code'), remedy, quoted('la')),
    ],
  ];
}

function wrongHead([count, first]: WrongCells['head'], { start }: NotesLayout): readonly Case[] {
  const named = (what: string, remedy: string): string =>
    concat(quoted(`1 ${what} non reconnu : `), addressOf(first), quoted(` — ${remedy}`));
  return [
    [`${count}>1`, concat(count, quoted(' coefficients ou barèmes non reconnus : '), addressOf(first), quoted('…'))],
    [
      `${count}>0`,
      when(
        `${rowOf(first)}=${call('ROW', fixed(area(ROW.bareme, start)))}`,
        named('barème', 'tapez un nombre plus grand que 0, ou videz-le (20)'),
        named('coefficient', 'tapez un nombre, 0 compris, ou videz-le (1)'),
      ),
    ],
  ];
}

const unrecognised = ([count, first]: WrongCells['marks'], what: string, why: string): Case => [
  `${count}>0`,
  concat(
    count,
    when(`${count}>1`, quoted(` ${what}s non reconnues : `), quoted(` ${what} non reconnue : `)),
    addressOf(first),
    why,
    when(`${count}>1`, quoted('…'), BLANK),
  ),
];

/** Of a number, the barème of its column says what is wrong: « H12 (barème 10) ». */
function ofItsBareme([, first]: WrongCells['marks'], { block, header }: NotesLayout): string {
  const nth = (at: string, axis: string): string =>
    `${at}-${call('SUMPRODUCT', call('MIN', call(axis, fixed(block))))}+1`;
  const column = nth(columnOf(first), 'COLUMN');
  const mark = call('INDEX', fixed(block), nth(rowOf(first), 'ROW'), column);
  const bareme = call('INDEX', fixed(header(ROW.bareme)), 1, column);
  return when(
    call('AND', call('ISNUMBER', mark), `${bareme}<>${BLANK}`),
    concat(quoted(' (barème '), bareme, quoted(')')),
    BLANK,
  );
}

const withoutNip = ([count, first]: WrongCells['stray'], { nips }: NotesLayout): Case => [
  `${count}>0`,
  concat(
    count,
    when(`${count}>1`, quoted(' notes sans NIP : '), quoted(' note sans NIP : ')),
    addressOf(first),
    when(`${count}>1`, quoted('…'), BLANK),
    quoted(' — écrivez le NIP en colonne '),
    lettersOf(call('COLUMN', fixed(nips))),
    when(`${count}>1`, quoted(', ou videz-les'), quoted(', ou videz-la')),
  ),
];
