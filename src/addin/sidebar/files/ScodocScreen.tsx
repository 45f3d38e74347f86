/** The mark-entry sheet of ScoDoc: chosen, read, matched with an épreuve; then filled, or its marks imported. */

import { useState } from 'preact/hooks';
import { fillScodocFile, isFault, readScodocFile, type ScodocFile } from '../../../formats';
import type { MarksImportRequest, MarksPreview, MarksRequest } from '../../protocol';
import { ImportSaid, isColumnLost, type Said } from '../marks/ImportSaid';
import { EpreuveField, epreuveTitle, idOf } from '../marks/MarksFields';
import { MarksPreviewScreen } from '../marks/MarksPreviewScreen';
import { Answer, Screen } from '../Screen';
import { useAsked } from '../useAsked';
import { download } from './download';
import { type ChosenFile, FileField } from './FileField';
import { faultSentence } from './faults';
import { columnsOf, NOTES_ROLES, notebookOf, placeOfColumn } from './notebook';
import { ScodocMarks } from './ScodocMarks';
import { XLSX_TYPE } from './saving';
import type { FilesScreenProps } from './screenProps';

interface Previewed {
  readonly titre: string;
  readonly request: MarksRequest;
  readonly preview: MarksPreview;
}

interface Chosen {
  /** Of all those that were chosen since the screen is open: two may bear one name. */
  readonly rank: number;
  readonly name: string;
  readonly read: ScodocFile;
}

/** @example <ScodocScreen server={server} work={work} onBack={back} onWritten={reload} /> */
export function ScodocScreen({ server, work, onBack, onWritten }: FilesScreenProps) {
  const { asked, again, fresh } = useAsked(() => server.sheetData(NOTES_ROLES));
  const [file, setFile] = useState<Chosen | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [column, setColumn] = useState<string | null>('');
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const chooseAgain = (code: string) => {
    if (!isColumnLost(code)) return;
    setColumn(null);
    again();
  };
  const write = async (request: MarksImportRequest): Promise<string | null> => {
    const reply = await server.importMarks(request);
    if (!reply.ok) {
      chooseAgain(reply.code);
      return reply.message;
    }
    setPreviewed(null);
    setSaid(reply.value);
    again();
    onWritten();
    return null;
  };
  const take = ({ name, bytes }: ChosenFile) => {
    const read = readScodocFile(bytes);
    setError(isFault(read) ? faultSentence(read) : undefined);
    setFile((before) => (isFault(read) ? null : { rank: (before?.rank ?? 0) + 1, name, read }));
    setColumn('');
    setSaid(null);
  };

  if (previewed !== null) {
    return (
      <MarksPreviewScreen {...previewed} running={work.running} onWrite={write} onBack={() => setPreviewed(null)} />
    );
  }

  return (
    <Screen title="Feuille de saisie ScoDoc" back="Fichiers" onBack={onBack}>
      <FileField
        id="feuille"
        label="Feuille de saisie"
        accept=".xlsx"
        hint="Celle que ScoDoc donne pour saisir les notes d'une évaluation, remplie ou non."
        chosen={file?.name ?? null}
        error={error}
        onFile={take}
      />
      <ImportSaid said={said} />
      {file !== null && (
        <Answer asked={asked} waiting="Lecture des notes…" onAgain={again} keeps>
          {(sheets) => {
            const notebook = notebookOf(sheets);
            const columns = columnsOf(notebook);
            const { sheet } = file.read;
            const named = columns.find(({ code }) => sheet.titre.some((line) => wordsOf(line).includes(code)));
            const epreuve =
              column === null ? undefined : (columns.find((each) => idOf(each) === column) ?? named ?? columns[0]);
            const place = epreuve && placeOfColumn(notebook, epreuve);
            if (columns.length === 0) {
              return <p class="hint">Ce classeur n'a pas encore de colonne de notes. Mettez-le d'abord à jour.</p>;
            }
            return (
              <>
                <section class="card" aria-label="Feuille lue">
                  <ul class="lines">
                    {sheet.titre.slice(3).map((line) => (
                      <li key={line}>
                        <bdi>{line}</bdi>
                      </li>
                    ))}
                  </ul>
                  <p class="figures">
                    <span>évaluation n° {sheet.evaluation}</span>
                    <span>{sheet.lines.length} étudiants</span>
                    <span>notes sur {String(sheet.noteMax).replace('.', ',')}</span>
                  </p>
                </section>
                <EpreuveField columns={columns} chosen={epreuve ? idOf(epreuve) : ''} onChoose={setColumn} />
                {epreuve && place && (
                  <ScodocMarks
                    key={`${file.rank} ${idOf(epreuve)}`}
                    server={server}
                    running={work.running}
                    titre={epreuveTitle(columns, epreuve)}
                    epreuve={epreuve}
                    place={place}
                    sheet={sheet}
                    students={notebook.etudiants}
                    onRead={async () => {
                      const now = await fresh();
                      return now === null ? null : (placeOfColumn(notebookOf(now), epreuve) ?? null);
                    }}
                    onFill={(marks) => {
                      const made = fillScodocFile(file.read, marks);
                      if (isFault(made)) return { refusal: faultSentence(made) };
                      download(file.name, XLSX_TYPE, made);
                      return { name: file.name };
                    }}
                    onPreviewed={(titre, request, preview) => setPreviewed({ titre, request, preview })}
                    onRefused={(message, code) => {
                      chooseAgain(code);
                      setSaid({ refusal: message });
                    }}
                  />
                )}
              </>
            );
          }}
        </Answer>
      )}
    </Screen>
  );
}

const wordsOf = (line: string): readonly string[] => line.toUpperCase().split(/[\s(),;:]+/);
