/** What the command reads beside a workbook: a list of students, a programme. Each gives a value or the sentence of its refusal. */
import type { ProgrammeSource } from '../src/addin/protocol';
import { faultSentence } from '../src/addin/sidebar/files/faults';
import { rosterSentence } from '../src/addin/sidebar/messages';
import { readFicheText, readJsonText } from '../src/addin/sidebar/notebook/programmeReading';
import { decode, isFault, openXlsx, readTable, xlsxTable } from '../src/formats';
import { catalogueEntries, programmeById } from '../src/programme';
import { readRoster, type Student, type TableRow } from '../src/workbook';
import { cliMessages as say } from './messages';

export type Outcome<T> =
  | { readonly value: T; readonly warnings: readonly string[] }
  | { readonly refused: readonly string[] };

/** Two bytes that begin what is no text: an archive (.xlsx, .ods), an old Excel file, a PDF. */
const NO_TEXT = /^(?:PK|\u00d0\u00cf|%PDF)/;

const isText = (bytes: Uint8Array): boolean => !NO_TEXT.test(String.fromCharCode(...bytes.slice(0, 4)));

export function studentsIn(path: string, bytes: Uint8Array): Outcome<readonly Student[]> {
  const table = tableIn(path, bytes);
  if ('refused' in table) return table;
  const { students, issues } = readRoster(table.value);
  const wrong = issues.filter(({ nature }) => nature === 'a-corriger').map(rosterSentence);
  if (wrong.length > 0) return { refused: [...wrong, say.toCorrect(path, wrong.length)] };
  if (students.length === 0) return { refused: [say.noStudentIn(path)] };
  return { value: students, warnings: issues.filter(({ nature }) => nature === 'a-verifier').map(rosterSentence) };
}

/** A list is a text (CSV), or the first sheet of an .xlsx file. */
function tableIn(path: string, bytes: Uint8Array): Outcome<readonly TableRow[]> {
  if (/\.xlsx$/i.test(path)) {
    const file = openXlsx(bytes);
    const table = isFault(file) ? file : xlsxTable(file);
    return isFault(table) ? { refused: [say.refused(path, faultSentence(table))] } : { value: table, warnings: [] };
  }
  return isText(bytes) ? { value: readTable(decode(bytes).text), warnings: [] } : { refused: [say.notAText(path)] };
}

/** A shipped programme by its identifier or its initials; else what a file says. `read`: null where there is no such file. */
export function programmeIn(asked: string, read: (path: string) => Uint8Array | null): Outcome<ProgrammeSource> {
  const wanted = asked.toLowerCase();
  const entries = catalogueEntries();
  const found = entries.find(({ id }) => id === wanted) ?? entries.find(({ id }) => initialsOf(id) === wanted);
  if (found) return { value: { kind: 'catalogue', id: found.id }, warnings: [] };
  const bytes = read(asked);
  if (!bytes)
    return {
      refused: [
        say.unknownProgramme(
          asked,
          entries.map(({ id }) => initialsOf(id)),
        ),
      ],
    };
  if (!isText(bytes)) return { refused: [say.badProgramme(asked, "Ce fichier n'est pas un texte.")] };
  const { text } = decode(bytes);
  if (text.trimStart().startsWith('{')) {
    const json = readJsonText(text);
    if ('data' in json) return { value: { kind: 'donnees', programme: json.data }, warnings: [] };
    return { refused: json.points.map(({ sentence }) => say.badProgramme(asked, sentence)) };
  }
  const { programme, points } = readFicheText(text, '');
  const blocking = points.filter(({ nature }) => nature === 'bloquant' || (nature === 'lecture' && !programme));
  if (!programme || blocking.length > 0)
    return { refused: blocking.map(({ sentence }) => say.badProgramme(asked, sentence)) };
  return { value: { kind: 'donnees', programme }, warnings: points.map(({ sentence }) => sentence) };
}

const initialsOf = (id: string): string => (programmeById(id)?.sigle ?? id).toLowerCase();
