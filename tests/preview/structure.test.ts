/** Sheets, rows, columns and names: references follow, as in Google Sheets. */
import { newSheet } from './newHost';

test('the name of a sheet is taken once, and an empty one is refused', () => {
  const { host, sheet } = newSheet();
  host.spreadsheet.insertSheet('Notes', 1);
  expect(() => host.spreadsheet.insertSheet('notes')).toThrow('A sheet with the name "notes" already exists.');
  expect(() => sheet.setName('Notes')).toThrow('already exists');
  expect(() => host.spreadsheet.insertSheet('')).toThrow('cannot be empty');
  expect(host.spreadsheet.getSheets().map((one) => one.getName())).toEqual(['Feuille 1', 'Notes']);
});

test('a new sheet has 1000 rows and 26 columns, and grows or shrinks where it is asked', () => {
  const { host } = newSheet();
  const sheet = host.spreadsheet.insertSheet('Notes', 1);
  sheet.insertColumnsAfter(26, 10);
  sheet.insertRowsAfter(1000, 5);
  sheet.deleteRows(11, 900);
  sheet.deleteColumn(1);
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([105, 35]);
  expect(() => sheet.deleteRows(1, 105)).toThrow("You can't delete all the rows on the sheet.");
  expect(() => sheet.insertRowAfter(106)).toThrow('outside the dimensions');
});

test('a line hidden on another sheet leaves the sheet that is shown', () => {
  const { host } = newSheet();
  const other = host.spreadsheet.insertSheet('Notes', 1);
  host.spreadsheet.setActiveSheet(host.spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet);
  other.hideRows(5, 1);
  other.hideColumns(3, 1);
  expect(host.spreadsheet.getActiveSheet().getName()).toBe('Feuille 1');
  expect([other.isRowHiddenByUser(5), other.isRowHiddenByUser(6), other.isColumnHiddenByUser(3)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('lines made, deleted or hidden leave the selection: the first cell of a new sheet, then where the user stands', () => {
  const { host } = newSheet();
  const sheet = host.spreadsheet.insertSheet('Notes', 1);
  const selected = () => host.spreadsheet.getActiveRange()?.getA1Notation();
  sheet.deleteRows(101, 900);
  sheet.insertColumnsAfter(26, 4);
  sheet.hideColumns(1, 1);
  for (const row of [4, 7]) sheet.hideRows(row, 1);
  expect(selected()).toBe('A1');
  sheet.getRange('D9:E9').activate();
  sheet.hideRows(5, 2);
  sheet.insertRowsAfter(100, 10);
  expect(selected()).toBe('D9:E9');
  sheet.getRange('D110').activate();
  sheet.deleteRows(106, 5);
  expect(selected()).toBe('A1'); // what was selected is no more
});

test('the last visible sheet is neither hidden nor deleted', () => {
  const { host, sheet } = newSheet();
  const other = host.spreadsheet.insertSheet('Notes', 1);
  other.hideSheet();
  expect(other.isSheetHidden()).toBe(true);
  expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets");
  expect(() => host.spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets");
});

/** Notes on one sheet; on another what reads them: a plain range, a name, a spill, a line of the spill, a custom function. */
async function linked() {
  const { host, sheet } = newSheet();
  sheet.getRange('A1:B4').setValues([
    ['Ana', 10],
    ['Bob', 11],
    ['Cid', 12],
    ['Dora', 13],
  ]);
  host.spreadsheet.setNamedRange('notes_S1', sheet.getRange('B1:B4'));
  const other = host.spreadsheet.insertSheet('Lecture', 1);
  other.getRange('A1').setFormula("=SUM('Feuille 1'!$B$1:$B$4)");
  other.getRange('A2').setFormula('=SUM(notes_S1)');
  other.getRange('A3').setFormula('=SEEN(notes_S1)');
  other.getRange('C1').setFormula("=SAME('Feuille 1'!$A$1:$B$4)");
  other.getRange('F1').setFormula('=INDEX($C$1:$C$9;3)');
  await host.idle();
  const state = () => ({
    sums: [host.read('Lecture', 'A1'), host.read('Lecture', 'A2'), host.read('Lecture', 'A3')],
    names: (host.read('Lecture', 'C1:C5') as unknown[][]).flat(),
    third: host.read('Lecture', 'F1'),
  });
  return { host, sheet, state };
}

describe('rows that come and go', () => {
  test('before', async () => {
    const { state } = await linked();
    expect(state()).toEqual({
      sums: [46, 46, '[[[10],[11],[12],[13]]]'],
      names: ['Ana', 'Bob', 'Cid', 'Dora', ''],
      third: 'Cid',
    });
  });

  test('a row in the middle widens ranges, names and spills; what is typed in it counts', async () => {
    const { host, sheet, state } = await linked();
    sheet.insertRowAfter(2);
    sheet.getRange('A3:B3').setValues([['Zoé', 100]]);
    await host.idle();
    expect(state()).toEqual({
      sums: [146, 146, '[[[10],[11],[100],[12],[13]]]'],
      names: ['Ana', 'Bob', 'Zoé', 'Cid', 'Dora'],
      third: 'Zoé',
    });
    expect(host.spreadsheet.getRangeByName('notes_S1')?.getA1Notation()).toBe('B1:B5');
    await host.type('Feuille 1', 'B5', '20');
    expect(state().sums).toEqual([153, 153, '[[[10],[11],[100],[12],[20]]]']);
  });

  test('a row deleted in the middle narrows them', async () => {
    const { host, sheet, state } = await linked();
    sheet.deleteRow(2);
    await host.idle();
    expect(state()).toEqual({
      sums: [35, 35, '[[[10],[12],[13]]]'],
      names: ['Ana', 'Cid', 'Dora', '', ''],
      third: 'Dora',
    });
  });

  test('a row above shifts them, a row just under the last leaves them', async () => {
    const { host, sheet, state } = await linked();
    sheet.insertRowAfter(4);
    sheet.getRange('B5').setValue(100);
    sheet.insertRowBefore(1);
    await host.idle();
    expect(state().sums).toEqual([46, 46, '[[[10],[11],[12],[13]]]']);
  });

  test('the sheet renamed, formulas and names follow', async () => {
    const { host, sheet, state } = await linked();
    sheet.setName("Notes d'Ana");
    await host.idle();
    sheet.getRange('B1').setValue(20);
    await host.idle();
    expect(state().sums).toEqual([56, 56, '[[[20],[11],[12],[13]]]']);
    expect(host.spreadsheet.getRangeByName('notes_S1')?.getSheet().getName()).toBe("Notes d'Ana");
  });
});

test('named ranges: a cell address is no name; one removed is gone', () => {
  const { host, sheet } = newSheet();
  for (const name of ['UE11', 'a b', '1x', 'R1C1', '']) {
    expect(() => host.spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow('not a valid name');
  }
  host.spreadsheet.setNamedRange('coef_UE11', sheet.getRange('A1:B2'));
  host.spreadsheet.setNamedRange('coef_UE11', sheet.getRange('C1'));
  expect(host.spreadsheet.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()])).toEqual([
    ['coef_UE11', 'C1'],
  ]);
  host.spreadsheet.getNamedRanges()[0]?.remove();
  expect(host.spreadsheet.getRangeByName('coef_UE11')).toBeNull();
});

test('a sort carries whole rows, their formulas with them, blank rows last', async () => {
  const { host, sheet } = newSheet();
  sheet.getRange('A1:B4').setValues([
    ['Zoé', 12],
    ['', ''],
    ['ana', 8],
    ['Élie', 10],
  ]);
  sheet.getRange('C1:C4').setFormulas([['=B1*2'], ['=B2*2'], ['=B3*2'], ['=B4*2']]);
  await host.idle();
  sheet.getRange('A1:C4').sort(1);
  await host.idle();
  expect(sheet.getRange('A1:C4').getValues()).toEqual([
    ['ana', 8, 16],
    ['Élie', 10, 20],
    ['Zoé', 12, 24],
    ['', '', 0],
  ]);
  expect(sheet.getRange('C1:C3').getFormulas().flat()).toEqual(['=B1*2', '=B2*2', '=B3*2']);
  sheet.getRange('A1:C4').sort({ column: 2, ascending: false });
  await host.idle();
  expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Zoé', 'Élie', 'ana', '']);
});

test('developer metadata stay on their sheet, and go with it', () => {
  const { host } = newSheet();
  const sheet = host.spreadsheet.insertSheet('Notes', 1);
  sheet.addDeveloperMetadata('role', 'notes', host.SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  sheet.setName('Autre nom');
  expect(sheet.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])).toEqual([['role', 'notes']]);
  host.spreadsheet.deleteSheet(sheet);
  expect(host.spreadsheet.insertSheet('Notes', 1).getDeveloperMetadata()).toEqual([]);
});
