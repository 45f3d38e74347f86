/** 4.6: what the jury decides of each UE and RCUE, and what is retained of it beside the result of the rules. */

import { type CodeJury, codeRow, isAcquired, isAcquiringCode, type UeState } from './jury';
import { type RcueAverage, uesOf } from './rcue';
import { type Notice, reason } from './reason';
import { type Decimales, reaches } from './rounding';
import { SEUIL_ACQUISITION } from './ue';

/** What a jury may write of an UE. `AJ` only takes back, as the correction of a clerical error, what January gave. */
export const DECISIONS_UE = ['ADJ', 'RAT', 'ATJ', 'DEF', 'AJ'] as const;
export const DECISIONS_RCUE = ['ADJ', 'RAT', 'ATJ', 'DEF'] as const;
export type DecisionUe = (typeof DECISIONS_UE)[number];
export type DecisionRcue = (typeof DECISIONS_RCUE)[number];

export interface UeOfJury {
  /** Its name, for what is said of it: `UE11`. */
  readonly ue: string;
  /** What the rules give; `SO`: the student has no such UE; `null`: an average is missing. */
  readonly regles: UeState;
  /** What the January jury decided of it. */
  readonly janvier: DecisionUe | null;
  readonly decision: DecisionUe | null;
}

export interface RcueOfJury {
  readonly nom: string;
  readonly average: RcueAverage;
  readonly impair: UeOfJury;
  /** `null` in January. */
  readonly pair: UeOfJury | null;
  readonly decision: DecisionRcue | null;
}

/** Where the code retained comes from; `rcue`: the jury admitted its RCUE. */
export type RetainedBy = 'regles' | 'jury' | 'rcue' | 'janvier';

export interface RetainedUe {
  readonly ue: string;
  readonly code: UeState;
  readonly by: RetainedBy;
  /** What the jury wrote of it that has no effect, or needs something. */
  readonly notices: readonly Notice[];
}

export interface RetainedRcue {
  readonly nom: string;
  readonly code: UeState;
  /** Both its UE are acquired, in any way. */
  readonly valide: boolean;
  readonly impair: RetainedUe;
  readonly pair: RetainedUe | null;
}

export function retainRcue(
  rcue: RcueOfJury,
  rectification: boolean,
  decimales: Decimales,
): { readonly rcue: RetainedRcue; readonly notices: readonly Notice[] } {
  const { nom, average, decision } = rcue;
  const isAdmitted = decision === 'ADJ';
  const impair = retainUe(rcue.impair, isAdmitted, rectification);
  const pair = rcue.pair && retainUe(rcue.pair, isAdmitted, rectification);
  const states = [impair.code, pair === null ? null : pair.code];
  const valide = states.some(isAcquired) && states.every((state) => state === 'SO' || isAcquired(state));
  const unknown = uesOf({ impair, pair })
    .filter(({ code }) => code === null)
    .map(({ ue }) => ue);
  const notices = uesOf({ impair, pair }).flatMap((one) => one.notices);
  if (isAdmitted && unknown.length > 0) {
    notices.push(reason('rcue-admis-moyenne-manquante', 'jurySouverain', { rcue: nom, ues: unknown }));
  }
  const code = valide ? validCode(states, average, decimales) : openCode(states, decision);
  if (isAcquired(code) && decision !== null && !isAdmitted) {
    notices.push(reason('rcue-decision-sans-effet', 'acquisitionUe', { rcue: nom, decision, code }));
  }
  return { rcue: { nom, code, valide, impair, pair }, notices };
}

/** A decision of an earlier jury is an acquisition like any other: « définitivement acquise » (4.3). */
function retainUe(one: UeOfJury, isRcueAdmitted: boolean, rectification: boolean): RetainedUe {
  const { ue, regles, janvier, decision } = one;
  const refusal = decision === null || isAcquiringCode(decision) ? null : decision;
  const keep = (code: UeState, by: RetainedBy, told?: (word: DecisionUe) => Notice): RetainedUe => ({
    ue,
    code,
    by,
    notices: told && refusal !== null ? [told(refusal)] : [],
  });
  if (regles === 'SO') return keep('SO', 'regles');
  if (isAcquired(regles)) {
    return keep(regles, 'regles', (word) =>
      reason('decision-sans-effet', 'acquisitionUe', { ue, decision: word, code: regles }),
    );
  }
  // What January gave is given: neither an ADJ typed again in July nor the admission of the RCUE has anything to add to it.
  if (janvier !== null && isAcquiringCode(janvier) && (refusal === null || !rectification)) {
    return keep(janvier, 'janvier', (word) =>
      reason('decision-non-revisable', 'jurySouverain', { ue, decision: word }),
    );
  }
  if (decision !== null && refusal === null) return keep(decision, 'jury');
  // The jury that admits a RCUE admits its UE under 10; nothing is known of one without an average.
  if (isRcueAdmitted && regles !== null) {
    return keep('ADJR', 'rcue', (word) => reason('decision-contredite', 'jurySouverain', { ue, decision: word }));
  }
  return decision === null ? keep(regles, 'regles') : keep(decision, 'jury');
}

function validCode(states: readonly UeState[], average: RcueAverage, decimales: Decimales): CodeJury {
  const has = (outcome: string): boolean =>
    states.some((state) => isAcquired(state) && codeRow(state).outcome === outcome);
  if (has('acquise-par-jury')) return 'ADJ';
  if (has('acquise-par-niveau-superieur')) return 'ADSUP';
  if (has('acquise-par-compensation')) return 'CMP';
  return typeof average === 'number' && !reaches(average, SEUIL_ACQUISITION, decimales) ? 'CMP' : 'ADM';
}

function openCode(states: readonly UeState[], decision: DecisionRcue | null): UeState {
  if (states.every((state) => state === 'SO')) return 'SO';
  if (decision !== null && decision !== 'ADJ') return decision;
  return states.includes(null) ? null : 'AJ';
}
