/** What a generation would change, in sentences: a summary, then sheet after sheet. */
import { type Change, isDate, type JournalEntry, type SheetChange, shownText, textOf } from '../../workbook';
import type { Clock } from '../clock';
import { shownDay } from '../days';
import { plural } from '../french';
import type { WorkPlan } from './protocol';

/** How many changes of one kind are named before « et n de plus ». */
const NAMED = 12;

/** « 8 feuilles créées, 0 note modifiée », « 1 feuille mise à jour, 1 formule rétablie, 0 note modifiée »: a generation never touches a typed mark, which is what is to be read there. */
export function changesSummary(changes: readonly SheetChange[]): string {
  if (changes.length === 0) return 'Rien à faire : le classeur est à jour.';
  const made = changes.filter(({ isNew }) => isNew).length;
  const updated = changes.length - made;
  const mended = changes.flatMap((one) => one.changes).filter(({ kind }) => kind === 'formule').length;
  const parts = [
    ...(made > 0 ? [plural(made, 'feuille créée', 'feuilles créées')] : []),
    ...(updated > 0 ? [plural(updated, 'feuille mise à jour', 'feuilles mises à jour')] : []),
    ...(mended > 0 ? [plural(mended, 'formule rétablie', 'formules rétablies')] : []),
    '0 note modifiée',
  ];
  return parts.join(', ');
}

export const changesOf = (changes: readonly SheetChange[], clock: Clock): WorkPlan['feuilles'] =>
  changes.map(({ name, changes: said }) => ({ nom: name, changements: sentencesOf(said, clock) }));

function sentencesOf(changes: readonly Change[], clock: Clock): readonly string[] {
  const students = changes.flatMap((one) => (one.kind === 'etudiant' ? [one.nip] : []));
  const others = changes.flatMap((one) => sentenceOf(one, clock) ?? []);
  const unique = others.filter((sentence, index) => others.indexOf(sentence) === index);
  return [
    ...unique.slice(0, NAMED),
    ...(unique.length > NAMED ? [`et ${plural(unique.length - NAMED, 'autre changement', 'autres changements')}`] : []),
    ...(students.length > 0
      ? [`${plural(students.length, 'étudiant ajouté', 'étudiants ajoutés')} : ${listed(students)}`]
      : []),
  ];
}

const listed = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} et ${names.length - NAMED} de plus`;

/** null where another sentence says it already. */
function sentenceOf(change: Change, clock: Clock): string | null {
  switch (change.kind) {
    case 'feuille':
      return 'Feuille créée';
    case 'etudiant':
      return null;
    case 'colonne':
      return columnSentence(change.key);
    case 'ligne':
      return lineSentence(change.key);
    case 'valeur':
      return valueSentence(change, textOfCell(change.before, clock));
    case 'formule':
      return `${change.cell} : « ${textOfCell(change.before, clock)} » a été tapé à la place d'une formule ; la formule est rétablie`;
    case 'mise-a-jour':
      return 'Formules et mise en forme remises à jour';
  }
}

/** A day as one types it. */
const textOfCell = (cell: unknown, clock: Clock): string => (isDate(cell) ? shownDay(clock.dayOf(cell)) : textOf(cell));

function columnSentence(key: string): string {
  const code = /^(?:ep|el):([^#]+)/.exec(key)?.[1];
  if (code === undefined) return 'Colonnes de calcul ajoutées';
  return key.startsWith('ep:') ? `Colonne d'épreuve ajoutée : ${code}` : `Colonne ajoutée : ${code}`;
}

function lineSentence(key: string): string {
  const [, ue, code] = /^l:([^:]+):(.+)$/.exec(key) ?? [];
  return code === undefined ? 'Lignes ajoutées' : `${code} ajouté dans ${ue}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  coefficient: 'coefficient',
  titre: 'intitulé',
  evaluation: "type d'évaluation",
  nom: 'nom',
  prenom: 'prénom',
  groupe: 'groupe',
  statut: 'statut',
  redoublements: 'semestres redoublés',
};

function valueSentence({ row, column, cell, after }: Extract<Change, { kind: 'valeur' }>, before: string): string {
  if (column === 'liste')
    return after === ''
      ? `${row} : de nouveau dans la liste`
      : `${row} : absent de la liste ; sa ligne et ses notes sont gardées, grisées`;
  const isEcts = row.startsWith('ue:');
  if (column === 'genere') {
    const what = isEcts ? 'ECTS changés' : 'Coefficient changé';
    return `${what} à la main, pris en compte : ${placeOf(row)} (${cell})`;
  }
  if (column.startsWith('ep:')) return `Intitulé de ${column.slice(3).split('#')[0]} : ${after}`;
  const field = isEcts && column === 'coefficient' ? 'ECTS' : FIELDS[column];
  const shown = (text: string): string => (text === '' ? 'rien' : text.replace('.', ','));
  return field === undefined
    ? `${cell} : ${shown(before)} → ${shown(after)}`
    : `${placeOf(row)} : ${field} ${shown(before)} → ${shown(after)}`;
}

/** « UE11, R101 »; a student goes by their NIP. */
function placeOf(row: string): string {
  const [, ue, code] = /^l:([^:]+):(.+)$/.exec(row) ?? [];
  if (code !== undefined) return `${ue}, ${code}`;
  return /^ue:(.+)@/.exec(row)?.[1] ?? row;
}

/** A value that a step would replace and that its plan did not show. */
export function replacedSentence({ row, column, before }: JournalEntry): string {
  const field = FIELDS[column] ?? column.replace(/^[a-z]+:/, '').split('#')[0];
  return `${placeOf(row.replace(/^n:/, ''))}, ${field} : ${shownText(before)}`;
}
