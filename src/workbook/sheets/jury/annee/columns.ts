/** Where things stand on « Jury BUT1 »: identity, a block of columns for each RCUE, results. */

export const ROW = { counts: 3, check: 4, group: 5, head: 6 } as const;
/** The first column after the identity. */
export const BLOCKS = 8;
/** Columns of a RCUE: odd UE and its code, even UE and its code, average of the RCUE. */
export const BLOCK = 5;

/** The columns of the results, after those of the RCUE. */
export const visibleColumns = (after: number) => ({
  ratio: after,
  minimum: after + 1,
  refused: after + 2,
  missing: after + 3,
  credits: after + 4,
  result: after + 5,
  reason: after + 6,
  rounding: after + 7,
});
export type VisibleColumns = ReturnType<typeof visibleColumns>;
