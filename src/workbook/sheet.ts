/** A sheet being planned: contents put at their place, looks and rules gathered as it is drawn, then one plan. */
import type { Area } from './address';
import type { Conditional, Content, SheetPlan, Validation } from './plan';
import type { StyleName } from './style';

type Gathered = Pick<SheetPlan, 'names' | 'inputs' | 'validations' | 'conditionals'>;
type Optional = Gathered & Pick<SheetPlan, 'formats' | 'hiddenColumns' | 'merges' | 'notes' | 'heights'>;

export interface SheetDraft {
  /** Writes a line of contents from a cell rightwards. */
  readonly put: (row: number, column: number, ...line: readonly Content[]) => void;
  readonly style: (style: StyleName, ...areas: readonly Area[]) => void;
  readonly name: (name: string, area: Area) => void;
  /** Areas where people type. */
  readonly open: (...areas: readonly Area[]) => void;
  readonly validate: (...validations: readonly Validation[]) => void;
  readonly dress: (...conditionals: readonly Conditional[]) => void;
  /** What was gathered comes before what is given here. */
  readonly finish: (rest: SheetDetails) => SheetPlan;
}

export type SheetDetails = Omit<SheetPlan, 'contents' | 'styles' | keyof Optional> & Partial<Optional>;

export function draftSheet(rows: number, columns: number): SheetDraft {
  const contents: Content[][] = Array.from({ length: rows }, () => new Array<Content>(columns).fill(null));
  const styles = new Map<StyleName, Area[]>();
  const names: { name: string; area: Area }[] = [];
  const inputs: Area[] = [];
  const validations: Validation[] = [];
  const conditionals: Conditional[] = [];
  return {
    put(row, column, ...line) {
      const target = contents[row - 1];
      if (!target || column + line.length - 1 > columns) {
        throw new Error(`outside the sheet: row ${row}, column ${column}`);
      }
      target.splice(column - 1, line.length, ...line);
    },
    style(style, ...areas) {
      styles.set(style, [...(styles.get(style) ?? []), ...areas]);
    },
    name: (name, area) => void names.push({ name, area }),
    open: (...areas) => void inputs.push(...areas),
    validate: (...more) => void validations.push(...more),
    dress: (...more) => void conditionals.push(...more),
    finish: (rest) => ({
      formats: [],
      hiddenColumns: [],
      merges: [],
      notes: [],
      heights: [],
      ...rest,
      names: [...names, ...(rest.names ?? [])],
      inputs: [...inputs, ...(rest.inputs ?? [])],
      validations: [...validations, ...(rest.validations ?? [])],
      conditionals: [...conditionals, ...(rest.conditionals ?? [])],
      contents,
      styles: Array.from(styles, ([style, areas]) => ({ style, areas })),
    }),
  };
}
