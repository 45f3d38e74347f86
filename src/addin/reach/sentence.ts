/** What one student can still reach in one UE, in a French sentence: from the épreuves of « Notes » to the RCUE. */
import {
  BAREME_LEGAL,
  type CodeJury,
  type Decimales,
  isAcquired,
  isOpen,
  type MarkNeeded,
  markNeeded,
  type Note,
  type OpenAverage,
  openAverage,
  openRcue,
  openUe,
  type Poids,
  reachOf,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
  type UeAverage,
  withBonus,
} from '../../arrete/index';
import type { PoleName } from '../../programme';
import type { CheckState } from '../protocol';
import * as messages from './messages';
import type { StudentReach } from './protocol';

/** A mark column of « Notes »: what the student has there. */
export interface EnteredEpreuve {
  /** « Épreuve 1 » */
  readonly nom: string;
  readonly note: Note;
  readonly coefficient: number;
  readonly bareme: number;
}

/** A ressource or SAÉ with its coefficient in the UE. */
export interface EnteredElement {
  readonly code: string;
  readonly pole: PoleName;
  readonly coefficient: number;
  /** Without any, the element is one mark to come, out of 20. */
  readonly epreuves: readonly EnteredEpreuve[];
}

/** An UE of one student. */
export interface EnteredUe {
  /** « UE13 » */
  readonly ue: string;
  readonly elements: readonly EnteredElement[];
  /** Bonus or malus points on the average of the UE; 0 without any. */
  readonly bonus: number;
  /** The code by which it was acquired in an earlier year. */
  readonly acquis: CodeJury | null;
  /** The code by which the jury admits it this year, beside what the rules give. */
  readonly jury: CodeJury | null;
  /** Retained average of the other UE of the RCUE: `null` as long as a mark is missing there, `SO` when there is none. */
  readonly autre: UeAverage;
  /** Weights of this UE, then of the other, in the RCUE. */
  readonly poids: Poids;
  readonly decimales: Decimales;
}

/** The range within reach, and what it takes to acquire the UE, by itself or by compensation, and to reach 8 at the RCUE.
 * @example reachSentence(ue).phrase // 'UE13 entre 8,90 et 11,20 ; acquise si R110 ≥ 9,40'
 */
export function reachSentence(entered: EnteredUe): StudentReach['ues'][number] {
  const { ue, bonus, acquis, jury, autre, poids, decimales } = entered;
  const say = (phrase: string, etat: CheckState) => ({ ue, phrase, etat });
  if (acquis !== null && isAcquired(acquis)) return say(messages.alreadyAcquired(ue, acquis), 'bon');
  const elements = entered.elements.filter(({ coefficient }) => coefficient > 0).map(completed);
  const open = withBonus(openElements(elements), bonus);
  const reach = reachOf(open);
  const empty = elements.find(
    ({ pole }) => reachOf(openElements(elements.filter((each) => each.pole === pole))) === null,
  );
  if (jury !== null && (reach === null || empty !== undefined || open.missing.length > 0)) {
    return say(messages.acquiredByJury(ue, jury), 'bon');
  }
  if (reach === null) return say(messages.nothingWeighs(ue), 'attention');
  if (empty !== undefined) return say(messages.emptyPole(ue, empty.pole), 'attention');
  const needed = markNeeded(open, SEUIL_ACQUISITION, decimales);
  const rcue = rcueFacts(openRcue(open, autre, poids), autre, decimales);
  const missing = elements.flatMap(missingNames);
  const phrase = messages.ueSentence({ ue, jury, reach, needed, rcue, missing, baremes: open.missing, decimales });
  return say(phrase, jury === null ? stateOf(needed, rcue) : 'bon');
}

const TO_COME: EnteredEpreuve = { nom: '', note: 'missing', coefficient: 1, bareme: BAREME_LEGAL };

const completed = (element: EnteredElement): EnteredElement =>
  element.epreuves.length > 0 ? element : { ...element, epreuves: [TO_COME] };

const openElements = (elements: readonly EnteredElement[]): OpenAverage =>
  openUe(
    elements.map(({ coefficient, epreuves }) => ({
      coefficient,
      epreuves: openAverage(
        epreuves.map(({ note }) => note),
        epreuves.map((each) => each.coefficient),
        epreuves.map(({ bareme }) => bareme),
      ),
    })),
  );

/** The code is enough where the element has no other épreuve that counts. */
function missingNames({ code, epreuves }: EnteredElement): readonly string[] {
  const weighing = epreuves.filter(({ note, coefficient }) => coefficient > 0 && note !== 'excused');
  return weighing
    .filter(({ note, coefficient }) => isOpen(note, coefficient))
    .map(({ nom }) => messages.missingName(code, weighing.length > 1 ? nom : ''));
}

function rcueFacts(open: OpenAverage, autre: UeAverage, decimales: Decimales): messages.RcueFacts | null {
  const reach = reachOf(open);
  if (reach === null) return null;
  return {
    reach,
    compensation: markNeeded(open, SEUIL_ACQUISITION, decimales),
    plancher: markNeeded(open, SEUIL_PROGRESSION, decimales),
    seul: autre === 'SO',
  };
}

/** Lost only when the RCUE is known and cannot save the UE either. */
function stateOf(needed: MarkNeeded, rcue: messages.RcueFacts | null): CheckState {
  const goals = rcue === null ? [needed] : [needed, rcue.compensation];
  if (goals.some(messages.isReached)) return 'bon';
  return rcue === null || goals.some(({ outcome }) => outcome === 'note') ? 'attention' : 'erreur';
}
