/** The native formulas that stand for our custom functions, for spreadsheets that have no add-in. */
import type { SheetPlan, WorkbookPlan } from '../../../workbook';

export const nativePlan = (plan: WorkbookPlan): WorkbookPlan => plan;
export const isArrayFormula = (formula: string): boolean =>
  /\bSUMPRODUCT\(/.test(formula) && /\bIF(?:ERROR)?\(/.test(formula);
export const isCalculs = ({ role }: SheetPlan): boolean => role.startsWith('calculs-');
