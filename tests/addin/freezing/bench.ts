/** A jury of two students on the small workbook of the checks: its sheets as data, and what is frozen of them. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { studentFiles } from '../../../src/addin/deliberation/students';
import { type FreezingSources, type Frozen, frozenOf } from '../../../src/addin/freezing/frozen';
import { instantSheet } from '../../../src/addin/freezing/instant';
import { resultsOf } from '../../../src/addin/verification/averages';
import type { Grid } from '../../../src/workbook';
import {
  acquis,
  classeurOf,
  computed,
  etudiants,
  gridFrom,
  KARIM,
  notes,
  PROGRAMME,
  ROSE,
} from '../verification/bench';

export const EPREUVES = {
  1: [['R101'], ['R102'], ['SAE101', 2, 40]],
  2: [['R201'], ['SAE201'], ['SAE202']],
} as const;

/** A line of marks per student: three of S1, three of S2. */
export interface Typed {
  readonly marks: readonly (readonly unknown[])[];
  /** By column, for each student. */
  readonly words?: readonly Readonly<Record<string, unknown>>[];
  readonly january?: readonly Readonly<Record<string, unknown>>[];
  readonly former?: Grid;
  /** The order of the lines on every sheet. */
  readonly order?: readonly number[];
}

export const PEOPLE = [ROSE, KARIM] as const;
const YEAR = ['decision', 'motif', 'audition', 'entendu', 'conseil', 'directeur', 'remarques'];
const UES = ['decision:UE11', 'decision:UE21', 'decision:rcue:1', 'decision:UE12', 'decision:UE22', 'decision:rcue:2'];

/** A jury sheet with its columns in another order than ours when `shuffled`. */
function jury(role: string, columns: readonly string[], typed: Typed['words'], order: readonly number[]): Grid {
  return gridFrom({
    role,
    name: role.replace('jury-', 'Jury '),
    columns,
    lines: order.map((index) =>
      columns.map((key) => {
        if (key === 'nip') return PEOPLE[index]?.[0];
        return key === 'situation' ? computed('') : (typed?.[index]?.[key] ?? '');
      }),
    ),
  });
}

export function sourcesFor({ marks, words, january, former = acquis(), order = [0, 1] }: Typed): FreezingSources {
  const sheet = (semestre: 1 | 2) =>
    notes(semestre, {
      epreuves: EPREUVES[semestre],
      lines: order.map((index) => [PEOPLE[index]?.[0], ...(marks[index] ?? []).slice(3 * semestre - 3, 3 * semestre)]),
    });
  const columns = ['nip', 'passer', 'situation', ...(order[0] === 0 ? UES : [...UES].reverse()), ...YEAR];
  const grid = jury('jury-BUT1', columns, words, order);
  const classeur = classeurOf(
    etudiants(...order.map((index) => PEOPLE[index] ?? [])),
    former,
    sheet(1),
    sheet(2),
    grid,
  );
  return {
    bench: { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) },
    grid,
    january: jury('jury-S1', ['nip', 'decision:UE11', 'decision:UE12'], january, order),
  };
}

export const frozenFor = (typed: Typed): Frozen => frozenOf(sourcesFor(typed));

/** The instant copy of a jury, as it would be printed. */
export function instantFor(sources: FreezingSources, jury: Grid | null) {
  const files = studentFiles(sources.bench, sources.grid, sources.january);
  return instantSheet({
    role: 'instantane-BUT1-2',
    name: 'Arrêté BUT1 (2)',
    frozen: frozenOf(sources),
    files,
    composition: jury,
    date: '8 juillet 2026 à 17 h 30',
    timeZone: 'Europe/Paris',
    correctif: 'Note mal reportée',
    sha256: 'a'.repeat(64),
    clock: OWN_CLOCK,
  });
}
