/** What the law says of each student before a jury, from the marks: what the jury sheets must show. */
import {
  type CodeJury,
  compensate,
  creditsOf,
  isAcquired,
  isAcquiringCode,
  isCodeJury,
  isSemestreAEntrer,
  januaryDecision,
  type ProgressionCode,
  progression,
  type RcueCounts,
  retainedAverage,
  type UeState,
} from '../../arrete';
import { formerUes, type Programme, type Rcue, rcuesOf } from '../../programme';
import { compactText } from '../cells';
import type { Average, Results } from './averages';
import { type Classeur, nipKey, type Person } from './classeur';

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

export interface JuryUe {
  readonly ue: string;
  readonly ects: number;
  readonly former: Former | null;
  /** The average that the jury may take. */
  readonly retained: Average;
  readonly code: CodeJury | null;
}

export interface Dossier {
  readonly ues: readonly JuryUe[];
  /** By competence; empty in January. */
  readonly rcues: ReadonlyMap<number, Average>;
  readonly counts: RcueCounts | null;
  readonly credits: number;
  /** Of BUT2, by RCUE: S1 then S2; empty elsewhere. */
  readonly but1: readonly (readonly [s1: But1Ue, s2: But1Ue])[];
  /** What the rules give for the year; null in January. `DEM` and `DEF` are those of the statut. */
  readonly situation: ProgressionCode | 'DEM' | 'DEF' | null;
}

/** What stands instead of a proposal for those who left. */
export const statutCode = (person: Person | undefined): 'DEM' | 'DEF' | null => {
  if (person?.student.statut === 'Démission') return 'DEM';
  return person?.student.statut === 'Défaillant' ? 'DEF' : null;
};

/** What is told of an UE or of a RCUE: who left without acquiring it awaits nothing, the statut stands instead of the code. */
export const toldState = (code: UeState, person: Person | null | undefined): UeState =>
  code === 'SO' || isAcquired(code) ? code : (statutCode(person ?? undefined) ?? code);

/** What every dossier of a workbook rests on. */
export interface Bench {
  readonly classeur: Classeur;
  readonly programme: Programme;
  readonly results: Results;
}

/** The dossier of a student, for the year or for January; `skip`: the jury does not wait for missing marks. */
export function dossierOf(bench: Bench, annual: boolean, nip: string, skip: boolean): Dossier {
  const { classeur, programme } = bench;
  const rcues = rcuesOf(programme);
  const judged = rcues.map((rcue) =>
    judge(
      rcue,
      ueBefore(bench, rcue.impair.code, nip, skip),
      annual ? ueBefore(bench, rcue.pair.code, nip, skip) : null,
      classeur,
    ),
  );
  const ues = [...judged.map(({ impair }) => impair), ...judged.flatMap(({ pair }) => pair ?? [])];
  const averages = new Map(judged.map(({ average }, index) => [rcues[index]?.competence.numero ?? 0, average]));
  const credits = creditsOf(ues.map(({ code, ects }) => ({ state: code, ects })));
  const but1 = annual ? but1Of(bench, nip) : [];
  if (!annual) return { ues, rcues: new Map(), counts: null, credits, but1, situation: null };
  const next = Math.max(...programme.semestres.map(({ numero }) => numero)) + 1;
  const decision = isSemestreAEntrer(next)
    ? progression({
        semestre: next,
        rcues: Array.from(averages.values()),
        decimales: classeur.decimales,
        but1: but1.map(([s1, s2], index) => ({
          s1: s1.state,
          s2: s2.state,
          niveauSuperieur: [judged[index]?.impair.code ?? null, judged[index]?.pair?.code ?? null],
        })),
      })
    : null;
  const situation = statutCode(classeur.byNip.get(nipKey(nip))) ?? decision?.code ?? 'ATT';
  return { ues, rcues: averages, counts: decision?.counts ?? null, credits, but1, situation };
}

/** The UE of S1 and S2 under each RCUE of BUT2. */
function but1Of({ classeur, programme }: Bench, nip: string): Dossier['but1'] {
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
  return { state: 'AJ', moyenne: typeof line.moyenne === 'number' ? line.moyenne : null, annee: line.annee };
}

type UeBefore = Omit<JuryUe, 'code' | 'ects'>;

function judge(rcue: Rcue, impair: UeBefore, pair: UeBefore | null, { decimales }: Classeur) {
  const held = (one: UeBefore | null): CodeJury | null => one?.former?.code ?? null;
  if (pair === null) {
    const { code } = januaryDecision({ average: impair.retained, decimales, acquis: held(impair) });
    return { impair: { ...impair, ects: rcue.impair.ects, code }, pair: null, average: null };
  }
  const decision = compensate({
    impair: impair.retained,
    pair: pair.retained,
    poids: [rcue.impair.coefficient, rcue.pair.coefficient],
    decimales,
    acquis: [held(impair), held(pair)],
  });
  return {
    impair: { ...impair, ects: rcue.impair.ects, code: decision.impair.code },
    pair: { ...pair, ects: rcue.pair.ects, code: decision.pair.code },
    average: typeof decision.average === 'number' ? decision.average : null,
  };
}

/** An UE enters with no mark missing (or when nobody waits); the better of its two averages when it was acquired before. */
function ueBefore({ classeur, programme, results }: Bench, ue: string, nip: string, skip: boolean): UeBefore {
  const numero = programme.semestres.find(({ ues }) => ues.some(({ code }) => code === ue))?.numero ?? 0;
  const semestre = results.get(numero);
  const line = semestre?.lineOf.get(nipKey(nip));
  const averages = (line && semestre?.byLine.get(line)) ?? null;
  const enters = averages !== null && (skip || averages.missing.get(ue) === 0);
  const current = enters ? (averages.finals.get(ue) ?? null) : null;
  const former = formerOf(classeur.acquis, ue, nip);
  const retained = retainedAverage(current, former?.moyenne ?? null, former?.code ?? null);
  return { ue, former, retained: retained === 'SO' ? null : retained };
}

/** The acquisition of the best average; of two alike, the lower on the sheet. */
export function formerOf(acquis: Classeur['acquis'], ue: string, nip: string): Former | null {
  let best: Former | null = null;
  for (const line of acquis) {
    const code = compactText(line.code);
    if (nipKey(line.nip) !== nipKey(nip) || compactText(line.ue) !== ue) continue;
    if (!isCodeJury(code) || !isAcquiringCode(code)) continue;
    const moyenne = typeof line.moyenne === 'number' ? line.moyenne : null;
    if (best === null || (moyenne ?? 0) >= (best.moyenne ?? 0)) best = { code, moyenne, annee: line.annee };
  }
  return best;
}

/** The code as the sheet shows it: dated when it comes from before, the statut of a student who left without acquiring the UE. */
export function shownCode({ code, former }: JuryUe, person: Person | undefined): string {
  if (isAcquired(code)) return former ? `${code} (${former.annee})` : code;
  return statutCode(person) ?? code ?? '';
}
