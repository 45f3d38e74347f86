/** A line that leads to its cell, and what is said when the cell is no longer there. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CellPlace } from '../../protocol';
import type { Server } from '../server';

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

/** @example <Jump place={cellule} onShow={show}>MARTIN Rose</Jump> */
export function Jump({
  place,
  onShow,
  children,
}: {
  readonly place: CellPlace;
  readonly onShow: (place: CellPlace) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="jump" onClick={() => onShow(place)}>
      {children}
      <span class="place">
        <bdi>{place.feuille}</bdi>, {place.a1}
      </span>
    </button>
  );
}
