/** At the head of « Notes »: how many cells the functions will not understand, and the first of them. Native formulas only. */
import { BAREME_LEGAL } from '../../arrete';
import { type Area, fixed, reference } from '../address';
import { BLANK, call, concat, either, type Formula, firstOf, formula, quoted, when } from '../formula';
import { type Landmarks, place } from '../plan';

/** Four technical cells, down a hidden column: how many wrong cells and the rank of the first, for marks, then for bonus. */
export function wrongCells(block: Area, baremes: Area, bonus: Area, landmarks: Landmarks): readonly Formula[] {
  const marks = notAMark(fixed(block), fixed(baremes), reference(place(landmarks, 'codes_note')));
  return [...countAndFirst(marks, block), ...countAndFirst(notANumber(fixed(bonus)), bonus)];
}

/** « 1 cellule non reconnue : H12 », from the four technical cells. */
export function wrongCellsSentence([
  marks = '',
  firstMark = '',
  bonus = '',
  firstBonus = '',
]: readonly string[]): string {
  const said = (count: string, rank: string, what: string) =>
    concat(
      count,
      when(`${count}>1`, quoted(` ${what}s non reconnues : `), quoted(` ${what} non reconnue : `)),
      addressOf(rank),
      when(`${count}>1`, quoted('…'), BLANK),
    );
  return firstOf(
    [
      [`${marks}>0`, said(marks, firstMark, 'cellule')],
      [`${bonus}>0`, said(bonus, firstBonus, 'case de bonus')],
    ],
    quoted('✓ toutes les cellules sont reconnues'),
  );
}

const ROWS = 1_000_000;
const COLUMNS = 999;

/** The rank falls from the first row down, and along a row: its maximum over the wrong cells is the first of them. */
const countAndFirst = (wrong: string, where: Area): readonly Formula[] => [
  formula(call('SUMPRODUCT', `--(${wrong})`)),
  formula(
    call(
      'SUMPRODUCT',
      call(
        'MAX',
        `(${wrong})*((${ROWS}-${call('ROW', fixed(where))})*${COLUMNS + 1}+${COLUMNS}-${call('COLUMN', fixed(where))})`,
      ),
    ),
  ),
];

const addressOf = (rank: string): string =>
  call(
    'ADDRESS',
    `${ROWS}-${call('INT', `${rank}/${COLUMNS + 1}`)}`,
    `${COLUMNS}-${call('MOD', rank, COLUMNS + 1)}`,
    4,
  );

/** Array condition: neither blank nor a number. */
const notANumber = (cells: string): string =>
  `(1-${call('ISNUMBER', cells)})*(${call('LEN', call('IFERROR', `${cells}&${BLANK}`, quoted('?')))}>0)`;

/** Signs of a date, an hour, a percentage or a power: `VALUE` would read them as numbers, a mark is not written so. */
const FOREIGN_SIGNS = [':', '/', '%', '-', 'E', 'e'];

/** Array condition: neither blank, nor a code, nor a number between 0 and the barème, nor such a number as a text. */
function notAMark(cells: string, baremes: string, codes: string): string {
  const safe = call('IFERROR', cells, quoted('?'));
  const bare = [quoted(' '), call('UNICHAR', 160), call('UNICHAR', 8239)].reduce<string>(
    (text, space) => call('SUBSTITUTE', text, space, BLANK),
    `${safe}&${BLANK}`,
  );
  const limit = `${baremes}+${BAREME_LEGAL}*(${baremes}=${BLANK})`;
  const decimal = call('MID', '(1/2)&""', 2, 1);
  const local = call('SUBSTITUTE', call('SUBSTITUTE', bare, quoted(','), decimal), quoted('.'), decimal);
  const value = call('IFERROR', call('VALUE', local), '-1');
  const plain = FOREIGN_SIGNS.map(
    (sign) => `(${call('LEN', call('SUBSTITUTE', bare, quoted(sign), BLANK))}=${call('LEN', bare)})`,
  ).join('*');
  const number = `${call('ISNUMBER', safe)}*(${safe}>=0)*(${safe}<=${limit})`;
  const numberAsText = `${call('ISTEXT', safe)}*(${value}>=0)*(${value}<=${limit})*${plain}`;
  return `(${either(`${bare}=${BLANK}`, call('ISNUMBER', call('MATCH', bare, codes, 0)), number, numberAsText)})=0`;
}
