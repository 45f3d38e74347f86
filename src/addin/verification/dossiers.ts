/** What the law says of each student before a jury, from the marks: what the jury sheets must show. One judgement, of `judge`. */
import {
  type AnneeOfFile,
  type CodeJury,
  creditsOf,
  type DecisionRcue,
  type Depart,
  isAcquired,
  isSemestreAEntrer,
  type Judgement,
  type JuryFile,
  judge,
  type ProgressionCode,
  type RcueCounts,
  type UeOfFile,
  type UeOfJury,
  type UeState,
} from '../../arrete';
import type { Programme } from '../../programme';
import type { Average } from './averages';
import { nipKey, type Person } from './classeur';
import { type Bench, type EnteredUe, type Entry, entryOf } from './entry';

export interface JuryUe extends EnteredUe {
  readonly code: CodeJury | null;
}

export interface Dossier {
  readonly ues: readonly JuryUe[];
  /** By competence; empty in January. */
  readonly rcues: ReadonlyMap<number, Average>;
  readonly counts: RcueCounts | null;
  readonly credits: number;
  /** Of BUT2, by RCUE: S1 then S2; empty elsewhere. */
  readonly but1: Entry['but1'];
  /** What the rules give for the year; null in January. `DEM` and `DEF` are those of the statut. */
  readonly situation: ProgressionCode | 'DEM' | 'DEF' | null;
}

/** What stands instead of a proposal for those who left. */
export const statutCode = (person: Person | undefined): Depart => {
  if (person?.student.statut === 'Démission') return 'DEM';
  return person?.student.statut === 'Défaillant' ? 'DEF' : null;
};

/** What is told of an UE or of a RCUE: who left without acquiring it awaits nothing, the statut stands instead of the code. */
export const toldState = (code: UeState, person: Person | null | undefined): UeState =>
  code === 'SO' || isAcquired(code) ? code : (statutCode(person ?? undefined) ?? code);

/** What the jury wrote of a student. */
export interface Words {
  readonly ofUe: (ue: string) => Pick<UeOfJury, 'janvier' | 'decision'>;
  readonly ofRcue: (competence: number) => DecisionRcue | null;
  /** null in January. */
  readonly ofYear: () => {
    readonly annee: Omit<AnneeOfFile, 'but1'>;
    readonly rectification: boolean;
  } | null;
}

/** The dossier of a student by the rules alone, for the year or for January; `skip`: the jury does not wait for missing marks. */
export function dossierOf(bench: Bench, annual: boolean, nip: string, skip: boolean): Dossier {
  const entry = entryOf(bench, annual, nip, skip);
  return dossierFrom(bench, entry, judge(juryFileOf(bench, entry, unspoken(bench.programme, annual))));
}

/** All that decides of a student: what entered, and what the jury wrote, read in the order of the columns. */
export function juryFileOf({ programme, classeur }: Bench, { nip, rcues, but1 }: Entry, words: Words): JuryFile {
  const ueOf = ({ ue, ects, former, retained }: EnteredUe): UeOfFile => ({
    ue,
    ects,
    average: retained,
    acquis: former?.code ?? null,
    annee: former?.annee ?? '',
    ...words.ofUe(ue),
  });
  const entered = rcues.map(({ rcue, impair, pair }) => ({
    nom: rcue.competence.nom,
    impair: ueOf(impair),
    pair: pair && ueOf(pair),
    decision: words.ofRcue(rcue.competence.numero),
    poids: [rcue.impair.coefficient, rcue.pair.coefficient] as const,
    supposee: null,
  }));
  const year = words.ofYear();
  return {
    rcues: entered,
    statut: statutCode(classeur.byNip.get(nipKey(nip))),
    annee: year && {
      ...year.annee,
      but1: but1.length === 0 ? null : but1.map(([s1, s2]) => ({ s1: s1.state, s2: s2.state })),
    },
    semestre: nextOf(programme, year !== null) ?? 3,
    rectification: year?.rectification ?? false,
    decimales: classeur.decimales,
  };
}

/** The semester to enter; null after S6, where no year is judged. */
export function nextOf({ semestres }: Programme, annual: boolean): JuryFile['semestre'] | null {
  const numeros = semestres.map(({ numero }) => numero);
  const next = (annual ? Math.max(...numeros) : Math.min(...numeros)) + 1;
  return isSemestreAEntrer(next) ? next : null;
}

const unspoken = ({ semestres }: Programme, annual: boolean): Words => ({
  ofUe: () => ({ janvier: null, decision: null }),
  ofRcue: () => null,
  ofYear: () =>
    annual
      ? {
          annee: {
            decision: null,
            semestres: [semestres[0]?.numero ?? 1, semestres[1]?.numero ?? 2],
            refus: {
              motif: '',
              auditionDemandee: false,
              entendu: false,
              entenduLe: null,
              juryLe: null,
              conseilsOrientation: '',
            },
            redoublements: [],
            autorisationDuDirecteur: false,
          },
          rectification: false,
        }
      : null,
});

/** What the rules give of a judgement, whatever the jury wrote beside it. */
export function dossierFrom({ programme }: Bench, { rcues, but1 }: Entry, { jury, progression }: Judgement): Dossier {
  const judged = rcues.map(({ rcue, impair, pair }, index) => {
    const one = jury.rcues[index];
    const withCode = (ue: EnteredUe, state: UeState | undefined): JuryUe => ({
      ...ue,
      code: state === 'SO' ? null : (state ?? null),
    });
    return {
      competence: rcue.competence.numero,
      average: typeof one?.average === 'number' ? one.average : null,
      impair: withCode(impair, one?.impair.regles),
      pair: pair && withCode(pair, one?.pair?.regles),
    };
  });
  const ues = [...judged.map(({ impair }) => impair), ...judged.flatMap(({ pair }) => pair ?? [])];
  const credits = creditsOf(ues.map(({ code, ects }) => ({ state: code, ects })));
  if (jury.annee === null) return { ues, rcues: new Map(), counts: null, credits, but1, situation: null };
  const isJudged = nextOf(programme, true) !== null;
  return {
    ues,
    rcues: new Map(judged.map(({ competence, average }) => [competence, average])),
    counts: isJudged ? progression.counts : null,
    credits,
    but1,
    situation: isJudged || jury.annee.regles === 'DEM' || jury.annee.regles === 'DEF' ? jury.annee.regles : 'ATT',
  };
}

/** The code as the sheet shows it: dated when it comes from before, the statut of a student who left without acquiring the UE. */
export function shownCode({ code, former }: JuryUe, person: Person | undefined): string {
  if (isAcquired(code)) return former ? `${code} (${former.annee})` : code;
  return statutCode(person) ?? code ?? '';
}
