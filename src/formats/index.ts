/** The door of the file formats: bytes ↔ data, and nothing of the workbook nor of the law. */
export type {
  ApogeeElement,
  ApogeeIssue,
  ApogeeIssueCode,
  ApogeeStudent,
  Maquette,
} from './apogee/maquette';
export { type ApogeeReading, readApogee } from './apogee/read';
export { type ApogeeEdit, writeApogee } from './apogee/write';
export { addressOf, columnName } from './cellName';
export { readTable, type TableLine, tabbed } from './csv';
export { type CsvCell, csvText, writeCsv } from './csvWriting';
export { type Fault, type FaultCode, faultOf, isFault } from './fault';
export { isSameMark, readScodocMark, type ScodocMark, scodocText } from './scodocCodes';
export {
  fillScodocFile,
  readScodocFile,
  type ScodocFile,
  type ScodocLine,
  type ScodocSheet,
  writeScodocFile,
} from './scodocSheet';
export { type DecodedText, decode, type Encoding, encodeUtf8, encodeWestern, unwritable } from './text';
export { openXlsx, type Xlsx, xlsxTable } from './xlsx';
export { writeXlsx, type XlsxTable } from './xlsxWriting';
export { readZip, writeZip } from './zip';
