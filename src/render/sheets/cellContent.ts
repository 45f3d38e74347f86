/** A planned content as it is written in a cell. */
import { typedText } from '../../text';
import { type Content, isFormula } from '../../workbook';

/** A text stays a text, whatever it begins with. */
export function written(content: Content): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  return typeof content === 'string' ? typedText(content) : content;
}
