/** Import of the marks of one épreuve: which épreuve, which file, which columns; then what would be written; then it is written. */

import { useMemo, useState } from 'preact/hooks';
import { MARK_CODES } from '../../../workbook';
import type { MarksPreview, MarksRequest } from '../../protocol';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { TextSource } from '../TextSource';
import { useAsked } from '../useAsked';
import { ColumnField, chosenOf, EpreuveField, epreuveTitle, idOf } from './MarksFields';
import { MarksPreviewScreen } from './MarksPreviewScreen';
import { marksLines, readMarks } from './marksTable';

type Stage =
  | { readonly kind: 'choosing'; readonly message: string | null; readonly refused: boolean }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'previewed';
      readonly titre: string;
      readonly request: MarksRequest;
      readonly preview: MarksPreview;
    };

const HINT = `Deux colonnes suffisent\u00a0: le NIP et la note, ou un des codes ${MARK_CODES.map(({ code }) => code).join(', ')}.`;

const CHOOSING: Stage = { kind: 'choosing', message: null, refused: false };

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
  const [chosen, setChosen] = useState('');
  const [texte, setTexte] = useState('');
  const [columns, setColumns] = useState<{ readonly nip?: number; readonly note?: number }>({});
  const [stage, setStage] = useState<Stage>(CHOOSING);
  const table = useMemo(() => readMarks(texte), [texte]);
  const nip = columns.nip ?? table.nip;
  const note = columns.note ?? table.note;

  const preview = async (titre: string, request: MarksRequest) => {
    setStage({ kind: 'asking' });
    const reply = await server.previewMarks(request);
    setStage(
      reply.ok
        ? { kind: 'previewed', titre, request, preview: reply.value }
        : { kind: 'choosing', message: reply.message, refused: true },
    );
  };
  const write = async (request: MarksRequest): Promise<string | null> => {
    const reply = await server.importMarks(request);
    if (!reply.ok) return reply.message;
    setTexte('');
    setColumns({});
    again();
    onImported();
    setStage({ kind: 'choosing', message: reply.value, refused: false });
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
      {stage.kind === 'choosing' && stage.message !== null && (
        <p class={stage.refused ? 'message error' : 'message success'} role={stage.refused ? 'alert' : 'status'}>
          {stage.message}
        </p>
      )}
      <Answer asked={asked} waiting="Lecture des épreuves…" onAgain={again}>
        {(all) => {
          const epreuve = chosenOf(all, chosen);
          const ready = epreuve !== undefined && nip !== null && note !== null && table.rows.length > 0;
          return epreuve === undefined ? (
            <p class="hint">Ce classeur n'a pas encore de colonne de notes. Mettez-le d'abord à jour.</p>
          ) : (
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (!ready || running || stage.kind === 'asking') return;
                const { semestre, code, rang } = epreuve;
                const lignes = marksLines(table, nip, note);
                void preview(epreuveTitle(all, epreuve), { semestre, code, rang, lignes, remplacer: false });
              }}
            >
              <EpreuveField columns={all} chosen={idOf(epreuve)} onChoose={setChosen} />
              <TextSource
                id="notes"
                label="Notes"
                hint={HINT}
                accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
                texte={texte}
                onText={(text) => {
                  setTexte(text);
                  setColumns({});
                }}
              />
              {table.rows.length > 0 && (
                <div class="pair">
                  <ColumnField
                    id="colonneNip"
                    label="Colonne du NIP"
                    titles={table.titles}
                    value={nip}
                    onChoose={(index) => setColumns((now) => ({ ...now, nip: index }))}
                  />
                  <ColumnField
                    id="colonneNote"
                    label="Colonne de la note"
                    titles={table.titles}
                    value={note}
                    onChoose={(index) => setColumns((now) => ({ ...now, note: index }))}
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
