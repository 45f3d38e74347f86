// The spreadsheet of our local page (Univer), without its screen: the native formulas, recomputed after every mark changed.
import { createRequire } from 'node:module';
import { AT, COLUMNS, codesOf, FIRST_ROW, FORMULAS, formulasOf } from '../sheet.mjs';

const { loadHeadless } = createRequire(import.meta.url)('../../preview/bundle.cjs');
const START = 'formula.mutation.set-formula-calculation-start';

export async function open({ notes, coefficients, pair, rounded }) {
  const host = loadHeadless().createHost({ code: '' });
  const [sheet] = host.spreadsheet.getSheets();
  if (sheet.getMaxRows() < FIRST_ROW + notes.length) sheet.insertRowsAfter(sheet.getMaxRows(), notes.length);
  if (sheet.getMaxColumns() < COLUMNS) sheet.insertColumnsAfter(sheet.getMaxColumns(), COLUMNS - sheet.getMaxColumns());
  let began = 0;
  host.engine.onCommand(({ id }) => {
    if (id === START) began = performance.now();
  });
  const write = (row, column, values) =>
    sheet.getRange(row, column + 1, values.length, values[0].length).setValues(values);
  write(1, 0, coefficients);
  write(FIRST_ROW, AT.notes, notes);
  write(FIRST_ROW, AT.pair, pair);
  sheet
    .getRange(FIRST_ROW, AT.averages + 1, notes.length, FORMULAS)
    .setFormulas(notes.map((_, i) => formulasOf(FIRST_ROW + i, ';', rounded)));
  await host.idle();
  const other = notes.map((row) => row.map((mark) => 20 - mark));
  let turned = false;
  return {
    prepare: () => {
      turned = !turned;
      write(FIRST_ROW, AT.notes, turned ? other : notes);
    },
    /** From the start of the computation, without what the engine waits before it. */
    averages: async () => {
      await host.idle();
      return performance.now() - began;
    },
    decisions: async () => {
      if (turned) write(FIRST_ROW, AT.notes, notes);
      await host.idle();
      const values = sheet.getRange(FIRST_ROW, AT.averages + 1, notes.length, FORMULAS).getValues();
      return values.map(codesOf);
    },
    close: () => host.dispose(),
  };
}
