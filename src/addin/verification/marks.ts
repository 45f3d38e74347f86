/** A « Notes » sheet through the very readers of the functions: typed marks, and what they do not understand. */
import { BAREME_LEGAL, type Note } from '../../arrete';
import { type EpreuveColumn, type NotesLine, type NotesSheet, textOf } from '../../workbook';
import { describe, isBlank, readBareme, readNote, readPositive } from '../cells';
import { type Finding, nameOf, placeOf, tried } from './finding';
import { checkMessages as say } from './messages';

export interface ReadEpreuve extends Omit<EpreuveColumn, 'coefficient' | 'bareme'> {
  readonly coefficient: number;
  readonly bareme: number;
}

/** Points on the average of a UE; with one that is not understood, the average is not known. */
export type Bonus = number | null | 'illisible';

export interface ReadLine {
  readonly row: number;
  readonly nip: string;
  /** One per épreuve; one that is not understood counts as missing. */
  readonly notes: readonly Note[];
  /** Ranks of the épreuves whose mark is not understood. */
  readonly illisibles: ReadonlySet<number>;
  /** By UE; null where nothing is typed. */
  readonly bonus: ReadonlyMap<string, Bonus>;
}

export interface ReadMarks extends Pick<NotesSheet, 'semestre' | 'grid'> {
  readonly epreuves: readonly ReadEpreuve[];
  /** Those with a NIP. */
  readonly lines: readonly ReadLine[];
  readonly unreadable: readonly Finding[];
}

export function readMarks(sheet: NotesSheet): ReadMarks {
  const { semestre, grid, lines } = sheet;
  const unreadable: Finding[] = [];
  /** The value of a cell, or what stands for it once its refusal is told. */
  function read<T>(row: number, column: number, fallback: T, reader: (place: { readonly lieu: string }) => T): T {
    const cellule = placeOf(grid, row, column);
    const outcome = tried(() => reader({ lieu: nameOf(cellule) }));
    if ('value' in outcome) return outcome.value;
    unreadable.push({ etat: 'erreur', texte: outcome.refused, cellule });
    return fallback;
  }
  const head = (key: string): number => grid.rows.get(key) ?? 1;
  const epreuves = sheet.epreuves.map(
    ({ coefficient, bareme, ...epreuve }): ReadEpreuve => ({
      ...epreuve,
      coefficient: read(head('coefficients'), epreuve.column, 1, (place) => readPositive(coefficient, place, 1)),
      bareme: read(head('baremes'), epreuve.column, BAREME_LEGAL, (place) => readBareme(bareme, place)),
    }),
  );
  const readLine = ({ row, nip, marks, bonus }: NotesLine): ReadLine => {
    const illisibles = new Set<number>();
    const notes = epreuves.map(({ column, bareme }, index) => {
      const before = unreadable.length;
      const note = read<Note>(row, column, 'missing', (place) => readNote(marks[index], place, bareme));
      if (unreadable.length > before) illisibles.add(index);
      return note;
    });
    const bonusOf = ([ue, cell]: readonly [string, unknown]): readonly [string, Bonus] => [
      ue,
      read<Bonus>(row, grid.columns.get(`bonus:${ue}`) ?? 1, 'illisible', ({ lieu }) => readBonus(cell, lieu)),
    ];
    return { row, nip, notes, illisibles, bonus: new Map(Array.from(bonus, bonusOf)) };
  };
  const readLines = lines.map(readLine);
  unreadable.push(...withoutCode(sheet));
  return { semestre, grid, epreuves, lines: readLines.filter(({ nip }) => nip !== ''), unreadable };
}

/** Bonus or malus points, as the sheet takes them: a number of any sign. */
function readBonus(cell: unknown, lieu: string): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return cell;
  throw new Error(say.notABonus(lieu, describe(cell)));
}

/** Marks in a column that no code ties to an element. */
function withoutCode({ grid, epreuves, lines }: NotesSheet): readonly Finding[] {
  const [from, to] = [grid.columns.get('groupe'), grid.columns.get('fin')];
  if (from === undefined || to === undefined) return [];
  const coded = new Set(epreuves.map(({ column }) => column));
  return Array.from({ length: to - from }, (_, index) => from + 1 + index)
    .filter((column) => !coded.has(column))
    .flatMap((column): readonly Finding[] => {
      const line = lines.find(({ row }) => textOf(grid.values[row - 1]?.[column - 1]) !== '');
      if (!line) return [];
      const cellule = placeOf(grid, grid.rows.get('codes') ?? line.row, column);
      return [{ etat: 'erreur', texte: say.markWithoutCode(nameOf(cellule)), cellule }];
    });
}
