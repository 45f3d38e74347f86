/** The import of the marks of one épreuve, as data: who each line is about, and what it would write. */

import type { Note } from '../../arrete';
import type { EpreuveColumn, NotesLine, NotesSheet } from '../../workbook';
import { compactText, isBlank, readBareme, readNote } from '../cells';
import { french } from '../french';
import { bareNip, type Classeur, isExpected, nipKey, personName } from '../verification/classeur';
import { nameOf, placeOf, tried } from '../verification/finding';
import { marksMessages as say } from './messages';
import type { MarksPreview, MarksRequest } from './protocol';
import { seenCell, shownMark } from './seen';

/** A mark for a cell, and what was in the cell when it was decided. */
export interface MarkWrite {
  readonly row: number;
  readonly nip: string;
  readonly name: string;
  readonly was: unknown;
  readonly value: number | string;
}

/** What a line of the file comes to. */
export type Outcome =
  | { readonly kind: 'sans-note' }
  | { readonly kind: 'a-corriger'; readonly phrase: string }
  | { readonly kind: 'nouvelle' | 'identique' | 'differente'; readonly write: MarkWrite };

export interface MarksPlan {
  /** One per line of the request. */
  readonly outcomes: readonly Outcome[];
  readonly preview: MarksPreview;
}

export function planMarks(
  { lignes }: Pick<MarksRequest, 'lignes'>,
  epreuve: EpreuveColumn,
  sheet: NotesSheet,
  byNip: Classeur['byNip'],
): MarksPlan {
  const lines = sheet.lines.filter(({ nip }) => nip !== '');
  const found = finderOf(lines);
  const given = lignes.map((one) => ({ ...one, found: isBlank(one.note) ? [] : found(one.nip) }));
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
  const writes = (kind: Outcome['kind']): readonly MarkWrite[] =>
    outcomes.flatMap((outcome) => (outcome.kind === kind && 'write' in outcome ? [outcome.write] : []));
  const aCorriger = outcomes.flatMap((outcome) => ('phrase' in outcome ? [french(outcome.phrase)] : []));
  const [nouvelles, identiques, differentes] = [writes('nouvelle'), writes('identique'), writes('differente')];
  const reached = new Set(given.flatMap(({ found }) => found));
  const zeros = given.filter(({ nip, found }) => found.length === 1 && nipKey(found[0]?.nip) !== nipKey(nip)).length;
  const recognised = nouvelles.length + identiques.length + differentes.length;
  return {
    outcomes,
    preview: {
      resume: french(say.summary(recognised, aCorriger.length, zeros)),
      nouvelles: nouvelles.length,
      identiques: identiques.length,
      differentes: differentes.map(({ name, was, value }) =>
        french(say.different(name, shownMark(was), shownMark(value))),
      ),
      aCorriger,
      absents: lines
        .filter((line) => !reached.has(line) && isAwaited(byNip, line))
        .map(({ nip }) => personName(byNip, nip)),
      avant: outcomes.map((outcome) => ('write' in outcome ? seenCell(outcome.write.was) : null)),
    },
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
  if (isBlank(note)) return { kind: 'sans-note' };
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
  const write: MarkWrite = { row: line.row, nip: line.nip, name, was, value: written(read.value, note) };
  if (isBlank(was)) return { kind: 'nouvelle', write };
  const here = tried(() => readNote(was, { lieu: at }, bareme.value));
  return { kind: 'value' in here && here.value === read.value ? 'identique' : 'differente', write };
}

/** A number as a number, a code as its text. */
const written = (note: Note, typed: string): number | string => (typeof note === 'number' ? note : compactText(typed));
