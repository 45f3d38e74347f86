/** Import of the marks of one épreuve: which épreuve, which file, which columns; then what would be written; then it is written. */

import { useMemo, useState } from 'preact/hooks';
import { MARK_CODES } from '../../../workbook';
import type { MarksImportRequest, MarksPreview, MarksRequest } from '../../protocol';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { TextSource } from '../TextSource';
import { useAsked, useLast } from '../useAsked';
import { ImportSaid, isColumnLost, type Said } from './ImportSaid';
import { ColumnField, chosenOf, EpreuveField, epreuveTitle, idOf, seenOf } from './MarksFields';
import { MarksPreviewScreen } from './MarksPreviewScreen';
import { marksLines, readMarks } from './marksTable';

type Stage =
  | { readonly kind: 'choosing'; readonly said: Said | null }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'previewed';
      readonly titre: string;
      readonly request: MarksRequest;
      readonly preview: MarksPreview;
    };

const HINT = `Deux colonnes suffisent\u00a0: le NIP et la note, ou un des codes ${MARK_CODES.map(({ code }) => code).join(', ')}.`;

const CHOOSING: Stage = { kind: 'choosing', said: null };

/** @example <MarksImport server={server} running={false} onBack={back} onImported={reload} /> */
export function MarksImport({
  server,
  running,
  onBack,
  onImported,
}: {
  readonly server: Server;
  readonly running: boolean;
  readonly onBack: () => void;
  readonly onImported: () => void;
}) {
  const { asked, again } = useAsked(server.markColumns);
  const last = useLast();
  const [chosen, setChosen] = useState<string | null>('');
  const [texte, setTexte] = useState('');
  const [columns, setColumns] = useState<{ readonly nip?: number; readonly note?: number }>({});
  const [stage, setStage] = useState<Stage>(CHOOSING);
  const table = useMemo(() => readMarks(texte), [texte]);
  const nip = columns.nip ?? table.nip;
  const note = columns.note ?? table.note;

  const chooseAgain = (code: string) => {
    if (!isColumnLost(code)) return;
    setChosen(null);
    again();
  };
  /** A comparison stands for what was asked. */
  const change = (choose: () => void) => {
    choose();
    last.forget();
    setStage((now) => (now.kind === 'asking' ? CHOOSING : now));
  };
  const preview = async (titre: string, request: MarksRequest) => {
    setStage({ kind: 'asking' });
    const reply = await last.ask(server.previewMarks(request));
    if (reply === null) return;
    if (reply.ok) return setStage({ kind: 'previewed', titre, request, preview: reply.value });
    chooseAgain(reply.code);
    setStage({ kind: 'choosing', said: { refusal: reply.message } });
  };
  const write = async (request: MarksImportRequest): Promise<string | null> => {
    const reply = await server.importMarks(request);
    if (!reply.ok) {
      chooseAgain(reply.code);
      return reply.message;
    }
    if (reply.value.laissees === null) {
      setTexte('');
      setColumns({});
    } else setChosen(idOf(request)); // to be compared again
    again();
    onImported();
    setStage({ kind: 'choosing', said: reply.value });
    return null;
  };

  if (stage.kind === 'previewed') {
    return (
      <MarksPreviewScreen
        titre={stage.titre}
        request={stage.request}
        preview={stage.preview}
        running={running}
        onWrite={write}
        onBack={() => setStage(CHOOSING)}
      />
    );
  }
  return (
    <Screen title="Importer des notes" back="Classeur" onBack={onBack}>
      <ImportSaid said={stage.kind === 'choosing' ? stage.said : null} />
      <Answer asked={asked} waiting="Lecture des épreuves…" onAgain={again}>
        {(all) => {
          const epreuve = chosenOf(all, chosen);
          const ready = epreuve !== undefined && nip !== null && note !== null && table.rows.length > 0;
          return all.length === 0 ? (
            <p class="hint">Ce classeur n'a pas encore de colonne de notes. Mettez-le d'abord à jour.</p>
          ) : (
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (!ready || running || stage.kind === 'asking') return;
                void preview(epreuveTitle(all, epreuve), { ...seenOf(epreuve), lignes: marksLines(table, nip, note) });
              }}
            >
              <EpreuveField
                columns={all}
                chosen={epreuve ? idOf(epreuve) : ''}
                onChoose={(id) => change(() => setChosen(id))}
              />
              <TextSource
                id="notes"
                label="Notes"
                hint={HINT}
                accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
                texte={texte}
                onText={(text) =>
                  change(() => {
                    setTexte(text);
                    setColumns({});
                  })
                }
              />
              {table.rows.length > 0 && (
                <div class="pair">
                  <ColumnField
                    id="colonneNip"
                    label="Colonne du NIP"
                    titles={table.titles}
                    value={nip}
                    onChoose={(index) => change(() => setColumns((now) => ({ ...now, nip: index })))}
                  />
                  <ColumnField
                    id="colonneNote"
                    label="Colonne de la note"
                    titles={table.titles}
                    value={note}
                    onChoose={(index) => change(() => setColumns((now) => ({ ...now, note: index })))}
                  />
                </div>
              )}
              <button type="submit" class="action wide" aria-disabled={!ready || running || stage.kind === 'asking'}>
                {stage.kind === 'asking' ? 'Comparaison avec le classeur…' : 'Comparer avec le classeur'}
              </button>
            </form>
          );
        }}
      </Answer>
    </Screen>
  );
}
