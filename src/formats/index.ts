/** The door of the file formats: bytes ↔ data, and nothing of the workbook nor of the law. */
export { readTable, type TableLine } from './csv';
export { type DecodedText, decode, type Encoding, encodeWestern, unwritable } from './text';
