/** A jury room as data: a class of two RCUE by its averages, what the jury typed, and the session that is read of it. */
import { type Session, sessionOf } from '../../../src/addin/deliberation/session';
import { resultsOf } from '../../../src/addin/verification/averages';
import type { Grid } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, gridFrom, notes, PROGRAMME } from '../verification/bench';

export interface Someone {
  readonly nom: string;
  /** Marks of R101, R102, SAE101: UE11 = (R101 + SAE101) / 2; UE12 = (R101 + R102 + 2 SAE101) / 4. */
  readonly s1: readonly [unknown, unknown, unknown];
  /** Marks of R201, SAE201, SAE202: UE21 = (R201 + SAE201) / 2; UE22 = SAE202. */
  readonly s2: readonly [unknown, unknown, unknown];
  /** By the name of its column: `decision:UE11`, `decision:rcue:1`, `decision`, `motif`… */
  readonly words?: Readonly<Record<string, unknown>>;
  readonly statut?: string;
}

/** The same mark everywhere in S1 (its two UE are that mark), then UE21 and UE22. */
export const someone = (nom: string, s1: unknown, ue21: unknown, ue22: unknown, words = {}): Someone => ({
  nom,
  s1: [s1, s1, s1],
  s2: [ue21, ue21, ue22],
  words,
});

const YEAR = [
  ...['moyenne:UE11', 'moyenne:UE21', 'rcue:1', 'moyenne:UE12', 'moyenne:UE22', 'rcue:2', 'situation'],
  ...['decision:UE11', 'decision:UE21', 'decision:rcue:1', 'decision:UE12', 'decision:UE22', 'decision:rcue:2'],
  ...['decision', 'motif', 'audition', 'entendu', 'conseil', 'directeur'],
];
const JANUARY = ['moyenne:UE11', 'moyenne:UE12', 'decision:UE11', 'decision:UE12'];

const nipOf = (index: number): string => `000${index + 1}`;

/** The grids of the class, `Jury BUT1` and, where somebody has words of January, `Jury S1`. Lines begin on the row 2. */
export function roomGrids(people: readonly Someone[], january: readonly Readonly<Record<string, unknown>>[] = []) {
  const jury = (
    role: string,
    name: string,
    keys: readonly string[],
    words: (index: number) => Record<string, unknown>,
  ) =>
    gridFrom({
      role,
      name,
      columns: ['nip', ...keys],
      lines: people.map((_, index) => [nipOf(index), ...keys.map((key) => words(index)[key] ?? '')]),
    });
  const grids: readonly Grid[] = [
    etudiants(...people.map(({ nom, statut }, index) => [nipOf(index), nom, 'X', 'TD1', statut ?? '', '', ''])),
    acquis(),
    notes(1, {
      epreuves: [['R101'], ['R102'], ['SAE101']],
      ues: ['UE11', 'UE12'],
      lines: people.map(({ s1 }, index) => [nipOf(index), ...s1]),
    }),
    notes(2, {
      epreuves: [['R201'], ['SAE201'], ['SAE202']],
      lines: people.map(({ s2 }, index) => [nipOf(index), ...s2]),
    }),
    jury('jury-BUT1', 'Jury BUT1', YEAR, (index) => people[index]?.words ?? {}),
  ];
  return january.length === 0
    ? grids
    : [...grids, jury('jury-S1', 'Jury S1', JANUARY, (index) => january[index] ?? {})];
}

export function room(people: readonly Someone[], january: readonly Readonly<Record<string, unknown>>[] = []): Session {
  return sessionFrom(roomGrids(people, january), 'jury-BUT1');
}

export function sessionFrom(grids: readonly Grid[], role: string): Session {
  const classeur = classeurOf(...grids);
  const grid = classeur.jurys.find((one) => one.role === role);
  const bench = { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) };
  const session = grid && sessionOf(bench, grid);
  if (!session) throw new Error(`no session of ${role}`);
  return session;
}
