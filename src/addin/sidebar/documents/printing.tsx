/** What the browser prints of the panel: the document alone, in an element of its own beside the panel. */

import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { JuryDocument } from '../../protocol';
import { Paper } from './Paper';

/** Keeps a document ready to be printed while its screen is shown: printing then shows it and nothing else.
 * @example usePrinted(document); … <button onClick={() => window.print()}>
 */
export function usePrinted(printed: JuryDocument | null): void {
  // Before the screen shows it: whoever prints at once prints it.
  useLayoutEffect(() => {
    if (printed === null) return;
    const root = document.createElement('div');
    root.className = 'print-root';
    document.body.append(root);
    render(<Paper document={printed} />, root);
    return () => {
      render(null, root);
      root.remove();
    };
  }, [printed]);
}
