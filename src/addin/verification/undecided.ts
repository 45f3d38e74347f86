/** Students whom a jury sheet leaves without a result, and decisions that the jury has yet to complete or to correct. */
import type { Reason, ReasonCode } from '../../arrete';
import type { Grid } from '../../workbook';
import { januaryOf, rowsByNip, type StudentFile, studentFiles } from '../deliberation/students';
import { noticesSentence } from '../deliberationMessages';
import { isAnnual, nipKey, type Person, personName } from './classeur';
import type { Bench } from './dossiers';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';
import { isBegun } from './semestres';

export function undecided(bench: Bench): readonly Finding[] {
  const { jurys, marks } = bench.classeur;
  if (jurys.length === 0) return [{ etat: 'attention', texte: say.noJury(), cellule: null }];
  const early = marks.find((sheet) => !isBegun(sheet));
  return jurys.flatMap((grid) => {
    const isEarly = early !== undefined && isAnnual(grid);
    const findings = [
      ...absentFrom(bench, grid),
      ...studentFiles(bench, grid, januaryOf(bench, grid)).flatMap((file) => findingsOf(grid, file, !isEarly)),
    ];
    if (!isEarly) return findings;
    return [foundAt('attention', placeOf(grid, 1, 1), () => say.earlyJury(grid.name, early.grid.name)), ...findings];
  });
}

function absentFrom({ classeur: { roster, people, byNip } }: Bench, grid: Grid): readonly Finding[] {
  const rows = rowsByNip(grid);
  const isAbsent = ({ student, isGone }: Person): boolean => !isGone && !rows.has(nipKey(student.nip));
  return people.filter(isAbsent).flatMap(({ student, row }) => {
    if (!roster) return [];
    const place = placeOf(roster, row, roster.columns.get('nip') ?? 1);
    return [foundAt('erreur', place, (at) => say.absentFrom(at, personName(byNip, student.nip), grid.name))];
  });
}

/** `tellsWaiting`: whether a student who waits for marks is told. */
function findingsOf(grid: Grid, file: StudentFile, tellsWaiting: boolean): readonly Finding[] {
  const { person, row, name, annee, deliberation } = file;
  // The decisions of January are told with its own sheet.
  const unreadable = file.unreadable.filter(({ cellule }) => cellule.feuille === grid.name);
  if (unreadable.length > 0) return unreadable.map(({ texte, cellule }) => ({ etat: 'erreur', texte, cellule }));
  if (person === null || person.isGone) return [];
  const at = (key: string) => placeOf(grid, row, grid.columns.get(key) ?? 1);
  const waiting = waitingUes(file);
  const isWaiting = annee === null ? waiting.length > 0 && !hasLeft(person) : deliberation.annee?.code === 'ATT';
  const told = deliberation.notices.filter(({ code }) => code !== 'annee-en-attente');
  return [
    ...(isWaiting && tellsWaiting
      ? [foundAt('erreur', at(annee ? 'situation' : 'manquantes'), (place) => say.waiting(place, name, waiting))]
      : []),
    ...told.map((notice) =>
      notice.code === 'annee-a-decider'
        ? foundAt('attention', at('decision'), (place) => say.juryDecides(place, name))
        : foundAt(INCOMPLETE.has(notice.code) ? 'erreur' : 'attention', at(keyOfNotice(notice)), (place) =>
            say.toComplete(place, name, noticesSentence([notice])),
          ),
    ),
  ];
}

const hasLeft = ({ student }: Person): boolean => student.statut === 'Démission' || student.statut === 'Défaillant';

/** The UE without an average, about which the jury has decided nothing either. */
const waitingUes = ({ deliberation }: StudentFile): readonly string[] => {
  const all = [
    ...deliberation.rcues.map(({ impair }) => impair),
    ...deliberation.rcues.flatMap(({ pair }) => (pair ? [pair] : [])),
  ];
  return all.filter(({ code }) => code === null).map(({ ue }) => ue);
};

/** Without which a decision is not one. */
const INCOMPLETE: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'refus-sans-motif',
  'refus-sans-audition',
  'refus-sans-conseils',
  'refus-audition-apres-jury',
  'redoublement-du-meme-semestre',
  'redoublements-epuises',
  'redoublement-supplementaire-deja-utilise',
]);

/** The column to look at. */
function keyOfNotice(notice: Reason): string {
  switch (notice.code) {
    case 'decision-sans-effet':
    case 'decision-non-revisable':
    case 'decision-contredite':
      return `decision:${notice.data.ue}`;
    case 'rcue-admis-moyenne-manquante':
      return `decision:${notice.data.ues[0] ?? ''}`;
    case 'refus-sans-motif':
      return 'motif';
    case 'refus-sans-audition':
    case 'refus-audition-apres-jury':
      return 'entendu';
    case 'refus-sans-conseils':
      return 'conseil';
    default:
      return 'decision';
  }
}
