/** How formulas are spelled where a spreadsheet reads the comma and not the semicolon: the last thing done to a change. */
import type { Writing } from './change';
import type { SheetChange } from './compareSheet';
import { type Formula, isFormula } from './formula';
import type { Validation } from './plan';

/** Between the arguments of a function. */
export type Separator = ';' | ',';

/** A formula of ours with commas: neither its texts nor the rows of `{…;…}` change.
 * @example withCommas('=SUM(A1;MATCH("a;b";{1;2};0))') // '=SUM(A1,MATCH("a;b",{1;2},0))' */
export const withCommas = (formula: string): string =>
  formula.replace(/"[^"]*"|'[^']*'|\{[^}]*\}|;/g, (part) => (part === ';' ? ',' : part));

/** The same change, its formulas spelled with that separator.
 * @example spelledChange(change, ';') === change // true */
export function spelledChange(change: SheetChange, separator: Separator): SheetChange {
  if (separator === ';') return change;
  const { plan, writings, sign } = change;
  return {
    ...change,
    writings: writings.map(spelledWriting),
    sign: sign && { ...sign, lead: spelledWriting(sign.lead) },
    plan: plan && {
      ...plan,
      conditionals: plan.conditionals.map((one) => ({ ...one, formula: spelled(one.formula) })),
      validations: plan.validations.map(spelledValidation),
    },
  };
}

const spelled = ({ formula }: Formula): Formula => ({ formula: withCommas(formula) });

const spelledWriting = ({ area, contents }: Writing): Writing => ({
  area,
  contents: contents.map((line) => line.map((one) => (isFormula(one) ? spelled(one) : one))),
});

const spelledValidation = (one: Validation): Validation =>
  one.rule.kind === 'formula' ? { ...one, rule: { ...one.rule, formula: spelled(one.rule.formula) } } : one;
