/** What a check or a comparison found: each line with its sign, word and colour, each detail a way to its cell. */

import { useState } from 'preact/hooks';
import type { CellPlace, CheckLine, CheckState } from '../../protocol';
import { STATES } from '../messages';
import type { Server } from '../server';

const ORDER: readonly CheckState[] = ['erreur', 'attention', 'bon'];

/** Shows a cell; `failure` says why it could not.
 * @example const { show, failure } = useShow(server) */
export function useShow(server: Server) {
  const [failure, setFailure] = useState<string | null>(null);
  const show = async (place: CellPlace) => {
    const reply = await server.showCell(place);
    setFailure(reply.ok ? null : reply.message);
  };
  return { show: (place: CellPlace) => void show(place), failure };
}

/** A refusal, said at once.
 * @example <Failure message={failure} /> */
export function Failure({ message }: { readonly message: string | null }) {
  return message === null ? null : (
    <p class="message error" role="alert">
      <bdi>{message}</bdi>
    </p>
  );
}

/** The lines, the worst first; what is wrong is unfolded.
 * @example <Checks lines={lignes} onShow={show} /> */
export function Checks({
  lines,
  onShow,
}: {
  readonly lines: readonly CheckLine[];
  readonly onShow: (place: CellPlace) => void;
}) {
  return (
    <div class="checks">
      {ORDER.flatMap((etat) => lines.filter((line) => line.etat === etat)).map((line) => (
        <Check key={line.id} line={line} onShow={onShow} />
      ))}
    </div>
  );
}

function Check({ line, onShow }: { readonly line: CheckLine; readonly onShow: (place: CellPlace) => void }) {
  const { etat, titre, details } = line;
  const head = (
    <>
      <span class={`sign ${etat}`} aria-hidden="true">
        {STATES[etat].sign}
      </span>
      <span class="check-title">
        <bdi>{titre}</bdi>
        <span class={`word ${etat}`}>{STATES[etat].word}</span>
      </span>
    </>
  );
  if (details.length === 0) return <div class="check-line">{head}</div>;
  return (
    <details class="check-line" open={etat === 'erreur'}>
      <summary>{head}</summary>
      <Details details={details} onShow={onShow} />
    </details>
  );
}

/** Each detail, a button where it has a cell.
 * @example <Details details={points} onShow={show} /> */
export function Details({
  details,
  onShow,
}: {
  readonly details: CheckLine['details'];
  readonly onShow: (place: CellPlace) => void;
}) {
  return (
    <ul class="details">
      {details.map(({ texte, cellule }) => (
        <li key={`${texte} ${cellule?.feuille} ${cellule?.a1}`}>
          {cellule === null ? (
            <bdi>{texte}</bdi>
          ) : (
            <button type="button" class="jump" onClick={() => onShow(cellule)}>
              <bdi>{texte}</bdi>
              <span class="place">
                <bdi>{cellule.feuille}</bdi>, {cellule.a1}
              </span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
