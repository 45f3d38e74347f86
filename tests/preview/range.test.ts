/** Ranges of the local page: what Apps Script accepts is done, what it refuses throws, and nothing is written by halves. */
import { newSheet } from './newHost';

describe('size and place of a range', () => {
  test('data of another size than the range are refused in the words of Apps Script, and nothing is written', () => {
    const { sheet, read } = newSheet();
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setBackgrounds([['#ffffff']])).toThrow('number of columns');
    expect(read('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('a range outside the grid is refused', () => {
    const { sheet } = newSheet();
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(() => sheet.getRange(1001, 1)).toThrow(outside);
    expect(() => sheet.getRange(1, 27)).toThrow(outside);
    expect(() => sheet.getRange(1000, 1, 2, 1)).toThrow(outside);
    expect(() => sheet.getRange('AA1')).toThrow(outside);
    expect(() => sheet.getRange(0, 1)).toThrow(outside);
    expect(sheet.getRange(1000, 26).getA1Notation()).toBe('Z1000');
  });

  test('the notations of a range', () => {
    const { sheet } = newSheet();
    expect(sheet.getRange('$B$2:C4').getA1Notation()).toBe('B2:C4');
    expect(sheet.getRange('B:B').getNumRows()).toBe(1000);
    expect(sheet.getRange(2, 3, 4, 5).getA1Notation()).toBe('C2:G5');
    expect(sheet.getRange('B2').offset(1, 2, 3, 4).getA1Notation()).toBe('D3:G5');
    expect(() => sheet.getRange('nimporte quoi')).toThrow('Range not found');
  });
});

describe('what a value becomes', () => {
  test('a NIP keeps its zero in a cell of format @, and only there', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1').setNumberFormat('@');
    sheet.getRange('A1:B1').setValues([['02250001', '02250001']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['02250001', 2250001]]);
  });

  test('texts are read in French', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1:F1').setValues([['12,5', '1 234,5', 'VRAI', 'R1.01', '', "'=1+1"]]);
    expect(sheet.getRange('A1:F1').getValues()).toEqual([[12.5, 1234.5, true, 'R1.01', '', '=1+1']]);
    expect(sheet.getRange('F1').getFormula()).toBe('');
  });

  test.each(['3/5', '12.5', '2024-09', '10 %', '8:30', '1e5'])(
    '« %s », that Google would transform, is refused',
    (text) => {
      const { sheet } = newSheet();
      expect(() => sheet.getRange('A1').setValue(text)).toThrow('format @ ou apostrophe');
      sheet.getRange('A1').setValue(`'${text}`);
      expect(sheet.getRange('A1').getValue()).toBe(text);
    },
  );

  test('types that no cell holds are refused', () => {
    const { sheet } = newSheet();
    const any = sheet.getRange('A1') as unknown as { setValue(value: unknown): void };
    for (const value of [undefined, null, {}, () => 1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => any.setValue(value)).toThrow();
    expect(() => sheet.getRange('A1').setValues([[undefined]])).toThrow('A1');
  });

  test('a date comes back as a Date', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1').setValue(new Date(2026, 8, 1));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('01/09/2026');
    expect((sheet.getRange('A1').getValue() as Date).getTime()).toBe(new Date(2026, 8, 1).getTime());
  });

  test('numbers are shown in French, at the format of the cell', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1:B1').setValues([[28 / 3, 28 / 3]]);
    sheet.getRange('A1').setNumberFormat('0.00');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('9,33');
    expect(sheet.getRange('A1').getValue()).toBe(28 / 3);
  });

  // What Google Sheets, Excel and LibreOffice show: half-up on the decimal writing, whatever the binary fraction.
  test.each([
    [10.075, '0.00', '10,08'],
    [9.995, '0.00', '10,00'],
    [9.994999, '0.00', '9,99'],
    [1.005, '0.00', '1,01'],
    [-1.005, '0.00', '-1,01'],
    [(10.05 + 10.1) / 2, '0.00', '10,08'], // 10.075 again
    [8.0005, '0.000', '8,001'],
    [12.5, '0', '13'],
    [12.449999, '0.0', '12,4'],
    [0.1005, '0.0%', '10,1%'],
    [0.1005, '0.0" %"', '0,1 %'],
    [12.5, '0.00000000000000000000', '12,50000000000000000000'],
    [0, '0.00', '0,00'],
    [46266.75, 'dd/mm/yyyy', '01/09/2026'],
    [46266.75, 'dd/mm/yyyy hh:mm', '01/09/2026 18:00'],
  ])('%d in the format %s is shown %s', async (value, pattern, shown) => {
    const { sheet, values } = newSheet();
    sheet.getRange('A1').setValue(value).setNumberFormat(pattern);
    expect(sheet.getRange('A1').getDisplayValues()).toEqual([[shown]]);
    if (pattern === '0.00') expect(await values(['=TEXT(A1;"0.00")'])).toEqual([shown.replace(',', '.')]);
  });
});

describe('formulas', () => {
  test('are written with « ; » and read back so', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:B1').setValues([['=SUM(1;2)', '=SUM({1;2;3})']]);
    sheet.getRange('C1').setFormula('=IF(A1=3;"a;b";"c")');
    await host.idle();
    expect(read('A1:C1')).toEqual([[3, 6, 'a;b']]);
    expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['=SUM(1;2)', '=SUM({1;2;3})', '=IF(A1=3;"a;b";"c")']]);
  });

  test.each(['=SUM(1,2)', '=1.5+1', '={1\\2}'])('%s, read otherwise in another locale, is refused', (formula) => {
    const { sheet } = newSheet();
    expect(() => sheet.getRange('A1').setFormula(formula)).toThrow("formule d'un classeur français");
  });

  test('looks leave values and formulas as they are', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1').setFormula('=1+1');
    sheet.getRange('A1:C3').setFontWeight('bold').setBackground('#ffeeaa').setVerticalAlignment('middle').setWrap(true);
    sheet.getRange('A1').setBorder(true, true, true, true, null, null, '#000000', null);
    await host.idle();
    expect(read('A1')).toBe(2);
    expect(sheet.getRange('A1').getFormula()).toBe('=1+1');
  });
});

describe('what Apps Script would refuse', () => {
  test('an unknown name throws, whatever the object', () => {
    const { host, sheet } = newSheet();
    const unknown = (object: unknown, name: string) => (object as Record<string, unknown>)[name];
    expect(() => unknown(sheet, 'getRnage')).toThrow("Sheet.getRnage : la page locale n'a pas ce nom d'Apps Script");
    expect(() => unknown(sheet.getRange('A1'), 'autoFill')).toThrow('Range.autoFill');
    expect(() => unknown(host.SpreadsheetApp, 'openById')).toThrow('SpreadsheetApp.openById');
    expect(() => unknown(host.SpreadsheetApp.BorderStyle, 'WAVY')).toThrow('BorderStyle.WAVY');
    expect(() => unknown(sheet.getRangeList(['A1']), 'setDataValidation')).toThrow('RangeList.setDataValidation');
    expect(host.refusals).toContain('Sheet.getRnage : nom inconnu');
  });

  test('an argument of another type, or one too many, throws', () => {
    const { sheet } = newSheet();
    const wrong = sheet as unknown as Record<string, (...args: unknown[]) => unknown>;
    expect(() => wrong.setFrozenRows?.('2')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.setFrozenRows.",
    );
    expect(() => wrong.setFrozenRows?.(1.5)).toThrow("don't match");
    expect(() => wrong.setColumnWidth?.(1)).toThrow("don't match");
    expect(() => wrong.getName?.(1)).toThrow("don't match");
  });

  test('unknown words of a style throw', () => {
    const { sheet } = newSheet();
    const range = sheet.getRange('A1') as unknown as Record<string, (value: unknown) => unknown>;
    expect(() => range.setHorizontalAlignment?.('middle')).toThrow('Invalid argument: middle');
    expect(() => range.setHorizontalAlignment?.('toString')).toThrow('Invalid argument: toString');
    expect(() => range.setVerticalAlignment?.('constructor')).toThrow('Invalid argument: constructor');
    expect(() => range.setVerticalAlignment?.('center')).toThrow('Invalid argument: center');
    expect(() => range.setFontWeight?.('heavy')).toThrow('Invalid argument: heavy');
    expect(() => range.setBackground?.('jaune')).toThrow('Invalid argument: jaune');
  });

  test('a merge that cuts another one throws', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1:B2').merge();
    expect(() => sheet.getRange('B2:C3').merge()).toThrow('You must select all cells in a merged range');
    expect(() => sheet.getRange('A1:C3').merge()).not.toThrow();
  });
});
