/** Numbers shown the French way where Univer has no number format to do it: plain cells, and the editor. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  INumfmtService,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { displayed } from '../engine/cells';
import type { Engine } from '../engine/engine';

/** After every other handler, before the one that ends the chain. */
const LAST = -0.5;

export function showFrenchNumbers(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  const interceptors = injector.get(SheetInterceptorService);
  const formats = injector.get(INumfmtService);
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LAST,
    handler: (cell, _place, next) => next(inEditor(cell)),
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - LAST,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      const value = cell?.v;
      if (typeof value !== 'number' || Number.isInteger(value) || cell?.t === CellValueType.BOOLEAN) return next(cell);
      if (formats.getValue(unitId, subUnitId, row, col)) return next(cell);
      return next({ ...cell, v: displayed(value, 'General', engine.timeZone) });
    },
  });
}

/** The editor shows « 12,5 », so that opening a cell and leaving it changes nothing. */
function inEditor(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (!cell || cell.f || cell.v === null || cell.v === undefined) return cell;
  const text = String(cell.v);
  return cell.t === CellValueType.NUMBER && /^-?\d+\.\d+%?$/.test(text) ? { ...cell, v: text.replace('.', ',') } : cell;
}
