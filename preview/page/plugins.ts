/** Univer on a screen: the plugins of the engine with their interface, in the order that Univer wants, all in French. */
import { type ILocales, LocaleType, mergeLocales } from '@univerjs/core';
import dataValidation from '@univerjs/data-validation/locale/fr-FR';
import design from '@univerjs/design/locale/fr-FR';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUi from '@univerjs/docs-ui/locale/fr-FR';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheets from '@univerjs/sheets/locale/fr-FR';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/fr-FR';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/fr-FR';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/fr-FR';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import sheetsFormula from '@univerjs/sheets-formula/locale/fr-FR';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/fr-FR';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUi from '@univerjs/sheets-note-ui/locale/fr-FR';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/fr-FR';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUi from '@univerjs/sheets-ui/locale/fr-FR';
import { UniverUIPlugin } from '@univerjs/ui';
import ui from '@univerjs/ui/locale/fr-FR';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import '@univerjs/ui/facade';
import '@univerjs/docs-ui/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-formula-ui/facade';
import type { Plugins } from '../engine/engine';

/** Missing from Univer 0.25.1 in every language. */
const calculation = {
  'sheets-formula': {
    progress: {
      analyzing: 'Analyse',
      calculating: 'Calcul',
      'array-analysis': 'Analyse des plages',
      'array-calculation': 'Calcul des plages',
      done: 'Calcul terminé',
    },
  },
};

export const frenchLocales: ILocales = {
  [LocaleType.FR_FR]: mergeLocales(
    dataValidation,
    design,
    docsUi,
    sheets,
    conditionalFormattingUi,
    sheetsDataValidation,
    dataValidationUi,
    sheetsFormula,
    sheetsFormulaUi,
    noteUi,
    numfmtUi,
    sheetsUi,
    ui,
    calculation,
  ),
};

/** A NIP is a number kept as text: nothing is said of it, as in Google Sheets. */
const NO_TEXT_MARKS = {
  disableForceStringAlert: true,
  disableForceStringMark: true,
  disableTextFormatAlert: true,
  disableTextFormatMark: true,
};

/** The search box of a list takes the focus as it opens: what is typed in the cell meanwhile would be lost in it. */
const LIST_UNDER_THE_CELL = { showEditOnDropdown: false, showSearchOnDropdown: false };

/** @example createEngine({ name, functions, locales: frenchLocales, plugins: screenPlugins('tableur', help) }) */
export const screenPlugins = (container: string, help: readonly IFunctionInfo[]): Plugins => [
  [UniverRenderEnginePlugin],
  [UniverUIPlugin, { container, header: true, toolbar: true, footer: true, disableAutoFocus: true }],
  [UniverDocsPlugin],
  [UniverDocsUIPlugin],
  [UniverSheetsPlugin],
  [UniverSheetsUIPlugin, NO_TEXT_MARKS],
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED, description: [...help] }],
  [UniverSheetsFormulaUIPlugin],
  [UniverSheetsNumfmtPlugin, NO_TEXT_MARKS],
  [UniverSheetsNumfmtUIPlugin],
  [UniverSheetsDataValidationPlugin],
  [UniverSheetsDataValidationUIPlugin, LIST_UNDER_THE_CELL],
  [UniverSheetsConditionalFormattingPlugin],
  [UniverSheetsConditionalFormattingUIPlugin],
  [UniverSheetsNotePlugin],
  [UniverSheetsNoteUIPlugin],
];
