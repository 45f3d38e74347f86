/** What the workbook has of ours, and what can be done with it. */

import type { WorkbookSummary, WorkRequest } from '../../protocol';
import { counted } from '../messages';
import { ScreenRow } from '../Screen';

export type NotebookScreen = 'etapes' | 'notes';

/** @example <Summary classeur={classeur} running={false} resumable onUpdate={update} onAsk={work.ask} onLaunch={work.launch} onOpen={open} /> */
export function Summary({
  classeur,
  running,
  resumable,
  onUpdate,
  onAsk,
  onLaunch,
  onOpen,
}: {
  readonly classeur: WorkbookSummary;
  readonly running: boolean;
  /** False while the foot of the panel already offers to resume. */
  readonly resumable: boolean;
  readonly onUpdate: () => void;
  readonly onAsk: (request: WorkRequest) => void;
  readonly onLaunch: (request: WorkRequest) => void;
  readonly onOpen: (screen: NotebookScreen) => void;
}) {
  const { programme, etudiants, feuilles, inachevee, annulable } = classeur;
  const unfinished = inachevee !== null && resumable ? inachevee : null;
  const free = (act: () => void) => () => {
    if (!running) act();
  };
  return (
    <div class="summary">
      {unfinished !== null && (
        <section class="notice warning" aria-labelledby="inachevee">
          <h2 id="inachevee" class="notice-title">
            La dernière génération est inachevée.
          </h2>
          <p>Aucune note n'est perdue.</p>
          <button type="button" class="action wide" aria-disabled={running} onClick={free(() => onLaunch(unfinished))}>
            Reprendre
          </button>
        </section>
      )}
      <section class="card" aria-label="Ce classeur">
        {programme === null ? (
          <>
            <h2 class="card-title">Programme illisible</h2>
            <p class="hint">
              La feuille « Programme » ne se lit plus comme un programme. Ouvrez « Programme et étudiants » pour voir ce
              qui ne va pas.
            </p>
          </>
        ) : (
          <>
            <h2 class="card-title">{programme.titre}</h2>
            <p class="hint">{programme.detail}</p>
          </>
        )}
        <p class="figures">
          <span>{counted(etudiants, 'étudiant', 'étudiants')}</span>
          <span>{counted(feuilles.length, 'feuille', 'feuilles')}</span>
        </p>
        <details class="fold">
          <summary>Feuilles du classeur</summary>
          <ul class="sheets">
            {feuilles.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
        <button
          type="button"
          class={inachevee === null ? 'action wide' : 'secondary wide'}
          aria-disabled={running || programme === null}
          onClick={free(() => programme !== null && onUpdate())}
        >
          Mettre à jour
        </button>
        <p class="hint centered">Vous verrez d'abord ce qui va changer.</p>
      </section>
      <div class="rows">
        <ScreenRow
          name="notes"
          title="Importer des notes"
          detail="Une épreuve, depuis un tableur ou un fichier"
          onOpen={() => onOpen('notes')}
        />
        <ScreenRow
          name="etapes"
          title="Programme et étudiants"
          detail="Changer le programme, ajouter une liste"
          onOpen={() => onOpen('etapes')}
        />
      </div>
      {annulable !== null && (
        <div class="undo">
          <button
            type="button"
            class="quiet"
            aria-disabled={running}
            onClick={free(() => onAsk({ kind: 'annulation' }))}
          >
            Annuler la dernière génération
          </button>
          <p class="hint">
            <bdi>{annulable}</bdi>
          </p>
        </div>
      )}
    </div>
  );
}
