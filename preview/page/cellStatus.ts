/** What a canvas does not tell: the selected cell in words, and why a custom function fails, on hover and on selection. */

import { DataValidationType } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { CellAlertManagerService, CellAlertType, type ICellAlert } from '@univerjs/sheets-ui';
import { a1Of } from '../appsscript/rectangle';
import { displayed, patternAt, readCell, selectedRange } from '../engine/cells';
import type { Engine } from '../engine/engine';
import type { CellValue } from '../engine/values';

export function showCellStatus(engine: Engine, line: HTMLElement, tip: HTMLElement): void {
  const { api, workbook } = engine;
  let pointer = { x: 0, y: 0 };
  const messageAt = (sheet: FWorksheet, row: number, column: number): string | undefined =>
    readCell(engine, sheet, row, column) === '#ERROR!' ? engine.errorAt(sheet.getSheetId(), row, column) : undefined;
  let said = '';
  const hide = (): void => {
    tip.hidden = true;
  };
  const describe = (): void => {
    const sheet = workbook.getActiveSheet();
    // One of our own that no one is to see, for as long as it is being made.
    if (sheet.isSheetHidden()) return;
    const range = selectedRange(sheet);
    if (!range) return;
    const [row, column] = [range.getRow(), range.getColumn()];
    const message = messageAt(sheet, row, column);
    const value = displayed(readCell(engine, sheet, row, column), patternAt(sheet, row, column), engine.timeZone);
    const place = `${sheet.getSheetName()}, ${a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 })}`;
    const text = message === undefined ? `${place}\u00a0: ${value || 'vide'}` : `${place}\u00a0: erreur. ${message}`;
    // What the page said since, « … est ouvert », stays as long as the cell is the same.
    if (text === said) return;
    said = text;
    line.classList.toggle('error', message !== undefined);
    line.textContent = text;
  };

  // Univer's own bubble says no more than « Erreur »: ours takes its place. Of a text that is counted it says « Invalide ».
  const alerts = engine.univer.__getInjector().get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const sheet = workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    const value = readCell(engine, sheet, row, col);
    const { type } = sheet.getRange(row, col).getDataValidation()?.rule ?? {};
    const wantsNumber = type === DataValidationType.CUSTOM && !patternAt(sheet, row, col).includes('yy');
    if (wantsNumber && isPointed(value))
      showAlert({ ...alert, type: CellAlertType.WARNING, title: 'À retaper\u00a0:', message: counted(value, alert) });
    else if (messageAt(sheet, row, col) === undefined) showAlert(alert);
  };
  addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      pointer = { x: clientX, y: clientY };
    },
    true,
  );
  api.addEvent(api.Event.CellPointerMove, ({ worksheet, row, column }) => {
    const message = messageAt(worksheet, row, column);
    if (message === undefined) return hide();
    tip.textContent = message;
    tip.hidden = false;
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(pointer.x + 14, innerWidth - width - 8))}px`;
    tip.style.top = `${Math.max(8, Math.min(pointer.y + 14, innerHeight - height - 8))}px`;
  });
  api.addEvent(api.Event.ActiveSheetChanged, () => {
    hide();
    describe();
  });
  api.addEvent(api.Event.Scroll, hide);
  api.addEvent(api.Event.SelectionChanged, describe);
  api.getFormula().calculationResultApplied(describe);
  document.addEventListener('pointerleave', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** « 12.5 », which a French spreadsheet keeps as a text, and which the functions read as 12,5. */
const isPointed = (value: CellValue): value is string => typeof value === 'string' && /^\s*-?\d+\.\d+\s*$/.test(value);

const counted = (text: string, { message }: ICellAlert): string =>
  `«\u00a0${text.trim()}\u00a0» est un texte, lu comme ${text.trim().replace('.', ',')}. ${message}`;
