/** A mark-entry sheet made without ScoDoc: the number of the evaluation, and a list that gives the etudid of each student. */

import { useState } from 'preact/hooks';
import { isFault, type ScodocMark, writeScodocFile } from '../../../formats';
import type { Student } from '../../../workbook';
import type { SheetData } from '../../protocol';
import { TextField } from '../fields';
import { EpreuveField, idOf } from '../marks/MarksFields';
import { counted } from '../messages';
import { Answer, Screen } from '../Screen';
import { useAsked } from '../useAsked';
import { Saved } from './CopyScreens';
import { download } from './download';
import { FileField } from './FileField';
import { faultSentence } from './faults';
import { baremeOf, columnsOf, fullName, NOTES_ROLES, nipKey, notebookOf, placeOfColumn } from './notebook';
import { XLSX_TYPE } from './saving';
import { type EtudidList, readEtudids } from './scodocList';
import { markOf } from './scodocMatching';
import type { FilesScreenProps } from './screenProps';

/** @example <NewScodocScreen server={server} work={work} onBack={back} onWritten={reload} /> */
export function NewScodocScreen({ server, onBack }: FilesScreenProps) {
  const { asked, again, fresh } = useAsked(() => server.sheetData(NOTES_ROLES));
  const [evaluation, setEvaluation] = useState('');
  const [column, setColumn] = useState('');
  const [list, setList] = useState<{ readonly name: string; readonly etudids: EtudidList } | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState('');
  const busy = asked.kind === 'waiting';
  /** Of the marks as they are now: some were typed since the screen was opened. */
  const make = async (id: string, chosen: string) => {
    if (busy) return;
    setSaved('');
    const sheets = await fresh();
    const reading = sheets === null ? null : readingOf(sheets, chosen, list?.etudids);
    if (reading === null || !isWritable(reading) || idOf(reading.epreuve) !== chosen) return;
    const { epreuve, bareme, known } = reading;
    const lines = known.map(({ student: { nom, prenom, groupe }, etudid, mark }) => ({
      etudid,
      nom: nom.toUpperCase(),
      prenom,
      groupe,
      mark,
    }));
    const titre = [`Semestre ${epreuve.semestre}`, `${epreuve.epreuve} dans ${epreuve.code} (${epreuve.titre})`];
    const name = `saisie-${id}-${epreuve.code}.xlsx`.toLowerCase();
    download(name, XLSX_TYPE, writeScodocFile({ evaluation: id, noteMax: bareme ?? 0, titre, lines }));
    setSaved(name);
  };
  return (
    <Screen title="Nouvelle feuille de saisie" back="Fichiers" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture des notes…" onAgain={again} keeps>
        {(sheets) => {
          const reading = readingOf(sheets, column, list?.etudids);
          if (reading === null) {
            return <p class="hint">Ce classeur n'a pas encore de colonne de notes. Mettez-le d'abord à jour.</p>;
          }
          const { columns, epreuve, bareme, known, without, strangers, wrong } = reading;
          const id = evaluation.trim().replace(/^!/, '');
          const ready = /^\d+$/.test(id) && isWritable(reading);
          return (
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (ready) void make(id, idOf(epreuve));
                else document.getElementById(/^\d+$/.test(id) ? 'etudids' : 'evaluation')?.focus();
              }}
            >
              <EpreuveField columns={columns} chosen={idOf(epreuve)} onChoose={setColumn} />
              <TextField
                id="evaluation"
                label="Numéro de l'évaluation dans ScoDoc"
                value={evaluation}
                onInput={setEvaluation}
              />
              <p class="hint">C'est le nombre après « evaluation_id= » dans l'adresse de la page.</p>
              <FileField
                id="etudids"
                label="Liste de ScoDoc avec etudid"
                accept=".xlsx,.csv,.txt"
                hint="Une ligne de titres : etudid, et le NIP ou le nom et le prénom."
                chosen={list?.name ?? null}
                error={error}
                onFile={({ name, bytes }) => {
                  const etudids = readEtudids(bytes);
                  setError(isFault(etudids) ? faultSentence(etudids) : undefined);
                  setList(isFault(etudids) ? null : { name, etudids });
                  setSaved('');
                }}
              />
              {list !== null && (
                <>
                  <p class="plan-resume">{counted(known.length, 'étudiant retrouvé', 'étudiants retrouvés')}</p>
                  <People
                    title={counted(without.length, 'étudiant sans etudid', 'étudiants sans etudid')}
                    names={without.map(fullName)}
                  />
                  <People
                    title={counted(
                      strangers.length,
                      'ligne de la liste sans étudiant du classeur',
                      'lignes de la liste sans étudiant du classeur',
                    )}
                    names={strangers}
                  />
                  <People
                    title={counted(
                      wrong.length,
                      'note à corriger dans le classeur',
                      'notes à corriger dans le classeur',
                    )}
                    names={wrong.map(({ student }) => fullName(student))}
                  />
                </>
              )}
              {bareme === null && (
                <p class="message error" role="alert">
                  Le barème de cette épreuve n'est pas un nombre. Corrigez-le au-dessus de ses notes, dans le classeur.
                </p>
              )}
              <button type="submit" class="action wide" aria-disabled={!ready || busy}>
                Télécharger la feuille
              </button>
              <Saved name={saved} />
            </form>
          );
        }}
      </Answer>
    </Screen>
  );
}

/** The sheet that the workbook would make of an épreuve; null where it has none. */
function readingOf(sheets: readonly SheetData[], column: string, etudids: EtudidList | undefined) {
  const notebook = notebookOf(sheets);
  const columns = columnsOf(notebook);
  const epreuve = columns.find((each) => idOf(each) === column) ?? columns[0];
  const place = epreuve && placeOfColumn(notebook, epreuve);
  if (!epreuve || !place) return null;
  const bareme = baremeOf(place.epreuve);
  const marks = new Map([...place.sheet.lines].reverse().map((line) => [nipKey(line.nip), line.marks[place.index]]));
  const markFor = (student: Student): ScodocMark => markOf(marks.get(nipKey(student.nip)));
  const known = notebook.etudiants.flatMap((student) => {
    const etudid = etudids?.of(student);
    return etudid === undefined ? [] : [{ student, etudid, mark: markFor(student) }];
  });
  const wrong = known.filter(
    ({ mark }) => mark.kind === 'unknown' || (mark.kind === 'number' && (mark.value < 0 || mark.value > (bareme ?? 0))),
  );
  const without = notebook.etudiants.filter((student) => etudids !== undefined && etudids.of(student) === undefined);
  return { columns, epreuve, bareme, known, wrong, without, strangers: etudids?.strangers(notebook.etudiants) ?? [] };
}

const isWritable = ({ known, bareme, wrong }: NonNullable<ReturnType<typeof readingOf>>): boolean =>
  known.length > 0 && bareme !== null && wrong.length === 0;

function People({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="fold">
      <summary>{title}</summary>
      <ul class="lines">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
