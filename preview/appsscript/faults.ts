/** A broken platform, for tests: what Google might do otherwise than the local page, one thing at a time. */

export interface Faults {
  /** What a function of a cell is handed instead of its arguments. */
  readonly received?: (name: string, args: readonly unknown[]) => readonly unknown[];
  /** What its cell is given instead of what it returned. */
  readonly returned?: (name: string, result: unknown, args: readonly unknown[]) => unknown;
  /** A formula as it is read instead of as it was written. */
  readonly formula?: (text: string) => string;
  /** What a service gives back instead, by « Class.method ». */
  readonly service?: Readonly<Record<string, (result: unknown, args: readonly unknown[]) => unknown>>;
}
