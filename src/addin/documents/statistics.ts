/** The figures of a session: every student counted once. */
import type { CodeJury } from '../../arrete';
import type { StudentFile } from '../deliberation/students';
import { statutCode } from '../verification/dossiers';
import { column, table } from './blocks';
import type { DocumentTable } from './protocol';
import type { DocumentSource } from './source';

/** Codes counted together, in the order in which they are told. What is left by all of them is « autres ». */
const GROUPS: readonly { readonly label: string; readonly codes: readonly CodeJury[] }[] = [
  { label: 'Année validée (ADM)', codes: ['ADM'] },
  { label: 'Admission par décision du jury (ADJ)', codes: ['ADJ'] },
  { label: 'Poursuite, conditions du 4.5 réunies (PASD)', codes: ['PASD'] },
  { label: 'Poursuite par décision du jury (PAS1NCI)', codes: ['PAS1NCI'] },
  { label: 'Redoublement autorisé (RED)', codes: ['RED'] },
  { label: 'Redoublement non autorisé (NAR)', codes: ['NAR'] },
  { label: 'En attente (ATT, AJ, ATJ, RAT)', codes: ['ATT', 'AJ', 'ATJ', 'RAT'] },
  { label: 'Démission (DEM)', codes: ['DEM'] },
  { label: 'Défaillance (DEF)', codes: ['DEF'] },
  { label: 'Autres (ABAN, ABL, EXCLU)', codes: ['ABAN', 'ABL', 'EXCLU'] },
];

export interface Figure {
  readonly label: string;
  readonly count: number;
}

/** Enrolled first, then each situation: the others add up to the first. */
export function statisticsOf({ session, files }: Pick<DocumentSource, 'session' | 'files'>): readonly Figure[] {
  const enrolled = { label: 'Inscrits', count: files.length };
  const counted =
    session === 'BUT1'
      ? GROUPS.map(({ label, codes }) => ({
          label,
          count: files.filter(({ deliberation }) => isOne(deliberation, codes)).length,
        }))
      : january(files);
  return [enrolled, ...counted];
}

const isOne = ({ annee }: StudentFile['deliberation'], codes: readonly CodeJury[]): boolean =>
  annee !== null && codes.some((code) => code === annee.code);

function january(files: readonly StudentFile[]): readonly Figure[] {
  const situation = ({ person, deliberation }: StudentFile): string => {
    const statut = statutCode(person ?? undefined);
    if (statut !== null) return statut;
    const ues = deliberation.rcues.map(({ impair }) => impair.code);
    if (ues.includes(null)) return 'ATT';
    return deliberation.dettes.length === 0 ? 'ADM' : 'AJ';
  };
  const labels = [
    ['ADM', 'Toutes les UE acquises'],
    ['AJ', "Au moins une UE non acquise, compensable en fin d'année"],
    ['ATT', 'En attente de notes'],
    ['DEM', 'Démission (DEM)'],
    ['DEF', 'Défaillance (DEF)'],
  ] as const;
  return labels.map(([code, label]) => ({ label, count: files.filter((file) => situation(file) === code).length }));
}

export function statisticsTable(source: DocumentSource): DocumentTable {
  const figures = statisticsOf(source);
  const total = figures[0]?.count ?? 0;
  const lines = figures.map(({ label, count }) => [label, String(count), share(count, total)]);
  return table('', [column('Situation', 5), column('Étudiants', 1, true), column('Part', 1, true)], lines);
}

/** @example share(1, 8) // '12,5 %' */
const share = (count: number, total: number): string =>
  total === 0 ? '' : `${String(Math.round((1000 * count) / total) / 10).replace('.', ',')}\u00a0%`;
