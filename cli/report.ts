/** « --rapport »: each student's averages and decisions by the law, then where the file shows something else. */

import { awaitedUes, januaryOf, type StudentFile, studentFiles } from '../src/addin/deliberation/students';
import { BECAUSE } from '../src/addin/documents/words';
import { french } from '../src/addin/french';
import { frenchNumber } from '../src/addin/messages';
import { workbookOf } from '../src/addin/readWorkbook';
import { resultsOf } from '../src/addin/verification/averages';
import { isAnnual, readClasseur } from '../src/addin/verification/classeur';
import { compareShown } from '../src/addin/verification/differences';
import { type Dossier, shownCode, statutCode } from '../src/addin/verification/dossiers';
import type { Bench } from '../src/addin/verification/entry';
import { deliberationCells } from '../src/addin/wording/deliberation';
import { listedUes } from '../src/addin/wording/ues';
import { rcuesOf } from '../src/programme';
import { situationLabel, type WorkbookState } from '../src/workbook';
import { cliMessages as say } from './messages';

/** `state`: what the file shows, under the formulas of the plan, by which its blocks are known.
 * @example reportOf(state, true)[2] // 'ABADIE Rose (02260001)' */
export function reportOf(state: WorkbookState, isComputed: boolean): readonly string[] {
  const classeur = readClasseur(workbookOf(state));
  const { programme } = classeur;
  if (!programme) return classeur.problems.map(french);
  const bench: Bench = { classeur, programme, results: resultsOf(programme, classeur) };
  const students = classeur.jurys.flatMap((grid) => [
    say.byTheRules(grid.name),
    '',
    ...studentFiles(bench, grid, januaryOf(bench, grid)).flatMap((file) => [
      ...studentLines(bench, file, isAnnual(grid)),
      '',
    ]),
  ]);
  const unreadable = classeur.marks.flatMap((sheet) => sheet.unreadable.map(({ texte }) => `✗ ${texte}`));
  return [...students, ...unreadable, ...differencesOf(bench, isComputed)].map(french);
}

function studentLines({ classeur, programme }: Bench, file: StudentFile, annual: boolean): readonly string[] {
  const { dossier, person, rcues, deliberation, credits } = file;
  const shown = (value: number | null): string => (value === null ? '—' : frenchNumber(value, classeur.decimales));
  const ues = dossier.ues.map((ue) => `${ue.ue} ${shown(ue.retained)} ${shownCode(ue, person ?? undefined)}`.trim());
  const averages = rcuesOf(programme).map(
    ({ competence: { nom, numero } }) => `${nom} ${shown(dossier.rcues.get(numero) ?? null)}`,
  );
  const next = Math.max(...programme.semestres.map(({ numero }) => numero)) + 1;
  const retained = deliberationCells(rcues, deliberation, credits, next);
  const [annee, , , , changes, , left] = retained.map((cell) => String(cell ?? ''));
  const everything = dossier.ues.every(({ code }) => code !== 'AJ');
  const rules = dossier.situation === null ? null : situationLabel(programme, dossier.situation, everything);
  return [
    `${file.name} (${file.nip})`,
    `  UE : ${ues.join(' · ')}`,
    ...(annual ? [`  RCUE : ${averages.join(' · ')}`] : []),
    ...firstYear(dossier),
    `  Règles : ${rules === null ? '' : `${rules} ; `}${dossier.credits} ECTS`,
    `  Retenu : ${annee ? `${annee} ; ` : ''}${credits} ECTS${debtsOf(file)}`,
    ...(changes ? [`  Décisions du jury : ${changes}`] : []),
    ...(left ? [`  À compléter : ${left}`] : []),
    ...file.unreadable.map(({ texte }) => `  ✗ ${texte}`),
  ];
}

/** What entering S5 asks of S1 and S2: « UE11 ADM · UE12 AJ · UE21 — »; nothing in another year. */
function firstYear({ but1 }: Dossier): readonly string[] {
  const ues = [0, 1].flatMap((half) => but1.flatMap((pair) => pair[half] ?? [])).filter(({ state }) => state !== 'SO');
  return ues.length === 0 ? [] : [`  S1 et S2 : ${ues.map(({ ue, state }) => `${ue} ${state ?? '—'}`).join(' · ')}`];
}

/** The UE that are not acquired, apart from those of which nothing can be said yet; of a student who left, why. */
function debtsOf(file: StudentFile): string {
  const { dettes } = file.deliberation;
  const awaited = awaitedUes(file);
  const statut = statutCode(file.person ?? undefined);
  const listed = (title: string, ues: readonly string[]): string =>
    ues.length > 0 ? ` ; ${title} : ${listedUes(ues)}` : '';
  return (
    listed(
      statut === null ? 'non acquises' : `non acquises (${BECAUSE[statut]})`,
      dettes.filter((ue) => !awaited.includes(ue)),
    ) + listed('en attente de notes', awaited)
  );
}

function differencesOf(bench: Bench, isComputed: boolean): readonly string[] {
  if (!isComputed) return [say.notComputed()];
  const { findings, compared } = compareShown(bench);
  if (findings.length === 0) return [say.noDifference(compared)];
  return [say.differences(findings.length, compared), ...findings.map(({ texte }) => `  ✗ ${texte}`)];
}
