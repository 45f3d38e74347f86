/** The text of a file that the teacher chose, or why it has none that we can read. */

import { decode } from '../../formats';

export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

const LARGEST = 2_000_000;

/** @example await readFileText(file) // { kind: 'text', text: 'NIP;Nom…' } */
export async function readFileText(file: File): Promise<FileReading> {
  if (file.size > LARGEST) {
    return refuse("est trop grand. Choisissez un fichier de moins de 2 Mo, ou collez ce qu'il contient.");
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = String.fromCharCode(...bytes.slice(0, 4));
  if (head === '%PDF')
    return refuse('est un PDF. Ouvrez-le, sélectionnez tout son texte, copiez-le, puis collez-le ici.');
  if (head.startsWith('PK') || head === '\u00d0\u00cf\u0011\u00e0') {
    return refuse('est un classeur Excel. Copiez ses cellules et collez-les ici, ou enregistrez-le au format CSV.');
  }
  return { kind: 'text', text: decode(bytes).text };
}

function refuse(why: string): FileReading {
  return { kind: 'refused', message: `Ce fichier ${why}` };
}
