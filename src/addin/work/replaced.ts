/** What an update replaces of what stands on a sheet: a step replaces what its plan showed, and nothing typed since. */
import { type JournalEntry, type SheetChange, shownText } from '../../workbook';

/** Signs of ours beside what people type. */
const SIGNS = ['liste', 'genere'];

export const replacedBy = ({ journal }: SheetChange): readonly JournalEntry[] =>
  journal.filter(({ column, before }) => !SIGNS.includes(column) && shownText(before) !== '');

/** By the names of its row and column, with what it holds: lines and columns may move. */
export const nameOfReplaced = ({ row, column, before }: JournalEntry): string =>
  [row, column, shownText(before)].join('\t');
