/** The spreadsheet of Apps Script over the engine: its sheets and its named ranges. */
import { generateRandomId, ICommandService } from '@univerjs/core';
import { IDefinedNamesService, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { selectedRange } from '../engine/cells';
import { NEW_SHEET } from '../engine/engine';
import { DOCUMENT, metadataMethods } from './metadata';
import { type RangeInside, rangeInside, rangeObject } from './range';
import { absoluteOf, readA1, readReference } from './rectangle';
import { expose, insideOf, type Runtime } from './runtime';
import { checkSheetName, type SheetInside, sheetObject, sheetOf, sizeOf } from './sheet';
import { type Method, method } from './signatures';

type Names = keyof GoogleAppsScript.Spreadsheet.Spreadsheet;

const NAME = /^(?!\d)(?![A-Za-z]{1,3}\d+$)(?![Rr]\d*([Cc]\d*)?$)(?!true$|false$)[\p{L}\d_]{1,250}$/iu;
const LOCALES: ReadonlySet<string> = new Set(['fr_FR', 'fr', 'en_US']);

export function spreadsheetObject(runtime: Runtime): object {
  const { workbook } = runtime.engine;
  const sheetInside = (value: unknown): SheetInside => {
    const inside = insideOf(value) as SheetInside | undefined;
    if (inside?.kind !== 'sheet') throw new Error("un argument n'est pas une feuille");
    return inside;
  };
  const object = (sheet: { getSheetId(): string } | null): object | null =>
    sheet && sheetObject(runtime, sheet.getSheetId());
  const self: object = expose(runtime, {
    className: 'Spreadsheet',
    methods: {
      getId: method('', () => runtime.engine.unitId),
      getName: method('', () => workbook.getName()),
      getSpreadsheetTimeZone: method('', () => runtime.engine.timeZone),
      getSpreadsheetLocale: method('', () => runtime.locale),
      setSpreadsheetLocale: method('text', (locale: string) => {
        if (!LOCALES.has(locale))
          throw new Error(`Invalid argument: ${locale} (langue de la page locale : fr_FR ou en_US)`);
        runtime.locale = locale === 'fr' ? 'fr_FR' : locale;
      }),
      getSheets: method('', () => workbook.getSheets().map(object)),
      getNumSheets: method('', () => workbook.getSheets().length),
      getSheetByName: method('text', (name: string) => object(workbook.getSheetByName(name))),
      getActiveRange: method('', () => {
        const range = selectedRange(workbook.getActiveSheet());
        if (!range) return null;
        return rangeObject(runtime, {
          sheetId: range.getSheetId(),
          row: range.getRow() + 1,
          column: range.getColumn() + 1,
          rows: range.getHeight(),
          columns: range.getWidth(),
        });
      }),
      getActiveSheet: method('', () => object(workbook.getActiveSheet())),
      setActiveSheet: method('object', (sheet: unknown) => {
        const { id } = sheetInside(sheet);
        sheetOf(runtime, id).activate();
        return sheet;
      }),
      moveActiveSheet: method('integer', (position: number) => {
        if (position < 1 || position > workbook.getSheets().length) throw new Error(`position invalide : ${position}`);
        workbook.moveActiveSheet(position - 1);
      }),
      insertSheet: method('text', 'text integer', (name: string, index?: number) => {
        checkSheetName(runtime, name);
        const at = index ?? workbook.getActiveSheet().getIndex() + 1;
        if (at < 0 || at > workbook.getSheets().length) throw new Error(`position de feuille invalide : ${at}`);
        return object(workbook.create(name, NEW_SHEET.rows, NEW_SHEET.columns, { index: at }));
      }),
      deleteSheet: method('object', (sheet: unknown) => {
        const { id } = sheetInside(sheet);
        const shown = workbook.getSheets().filter((one) => !one.isSheetHidden() && one.getSheetId() !== id);
        if (shown.length === 0) throw new Error("You can't remove all the visible sheets in a document.");
        // Deleted while it is shown, a sheet whose rows were just moved is drawn once more by the engine, which then fails.
        const [first] = shown;
        if (workbook.getActiveSheet().getSheetId() === id) first?.activate();
        workbook.deleteSheet(sheetOf(runtime, id));
      }),
      setNamedRange: method('text object', (name: string, range: unknown) => {
        if (!NAME.test(name)) throw new Error(`The name "${name}" is not a valid name for a named range.`);
        const inside = rangeInside(range);
        const reference = absoluteOf(sheetOf(runtime, inside.sheetId).getSheetName(), inside);
        // The mutation itself: the engine's commands would read every formula of the workbook for each name.
        const injector = runtime.engine.univer.__getInjector();
        const known = injector.get(IDefinedNamesService).getValueByName(runtime.engine.unitId, name);
        injector.get(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, {
          unitId: runtime.engine.unitId,
          id: known?.id ?? generateRandomId(),
          name,
          formulaOrRefString: reference,
          localSheetId: 'AllDefaultWorkbook',
        });
      }),
      getRangeByName: method('text', (name: string) => {
        const found = namedInsides(runtime).find((one) => one.name.toLowerCase() === name.toLowerCase());
        return found ? rangeObject(runtime, found.inside) : null;
      }),
      getNamedRanges: method('', () =>
        namedInsides(runtime).map(({ name, inside }) => namedObject(runtime, name, inside)),
      ),
      ...metadataMethods(runtime, DOCUMENT, () => self),
      toast: method('text', 'text text', 'text text number', (text: string, title = '') =>
        runtime.screen.toast(text, title),
      ),
    } satisfies Partial<Record<Names, Method>>,
  });
  return self;
}

/** Names whose cells still exist. */
function namedInsides(runtime: Runtime): readonly { readonly name: string; readonly inside: RangeInside }[] {
  const { workbook } = runtime.engine;
  return workbook.getDefinedNames().flatMap((defined) => {
    const reference = readReference(defined.getFormulaOrRefString());
    const sheet = reference && workbook.getSheetByName(reference.sheet);
    const rectangle = sheet && readA1(reference.a1, sizeOf(sheet));
    return sheet && rectangle
      ? [{ name: defined.getName(), inside: { sheetId: sheet.getSheetId(), ...rectangle } }]
      : [];
  });
}

const namedObject = (runtime: Runtime, name: string, inside: RangeInside): object =>
  expose(runtime, {
    className: 'NamedRange',
    free: 'all',
    methods: {
      getName: method('', () => name),
      getRange: method('', () => rangeObject(runtime, inside)),
      remove: method('', () => {
        if (!runtime.engine.workbook.deleteDefinedName(name)) throw new Error(`plage nommée inconnue : ${name}`);
      }),
    } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.NamedRange, Method>>,
  });
