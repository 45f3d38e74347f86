/** What `google.script.run` carries: numbers, texts, booleans, null, arrays and plain objects. Anything else makes the call fail. */

/** A copy by JSON, or an error that says where the forbidden value is.
 * @example carried({ n: 1 }, 'argument 1') // { n: 1 } */
export function carried(value: unknown, where: string): unknown {
  check(value, where, new Set());
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function check(value: unknown, where: string, above: ReadonlySet<object>): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(String(value), where);
    return;
  }
  if (typeof value !== 'object') refuse(typeof value, where);
  if (above.has(value)) refuse('objet qui se contient lui-même', where);
  const within = new Set([...above, value]);
  if (Array.isArray(value)) {
    for (let rank = 0; rank < value.length; rank += 1) check(value[rank], `${where}[${rank}]`, within);
    return;
  }
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' || !isPlain(value)) refuse(kind.slice(8, -1), where);
  for (const [key, content] of Object.entries(value)) check(content, `${where}.${key}`, within);
}

/** Plain in any realm: its prototype, if any, has no prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(what: string, where: string): never {
  throw new TypeError(`Failed due to illegal value in property (google.script.run) : ${where} est de type ${what}`);
}
