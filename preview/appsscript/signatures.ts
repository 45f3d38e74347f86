/** The ways to call each method: what Apps Script would refuse of the arguments is refused. */
type Kind = 'integer' | 'number' | 'boolean' | 'text' | 'array' | 'cell' | 'object' | 'null' | 'date';

/** One parameter: the kinds that it takes, separated by `|`. */
export type Parameter = string;

export interface Method {
  /** Each list is one way to call it. */
  readonly signatures: readonly (readonly Parameter[])[];
  readonly run: (...args: never[]) => unknown;
}

/** A method with the ways to call it: `method('integer integer', 'text')` takes two integers, or a text. */
export function method(...parts: readonly [...signatures: string[], run: (...args: never[]) => unknown]): Method {
  const signatures = parts.slice(0, -1) as string[];
  const run = parts[parts.length - 1] as (...args: never[]) => unknown;
  return {
    run,
    signatures: signatures.map((one) => one.split(' ').filter((parameter) => parameter !== '')),
  };
}

export function checkArguments(name: string, { signatures }: Method, args: readonly unknown[]): void {
  const fits = signatures.some(
    (parameters) =>
      parameters.length === args.length && parameters.every((parameter, rank) => accepts(parameter, args[rank])),
  );
  if (fits || (signatures.length === 0 && args.length === 0)) return;
  const kinds = args.map((arg) => googleType(arg)).join(',');
  throw new Error(`The parameters (${kinds}) don't match the method signature for SpreadsheetApp.${name}.`);
}

const accepts = (parameter: Parameter, value: unknown): boolean =>
  parameter.split('|').some((kind) => isOf(kind as Kind, value));

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'date':
      return Object.prototype.toString.call(value) === '[object Date]';
    case 'cell':
      return ['integer', 'number', 'boolean', 'text', 'date'].some((one) => isOf(one as Kind, value));
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function googleType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${googleType(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  return typeof value;
}
