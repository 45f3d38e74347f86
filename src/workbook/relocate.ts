/** A plan moved to where its rows and columns stand on the sheets as they are: areas, formulas, names of sheets. */
import { type Area, area, columnLetters, columnNumber } from './address';
import type { Formula } from './formula';
import type { Content, SheetPlan } from './plan';

/** Where the rows and columns of a plan stand; counted from 1. */
export interface Placement {
  /** The name of the sheet today. */
  readonly name: string;
  readonly row: (planned: number) => number;
  readonly column: (planned: number) => number;
  /** Everything stands where it is planned, under the planned name. */
  readonly isAsPlanned: boolean;
}

/** Placements by the name that a plan gives to its sheet. */
export type Placements = ReadonlyMap<string, Placement>;

/** A text literal, or a reference with or without its sheet; what precedes and follows tells it from a name or a function. */
const TOKEN =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'!)?(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w.(])/g;

/** The formula written for where things stand.
 * @example relocateFormula({ formula: "=SUM('Notes S1'!$E$9:$F$9)" }, 'Moyennes S1', placements).formula // "=SUM('Mes notes'!$E$9:$G$9)" */
export function relocateFormula({ formula }: Formula, home: string, placements: Placements): Formula {
  if (Array.from(placements.values()).every(({ isAsPlanned }) => isAsPlanned)) return { formula };
  const moved = formula.replace(TOKEN, (token: string, sheet: string | undefined, ...parts: string[]) => {
    if (token.startsWith('"')) return token;
    const planned = sheet === undefined ? home : sheet.slice(1, -2).replace(/''/g, "'");
    const placement = placements.get(planned);
    if (!placement) return token;
    const [fixedColumn = '', letters = '', fixedRow = '', row = ''] = parts;
    const [, , , , lastFixedColumn, lastLetters, lastFixedRow, lastRow] = parts;
    const cell = (column$: string, column: string, row$: string, line: string): string =>
      `${column$}${columnLetters(placement.column(columnNumber(column)))}${row$}${placement.row(Number(line))}`;
    const first = cell(fixedColumn, letters, fixedRow, row);
    const last =
      lastLetters === undefined
        ? ''
        : `:${cell(lastFixedColumn ?? '', lastLetters, lastFixedRow ?? '', lastRow ?? '')}`;
    return `${sheet === undefined ? '' : `'${placement.name.replace(/'/g, "''")}'!`}${first}${last}`;
  });
  return { formula: moved };
}

/** The area from the first to the last of its rows and columns, with what was inserted between them. */
export function spanOf(one: Area, { row, column }: Placement): Area {
  const [top, left] = [row(one.row), column(one.column)];
  return area(top, left, row(one.row + one.rows - 1) - top + 1, column(one.column + one.columns - 1) - left + 1);
}

/** The same in pieces, without what was inserted: nothing of a teacher's own is touched. */
export function piecesOf(one: Area, placement: Placement): readonly Area[] {
  const rows = runsOf(one.row, one.rows, placement.row);
  const columns = runsOf(one.column, one.columns, placement.column);
  return rows.flatMap(([row, height]) => columns.map(([column, width]) => area(row, column, height, width)));
}

/** Consecutive places, each with its length. */
function runsOf(
  first: number,
  count: number,
  place: (planned: number) => number,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    const at = place(first + index);
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === at) run[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}

/** What a plan asks of a sheet beside its contents, where things stand. `contents` is left as planned. */
export function relocatePlan(plan: SheetPlan, placements: Placements): SheetPlan {
  const placement = placements.get(plan.name);
  if (!placement) throw new Error(`no placement for ${plan.name}`);
  const span = (one: Area): Area => spanOf(one, placement);
  const pieces = (areas: readonly Area[]): readonly Area[] => areas.flatMap((one) => piecesOf(one, placement));
  const columnsOf = (all: SheetPlan['hiddenColumns']): SheetPlan['hiddenColumns'] =>
    all.flatMap(({ column, columns }) =>
      runsOf(column, columns, placement.column).map(([at, count]) => ({ column: at, columns: count })),
    );
  const moved = (one: Formula): Formula => relocateFormula(one, plan.name, placements);
  return {
    ...plan,
    name: placement.name,
    frozenRows: plan.frozenRows === 0 ? 0 : placement.row(plan.frozenRows),
    frozenColumns: plan.frozenColumns === 0 ? 0 : placement.column(plan.frozenColumns),
    styles: plan.styles.map(({ style, areas }) => ({ style, areas: pieces(areas) })),
    formats: plan.formats.map(({ pattern, areas }) => ({ pattern, areas: pieces(areas) })),
    widths: plan.widths.flatMap(({ column, columns, pixels }) =>
      runsOf(column, columns, placement.column).map(([at, count]) => ({ column: at, columns: count, pixels })),
    ),
    heights: plan.heights.flatMap(({ row, rows, pixels }) =>
      runsOf(row, rows, placement.row).map(([at, count]) => ({ row: at, rows: count, pixels })),
    ),
    merges: plan.merges.map(span),
    hiddenColumns: columnsOf(plan.hiddenColumns),
    hiddenRows: plan.hiddenRows.flatMap(({ row, rows }) =>
      runsOf(row, rows, placement.row).map(([at, count]) => ({ row: at, rows: count })),
    ),
    validations: plan.validations.map((one) => ({
      ...one,
      area: span(one.area),
      rule: one.rule.kind === 'formula' ? { ...one.rule, formula: moved(one.rule.formula) } : one.rule,
    })),
    conditionals: plan.conditionals.map(({ areas, formula, style }) => ({
      areas: areas.map(span),
      formula: moved(formula),
      style,
    })),
    notes: plan.notes.map(({ row, column, text }) => ({
      row: placement.row(row),
      column: placement.column(column),
      text,
    })),
    paper: {
      aside: columnsOf(plan.paper.aside),
      repeated: plan.paper.repeated.map(placement.row),
      starts: plan.paper.starts.map(placement.row),
    },
    charts: plan.charts.map((one) => ({ ...one, ranges: one.ranges.map(span), at: span(one.at) })),
    names: plan.names.map(({ name, area: one }) => ({ name, area: span(one) })),
    inputs: plan.inputs.map(span),
    owned: plan.owned.map(span),
    lead: span(plan.lead),
  };
}

/** A content where things stand. */
export const relocateContent = (content: Content, home: string, placements: Placements): Content =>
  typeof content === 'object' && content !== null ? relocateFormula(content, home, placements) : content;
