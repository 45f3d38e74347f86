/** One maquette beside the results of the jury: what matches, what would be written, then the file filled. */

import { useState } from 'preact/hooks';
import { type Maquette, writeApogee } from '../../../../formats';
import type { ApogeeResults, KeptApogeeCode } from '../../../protocol';
import { CheckField, SelectField } from '../../fields';
import { Checks } from '../../jury/Findings';
import { Failure } from '../../jury/Jump';
import { counted } from '../../messages';
import { ElementsFields } from './ElementsFields';
import { fillMaquette } from './filling';
import { type Match, matchElements } from './matching';
import { CHANGED, filledSentence, fillingLines, replacedCodes, targetName, twiceSentence } from './messages';

/** @example <MaquetteForm maquette={maquette} results={results} choices={choices} … /> */
export function MaquetteForm({
  maquette,
  results,
  choices,
  busy,
  onSource,
  onChoose,
  onKeep,
  onCodes,
  onAgain,
  onRead,
  onFilled,
}: {
  readonly maquette: Maquette;
  readonly results: ApogeeResults;
  readonly choices: ReadonlyMap<number, string>;
  readonly busy: boolean;
  readonly onSource: (id: string) => void;
  readonly onChoose: (rank: number, cle: string) => void;
  readonly onKeep: (codes: readonly KeptApogeeCode[]) => void;
  readonly onCodes: () => void;
  readonly onAgain: () => void;
  /** The results as they are now; null where they could not be read. */
  readonly onRead: () => Promise<ApogeeResults | null>;
  readonly onFilled: (bytes: Uint8Array<ArrayBuffer>, sentence: string) => void;
}) {
  const [checked, setChecked] = useState(false);
  const [same, setSame] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { cibles } = results;
  const proposals = matchElements(maquette.elements, cibles);
  const matches = proposals.map((one, rank): Match => {
    const cle = choices.get(rank);
    return cle === undefined ? one : { cle, par: cle === one.cle ? one.par : null };
  });
  const pairs = new Map(matches.flatMap(({ cle }, rank) => (cle === '' ? [] : [[rank, cle] as const])));
  const filling = fillMaquette(maquette, pairs, results, same);
  const twice = cibles.filter(({ cle }) => matches.filter((one) => one.cle === cle).length > 1);
  const matched = new Set(pairs.values());
  const unmatched = cibles.filter(
    ({ cle }) => !matched.has(cle) && results.etudiants.some(({ resultats }) => cle in resultats),
  );
  const proposed = matches.filter(
    ({ par }, rank) => !choices.has(rank) && (par === 'libelle' || par === 'rang'),
  ).length;
  const untyped = Array.from(pairs, ([rank, cle]) => ({
    cle,
    code: maquette.elements[rank]?.code ?? '',
    avant: cibles.find((one) => one.cle === cle)?.code ?? '',
  })).filter(({ code, avant }) => avant !== code.toUpperCase());
  const replaced = untyped.filter(({ avant }) => avant !== '');
  const ready = filling.valeurs > 0 && twice.length === 0 && (proposed === 0 || checked) && !busy;
  const aside = (label: string, act: () => void) => (
    <button type="button" class="secondary wide" aria-disabled={busy} onClick={() => !busy && act()}>
      {label}
    </button>
  );
  /** What was shown, and nothing else: the jury may have decided since. */
  const fill = async () => {
    if (!ready) return;
    setFailure(null);
    const now = await onRead();
    if (now === null) return;
    const { edits } = fillMaquette(maquette, pairs, now, same);
    if (JSON.stringify(edits) !== JSON.stringify(filling.edits)) setFailure(CHANGED);
    else onFilled(writeApogee(maquette, edits), filledSentence(filling));
  };
  return (
    <div class="stack">
      <p class="plan-resume">
        <bdi>{[maquette.titres.get('apoC_lib_dip'), maquette.titres.get('apoC_annee')].filter(Boolean).join(', ')}</bdi>
      </p>
      <SelectField id="resultats" label="Résultats à écrire" value={results.source.id} onChange={onSource}>
        {results.sources.map(({ id, titre, provisoire }) => (
          <option key={id} value={id}>
            {provisoire ? `${titre} (provisoire)` : titre}
          </option>
        ))}
      </SelectField>
      <ElementsFields
        elements={maquette.elements}
        targets={cibles}
        proposals={proposals}
        matches={matches}
        onChoose={onChoose}
      />
      {twice.map((target) => (
        <Failure key={target.cle} message={twiceSentence(targetName(target))} />
      ))}
      {untyped.length > 0 &&
        twice.length === 0 &&
        results.casesProgramme &&
        aside('Garder ces codes dans Programme', () => onKeep(untyped))}
      {replaced.length > 0 && twice.length === 0 && results.casesProgramme && (
        <p class="hint">
          <bdi>{replacedCodes(replaced)}</bdi>
        </p>
      )}
      {untyped.length > 0 && !results.casesProgramme && (
        <p class="hint">Pour garder ces codes dans Programme, mettez le classeur à jour (partie Classeur).</p>
      )}
      <section class="stack" aria-label="Ce qui sera écrit">
        <h3 class="section-title">Ce qui sera écrit</h3>
        <ul class="tallies">
          <li class={filling.valeurs > 0 ? 'tally bon' : 'tally'}>{counted(filling.valeurs, 'valeur', 'valeurs')}</li>
          <li class="tally">{counted(filling.edits.length, 'champ change', 'champs changent')}</li>
        </ul>
        <Checks lines={fillingLines(filling, results, unmatched.map(targetName))} onShow={() => undefined} />
        {filling.autres.length > 0 && (
          <CheckField
            id="identites"
            label="Ces lignes sont bien les mêmes personnes"
            checked={same}
            onChange={setSame}
          />
        )}
        <p class="hint">
          {results.feuille === null
            ? 'Codes du jury transcrits comme dans ScoDoc.'
            : `Codes du jury transcrits par «\u00a0${results.feuille}\u00a0».`}
        </p>
        {results.feuille === null && aside('Adapter la correspondance des codes', onCodes)}
        <button type="button" class="quiet" onClick={onAgain}>
          Relire le classeur
        </button>
      </section>
      {proposed > 0 && (
        <CheckField
          id="rapprochements"
          label={`J'ai vérifié ${proposed > 1 ? `les ${proposed} rapprochements proposés` : 'le rapprochement proposé'}`}
          checked={checked}
          onChange={setChecked}
        />
      )}
      <Failure message={failure} />
      <button type="button" class="action wide" aria-disabled={!ready} onClick={() => void fill()}>
        {filling.valeurs === 0 ? 'Rien à écrire' : 'Télécharger la maquette remplie'}
      </button>
    </div>
  );
}
