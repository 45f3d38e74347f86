/** « Démonstration » and « Classeur vide » put another workbook in the place of this one: asked first once something was written in it. */
import { ICommandService } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Engine } from '../engine/engine';

const WRITES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
]);

/** Counts from now on: what the page made while it opened is not lost, it makes it again.
 * @example askBeforeErasing(engine, document.querySelectorAll('nav a'), () => ask(ERASED)) */
export function askBeforeErasing(
  engine: Engine,
  links: Iterable<HTMLAnchorElement>,
  confirm: () => Promise<boolean>,
): void {
  let written = false;
  engine.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id }, options) => {
      if (WRITES.has(id) && !options?.fromFormula) written = true;
    });
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!written || elsewhere) return;
      event.preventDefault();
      void confirm().then((yes) => {
        if (yes) location.assign(link.href);
      });
    });
  }
}
