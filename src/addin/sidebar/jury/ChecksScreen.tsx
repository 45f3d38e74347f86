/** « Vérifier avant jury »: each check with its sign, word and colour, and each detail a way to its cell. */

import { useState } from 'preact/hooks';
import type { CellPlace, CheckLine, CheckState } from '../../protocol';
import { STATES } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';

const ORDER: readonly CheckState[] = ['erreur', 'attention', 'bon'];

/** @example <ChecksScreen server={server} onBack={screens.back} /> */
export function ChecksScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.checkWorkbook);
  const [failure, setFailure] = useState<string | null>(null);
  const show = async (place: CellPlace) => {
    const reply = await server.showCell(place);
    setFailure(reply.ok ? null : reply.message);
  };
  return (
    <Screen title="Vérifier avant jury" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Vérification de toutes les feuilles…" onAgain={again}>
        {({ bilan, lignes }) => (
          <>
            <p class="plan-resume">{bilan}</p>
            {failure !== null && (
              <p class="message error" role="alert">
                {failure}
              </p>
            )}
            <div class="checks">
              {ORDER.flatMap((etat) => lignes.filter((line) => line.etat === etat)).map((line) => (
                <Check key={line.id} line={line} onShow={(place) => void show(place)} />
              ))}
            </div>
            <button type="button" class="secondary wide" onClick={again}>
              Vérifier de nouveau
            </button>
          </>
        )}
      </Answer>
    </Screen>
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
    </details>
  );
}
