/** The entry that a user is typing, or the question that the page asks of one: what the add-in does waits for its end, or a mark half typed would be
 *  written, and its last digit alone with it; or what is answered would be done to another cell. */
import { ICommandService } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { OpenEntry } from '../appsscript/host';
import type { Engine } from '../engine/engine';

/** How often the end of an entry is looked for. */
const LOOK_MS = 50;

/** `table`: where the sheet is. An entry left open by who went to the panel is written, as by a click on another cell.
 * @example entryOf(engine, part('tableur'), () => show('etat', '…')) */
export function entryOf({ univer, unitId }: Engine, table: HTMLElement, onWait: () => void): OpenEntry {
  const injector = univer.__getInjector();
  const isTyping = (): boolean => injector.get(IEditorBridgeService).isVisible().visible;
  const isAsked = (): boolean => document.querySelector('dialog.question') !== null;
  const isOpen = (): boolean => isTyping() || isAsked();
  const isLeft = (): boolean => document.activeElement !== document.body && !table.contains(document.activeElement);
  return {
    isOpen,
    ended: async () => {
      if (!isLeft()) onWait();
      while (isOpen()) {
        if (isLeft() && !isAsked())
          injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
            visible: false,
            eventType: DeviceInputEventType.PointerDown,
            unitId,
          });
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
  };
}
