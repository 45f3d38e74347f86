/** Fixing the results of a jury, comparing with what was fixed, preparing next year: on a really generated workbook. */
import { createHash } from 'node:crypto';
import type { CheckReport, FreezeOutcome, FreezingComparison, NextAcquis } from '../../src/addin/protocol';
import { cellNamed, completeJury, write } from './juryHands';
import { FIRST_LIST, notebookOf, UNDO } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  listen,
  markCell,
  must,
  plain,
  sheetOf,
  WRITES,
} from './workbench';

let host: HeadlessHost;

/** 12 everywhere for Rose; Léo 9 then 12; Ana 7 everywhere. */
const MARKS = { '001': [12, 12], '002': [9, 12], '003': [7, 7] } as const;

async function typeMarks(on: HeadlessHost): Promise<void> {
  for (const [nip, marks] of Object.entries(MARKS))
    for (const [index, mark] of marks.entries())
      for (const code of ['R', 'SAE'].flatMap((kind) => [`${kind}${index + 1}01`, `${kind}${index + 1}02`]))
        sheetOf(on, `Notes S${index + 1}`)
          .getRange(markCell(on, index + 1, nip, code))
          .setValue(mark);
  await on.idle();
}

async function openDecided(): Promise<HeadlessHost> {
  const made = emptyWorkbook();
  for (const request of [notebookOf(TINY, FIRST_LIST), juryRequest('S1'), juryRequest('BUT1')])
    await generate(made, request);
  for (const name of ['Jury S1', 'Jury BUT1']) completeJury(made, name);
  await typeMarks(made);
  return made;
}

const freeze = async (session: 'S1' | 'BUT1', correctif: string | null = null): Promise<FreezeOutcome> =>
  (await must(host, 'freezeResults', { session, correctif })) as FreezeOutcome;
const compare = async (role = ''): Promise<FreezingComparison> =>
  (await must(host, 'compareFreezing', role)) as FreezingComparison;
const toldBy = ({ lignes }: FreezingComparison): readonly string[] =>
  lignes.flatMap(({ id, details }) =>
    details.map(
      ({ texte, cellule }) => `${id} | ${cellule ? `${cellule.feuille} ${cellule.a1}` : ''} | ${plain(texte)}`,
    ),
  );

const valuesOf = (name: string): Cell[][] => {
  const sheet = sheetOf(host, name);
  return host.read(name, sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getA1Notation()) as Cell[][];
};

beforeAll(async () => {
  host = await openDecided();
}, 120_000);
afterAll(() => host?.dispose());

it('smoke', async () => {
  const state = await must(host, 'freezingState');
  console.log(JSON.stringify(state));
  const refused = await freeze('BUT1');
  console.log(JSON.stringify(refused, null, 1));
  await write(host, 'Jury BUT1', 'decision', '003', 'RED');
  const done = await freeze('BUT1');
  console.log(JSON.stringify(done, null, 1));
  console.log(
    valuesOf('Arrêté BUT1')
      .map((l) =>
        l
          .map(String)
          .map((c) => c.slice(0, 100))
          .join('|'),
      )
      .join('\n'),
  );
  console.log(JSON.stringify(await compare(), null, 1));
});
