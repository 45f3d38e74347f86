/** The codes that a mark cell accepts, with their effect in words: what the sheets show, in the order they show it. */
import { NOTE_CODES } from '../arrete';

const EFFETS = { absent: 'absence injustifiée : compte 0', excused: 'neutralisée', pending: 'en attente' } as const;

export const MARK_CODES = NOTE_CODES.map(({ code, note }) => ({ code, note, effet: EFFETS[note] }));

export type MarkKind = keyof typeof EFFETS;

/** How a number shows in a mark cell. */
export const MARK_FORMAT = '0.00';
