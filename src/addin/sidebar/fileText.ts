/** The text of a file that the teacher chose, or why it has none that we can read. */

import { decode, isFault, openXlsx, tabbed, xlsxTable } from '../../formats';
import { faultSentence } from './files/faults';

export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

const LARGEST = 2_000_000;
const LARGEST_WORKBOOK = 20_000_000;

/** `workbooks`: whether the first sheet of an .xlsx is a text too, its cells between tabs.
 * @example await readFileText(file, true) // { kind: 'text', text: 'NIP;Nom…' }
 */
export async function readFileText(file: File, workbooks: boolean): Promise<FileReading> {
  const isWorkbook = workbooks && /\.xlsx$/i.test(file.name);
  if (file.size > (isWorkbook ? LARGEST_WORKBOOK : LARGEST)) {
    return refuse(
      `est trop grand. Choisissez un fichier de moins de ${isWorkbook ? 20 : 2} Mo, ou collez ce qu'il contient.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = String.fromCharCode(...bytes.slice(0, 4));
  if (head === '%PDF')
    return refuse('est un PDF. Ouvrez-le, sélectionnez tout son texte, copiez-le, puis collez-le ici.');
  if (workbooks && head.startsWith('PK')) return workbookText(bytes);
  if (head.startsWith('PK') || head === '\u00d0\u00cf\u0011\u00e0') {
    return refuse('est un classeur Excel. Copiez ses cellules et collez-les ici, ou enregistrez-le au format CSV.');
  }
  return { kind: 'text', text: decode(bytes).text };
}

function workbookText(bytes: Uint8Array): FileReading {
  const file = openXlsx(bytes);
  const table = isFault(file) ? file : xlsxTable(file);
  return isFault(table) ? { kind: 'refused', message: faultSentence(table) } : { kind: 'text', text: tabbed(table) };
}

function refuse(why: string): FileReading {
  return { kind: 'refused', message: `Ce fichier ${why}` };
}
