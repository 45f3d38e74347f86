/** UE by their names, in a sentence. */

const NBSP = '\u00a0';

/** Semester after semester, as the results of the rules list them.
 * @example listedUes(['UE12', 'UE22', 'UE13']) // 'UE12, UE13, UE22' */
export const listedUes = (ues: readonly string[]): string => [...ues].sort().join(', ');

/** Of the UE not acquired, those that only await an average are told apart.
 * @example owedSentence(['UE12', 'UE13', 'UE22'], ['UE22']) // 'UE12, UE13 ; en attente : UE22' */
export function owedSentence(dettes: readonly string[], attendues: readonly string[]): string {
  const known = listedUes(dettes.filter((ue) => !attendues.includes(ue)));
  if (attendues.length === 0) return known;
  return `${known}${known === '' ? '' : `${NBSP}; `}en attente${NBSP}: ${listedUes(attendues)}`;
}
