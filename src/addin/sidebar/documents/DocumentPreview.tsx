/** A document before it is printed, and what can be done with it: print it, or lay it out on a sheet. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckLine, DocumentPlace, DocumentRequest, JuryDocument, Reply } from '../../protocol';
import { showNew } from '../focus';
import { Checks } from '../jury/Findings';
import { Failure, useShow } from '../jury/Jump';
import { Answer } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Paper } from './Paper';
import { usePrinted } from './printing';

/** @example <DocumentPreview key={JSON.stringify(request)} server={server} request={request} onCompare={compare} /> */
export function DocumentPreview({
  server,
  request,
  onCompare,
}: {
  readonly server: Server;
  readonly request: DocumentRequest;
  readonly onCompare: () => void;
}) {
  const { asked, again } = useAsked(() => server.juryDocument(request));
  return (
    <Answer asked={asked} waiting="Préparation du document…" onAgain={again}>
      {(document) => (
        <>
          {document.depuis && <Since line={document.depuis} server={server} onCompare={onCompare} />}
          <Shown server={server} request={request} document={document} />
        </>
      )}
    </Answer>
  );
}

/** A frame that shows the whole width of its pages, or the document as it is read: `style/paper.css`. */
function useFitted(large: boolean) {
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const paper = frame.current?.firstElementChild as HTMLElement | null | undefined;
    if (!frame.current || !paper) return;
    paper.style.zoom = '1';
    if (!large) paper.style.zoom = String(frame.current.clientWidth / frame.current.scrollWidth);
  }, [large]);
  return frame;
}

/** Why results that were fixed are provisional again. */
function Since({
  line,
  server,
  onCompare,
}: {
  readonly line: CheckLine;
  readonly server: Server;
  readonly onCompare: () => void;
}) {
  const { show, failure } = useShow(server);
  return (
    <section class="stack" aria-label="Changé depuis l'arrêté">
      <Checks lines={[line]} onShow={show} />
      <Failure message={failure} />
      <button type="button" class="quiet" onClick={onCompare}>
        Comparer à l'arrêté
      </button>
    </section>
  );
}

function Shown({
  server,
  request,
  document,
}: {
  readonly server: Server;
  readonly request: DocumentRequest;
  readonly document: JuryDocument;
}) {
  const [written, setWritten] = useState<Reply<DocumentPlace> | 'waiting' | null>(null);
  const [large, setLarge] = useState(false);
  const frame = useFitted(large);
  const look = large ? 'paper-preview reading' : 'paper-preview';
  usePrinted(document);
  const write = async () => {
    if (written === 'waiting') return;
    setWritten('waiting');
    const reply = await server.writeDocument(request);
    setWritten(reply);
    if (reply.ok) showNew(server, reply.value.feuille);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too */}
      <section ref={frame} class={look} tabIndex={0} aria-label="Aperçu du document">
        <Paper document={document} />
      </section>
      <button type="button" class="quiet" onClick={() => setLarge(!large)}>
        {large ? "Réduire l'aperçu" : "Agrandir l'aperçu"}
      </button>
      {large && <p class="hint">Un tableau plus large que le panneau se fait défiler vers la droite.</p>}
      <button type="button" class="action wide" onClick={() => window.print()}>
        Imprimer
      </button>
      <button type="button" class="secondary wide" aria-disabled={written === 'waiting'} onClick={() => void write()}>
        Mettre dans une feuille
      </button>
      <p class="hint">Pour un PDF, choisissez-le comme imprimante. Papier A4, sans en-têtes ni pieds de page.</p>
      <div role="status">
        {written === 'waiting' && <p class="waiting">Mise en page de la feuille…</p>}
        {written !== null && written !== 'waiting' && written.ok && (
          <p class="message success">{written.value.texte}</p>
        )}
      </div>
      {written !== null && written !== 'waiting' && !written.ok && (
        <p class="message error" role="alert">
          {written.message}
        </p>
      )}
    </>
  );
}
