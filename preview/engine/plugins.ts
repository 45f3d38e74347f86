/** The plugins that work without a screen: formulas, number formats, validations, conditional formats, notes. */
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import type { Plugins } from './engine';

export const headlessPlugins: Plugins = [
  [UniverDocsPlugin],
  [UniverSheetsPlugin],
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED }],
  [UniverSheetsNumfmtPlugin],
  [UniverSheetsDataValidationPlugin],
  [UniverSheetsConditionalFormattingPlugin],
  [UniverSheetsNotePlugin],
];
