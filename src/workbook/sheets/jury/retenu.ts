/** « Retenu »: what follows at once of the rules and of the decisions, read from the hidden spill of DELIBERATE. */
import { area, fixed, inRow, reference } from '../../address';
import { BLANK, call, type Formula, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import type { StyleName } from '../../style';
import { ANNEE_TAKEN, type DecisionColumns } from './decision';
import { drawJanuary, sinceJanuary } from './january';
import { IDENTITY, type JuryLayout } from './layout';
import { premiereAnneeCodes, S5 } from './premiereAnnee';
import { ueCounts, yearCounts } from './retenuCounts';
import { shown } from './shown';

interface RetainedColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** Rank of its cell after the codes of DELIBERATE; null: it is made here. */
  readonly from: number | null;
  readonly style: StyleName;
  readonly note?: string;
}

const CREDITS: RetainedColumn = { key: 'retenu:credits', title: 'Crédits', width: 64, from: 2, style: 'centered' };
const CHANGES: RetainedColumn = {
  key: 'retenu:changements',
  title: 'Ce que le jury change',
  width: 190,
  from: 4,
  style: 'wrapped',
  note: "UE dont le code retenu n'est pas celui des règles. ADJR : acquise parce que le jury a admis son RCUE.",
};
const LEFT: RetainedColumn = {
  key: 'retenu:completer',
  title: 'À compléter',
  width: 380,
  from: 6,
  style: 'wrapped',
  note: 'Ce que le jury a encore à décider, à motiver ou à corriger avant le PV.',
};

const ANNEE: readonly RetainedColumn[] = [
  { key: 'retenu:annee', title: 'Année', width: 82, from: 0, style: 'code' },
  {
    key: 'retenu:comptes',
    title: 'RCUE',
    width: 100,
    from: 1,
    style: 'wrapped',
    note: 'RCUE dont la moyenne est ≥ 10 (4.5 : aucune décision ne change ce compte), puis RCUE validés de toute façon, décisions comprises.',
  },
  CREDITS,
  { key: 'retenu:dettes', title: 'UE non acquises', width: 150, from: 3, style: 'wrapped' },
  CHANGES,
  {
    key: 'retenu:janvier',
    title: 'Depuis janvier',
    width: 190,
    from: null,
    style: 'wrapped',
    note: 'UE du semestre impair dont le code a changé depuis celui que la feuille du jury de janvier retient (provisoire → définitif).',
  },
  { key: 'retenu:suite', title: 'Suite', width: 190, from: 5, style: 'wrapped' },
  LEFT,
];
const JANVIER: readonly RetainedColumn[] = [CREDITS, CHANGES, LEFT];

/** Codes of a year, as they are coloured. */
const LOOKS: readonly (readonly [style: StyleName, codes: readonly string[]])[] = [
  ['acquired', ['ADM', 'ADJ']],
  ['compensated', ['PASD', 'PAS1NCI']],
  ['refused', ['AJ', 'RED', 'NAR']],
  ['waiting', ['ATT', 'RAT', 'ATJ', 'ABL']],
  ['out', ['DEM', 'DEF', 'ABAN', 'EXCLU']],
];
export const retainedWidth = (isAnnual: boolean): number => (isAnnual ? ANNEE : JANVIER).length;

export interface RetainedOptions {
  readonly groupRow: number;
  readonly countsRow: number;
  readonly decisions: DecisionColumns;
  /** The semester that the year opens. */
  readonly next: number;
}

export function drawRetained(
  draft: SheetDraft,
  layout: JuryLayout,
  { groupRow, countsRow, decisions, next }: RetainedOptions,
  landmarks: Landmarks,
): void {
  const { down, headRow, firstRow, rows, deliberate } = layout;
  const isAnnual = decisions.per === 3;
  const columns = isAnnual ? ANNEE : JANVIER;
  const first = decisions.end;
  const group = area(groupRow, first, 1, columns.length);
  draft.put(groupRow, first, 'Retenu');
  draft.merge(group);
  draft.style('groupRetained', group);
  draft.put(headRow, first, ...columns.map(({ title }) => title));
  draft.style('headerRetained', area(headRow, first, 1, columns.length));
  draft.widths(first, ...columns.map(({ width }) => width), 16);
  draft.nameColumns(first, ...columns.map(({ key }) => key));
  columns.forEach(({ style, note }, index) => {
    draft.style(style, down(first + index));
    if (note !== undefined) draft.note(headRow, first + index, note);
  });
  draft.put(firstRow, deliberate, deliberateCall(layout, decisions, groupRow, next, landmarks));
  if (isAnnual) drawJanuary(draft, layout, landmarks);
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    const cells = columns.map(({ from }) =>
      from === null ? sinceJanuary(row, layout) : shown(row, said(row, layout, from, isAnnual)),
    );
    draft.put(row, first, ...cells);
  }
  draft.put(countsRow, decisions.words, isAnnual ? yearCounts(down(first)) : ueCounts(layout));
  draft.style('label', area(countsRow, decisions.words));
  dressRetained(draft, layout, first, columns, isAnnual);
}

/** What DELIBERATE says after the codes; nothing of a year while PROGRESSION is stopped, which it would take for missing marks. */
function said(row: number, layout: JuryLayout, from: number, isAnnual: boolean): string {
  const { deliberate, progression, firstRow, rcues } = layout;
  const value = layout.spilled(row, deliberate + 3 * rcues.length + from, deliberate);
  return isAnnual ? when(call('ISERROR', fixed(area(firstRow, progression))), BLANK, value) : value;
}

function deliberateCall(
  layout: JuryLayout,
  { words, per, dossier }: DecisionColumns,
  groupRow: number,
  next: number,
  landmarks: Landmarks,
): Formula {
  const { down, rcues, compensate, headRow } = layout;
  const wide = 3 * rcues.length;
  const taken = per * rcues.length;
  const year =
    per === 3
      ? [
          // Before S5 the result of 4.5 rests on what is retained of the UE: DELIBERATE makes it again.
          fixed(down(next === S5 ? layout.standing : layout.resultCode)),
          fixed(down(dossier, ANNEE_TAKEN)),
          fixed(down(IDENTITY.redoublements)),
          fixed(down(layout.januaryWords, rcues.length)),
          next,
        ]
      : [BLANK, BLANK, BLANK, BLANK, BLANK];
  const date = per === 3 ? [reference(place(landmarks, `jury_date_BUT${(next - 1) / 2}`))] : [];
  const before = per === 3 && next === S5 ? [premiereAnneeCodes(layout)] : [];
  return formula(
    call(
      'DELIBERATE',
      fixed(down(compensate, wide)),
      fixed(down(words, taken)),
      fixed(area(headRow, words, 1, taken)),
      fixed(area(groupRow, compensate, 1, wide)),
      ...year,
      reference(place(landmarks, 'reglage_decimales')),
      ...date,
      ...before,
    ),
  );
}

function dressRetained(
  draft: SheetDraft,
  { down, firstRow }: JuryLayout,
  first: number,
  columns: readonly RetainedColumn[],
  isAnnual: boolean,
): void {
  const columnOf = (wanted: RetainedColumn): number => first + columns.indexOf(wanted);
  if (isAnnual) {
    const code = inRow(firstRow, first);
    for (const [style, codes] of LOOKS) {
      draft.dress(style, call('OR', ...codes.map((one) => `${code}=${quoted(one)}`)), down(first));
    }
  }
  for (const [style, column] of [
    ['waiting', LEFT],
    ['compensated', CHANGES],
  ] as const) {
    const at = columnOf(column);
    draft.dress(style, `${call('LEN', inRow(firstRow, at))}>0`, down(at));
  }
}
