/** « Acquis de l'an prochain »: July's decisions, ready for the next workbook. */

import { useState } from 'preact/hooks';
import type { NextAcquis } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { showNew } from '../focus';
import { counted } from '../messages';
import { Screen } from '../Screen';
import type { Server } from '../server';
import { Failure } from './Jump';

type Stage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'made'; readonly acquis: NextAcquis };

/** @example <AcquisScreen server={server} but={1} onBack={screens.back} /> */
export function AcquisScreen({
  server,
  but,
  onBack,
}: {
  readonly server: Server;
  readonly but: number;
  readonly onBack: () => void;
}) {
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  const working = stage.kind === 'working';
  const prepare = async () => {
    if (working) return;
    setStage({ kind: 'working' });
    const reply = await server.prepareNextAcquis();
    setStage(reply.ok ? { kind: 'made', acquis: reply.value } : { kind: 'refused', message: reply.message });
    if (reply.ok) showNew(server, reply.value.nom);
  };
  return (
    <Screen title="Acquis de l'an prochain" back="Jury" onBack={onBack}>
      <p>
        À partir du dernier jury BUT{but} arrêté, une feuille donne une ligne par UE acquise, avec les colonnes d'Acquis
        antérieurs.{' '}
        {but === 1
          ? 'Une UE non acquise de qui poursuit en S3 y est aussi, avec AJ : S5 la demandera.'
          : 'Les UE de S1 et S2 y sont aussi, avec AJ si elles ne sont pas acquises.'}
      </p>
      <Failure message={stage.kind === 'refused' ? stage.message : null} />
      <div role="status">{stage.kind === 'made' && <Made acquis={stage.acquis} />}</div>
      <button type="button" class="action wide" aria-disabled={working} onClick={() => void prepare()}>
        {working ? 'Préparation…' : "Préparer les acquis de l'an prochain"}
      </button>
      {stage.kind === 'made' && (
        <>
          <CopyButton id="acquis" label="Copier les lignes" texte={stage.acquis.texte} wide />
          <p class="hint">
            Dans le classeur de l'an prochain, cliquez sur la première case libre de la colonne NIP d'Acquis antérieurs,
            puis collez (Ctrl + V).
          </p>
        </>
      )}
    </Screen>
  );
}

function Made({ acquis }: { readonly acquis: NextAcquis }) {
  const { nom, source, lignes, gardees } = acquis;
  return (
    <p class="message success">
      <bdi>{nom}</bdi>
      {'\u00a0'}: {counted(lignes, 'ligne', 'lignes')}, d'après <bdi>{source}</bdi>.
      {gardees.length > 0 && (
        <>
          {' '}
          La feuille d'avant, où quelque chose avait été écrit, est gardée{'\u00a0'}: <bdi>{gardees.join(', ')}</bdi>.
          Recopiez-en ce qu'il faut, puis supprimez-la.
        </>
      )}
    </p>
  );
}
