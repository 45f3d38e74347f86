/** « Acquis antérieurs »: the UE that a student has already acquired, one a line; empty unless someone types there. */
import { BAREME_LEGAL, CODES_JURY, isAcquiringCode, SEUIL_ACQUISITION } from '../../arrete';
import type { Programme } from '../../programme';
import { type Area, area, fixed, inRow } from '../address';
import type { AcquisRow } from '../demonstration';
import { call, concat, firstOf, formula, quoted } from '../formula';
import { drawHeading, dressVerdict, outsideRows } from '../heading';
import type { Landmarks, SheetPlan } from '../plan';
import { draftSheet, type SheetDraft } from '../sheet';
import { BUT1_LEAD, but1Read, lackingCodes, lackingCount, NOT_ACQUIRED, searchedCell } from './acquisBut1';
import { acquirable, controlCell, faultsSentence, firstToMend, linesToLookAt, linesToMend } from './acquisControl';
import { atLeastTen } from './jury/rules';

/** Rows of technical cells: the least average that is 10 once rounded, what jury sheets say of the lines to mend (the first in HEADER). */
const ROUNDING = 1;
const FAULTS = 2;
const HEADER = 4;
const KEYS = HEADER + 1;
/** Lines ready to be typed in come by so many, that a student more or less changes nothing. */
const BATCH = 60;
const COL = { nip: 1, ue: 2, moyenne: 3, code: 4, annee: 5, origine: 6, controle: 7, recherche: 8 } as const;

export interface AcquisInput {
  readonly programme: Programme;
  readonly acquis: readonly AcquisRow[];
  /** Of the sheet as it is; 0 when it is to be made. */
  readonly lines: number;
  readonly students: number;
}

export function planAcquis({ programme, acquis, lines, students }: AcquisInput, landmarks: Landmarks): SheetPlan {
  const first = KEYS + 1;
  const isAfter = programme.but === 2;
  const ues = acquirable(programme);
  // Last year's jury gives a line per UE acquired of each student, which are pasted here together.
  const wanted = Math.max(acquis.length + 20, ues.length * students);
  const rows = Math.max(lines, BATCH * Math.ceil(wanted / BATCH));
  const column = (which: number) => area(first, which, rows, 1);
  const draft = draftSheet(KEYS + rows + 1, COL.recherche + 1, KEYS);
  const acquiring = CODES_JURY.map(({ code }) => code).filter(isAcquiringCode);
  const codes = isAfter ? [...acquiring, NOT_ACQUIRED] : acquiring;
  drawHeading(draft, 'Acquis antérieurs', isAfter ? BUT1_LEAD : LEAD);
  const [isOutside, outside] = outsideRows(
    column(COL.nip),
    1,
    'annulez (Ctrl+Z), insérez assez de lignes au milieu du tableau, recommencez',
  );
  draft.put(
    HEADER - 1,
    1,
    formula(
      firstOf(
        [
          [isOutside, concat(quoted('✗ '), outside)],
          linesToMend(fixed(column(COL.controle))),
          ...(isAfter ? [lackingCodes(fixed(area(HEADER - 1, COL.recherche)))] : []),
          linesToLookAt(fixed(column(COL.controle))),
        ],
        quoted(isAfter ? but1Read(programme) : '✓ Toutes les lignes sont lues'),
      ),
    ),
  );
  draft.style('label', area(HEADER - 1, 1));
  dressCheck(draft, area(HEADER - 1, 1, 1, COL.origine));
  draft.put(HEADER, 1, 'NIP', 'UE', 'Moyenne', 'Code', 'Année', 'Origine', 'Contrôle');
  acquis.forEach(({ nip, ue, moyenne, code, annee, origine }, index) => {
    draft.put(first + index, 1, nip, ue, moyenne, code, annee, origine);
  });
  const control = {
    programme,
    acquiring,
    ten: fixed(area(ROUNDING, COL.recherche)),
    lines: { nips: column(COL.nip), ues: column(COL.ue) },
  };
  for (let row = first; row < first + rows; row += 1) {
    draft.put(row, COL.controle, controlCell(row, control, landmarks));
    if (isAfter) draft.put(row, COL.recherche, formula(searchedCell(row, acquiring)));
  }
  draft.put(ROUNDING, COL.recherche, formula(call('IFERROR', atLeastTen(landmarks), SEUIL_ACQUISITION)));
  const faulty = fixed(area(HEADER, COL.recherche));
  draft.put(HEADER, COL.recherche, firstToMend(fixed(column(COL.controle))));
  draft.put(FAULTS, COL.recherche, faultsSentence(faulty, column(COL.controle)));
  draft.name('acq_controle', column(COL.controle));
  draft.name('acq_fautes', area(FAULTS, COL.recherche));
  draft.style('technical', area(1, COL.recherche, HEADER, 1), column(COL.recherche));
  draft.hide(COL.recherche, 1);
  if (isAfter) {
    draft.put(HEADER - 1, COL.recherche, formula(lackingCount(programme, column(COL.recherche), landmarks)));
    draft.name('acq_recherche', column(COL.recherche));
  }
  draft.style('header', area(HEADER, 1, 1, COL.controle));
  draft.style('inputText', column(COL.nip), column(COL.annee), column(COL.origine));
  draft.style('inputCentered', column(COL.ue), column(COL.moyenne), column(COL.code));
  draft.style('text', column(COL.controle));
  draft.format('0.00', column(COL.moyenne));
  // A help to who types; without its formulas, lines where nothing is typed are blank on paper too.
  draft.print({ aside: [{ column: COL.controle, columns: 1 }] });
  draft.widths(COL.nip, 100, [4, 84], 440, 470);
  draft.validate(column(COL.ue), { kind: 'list', values: ues }, 'Choisissez une UE du programme.');
  draft.validate(
    column(COL.code),
    { kind: 'list', values: codes },
    isAfter
      ? "Code par lequel l'UE est acquise : ADM, CMP, ADJ, ADJR ou ADSUP ; AJ pour une UE de S1 ou S2 qui ne l'est pas."
      : "Code par lequel l'UE est acquise : ADM, CMP, ADJ, ADJR ou ADSUP.",
  );
  draft.validate(
    column(COL.moyenne),
    { kind: 'formula', formula: markBetween(`$C${first}`) },
    "Une moyenne entre 0 et 20, ou rien si elle n'est pas connue.",
  );
  dressCheck(draft, column(COL.controle));
  draft.note(HEADER, COL.annee, "Année universitaire de l'acquisition, imprimée après le code : ADM (2024-25).");
  for (const field of ['nip', 'ue', 'moyenne', 'code', 'annee'] as const)
    draft.name(`acq_${field}`, column(COL[field]));
  draft.open(area(first, 1, rows, COL.origine));
  draft.nameColumns(1, 'nip', 'ue', 'moyenne', 'code', 'annee', 'origine', 'controle');
  draft.nameColumns(COL.recherche, 'recherche');
  draft.nameRows(1, 'titre', 'mode', 'etat', 'entetes', '');
  draft.nameRows(first + rows, 'fin');
  return draft.finish({
    role: 'acquis',
    name: 'Acquis antérieurs',
    tab: '#c98a00',
    table: { row: first, rows },
    frozenRows: KEYS,
    frozenColumns: 0,
  });
}

const LEAD =
  "Une UE acquise l'est définitivement (4.3) : une par ligne, celles des redoublants et des étudiants venus d'ailleurs. La meilleure moyenne est retenue.";

/** The colours of ✗ and ✓, and of ▲. */
function dressCheck(draft: SheetDraft, where: Area): void {
  dressVerdict(draft, where);
  draft.dress('waiting', `${call('LEFT', inRow(where.row, where.column), 1)}=${quoted('▲')}`, where);
}

const markBetween = (cell: string) =>
  formula(call('AND', call('ISNUMBER', cell), `${cell}>=0`, `${cell}<=${BAREME_LEGAL}`));
