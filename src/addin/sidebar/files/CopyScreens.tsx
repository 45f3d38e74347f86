/** Copies that leave the workbook: by number, of one element, of a whole sheet. */

import { useState } from 'preact/hooks';
import { RadioChoice, SelectField } from '../fields';
import { Answer, Screen } from '../Screen';
import { useAsked } from '../useAsked';
import { anonymousTable, hasMarks, keyTable, sheetTable, type Table, teacherTable } from './copies';
import { columnsOf, type Notebook, notebookOf } from './notebook';
import { saveTable, type TableFormat } from './saving';
import type { FilesScreenProps } from './screenProps';

/** One thing that may be copied. */
interface Choice {
  readonly id: string;
  readonly label: string;
  readonly table: () => Table;
}

interface CopyKind {
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  readonly choices: (notebook: Notebook) => readonly Choice[];
  /** Who is who, in a file apart. */
  readonly key?: (notebook: Notebook) => Table;
}

const ANONYMOUS: CopyKind = {
  title: 'Copie anonyme',
  field: 'Feuille à copier',
  hint: 'Des numéros au lieu des noms et des NIP, les mêmes que sur le PV anonyme. Ni groupe, ni statut, ni remarque du jury.',
  choices: (notebook) =>
    notebook.grids
      .filter(hasMarks)
      .map((grid) => ({ id: grid.role, label: grid.name, table: () => anonymousTable(notebook, grid) })),
  key: keyTable,
};

const TEACHER: CopyKind = {
  title: 'Copie pour un enseignant',
  field: 'Élément',
  hint: "La liste des étudiants et les notes de cet élément, rien d'autre.",
  choices: (notebook) => {
    const elements = new Map(columnsOf(notebook).map((column) => [`${column.semestre} ${column.code}`, column]));
    return [...elements].map(([id, { semestre, code, titre }]) => ({
      id,
      label: `S${semestre} · ${code} ${titre}`,
      table: () => teacherTable(notebook, semestre, code),
    }));
  },
};

const SHEET: CopyKind = {
  title: 'Feuille entière',
  field: 'Feuille',
  hint: 'Les valeurs de la feuille, sans ses formules. Elle nomme les étudiants si la feuille les nomme.',
  choices: ({ grids }) => grids.map((grid) => ({ id: grid.role, label: grid.name, table: () => sheetTable(grid) })),
};

/** @example <AnonymousScreen server={server} work={work} onBack={back} onWritten={reload} /> */
export const AnonymousScreen = (props: FilesScreenProps) => <CopyScreen {...props} kind={ANONYMOUS} />;
/** @example <TeacherScreen server={server} work={work} onBack={back} onWritten={reload} /> */
export const TeacherScreen = (props: FilesScreenProps) => <CopyScreen {...props} kind={TEACHER} />;
/** @example <SheetScreen server={server} work={work} onBack={back} onWritten={reload} /> */
export const SheetScreen = (props: FilesScreenProps) => <CopyScreen {...props} kind={SHEET} />;

const FORMATS: readonly (readonly [TableFormat, string])[] = [
  ['xlsx', 'Classeur (.xlsx)'],
  ['csv', 'CSV (points-virgules)'],
];

function CopyScreen({ server, onBack, kind }: FilesScreenProps & { readonly kind: CopyKind }) {
  const { asked, again, fresh } = useAsked(() => server.sheetData([]));
  const [chosen, setChosen] = useState('');
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [saved, setSaved] = useState('');
  const busy = asked.kind === 'waiting';
  /** Of the workbook as it is now: marks were typed since the screen was opened. */
  const save = async (tableOf: (notebook: Notebook) => Table | undefined) => {
    if (busy) return;
    setSaved('');
    const sheets = await fresh();
    const table = sheets === null ? undefined : tableOf(notebookOf(sheets));
    if (table !== undefined) setSaved(saveTable(table, format));
  };
  return (
    <Screen title={kind.title} back="Fichiers" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture du classeur…" onAgain={again} keeps>
        {(sheets) => {
          const notebook = notebookOf(sheets);
          const choices = kind.choices(notebook);
          const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
          if (choice === undefined) return <p class="hint">Ce classeur n'a encore rien à copier.</p>;
          return (
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void save((now) =>
                  kind
                    .choices(now)
                    .find(({ id }) => id === choice.id)
                    ?.table(),
                );
              }}
            >
              <SelectField
                id="copie"
                label={kind.field}
                hint={kind.hint}
                value={choice.id}
                onChange={(id) => {
                  setChosen(id);
                  setSaved('');
                }}
              >
                {choices.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </SelectField>
              <fieldset class="choices">
                <legend class="hidden">Format du fichier</legend>
                {FORMATS.map(([value, label]) => (
                  <RadioChoice
                    key={value}
                    name="format"
                    value={value}
                    label={label}
                    detail=""
                    checked={format === value}
                    onChoose={() => setFormat(value)}
                  />
                ))}
              </fieldset>
              <button type="submit" class="action wide" aria-disabled={busy}>
                Télécharger
              </button>
              {kind.key !== undefined && (
                <>
                  <button
                    type="button"
                    class="secondary wide"
                    aria-disabled={busy}
                    onClick={() => void save((now) => kind.key?.(now))}
                  >
                    Télécharger la table de correspondance
                  </button>
                  <p class="hint">Elle dit qui est chaque numéro. Gardez-la à part de la copie.</p>
                </>
              )}
              <Saved name={saved} />
            </form>
          );
        }}
      </Answer>
    </Screen>
  );
}

/** The name of the file that was made. */
export function Saved({ name }: { readonly name: string }) {
  return (
    <p class="copied" role="status">
      {name !== '' && (
        <>
          ✓ Fichier téléchargé{'\u00a0'}: <bdi>{name}</bdi>
        </>
      )}
    </p>
  );
}
