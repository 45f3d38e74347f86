/** Named styles of the workbook: palette, weights, number formats. Colours keep AA contrast on their background. */

export interface Style {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Number format in the en-US pattern that Sheets stores. `@` is text. */
  readonly format?: string;
  readonly border?: string;
}

const INK = '#1f2937';
const QUIET = '#4b5563';
const NAVY = '#173a5e';
const LINE = '#cbd5e1';

export const STYLES = {
  title: { color: NAVY, bold: true, size: 15 },
  lead: { color: QUIET, italic: true },
  /** Under a chart, which hides it where charts are drawn. */
  leadWrapped: { color: QUIET, italic: true, size: 9, wrap: true },
  rule: { color: INK, size: 9 },
  section: { background: NAVY, color: '#ffffff', bold: true },
  group: { background: NAVY, color: '#ffffff', bold: true, align: 'center', border: LINE },
  header: { background: '#dbe7f3', color: NAVY, bold: true, size: 9, align: 'center', wrap: true, border: LINE },
  groupRules: { background: '#475569', color: '#ffffff', bold: true, align: 'center', border: LINE },
  headerRules: {
    background: '#e5eaf1',
    color: '#334155',
    bold: true,
    size: 9,
    align: 'center',
    wrap: true,
    border: LINE,
  },
  groupDecision: { background: '#7a4a00', color: '#ffffff', bold: true, align: 'center', border: LINE },
  groupRetained: { background: '#5b2a6e', color: '#ffffff', bold: true, align: 'center', border: LINE },
  headerRetained: {
    background: '#efe3f4',
    color: '#4a1f5c',
    bold: true,
    size: 9,
    align: 'center',
    wrap: true,
    border: LINE,
  },
  headerSmall: { background: '#eef3f9', color: INK, size: 8, align: 'center', wrap: true, border: LINE },
  headerDecision: {
    background: '#f6e3b4',
    color: '#5b3a00',
    bold: true,
    size: 9,
    align: 'center',
    wrap: true,
    border: LINE,
  },
  label: { color: INK, bold: true },
  text: { color: INK, border: LINE },
  textWrapped: { color: INK, wrap: true, border: LINE },
  /** On a single line. */
  name: { color: INK, size: 9, border: LINE },
  wrapped: { color: INK, size: 9, wrap: true, border: LINE },
  centered: { color: INK, align: 'center', border: LINE },
  input: { background: '#fffbe6', color: '#3b2f00', border: '#e2cf8a' },
  inputDate: { background: '#fffbe6', color: '#3b2f00', border: '#e2cf8a', align: 'center', format: 'dd/mm/yyyy' },
  inputCentered: { background: '#fffbe6', color: '#3b2f00', border: '#e2cf8a', align: 'center' },
  inputWrapped: { background: '#fffbe6', color: '#3b2f00', border: '#e2cf8a', wrap: true },
  inputText: { background: '#fffbe6', color: '#3b2f00', border: '#e2cf8a', format: '@' },
  coefficient: { color: INK, align: 'center', border: LINE, format: '0.0#' },
  hours: { color: QUIET, align: 'right', border: LINE, format: '0.0#' },
  total: { background: '#eef3f9', color: NAVY, bold: true, border: LINE },
  code: { color: INK, bold: true, align: 'center', wrap: true, border: LINE },
  bar: { color: '#2f6f9f', border: LINE },
  whole: { color: INK, align: 'center', border: LINE, format: '0' },
  technical: { color: QUIET, size: 8, background: '#f3f4f6' },
  acquired: { background: '#d8f0de', color: '#14532d', bold: true },
  compensated: { background: '#d6e8fb', color: '#123c69', bold: true },
  refused: { background: '#fbdcd9', color: '#7f1d1d', bold: true },
  waiting: { background: '#fdf0c8', color: '#5b3a00', italic: true },
  /** A decision that would change nothing. */
  idle: { background: '#e8e6df', color: '#57534e', italic: true },
  out: { background: '#e5e7eb', color: '#374151', italic: true },
  alert: { background: '#fbdcd9', color: '#7f1d1d', bold: true },
  unread: { background: '#7f1d1d', color: '#ffffff', bold: true },
  fine: { background: '#d8f0de', color: '#14532d' },
  pageTitle: { bold: true, size: 15, align: 'center', wrap: true },
  pageSection: { bold: true, size: 11, wrap: true },
  pageText: { wrap: true },
  pageStrong: { bold: true, size: 11, wrap: true },
  pageSmall: { size: 9, wrap: true },
  pageNotice: { bold: true, wrap: true, border: '#6b7280' },
  pageSigned: { align: 'right' },
  pageCell: { size: 9, wrap: true, border: '#9ca3af' },
  pageCentered: { size: 9, align: 'center', wrap: true, border: '#9ca3af' },
} as const satisfies Record<string, Style>;

/** What the protection of a sheet says of itself. */
export const PROTECTION = 'Jury BUT : cellules calculées, à ne pas modifier';

/** Said on a sheet, in the place of its lead, while it is brought up to date. */
export const UNFINISHED =
  "✗ Mise à jour inachevée : ouvrez le panneau (Extensions ▸ Jury BUT) et cliquez sur « Reprendre ». Aucune note n'est perdue.";

/** What a cell wears before any style. */
export const BASE = { family: 'Arial', size: 10 } as const;

export type StyleName = keyof typeof STYLES;

/** Decimals shown for an average: the figure that the decision follows. `exact` compares at 9 decimals and shows 4. */
export const averageFormat = (decimales: number | 'exact'): string =>
  `0.${'0'.repeat(decimales === 'exact' ? 4 : decimales)}`;
