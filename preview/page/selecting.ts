/** Where the keyboard writes: a range shown and selected, and the keyboard given to the sheet. */

import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import { ILayoutService } from '@univerjs/ui';
import type { Engine } from '../engine/engine';

export function focusSheet({ univer }: Engine): void {
  univer.__getInjector().get(ILayoutService).focus();
}

/** What is typed next goes there. */
export function selectRange(engine: Engine, sheet: FWorksheet, range: FRange): void {
  sheet.activate();
  range.activate();
  sheet.scrollToCell(Math.max(0, range.getRow() - 8), Math.max(0, range.getColumn() - 4));
  focusSheet(engine);
}
