/** What July's decisions give to the next year's workbook: one line per UE acquired, as « Acquis antérieurs » takes them. */
import { carryDown, isAcquired, type RetainedUe, type UeState, uesOf } from '../../arrete';
import { pastedText } from '../../text';
import { NOT_ACQUIRED, type ValueColumn, type ValueSheet } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import { french } from '../french';
import type { Frozen } from './frozen';
import { freezingMessages as say } from './messages';
import { thawedFiles } from './thaw';

export const ACQUIS_ROLE = 'acquis-suivants';

export interface NextLine {
  readonly nip: string;
  readonly ue: string;
  /** Unrounded; null when it is not known. */
  readonly moyenne: number | null;
  readonly code: string;
  /** « 2025-26 »: the year in which it was acquired. */
  readonly annee: string;
  readonly origine: string;
}

/** The fixed decisions, and where they stand. */
export interface Fixed {
  readonly frozen: Frozen;
  readonly nom: string;
  readonly date: string;
}

export const nextLines = (fixed: Fixed): readonly NextLine[] =>
  thawedFiles(fixed.frozen).flatMap((file) => [
    ...but1Lines(file, fixed),
    ...file.deliberation.rcues
      .flatMap(uesOf)
      .sort((a, b) => (a.ue < b.ue ? -1 : 1))
      .flatMap((ue) => lineOf(ue, file, fixed)),
  ]);

/** Of S1 and S2, what the jury of BUT2 knew, and what its own year has since carried (4.3): S5 asks for it again. */
const but1Lines = ({ nip, dossier, deliberation }: StudentFile, { frozen, date }: Fixed): readonly NextLine[] =>
  dossier.but1.flatMap(([s1, s2], index) => {
    const retained = deliberation.rcues[index];
    const ue = (competence: number, niveau: number, state: UeState) => ({ competence, niveau, state });
    const carried = carryDown([
      ue(s1.competence, 1, s1.state),
      ue(s1.competence, 1, s2.state),
      ue(s1.competence, 2, retained?.impair.code ?? null),
      ue(s1.competence, 2, retained?.pair?.code ?? null),
    ]);
    const { programme, session } = frozen;
    return [s1, s2].flatMap((before, half) => {
      const state = carried[half]?.state ?? null;
      if (state === null || state === 'SO') return [];
      const line = { nip, ue: before.ue, moyenne: before.moyenne, code: state };
      return state === before.state
        ? [{ ...line, annee: before.annee, origine: say.carried(shortYear(programme.annee)) }]
        : [{ ...line, annee: shortYear(programme.annee), origine: say.origin(programme.etablissement, session, date) }];
    });
  });

/** An UE of BUT1 that is not acquired has its line where its student enters S3: S5 will ask for it. */
const isOwed = ({ code }: RetainedUe, { deliberation }: StudentFile, { frozen }: Fixed): boolean =>
  frozen.programme.but === 1 && deliberation.annee?.suite === 'ouverte' && code !== null && code !== 'SO';

function lineOf(retained: RetainedUe, file: StudentFile, fixed: Fixed): readonly NextLine[] {
  const { nip, dossier } = file;
  const { frozen, date } = fixed;
  const { ue } = retained;
  const code = isAcquired(retained.code) ? retained.code : isOwed(retained, file, fixed) ? NOT_ACQUIRED : null;
  if (code === null) return [];
  const { programme, session } = frozen;
  const entry = dossier.ues.find((one) => one.ue === ue);
  const former = entry?.former;
  const line = { nip, ue, moyenne: entry?.retained ?? null, code };
  return former
    ? [{ ...line, annee: former.annee, origine: say.carried(shortYear(programme.annee)) }]
    : [{ ...line, annee: shortYear(programme.annee), origine: say.origin(programme.etablissement, session, date) }];
}

const YEARS = /^(\d{4})\D+(?:\d{2})?(\d{2})$/;

/** @example shortYear('2025-2026') // '2025-26' */
const shortYear = (annee: string): string => annee.replace(YEARS, '$1-$2');

/** @example nextYear('2025-2026') // '2026-27' */
export function nextYear(annee: string): string {
  const first = Number(YEARS.exec(annee)?.[1]) + 1;
  return Number.isNaN(first) ? `après ${annee}` : `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

const TEXT = { style: 'text', format: '@' } as const;
/** Those of « Acquis antérieurs », in their order. */
const COLUMNS: readonly ValueColumn[] = [
  { ...TEXT, key: 'nip', title: 'NIP', pixels: 100 },
  { ...TEXT, key: 'ue', title: 'UE', pixels: 84 },
  { style: 'centered', format: '0.00', key: 'moyenne', title: 'Moyenne', pixels: 84 },
  { ...TEXT, key: 'code', title: 'Code', pixels: 84 },
  { ...TEXT, key: 'annee', title: 'Année', pixels: 84 },
  { ...TEXT, key: 'origine', title: 'Origine', pixels: 570 },
];

export function nextSheet(fixed: Fixed, lines: readonly NextLine[]): ValueSheet {
  const annee = nextYear(fixed.frozen.programme.annee);
  return {
    role: ACQUIS_ROLE,
    name: say.acquisName(annee),
    tab: '#c98a00',
    title: say.acquisTitle(annee),
    of: '',
    lead: french(say.acquisLead(say.source(fixed.nom, fixed.date))),
    head: [],
    frozenColumns: 0,
    columns: COLUMNS,
    lines: cellsOf(lines),
    data: [],
  };
}

/** What a French spreadsheet takes when it is pasted. */
export const nextText = (lines: readonly NextLine[]): string => pastedText(cellsOf(lines));

const cellsOf = (lines: readonly NextLine[]): readonly (readonly (number | string)[])[] =>
  lines.map(({ nip, ue, moyenne, code, annee, origine }) => [nip, ue, moyenne ?? '', code, annee, origine]);
