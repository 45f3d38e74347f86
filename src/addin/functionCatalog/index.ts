/** One record per custom function: the build makes its JSDoc stub from it, the local page its help, and a test checks the docs. */
import { compensate, deliberate, explain, progression, ueCredits } from './jury';
import { ccAverage, missingMarks, reach, ueAverage } from './marks';
import { type FunctionRecord, needed, optional } from './record';

export type { CellName, FunctionRecord } from './record';

/** French typography: the space before : and ; does not break. */
function typeset(text: string): string {
  return text.replace(/ ([:;])/g, '\u00a0$1');
}

/** The custom functions, in the order of the documentation.
 * @example functionCatalog.map(({ name }) => name) // ['UE_AVERAGE', …]
 */
export const functionCatalog: readonly FunctionRecord[] = [
  ueAverage,
  ccAverage,
  compensate,
  progression,
  deliberate,
  explain,
  ueCredits,
  missingMarks,
  reach,
].map((record) => ({
  ...record,
  description: typeset(record.description),
  params: record.params.map((param) => ({ ...param, description: typeset(param.description) })),
  returns: { ...record.returns, description: typeset(record.returns.description) },
}));

/** The one of the self-check, which is for no teacher: the list of Sheets names it, the documentation does not. */
export const selfCheckFunction: Omit<FunctionRecord, 'name' | 'example'> & { readonly name: string } = {
  name: 'JURY_BUT_ESSAI',
  description: "Pour l'autodiagnostic du module Jury BUT seulement.",
  params: [needed('quoi', 'Essai', 'string'), optional('valeur', 'Plage', '*'), optional('autre', 'Plage', '*')],
  returns: { type: '*', description: 'Ce qui est reçu' },
};
