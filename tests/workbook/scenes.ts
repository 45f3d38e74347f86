/** The works whose interruptions are tested: a whole generation, a regeneration over what teachers did meanwhile, and its undoing. */
import type { NotebookRequest } from '../../src/addin/protocol';
import type { Programme } from '../../src/programme';
import type { Typed } from './whole';
import { addressAt, type HeadlessHost, markCell, named, notebookRequest, rowOf, sheetOf } from './workbench';

/** The workbook of a programme and a class: a list, or a number of fictitious students; null: what the workbook says. */
export const notebookOf = (programme: Programme | null, students: string | number | null): NotebookRequest =>
  notebookRequest({
    programme: programme ? { kind: 'donnees', programme } : { kind: 'classeur' },
    etudiants: students,
  });

export const FIRST_LIST = '001;Abadie;Rose;TD1\n002;Bosc;Léo;TD1\n003;Cros;Ana;TD2';
/** One student more, one less. */
export const SECOND_LIST = '001;Abadie;Rose;TD1\n003;Cros;Ana;TD2\n004;Dumas;Noé;TD2';
export const UNDO = { kind: 'annulation' } as const;

/** Marks, a bonus, a decision with its motif, remarks: all that was typed. */
export function typeMarks(host: HeadlessHost): readonly Typed[] {
  const typed: Typed[] = [];
  const put = (sheet: string, a1: string, one: Typed): void => {
    sheetOf(host, sheet).getRange(a1).setValue(one.value);
    typed.push(one);
  };
  ['001', '002', '003'].forEach((nip, index) => {
    for (const [rank, code] of ['R101', 'R102', 'SAE101', 'SAE102'].entries())
      put('Notes S1', markCell(host, 1, nip, code), {
        role: 'notes-S1',
        nip,
        title: code,
        value: 8 + index + rank / 4,
      });
    put('Notes S2', markCell(host, 2, nip, 'R201'), { role: 'notes-S2', nip, title: 'R201', value: 12 + index / 4 });
  });
  const bonus = addressAt(host, 'Notes S1', rowOf(host, 'notes_nip_S1', '002'), named(host, 'bonus_UE12').getColumn());
  put('Notes S1', bonus, { role: 'notes-S1', nip: '002', title: 'bonus:UE12', value: 0.25 });
  for (const [title, value] of [
    ['decision', 'ADM'],
    ['motif', 'Année sérieuse'],
    ['remarques', 'Voir la lettre du 3'],
  ] as const)
    put('Jury BUT1', cellOf(host, 'Jury BUT1', '002', title), { role: 'jury-BUT1', nip: '002', title, value });
  put('Jury S1', cellOf(host, 'Jury S1', '003', 'remarques'), {
    role: 'jury-S1',
    nip: '003',
    title: 'remarques',
    value: 'Absent au second jury',
  });
  return typed;
}

/** What teachers do to a generated workbook before it is generated again; gives all that they typed. */
export function live(host: HeadlessHost): readonly Typed[] {
  const typed = [...typeMarks(host)];
  const notes = sheetOf(host, 'Notes S1');
  const codes = named(host, 'notes_codes_S1');
  const at = codes.getColumn() + 2;
  notes.insertColumnBefore(at);
  notes.getRange(codes.getRow() + 2, at).setValue('À rattraper');
  notes.getRange(rowOf(host, 'notes_nip_S1', '003'), at).setValue('oral en mars');
  typed.push({ role: 'notes-S1', nip: '003', title: 'À rattraper', value: 'oral en mars' });
  const second = named(host, 'notes_nip_S2');
  const sheet = second.getSheet();
  sheet
    .getRange(second.getRow(), 1, 3, sheet.getMaxColumns() - 1)
    .sort({ column: second.getColumn(), ascending: false });
  notes.setName('Mes notes');
  return typed;
}

/** A cell by the student of its line and the hidden name of its column. */
function cellOf(host: HeadlessHost, sheet: string, nip: string, key: string): string {
  const values = sheetOf(host, sheet)
    .getRange(1, 1, sheetOf(host, sheet).getMaxRows(), sheetOf(host, sheet).getMaxColumns())
    .getValues();
  const row = values.findIndex((line) => line.includes(nip));
  const column = (values.find((line) => line.includes('jury-but')) ?? []).indexOf(key);
  return addressAt(host, sheet, row + 1, column + 1);
}
