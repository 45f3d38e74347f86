/** What both jury sheets are made of: head, identity, technical columns with their spilled calls, and the rules of use. */
import { type Area, area, columnLetters, fixed, inRow, reference } from '../../address';
import { BLANK, call, type Formula, formula, quoted, when } from '../../formula';
import { drawVerdict, moveOut } from '../../heading';
import { type IdentityField, identityAt } from '../../identity';
import { type Landmarks, place } from '../../plan';
import { draftSheet, type SheetDraft } from '../../sheet';
import { IDENTITY, type JuryLayout } from './layout';
import { nipRule, ROSTER_FINE, roundingBounds, roundingCount, rulesSentence } from './rules';
import { roundingCell } from './shown';
import { drawStopped, headCheck } from './stopped';
import { ACQUIRING, OUT_STATUTS, technicalLine } from './technical';

export interface FrameOptions {
  readonly title: string;
  /** Whose: the formation and the year. */
  readonly of: string;
  readonly checkRow: number;
  readonly groupRow: number;
  /** Identity columns after the NIP, with their titles. */
  readonly identity: readonly (readonly [IdentityField, string])[];
  /** Column of « ▲ », followed by the box « ne pas attendre ». */
  readonly rounding: number;
  readonly lineHeight: number;
  /** Columns from {@link TEXTS} on as wide, together, as what the head says of the list. */
  readonly verdictColumns: number;
  /** What the even semester gives to `COMPENSATE`: a range, or nothing in January. */
  readonly pair: string;
}

export interface JuryFrame {
  readonly draft: SheetDraft;
  readonly skip: number;
}

/** Instead of the statut. */
const GONE = 'Absent de la liste';
const TITLE = 1;
const RULES = 2;
/** The identity that stays in view. The group too stands on every page: the texts of the head begin after it. */
export const FROZEN = IDENTITY.prenom;
export const TEXTS = IDENTITY.groupe + 1;
/** Blank on purpose: an earlier version had them there. */
export const FORMER_TEXTS = IDENTITY.groupe;

export function juryFrame(
  layout: JuryLayout,
  nips: readonly (string | null)[],
  options: FrameOptions,
  landmarks: Landmarks,
): JuryFrame {
  const { checkRow, rounding } = options;
  const skip = rounding + 1;
  const draft = draftSheet(layout.firstRow + layout.rows, layout.last + 1, layout.keyRow);
  drawHead(draft, layout, options, landmarks);
  drawCalls(draft, layout, options, landmarks);
  const skipAll = fixed(area(checkRow, skip));
  for (let index = 0; index < layout.rows; index += 1) {
    const row = layout.firstRow + index;
    const nip = inRow(row, IDENTITY.nip);
    const number = when(`${nip}=${BLANK}`, BLANK, `${call('ROW', nip)}-${layout.keyRow}`);
    const line = inRow(row, layout.roster);
    const fields = options.identity.map(([field]) =>
      formula(field === 'statut' ? statutOf(line, landmarks) : identityAt(line, field, landmarks)),
    );
    draft.put(row, 1, formula(number), nips[index] ?? null, ...fields);
    draft.put(row, rounding, roundingCell(row, layout), false);
    draft.put(row, layout.roundingCount, roundingCount(row, layout));
    for (const [column, content] of technicalLine(row, layout, [inRow(row, skip), skipAll], landmarks)) {
      draft.put(row, column, content);
    }
  }
  drawRules(draft, layout, options, landmarks);
  draft.nameColumns(1, 'ligne', 'nip', ...options.identity.map(([field]) => field));
  draft.nameColumns(rounding, 'arrondi', 'passer');
  draft.nameRows(layout.firstRow + layout.rows, 'fin');
  return { draft, skip };
}

/** The statut; of an enrolled student whom the last list lacks, that. */
function statutOf(line: string, landmarks: Landmarks): string {
  const statut = identityAt(line, 'statut', landmarks);
  const stays = OUT_STATUTS.map((one) => `${statut}<>${quoted(one.statut)}`);
  const isGone = call('AND', `${identityAt(line, 'liste', landmarks)}<>${BLANK}`, ...stays);
  return when(isGone, quoted(GONE), statut);
}

/** The boxes « ne pas attendre », the widths of what both sheets show, and what the head says of itself. */
function drawRules(
  draft: SheetDraft,
  layout: JuryLayout,
  { checkRow, rounding, identity, lineHeight }: FrameOptions,
  landmarks: Landmarks,
): void {
  const skip = rounding + 1;
  draft.validate(
    layout.down(IDENTITY.nip),
    nipRule(layout, landmarks),
    "Tapez un NIP de la feuille Étudiants qui n'a pas encore de ligne ici, ou rien.",
  );
  const box = (where: Area, whom: string): void =>
    draft.validate(
      where,
      { kind: 'checkbox' },
      `Cochez pour retenir${whom} des moyennes auxquelles il manque des notes.`,
    );
  box(layout.down(skip), '');
  box(area(checkRow, skip), ', pour tous,');
  draft.dress('waiting', `${inRow(layout.firstRow, layout.roundingCount)}>0`, layout.down(rounding));
  const isGone = `${inRow(layout.firstRow, IDENTITY.statut)}=${quoted(GONE)}`;
  draft.dress('out', isGone, layout.down(IDENTITY.line, IDENTITY.statut));
  draft.note(TITLE, 1, 'Filtrez cette feuille, ne la triez pas : ce que le jury y tape doit rester sur sa ligne.');
  draft.note(layout.headRow, rounding, "▲ : une comparaison à 10 ou à 8 de cette ligne change si l'on n'arrondit pas.");
  draft.widths(1, 36, 78, 112, 104, 64, [identity.length - 3, 90]);
  draft.widths(rounding, 76, 96);
  draft.height(layout.headRow, 1, 64);
  draft.height(layout.firstRow, layout.rows, lineHeight);
  draft.hide(layout.hidden, layout.last - layout.hidden + 1);
}

function drawHead(draft: SheetDraft, layout: JuryLayout, options: FrameOptions, landmarks: Landmarks): void {
  const { checkRow, rounding } = options;
  const skip = rounding + 1;
  const last = options.identity.length + IDENTITY.nip;
  for (const row of [TITLE, RULES, checkRow]) draft.put(row, FORMER_TEXTS, '');
  draft.put(TITLE, 1, options.title);
  draft.put(TITLE, TEXTS, options.of);
  moveOut(draft, RULES, TEXTS, rulesSentence(layout, landmarks));
  drawVerdict(draft, checkRow, TEXTS, headCheck(layout, landmarks), ROSTER_FINE, options.verdictColumns);
  drawStopped(draft, layout, landmarks);
  draft.put(checkRow, rounding, 'Tous ▸', false);
  draft.put(layout.headRow, 1, 'N°', 'NIP', ...options.identity.map(([, title]) => title));
  draft.put(layout.headRow, rounding, 'Arrondi', 'Ne pas attendre les notes manquantes');
  draft.put(layout.headRow, layout.roster, ...roundingBounds(landmarks));
  draft.style('title', area(TITLE, 1), area(TITLE, TEXTS));
  draft.style('rule', area(RULES, TEXTS));
  draft.style('label', area(checkRow, 1), area(checkRow, TEXTS), area(checkRow, rounding));
  draft.style('header', area(layout.headRow, 1, 1, last));
  draft.style('centered', layout.down(IDENTITY.line), layout.down(IDENTITY.groupe), layout.down(rounding));
  draft.style('wrapped', layout.down(IDENTITY.nom, 2));
  draft.style('textWrapped', layout.down(IDENTITY.statut, last - IDENTITY.groupe));
  draft.style('inputText', layout.down(IDENTITY.nip));
  draft.style('inputCentered', layout.down(skip), area(checkRow, skip));
  draft.style('technical', area(1, layout.hidden, layout.firstRow + layout.rows - 1, layout.last - layout.hidden + 1));
}

/** One spilled call per block, in the technical columns. */
function drawCalls(
  draft: SheetDraft,
  layout: JuryLayout,
  { groupRow, pair }: FrameOptions,
  landmarks: Landmarks,
): void {
  const { rcues, down, compensate } = layout;
  const ects = (code: string): Formula => formula(reference(place(landmarks, `ects_${code}`)));
  draft.put(
    groupRow,
    compensate,
    ...rcues.flatMap((rcue) => [
      null,
      ects(rcue.impair.code),
      layout.semestres.length < 2 ? null : ects(rcue.pair.code),
    ]),
  );
  const codes = fixed(down(compensate, 3 * rcues.length));
  draft.put(
    layout.firstRow,
    compensate,
    formula(
      call(
        'COMPENSATE',
        fixed(down(layout.impair, rcues.length)),
        pair,
        reference(place(landmarks, 'poids_rcue')),
        reference(place(landmarks, 'reglage_decimales')),
        fixed(down(layout.formerCodes, 2 * rcues.length)),
      ),
    ),
  );
  draft.put(
    layout.firstRow,
    layout.credits,
    formula(call('UE_CREDITS', codes, fixed(area(groupRow, compensate, 1, 3 * rcues.length)))),
  );
}

/** Styles by code, for cells that hold a code, dated or not: colour and the word together. */
export function dressCodes(draft: SheetDraft, areas: readonly Area[], firstRow: number): void {
  const word = call('TRIM', call('LEFT', `${columnLetters(areas[0]?.column ?? 1)}${firstRow}&"    "`, 4));
  const among = (codes: readonly string[]): string =>
    call('OR', ...codes.map((code) => `${word}=${quoted(code.slice(0, 4))}`));
  draft.dress('acquired', among(ACQUIRING.filter((code) => code !== 'CMP')), ...areas);
  draft.dress('compensated', among(['CMP']), ...areas);
  draft.dress('refused', among(['AJ']), ...areas);
  draft.dress('out', among(OUT_STATUTS.map(({ code }) => code)), ...areas);
}
