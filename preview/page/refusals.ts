/** Entries that were refused, told above the sheet: the newest first, one for each cell. Neither the keyboard nor the selection waits for them. */
import { RefRangeService } from '@univerjs/sheets';
import { a1Of } from '../appsscript/rectangle';
import type { Engine } from '../engine/engine';
import { button, element, keepKeys } from './elements';
import { focusSheet, selectRange } from './selecting';

/** Rows and columns are counted from 0. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Refusal {
  readonly cell: Cell;
  /** When it was typed. */
  readonly at: number;
  readonly value: string;
  readonly reason: string;
}

export interface Refusals {
  tell(refusal: Refusal): void;
  /** A value was accepted there: nothing more is to be said of that cell. */
  settle(cell: Cell): void;
}

interface Notice {
  readonly at: number;
  readonly item: HTMLElement;
  isAt(cell: Cell): boolean;
  close(): void;
}

/** In `part`, hidden as long as there is nothing to say. F6 goes there and back, Escape closes the one where the keyboard is.
 * @example showRefusals(engine, part('refus')).tell({ cell, at: performance.now(), value: '25', reason: 'Tapez une note…' }) */
export function showRefusals(engine: Engine, part: HTMLElement): Refusals {
  const count = element('p', '');
  const list = element('ul', '');
  part.append(count, list);
  keepKeys(part);
  // The button that is clicked does not take the keyboard from the cell being typed.
  part.addEventListener('pointerdown', (event) => event.stopPropagation());
  part.addEventListener('mousedown', (event) => event.preventDefault());
  let notices: readonly Notice[] = [];

  const show = (next: readonly Notice[]): void => {
    notices = next;
    part.hidden = notices.length === 0;
    count.hidden = notices.length < 2;
    count.textContent = `${notices.length} saisies refusées`;
  };

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || part.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      if (part.contains(document.activeElement)) focusSheet(engine);
      else part.querySelector('button')?.focus();
    },
    true,
  );

  function noticeOf({ cell, at, value, reason }: Refusal): Notice {
    let here: Cell | undefined = cell;
    const told = document.createTextNode('');
    const close = (): void => {
      const hasKeyboard = item.contains(document.activeElement);
      watch.dispose();
      item.remove();
      show(notices.filter((one) => one !== notice));
      if (hasKeyboard) focusSheet(engine);
    };
    const name = ({ sheetId, row, column }: Cell): void => {
      const sheet = engine.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? '';
      const place = `${sheet}, ${a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 })}`;
      told.data = ` ${place}\u00a0: «\u00a0${value}\u00a0» n'est pas accepté. ${reason}`;
    };
    const go = async (): Promise<void> => {
      await engine.workbook.endEditingAsync(); // what is half typed elsewhere is entered there, as by a click on another cell
      const sheet = here && engine.workbook.getSheetBySheetId(here.sheetId);
      if (here && sheet) selectRange(engine, sheet, sheet.getRange(here.row, here.column));
      else close();
    };
    const watch = engine.univer
      .__getInjector()
      .get(RefRangeService)
      .watchRange(engine.unitId, cell.sheetId, rangeOf(cell), (_before, after) => {
        here = after ? { ...cell, row: after.startRow, column: after.startColumn } : undefined;
        if (here) name(here);
        else close();
      });
    const item = element('li', '');
    const sentence = element('p', '');
    sentence.id = `refus-${at}`;
    sentence.setAttribute('role', 'alert');
    sentence.append(element('strong', 'Saisie refusée.'), told);
    const answers = [button('Y aller', 'action', () => void go()), button('Fermer', 'secondary', close)];
    for (const answer of answers) answer.setAttribute('aria-describedby', sentence.id);
    item.append(sentence, ...answers);
    item.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    const notice: Notice = {
      at,
      item,
      isAt: ({ sheetId, row, column }) => here?.sheetId === sheetId && here.row === row && here.column === column,
      close,
    };
    name(cell);
    return notice;
  }

  const settle = (cell: Cell): void => {
    for (const notice of notices) if (notice.isAt(cell)) notice.close();
  };
  return {
    settle,
    tell: (refusal) => {
      // Of two refused in one cell, the last one typed is told, in whatever order they were judged.
      if (notices.some((one) => one.isAt(refusal.cell) && one.at > refusal.at)) return;
      settle(refusal.cell);
      const notice = noticeOf(refusal);
      const older = notices.findIndex(({ at }) => at < refusal.at);
      const rank = older < 0 ? notices.length : older;
      list.insertBefore(notice.item, notices[rank]?.item ?? null);
      show([...notices.slice(0, rank), notice, ...notices.slice(rank)]);
    },
  };
}

const rangeOf = ({ row, column }: Cell) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
