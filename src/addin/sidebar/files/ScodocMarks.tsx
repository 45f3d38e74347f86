/** One mark-entry sheet beside one épreuve: who matches, what would be written in the file or in the workbook, then it is. */

import { useState } from 'preact/hooks';
import type { ScodocMark, ScodocSheet } from '../../../formats';
import type { Student } from '../../../workbook';
import type { MarkColumn, MarksPreview, MarksRequest } from '../../protocol';
import { CheckField, RadioChoice } from '../fields';
import { counted } from '../messages';
import type { Server } from '../server';
import { ToCorrect } from '../ToCorrect';
import { Saved } from './CopyScreens';
import { baremeOf, fullName, type placeOfColumn } from './notebook';
import { type FillPlan, marksOfSheet, type Pairings, pairByName, planFill } from './scodocMatching';

type Place = NonNullable<ReturnType<typeof placeOfColumn>>;

interface Props {
  readonly server: Server;
  readonly running: boolean;
  /** The épreuve: « R101, Épreuve 2 ». */
  readonly titre: string;
  readonly epreuve: MarkColumn;
  readonly place: Place;
  readonly sheet: ScodocSheet;
  readonly students: readonly Student[];
  /** Fills and downloads: the name of the file, or why not. */
  readonly onFill: (marks: ReadonlyMap<string, ScodocMark>) => { readonly name: string } | { readonly refusal: string };
  readonly onPreviewed: (titre: string, request: MarksRequest, preview: MarksPreview) => void;
  readonly onRefused: (message: string) => void;
}

type Way = 'remplir' | 'importer';

const WAYS: readonly (readonly [Way, string, string])[] = [
  ['remplir', 'Remplir la feuille', 'Les notes du classeur y sont écrites, pour ScoDoc'],
  ['importer', 'Importer ses notes', 'Les notes de la feuille vont dans le classeur'],
];

/** @example <ScodocMarks server={server} titre="R101" sheet={sheet} … /> */
export function ScodocMarks(props: Props) {
  const [way, setWay] = useState<Way>('remplir');
  const bareme = baremeOf(props.place.epreuve);
  const { noteMax, lines } = props.sheet;
  if (bareme !== noteMax) {
    return (
      <p class="message error" role="alert">
        {`${props.titre} est sur ${bareme === null ? '?' : french(bareme)} dans le classeur, et cette feuille sur ${french(noteMax)}. Corrigez le barème de l'épreuve, dans le classeur ou dans ScoDoc.`}
      </p>
    );
  }
  const pairings = pairByName(lines, props.students);
  return (
    <>
      <Matching pairings={pairings} />
      <fieldset class="cards">
        <legend class="hidden">Que faire ?</legend>
        {WAYS.map(([value, label, detail]) => (
          <RadioChoice
            key={value}
            name="sens"
            value={value}
            label={label}
            detail={detail}
            checked={way === value}
            onChoose={() => setWay(value)}
          />
        ))}
      </fieldset>
      {way === 'remplir' ? <Fill {...props} pairings={pairings} /> : <Import {...props} pairings={pairings} />}
    </>
  );
}

function Matching({ pairings: { paired, unknown, ambiguous, missing } }: { readonly pairings: Pairings }) {
  const folds: readonly (readonly [string, string, readonly string[]])[] = [
    ['ligne sans étudiant du classeur', 'lignes sans étudiant du classeur', unknown.map(lineName)],
    ['ligne dont le nom ne suffit pas', 'lignes dont le nom ne suffit pas', ambiguous.map(lineName)],
    ['étudiant absent de la feuille', 'étudiants absents de la feuille', missing.map(fullName)],
  ];
  return (
    <section class="stack" aria-label="Correspondance">
      <p class="plan-resume">
        {counted(paired.length, 'étudiant reconnu par son nom', 'étudiants reconnus par leur nom')}
      </p>
      {folds
        .filter(([, , names]) => names.length > 0)
        .map(([one, many, names]) => (
          <details key={one} class="fold">
            <summary>{counted(names.length, one, many)}</summary>
            <ul class="lines">
              {names.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

const lineName = ({ ligne, nom, prenom }: { readonly ligne: number; readonly nom: string; readonly prenom: string }) =>
  `Ligne ${ligne}\u00a0: ${nom} ${prenom}`;

function Fill({ sheet, place, pairings, onFill }: Props & { readonly pairings: Pairings }) {
  const [replaces, setReplaces] = useState(false);
  const [erases, setErases] = useState(false);
  const [done, setDone] = useState<{ readonly name: string } | { readonly refusal: string } | null>(null);
  const plan = planFill(sheet, pairings.paired, place.sheet, place.epreuve);
  const written = chosenMarks(plan, replaces, erases);
  return (
    <>
      <ul class="tallies">
        <li class={plan.fresh.size > 0 ? 'tally bon' : 'tally'}>
          {counted(plan.fresh.size, 'nouvelle note', 'nouvelles notes')}
        </li>
        <li class="tally">{counted(plan.same, 'note identique', 'notes identiques')}</li>
      </ul>
      <ToCorrect sentences={plan.refused} />
      {plan.different.size > 0 && (
        <section class="stack" aria-label="Notes différentes">
          <p class="strong">
            {counted(plan.different.size, 'note différente', 'notes différentes')} de celles du fichier
          </p>
          <ul class="lines">
            {plan.phrases.map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
          <CheckField
            id="remplacer"
            label="Remplacer les notes différentes"
            checked={replaces}
            onChange={setReplaces}
          />
        </section>
      )}
      {plan.absent.size > 0 && (
        <CheckField
          id="effacer"
          label={`Écrire SUPR pour ${counted(plan.absent.size, 'note que le classeur n’a pas', 'notes que le classeur n’a pas')}`}
          checked={erases}
          onChange={setErases}
        />
      )}
      {done !== null && 'refusal' in done && (
        <p class="message error" role="alert">
          {done.refusal}
        </p>
      )}
      <button
        type="button"
        class="action wide"
        aria-disabled={written.size === 0}
        onClick={() => {
          if (written.size > 0) setDone(onFill(written));
        }}
      >
        {written.size === 0 ? 'Aucune note à écrire' : `Télécharger avec ${counted(written.size, 'note', 'notes')}`}
      </button>
      <p class="hint">Seules ces cellules de la colonne E changent. Rendez ensuite le fichier à ScoDoc.</p>
      <Saved name={done !== null && 'name' in done ? done.name : ''} />
    </>
  );
}

const chosenMarks = ({ fresh, different, absent }: FillPlan, replaces: boolean, erases: boolean) =>
  new Map([...fresh, ...(replaces ? different : []), ...(erases ? absent : [])]);

function Import({
  server,
  running,
  titre,
  epreuve: { semestre, code, rang },
  pairings,
  onPreviewed,
  onRefused,
}: Props & { readonly pairings: Pairings }) {
  const [asking, setAsking] = useState(false);
  const { lignes, left } = marksOfSheet(pairings.paired);
  const free = !asking && !running && lignes.length > 0;

  const preview = async () => {
    setAsking(true);
    const request: MarksRequest = { semestre, code, rang, lignes, remplacer: false };
    const reply = await server.previewMarks(request);
    setAsking(false);
    if (reply.ok) onPreviewed(titre, request, reply.value);
    else onRefused(reply.message);
  };

  return (
    <>
      <ToCorrect sentences={left} />
      <button
        type="button"
        class="action wide"
        aria-disabled={!free}
        onClick={() => {
          if (free) void preview();
        }}
      >
        {lignes.length === 0 ? 'Aucune note dans la feuille' : `Comparer ${counted(lignes.length, 'note', 'notes')}`}
      </button>
      <p class="hint">Rien n'est écrit avant que vous ayez vu ce qui change.</p>
    </>
  );
}

const french = (value: number): string => String(value).replace('.', ',');
