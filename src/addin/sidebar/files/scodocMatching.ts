/** Between a mark-entry sheet of ScoDoc and a mark column of the workbook: who is who, what would be written, what is told. */

import { isSameMark, readScodocMark, type ScodocLine, type ScodocMark, type ScodocSheet } from '../../../formats';
import { type EpreuveColumn, MARK_CODES, type NotesSheet, plain, type Student } from '../../../workbook';
import type { MarksRequest } from '../../protocol';
import { fullName, isExpected, nipKey } from './notebook';

export interface Pairing {
  readonly line: ScodocLine;
  readonly student: Student;
}

export interface Pairings {
  readonly paired: readonly Pairing[];
  /** Lines of the file of which no student of the workbook has the name. */
  readonly unknown: readonly ScodocLine[];
  /** Lines whose name several lines or several students bear. */
  readonly ambiguous: readonly ScodocLine[];
  /** Students who await marks and have no line in the file. */
  readonly missing: readonly Student[];
}

/** A name in another alphabet has no plain letters: it is compared as it is. */
const nameKey = ({ nom, prenom }: Pick<Student, 'nom' | 'prenom'>): string =>
  `${plain(nom) || nom} ${plain(prenom) || prenom}`;

/** By name and first name, accents, case and hyphens left out; two bearers of one name are never guessed.
 * @example pairByName(sheet.lines, students).paired.length // 24
 */
export function pairByName(lines: readonly ScodocLine[], students: readonly Student[]): Pairings {
  const byName = grouped(students, nameKey);
  const times = grouped(lines, nameKey);
  const foundFor = (line: ScodocLine): readonly Student[] => byName.get(nameKey(line)) ?? [];
  const isAlone = (line: ScodocLine): boolean =>
    foundFor(line).length === 1 && (times.get(nameKey(line))?.length ?? 0) === 1;
  const paired = lines.flatMap((line) => {
    const [student] = foundFor(line);
    return student !== undefined && isAlone(line) ? [{ line, student }] : [];
  });
  const reached = new Set(lines.flatMap(foundFor));
  return {
    paired,
    unknown: lines.filter((line) => foundFor(line).length === 0),
    ambiguous: lines.filter((line) => foundFor(line).length > 0 && !isAlone(line)),
    missing: students.filter((student) => isExpected(student) && !reached.has(student)),
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** What would change in the file. */
export interface FillPlan {
  /** By etudid: marks for cells that are blank. */
  readonly fresh: ReadonlyMap<string, ScodocMark>;
  /** Marks that differ from those of the file, and the sentence of each. */
  readonly different: ReadonlyMap<string, ScodocMark>;
  readonly phrases: readonly string[];
  readonly same: number;
  /** Marks that the file has and the workbook has not: left, or deleted on request. */
  readonly absent: ReadonlyMap<string, ScodocMark>;
  /** What cannot be written, one sentence each. */
  readonly refused: readonly string[];
}

/** @example planFill(sheet, pairings.paired, notes, notes.epreuves[0]).fresh.size // 24 */
export function planFill(
  { noteMax }: ScodocSheet,
  paired: readonly Pairing[],
  { epreuves, lines, grid }: NotesSheet,
  epreuve: EpreuveColumn,
): FillPlan {
  const rank = epreuves.indexOf(epreuve);
  const cells = new Map([...lines].reverse().map(({ nip, marks }) => [nipKey(nip), marks[rank]]));
  const [fresh, different, absent] = [0, 1, 2].map(() => new Map<string, ScodocMark>()) as [
    Map<string, ScodocMark>,
    Map<string, ScodocMark>,
    Map<string, ScodocMark>,
  ];
  const [phrases, refused]: [string[], string[]] = [[], []];
  let same = 0;
  for (const { line, student } of paired) {
    const mark = markOf(cells.get(nipKey(student.nip)));
    const { etudid, cellule } = line;
    const name = fullName(student);
    if (mark.kind === 'blank') {
      if (line.mark.kind !== 'blank' && line.mark.kind !== 'ignored') absent.set(etudid, { kind: 'erased' });
    } else if (mark.kind === 'unknown' || (mark.kind === 'number' && (mark.value < 0 || mark.value > noteMax))) {
      refused.push(
        `${grid.name}, ${name}\u00a0: ${quoted(shown(mark))} n'est pas une note entre 0 et ${shown({ kind: 'number', value: noteMax })}. Corrigez-la dans le classeur.`,
      );
    } else if (line.isFormula) {
      refused.push(
        `Cellule ${cellule} (${name})\u00a0: une formule, qui est gardée. Videz-la dans le fichier pour y écrire la note.`,
      );
    } else if (line.mark.kind === 'blank') fresh.set(etudid, mark);
    else if (isSameMark(line.mark, mark)) same += 1;
    else {
      different.set(etudid, mark);
      phrases.push(`${name}\u00a0: ${shown(line.mark)} dans le fichier, ${shown(mark)} au classeur`);
    }
  }
  return { fresh, different, phrases, same, absent, refused };
}

/** A mark cell of the workbook as ScoDoc would read it: the codes of one effect are one code there.
 * @example markOf('ABJ') // { kind: 'excused' }
 */
export function markOf(cell: unknown): ScodocMark {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  const typed = typeof cell === 'string' ? cell : cell === undefined || cell === null ? '' : String(cell);
  const compact = typed.replace(/[\s\u200b-\u200d\u2060]/g, '').toUpperCase();
  const code = MARK_CODES.find((one) => one.code === compact);
  if (code !== undefined) return { kind: code.note };
  const mark = readScodocMark(typed);
  return mark.kind === 'number' || mark.kind === 'blank' ? mark : { kind: 'unknown', found: typed.trim() };
}

/** The lines that an import of marks is given, and those that it cannot be.
 * @example marksOfSheet(pairings.paired).lignes // [{ ligne: 9, nip: '00123', note: '12,5' }]
 */
export function marksOfSheet(paired: readonly Pairing[]): {
  readonly lignes: MarksRequest['lignes'];
  /** Lines that ask to delete a mark: an import never does. */
  readonly left: readonly string[];
} {
  const lignes = paired.flatMap(({ line: { ligne, mark }, student }) => {
    const note = noteText(mark);
    return note === '' ? [] : [{ ligne, nip: student.nip, note }];
  });
  const left = paired
    .filter(({ line: { mark } }) => mark.kind === 'erased')
    .map(
      ({ line: { ligne }, student }) =>
        `Ligne ${ligne} (${fullName(student)})\u00a0: SUPR. Une importation n'efface rien\u00a0; videz la cellule dans le classeur s'il le faut.`,
    );
  return { lignes, left };
}

/** What is typed in the workbook for a mark of ScoDoc; '' where nothing is to be typed. */
function noteText(mark: ScodocMark): string {
  if (mark.kind === 'number') return String(mark.value).replace('.', ',');
  if (mark.kind === 'unknown') return mark.found;
  return MARK_CODES.find(({ note }) => note === mark.kind)?.code ?? '';
}

const shown = (mark: ScodocMark): string =>
  mark.kind === 'erased' ? 'SUPR' : mark.kind === 'ignored' ? 'DEM' : noteText(mark);
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
