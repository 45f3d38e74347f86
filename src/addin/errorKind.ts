/** What may be said of an error: never its text, which may hold what a cell says. */

/** Its class, when it is one of an error.
 * @example errorKind(new TypeError('Léo Bosc')) // 'TypeError' */
export function errorKind(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return /^[A-Za-z]{0,30}(?:Error|Exception)$/.test(name) ? name : 'erreur';
}
