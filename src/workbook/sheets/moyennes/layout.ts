/** Where things stand on « Moyennes »: identity, elements, UE, UE with bonus or malus, what is missing, the state of the line. */
import type { Element, Programme, Semestre } from '../../../programme';
import { type Area, area } from '../../address';
import { type Landmarks, place } from '../../plan';

export const ROW = { control: 3, group: 4, head: 5, titre: 6, pole: 7, matrix: 8 } as const;
export const IDENTITY = 4;
/** In view whatever is scrolled, with the names of the rows of the head; its texts begin after them. */
export const FROZEN = IDENTITY - 1;
export const TEXTS = FROZEN + 1;
/** Lines kept under the last student for those inserted later in « Notes ». */
const MARGIN = 12;

export interface MoyennesInput {
  readonly programme: Programme;
  readonly semestre: Semestre;
  /** Its columns of elements, in order: those of the programme, and those that it has lost. */
  readonly elements: readonly ElementColumn[];
  readonly arrondi: number | 'exact';
  /** Lines of the sheet as it is; 0 when it is to be made. */
  readonly lines: number;
}

export interface ElementColumn extends Element {
  readonly isLost: boolean;
}

export function moyennesLayout({ semestre, elements, lines }: MoyennesInput, landmarks: Landmarks) {
  const { numero, ues } = semestre;
  const s = `S${numero}`;
  const notes = place(landmarks, `notes_${s}`);
  const rows = Math.max(notes.rows + MARGIN, lines);
  const keyRow = ROW.matrix + ues.length + 1;
  const first = keyRow + 1;
  const ue = IDENTITY + 1 + elements.length + 1;
  const bonus = ue + ues.length;
  const final = bonus + 1;
  const missing = final + ues.length;
  return {
    /** « S1 » */
    s,
    ues,
    elements,
    notes,
    keyRow,
    /** The first line of the students, and how many there are. */
    first,
    rows,
    col: { elements: IDENTITY + 1, ue, bonus, final, missing, state: missing + ues.length + 1 },
    /** Columns over all the lines. */
    down: (column: number, columns = 1): Area => area(first, column, rows, columns),
  };
}
export type MoyennesLayout = ReturnType<typeof moyennesLayout>;
