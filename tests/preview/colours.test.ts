/** What conditional formats show, asked of the cells that are drawn. Expected values: Google Sheets' rule (a formula is written for the first
 *  cell of its ranges, the first rule of the list wins), worked out by hand; for the whole workbook, the engine's own formula of each cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadlessHost } from '../../preview/headless';
import type { Reply, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import { juryRequest, notebookRequest } from '../workbook/workbench';
import { loadHeadless, newHost, newSheet } from './newHost';

const [RED, GREEN] = ['rgb(255,0,0)', 'rgb(0,255,0)'];

/** The fill that rules give to the cells of a sheet, row by row; empty where they give none. */
function fills({ engine }: HeadlessHost, name: string, a1: string): readonly (readonly string[])[] {
  const sheet = engine.workbook.getSheetByName(name);
  if (!sheet) throw new Error(`pas de feuille « ${name} »`);
  const service = engine.univer.__getInjector().get(loadHeadless().ConditionalFormattingService);
  const { startRow, endRow, startColumn, endColumn } = sheet.getRange(a1).getRange();
  return from(startRow, endRow).map((row) =>
    from(startColumn, endColumn).map(
      (column) => service.composeStyle(engine.unitId, sheet.getSheetId(), row, column)?.style?.bg?.rgb ?? '',
    ),
  );
}

const from = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index);

function newRules() {
  const { host, sheet } = newSheet();
  const rule = (formula: string, fill: string, ...places: readonly string[]) =>
    host.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(fill)
      .setRanges(places.map((place) => sheet.getRange(place)))
      .build();
  return { host, sheet, rule, shown: (a1: string) => fills(host, 'Feuille 1', a1) };
}

test('a formula is asked of each cell from the first of its ranges; what is fixed in it stays; the first rule wins', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.getRange('A1:B4').setValues([
    [1, 5],
    [3, 2],
    [4, ''],
    [9, 9], // below the rules
  ]);
  sheet.getRange('D1').setValue(3);
  sheet.setConditionalFormatRules([rule('=A1>$D$1', RED, 'A1:B3', 'D2:D3'), rule('=$A1>=3', GREEN, 'A1:B3')]);
  await host.idle();
  // Red: 5 in B1 and 4 in A3, over 3. Green: the rows 2 and 3, whose first cell is 3 and 4.
  expect(shown('A1:B4')).toEqual([
    ['', RED],
    [GREEN, GREEN],
    [RED, GREEN],
    ['', ''],
  ]);
  await host.type('Feuille 1', 'D1', '1');
  // Over 1: 5, 3, 2 and 4; a blank is not.
  expect(shown('A1:B3')).toEqual([
    ['', RED],
    [RED, RED],
    [RED, GREEN],
  ]);
  await host.type('Feuille 1', 'D3', '2');
  expect(shown('D1:D3')).toEqual([[''], [''], [RED]]);
});

test('what formulas and functions give is read once it is computed', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.getRange('A1').setValue(2);
  sheet.getRange('C1').setFormula('=SUM(B1:B4)');
  sheet.setConditionalFormatRules([rule('=SUM(B$1:B1)=$C$1', RED, 'B1:B4')]);
  await host.idle();
  expect(shown('B1:B4')).toEqual([[RED], [RED], [RED], [RED]]); // 0 everywhere
  sheet.getRange('B1').setFormula('=COUNTED(A1)');
  await host.idle();
  // 1, 2 spilled: the sums from the top are 1, 3, 3, 3, and the whole is 3.
  expect(shown('B1:B4')).toEqual([[''], [RED], [RED], [RED]]);
  await host.type('Feuille 1', 'A1', '4');
  expect(shown('B1:B4')).toEqual([[''], [''], [''], [RED]]);
});

test('an error, a text and a number other than 1 colour nothing', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.getRange('A1:A6').setFormulas([['=1/0'], ['="oui"'], ['=2'], ['=1'], ['=TRUE'], ['=""']]);
  sheet.setConditionalFormatRules([rule('=A1', RED, 'A1:A6')]);
  await host.idle();
  expect(shown('A1:A6').flat()).toEqual(['', '', '', RED, RED, '']);
});

test('only the cells that are looked at are asked, once until the next calculation', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.getRange('A1:A3').setValues([[5], [6], [7]]);
  sheet.setConditionalFormatRules([rule('=SEEN(A1)="[6]"', RED, 'A1:A1000')]);
  await host.idle();
  host.resetCounts();
  await host.type('Feuille 1', 'A3', '6');
  expect(host.functionCalls()).toEqual({});
  expect(shown('A1:A3').flat()).toEqual(['', RED, RED]);
  expect(shown('A1:A3').flat()).toEqual(['', RED, RED]);
  expect(host.functionCalls()).toEqual({ SEEN: 3 });
});

test('a formula knows the row and the column of its cell', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.setConditionalFormatRules([rule('=ROW()*10+COLUMN()=21', RED, 'A2:B4', 'A1:B1')]);
  await host.idle();
  expect(shown('A1:B3')).toEqual([
    ['', ''],
    [RED, ''],
    ['', ''],
  ]);
});

test('what a rule reads in the middle of a calculation is not what the formulas that come next read', async () => {
  const { host, sheet, rule, shown } = newRules();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('B1:B900').setFormulas(from(1, 900).map((row) => [`=A$1+${row}*0`]));
  sheet.getRange('C1').setFormula('=SUMPRODUCT(B1:B900*1)');
  sheet.setConditionalFormatRules([rule('=SUMPRODUCT($B$1:$B$900*1)>0', RED, 'E1:E50')]);
  await host.idle();
  let asked = 0;
  host.engine.onCommand(({ id, params }) => {
    if (!id.endsWith('calculation-notification') || !(params as { stageInfo?: object }).stageInfo) return;
    asked += 1;
    shown(`E${asked}`);
  });
  await host.type('Feuille 1', 'A1', '3');
  expect(asked).toBeGreaterThan(3);
  expect(host.read('Feuille 1', 'C1')).toBe(2700); // 900 × 3
}, 60_000);

test('in the whole workbook, every cell shows what the engine gives when each has its own formula', async () => {
  const host = newHost({ code: readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8') });
  const make = async (request: WorkRequest) => {
    const plan = (await host.run('planSteps', request)) as Reply<WorkPlan>;
    for (const { id } of plan.ok ? plan.value.steps : [])
      expect(await host.run('runStep', request, id)).toMatchObject({ ok: true });
  };
  await make(notebookRequest({ etudiants: 6 }));
  await make(juryRequest('S1'));
  await make(juryRequest('BUT1'));
  await host.idle();
  const right = await compareWithOwnFormulas(host);
  expect(right.cells).toBeGreaterThan(200);
  await host.type('Notes S1', 'F12', 'ABI');
  host.spreadsheet.getSheetByName('Notes S1')?.getRange('G11').setValue('douze');
  const wrong = await compareWithOwnFormulas(host);
  expect(wrong.cells).toBeLessThan(right.cells); // « Moyennes » says no more than what is wrong
}, 180_000);

/** Compares each cell of each rule with formulas registered for all of them, as Univer does; gives how many have a look of their own. */
async function compareWithOwnFormulas(host: HeadlessHost): Promise<{ readonly cells: number }> {
  const { ConditionalFormattingRuleModel, ConditionalFormattingService, RegisterOtherFormulaService } = loadHeadless();
  const { univer, workbook, unitId } = host.engine;
  const injector = univer.__getInjector();
  const own = injector.get(RegisterOtherFormulaService);
  const rules = workbook.getSheets().flatMap((sheet) =>
    (injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheet.getSheetId()) ?? []).map((rule) => {
      const { value: formula, style } = rule.rule as { readonly value: string; readonly style: object };
      const ranges = [...rule.ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
      const sheetId = sheet.getSheetId();
      return { sheetId, style, ranges, id: own.registerFormulaWithRange(unitId, sheetId, formula, ranges) };
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 50)); // they are told to the engine a little later
  await host.idle();
  const expected = new Map<string, object>();
  // The last rule first, so that the first one wins.
  for (const { sheetId, style, ranges, id } of [...rules].reverse()) {
    const first = ranges[0];
    const results = own.getFormulaValueSync(unitId, sheetId, id)?.result as Results | undefined;
    for (const { startRow, endRow, startColumn, endColumn } of ranges)
      for (const row of from(startRow, endRow))
        for (const column of from(startColumn, endColumn)) {
          const cell = results?.[row - (first?.startRow ?? 0)]?.[column - (first?.startColumn ?? 0)]?.[0]?.[0];
          const place = `${sheetId} ${row} ${column}`;
          const isMet = cell?.v === 1 || cell?.v === true || cell?.v === 'TRUE';
          expected.set(place, { ...expected.get(place), ...(isMet ? style : {}) });
        }
  }
  for (const { sheetId, id } of rules) own.deleteFormula(unitId, sheetId, [id]);
  const service = injector.get(ConditionalFormattingService);
  const shown = [...expected.keys()].map((place) => {
    const [sheetId = '', row, column] = place.split(' ');
    return [place, service.composeStyle(unitId, sheetId, Number(row), Number(column))?.style ?? {}];
  });
  expect(shown).toEqual([...expected]);
  return { cells: shown.filter(([, style]) => Object.keys(style as object).length > 0).length };
}

/** By row, by column, the table that the formula gives there. */
type Results = Record<number, Record<number, readonly (readonly { readonly v?: unknown }[])[] | undefined> | undefined>;
