/** What of a student enters the jury: the averages that it may take, and what was acquired before. */
import { BAREME_LEGAL, type CodeJury, isAcquiringCode, isCodeJury, retainedAverage } from '../../arrete';
import { formerUes, type Programme, type Rcue, rcuesOf, type Ue } from '../../programme';
import { compactText } from '../cells';
import type { Average, Results } from './averages';
import { type Classeur, nipKey } from './classeur';

/** What every dossier of a workbook rests on. */
export interface Bench {
  readonly classeur: Classeur;
  readonly programme: Programme;
  readonly results: Results;
}

/** An UE as it was acquired before. */
export interface Former {
  readonly code: CodeJury;
  readonly moyenne: number | null;
  readonly annee: string;
}

/** What « Acquis antérieurs » says of an UE of S1 or S2. */
export interface But1Ue {
  readonly ue: string;
  readonly competence: number;
  /** `SO`: the competence begins this year; `null`: not known. */
  readonly state: CodeJury | 'SO' | null;
  readonly moyenne: number | null;
  readonly annee: string;
}

export interface EnteredUe {
  readonly ue: string;
  readonly ects: number;
  readonly former: Former | null;
  /** The average that the jury may take. */
  readonly retained: Average;
}

export interface Entry {
  readonly nip: string;
  readonly rcues: readonly {
    readonly rcue: Rcue;
    readonly impair: EnteredUe;
    /** null in January. */
    readonly pair: EnteredUe | null;
  }[];
  /** Of BUT2, by RCUE: S1 then S2; empty elsewhere. */
  readonly but1: readonly (readonly [s1: But1Ue, s2: But1Ue])[];
}

/** For the year or for January; `skip`: the jury does not wait for missing marks. */
export function entryOf(bench: Bench, annual: boolean, nip: string, skip: boolean): Entry {
  const rcues = rcuesOf(bench.programme).map((rcue) => ({
    rcue,
    impair: enteredUe(bench, rcue.impair, nip, skip),
    pair: annual ? enteredUe(bench, rcue.pair, nip, skip) : null,
  }));
  return { nip, rcues, but1: annual ? but1Of(bench, nip) : [] };
}

/** An UE enters with no mark missing (or when nobody waits); the better of its two averages when it was acquired before. */
function enteredUe({ classeur, programme, results }: Bench, { code: ue, ects }: Ue, nip: string, skip: boolean) {
  const numero = programme.semestres.find(({ ues }) => ues.some(({ code }) => code === ue))?.numero ?? 0;
  const semestre = results.get(numero);
  const line = semestre?.lineOf.get(nipKey(nip));
  const averages = (line && semestre?.byLine.get(line)) ?? null;
  const enters = averages !== null && (skip || averages.missing.get(ue) === 0);
  const current = enters ? (averages.finals.get(ue) ?? null) : null;
  const former = formerOf(classeur.acquis, ue, nip);
  const retained = retainedAverage(current, former?.moyenne ?? null, former?.code ?? null);
  return { ue, ects, former, retained: retained === 'SO' ? null : retained };
}

/** The UE of S1 and S2 under each RCUE of BUT2. */
function but1Of({ classeur, programme }: Bench, nip: string): Entry['but1'] {
  if (programme.but !== 2) return [];
  return rcuesOf(programme).map((rcue) => {
    const { numero } = rcue.competence;
    const [s1, s2] = formerUes(programme, rcue) ?? [null, null];
    const read = (ue: string | null): But1Ue =>
      ue === null
        ? { ue: '', competence: numero, state: 'SO', moyenne: null, annee: '' }
        : { ue, competence: numero, ...but1State(classeur.acquis, ue, nip) };
    return [read(s1), read(s2)];
  });
}

/** An acquisition, else a line that says that there is none. */
export function but1State(
  acquis: Classeur['acquis'],
  ue: string,
  nip: string,
): Pick<But1Ue, 'state' | 'moyenne' | 'annee'> {
  const former = formerOf(acquis, ue, nip);
  if (former) return { state: former.code, moyenne: former.moyenne, annee: former.annee };
  const line = acquis.find(
    (one) => nipKey(one.nip) === nipKey(nip) && compactText(one.ue) === ue && compactText(one.code) === 'AJ',
  );
  if (!line) return { state: null, moyenne: null, annee: '' };
  return { state: 'AJ', moyenne: formerAverage(line.moyenne), annee: line.annee };
}

/** null: blank, or no average, which is not known until its line is mended.
 * @example formerAverage(25) // null */
export const formerAverage = (moyenne: unknown): number | null =>
  typeof moyenne === 'number' && moyenne >= 0 && moyenne <= BAREME_LEGAL ? moyenne : null;

/** The acquisition of the best average; of two alike, the lower on the sheet. */
export function formerOf(acquis: Classeur['acquis'], ue: string, nip: string): Former | null {
  let best: Former | null = null;
  for (const line of acquis) {
    const code = compactText(line.code);
    if (nipKey(line.nip) !== nipKey(nip) || compactText(line.ue) !== ue) continue;
    if (!isCodeJury(code) || !isAcquiringCode(code)) continue;
    const moyenne = formerAverage(line.moyenne);
    if (best === null || (moyenne ?? 0) >= (best.moyenne ?? 0)) best = { code, moyenne, annee: line.annee };
  }
  return best;
}
