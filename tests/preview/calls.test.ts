/** Service calls are counted, and one of them can be made to fail. */
import { newSheet } from './newHost';

test('methods of Spreadsheet, Sheet, Range, RangeList and Protection count; getRange, offset and builders do not', () => {
  const { host, sheet } = newSheet();
  host.resetCounts();
  const range = sheet.getRange('A1').offset(1, 1);
  host.SpreadsheetApp.newDataValidation().requireCheckbox().build();
  sheet.getRangeList(['A1', 'B2']);
  expect(host.callCount()).toBe(0);
  range.setValue(1);
  range.setBackground('#ffffff').setFontWeight('bold');
  sheet.getRangeList(['A1', 'C1:C3']).setBackground('#eeeeee');
  sheet.protect().setDescription('x');
  host.spreadsheet.getNumSheets();
  expect(host.calls()).toEqual({
    'Range.setValue': 1,
    'Range.setBackground': 1,
    'Range.setFontWeight': 1,
    'RangeList.setBackground': 1,
    'Sheet.protect': 1,
    'Protection.setDescription': 1,
    'Spreadsheet.getNumSheets': 1,
  });
  expect(host.callCount()).toBe(7);
});

test('the number of calls does not depend on the size of what is written', () => {
  const { host, sheet } = newSheet();
  const count = (rows: number) => {
    host.resetCounts();
    sheet.getRange(1, 1, rows, 2).setValues(Array.from({ length: rows }, () => [1, 2]));
    sheet.getRange(1, 1, rows, 2).setNumberFormat('0.00');
    return host.callCount();
  };
  expect(count(10)).toBe(count(500));
});

test('the call that fails changes nothing, those before it stand', async () => {
  const { host, sheet, read } = newSheet();
  host.failAt(2);
  sheet.getRange('A1').setValue('avant');
  expect(() => sheet.getRange('A2').setValue('pendant')).toThrow('Service Spreadsheets failed');
  sheet.getRange('A3').setValue('après');
  await host.idle();
  expect(read('A1:A3')).toEqual([['avant'], [''], ['après']]);
  expect(host.refusals.some((one) => one.includes('Range.setValue'))).toBe(true);
});

test('conditional formats come back with their ranges, moved with the rows; the first of the list wins', () => {
  const { host, sheet } = newSheet();
  const rule = (formula: string, background: string) =>
    host.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setRanges([sheet.getRange('A2:A5')])
      .build();
  sheet.setConditionalFormatRules([rule('=A2>1', '#ff0000'), rule('=A2>0', '#00ff00')]);
  const [first] = host.engine.workbook.getActiveSheet().getConditionalFormattingRules(); // the engine lets the first of its own list win
  expect(JSON.stringify(first)).toContain('=A2>1');
  sheet.insertRowAfter(3);
  expect(sheet.getConditionalFormatRules().map((one) => one.getRanges().map((range) => range.getA1Notation()))).toEqual(
    [['A2:A6'], ['A2:A6']],
  );
  expect(() => rule('A2>1', '#ff0000')).toThrow('sans « = »');
  expect(() => rule('=SUM(A2,1)', '#ff0000')).toThrow('une virgule');
});

test('notes', () => {
  const { sheet } = newSheet();
  sheet.getRange('A1:B1').setNotes([['Barème sur 20', '']]);
  expect([sheet.getRange('A1').getNote(), sheet.getRange('B1').getNote()]).toEqual(['Barème sur 20', '']);
  sheet.getRange('A1').setNote(null as unknown as string);
  expect(sheet.getRange('A1').getNote()).toBe('');
});
