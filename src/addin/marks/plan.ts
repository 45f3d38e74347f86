/** The import of the marks of one épreuve, as data: who each line is about, what it would write, and in which runs of cells. */

import type { Note } from '../../arrete';
import type { EpreuveColumn, NotesLine, NotesSheet } from '../../workbook';
import { compactText, describe, isBlank, readBareme, readNote } from '../cells';
import { french } from '../french';
import { bareNip, type Classeur, isExpected, nipKey, personName } from '../verification/classeur';
import { nameOf, placeOf, tried } from '../verification/finding';
import { marksMessages as say } from './messages';
import type { MarksPreview, MarksRequest } from './protocol';

/** A mark for a cell, and what was in the cell when it was decided. */
export interface MarkWrite {
  readonly row: number;
  readonly nip: string;
  readonly was: unknown;
  readonly value: number | string;
}

export interface MarksPlan {
  readonly epreuve: EpreuveColumn;
  readonly preview: MarksPreview;
  readonly writes: readonly MarkWrite[];
}

/** What a line of the file comes to. */
type Outcome =
  | { readonly kind: 'a-corriger'; readonly phrase: string }
  | { readonly kind: 'nouvelle' | 'identique'; readonly write: MarkWrite }
  | { readonly kind: 'differente'; readonly write: MarkWrite; readonly phrase: string };

/** null: the column is not on the sheet. */
export function planMarks(request: MarksRequest, sheet: NotesSheet, byNip: Classeur['byNip']): MarksPlan | null {
  const epreuve = sheet.epreuves.find(({ code, rang }) => code === request.code && rang === request.rang);
  if (!epreuve) return null;
  const lines = sheet.lines.filter(({ nip }) => nip !== '');
  const found = finderOf(lines);
  const given = request.lignes.filter(({ note }) => !isBlank(note)).map((one) => ({ ...one, found: found(one.nip) }));
  const times = new Map<NotesLine | undefined, number>();
  for (const {
    found: [line],
  } of given)
    times.set(line, (times.get(line) ?? 0) + 1);
  const outcomes = given.map((one) => {
    const [line] = one.found;
    const isTwice = line !== undefined && (times.get(line) ?? 0) > 1;
    return outcomeOf(one, isTwice, sheet, epreuve, byNip);
  });
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind);
  const phrases = (kind: Outcome['kind']): readonly string[] =>
    of(kind).map((outcome) => ('phrase' in outcome ? french(outcome.phrase) : ''));
  const reached = new Set(given.flatMap(({ found }) => found));
  const zeros = given.filter(({ nip, found }) => found.length === 1 && nipKey(found[0]?.nip) !== nipKey(nip)).length;
  const recognised = outcomes.length - of('a-corriger').length;
  return {
    epreuve,
    preview: {
      resume: french(say.summary(recognised, of('a-corriger').length, zeros)),
      nouvelles: of('nouvelle').length,
      identiques: of('identique').length,
      differentes: phrases('differente'),
      aCorriger: phrases('a-corriger'),
      absents: lines
        .filter((line) => !reached.has(line) && isAwaited(byNip, line))
        .map(({ nip }) => personName(byNip, nip)),
    },
    writes: outcomes.flatMap((outcome) => {
      const isWritten = outcome.kind === 'nouvelle' || (outcome.kind === 'differente' && request.remplacer);
      return isWritten ? [outcome.write] : [];
    }),
  };
}

const isAwaited = (byNip: Classeur['byNip'], { nip }: NotesLine): boolean => {
  const person = byNip.get(nipKey(nip));
  return person === undefined || isExpected(person);
};

/** The lines of a NIP; when none has it as it is, those that differ by leading zeros. */
function finderOf(lines: readonly NotesLine[]): (nip: string) => readonly NotesLine[] {
  const [exact, bare] = [nipKey, bareNip].map((keyOf) => {
    const byKey = new Map<string, NotesLine[]>();
    for (const line of lines) byKey.set(keyOf(line.nip), [...(byKey.get(keyOf(line.nip)) ?? []), line]);
    return byKey;
  });
  return (nip) => exact?.get(nipKey(nip)) ?? bare?.get(bareNip(nip)) ?? [];
}

interface Given {
  readonly ligne: number;
  readonly nip: string;
  readonly note: string;
  readonly found: readonly NotesLine[];
}

function outcomeOf(
  { ligne, nip, note, found }: Given,
  isTwice: boolean,
  { grid, epreuves }: NotesSheet,
  epreuve: EpreuveColumn,
  byNip: Classeur['byNip'],
): Outcome {
  const at = say.line(ligne);
  const wrong = (phrase: string): Outcome => ({ kind: 'a-corriger', phrase });
  const [line, other] = found;
  if (nipKey(nip) === '') return wrong(say.noNip(at));
  if (!line) return wrong(say.unknownNip(at, nip, grid.name));
  if (other) {
    const isSame = nipKey(line.nip) === nipKey(other.nip);
    return wrong(isSame ? say.twiceInSheet(at, nip, grid.name) : say.ambiguousNip(at, nip));
  }
  if (isTwice) return wrong(say.twiceInFile(at, nip));
  const cellule = placeOf(grid, line.row, epreuve.column);
  const bareme = tried(() => readBareme(epreuve.bareme, { lieu: grid.name }));
  if ('refused' in bareme) return wrong(bareme.refused);
  const read = tried(() => readNote(note, { lieu: at }, bareme.value));
  if ('refused' in read) return wrong(read.refused);
  const name = personName(byNip, line.nip);
  if (grid.formulas[line.row - 1]?.[epreuve.column - 1]) return wrong(say.holdsFormula(at, name, nameOf(cellule)));
  const was = line.marks[epreuves.indexOf(epreuve)];
  const write: MarkWrite = { row: line.row, nip: line.nip, was, value: written(read.value, note) };
  if (isBlank(was)) return { kind: 'nouvelle', write };
  const here = tried(() => readNote(was, { lieu: at }, bareme.value));
  if ('value' in here && here.value === read.value) return { kind: 'identique', write };
  return { kind: 'differente', write, phrase: say.different(name, plain(was), plain(write.value)) };
}

/** A number as a number, a code as its text. */
const written = (note: Note, typed: string): number | string => (typeof note === 'number' ? note : compactText(typed));

const plain = (cell: unknown): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : typeof cell === 'string' ? cell : describe(cell);

/** Whether a cell still holds what it held, for the student it was decided for. */
export const isUnchanged = (
  { was, nip }: MarkWrite,
  now: { readonly value: unknown; readonly formula: string; readonly nip: unknown },
): boolean => now.formula === '' && nipKey(now.nip) === nipKey(nip) && Object.is(now.value, was);
