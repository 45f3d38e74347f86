/** « Acquis antérieurs » of a BUT2 workbook: the UE of S1 and S2 too, which S5 needs (4.5), acquired or said not to be. */
import { formerUes, type Programme, rcuesOf } from '../../programme';
import { type Area, fixed, reference } from '../address';
import { BLANK, call, concat, firstOf, quoted, when } from '../formula';
import { type Landmarks, place } from '../plan';

/** Not acquired: said of an UE of S1 or S2, so that it is not merely unknown. */
export const NOT_ACQUIRED = 'AJ';

export const BUT1_LEAD =
  'Entrer en S5 demande toutes les UE de S1 et S2 (4.5) : collez ici les acquis du classeur de BUT1, une UE par ligne. AJ : pas acquise ; sans ligne : pas connue.';

/** The UE of S1 and S2 that this year rests on; none in BUT1. */
export const but1Ues = (programme: Programme): readonly string[] =>
  programme.but === 2 ? rcuesOf(programme).flatMap((rcue) => formerUes(programme, rcue) ?? []) : [];

/** What a line is looked up by: « 001234 UE11 + » where the UE is acquired, « 001234 UE11 - » where it is said not to be. */
export const formerKey = (nip: string, ue: string, isAcquired: boolean): string =>
  concat(nip, quoted(` ${ue} ${isAcquired ? '+' : '-'}`));

/** The key of a line; blank where its code says nothing. */
export function searchedCell(row: number, acquiring: readonly string[]): string {
  const [nip, code] = [call('TRIM', `$A${row}`), `$D${row}`];
  const head = concat(nip, quoted(' '), call('TRIM', `$B${row}`));
  return firstOf(
    [
      [`${nip}=${BLANK}`, BLANK],
      [call('OR', ...acquiring.map((one) => `${code}=${quoted(one)}`)), concat(head, quoted(' +'))],
      [`${code}=${quoted(NOT_ACQUIRED)}`, concat(head, quoted(' -'))],
    ],
    BLANK,
  );
}

/** Codes that a pasting brought and that say nothing of an UE of a second year. */
export function refusedAfter(
  row: number,
  acquiring: readonly string[],
  programme: Programme,
): readonly (readonly [condition: string, sentence: string])[] {
  const code = `$D${row}`;
  const own = programme.semestres.flatMap(({ ues }) => ues.map((ue) => `$B${row}=${quoted(ue.code)}`));
  return [
    [
      call('AND', ...[...acquiring, NOT_ACQUIRED].map((one) => `${code}<>${quoted(one)}`)),
      quoted('✗ code à choisir dans la liste'),
    ],
    [
      call('AND', `${code}=${quoted(NOT_ACQUIRED)}`, call('OR', ...own)),
      quoted('✗ AJ ne se dit que des UE de S1 et S2 : effacez la ligne'),
    ],
  ];
}

/** How many codes of S1 and S2 nobody has given, those of who resigned left out. */
export function lackingCount(programme: Programme, keys: Area, landmarks: Landmarks): string {
  const nips = call('TRIM', reference(place(landmarks, 'etu_nip')));
  const isThere = (ue: string, isAcquired: boolean): string =>
    call('ISNUMBER', call('MATCH', formerKey(nips, ue, isAcquired), fixed(keys), 0));
  const stays = `(${nips}<>${BLANK})*(${reference(place(landmarks, 'etu_statut'))}<>${quoted('Démission')})`;
  const lacking = but1Ues(programme).map((ue) =>
    call('SUMPRODUCT', `${stays}*(1-${isThere(ue, true)})*(1-${isThere(ue, false)})`),
  );
  return ['0', ...lacking].join('+');
}

/** « 12 codes manquent », of the cell that counts them. */
export function lackingCodes(count: string): readonly [condition: string, sentence: string] {
  const words = when(
    `${count}>1`,
    quoted(" codes d'UE de S1 et S2 manquent : sans eux, pas de situation au jury (4.5)"),
    quoted(" code d'UE de S1 ou S2 manque : sans lui, pas de situation au jury (4.5)"),
  );
  return [`${count}>0`, concat(quoted('✗ '), count, words)];
}

/** A competence of the first niveau begins this year: nothing of it is asked of S1 and S2, which is said. */
export function but1Read(programme: Programme): string {
  const begun = rcuesOf(programme).flatMap((rcue) => (formerUes(programme, rcue) ? [] : [rcue.competence.nom]));
  const without = begun.length === 0 ? '' : ` ; sans UE de S1 et S2, de niveau 1 : ${begun.join(', ')}`;
  return `✓ Toutes les lignes sont lues, chaque UE de S1 et S2 a son code${without}`;
}
