/** JURY_BUT_ESSAI: what the self-check asks of a custom function; it tells what it was handed, or gives back what is asked. */
import { type CellValue, isDate, type Matrix, toMatrix } from '../cells';
import { ueAverage } from './ueAverage';

/** What is asked, by its word; anything else is « recu ». */
const GIVEN: Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>> = {
  vide: '',
  nombre: 12.5,
  texte: '4/5',
  tableau: [
    [1, 2],
    [3, ''],
  ],
};
/** Beyond, the size is enough. */
const SHOWN_CELLS = 6;

/** One cell in, one text out, or what `quoi` names: vide, nombre, texte, tableau, erreur, heure, classe.
 * @example essai('recu', [[12, '']]) // 'tableau 1 × 2 : nombre 12 ; vide'
 */
export function essai(quoi: unknown, valeur?: unknown, autre?: unknown): unknown {
  const given = GIVEN[String(quoi)];
  if (given !== undefined) return given;
  if (quoi === 'erreur') throw new Error("Autodiagnostic : cette erreur est voulue, c'est une phrase à lire ici.");
  if (quoi === 'heure') return Date.now();
  if (quoi !== 'classe') return received(valeur);
  const start = Date.now();
  ueAverage(valeur, autre);
  return [[start, Date.now()]];
}

function received(value: unknown): string {
  if (!Array.isArray(value)) return one(value);
  const matrix: Matrix = toMatrix(value);
  const width = matrix[0]?.length ?? 0;
  const size = `tableau ${matrix.length} × ${width}`;
  return matrix.length * width > SHOWN_CELLS
    ? size
    : `${size} : ${matrix.map((row) => row.map(one).join(' ; ')).join(' | ')}`;
}

function one(value: unknown): string {
  if (value === undefined || value === null) return 'rien';
  if (value === '') return 'vide';
  if (isDate(value)) return 'date';
  if (typeof value === 'number') return `nombre ${String(value).replace('.', ',')}`;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return typeof value === 'string' ? `texte ${value}` : typeof value;
}
