/** The same document for a whole class: a page per student, prepared with its progress, then printed at once. */

import type { DocumentRequest } from '../../protocol';
import { usePrinted } from './printing';
import type { ClassPrinting } from './useWholeClass';

/** @example <WholeClassPrint printing={useWholeClass(server)} request={{ ...request, nips }} /> */
export function WholeClassPrint({
  printing: { whole, prepare, forget },
  request,
}: {
  readonly printing: ClassPrinting;
  readonly request: DocumentRequest;
}) {
  const count = request.nips.length;
  usePrinted(whole.kind === 'ready' ? whole.document : null);
  return (
    <section class="stack" aria-label="Toute la promotion">
      <h3 class="section-title">Toute la promotion</h3>
      {whole.kind === 'ready' ? (
        <>
          <p class="message success" role="status">
            {whole.document.pages.length} documents prêts, un par page.
          </p>
          <button type="button" class="action wide" onClick={() => window.print()}>
            Imprimer les {whole.document.pages.length} documents
          </button>
          <button type="button" class="quiet" onClick={forget}>
            Revenir à un seul étudiant
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            class="secondary wide"
            aria-disabled={whole.kind === 'asking'}
            onClick={() => whole.kind !== 'asking' && prepare(request)}
          >
            Préparer les {count} documents
          </button>
          <div role="status">
            {whole.kind === 'asking' && (
              <p class="waiting">
                {whole.done} sur {whole.total} préparés…
              </p>
            )}
          </div>
          {whole.kind === 'refused' && (
            <p class="message error" role="alert">
              {whole.message}
            </p>
          )}
        </>
      )}
    </section>
  );
}
