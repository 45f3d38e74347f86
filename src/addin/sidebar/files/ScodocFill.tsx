/** A mark-entry sheet filled from the workbook: what is new, what differs, what the workbook lacks; then it is downloaded. */

import { useState } from 'preact/hooks';
import type { ScodocMark, ScodocSheet } from '../../../formats';
import { CheckField } from '../fields';
import { counted } from '../messages';
import { ToCorrect } from '../ToCorrect';
import { Saved } from './CopyScreens';
import type { placeOfColumn } from './notebook';
import { type FillPlan, type Pairings, planFill } from './scodocMatching';

export interface FillProps {
  readonly place: NonNullable<ReturnType<typeof placeOfColumn>>;
  readonly sheet: ScodocSheet;
  /** The same place of the workbook as it is now; null where it could not be read. */
  readonly onRead: () => Promise<FillProps['place'] | null>;
  /** Fills and downloads: the name of the file, or why not. */
  readonly onFill: (marks: ReadonlyMap<string, ScodocMark>) => { readonly name: string } | { readonly refusal: string };
}

/** @example <ScodocFill sheet={sheet} place={place} pairings={pairings} onRead={read} onFill={fill} /> */
export function ScodocFill({ sheet, place, pairings, onRead, onFill }: FillProps & { readonly pairings: Pairings }) {
  const [replaces, setReplaces] = useState(false);
  const [erases, setErases] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ readonly name: string } | { readonly refusal: string } | null>(null);
  const plan = planFill(sheet, pairings.paired, place.sheet, place.epreuve);
  const written = chosenMarks(plan, replaces, erases);
  /** What was shown, and nothing else: marks were typed since the screen was opened. */
  const fill = async () => {
    setBusy(true);
    setDone(null);
    const now = await onRead();
    setBusy(false);
    if (now === null) return;
    const marks = chosenMarks(planFill(sheet, pairings.paired, now.sheet, now.epreuve), replaces, erases);
    const isSame = JSON.stringify([...marks]) === JSON.stringify([...written]);
    setDone(isSame ? onFill(marks) : { refusal: CHANGED });
  };
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
          label={`Écrire SUPR pour ${counted(plan.absent.size, "note que le classeur n'a pas", "notes que le classeur n'a pas")}`}
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
        aria-disabled={written.size === 0 || busy}
        onClick={() => {
          if (written.size > 0 && !busy) void fill();
        }}
      >
        {written.size === 0 ? 'Aucune note à écrire' : `Télécharger avec ${counted(written.size, 'note', 'notes')}`}
      </button>
      <p class="hint">Seules ces cellules de la colonne E changent. Rendez ensuite le fichier à ScoDoc.</p>
      <Saved name={done !== null && 'name' in done ? done.name : ''} />
    </>
  );
}

const CHANGED =
  'Des notes du classeur ont changé depuis. Voyez ci-dessus ce qui sera écrit, puis téléchargez de nouveau.';

const chosenMarks = ({ fresh, different, absent }: FillPlan, replaces: boolean, erases: boolean) =>
  new Map([...fresh, ...(replaces ? different : []), ...(erases ? absent : [])]);
