/** The engine behind the services: what Univer computes wrongly, and that our repairs make right. Expected values: what Google Sheets gives. */
import { loadHeadless, newHost, newSheet } from './newHost';

describe('comparisons', () => {
  test('a zero is not a blank, a number is not its text, alone or within an array', async () => {
    const { sheet, values } = newSheet();
    sheet.getRange('A1:A5').setValues([[0], [1], [''], ["'1"], [5]]);
    expect(
      await values([
        '=IF(A1="";"vide";"non")',
        '=SUMPRODUCT((A1:A5="")*1)',
        '=SUMPRODUCT((A1:A5<>"")*1)',
        '=A2="1"',
        '=A4="1"',
        '=A3=""',
        '=COUNTIF(A1:A5;0)',
      ]),
    ).toEqual(['non', 1, 4, false, true, true, 1]);
  });

  test('the empty text of a formula is a text, spilled or not, even for the formulas computed with it', async () => {
    const { sheet, values } = newSheet();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('B1').setFormula('=IF(A1=1;"";A1)');
    sheet.getRange('C1').setFormula('=COUNTED(0)');
    expect(
      await values([
        '=INDEX(A1:A2;B1)',
        '=IFERROR(INDEX(A1:A2;B1);"rien")',
        '=ISNUMBER(B1)',
        '=B1+1',
        '=B1=""',
        '=C1=""',
        '=IFERROR(C1+1;"rien")',
        '=COUNT(A1:C1)',
      ]),
    ).toEqual(['#VALUE!', 'rien', false, '#VALUE!', true, true, 'rien', 1]);
  });
});

describe('what is remembered from one calculation to the next', () => {
  /** Two texts of one length, over 64 characters, to which the hash of Univer gives one number (found by trying). */
  const [one, other] = ['ngocaqo', 'dqbhvjy'].map(
    (group) => `Le jury statue souverainement au vu du dossier de chaque étudiant, groupe ${group}`,
  ) as [string, string];

  test('two long texts, two long formulas are never taken for one another', async () => {
    const { sheet, values } = newSheet();
    sheet.getRange('A1:A2').setValues([[one], [other]]);
    expect(await values([`="${one}"`, `="${other}"`, '=A1&"."', '=A2&"."'])).toEqual([
      one,
      other,
      `${one}.`,
      `${other}.`,
    ]);
  });

  test('a long formula follows a name that now means other cells', async () => {
    const { host, sheet, values, read } = newSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [4]]);
    host.spreadsheet.setNamedRange('Bloc', sheet.getRange('A1:A2'));
    const long = `=SUM(Bloc)+0*LEN("${one}")`;
    expect(await values([long])).toEqual([3]);
    host.spreadsheet.setNamedRange('Bloc', sheet.getRange('A1:A3'));
    await host.idle();
    expect(read('Z1')).toBe(7);
  });
});

describe('IF', () => {
  test('only the branch it takes is computed', async () => {
    const { host, sheet, values } = newSheet();
    sheet.getRange('A1:A2').setValues([[1], ['']]);
    host.resetCounts();
    expect(
      await values(['=IF(A1=1;"oui";SEEN(1))', '=IF(A2;SEEN(2);"non")', '=IF(A1;IF(A2;SEEN(3);"dedans");SEEN(4))']),
    ).toEqual(['oui', 'non', 'dedans']);
    expect(host.functionCalls()).toEqual({});
    expect(await values(['=IF(A1=1;SEEN(5);SEEN(6))'])).toEqual(['[5]']);
    expect(host.functionCalls()).toEqual({ SEEN: 1 });
  });

  test('a range takes both branches cell by cell; an error, nothing left out', async () => {
    const { host, sheet, read, values } = newSheet();
    sheet.getRange('A1:A3').setValues([[1], [5], ['']]);
    sheet.getRange('C1').setFormula('=SUMPRODUCT(IF(A1:A3>2;A1:A3*10;-1))');
    sheet.getRange('D1').setFormula('=IF(A1=1;SAME(A1:A3);"")');
    await host.idle();
    expect(read('C1')).toBe(48); // -1 + 50 - 1
    expect(read('D1:D3')).toEqual([[1], [5], ['']]);
    expect(
      await values([
        '=IF(1/0;"a";"b")',
        '=IF(A1=2;"a")',
        '=IF(A1:A1=1;"a";"b")',
        '=IF("";"a";"b")',
        '=IF(A1=1;A2;0)+1',
      ]),
    ).toEqual(['#DIV/0!', false, 'a', 'b', 6]);
  });

  test('the same formula takes the other branch when its condition changes', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:B2').setValues([
      [1, 'x'],
      [0, 'y'],
    ]);
    sheet.getRange('C1').setFormula('=IF(A1=1;B1&"!";INDEX(B1:B2;2)&"?")');
    await host.idle();
    expect(read('C1')).toBe('x!');
    sheet.getRange('A1').setValue(2);
    await host.idle();
    expect(read('C1')).toBe('y?');
    sheet.getRange('B2').setValue('z');
    await host.idle();
    expect(read('C1')).toBe('z?');
    sheet.getRange('A1').setValue(1);
    await host.idle();
    expect(read('C1')).toBe('x!');
  });
});

describe('what is not done again for nothing', () => {
  test('one cell typed into computes one cell of a validation', async () => {
    const { host, sheet } = newSheet();
    const rule = host.SpreadsheetApp.newDataValidation()
      .requireFormulaSatisfied('=SEEN(A1)<>"[5]"')
      .setAllowInvalid(false);
    sheet.getRange('A1:A10').setDataValidation(rule.build());
    await host.type('Feuille 1', 'A1', '1'); // the rule is computed for all its cells, once
    host.resetCounts();
    expect(await host.type('Feuille 1', 'A3', '4')).toEqual({ accepted: true });
    expect(host.functionCalls()).toEqual({ SEEN: 1 });
    expect((await host.type('Feuille 1', 'A3', '5')).accepted).toBe(false);
    expect((await host.type('Feuille 1', 'A4', '5')).accepted).toBe(false);
    expect((await host.type('Feuille 1', 'A3', '6')).accepted).toBe(true);
  });

  test('a validation follows what it reads, on each of its cells, and among the rows that come', async () => {
    const { host, sheet } = newSheet();
    sheet.getRange('D1').setValue(10);
    const rule = host.SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1<=$D$1').setAllowInvalid(false);
    sheet.getRange('A1:A5').setDataValidation(rule.build());
    const accepted = async (a1: string, text: string) => (await host.type('Feuille 1', a1, text)).accepted;
    expect([await accepted('A1', '15'), await accepted('A2', '9')]).toEqual([false, true]);
    await host.type('Feuille 1', 'D1', '16');
    expect([await accepted('A1', '15'), await accepted('A3', '17')]).toEqual([true, false]);
    sheet.insertRowsAfter(2, 3);
    await host.idle();
    expect([await accepted('A8', '16'), await accepted('A7', '17'), await accepted('A4', '17')]).toEqual([
      true,
      false,
      false,
    ]);
    host.engine.api.getFormula().executeCalculation(); // of everything
    await host.idle();
    await host.type('Feuille 1', 'D1', '12');
    expect([await accepted('A8', '13'), await accepted('A7', '12')]).toEqual([false, true]);
  });

  test('the index of what formulas read holds each range once, until it is taken out', async () => {
    newSheet(); // the engine is hastened with the first workbook
    const index = new (loadHeadless().RTree)(true);
    const range = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 0 };
    const read = { unitId: 'classeur', sheetId: 'feuille', range, id: 7 };
    const found = () => [...index.searchGenerator(read)];
    for (let calculation = 0; calculation < 3; calculation += 1) index.bulkInsert([read, { ...read, id: 8 }]);
    expect(found()).toEqual([7, 8]);
    index.insert({ ...read, range: { ...range, endRow: 1 } }); // the same formula reads another range too
    expect(found()).toEqual([7, 8, 7]);
    index.remove(read);
    expect(found()).toEqual([8]);
    index.insert(read);
    expect(found()).toEqual([8, 7]);
    index.removeById('classeur', 'feuille');
    index.insert(read);
    expect(found()).toEqual([7]);
  });

  test('a formula that changes is computed after what it now reads', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:B2').setValues([
      [1, 10],
      [2, 20],
    ]);
    sheet.getRange('D1:D2').setFormulas([['=SUM(A1:A2)'], ['=SUM(B1:B2)']]);
    await host.idle();
    sheet.getRange('A1').setValue(6);
    await host.idle();
    expect(read('D1:D2')).toEqual([[8], [30]]);
    sheet.getRange('D1').setFormula('=SUM(B1:B2)');
    await host.idle();
    sheet.getRange('B2').setValue(25);
    await host.idle();
    expect(read('D1:D2')).toEqual([[35], [35]]);
  });

  test('what a formula reads is looked for once, until it is written again', async () => {
    const { host, sheet, read } = newSheet();
    const generator = loadHeadless().FormulaDependencyGenerator.prototype as unknown as {
      _getRangeListByNode(data: object): Promise<object>;
    };
    const own = generator._getRangeListByNode;
    let looked = 0;
    generator._getRangeListByNode = function counted(this: object, data) {
      looked += 1;
      return own.call(this, data);
    };
    try {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('B1:B3').setFormulas([['=A1+1'], ['=B1+1'], ['=SUM(SAME(B1:B2))']]);
      await host.idle();
      looked = 0;
      await host.type('Feuille 1', 'A1', '4');
      expect([read('B3'), looked]).toEqual([11, 0]); // 5 + 6
      await host.type('Feuille 1', 'B2', '=A1*2');
      expect([read('B3'), looked]).toEqual([13, 1]); // 5 + 8
      await host.type('Feuille 1', 'A1', '5');
      expect([read('B3'), looked]).toEqual([16, 1]); // 6 + 10
    } finally {
      generator._getRangeListByNode = own;
    }
  });

  test('a formula that named a sheet before it was there reads it once it is', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:A2').setFormulas([["='Plus tard'!A1"], ['=A1*2']]);
    await host.idle();
    const later = host.spreadsheet.insertSheet('Plus tard');
    later.getRange('A1').setValue(5);
    await host.idle();
    expect(read('A1:A2')).toEqual([[5], [10]]);
    await host.type('Plus tard', 'A1', '6');
    expect(read('A1:A2')).toEqual([[6], [12]]);
  });

  test('the formulas that read one cell are found by its place, in ranges and whole lines too', () => {
    newSheet();
    const index = new (loadHeadless().RTree)(true);
    const cell = (row: number, column: number) => ({
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
    const reading = (row: number, column: number, id: number) => ({
      unitId: 'classeur',
      sheetId: 'feuille',
      range: cell(row, column),
      id,
    });
    index.bulkInsert([reading(0, 0, 1), reading(0, 0, 2), reading(4, 1, 3), reading(900, 1, 4)]);
    const found = (range: object) =>
      [...index.bulkSearch([{ ...reading(0, 0, 0), range: { ...cell(0, 0), ...range } }])].sort();
    expect(found({})).toEqual([1, 2]);
    expect(found({ endRow: 4, endColumn: 1 })).toEqual([1, 2, 3]);
    expect(found({ startRow: 1, endRow: 2000, endColumn: 1 })).toEqual([3, 4]);
    expect(found({ startColumn: 1, endColumn: 1, startRow: Number.NaN, endRow: Number.NaN })).toEqual([3, 4]);
    expect(found({ startRow: 4, endRow: 4, startColumn: Number.NaN, endColumn: Number.NaN })).toEqual([3]);
    index.remove(reading(0, 0, 1));
    expect(found({})).toEqual([2]);
  });

  test('rows that come and a sheet renamed change the formulas that name them, wherever they stand', async () => {
    const { host, sheet } = newSheet();
    const there = host.spreadsheet.insertSheet("L'autre");
    const third = host.spreadsheet.insertSheet('Troisième');
    there.getRange('A1:A3').setValues([[1], [2], [4]]);
    there.getRange('B1').setFormula('=SUM(A1:A3)');
    sheet.getRange('A1').setFormula("=SUM('L''autre'!A1:A3)");
    third.getRange('A1').setFormula("=SUM(A2:A3)+'L''autre'!A3");
    await host.idle();
    there.insertRowsBefore(2, 1);
    await host.idle();
    there.getRange('A2').setValue(8);
    await host.idle();
    expect(there.getRange('B1').getFormula()).toBe('=SUM(A1:A4)');
    expect([host.read("L'autre", 'B1'), host.read('Feuille 1', 'A1'), host.read('Troisième', 'A1')]).toEqual([
      15, 15, 4,
    ]);
    there.setName("Aujourd'hui");
    await host.idle();
    expect(sheet.getRange('A1').getFormula()).toBe("=SUM('Aujourd''hui'!A1:A4)");
    expect(third.getRange('A1').getFormula()).toBe("=SUM(A2:A3)+'Aujourd''hui'!A4");
    there.getRange('A4').setValue(5);
    await host.idle();
    expect([host.read('Feuille 1', 'A1'), host.read('Troisième', 'A1')]).toEqual([16, 5]);
  });

  test('OFFSET and INDIRECT find what they read, and follow it', async () => {
    const { host, sheet, values, read } = newSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=A3*10');
    expect(await values(['=OFFSET(A1;2;1-1)', '=INDIRECT("B1")', '=SUM(OFFSET(A1;0;0;3;1))'])).toEqual([3, 30, 6]);
    sheet.getRange('A3').setValue(7);
    await host.idle();
    expect([read('Z1'), read('Z2'), read('Z3')]).toEqual([7, 70, 10]);
  });
});

describe('spills', () => {
  test('what a spill leaves is computed again', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1').setValue(5);
    sheet.getRange('B1').setFormula('=COUNTED(A1)');
    sheet.getRange('C1').setFormula('=SUM(B1:B20)');
    await host.idle();
    expect(read('C1')).toBe(15); // 1+2+3+4+5
    sheet.getRange('A1').setValue(2);
    await host.idle();
    expect(read('B1:B3')).toEqual([[1], [2], ['']]);
    expect(read('C1')).toBe(3);
    sheet.getRange('A1').setValue(8);
    await host.idle();
    expect(read('C1')).toBe(36);
  });

  test('a blocked spill shows #REF!, and comes back', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('B1').setFormula('=COUNTED(3)');
    sheet.getRange('C1').setFormula('=B1');
    sheet.getRange('D1').setFormula('=SEEN(B1)');
    sheet.getRange('E1').setFormula('=INDEX(B1:B3;2)');
    await host.idle();
    await host.type('Feuille 1', 'B2', 'x');
    expect(read('B1:E1')).toEqual([['#REF!', '#REF!', '["#REF!"]', 'x']]);
    await host.type('Feuille 1', 'B2', '');
    expect(read('B1:E1')).toEqual([[1, 1, '[1]', 2]]);
  });

  test('spills over spills settle, and each function runs once for one typed mark', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    // Written in the wrong order on purpose: each reads a spill that comes after it.
    sheet.getRange('K1').setFormula('=SUM(I1:I3)');
    sheet.getRange('I1').setFormula('=SAME(G1:G3)');
    sheet.getRange('G1:G3').setFormulas([['=INDEX(E1:E3;1)*2'], ['=INDEX(E1:E3;2)*2'], ['=INDEX(E1:E3;3)*2']]);
    sheet.getRange('E1').setFormula('=SAME(C1:C3)');
    sheet.getRange('C1').setFormula('=SAME(A1:A3)');
    await host.idle();
    expect(read('K1')).toBe(12);
    host.resetCounts();
    await host.type('Feuille 1', 'A2', '10');
    expect(read('K1')).toBe(28);
    expect(host.functionCalls()).toEqual({ SAME: 3 });
    sheet.insertRowAfter(2);
    await host.idle();
    sheet.getRange('A3').setValue(100);
    await host.idle();
    expect((read('C1:C5') as unknown[][]).flat()).toEqual([1, 10, 100, 3, '']);
  });

  test('the formulas of a conditional format stand in the way of no cell', async () => {
    const { host, sheet, read } = newSheet();
    // The condition of C3 reads D1; laid over B1 by the engine, it would come between A1 and its readers.
    sheet.getRange('A1').setValue(1);
    sheet.getRange('B1:B4').setFormulas([['=A1+1'], ['=B1+1'], ['=B2+1'], ['=B3+1']]);
    sheet.getRange('D1').setFormula('=SAME(B1:B4)');
    const rule = host.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=SUM($D$1:$D$4)>B1')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('B1:E5')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    await host.idle();
    for (const start of [5, 7, 2]) {
      await host.type('Feuille 1', 'A1', String(start));
      expect((read('D1:D4') as number[][]).flat()).toEqual([start + 1, start + 2, start + 3, start + 4]);
    }
  });
});

test('a command held back leaves nothing behind: looks that are changed later wipe out no formula', async () => {
  const { host, sheet, read } = newSheet();
  const { api, workbook } = host.engine;
  const held = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    event.cancel = true;
  });
  workbook.getActiveSheet().getRange('B1').setValue(9);
  held.dispose();
  sheet.getRange('A1').setFormula('=1+1').setBackground('#ff0000');
  await host.idle();
  expect(read('A1:B1')).toEqual([[2, '']]);
});

describe('custom functions', () => {
  test('what they receive: blank, scalar, table, error, boolean, date, left out', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1:C2').setValues([
      [1, '', true],
      ["'01", 2.5, 'x'],
    ]);
    sheet.getRange('D1').setFormula('=1/0');
    const formulas = [
      '=SEEN(A1)',
      '=SEEN(B1)',
      '=SEEN(A1:A1)',
      '=SEEN(A1:C2)',
      '=SEEN(D1)',
      '=SEEN(A1;;C1)',
      '=SEEN()',
      '=SEEN(A1=1)',
    ];
    sheet.getRange('F1:F8').setFormulas(formulas.map((formula) => [formula]));
    await host.idle();
    expect((read('F1:F8') as unknown[][]).flat()).toEqual([
      '[1]',
      '[""]',
      '[1]',
      '[[[1,"",true],["01",2.5,"x"]]]',
      '["#DIV/0!"]',
      '[1,"",true]',
      '[]',
      '[true]',
    ]);
    const kinds: string[] = [];
    const other = newSheet({
      functions: {
        KIND: (value) => {
          kinds.push(Object.prototype.toString.call(value));
          return 1;
        },
      },
    });
    other.sheet.getRange('A1').setValue(new Date(2026, 0, 31));
    other.sheet.getRange('B1').setFormula('=KIND(A1)');
    await other.host.idle();
    expect(kinds).toContain('[object Date]');
  });

  test('a throw gives #ERROR! with its message, by cell, until the cause is gone', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1').setValue('ici');
    sheet.getRange('B1').setFormula('=FAILS(A1)');
    sheet.getRange('B2').setFormula('=IFERROR(FAILS(A1);"attrapé")');
    sheet.getRange('B3').setFormula('=SEEN(B1)');
    await host.idle();
    expect((read('B1:B3') as unknown[][]).flat()).toEqual(['#ERROR!', 'attrapé', '["#ERROR!"]']);
    expect(host.errorOf('Feuille 1', 'B1')).toBe('raison : ici');
    expect(host.errorOf('Feuille 1', 'B2')).toBeUndefined();
    await host.type('Feuille 1', 'A1', 'là');
    expect(host.errorOf('Feuille 1', 'B1')).toBe('raison : là');
    sheet.insertRowBefore(1);
    await host.idle();
    expect(host.errorOf('Feuille 1', 'B2')).toBe('raison : là');
    sheet.getRange('B1').setFormula('=B2');
    await host.idle();
    expect([read('B1'), host.errorOf('Feuille 1', 'B1')]).toEqual(['#ERROR!', undefined]); // an error passed on is not its own
    sheet.getRange('B2').setValue(3);
    await host.idle();
    expect(host.errorOf('Feuille 1', 'B2')).toBeUndefined();
  });

  test('a service called from a cell is refused', async () => {
    const { host, sheet, read } = newSheet();
    sheet.getRange('A1').setFormula('=PEEKS()');
    await host.idle();
    expect(read('A1')).toBe('#ERROR!');
    expect(host.errorOf('Feuille 1', 'A1')).toMatch(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    );
  });

  test('only functions with @customfunction are known to cells', async () => {
    const { values } = newSheet();
    expect(await values(['=NOT_FOR_CELLS()', '=SAME(3)'])).toEqual(['#NAME?', 3]);
  });

  test('several workbooks live side by side', async () => {
    const [one, two] = [newHost(), newHost()];
    one.spreadsheet
      .getSheets()[0]
      ?.getRange('A1:A2')
      .setValues([[1], ['=A1+1']]);
    two.spreadsheet
      .getSheets()[0]
      ?.getRange('A1:A2')
      .setValues([[10], ['=A1+1']]);
    await Promise.all([one.idle(), two.idle()]);
    expect([one.read('Feuille 1', 'A2'), two.read('Feuille 1', 'A2')]).toEqual([2, 11]);
  });
});
