/** « --rapport »: each student's averages and decisions by the law, then where the file shows something else. */
import { januaryOf, type StudentFile, studentFiles } from '../src/addin/deliberation/students';
import { deliberationCells } from '../src/addin/deliberationMessages';
import { french } from '../src/addin/french';
import { frenchNumber } from '../src/addin/messages';
import { workbookOf } from '../src/addin/readWorkbook';
import { resultsOf } from '../src/addin/verification/averages';
import { isAnnual, readClasseur } from '../src/addin/verification/classeur';
import { compareShown } from '../src/addin/verification/differences';
import { type Bench, shownCode } from '../src/addin/verification/dossiers';
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
  const averages = Array.from(dossier.rcues, ([competence, value]) => `C${competence} ${shown(value)}`);
  const next = Math.max(...programme.semestres.map(({ numero }) => numero)) + 1;
  const retained = deliberationCells(rcues, deliberation, credits, next);
  const [annee, , , debts, changes, , left] = retained.map((cell) => String(cell ?? ''));
  const everything = dossier.ues.every(({ code }) => code !== 'AJ');
  const rules = dossier.situation === null ? null : situationLabel(programme, dossier.situation, everything);
  return [
    `${file.name} (${file.nip})`,
    `  UE : ${ues.join(' · ')}`,
    ...(annual ? [`  RCUE : ${averages.join(' · ')}`] : []),
    `  Règles : ${rules === null ? '' : `${rules} ; `}${dossier.credits} ECTS`,
    `  Retenu : ${annee ? `${annee} ; ` : ''}${credits} ECTS${debts ? ` ; non acquises : ${debts}` : ''}`,
    ...(changes ? [`  Décisions du jury : ${changes}`] : []),
    ...(left ? [`  À compléter : ${left}`] : []),
    ...file.unreadable.map(({ texte }) => `  ✗ ${texte}`),
  ];
}

function differencesOf(bench: Bench, isComputed: boolean): readonly string[] {
  if (!isComputed) return [say.notComputed()];
  const { findings, compared } = compareShown(bench);
  if (findings.length === 0) return [say.noDifference(compared)];
  return [say.differences(findings.length, compared), ...findings.map(({ texte }) => `  ✗ ${texte}`)];
}
