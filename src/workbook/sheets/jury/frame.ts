/** What both jury sheets are made of: head, identity, technical columns with their spilled calls, and the rules of use. */
import { type Area, area, columnLetters, fixed, inRow, reference } from '../../address';
import { BLANK, call, type Formula, formula, quoted, when } from '../../formula';
import { type IdentityField, identityAt } from '../../identity';
import { type Conditional, type Landmarks, place, type SheetPlan } from '../../plan';
import { draftSheet, type SheetDraft } from '../../sheet';
import { IDENTITY, type JuryLayout } from './layout';
import { rosterCheck, roundingBounds, roundingCount, rulesSentence } from './rules';
import { roundingCell } from './shown';
import { ACQUIRING, OUT_STATUTS, technicalLine } from './technical';

export interface FrameOptions {
  readonly title: string;
  readonly checkRow: number;
  readonly groupRow: number;
  /** Identity columns after the NIP, with their titles. */
  readonly identity: readonly (readonly [IdentityField, string])[];
  /** Column of « ▲ », followed by the box « ne pas attendre ». */
  readonly rounding: number;
  readonly lineHeight: number;
  /** What the even semester gives to `COMPENSATE`: a range, or nothing in January. */
  readonly pair: string;
}

export interface JuryFrame {
  readonly draft: SheetDraft;
  readonly skip: number;
  readonly plan: Pick<SheetPlan, 'validations' | 'conditionals' | 'notes' | 'widths' | 'heights' | 'hiddenColumns'>;
}

const TITLE = 1;
const RULES = 2;

export function juryFrame(
  layout: JuryLayout,
  nips: readonly string[],
  options: FrameOptions,
  landmarks: Landmarks,
): JuryFrame {
  const { checkRow, rounding } = options;
  const skip = rounding + 1;
  const draft = draftSheet(layout.firstRow + layout.rows - 1, layout.credits);
  drawHead(draft, layout, options, landmarks);
  drawCalls(draft, layout, options, landmarks);
  const skipAll = fixed(area(checkRow, skip));
  for (let index = 0; index < layout.rows; index += 1) {
    const row = layout.firstRow + index;
    const nip = inRow(row, IDENTITY.nip);
    const number = when(`${nip}=${BLANK}`, BLANK, `${call('ROW', nip)}-${layout.headRow}`);
    const fields = options.identity.map(([field]) => formula(identityAt(inRow(row, layout.roster), field, landmarks)));
    draft.put(row, 1, formula(number), nips[index] ?? null, ...fields);
    draft.put(row, rounding, roundingCell(row, layout), false);
    draft.put(row, layout.roundingCount, roundingCount(row, layout));
    for (const [column, content] of technicalLine(row, layout, [inRow(row, skip), skipAll], landmarks)) {
      draft.put(row, column, content);
    }
  }
  const boxes = (one: Area, whom: string) => ({
    area: one,
    rule: { kind: 'checkbox' } as const,
    help: `Cochez pour retenir${whom} des moyennes auxquelles il manque des notes.`,
    strict: true,
  });
  return {
    draft,
    skip,
    plan: {
      validations: [boxes(layout.down(skip), ''), boxes(area(checkRow, skip), ', pour tous,')],
      conditionals: [
        {
          areas: [area(checkRow, 1)],
          formula: formula(`${call('LEFT', fixed(area(checkRow, 1)), 1)}=${quoted('✗')}`),
          style: 'alert',
        },
        {
          areas: [layout.down(rounding)],
          formula: formula(`${inRow(layout.firstRow, layout.roundingCount)}>0`),
          style: 'waiting',
        },
      ],
      notes: [
        {
          row: TITLE,
          column: 1,
          text: 'Filtrez cette feuille, ne la triez pas : ce que le jury y tape doit rester sur sa ligne.',
        },
        {
          row: layout.headRow,
          column: rounding,
          text: "▲ : une comparaison à 10 ou à 8 de cette ligne change si l'on n'arrondit pas.",
        },
      ],
      widths: [
        { column: IDENTITY.line, columns: 1, pixels: 30 },
        { column: IDENTITY.nip, columns: 1, pixels: 78 },
        { column: IDENTITY.nom, columns: 2, pixels: 88 },
        { column: IDENTITY.groupe, columns: 1, pixels: 54 },
        { column: IDENTITY.statut, columns: options.identity.length - 3, pixels: 80 },
        { column: rounding, columns: 1, pixels: 76 },
        { column: skip, columns: 1, pixels: 92 },
        { column: layout.hidden - 1, columns: 1, pixels: 16 },
      ],
      heights: [
        { row: layout.headRow, rows: 1, pixels: 64 },
        { row: layout.firstRow, rows: layout.rows, pixels: options.lineHeight },
      ],
      hiddenColumns: [{ column: layout.hidden, columns: layout.credits - layout.hidden + 1 }],
    },
  };
}

function drawHead(draft: SheetDraft, layout: JuryLayout, options: FrameOptions, landmarks: Landmarks): void {
  const { checkRow, rounding } = options;
  const skip = rounding + 1;
  const last = options.identity.length + IDENTITY.nip;
  draft.put(TITLE, 1, options.title);
  draft.put(RULES, 1, rulesSentence(layout, landmarks));
  draft.put(checkRow, 1, rosterCheck(layout, landmarks));
  draft.put(checkRow, rounding, 'Pour tous ▸', false);
  draft.put(layout.headRow, 1, 'N°', 'NIP', ...options.identity.map(([, title]) => title));
  draft.put(layout.headRow, rounding, 'Arrondi', 'Ne pas attendre les notes manquantes');
  draft.put(layout.headRow, layout.roster, ...roundingBounds(landmarks));
  draft.style('title', area(TITLE, 1));
  draft.style('rule', area(RULES, 1));
  draft.style('label', area(checkRow, 1), area(checkRow, rounding));
  draft.style('header', area(layout.headRow, 1, 1, last));
  draft.style('centered', layout.down(IDENTITY.line), layout.down(IDENTITY.groupe), layout.down(rounding));
  draft.style('text', layout.down(IDENTITY.nom, 2), layout.down(IDENTITY.statut, last - IDENTITY.groupe));
  draft.style('inputText', layout.down(IDENTITY.nip));
  draft.style('inputCentered', layout.down(skip), area(checkRow, skip));
  draft.style(
    'technical',
    area(1, layout.hidden, layout.firstRow + layout.rows - 1, layout.credits - layout.hidden + 1),
  );
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
export function codeStyles(areas: readonly Area[], firstRow: number): readonly Conditional[] {
  const column = areas[0]?.column ?? 1;
  const word = call('TRIM', call('LEFT', `${columnLetters(column)}${firstRow}&"    "`, 4));
  const among = (codes: readonly string[]): Formula =>
    formula(call('OR', ...codes.map((code) => `${word}=${quoted(code.slice(0, 4))}`)));
  return [
    { areas, formula: among(ACQUIRING.filter((code) => code !== 'CMP')), style: 'acquired' },
    { areas, formula: among(['CMP']), style: 'compensated' },
    { areas, formula: among(['AJ']), style: 'refused' },
    { areas, formula: among(OUT_STATUTS.map(({ code }) => code)), style: 'out' },
  ];
}
