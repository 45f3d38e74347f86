/** The French sentences of what an UE can still reach, as functions of data. */
import {
  BAREME_LEGAL,
  type CodeJury,
  type Decimales,
  type MarkNeeded,
  type Reach,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
} from '../../arrete/index';
import type { PoleName } from '../../programme';
import { frenchNumber, plain, quote } from '../messages';

/** What is known of an UE with an average. `null`: nothing is known of its RCUE. */
export interface UeFacts {
  readonly ue: string;
  /** The code by which the jury admitted it; the averages are known then. */
  readonly jury: CodeJury | null;
  readonly reach: Reach;
  readonly needed: MarkNeeded;
  readonly rcue: RcueFacts | null;
  /** Names of the missing marks that weigh. */
  readonly missing: readonly string[];
  /** Their barèmes. */
  readonly baremes: readonly number[];
  readonly decimales: Decimales;
}

/** What is known of the RCUE: its range and the marks needed for 10 and for 8. `seul`: this UE is alone in it. */
export interface RcueFacts {
  readonly reach: Reach;
  readonly compensation: MarkNeeded;
  readonly plancher: MarkNeeded;
  readonly seul: boolean;
}

const NBSP = '\u00a0';
const SEPARATOR = `${NBSP}; `;
const COLON = `${NBSP}: `;
/** More names would hide the figure. */
const MOST_NAMES = 4;

export const alreadyAcquired = (ue: string, code: CodeJury): string => `${ue} déjà acquise (${code})`;

export const acquiredByJury = (ue: string, code: CodeJury): string => `${ue} acquise par décision du jury (${code})`;

export const nothingWeighs = (ue: string): string => `${ue} sans moyenne${COLON}aucune note n'y compte`;

/** 4.3 asks for « pôle ressources » and « SAÉ » together. */
export const emptyPole = (ue: string, pole: PoleName): string =>
  `${ue} sans moyenne à l'ensemble de ses deux pôles (4.3)${COLON}aucune note ne compte au pôle ${pole === 'saes' ? 'SAÉ' : 'ressources'}`;

/** The name of a missing mark: its element, and its épreuve where the element has several.
 * @example missingName('R110', 'Oral') // 'R110 « Oral »'
 */
export const missingName = (code: string, epreuve: string): string =>
  epreuve.trim() === '' ? code : `${code} ${quote(epreuve)}`;

/** « UE13 entre 8,90 et 11,20 ; acquise si R110 ≥ 9,40 »: the UE, then compensation, then the floor of its RCUE.
 * @example ueSentence({ ue: 'UE13', jury: null, reach: { min: 9, max: 14 }, needed: { outcome: 'note', note: 3.98, bareme: 20 },
 *   rcue: null, missing: ['R110'], baremes: [20], decimales: 2 }) // 'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98'
 */
export function ueSentence(facts: UeFacts): string {
  const { ue, reach, needed, rcue, decimales } = facts;
  if (needed.outcome === 'complete') return completeSentence(facts, needed.atteint);
  const range = `entre ${frenchNumber(reach.min, decimales)} et ${frenchNumber(reach.max, decimales)}`;
  const clauses: readonly Clause[] = [
    { label: 'acquise', needed, certain: `acquise ${whatever(facts)}`, never: null },
    ...(rcue === null ? [] : rcueClauses(facts, rcue)),
  ];
  const head = needed.outcome === 'impossible' ? beyond('', SEUIL_ACQUISITION, reach, decimales) : range;
  return [`${ue} ${head}`, ...told(clauses, facts)].join(SEPARATOR);
}

/** A goal: what is said with the mark it takes, when 0 is enough, and when nothing is; `null` where it goes without saying. */
interface Clause {
  readonly label: string;
  readonly needed: MarkNeeded;
  readonly certain: string | null;
  readonly never: string | null;
}

function rcueClauses(facts: UeFacts, { reach, compensation, plancher, seul }: RcueFacts): readonly Clause[] {
  const { needed, decimales } = facts;
  const isLost = plancher.outcome === 'impossible';
  const floor: Clause = {
    label: `RCUE ≥ ${SEUIL_PROGRESSION}`,
    needed: plancher,
    certain: compensation.outcome === 'atteint' ? null : `RCUE ≥ ${SEUIL_PROGRESSION} assuré`,
    never: beyond('RCUE ', SEUIL_PROGRESSION, reach, decimales),
  };
  if (seul) return [floor];
  const isHelp = isEasier(compensation, needed);
  const byCompensation = `acquise par compensation${needed.outcome === 'impossible' ? ` ${whatever(facts)}` : ''}`;
  const ten: Clause = {
    label: isHelp ? 'compensable' : `RCUE ≥ ${SEUIL_ACQUISITION}`,
    needed: compensation,
    certain: isHelp
      ? `${needed.outcome === 'note' ? 'sinon ' : ''}${byCompensation}`
      : `RCUE ≥ ${SEUIL_ACQUISITION} assuré`,
    never: isLost ? null : beyond('RCUE ', SEUIL_ACQUISITION, reach, decimales),
  };
  return [ten, floor];
}

/** The marks are named with the first figure; afterwards « dès 7,20 » is enough. */
function told(clauses: readonly Clause[], facts: UeFacts): readonly string[] {
  let named = false;
  return clauses.flatMap(({ label, needed, certain, never }) => {
    if (needed.outcome === 'atteint') return certain ?? [];
    if (needed.outcome !== 'note') return never ?? [];
    const outOf = facts.baremes.every((bareme) => bareme === BAREME_LEGAL) ? '' : ` sur ${plain(needed.bareme)}`;
    const figure = `${frenchNumber(needed.note, 2)}${outOf}`;
    const sentence = named ? `${label} dès ${figure}` : `${label} si ${marks(facts.missing)} ≥ ${figure}`;
    named = true;
    return sentence;
  });
}

function completeSentence({ ue, jury, reach, rcue, decimales }: UeFacts, acquired: boolean): string {
  const average = `${ue} complète${COLON}${frenchNumber(reach.max, decimales)}`;
  const how = jury === null ? `${acquired ? '' : 'non '}acquise` : `acquise par décision du jury (${jury})`;
  const alone = `${average}, ${how}`;
  if (rcue === null || rcue.seul) return alone;
  const figure = `RCUE ${frenchNumber(rcue.reach.max, decimales)}`;
  if (jury === null && !acquired && isReached(rcue.compensation))
    return `${average}, acquise par compensation (${figure})`;
  return `${alone}${SEPARATOR}${figure}${isReached(rcue.plancher) ? '' : ` < ${SEUIL_PROGRESSION}`}`;
}

const beyond = (who: string, seuil: number, { max }: Reach, decimales: Decimales): string =>
  `${who}hors d'atteinte de ${seuil} (au plus ${frenchNumber(max, decimales)})`;

const whatever = ({ missing }: UeFacts): string =>
  missing.length > 1 ? 'quelles que soient les notes manquantes' : 'quelle que soit la note manquante';

function marks(missing: readonly string[]): string {
  if (missing.length < 2) return missing[0] ?? '';
  const names = missing.length > MOST_NAMES ? '' : ` (${missing.join(', ')})`;
  return `chacune des ${missing.length} notes manquantes${names}`;
}

/** Whether a goal is certainly reached.
 * @example isReached({ outcome: 'complete', atteint: false }) // false
 */
export const isReached = (needed: MarkNeeded): boolean =>
  needed.outcome === 'complete' ? needed.atteint : needed.outcome === 'atteint';

function isEasier(goal: MarkNeeded, other: MarkNeeded): boolean {
  if (goal.outcome === 'note') return other.outcome === 'note' ? goal.note < other.note : !isReached(other);
  return isReached(goal) && !isReached(other);
}
