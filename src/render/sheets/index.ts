/** The lift to Google Sheets: a plan becomes sheets, and the workbook as it is can be read back. No decision here. */
export { type OurSheet, ourSheets } from './marks';
export { type ProbeOutcome, readProbe, writeProbe } from './probe';
export { readLandmarks, readTexts, readValue } from './reader';
export { renderSheet } from './sheetRenderer';
