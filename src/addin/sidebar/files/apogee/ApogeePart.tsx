/** « Maquette Apogée »: a file exported by the registry, what would be written in it, and the same file filled, to be downloaded. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApogeeReading, type Maquette, readApogee, writeApogee } from '../../../../formats';
import type { ApogeeResults } from '../../../protocol';
import { CheckField, SelectField } from '../../fields';
import { Checks } from '../../jury/Findings';
import { Failure } from '../../jury/Jump';
import { counted } from '../../messages';
import { Answer, Screen } from '../../Screen';
import { useAsked } from '../../useAsked';
import { download } from '../download';
import { FileField } from '../FileField';
import type { FilesScreenProps } from '../screenProps';
import { ElementsFields } from './ElementsFields';
import { fillMaquette } from './filling';
import { type Match, matchElements } from './matching';
import { filledSentence, fillingLines, issueSentence, targetName, twiceSentence } from './messages';

interface Chosen {
  /** Of all those that were chosen since the screen is open. */
  readonly rank: number;
  readonly name: string;
  readonly reading: ApogeeReading;
}

/** @example <ApogeePart server={server} work={work} onBack={screens.back} onWritten={reload} /> */
export function ApogeePart({ server, work, onBack, onWritten }: FilesScreenProps) {
  const [source, setSource] = useState('');
  const { asked, again } = useAsked(() => server.apogeeResults(source));
  const [file, setFile] = useState<Chosen | null>(null);
  /** What was chosen by hand, by rank of the element. */
  const [choices, setChoices] = useState<ReadonlyMap<number, string>>(new Map());
  /** What was done last: said where it was asked. */
  const [said, setSaid] = useState<{ readonly kept?: string; readonly filled?: string }>({});
  const [failure, setFailure] = useState<string | null>(null);
  const maquette = file?.reading.ok ? file.reading.maquette : null;

  // Another source, or a work that has changed the sheets: the results are read again.
  const seen = useRef(`${source} ${work.running}`);
  useEffect(() => {
    if (seen.current !== `${source} ${work.running}` && !work.running) again();
    seen.current = `${source} ${work.running}`;
  }, [source, work.running, again]);

  const keep = async (codes: readonly { readonly cle: string; readonly code: string }[]) => {
    const reply = await server.keepApogeeCodes(codes);
    setFailure(reply.ok ? null : reply.message);
    setSaid(reply.ok ? { kept: reply.value } : {});
    if (!reply.ok) return;
    onWritten();
    again();
  };
  return (
    <Screen title="Maquette Apogée" back="Fichiers" onBack={onBack}>
      <FileField
        id="maquette"
        label="Maquette exportée d'Apogée"
        accept=".txt,.TXT,.csv,text/plain"
        hint="Le fichier texte d'Apogée, jamais ouvert dans un tableur."
        chosen={file?.name ?? null}
        error={file && !file.reading.ok ? issueSentence(file.reading.issue) : undefined}
        onFile={({ name, bytes }) => {
          setFile((before) => ({ rank: (before?.rank ?? 0) + 1, name, reading: readApogee(bytes) }));
          setChoices(new Map());
          setSaid({});
        }}
      />
      <Done sentence={said.kept} />
      <Failure message={failure} />
      {file !== null && maquette !== null && (
        <Answer asked={asked} waiting="Lecture des résultats…" onAgain={again}>
          {(results) => (
            <MaquetteForm
              key={file.rank}
              maquette={maquette}
              results={results}
              choices={choices}
              busy={work.running}
              onSource={setSource}
              onChoose={(rank, cle) => setChoices((now) => new Map(now).set(rank, cle))}
              onKeep={(codes) => void keep(codes)}
              onCodes={() => work.ask({ kind: 'apogee' })}
              onAgain={again}
              onFilled={(bytes, sentence) => {
                download(file.name, 'text/plain', bytes);
                setSaid({ filled: sentence });
              }}
            />
          )}
        </Answer>
      )}
      <Done sentence={said.filled} />
    </Screen>
  );
}

function Done({ sentence }: { readonly sentence: string | undefined }) {
  return <div role="status">{sentence !== undefined && <p class="message success">{sentence}</p>}</div>;
}

function MaquetteForm({
  maquette,
  results,
  choices,
  busy,
  onSource,
  onChoose,
  onKeep,
  onCodes,
  onAgain,
  onFilled,
}: {
  readonly maquette: Maquette;
  readonly results: ApogeeResults;
  readonly choices: ReadonlyMap<number, string>;
  readonly busy: boolean;
  readonly onSource: (id: string) => void;
  readonly onChoose: (rank: number, cle: string) => void;
  readonly onKeep: (codes: readonly { readonly cle: string; readonly code: string }[]) => void;
  readonly onCodes: () => void;
  readonly onAgain: () => void;
  readonly onFilled: (bytes: Uint8Array<ArrayBuffer>, sentence: string) => void;
}) {
  const [checked, setChecked] = useState(false);
  const [same, setSame] = useState(false);
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
  const untyped = Array.from(pairs, ([rank, cle]) => ({ cle, code: maquette.elements[rank]?.code ?? '' })).filter(
    ({ cle, code }) => cibles.find((one) => one.cle === cle)?.code !== code.toUpperCase(),
  );
  const ready = filling.valeurs > 0 && twice.length === 0 && (proposed === 0 || checked) && !busy;
  const aside = (label: string, act: () => void) => (
    <button type="button" class="secondary wide" aria-disabled={busy} onClick={() => !busy && act()}>
      {label}
    </button>
  );
  const fill = () => {
    if (!ready) return;
    onFilled(writeApogee(maquette, filling.edits), filledSentence(filling));
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
      <button type="button" class="action wide" aria-disabled={!ready} onClick={fill}>
        {filling.valeurs === 0 ? 'Rien à écrire' : 'Télécharger la maquette remplie'}
      </button>
    </div>
  );
}
