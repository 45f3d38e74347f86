/** The values that the tables count, for the students expected alone: one spilled block per column, at the right, hidden. */
import { reference } from '../../address';
import { BLANK, call, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { OUT_STATUTS } from '../jury/technical';
import type { StatistiquesLayout } from './layout';

/** For each line of « Étudiants », whether marks are expected. */
function expectedConditions(landmarks: Landmarks): readonly string[] {
  const of = (name: string): string => reference(place(landmarks, name));
  return [
    `${call('TRIM', of('etu_nip'))}<>${BLANK}`,
    ...OUT_STATUTS.map(({ statut }) => `${call('TRIM', of('etu_statut'))}<>${quoted(statut)}`),
    `${of('etu_liste')}=${BLANK}`,
  ];
}

/** How many students « Étudiants » expects. */
export const rosterCount = (landmarks: Landmarks): string =>
  call('SUMPRODUCT', together(expectedConditions(landmarks)));

/** Where all hold: a single condition is read alike by Google Sheets, LibreOffice and Excel. */
const together = (conditions: readonly string[]): string => conditions.map((one) => `(${one})`).join('*');

export function drawValues(draft: SheetDraft, layout: StatistiquesLayout, landmarks: Landmarks): void {
  const { first, jury, down, expected, group, retained, ueSeries, rcueSeries, semestres } = layout;
  const of = (name: string): string => reference(place(landmarks, name));
  const block = (column: number, values: string, ...conditions: readonly string[]): void =>
    draft.put(first, column, formula(call('IFERROR', call('FILTER', values, together(conditions)), BLANK)));
  /** Lines of a sheet about a student expected. */
  const isExpected = (nips: string): readonly string[] => {
    const nip = call('TRIM', of(nips));
    return [`${nip}<>${BLANK}`, call('ISNUMBER', call('MATCH', nip, down(expected), 0))];
  };
  block(expected, call('TRIM', of('etu_nip')), ...expectedConditions(landmarks));
  const own = call('TRIM', of(`${jury}/groupe`));
  block(group, when(`${own}=${BLANK}`, quoted('sans groupe'), own), ...isExpected(`${jury}/nip`));
  block(retained, of(`jury_retenu_${jury.slice('jury-'.length)}`), ...isExpected(`${jury}/nip`));
  for (const { source, values } of [...ueSeries, ...rcueSeries, ...semestres.flatMap(({ series }) => series)]) {
    const [role] = source.split('/');
    const numbers = call('ISNUMBER', of(source));
    block(values, of(source), numbers, ...isExpected(`${role}/nip`));
  }
  draft.nameColumns(expected, 'attendus', 'groupes', 'retenus');
}

/** How many of these cells are not blank. */
export const filled = (cells: string): string => call('SUMPRODUCT', `--(${cells}<>${BLANK})`);
