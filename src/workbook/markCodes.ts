/** The codes that a mark cell accepts, with their effect in words: what the sheets show, in the order they show it. */

export interface MarkCode {
  readonly code: string;
  readonly effet: string;
  readonly kind: 'absence' | 'neutralisation' | 'attente';
}

export const MARK_CODES: readonly MarkCode[] = [
  { code: 'ABS', effet: 'absence injustifiée : compte 0', kind: 'absence' },
  { code: 'ABI', effet: 'absence injustifiée : compte 0', kind: 'absence' },
  { code: 'EXC', effet: 'neutralisée', kind: 'neutralisation' },
  { code: 'ABJ', effet: 'neutralisée', kind: 'neutralisation' },
  { code: 'NEU', effet: 'neutralisée', kind: 'neutralisation' },
  { code: 'DIS', effet: 'neutralisée', kind: 'neutralisation' },
  { code: 'ATT', effet: 'en attente', kind: 'attente' },
];
