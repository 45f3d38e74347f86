/** « Situations limites »: who is just under 10 or 8, and the fewest points that lead over it, by the law and on the marks. */
import {
  BAREME_LEGAL,
  isAcquired,
  isNear,
  type Judged,
  judge,
  pointsNeeded,
  type RcueOfFile,
  rcueAverage,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
  type UeOfFile,
} from '../../arrete';
import type { Semestre, Ue } from '../../programme';
import { finalOf } from '../verification/averages';
import { nipKey } from '../verification/classeur';
import { statutCode } from '../verification/dossiers';
import { changedDecisions, rowsOf } from './rows';
import { competenceOf, type Session, type SessionStudent } from './session';
import { type Supposition, suppose } from './supposing';

/** The fewest points on an UE (`ue`) or on the average of an element, and the UE through which they count. */
export interface ShortestWay {
  readonly ue: string;
  readonly points: number;
}

export interface Borderline {
  readonly who: SessionStudent;
  /** « UE13 », or the name of the RCUE. */
  readonly nom: string;
  readonly niveau: 'ue' | 'rcue';
  /** Name of its column on the jury sheet. */
  readonly colonne: string;
  readonly average: number;
  readonly seuil: number;
  /** On the average of an UE; `null`: even full marks would not do. */
  readonly ue: ShortestWay | null;
  /** On the average of one element. */
  readonly element: (ShortestWay & { readonly code: string }) | null;
  /** What would be decided otherwise with the points on the element (on the UE when no element is enough). */
  readonly changes: readonly string[];
  /** RCUE ≥ 10 that 4.5 counts, with these points and without; null where the RCUE is not validated: its code tells. */
  readonly compte: { readonly avant: number; readonly apres: number } | null;
}

/** Everybody within the distance, in the order of the sheet. */
export const borderlines = (session: Session, distance: number): readonly Borderline[] =>
  session.students.flatMap((who) =>
    targetsOf(session, who, distance).map((target): Borderline => {
      const ways = target.ues.flatMap((one) => waysOf(session, who, target, one));
      const [ue, element] = [fewest(ways.filter(isWhole)), fewest(ways.filter((way) => !isWhole(way)))];
      const { nom, niveau, colonne, average, seuil, isCounted } = target;
      const after = effectOf(session, who, element ?? ue);
      return {
        who,
        nom,
        niveau,
        colonne,
        average,
        seuil,
        ue: ue && { ue: ue.ue, points: ue.points },
        element: element && { ue: element.ue, code: element.code, points: element.points },
        changes: changedDecisions(rowsOf(who.file, who.judgement), rowsOf(after.file, after.judgement)),
        compte: isCounted ? { avant: reached(who), apres: reached(after) } : null,
      };
    }),
  );

/** An average under a threshold, and what raises it: the UE that count there, each with the average that follows from its own. */
interface Target extends Pick<Borderline, 'nom' | 'niveau' | 'colonne' | 'average' | 'seuil'> {
  /** Validated all the same: 10 matters there for the count of 4.5 alone. */
  readonly isCounted: boolean;
  readonly ues: readonly Raised[];
}

interface Raised {
  readonly ue: string;
  readonly own: number;
  readonly leadsTo: (ue: number) => number | null;
}

function targetsOf(
  session: Session,
  { student, file, judgement }: SessionStudent,
  distance: number,
): readonly Target[] {
  if (statutCode(student.person ?? undefined)) return [];
  const { decimales } = file;
  const isValidated = judgement.deliberation.dettes.length === 0;
  return file.rcues.flatMap((rcue, index): readonly Target[] => {
    const retained = judgement.deliberation.rcues[index];
    const halves = [rcue.impair, rcue.pair];
    const ues = halves.flatMap((ue, half): readonly Target[] => {
      const code = half === 0 ? retained?.impair.code : retained?.pair?.code;
      if (!ue || typeof ue.average !== 'number' || isAcquired(code ?? null)) return [];
      if (!isNear(ue.average, SEUIL_ACQUISITION, distance, decimales)) return [];
      const own: Raised = { ue: ue.ue, own: ue.average, leadsTo: (average) => average };
      return [
        {
          nom: ue.ue,
          niveau: 'ue',
          colonne: `moyenne:${ue.ue}`,
          average: ue.average,
          seuil: SEUIL_ACQUISITION,
          isCounted: false,
          ues: [own],
        },
      ];
    });
    const average = judgement.rcues[index]?.average;
    if (typeof average !== 'number') return ues;
    const isValid = retained?.valide ?? false;
    // « La moyenne à plus de la moitié des regroupements » (4.5): a RCUE validated otherwise is not counted, which matters while an UE is owed.
    const seuils = [...(isValid && isValidated ? [] : [SEUIL_ACQUISITION]), SEUIL_PROGRESSION];
    const near = seuils.filter((seuil) => isNear(average, seuil, distance, decimales));
    // Of two UE that take as many points, the one under 10 is told.
    const raised = halves.flatMap((ue, half) => raisedIn(rcue, ue, half)).sort((one, other) => one.own - other.own);
    const colonne = `rcue:${competenceOf(session, rcue.nom)}`;
    return [
      ...ues,
      ...near.map((seuil): Target => {
        const isCounted = isValid && seuil === SEUIL_ACQUISITION;
        return { nom: rcue.nom, niveau: 'rcue', colonne, average, seuil, isCounted, ues: raised };
      }),
    ];
  });
}

/** An UE acquired before keeps its mark: it is not raised. */
function raisedIn({ impair, pair, poids }: RcueOfFile, ue: UeOfFile | null, half: number): readonly Raised[] {
  if (!ue || !pair || typeof ue.average !== 'number' || ue.acquis !== null) return [];
  const leadsTo = (own: number): number | null => {
    const average = half === 0 ? rcueAverage(own, pair.average, poids) : rcueAverage(impair.average, own, poids);
    return typeof average === 'number' ? average : null;
  };
  return [{ ue: ue.ue, own: ue.average, leadsTo }];
}

/** Points on an element by its code, on the whole UE with ''. */
interface Way extends ShortestWay {
  readonly code: string;
  readonly semestre: number;
  readonly from: number;
}

const isWhole = ({ code }: Way): boolean => code === '';

const fewest = (ways: readonly Way[]): Way | null =>
  ways.reduce<Way | null>((best, way) => (best === null || way.points < best.points ? way : best), null);

function waysOf({ bench }: Session, { student, file }: SessionStudent, target: Target, raised: Raised): readonly Way[] {
  const { seuil } = target;
  const semestre = bench.programme.semestres.find(({ ues }) => ues.some(({ code }) => code === raised.ue));
  const ue = semestre?.ues.find(({ code }) => code === raised.ue);
  if (!semestre || !ue) return [];
  const way = (code: string, from: number, average: (points: number) => number | null): readonly Way[] => {
    const points = pointsNeeded({ marge: BAREME_LEGAL - from, average }, seuil, file.decimales);
    return points === null ? [] : [{ ue: raised.ue, code, semestre: semestre.numero, from, points }];
  };
  return [
    ...way('', raised.own, (points) => raised.leadsTo(raised.own + points)),
    ...elementsIn(bench, semestre, ue, student.nip).flatMap(({ code, own, ueWith }) =>
      way(code, own, (points) => {
        const average = ueWith(own + points);
        return average === null ? null : raised.leadsTo(average);
      }),
    ),
  ];
}

/** The elements that weigh in the UE and have an average: the UE as a function of it. */
function elementsIn({ results, classeur }: Session['bench'], semestre: Semestre, ue: Ue, nip: string) {
  const computed = results.get(semestre.numero);
  const line = computed?.lineOf.get(nipKey(nip));
  const elements = line && computed?.byLine.get(line)?.elements;
  const epreuves = classeur.marks.find((one) => one.semestre === semestre.numero)?.epreuves ?? [];
  if (!line || !elements) return [];
  return ue.lignes.flatMap(({ code, coefficient }) => {
    const own = elements.get(code) ?? null;
    if (own === null || !(coefficient > 0) || !epreuves.some((one) => one.code === code)) return [];
    return [{ code, own, ueWith: (average: number) => finalOf(ue, new Map(elements).set(code, average), line) }];
  });
}

const reached = ({ judgement }: Judged): number => judgement.deliberation.counts.atteints;

function effectOf(session: Session, who: SessionStudent, way: Way | null): Judged {
  if (way === null) return who;
  const supposition: Supposition = isWhole(way)
    ? { kind: 'ue', ue: way.ue, points: way.points }
    : { kind: 'element', semestre: way.semestre, code: way.code, moyenne: way.from + way.points };
  const file = suppose(session, who, supposition);
  return { file, judgement: judge(file) };
}
