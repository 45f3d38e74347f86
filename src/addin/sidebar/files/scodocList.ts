/** The etudid of each student, from a list that ScoDoc exports: by NIP where it has one, else by name and first name. */

import { decode, type Fault, faultOf, isFault, openXlsx, readTable, xlsxTable } from '../../../formats';
import { listColumn, plain, type Student } from '../../../workbook';
import { nipKey } from './notebook';

type Named = Pick<Student, 'nip' | 'nom' | 'prenom'>;

export interface EtudidList {
  /** undefined: the list does not have this student, or has several of that name. */
  readonly of: (student: Named) => string | undefined;
  /** The lines that are about none of these students: « Ligne 3 : PETIT Zoé ». */
  readonly strangers: (students: readonly Named[]) => readonly string[];
}

/** @example readEtudids(bytes).of({ nip: '0012345', nom: 'Durand', prenom: 'Rose' }) // '501' */
export function readEtudids(bytes: Uint8Array): EtudidList | Fault {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const file = isZip ? openXlsx(bytes) : null;
  const table = file === null ? readTable(decode(bytes).text) : isFault(file) ? file : xlsxTable(file);
  if (isFault(table)) return table;
  const head = table.findIndex(({ cells }) => cells.some(isEtudid));
  const titles = table[head]?.cells ?? [];
  if (head < 0) return faultOf('colonne-absente', '', 'etudid');
  const at = (name: 'nip' | 'nom' | 'nomUsuel' | 'prenom'): number =>
    titles.findIndex((title) => listColumn(title) === name);
  const [etudid, nip, nom, usuel, prenom] = [
    titles.findIndex(isEtudid),
    at('nip'),
    at('nom'),
    at('nomUsuel'),
    at('prenom'),
  ];
  if (nip < 0 && ((nom < 0 && usuel < 0) || prenom < 0)) return faultOf('colonne-absente', '', 'NIP');
  const byNip = new Map<string, string | null>();
  const byName = new Map<string, string | null>();
  const lines: { readonly id: string; readonly label: string }[] = [];
  for (const { ligne, cells } of table.slice(head + 1)) {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
    const id = cell(etudid).replace(/^!/, '');
    if (!/^\d+$/.test(id)) continue;
    const name = `${(cell(usuel) || cell(nom)).toUpperCase()} ${cell(prenom)}`.trim();
    lines.push({ id, label: `Ligne ${ligne}\u00a0: ${name || cell(nip) || id}` });
    note(byNip, nipKey(cell(nip)), id);
    note(byName, nameOf(cell(usuel) || cell(nom), cell(prenom)), id);
  }
  const of: EtudidList['of'] = (student) =>
    byNip.get(nipKey(student.nip)) ?? byName.get(nameOf(student.nom, student.prenom)) ?? undefined;
  return {
    of,
    strangers: (students) => {
      const known = new Set(students.map(of));
      return lines.filter(({ id }) => !known.has(id)).map(({ label }) => label);
    },
  };
}

const isEtudid = (title: string): boolean => plain(title) === 'etudid';
const nameOf = (nom: string, prenom: string): string => `${plain(nom) || nom} ${plain(prenom) || prenom}`.trim();

/** null: borne by several. */
function note(ids: Map<string, string | null>, key: string, id: string): void {
  if (key !== '') ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
}
