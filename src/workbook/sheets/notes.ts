/** « Notes S1 »: where the marks are typed, one column per épreuve under its element, then bonus or malus points per UE. */
import { BAREME_LEGAL } from '../../arrete';
import type { Semestre } from '../../programme';
import { area, columnLetters, fixed, inRow } from '../address';
import type { MarkCell } from '../demonstration';
import { type Epreuve, epreuveKeys, epreuveNames } from '../epreuves';
import { BLANK, call, firstOf, formula, quoted, when } from '../formula';
import { drawHeading, drawVerdict, outsideRows } from '../heading';
import { identityOf } from '../identity';
import { MARK_CODES, MARK_FORMAT, type MarkKind } from '../markCodes';
import type { Landmarks, SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { isNamedMark, NOTES_FINE, wrongCells, wrongCellsSentence } from './unrecognised';

const ROW = { control: 3, code: 4, titre: 5, epreuve: 6, coefficient: 7, bareme: 8 } as const;
const KEYS = 9;
const FIRST = KEYS + 1;
const IDENTITY = 4;
/** In view whatever is scrolled, with the names of the rows of the head; its texts begin after them. */
const FROZEN = IDENTITY - 1;
const TEXTS = FROZEN + 1;
const CODE_STYLES = [
  ['absent', 'refused'],
  ['excused', 'out'],
  ['pending', 'waiting'],
] as const;

export interface NotesInput {
  readonly semestre: Semestre;
  readonly epreuves: readonly Epreuve[];
  /** Line by line, the NIP to write; null where the line stays as it is. */
  readonly nips: readonly (string | null)[];
  readonly marks: readonly (readonly MarkCell[])[];
}

export function planNotes({ semestre, epreuves, nips, marks }: NotesInput, landmarks: Landmarks): SheetPlan {
  const rows = nips.length;
  const start = IDENTITY + 1;
  // A closing blank column belongs to the block: a column inserted before it is inside every range.
  const width = epreuves.length + 1;
  const bonusColumn = start + width;
  const columns = bonusColumn + semestre.ues.length - 1;
  const hidden = columns + 1;
  const draft = draftSheet(FIRST + rows, hidden + 2, KEYS);
  const left = hidden + 1;
  const block = area(FIRST, start, rows, width);
  const bonus = area(FIRST, bonusColumn, rows, semestre.ues.length);
  const header = (row: number) => area(row, start, 1, width);

  drawHeading(
    draft,
    `Notes S${semestre.numero}`,
    `Tapez une note de 0 au barème, ou un code : ${MARK_CODES.map(({ code, effet }) => `${code} (${effet})`).join(', ')}. Case vide : note non saisie, jamais 0.`,
    TEXTS,
  );
  const codes = header(ROW.code);
  const looked = { nips: area(FIRST, 1, rows, 1), block, codes, baremes: header(ROW.bareme), bonus };
  const technical = (index: number) => fixed(area(1 + index, hidden));
  const wrong = wrongCells(looked, landmarks, technical);
  wrong.forEach((cell, index) => {
    draft.put(1 + index, hidden, cell);
  });
  const outsideColumns = `${call('COUNTA', fixed(area(ROW.code, IDENTITY, 1, width + 2)))}-2>${call('COUNTA', fixed(codes))}`;
  drawVerdict(
    draft,
    ROW.control,
    TEXTS,
    formula(
      firstOf(
        [
          outsideRows(area(FIRST, 1, rows, 1), 1),
          [outsideColumns, quoted('Une colonne tapée est hors du tableau : déplacez-la entre deux épreuves')],
        ],
        wrongCellsSentence(
          wrong.map((_, index) => technical(index)),
          looked,
        ),
      ),
    ),
    NOTES_FINE,
  );
  draft.put(ROW.code, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', ...epreuves.map(({ code }) => code));
  // Blank on purpose in the last column of the identity: an earlier version had the names of these rows there.
  draft.put(ROW.titre, FROZEN, 'Intitulé', '', ...epreuves.map(titleOf));
  draft.put(ROW.epreuve, FROZEN, 'Épreuve', '', ...epreuveNames(epreuves));
  draft.put(ROW.coefficient, FROZEN, 'Coefficient', '', ...epreuves.map(() => 1));
  draft.put(ROW.bareme, FROZEN, 'Barème', '', ...epreuves.map(() => BAREME_LEGAL));
  draft.put(ROW.code, bonusColumn, ...semestre.ues.map(({ code }) => code));
  draft.put(ROW.titre, bonusColumn, ...semestre.ues.map(() => "Bonus (+) ou malus (−), en points sur la moyenne d'UE"));
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST + index;
    const nip = `$A${row}`;
    draft.put(
      row,
      1,
      nips[index] ?? null,
      identityOf(nip, 'nom', landmarks),
      identityOf(nip, 'prenom', landmarks),
      identityOf(nip, 'groupe', landmarks),
    );
    draft.put(row, start, ...(marks[index] ?? []));
    draft.put(row, left, identityOf(nip, 'liste', landmarks));
  }

  draft.style('label', area(ROW.control, 1), area(ROW.control, TEXTS), area(ROW.titre, FROZEN, 4, 1));
  draft.style('header', area(ROW.code, 1, 1, columns));
  draft.style('headerSmall', area(ROW.titre, start, 1, columns - IDENTITY));
  draft.style('inputText', area(FIRST, 1, rows, 1));
  draft.style('text', area(FIRST, 2, rows, 3));
  draft.style('inputCentered', area(ROW.epreuve, start, 3, width), block, bonus);
  const s = `S${semestre.numero}`;
  const firstMark = `${columnLetters(start)}${FIRST}`;
  const bareme = `${columnLetters(start)}$${ROW.bareme}`;
  draft.widths(1, 90, 140, 134, 98, [epreuves.length, 112], 16, [semestre.ues.length, 82]);
  draft.height(ROW.titre, 1, 80);
  draft.hide(hidden, 2);
  draft.format(MARK_FORMAT, block);
  draft.format('0.0#', area(ROW.coefficient, start, 1, width));
  draft.format('+0.00;-0.00;0', bonus);
  draft.validate(
    block,
    { kind: 'formula', formula: markRule(firstMark, bareme) },
    `Tapez une note entre 0 et le barème de la colonne (12,5 avec une virgule), ou un code : ${MARK_CODES.map(({ code }) => code).join(', ')}.`,
  );
  draft.validate(
    area(ROW.coefficient, start, 2, width),
    {
      kind: 'formula',
      formula: formula(
        call(
          'AND',
          call('ISNUMBER', `${columnLetters(start)}${ROW.coefficient}`),
          `${columnLetters(start)}${ROW.coefficient}>=0`,
        ),
      ),
    },
    'Un coefficient ou un barème est un nombre positif.',
  );
  draft.validate(
    bonus,
    { kind: 'formula', formula: formula(call('ISNUMBER', `${columnLetters(bonusColumn)}${FIRST}`)) },
    'Un bonus ou un malus est un nombre de points, par exemple 0,5 ou -0,25.',
  );
  draft.dress('out', `${inRow(FIRST, left)}<>${BLANK}`, area(FIRST, 1, rows, IDENTITY));
  draft.dress('unread', isNamedMark(firstMark, technical(1)), block);
  for (const [kind, style] of CODE_STYLES) draft.dress(style, isCode(firstMark, kind), block);
  draft.note(
    ROW.code,
    1,
    'Le NIP relie cette ligne aux autres feuilles : triez, insérez et supprimez des lignes sans crainte.',
  );
  draft.note(
    ROW.code,
    start,
    "Code de la ressource ou de la SAÉ : une colonne ajoutée prend part à la moyenne dès qu'elle porte un code.",
  );
  draft.note(
    ROW.coefficient,
    FROZEN,
    "Poids de l'épreuve dans la moyenne de la ressource ou de la SAÉ. 0 : épreuve sans effet.",
  );
  draft.note(ROW.bareme, FROZEN, "Note maximale de l'épreuve ; la moyenne est ramenée à 20.");
  draft.note(
    ROW.code,
    bonusColumn,
    "Points ajoutés à la moyenne d'UE (ou retirés), résultat gardé entre 0 et 20 et signalé sur la feuille Moyennes.",
  );
  draft.name(`notes_nip_${s}`, area(FIRST, 1, rows, 1));
  draft.name(`notes_${s}`, block);
  draft.name(`notes_etat_${s}`, area(ROW.control, TEXTS));
  draft.name(`notes_codes_${s}`, header(ROW.code));
  draft.name(`notes_coefficients_${s}`, header(ROW.coefficient));
  draft.name(`notes_baremes_${s}`, header(ROW.bareme));
  semestre.ues.forEach(({ code }, index) => {
    draft.name(`bonus_${code}`, area(FIRST, bonusColumn + index, rows, 1));
  });
  draft.open(header(ROW.code), area(ROW.epreuve, start, 3, width));
  draft.open(area(FIRST, 1, rows, 1));
  draft.open(area(FIRST, start, rows, columns - IDENTITY));
  draft.own(header(ROW.titre));
  draft.nameColumns(1, 'nip', 'nom', 'prenom', 'groupe', ...epreuveKeys(epreuves), 'fin');
  draft.nameColumns(bonusColumn, ...semestre.ues.map(({ code }) => `bonus:${code}`));
  draft.nameRows(1, 'titre', 'mode', 'etat', 'codes', 'intitules', 'epreuves', 'coefficients', 'baremes');
  draft.nameRows(FIRST + rows, 'fin');
  return draft.finish({
    role: `notes-${s}`,
    name: `Notes ${s}`,
    tab: '#c98a00',
    table: { row: FIRST, rows },
    frozenRows: ROW.epreuve,
    frozenColumns: FROZEN,
  });
}

/** What stands above a column whose element is no longer in the programme: its marks are kept, and weigh nowhere. */
const titleOf = ({ titre, pole }: Epreuve): string => (pole === null ? `Hors programme. ${titre}`.trim() : titre);

const isCode = (cell: string, kind: MarkKind): string =>
  call(
    'OR',
    ...MARK_CODES.filter(({ note }) => note === kind).map(
      ({ code }) => `${call('TRIM', `${cell}&${BLANK}`)}=${quoted(code)}`,
    ),
  );

const markRule = (cell: string, bareme: string) =>
  formula(
    call(
      'OR',
      call('AND', call('ISNUMBER', cell), `${cell}>=0`, `${cell}<=${when(`${bareme}=${BLANK}`, BAREME_LEGAL, bareme)}`),
      ...MARK_CODES.map(({ code }) => `${call('TRIM', `${cell}&${BLANK}`)}=${quoted(code)}`),
    ),
  );
