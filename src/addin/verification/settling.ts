/** What is yet to settle of a student, at the cell to fill or to correct, with its remedy: « Vérifier » and « Arrêter » say it alike. */
import { isRemark, type Notice, type ReasonCode } from '../../arrete';
import { rcuesOf } from '../../programme';
import type { Grid } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import type { CellPlace } from '../protocol';
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

/** In January a mark that is awaited keeps nothing from being fixed: the even semester is of right (4.5). */
const stateOfWaiting = ({ annee }: StudentFile): Finding['etat'] => (annee === null ? 'attention' : 'erreur');

/** At the statut of who is gone from the list; at the box « Ne pas attendre… » of the line where ticking it is enough; else at the first mark to enter. */
export function waitingFinding(bench: Bench, grid: Grid, file: StudentFile): Finding {
  const [ues, etat, { name }] = [waitingUes(file), stateOfWaiting(file), file];
  const statut = statutToChoose(bench, file);
  if (statut) return foundAt(etat, statut, (at) => say.goneAwaited(at, name, grid.name, ues));
  const first = boxSettles(bench, file, ues) ? null : firstToEnter(bench, file.nip);
  return first
    ? foundAt(etat, first, (at) => say.waitingForMarks(at, name, ues, grid.name))
    : found(etat, grid, file, 'passer', (at) => say.waiting(at, name, ues));
}

/** The statut of a student whom the last list lacks: whoever is awaited has none that says that they left. */
function statutToChoose({ classeur: { roster } }: Bench, { person }: StudentFile): CellPlace | null {
  if (!roster || !person?.isGone) return null;
  return placeOf(roster, person.row, roster.columns.get('statut') ?? 1);
}

/** A UE without a single mark in one of its pôles has no average, whether or not it is waited for. */
function boxSettles(bench: Bench, { annee, nip }: StudentFile, waiting: readonly string[]): boolean {
  const { ues, rcues } = dossierOf(bench, annee !== null, nip, true);
  return annee === null
    ? ues.every(({ ue, code }) => code !== null || !waiting.includes(ue))
    : Array.from(rcues.values()).every((average) => average !== null);
}

/** What the statut of a student who left settles by itself. */
const AWAITED: readonly ReasonCode[] = ['annee-en-attente', 'annee-a-decider', 'annee-attend-but1'];

/** An error wherever it keeps the results from being fixed; of who is gone from the list, all that is awaited is told once. */
export function settlingFindings(
  bench: Bench,
  grid: Grid,
  file: StudentFile,
  notices: readonly Notice[],
): readonly Finding[] {
  const told = statutToChoose(bench, file) ? notices.filter(({ code }) => !AWAITED.includes(code)) : notices;
  return [
    ...(told.length < notices.length ? [waitingFinding(bench, grid, file)] : []),
    ...told.map((notice) => settlingFinding(bench, grid, file, notice)),
  ];
}

function settlingFinding(bench: Bench, grid: Grid, file: StudentFile, notice: Notice): Finding {
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
