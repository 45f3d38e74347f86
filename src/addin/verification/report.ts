/** « Vérifier avant jury »: every check, the worst first. */
import { french } from '../french';
import type { CheckLine, CheckReport, CheckState } from '../protocol';
import { unreadableAcquis } from './acquis';
import { resultsOf } from './averages';
import type { Classeur } from './classeur';
import { coefficientIssues, programmeIssues } from './coefficients';
import { compareShown } from './differences';
import type { Bench } from './dossiers';
import { checkLine } from './finding';
import { overwrittenFormulas } from './formulas';
import { duplicates, identityIssues, statutIssues } from './identities';
import { checkMessages as say } from './messages';
import { missingMarks } from './missing';
import { sheetIssues } from './sheets';
import { undecided } from './undecided';

const ORDER: readonly CheckState[] = ['erreur', 'attention', 'bon'];

/** `more`: lines of checks that need more than the workbook as it is. */
export function checkReport(classeur: Classeur, more: readonly CheckLine[] = []): CheckReport {
  const lines = [...checksOfSheets(classeur), ...checksByLaw(classeur), ...more];
  const sorted = ORDER.flatMap((state) => lines.filter(({ etat }) => etat === state));
  const count = (state: CheckState): number => lines.filter(({ etat }) => etat === state).length;
  return { bilan: french(say.summary(count('erreur'), count('attention'), lines.length)), lignes: sorted };
}

/** What needs no programme. */
function checksOfSheets(classeur: Classeur): readonly CheckLine[] {
  return [
    checkLine('feuilles', sheetIssues(classeur)),
    checkLine('programme', programmeIssues(classeur)),
    checkLine('coefficients', coefficientIssues(classeur)),
    checkLine('illisibles', [...classeur.marks.flatMap(({ unreadable }) => unreadable), ...unreadableAcquis(classeur)]),
    checkLine('formules', overwrittenFormulas(classeur)),
    checkLine('identites', identityIssues(classeur)),
    checkLine('doublons', duplicates(classeur)),
    checkLine('statuts', statutIssues(classeur)),
  ];
}

function checksByLaw(classeur: Classeur): readonly CheckLine[] {
  const { programme } = classeur;
  if (!programme) return [];
  const bench: Bench = { classeur, programme, results: resultsOf(programme, classeur) };
  const { parSemestre, parElement, parEtudiant, annoncees } = missingMarks(bench);
  const { findings, compared } = compareShown(bench);
  return [
    checkLine('semestres', parSemestre),
    checkLine('manquantes-elements', parElement),
    checkLine('manquantes-etudiants', parEtudiant),
    checkLine('annoncees', annoncees),
    checkLine('decisions', undecided(bench)),
    checkLine('recalcul', findings, compared),
  ];
}
