/** A small class that a jury decides on, and the results that it fixes: what the tests of the instant copies share. */
import type { FreezeOutcome, FreezingComparison, WorkRequest } from '../../src/addin/protocol';
import { quietWorkbook, runAll } from './interrupted';
import { completeJury } from './juryHands';
import { FIRST_LIST, notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  type Cell,
  emptyWorkbook,
  type HeadlessHost,
  type HeadlessOptions,
  juryRequest,
  markCell,
  must,
  plain,
  sheetOf,
} from './workbench';

/** One mark for all of S1, one for all of S2. */
const MARKS = { '001': [12, 12], '002': [9, 12], '003': [7, 7] } as const;

/** Rose has 12 everywhere; Léo 9 then 12, compensated; Ana 7 everywhere. Nothing is decided yet. */
export const openClass = (): Promise<HeadlessHost> =>
  openComputed([notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')], (host) => {
    for (const name of ['Jury S1', 'Jury BUT1']) completeJury(host, name);
    for (const [nip, marks] of Object.entries(MARKS))
      for (const [index, mark] of marks.entries())
        for (const code of ['R', 'SAE'].flatMap((kind) => [`${kind}${index + 1}01`, `${kind}${index + 1}02`]))
          sheetOf(host, `Notes S${index + 1}`)
            .getRange(markCell(host, index + 1, nip, code))
            .setValue(mark);
  });

/** A workbook made and typed in without computing anything, then computed once: what takes long is the calculation. */
export async function openComputed(
  requests: readonly WorkRequest[],
  type: (host: HeadlessHost) => void,
  options: HeadlessOptions = {},
): Promise<HeadlessHost> {
  const quiet = quietWorkbook();
  try {
    for (const request of requests) await runAll(quiet, request);
    type(quiet);
    const host = emptyWorkbook(options).reopen(quiet.save());
    await host.idle();
    return host;
  } finally {
    quiet.dispose();
  }
}

export const freeze = async (
  host: HeadlessHost,
  session: 'S1' | 'BUT1',
  correctif: string | null = null,
): Promise<FreezeOutcome> => (await must(host, 'freezeResults', { session, correctif })) as FreezeOutcome;

export const compare = async (host: HeadlessHost, role = ''): Promise<FreezingComparison> =>
  (await must(host, 'compareFreezing', role)) as FreezingComparison;

/** Every detail with its place: « notes | Notes S1 F9 | … ». */
export const detailsOf = (
  lignes: readonly {
    readonly id: string;
    readonly details: readonly {
      readonly texte: string;
      readonly cellule: { readonly feuille: string; readonly a1: string } | null;
    }[];
  }[],
): readonly string[] =>
  lignes.flatMap(({ id, details }) =>
    details.map(
      ({ texte, cellule }) => `${id} | ${cellule ? `${cellule.feuille} ${cellule.a1}` : ''} | ${plain(texte)}`,
    ),
  );

export function valuesOfSheet(host: HeadlessHost, name: string): Cell[][] {
  const sheet = sheetOf(host, name);
  return host.read(name, sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getA1Notation()) as Cell[][];
}

/** The lines of an instant copy, as its hidden column keeps them. */
export function keptLines(host: HeadlessHost, name: string): readonly string[] {
  const values = valuesOfSheet(host, name);
  const head = values.findIndex((line) => line.includes('jury-but'));
  const column = values[head]?.indexOf('donnees') ?? -1;
  return values
    .slice(head + 1)
    .map((line) => String(line[column] ?? ''))
    .filter((line) => line !== '');
}
