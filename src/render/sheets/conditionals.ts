/** Conditional rules of a sheet: ours are written anew, a teacher's own stay where they stand among them. */
import { a1, type SheetPlan, STYLES, type Style } from '../../workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export function renderConditionals(sheet: Sheet, plan: SheetPlan): void {
  const standing = sheet.getConditionalFormatRules();
  const first = standing.findIndex(isOurs);
  const own = standing.filter((rule) => !isOurs(rule));
  const before = first < 0 ? own.length : first;
  sheet.setConditionalFormatRules([...own.slice(0, before), ...rulesOf(sheet, plan), ...own.slice(before)]);
}

const rulesOf = (sheet: Sheet, plan: SheetPlan): readonly Rule[] =>
  plan.conditionals.map(({ areas, formula, style }) => {
    const look: Style = STYLES[style];
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula.formula);
    if (look.background) rule.setBackground(look.background);
    if (look.color) rule.setFontColor(look.color);
    if (look.bold) rule.setBold(true);
    if (look.italic) rule.setItalic(true);
    return rule.setRanges(areas.map((one) => sheet.getRange(a1(one)))).build();
  });

/** A formula that wears the colours of one of our styles. */
function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
  const [background, color] = [condition.getBackground(), condition.getFontColor()];
  return Object.values(STYLES).some(
    (look: Style) =>
      (look.background ?? look.color) !== undefined &&
      sameColor(look.background, background) &&
      sameColor(look.color, color),
  );
}

const sameColor = (ours: string | undefined, found: string | null): boolean =>
  (ours ?? '') === (found ?? '').toLowerCase();
