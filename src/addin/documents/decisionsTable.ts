/** The table of the decisions in a PV: the code of each UE, each RCUE, both counts, the credits, and the year by its code and in words. */
import { isAcquired, type RetainedUe } from '../../arrete';
import { rcuesOf } from '../../programme';
import { awaitedUes, type StudentFile } from '../deliberation/students';
import { statutCode, toldState } from '../verification/dossiers';
import { countsSentence } from '../wording/deliberation';
import { BY_ITS_UES, byItsUesNotes, isByItsUes } from '../wording/jury';
import { listedUes, owedSentence } from '../wording/ues';
import { column, table, texts } from './blocks';
import type { Naming } from './naming';
import type { DocumentBlock, DocumentColumn } from './protocol';
import { averageText, creditsOfSession, type DocumentSource, semestresOf } from './source';
import { beyondLimits, januaryWords, yearWords } from './words';

export function decisionsTable(source: DocumentSource, naming: Naming): readonly DocumentBlock[] {
  const { files, nameOf, title, isAnonymous } = naming;
  const lines = files.map((file) => [
    nameOf(file),
    ...ueCells(source, file, !isAnonymous),
    ...yearCells(source, file, !isAnonymous),
  ]);
  const notes = byItsUesNotes(files);
  return [
    table('', [column(title, 4.6), ...ueColumns(source), ...yearColumns(source)], lines),
    ...(notes.length > 0 ? [texts('petit', ...notes)] : []),
  ];
}

const isYear = ({ session }: DocumentSource): boolean => session === 'BUT1';

function ueColumns(source: DocumentSource): readonly DocumentColumn[] {
  return rcuesOf(source.bench.programme).flatMap(({ competence, impair, pair }) => {
    const under = (titre: string, part: number): DocumentColumn => column(titre, part, true, competence.nom);
    const odd = under(impair.code, 1.5);
    return isYear(source) ? [odd, under(pair.code, 1.5), under('RCUE', 1.7)] : [odd];
  });
}

function ueCells(source: DocumentSource, file: StudentFile, dated: boolean): readonly string[] {
  return file.deliberation.rcues.flatMap(({ impair, pair, code }, index) => {
    const told = isByItsUes(file, index) ? BY_ITS_UES : toldState(code, file.person);
    const average = file.rcues[index]?.average ?? null;
    const odd = ueCell(file, impair, dated);
    if (pair === null) return [odd];
    const figure = averageText(typeof average === 'number' ? average : null, source.bench.classeur.decimales);
    return [odd, ueCell(file, pair, dated), told === null ? figure : `${figure}\n${told}`];
  });
}

/** « ADM », « ADM (2024-25) » where it is `dated`, the statut of a student who left without acquiring it, « — » when it is not known. */
function ueCell({ dossier, person }: StudentFile, { ue, code, by }: RetainedUe, dated: boolean): string {
  const former = dossier.ues.find((one) => one.ue === ue)?.former ?? null;
  if (isAcquired(code)) return dated && former && by === 'regles' ? `${code} (${former.annee})` : code;
  return toldState(code, person) ?? '—';
}

function yearColumns(source: DocumentSource): readonly DocumentColumn[] {
  const credits = column(`Crédits sur ${creditsOfSession(source)}`, 2.7, true);
  return isYear(source)
    ? [column('RCUE à 10, RCUE validés', 3.5), credits, column("Décision sur l'année", 5.7)]
    : [credits, column('UE non acquises', 4), column('Suite', 5)];
}

/** `tellsRepeats`: a repeat beyond the limits tells that the student has repeated before. */
function yearCells(source: DocumentSource, file: StudentFile, tellsRepeats: boolean): readonly string[] {
  const { annee, counts, dettes } = file.deliberation;
  const attendues = awaitedUes(file);
  const { programme } = source.bench;
  if (annee === null) {
    const pair = (semestresOf(source)[0]?.numero ?? 0) + 1;
    const statut = statutCode(file.person ?? undefined);
    return [String(file.credits), owedSentence(dettes, attendues), januaryWords(statut, pair)];
  }
  const goesOn = annee.suite === 'ouverte' || annee.suite === 'redoublement' || annee.suite === 'reprise';
  const known = dettes.filter((ue) => !attendues.includes(ue));
  const told = (what: string, ues: readonly string[]): string =>
    goesOn && ues.length > 0 ? `\u00a0; ${what}\u00a0: ${listedUes(ues)}` : '';
  return [
    countsSentence(counts),
    String(file.credits),
    `${annee.code} — ${yearWords(programme, annee, dettes)}${tellsRepeats ? beyondLimits(file) : ''}${told('à acquérir', known)}${told('en attente', attendues)}`,
  ];
}
