/** The instant copies of a spreadsheet: found by their roles, read back, and their seal checked. */
import { apartSheets, apartState } from '../../render/sheets';
import { DATA_KEY, gridOf, headTextOf } from '../../workbook';
import type { Freezing, SessionJury } from '../protocol';
import { canonicalText, fromCells, parseFrozen } from './canonical';
import type { Frozen } from './frozen';
import { freezingMessages as say } from './messages';
import { sha256Of } from './seal';
import { seatsIn } from './seats';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Apart = ReturnType<typeof apartSheets>[number];

const INSTANT = /^instantane-(.+)-(\d+)$/;

/** Role of the n-th copy of a session.
 * @example instantRole('BUT1', 2) // 'instantane-BUT1-2' */
export const instantRole = (session: string, rank: number): string => `instantane-${session}-${rank}`;

/** The name with which a sheet that stands apart is made; '' for one whose name depends on more than its role.
 * @example nameOfRole('instantane-BUT1-2') // 'Arrêté BUT1 (2)' */
export function nameOfRole(role: string): string {
  const [, session = '', rank = ''] = INSTANT.exec(role) ?? [];
  return session === '' ? '' : say.name(session, Number(rank));
}

/** `S1` for any odd semester, `BUT1` for any year: a workbook has one of each. */
const sessionJury = (session: string): SessionJury => (session.startsWith('S') ? 'S1' : 'BUT1');

export interface Instant extends Omit<Freezing, 'date'> {
  readonly rank: number;
  readonly apart: Apart;
}

/** Those that are whole, session after session, in the order in which they were made; of a sheet that was duplicated, the first. */
export const instantsOf = (spreadsheet: Spreadsheet): readonly Instant[] =>
  instantSheets(spreadsheet)
    .filter(({ apart }) => apart.isWhole)
    .filter(({ role }, index, all) => all.findIndex((one) => one.role === role) === index)
    .sort((a, b) => (a.session === b.session ? a.rank - b.rank : a.session === 'S1' ? -1 : 1));

/** Those that a making left on the way: no copy at all. */
export const unfinishedInstants = (spreadsheet: Spreadsheet): readonly Instant[] =>
  instantSheets(spreadsheet).filter(({ apart }) => !apart.isWhole);

const instantSheets = (spreadsheet: Spreadsheet): readonly Instant[] =>
  apartSheets(spreadsheet, nameOfRole).flatMap((apart) => {
    const [, session = '', rank = ''] = INSTANT.exec(apart.role) ?? [];
    if (session === '') return [];
    return [{ role: apart.role, nom: apart.name, session: sessionJury(session), rank: Number(rank), apart }];
  });

export interface ReadInstant extends Freezing {
  readonly rank: number;
  /** As printed. */
  readonly sha256: string;
  /** What a corrective fixing corrects; null for a first one. */
  readonly correctif: string | null;
  /** Who sat, when and where, in the lines that it prints. */
  readonly seats: readonly string[];
  /** null when the data can no longer be read. */
  readonly frozen: Frozen | null;
  /** What is wrong with the copy itself; null when its data give the digest that it prints. */
  readonly alteration: string | null;
}

export function readInstant({ apart, role, nom, session, rank }: Instant): ReadInstant {
  const grid = gridOf(apartState(apart));
  const head = (key: string): string => (grid === null ? '' : headTextOf(grid, grid.rows.get(key) ?? 0));
  const column = grid?.columns.get(DATA_KEY);
  const cells = grid && column !== undefined ? grid.values.slice(grid.corner.row).map((line) => line[column - 1]) : [];
  const lines = fromCells(cells);
  const frozen = parseFrozen(lines);
  const sha256 = /[0-9a-f]{64}/.exec(head('empreinte'))?.[0] ?? '';
  const isSealed = sha256 === sha256Of(canonicalText(lines));
  return {
    role,
    nom,
    session,
    rank,
    date: /^Arrêté le (.+?) \(/.exec(head('date'))?.[1] ?? '',
    sha256,
    correctif: /Motif\s*: ([\s\S]+)$/.exec(head('correctif'))?.[1] ?? null,
    seats: grid ? seatsIn(grid) : [],
    frozen,
    alteration: frozen === null ? say.illegible() : isSealed ? null : say.altered(),
  };
}

/** The last copy of a session, be it altered; null when there is none. */
export function lastInstant(spreadsheet: Spreadsheet, session: SessionJury): ReadInstant | null {
  const last = instantsOf(spreadsheet)
    .filter((one) => one.session === session)
    .pop();
  return last ? readInstant(last) : null;
}
