/** What would be lost with the workbook of the page: asked first where another one takes its place, where the page is read again or closed. */
import { ICommandService } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Host } from '../appsscript/host';
import type { Question } from './dialog';

const WRITES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
]);
/** How the add-in marks what a jury has decided for good, which no .xlsx file takes. */
const COPY = { key: 'jury-but.role', value: 'instantane-' };

export interface Unsaved {
  /** Writes so far, those of formulas apart. */
  writes(): number;
  /** A file holds what had been written then. */
  saved(writes: number): void;
  /** Names of the sheets that no file takes: « Arrêté BUT1 ». */
  copies(): readonly string[];
  /** From now on: what the page made while it opened is not lost, it makes it again. */
  askBeforeLosing(links: Iterable<HTMLAnchorElement>, ask: (question: Question) => Promise<boolean>): void;
}

/** @example const unsaved = watchUnsaved(host); unsaved.askBeforeLosing(document.querySelectorAll('nav a'), ask) */
export function watchUnsaved({ engine, runtime }: Pick<Host, 'engine' | 'runtime'>): Unsaved {
  let written = 0;
  let kept = 0;
  engine.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id }, options) => {
      if (WRITES.has(id) && !options?.fromFormula) written += 1;
    });

  const copies = (): readonly string[] =>
    runtime.records.metadata.flatMap(({ key, value, sheetId }) => {
      const isCopy = key === COPY.key && value.startsWith(COPY.value);
      return isCopy ? (engine.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? []) : [];
    });

  return {
    writes: () => written,
    saved: (writes) => {
      kept = writes;
    },
    copies,
    askBeforeLosing: (links, ask) => {
      const opened = written;
      kept = written;
      const hold = (event: Event): void => {
        if (written > kept || copies().length > 0) event.preventDefault();
      };
      window.addEventListener('beforeunload', hold);
      for (const link of links) {
        link.addEventListener('click', (event) => {
          const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
          if (written === opened || elsewhere) return;
          event.preventDefault();
          void ask(erasing(copies())).then((yes) => {
            if (!yes) return;
            window.removeEventListener('beforeunload', hold); // it has been asked
            location.assign(link.href);
          });
        });
      }
    },
  };
}

const erasing = (copies: readonly string[]): Question => ({
  title: 'Effacer le classeur',
  text: ['Le classeur affiché sera effacé. Téléchargez-le en .xlsx pour le garder.', ...lost(copies)].join(' '),
  no: 'Annuler',
  yes: 'Effacer',
});

const lost = (copies: readonly string[]): readonly string[] =>
  copies.length === 0 ? [] : [`Les arrêtés ne sont pas dans ce fichier et seront perdus\u00a0: ${quoted(copies)}.`];

/** « Arrêté S1 », « Arrêté BUT1 » */
export const quoted = (names: readonly string[]): string => names.map((name) => `«\u00a0${name}\u00a0»`).join(', ');
