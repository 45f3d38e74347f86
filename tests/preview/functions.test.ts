/** The native functions that generated formulas use, on the real engine. Expected values: counted by hand on the grid below. */
import { newSheet } from './newHost';

/** A1:D5. R101 stands in C2 and C4, ABS in A3; B2, D1 and D4 are blank, D3 is true, A4 is the text 0123. */
const GRID = [
  [1, 2, 'x', ''],
  [3, '', 'R101', 5],
  ['ABS', 12, 'R102', true],
  ["'0123", 0, 'R101', ''],
  [10, 11, 12, 13],
];

const CASES: readonly (readonly [formula: string, expected: string | number | boolean])[] = [
  ['=ISNUMBER(INDEX(A1:D5;2;2))', false], // an empty cell is no number, even behind INDEX
  ['=ISNUMBER(INDEX(B1:B5;MATCH("R101";C1:C5;0)))', false],
  ['=INDEX(D1:D5;1)=""', true],
  ['=INDEX(A1:A5;MATCH("R102";C1:C5;0))', 'ABS'],
  ['=SUM(INDEX(A1:D5;0;2))', 25], // 2 + 12 + 0 + 11
  ['=IFERROR(MATCH("zz";C1:C5;0);"")', ''],
  ['=MATCH("r101";C1:C5;0)', 2],
  ['=MATCH(A4;A1:A5;0)', 4],
  ['=IFERROR(MATCH(123;A1:A5;0);"absent")', 'absent'],
  ['=COUNTIFS(C1:C5;"R101";A1:A5;">2")', 1],
  ['=COUNTIFS(A1:A5;"ABS")', 1],
  ['=COUNTIF(B1:B5;"")', 1],
  ['=COUNTIF(B1:B5;"<>")', 4],
  ['=COUNTBLANK(D1:D5)', 2],
  ['=COUNT(A1:B5)', 7], // 1 3 10 and 2 12 0 11
  ['=SUMPRODUCT(ISNUMBER(MATCH(C1:C5;C2:C3;0))*1)', 3],
  ['=SUMPRODUCT(ISNUMBER(MATCH(A1:D5;{"";"ABS";"ABI"};0))*1)', 1],
  ['=SUMPRODUCT(MAX((C1:C5="R101")*ROW(C1:C5)))', 4],
  ['=SUMPRODUCT(MIN(ROW(A1:A5)+1000*ISNUMBER(A1:A5)))', 3],
  ['=SUMPRODUCT((SUBSTITUTE(SUBSTITUTE(UPPER(C1:C5);" ";"");CHAR(160);"")="R101")*1)', 2],
  ['=SUMPRODUCT(LEN(SUBSTITUTE(C1:C5;"R";"")))', 12], // x 101 102 101 12
  ['=SUMPRODUCT(ISTEXT(A1:D5)*1)', 6],
  ['=SUMPRODUCT(ISLOGICAL(A1:D5)*1)', 1],
  ['=SUMPRODUCT((ISNUMBER(A1:B5))*(C1:C5="R101"))', 2], // A2, B4
  ['=SUMPRODUCT(IF(ISNUMBER(A1:A5);A1:A5;0))', 14],
  ['=REPT("█";3)&REPT("░";0)', '███'],
  ['=LEN(CHAR(160))', 1],
  ['=ADDRESS(12;8;4)', 'H12'],
  ['=MID(1/2;2;1)', '.'], // a comma in a French Google sheet: the engine always writes a point
  ['=ROUND(1005/1000;2)', 1.01],
  ['=INT(79/10)', 7],
  ['="">=10', true], // a text is above any number: compare only what ISNUMBER has let through
  ['=IF(D3;"oui";"non")', 'oui'],
  ['=IF(D1;"oui";"non")', 'non'],
  ['=3&"/"&5', '3/5'],
  ['="a"&B2&"b"', 'ab'],
  ['=LET(x;5;x+1)', 6],
  ['=IFERROR(A1/B4;"division")', 'division'],
  ['=MAX(A1:B5)', 12],
];

test('each formula gives the value counted by hand', async () => {
  const { sheet, values } = newSheet();
  sheet.getRange('A1:D5').setValues(GRID);
  const found = await values(CASES.map(([formula]) => formula));
  expect(CASES.map(([formula], rank) => [formula, found[rank]])).toEqual(CASES);
});
