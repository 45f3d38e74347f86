/** What a function of a cell was handed, as it says so itself. */
import { shown } from './probe';

export const SIGNAL = 'Copiez ce rapport et envoyez-le aux auteurs du module ; ne générez pas de classeur de jury ici.';

export const given = (where: string): string => `=JURY_BUT_ESSAI("recu";${where})`;

/** What JURY_BUT_ESSAI says that it was handed, in French. */
export function handed(cell: unknown): string {
  const told = String(cell);
  if (told.startsWith('[')) {
    const rows = JSON.parse(told) as readonly (readonly unknown[])[];
    const cells = rows.map((row) => row.map((one) => worded(typeof one, shown(one))).join(' ; ')).join(' | ');
    return `tableau ${rows.length} × ${rows[0]?.length ?? 0} : ${cells}`;
  }
  if (/^\d+ × \d+$/.test(told)) return `tableau ${told}`;
  const [, type = '', value = ''] = /^(\w+):([\s\S]*)$/.exec(told) ?? [];
  return type === '' ? shown(cell) : worded(type, value);
}

function worded(type: string, value: string): string {
  if (type === 'string') return value === '' || value === 'vide' ? 'vide' : `texte ${value}`;
  if (type === 'number') return `nombre ${value.replace('.', ',')}`;
  if (type === 'boolean') return /^(?:true|VRAI)$/.test(value) ? 'VRAI' : 'FAUX';
  return type === 'date' ? 'date' : 'rien';
}
