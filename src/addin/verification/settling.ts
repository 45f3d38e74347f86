/** What is yet to settle of a student, at the cell to fill or to correct, with its remedy: « Vérifier » and « Arrêter » say it alike. */
import { isRemark, type Notice, type ReasonCode } from '../../arrete';
import { rcuesOf } from '../../programme';
import type { Grid } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import { noticesSentence } from '../wording/notices';
import { dossierOf } from './dossiers';
import type { Bench } from './entry';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';
import { firstToEnter } from './missing';

/** The UE without an average, about which the jury has decided nothing either. */
export const waitingUes = ({ deliberation: { rcues } }: StudentFile): readonly string[] =>
  [...rcues.map(({ impair }) => impair), ...rcues.flatMap(({ pair }) => (pair ? [pair] : []))]
    .filter(({ code }) => code === null)
    .map(({ ue }) => ue);

/** At the box « Ne pas attendre… » of the line where ticking it is enough, else at the first mark to enter. */
export function waitingFinding(bench: Bench, grid: Grid, file: StudentFile): Finding {
  const [ues, { name }] = [waitingUes(file), file];
  const first = boxSettles(bench, file, ues) ? null : firstToEnter(bench, file.nip);
  return first
    ? foundAt('erreur', first, (at) => say.waitingForMarks(at, name, ues, grid.name))
    : found('erreur', grid, file, 'passer', (at) => say.waiting(at, name, ues));
}

/** A UE without a single mark in one of its pôles has no average, whether or not it is waited for. */
function boxSettles(bench: Bench, { annee, nip }: StudentFile, waiting: readonly string[]): boolean {
  const { ues, rcues } = dossierOf(bench, annee !== null, nip, true);
  return annee === null
    ? ues.every(({ ue, code }) => code !== null || !waiting.includes(ue))
    : Array.from(rcues.values()).every((average) => average !== null);
}

/** An error wherever it keeps the results from being fixed. */
export function settlingFinding(bench: Bench, grid: Grid, file: StudentFile, notice: Notice): Finding {
  const { name } = file;
  if (notice.code === 'annee-en-attente') return waitingFinding(bench, grid, file);
  if (notice.code === 'annee-a-decider')
    return found('erreur', grid, file, 'decision', (at) => say.juryDecides(at, name));
  const [key = keyOf(bench, notice), remedy] = INCOMPLETE[notice.code] ?? [];
  return found(isRemark(notice) ? 'attention' : 'erreur', grid, file, key, (at) =>
    say.toComplete(at, name, noticesSentence([notice]), remedy),
  );
}

const found = (
  etat: Finding['etat'],
  grid: Grid,
  { row }: StudentFile,
  key: string,
  sentence: (at: string) => string,
): Finding => foundAt(etat, placeOf(grid, row, grid.columns.get(key) ?? grid.columns.get('nip') ?? 1), sentence);

/** Without which a decision is not one: the column to fill, and how. The other notices say their remedy themselves. */
const INCOMPLETE: { readonly [Code in ReasonCode]?: readonly [key: string, remedy: string] } = {
  'refus-sans-motif': ['motif', 'Écrivez-le dans cette case.'],
  'refus-sans-conseils': ['conseil', 'Écrivez-le dans cette case.'],
  'refus-sans-audition': ['entendu', "Tapez-y la date de l'audition une fois tenue, ou décochez la demande."],
  'refus-audition-apres-jury': [
    'entendu',
    "Corrigez la date de l'audition ou celle du jury, ou décidez autrement de l'année.",
  ],
  'redoublement-du-meme-semestre': ['directeur', "Cochez-la si elle est accordée, ou décidez autrement de l'année."],
  'redoublements-epuises': ['directeur', "Cochez-la si elle est accordée, ou décidez autrement de l'année."],
  'redoublement-supplementaire-deja-utilise': ['decision', ''],
  'annee-attend-but1': ['situation', ''],
  'annee-ouverte-sans-but1': ['decision', ''],
};

/** The column to look at. */
function keyOf({ programme }: Bench, notice: Notice): string {
  switch (notice.code) {
    case 'decision-sans-effet':
    case 'decision-non-revisable':
    case 'decision-contredite':
      return `decision:${notice.data.ue}`;
    case 'rcue-decision-sans-effet': {
      const { rcue } = notice.data;
      return `decision:rcue:${rcuesOf(programme).find(({ competence }) => competence.nom === rcue)?.competence.numero}`;
    }
    case 'rcue-admis-moyenne-manquante':
      return `decision:${notice.data.ues[0] ?? ''}`;
    case 'redoublements-supplementaires':
      return 'directeur';
    default:
      return 'decision';
  }
}
