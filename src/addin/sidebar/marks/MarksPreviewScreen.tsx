/** What an import of marks would write: new marks, those that differ, lines to correct, students without a line. */

import { useState } from 'preact/hooks';
import type { MarksImportRequest, MarksPreview, MarksRequest } from '../../protocol';
import { CheckField } from '../fields';
import { Failure } from '../jury/Jump';
import { counted } from '../messages';
import { Screen } from '../Screen';
import { ToCorrect } from '../ToCorrect';

/** @example <MarksPreviewScreen titre="R101" request={request} preview={preview} running={false} onWrite={write} onBack={back} /> */
export function MarksPreviewScreen({
  titre,
  request,
  preview,
  running,
  onWrite,
  onBack,
}: {
  /** The épreuve: « R101, Épreuve 2 ». */
  readonly titre: string;
  readonly request: MarksRequest;
  readonly preview: MarksPreview;
  readonly running: boolean;
  /** Null once it is written, else why not: what was chosen here stays. */
  readonly onWrite: (request: MarksImportRequest) => Promise<string | null>;
  readonly onBack: () => void;
}) {
  const [remplacer, setRemplacer] = useState(false);
  const [writing, setWriting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { resume, nouvelles, identiques, differentes, aCorriger, absents, avant } = preview;
  const written = nouvelles + (remplacer ? differentes.length : 0);
  const busy = running || writing || written === 0;
  const write = async () => {
    setWriting(true);
    setRefusal(await onWrite({ ...request, remplacer, avant }));
    setWriting(false);
  };
  return (
    <Screen title={`Notes de ${titre}`} back="Modifier" onBack={() => !writing && onBack()}>
      <p class="plan-resume">{resume}</p>
      <ul class="tallies">
        <li class={nouvelles > 0 ? 'tally bon' : 'tally'}>{counted(nouvelles, 'nouvelle note', 'nouvelles notes')}</li>
        <li class="tally">{counted(identiques, 'note identique', 'notes identiques')}</li>
      </ul>
      <ToCorrect sentences={aCorriger} />
      {differentes.length > 0 && (
        <section class="stack" aria-label="Notes différentes">
          <p class="strong">
            {counted(differentes.length, 'note différente', 'notes différentes')} de celles du classeur
          </p>
          <ul class="lines">
            {differentes.map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
          <CheckField
            id="remplacer"
            label="Remplacer les notes différentes"
            checked={remplacer}
            onChange={setRemplacer}
          />
        </section>
      )}
      {absents.length > 0 && (
        <details class="fold">
          <summary>{counted(absents.length, 'étudiant sans ligne', 'étudiants sans ligne')}</summary>
          <ul class="lines">
            {absents.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Failure message={refusal} />
      <button
        type="button"
        class="action wide"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void write();
        }}
      >
        {writing
          ? 'Écriture des notes…'
          : written === 0
            ? 'Aucune note à importer'
            : `Importer ${counted(written, 'note', 'notes')}`}
      </button>
    </Screen>
  );
}
