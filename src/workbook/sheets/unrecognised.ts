/** At the head of « Notes »: the columns without code and the cells that the functions will not understand. Native formulas only. */
import { BAREME_LEGAL } from '../../arrete';
import { type Area, area, fixed, reference } from '../address';
import { BLANK, call, concat, either, type Formula, firstOf, formula, quoted, when } from '../formula';
import { type Landmarks, place } from '../plan';

/** Said there when all is understood. */
export const NOTES_FINE = 'Toutes les cellules sont reconnues';

/** What is looked at on « Notes »: the NIP, the marks, the points of bonus that follow them, and two rows of the head of the marks. */
export interface Looked {
  readonly nips: Area;
  readonly block: Area;
  readonly codes: Area;
  readonly baremes: Area;
  readonly bonus: Area;
}

/**
 * Eight technical cells, down a hidden column: how many wrong cells and the rank of the first, for marks, then for bonus;
 * the first and the last column that has marks and no code; how many cells are filled on lines without NIP, and the rank of the first.
 * `cell` names one of them: a rank is looked for only where something is counted.
 */
export function wrongCells(
  { nips, block, codes, baremes, bonus }: Looked,
  landmarks: Landmarks,
  cell: (index: number) => string,
): readonly Formula[] {
  const typed = area(block.row, block.column, block.rows, bonus.column + bonus.columns - block.column);
  const filled = `${call('TRIM', `${call('IFERROR', fixed(typed), quoted('?'))}&${BLANK}`)}<>${BLANK}`;
  const marks = notAMark(fixed(block), fixed(baremes), reference(place(landmarks, 'codes_note')));
  return [
    ...countAndFirst(marks, block, cell(0)),
    ...countAndFirst(notANumber(fixed(bonus)), bonus, cell(2)),
    ...firstAndLast(`(${bare(fixed(codes))}=${BLANK})*(${bare(fixed(block))}<>${BLANK})`, block),
    ...countAndFirst(`(${bare(fixed(nips))}=${BLANK})*(${filled})`, typed, cell(6)),
  ];
}

/** « 1 cellule non reconnue : H12 », from the eight technical cells. */
export function wrongCellsSentence(
  [
    marks = '',
    firstMark = '',
    bonus = '',
    firstBonus = '',
    firstColumn = '',
    lastColumn = '',
    stray = '',
    firstStray = '',
  ]: readonly string[],
  { codes, nips, block, baremes }: Looked,
): string {
  const said = (count: string, rank: string, what: string, why = BLANK) =>
    concat(
      count,
      when(`${count}>1`, quoted(` ${what}s non reconnues : `), quoted(` ${what} non reconnue : `)),
      addressOf(rank),
      why,
      when(`${count}>1`, quoted('…'), BLANK),
    );
  const nth = (at: string, axis: string): string =>
    `${at}-${call('SUMPRODUCT', call('MIN', call(axis, fixed(block))))}+1`;
  const column = nth(columnOf(firstMark), 'COLUMN');
  const mark = call('INDEX', fixed(block), nth(rowOf(firstMark), 'ROW'), column);
  const bareme = call('INDEX', fixed(baremes), 1, column);
  // Of a number, the barème of its column says what is wrong: « H12 (barème 10) ».
  const tooMuch = when(
    call('AND', call('ISNUMBER', mark), `${bareme}<>${BLANK}`),
    concat(quoted(' (barème '), bareme, quoted(')')),
    BLANK,
  );
  const remedy = concat(quoted(' en ligne '), call('ROW', fixed(codes)), quoted(', ou videz-'));
  return firstOf(
    [
      [
        `${lastColumn}>${firstColumn}`,
        concat(
          quoted('Plusieurs colonnes sans code : '),
          lettersOf(firstColumn),
          quoted('… — écrivez leur code'),
          remedy,
          quoted('les'),
        ),
      ],
      [
        `${lastColumn}>0`,
        concat(
          quoted('1 colonne sans code : '),
          lettersOf(firstColumn),
          quoted(' — écrivez son code'),
          remedy,
          quoted('la'),
        ),
      ],
      [`${marks}>0`, said(marks, firstMark, 'cellule', tooMuch)],
      [`${bonus}>0`, said(bonus, firstBonus, 'case de bonus')],
      [
        `${stray}>0`,
        concat(
          stray,
          when(`${stray}>1`, quoted(' notes sans NIP : '), quoted(' note sans NIP : ')),
          addressOf(firstStray),
          when(`${stray}>1`, quoted('…'), BLANK),
          quoted(' — écrivez le NIP en colonne '),
          lettersOf(call('COLUMN', fixed(nips))),
          when(`${stray}>1`, quoted(', ou videz-les'), quoted(', ou videz-la')),
        ),
      ],
    ],
    quoted(NOTES_FINE),
  );
}

const ROWS = 1_000_000;
const COLUMNS = 999;

/** The rank falls from the first row down, and along a row: its maximum over the wrong cells is the first of them. */
const rankOf = (cells: string): string =>
  `(${ROWS}-${call('ROW', cells)})*${COLUMNS + 1}+${COLUMNS}-${call('COLUMN', cells)}`;

const countAndFirst = (wrong: string, where: Area, count: string): readonly Formula[] => [
  formula(call('SUMPRODUCT', `--(${wrong})`)),
  formula(when(`${count}>0`, call('SUMPRODUCT', call('MAX', `(${wrong})*(${rankOf(fixed(where))})`)), 0)),
];

/** Whether a cell is the one that the head names: `first` is the rank of the first wrong mark. Short: it is asked of each cell. */
export const isNamedMark = (cell: string, first: string): string => `${rankOf(cell)}=${first}`;

/** The columns where an array condition holds somewhere; a first past the last, 0, where it holds nowhere. */
const firstAndLast = (wrong: string, where: Area): readonly Formula[] => {
  const column = call('COLUMN', fixed(where));
  return [
    formula(`${COLUMNS}-${call('SUMPRODUCT', call('MAX', `(${wrong})*(${COLUMNS}-${column})`))}`),
    formula(call('SUMPRODUCT', call('MAX', `(${wrong})*${column}`))),
  ];
};

/** The letters of a column: its address in row 1, without the 1. */
const lettersOf = (column: string): string => call('SUBSTITUTE', call('ADDRESS', 1, column, 4), quoted('1'), BLANK);

const rowOf = (rank: string): string => `${ROWS}-${call('INT', `${rank}/${COLUMNS + 1}`)}`;
const columnOf = (rank: string): string => `${COLUMNS}-${call('MOD', rank, COLUMNS + 1)}`;
const addressOf = (rank: string): string => call('ADDRESS', rowOf(rank), columnOf(rank), 4);

/** Array of texts, without the spaces that a teacher types around; an error is a text too. */
const bare = (cells: string): string =>
  [quoted(' '), call('UNICHAR', 160), call('UNICHAR', 8239)].reduce<string>(
    (text, space) => call('SUBSTITUTE', text, space, BLANK),
    `${call('IFERROR', cells, quoted('?'))}&${BLANK}`,
  );

/** Array condition: neither blank nor a number. */
const notANumber = (cells: string): string =>
  `(1-${call('ISNUMBER', cells)})*(${call('LEN', call('IFERROR', `${cells}&${BLANK}`, quoted('?')))}>0)`;

/** Signs of a date, an hour, a percentage or a power: `VALUE` would read them as numbers, a mark is not written so. */
const FOREIGN_SIGNS = [':', '/', '%', '-', 'E', 'e'];

/** Array condition: neither blank, nor a code, nor a number between 0 and the barème, nor such a number as a text. */
function notAMark(cells: string, baremes: string, codes: string): string {
  const safe = call('IFERROR', cells, quoted('?'));
  const text = bare(cells);
  const limit = `${baremes}+${BAREME_LEGAL}*(${baremes}=${BLANK})`;
  const decimal = call('MID', '(1/2)&""', 2, 1);
  const local = call('SUBSTITUTE', call('SUBSTITUTE', text, quoted(','), decimal), quoted('.'), decimal);
  const value = call('IFERROR', call('VALUE', local), '-1');
  const plain = FOREIGN_SIGNS.map(
    (sign) => `(${call('LEN', call('SUBSTITUTE', text, quoted(sign), BLANK))}=${call('LEN', text)})`,
  ).join('*');
  const number = `${call('ISNUMBER', safe)}*(${safe}>=0)*(${safe}<=${limit})`;
  const numberAsText = `${call('ISTEXT', safe)}*(${value}>=0)*(${value}<=${limit})*${plain}`;
  return `(${either(`${text}=${BLANK}`, call('ISNUMBER', call('MATCH', text, codes, 0)), number, numberAsText)})=0`;
}
