/** A whole invented class: realistic marks, and the textbook dossiers that a jury meets. Always the same for a programme. */
import { coefficientOf, elementsOf, type Programme, rcuesOf, type Semestre, type Ue } from '../programme';
import { type EpreuveCounts, epreuvesOf } from './epreuves';
import { but1Ues } from './sheets/acquisBut1';
import { fictitiousStudents, type Student } from './students';

export type MarkCell = number | string | null;

export interface AcquisRow {
  readonly nip: string;
  readonly ue: string;
  readonly moyenne: number;
  readonly code: string;
  readonly annee: string;
  readonly origine: string;
}

export interface ClassData {
  readonly students: readonly Student[];
  /** By semester number: a line of marks per student, a column per épreuve. Empty: nothing typed yet. */
  readonly marks: ReadonlyMap<number, readonly (readonly MarkCell[])[]>;
  readonly acquis: readonly AcquisRow[];
}

type MarkOf = (semestre: Semestre, code: string, epreuve: number) => MarkCell;
interface Dossier {
  readonly mark: MarkOf;
  readonly student?: Partial<Student>;
  readonly acquis?: readonly Omit<AcquisRow, 'nip'>[];
}

/** A class that nobody has marked yet. */
export const unmarkedClass = (students: readonly Student[]): ClassData => ({ students, marks: new Map(), acquis: [] });

export function demonstrationClass(programme: Programme, count: number, counts: EpreuveCounts): ClassData {
  const textbook = textbookDossiers(programme);
  const plain = fictitiousStudents(count);
  const dossiers = plain.map((_, index): Dossier => textbook[index] ?? { mark: ordinaryMarks(programme, index) });
  return {
    students: plain.map((student, index) => ({ ...student, ...dossiers[index]?.student })),
    marks: new Map(
      programme.semestres.map(
        (semestre) => [semestre.numero, dossiers.map(({ mark }) => lineOf(semestre, counts, mark))] as const,
      ),
    ),
    acquis: plain.flatMap(({ nip }, index) => [
      ...but1Acquis(programme, index).map((row) => ({ nip, ...row })),
      ...(dossiers[index]?.acquis ?? []).map((row) => ({ nip, ...row })),
    ]),
  };
}

/** In BUT2, the UE of S1 and S2: all acquired, but the last of S1 by one student in six. */
function but1Acquis(programme: Programme, index: number): readonly Omit<AcquisRow, 'nip'>[] {
  const annee = yearBefore(programme.annee);
  const ues = but1Ues(programme);
  const last = ues[ues.length - 2];
  return ues.map((ue) => {
    const isOwed = ue === last && index % 6 === 5;
    return { ue, moyenne: isOwed ? 8.5 : 12, code: isOwed ? 'AJ' : 'ADM', annee, origine: `Jury de BUT1, ${annee}` };
  });
}

function lineOf(semestre: Semestre, counts: EpreuveCounts, mark: MarkOf): readonly MarkCell[] {
  const seen = new Map<string, number>();
  return epreuvesOf(semestre, counts).map(({ code }) => {
    const epreuve = seen.get(code) ?? 0;
    seen.set(code, epreuve + 1);
    return mark(semestre, code, epreuve);
  });
}

/** Marks around a level of their own in each competence, as a real class shows. */
function ordinaryMarks(programme: Programme, seed: number, bonus = 0): MarkOf {
  const chance = pseudoRandom(seed * 7919 + 17);
  const level = 9.4 + 6 * ((chance() + chance() + chance()) / 3);
  const levels = new Map(programme.competences.map(({ numero }) => [numero, level + 5 * (chance() - 0.5)] as const));
  return (semestre, code) => {
    const weighing = semestre.ues
      .map((ue) => ({ ue, weight: coefficientOf(ue, code) ?? 0 }))
      .filter(({ weight }) => weight > 0);
    const total = weighing.reduce((sum, { weight }) => sum + weight, 0);
    const mean =
      weighing.reduce((sum, { ue, weight }) => sum + weight * (levels.get(ue.competence) ?? level), 0) / (total || 1);
    return halfPoint((total === 0 ? level : mean) + 4 * (chance() - 0.5) + bonus);
  };
}

/** Small deterministic generator (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const halfPoint = (mark: number): number => Math.min(20, Math.max(0, Math.round(mark * 2) / 2));

function textbookDossiers(programme: Programme): readonly Dossier[] {
  const [first, second] = programme.semestres;
  const rcue = rcuesOf(programme)[0];
  if (!first || !second || !rcue) return [];
  const own = { impair: ownElement(first, rcue.impair), pair: ownElement(second, rcue.pair) };
  const constant =
    (mark: MarkCell): MarkOf =>
    () =>
      mark;
  const except = (usual: MarkOf, changes: Readonly<Record<string, MarkCell>>): MarkOf => {
    const changed = new Map(Object.entries(changes));
    return (semestre, code, epreuve) => {
      const key = [`${code}#${epreuve}`, code].find((one) => changed.has(one));
      return key === undefined ? usual(semestre, code, epreuve) : (changed.get(key) ?? null);
    };
  };
  const ordinary = (seed: number, bonus?: number): MarkOf => ordinaryMarks(programme, seed, bonus);
  const bySemester =
    (odd: MarkOf, even: MarkOf): MarkOf =>
    (semestre, code, epreuve) =>
      (semestre === first ? odd : even)(semestre, code, epreuve);
  const [r1 = '', r2 = '', r3 = ''] = elementsOf(first).map(({ code }) => code);
  const [s1 = ''] = elementsOf(second).map(({ code }) => code);
  const before = yearBefore(programme.annee);
  const lowImpair = markFor(rcue.impair, own.impair, 12, 7.8);
  return [
    { mark: ordinary(1, 3) },
    { mark: bySemester(ordinary(2, -2.5), ordinary(2, 2.5)) },
    { mark: constant(10) },
    {
      mark: except(constant(12), {
        [own.impair]: lowImpair,
        [own.pair]: markFor(rcue.pair, own.pair, 12, 2 * 7.99 - averageWith(rcue.impair, own.impair, 12, lowImpair)),
      }),
    },
    { mark: except(ordinary(5, 1), { [`${r1}#0`]: 'ABS', [`${r2}#0`]: 'EXC' }) },
    { mark: except(ordinary(6, 1), { [`${s1}#0`]: null, [own.pair]: 'ATT' }) },
    {
      mark: except(ordinary(7, 0.5), { [own.impair]: 6 }),
      student: { statut: 'Redoublant', redoublements: `S${first.numero}, S${second.numero}` },
      acquis: [
        {
          ue: rcue.impair.code,
          moyenne: 12.4,
          code: 'ADM',
          annee: before,
          origine: `Jury de BUT${programme.but}, ${before}`,
        },
      ],
    },
    { mark: constant('ABS'), student: { statut: 'Défaillant' } },
    { mark: except(constant(10), { [`${r3}#0`]: 9.99 }) },
    { mark: bySemester(ordinary(10, -1), constant(null)), student: { statut: 'Démission' } },
    { mark: ordinary(11, -3) },
  ];
}

/** @example yearBefore('2022-2023') // '2021-22' */
function yearBefore(annee: string): string {
  const first = Number(/\d{4}/.exec(annee)?.[0]);
  return Number.isNaN(first) ? `avant ${annee}` : `${first - 1}-${String(first % 100).padStart(2, '0')}`;
}

/** The heaviest element that weighs in this UE only: moving its mark moves nothing else. */
function ownElement(semestre: Semestre, ue: Ue): string {
  const alone = ue.lignes.filter(
    ({ code, coefficient }) =>
      coefficient > 0 && semestre.ues.every((other) => other === ue || !coefficientOf(other, code)),
  );
  return alone.reduce((best, ligne) => (ligne.coefficient > best.coefficient ? ligne : best), {
    code: '',
    coefficient: 0,
  }).code;
}

const totalOf = (ue: Ue): number => ue.lignes.reduce((sum, { coefficient }) => sum + coefficient, 0);

function averageWith(ue: Ue, code: string, usual: number, mark: number): number {
  const weight = coefficientOf(ue, code) ?? 0;
  return (usual * (totalOf(ue) - weight) + mark * weight) / totalOf(ue);
}

/** The mark of one element that brings an otherwise constant UE to a target, to a hundredth. */
function markFor(ue: Ue, code: string, usual: number, target: number): number {
  const weight = coefficientOf(ue, code) ?? 0;
  if (weight === 0) return usual;
  const mark = (target * totalOf(ue) - usual * (totalOf(ue) - weight)) / weight;
  return Math.min(20, Math.max(0, Math.round(mark * 100) / 100));
}
