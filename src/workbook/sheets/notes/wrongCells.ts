/** On « Notes »: the columns without code and the cells that the functions will not understand, counted in technical cells. Native
 * formulas only. */
import { BAREME_LEGAL } from '../../../arrete';
import { type Area, area, fixed, reference } from '../../address';
import { BLANK, call, either, type Formula, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { KEYS, type NotesLayout, ROW } from './layout';
import { COLUMNS, rankOf } from './rank';

/** In the order of the technical cells, two each: how many, and the rank of the first; of the columns without code, the first and the last. */
const KINDS = ['marks', 'bonus', 'uncoded', 'stray', 'head'] as const;
export type WrongCells = { readonly [Kind in (typeof KINDS)[number]]: readonly [count: string, first: string] };

/** Down two hidden columns, above the names of the columns. */
export function technicalCells({ hidden }: NotesLayout): WrongCells {
  const at = (index: number): string => fixed(areaOf(index, hidden));
  const pairs = KINDS.map((kind, index) => [kind, [at(2 * index), at(2 * index + 1)]] as const);
  return Object.fromEntries(pairs) as WrongCells;
}

const areaOf = (index: number, hidden: number): Area =>
  area(1 + (index % (KEYS - 1)), hidden + Math.floor(index / (KEYS - 1)));

/** A rank is looked for only where something is counted. */
export function drawWrongCells(draft: SheetDraft, layout: NotesLayout, landmarks: Landmarks): void {
  const { nips, block, bonus, header, hidden } = layout;
  const typed = area(block.row, block.column, block.rows, bonus.column + bonus.columns - block.column);
  const filled = `${call('TRIM', `${call('IFERROR', fixed(typed), quoted('?'))}&${BLANK}`)}<>${BLANK}`;
  const head = (row: number): string => fixed(header(row));
  const isCoded = `(${bare(head(ROW.code))}<>${BLANK})`;
  const codes = reference(place(landmarks, 'codes_note'));
  const counts = technicalCells(layout);
  const formulas: { readonly [Kind in keyof WrongCells]: readonly Formula[] } = {
    marks: countAndFirst([[notAMark(fixed(block), head(ROW.bareme), codes), block]], counts.marks),
    bonus: countAndFirst([[notANumber(fixed(bonus)), bonus]], counts.bonus),
    uncoded: firstAndLast(`(1-${isCoded})*(${bare(fixed(block))}<>${BLANK})`, block),
    stray: countAndFirst([[`(${bare(fixed(nips))}=${BLANK})*(${filled})`, typed]], counts.stray),
    head: countAndFirst(
      [
        [`${isCoded}*${notAWeight(head(ROW.coefficient), '>=0')}`, header(ROW.coefficient)],
        [`${isCoded}*${notAWeight(head(ROW.bareme), '>0')}`, header(ROW.bareme)],
      ],
      counts.head,
    ),
  };
  KINDS.flatMap((kind) => formulas[kind]).forEach((cell, index) => {
    const { row, column } = areaOf(index, hidden);
    draft.put(row, column, cell);
  });
}

const countAndFirst = (
  wrong: readonly (readonly [condition: string, where: Area])[],
  [count]: readonly [count: string, first: string],
): readonly Formula[] => {
  const counts = wrong.map(([condition]) => call('SUMPRODUCT', `--(${condition})`));
  const ranks = wrong.map(([condition, where]) => call('MAX', `(${condition})*(${rankOf(fixed(where))})`));
  return [formula(counts.join('+')), formula(when(`${count}>0`, call('SUMPRODUCT', call('MAX', ...ranks)), 0))];
};

/** The columns where an array condition holds somewhere; a first past the last, 0, where it holds nowhere. */
const firstAndLast = (wrong: string, where: Area): readonly Formula[] => {
  const column = call('COLUMN', fixed(where));
  return [
    formula(`${COLUMNS}-${call('SUMPRODUCT', call('MAX', `(${wrong})*(${COLUMNS}-${column})`))}`),
    formula(call('SUMPRODUCT', call('MAX', `(${wrong})*${column}`))),
  ];
};

/** No-break and narrow no-break spaces. */
const FIXED_SPACES = [call('UNICHAR', 160), call('UNICHAR', 8239)];

const replaced = (text: string, wanted: readonly string[], by: string): string =>
  wanted.reduce((all, one) => call('SUBSTITUTE', all, one, by), text);

/** Array of texts; an error is a text too. */
const textsOf = (cells: string): string => `${call('IFERROR', cells, quoted('?'))}&${BLANK}`;

/** The same without the spaces that a teacher types around. */
const bare = (cells: string): string => replaced(textsOf(cells), [quoted(' '), ...FIXED_SPACES], BLANK);

/** Array condition: no space within the text. « 1 5 » may be 15 or 1,5: it is neither. */
const isWhole = (cells: string): string =>
  `(${call('LEN', call('TRIM', replaced(textsOf(cells), FIXED_SPACES, quoted(' '))))}=${call('LEN', bare(cells))})`;

/** Array condition: neither blank nor a number. */
const notANumber = (cells: string): string =>
  `(1-${call('ISNUMBER', cells)})*(${call('LEN', call('IFERROR', `${cells}&${BLANK}`, quoted('?')))}>0)`;

/** Signs of a date, an hour, a percentage or a power: `VALUE` would read them as numbers, a mark is not written so. */
const FOREIGN_SIGNS = [':', '/', '%', '-', 'E', 'e'];

/** The number that a text writes, « 12,5 » or « 12.5 » whatever the locale; -1 where it writes none. */
function writtenIn(cells: string): string {
  const decimal = call('MID', '(1/2)&""', 2, 1);
  const local = call('SUBSTITUTE', call('SUBSTITUTE', bare(cells), quoted(','), decimal), quoted('.'), decimal);
  return call('IFERROR', call('VALUE', local), '-1');
}

/** Array conditions: a number within bounds, and such a number as a text. */
function numbers(cells: string, within: (value: string) => string): readonly [number: string, asText: string] {
  const safe = call('IFERROR', cells, quoted('?'));
  const text = bare(cells);
  const plain = [
    isWhole(cells),
    ...FOREIGN_SIGNS.map(
      (sign) => `(${call('LEN', call('SUBSTITUTE', text, quoted(sign), BLANK))}=${call('LEN', text)})`,
    ),
  ].join('*');
  return [`${call('ISNUMBER', safe)}*${within(safe)}`, `${call('ISTEXT', safe)}*${within(writtenIn(cells))}*${plain}`];
}

/** Array condition, 1 or 0: a coefficient or a barème that is neither blank nor a number within its bound. */
const notAWeight = (cells: string, bound: string): string =>
  `(${bare(cells)}<>${BLANK})*(1-(${either(...numbers(cells, (value) => `(${value}${bound})`))}))`;

/** Array condition: neither blank, nor a code, nor a number between 0 and the barème, nor such a number as a text. Where the barème is
 * not one, no mark is at fault. */
function notAMark(cells: string, baremes: string, codes: string): string {
  const text = bare(cells);
  const isLegal = `(${bare(baremes)}=${BLANK})`;
  const limit = `(${call('IFERROR', `${baremes}+0`, writtenIn(baremes))}*(1-${isLegal})+${BAREME_LEGAL}*${isLegal})`;
  const right = either(
    `${text}=${BLANK}`,
    call('ISNUMBER', call('MATCH', text, codes, 0)),
    ...numbers(cells, (value) => `(${value}>=0)*(${value}<=${limit})`),
    notAWeight(baremes, '>0'),
  );
  return `(${right})=0`;
}
