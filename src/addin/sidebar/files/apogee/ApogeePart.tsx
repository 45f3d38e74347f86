/** « Maquette Apogée »: a file exported by the registry, what would be written in it, and the same file filled, to be downloaded. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApogeeReading, readApogee } from '../../../../formats';
import type { KeptApogeeCode } from '../../../protocol';
import { Failure } from '../../jury/Jump';
import { Answer, Screen } from '../../Screen';
import { useAsked } from '../../useAsked';
import { download } from '../download';
import { FileField } from '../FileField';
import type { FilesScreenProps } from '../screenProps';
import { MaquetteForm } from './MaquetteForm';
import { issueSentence } from './messages';

interface Chosen {
  /** Of all those that were chosen since the screen is open. */
  readonly rank: number;
  readonly name: string;
  readonly reading: ApogeeReading;
}

/** @example <ApogeePart server={server} work={work} onBack={screens.back} onWritten={reload} /> */
export function ApogeePart({ server, work, onBack, onWritten }: FilesScreenProps) {
  const [source, setSource] = useState('');
  const { asked, again, fresh } = useAsked(() => server.apogeeResults(source));
  const [file, setFile] = useState<Chosen | null>(null);
  /** What was chosen by hand, by rank of the element. */
  const [choices, setChoices] = useState<ReadonlyMap<number, string>>(new Map());
  /** What was done last: said where it was asked. */
  const [said, setSaid] = useState<{ readonly kept?: string; readonly filled?: string }>({});
  const [failure, setFailure] = useState<string | null>(null);
  /** Read again to be written at once: what is chosen stays. */
  const [writing, setWriting] = useState(false);
  const maquette = file?.reading.ok ? file.reading.maquette : null;

  // Another source, or a work that has changed the sheets: the results are read again.
  const seen = useRef(`${source} ${work.running}`);
  useEffect(() => {
    if (seen.current !== `${source} ${work.running}` && !work.running) again();
    seen.current = `${source} ${work.running}`;
  }, [source, work.running, again]);

  const keep = async (codes: readonly KeptApogeeCode[]) => {
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
        <Answer asked={asked} waiting="Lecture des résultats…" onAgain={again} keeps={writing}>
          {(results) => (
            <MaquetteForm
              key={file.rank}
              maquette={maquette}
              results={results}
              choices={choices}
              busy={work.running || writing}
              onSource={setSource}
              onChoose={(rank, cle) => setChoices((now) => new Map(now).set(rank, cle))}
              onKeep={(codes) => void keep(codes)}
              onCodes={() => work.ask({ kind: 'apogee' })}
              onAgain={again}
              onRead={async () => {
                setWriting(true);
                const now = await fresh();
                setWriting(false);
                return now;
              }}
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
