/** A sheet being planned: contents put at their place, styles and rules gathered, then one plan. */
import type { Area } from './address';
import type { Content, SheetPlan } from './plan';
import type { StyleName } from './style';

export interface SheetDraft {
  /** Writes a line of contents from a cell rightwards. */
  readonly put: (row: number, column: number, ...line: readonly Content[]) => void;
  readonly style: (style: StyleName, ...areas: readonly Area[]) => void;
  readonly finish: (rest: SheetDetails) => SheetPlan;
}

export type SheetDetails = Omit<
  SheetPlan,
  'contents' | 'styles' | 'formats' | 'hiddenColumns' | 'validations' | 'conditionals' | 'notes' | 'heights'
> &
  Partial<Pick<SheetPlan, 'formats' | 'hiddenColumns' | 'validations' | 'conditionals' | 'notes' | 'heights'>>;

export function draftSheet(rows: number, columns: number): SheetDraft {
  const contents: Content[][] = Array.from({ length: rows }, () => new Array<Content>(columns).fill(null));
  const styles = new Map<StyleName, Area[]>();
  return {
    put(row, column, ...line) {
      const target = contents[row - 1];
      if (!target || column + line.length - 1 > columns)
        throw new Error(`outside the sheet: row ${row}, column ${column}`);
      target.splice(column - 1, line.length, ...line);
    },
    style(style, ...areas) {
      styles.set(style, [...(styles.get(style) ?? []), ...areas]);
    },
    finish: (rest) => ({
      formats: [],
      hiddenColumns: [],
      validations: [],
      conditionals: [],
      notes: [],
      heights: [],
      ...rest,
      contents,
      styles: Array.from(styles, ([style, areas]) => ({ style, areas })),
    }),
  };
}
