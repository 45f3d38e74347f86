/** The averages of a semester by the pure law, from the marks as read: what « Moyennes » must show. */
import { BAREME_LEGAL, countMissing, type Note, neededMarks, weightedMean } from '../../arrete';
import { coefficientOf, type Programme, type Semestre, type Ue } from '../../programme';
import { type Classeur, nipKey } from './classeur';
import type { Bonus, ReadEpreuve, ReadLine } from './marks';

/** Unrounded; null where nothing is counted. */
export type Average = number | null;

export interface SemestreAverages {
  readonly elements: ReadonlyMap<string, Average>;
  /** Without bonus. */
  readonly ues: ReadonlyMap<string, Average>;
  /** With bonus and malus, kept between 0 and 20. */
  readonly finals: ReadonlyMap<string, Average>;
  /** Marks still to enter, by UE. */
  readonly missing: ReadonlyMap<string, number>;
  /** The same over the semester, each mark counted once. */
  readonly missingInAll: number;
}

/** 4.1 then 4.3: each element from its épreuves, each UE from its elements. */
export function averagesOf(semestre: Semestre, epreuves: readonly ReadEpreuve[], line: ReadLine): SemestreAverages {
  const codes = new Set([
    ...epreuves.map(({ code }) => code),
    ...semestre.ues.flatMap(({ lignes }) => lignes.map(codeOf)),
  ]);
  const elements = new Map(Array.from(codes, (code) => [code, elementAverage(code, epreuves, line.notes)]));
  const ues = new Map(semestre.ues.map((ue) => [ue.code, ueAverage(ue, elements)]));
  const finals = new Map(
    semestre.ues.map(({ code }) => [code, withBonus(ues.get(code) ?? null, line.bonus.get(code) ?? null)]),
  );
  const missing = new Map(semestre.ues.map((ue) => [ue.code, missingIn([ue], epreuves, line.notes)]));
  return { elements, ues, finals, missing, missingInAll: missingIn(semestre.ues, epreuves, line.notes) };
}

/** The average of an UE from those of its elements, bonus included. */
export const finalOf = (ue: Ue, elements: ReadonlyMap<string, Average>, { bonus }: Pick<ReadLine, 'bonus'>): Average =>
  withBonus(ueAverage(ue, elements), bonus.get(ue.code) ?? null);

const codeOf = ({ code }: { readonly code: string }): string => code;

function elementAverage(code: string, epreuves: readonly ReadEpreuve[], notes: readonly Note[]): Average {
  const own = epreuves.flatMap((epreuve, index) => (epreuve.code === code ? [{ epreuve, index }] : []));
  return weightedMean(
    own.map(({ index }) => notes[index] ?? 'missing'),
    own.map(({ epreuve }) => epreuve.coefficient),
    own.map(({ epreuve }) => epreuve.bareme),
  );
}

const ueAverage = ({ lignes }: Ue, elements: ReadonlyMap<string, Average>): Average =>
  weightedMean(
    lignes.map(({ code }) => elements.get(code) ?? 'missing'),
    lignes.map(({ coefficient }) => coefficient),
  );

function withBonus(average: Average, bonus: Bonus): Average {
  if (bonus === 'illisible') return null;
  return average === null || bonus === null ? average : Math.max(0, Math.min(BAREME_LEGAL, average + bonus));
}

/** Whether an épreuve of this element may change an average of the UE. */
export const weighsIn = (ue: Ue, code: string): boolean => (coefficientOf(ue, code) ?? 0) > 0;

/** Over several UE, each mark once. */
function missingIn(ues: readonly Ue[], epreuves: readonly ReadEpreuve[], notes: readonly Note[]): number {
  const weighing = new Map(
    ues.flatMap((ue) => ue.lignes.filter(({ code }) => weighsIn(ue, code)).map((ligne) => [ligne.code, ligne])),
  );
  const columns = epreuves.map(({ code, coefficient }, column) => ({ column, code, coefficient }));
  return countMissing(neededMarks(Array.from(weighing.values()), columns), notes);
}

/** The averages of every line of a semester. */
export interface SemestreResults {
  readonly byLine: ReadonlyMap<ReadLine, SemestreAverages>;
  /** Of two lines with one NIP, the first: the one that the jury sheets find. */
  readonly lineOf: ReadonlyMap<string, ReadLine>;
}

/** By number of semester. */
export type Results = ReadonlyMap<number, SemestreResults>;

export function resultsOf({ semestres }: Programme, { marks }: Classeur): Results {
  return new Map(
    semestres.flatMap((semestre): readonly (readonly [number, SemestreResults])[] => {
      const sheet = marks.find((one) => one.semestre === semestre.numero);
      if (!sheet) return [];
      const byLine = new Map(sheet.lines.map((line) => [line, averagesOf(semestre, sheet.epreuves, line)]));
      const lineOf = new Map([...sheet.lines].reverse().map((line) => [nipKey(line.nip), line]));
      return [[semestre.numero, { byLine, lineOf }]];
    }),
  );
}
