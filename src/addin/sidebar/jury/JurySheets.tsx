/** The jury sheets: which one, made or brought up to date. */

import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionJury } from '../../protocol';
import { RadioChoice } from '../fields';
import { sessionsOf } from '../messages';

/** @example <JurySheets but={1} jurys={['S1']} shown={null} possible running={false} onAsk={ask} /> */
export function JurySheets({
  but,
  jurys,
  shown,
  possible,
  running,
  onAsk,
}: {
  readonly but: number;
  readonly jurys: readonly SessionJury[];
  readonly shown: SessionJury | null;
  readonly possible: boolean;
  readonly running: boolean;
  readonly onAsk: (session: SessionJury) => void;
}) {
  const [chosen, setChosen] = useState<SessionJury | null>(null);
  // The sheet that is shown, else the last that exists, else the first to be made.
  const session = chosen ?? shown ?? jurys[jurys.length - 1] ?? 'S1';
  const exists = jurys.includes(session);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (possible && !running) onAsk(session);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <h2 class="screen-title">Feuille de jury</h2>
      <fieldset class="cards">
        <legend class="hidden">Pour quel jury ?</legend>
        {sessionsOf(but).map(({ id, titre, detail }) => (
          <RadioChoice
            key={id}
            name="session"
            value={id}
            label={
              <>
                {titre} {jurys.includes(id) && <span class="badge">déjà créée</span>}
              </>
            }
            detail={detail}
            checked={session === id}
            onChoose={() => setChosen(id)}
          />
        ))}
      </fieldset>
      <button type="submit" class="action wide" aria-disabled={running || !possible}>
        {exists ? 'Mettre à jour la feuille de jury' : 'Générer la feuille de jury'}
      </button>
      <p class="hint">
        {possible
          ? 'Elle applique les règles et les explique ; la décision revient au jury.'
          : "Il manque une feuille de notes ou de moyennes. Mettez d'abord le classeur à jour."}
      </p>
    </form>
  );
}
