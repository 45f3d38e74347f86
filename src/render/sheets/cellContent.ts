/** A planned content as it is written in a cell. */
import { type Content, isFormula } from '../../workbook';

/** A text stays a text: what Sheets would read as a formula is written behind an apostrophe, which it does not show. */
export function written(content: Content): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  return typeof content === 'string' && /^[=+\-@'\t\r\n]/.test(content) ? `'${content}` : content;
}
