/** « Vérifier avant jury »: every check, the worst first. */
import { french } from '../french';
import type { CheckLine, CheckState } from '../protocol';
import { doubtfulAcquis, unreadableAcquis } from './acquis';
import { resultsOf } from './averages';
import type { Classeur } from './classeur';
import { coefficientIssues, programmeIssues } from './coefficients';
import { compareShown } from './differences';
import type { Bench } from './entry';
import { checkLine, type Finding } from './finding';
import { overwrittenFormulas } from './formulas';
import { duplicates, identityIssues, statutIssues } from './identities';
import { checkMessages as say } from './messages';
import { missingMarks } from './missing';
import type { CheckReport } from './protocol';
import { sheetIssues } from './sheets';
import type { CheckId } from './titles';
import { undecided } from './undecided';

const ORDER: readonly CheckState[] = ['erreur', 'attention', 'bon'];

/** `more`: lines of checks that need more than the workbook as it is; each counts for one point where it has something to say. */
export function checkReport(classeur: Classeur, more: readonly CheckLine[] = []): CheckReport {
  const checks = [...checksOfSheets(classeur), ...checksByLaw(classeur)];
  const lines = [...checks.map(({ id, findings, counted }) => checkLine(id, findings, counted)), ...more];
  const sorted = ORDER.flatMap((state) => lines.filter(({ etat }) => etat === state));
  const points = [...checks.flatMap(({ findings }) => findings), ...more];
  const count = (state: CheckState): number => points.filter(({ etat }) => etat === state).length;
  const concerned = lines.filter(({ etat }) => etat !== 'bon').length;
  const bilan = say.summary(count('erreur'), count('attention'), concerned, lines.length);
  return { bilan: french(bilan), lignes: sorted };
}

interface Check {
  readonly id: CheckId;
  readonly findings: readonly Finding[];
  /** How many values were looked at. */
  readonly counted: number;
}

const check = (id: CheckId, findings: readonly Finding[], counted = 0): Check => ({ id, findings, counted });

/** What needs no programme. */
function checksOfSheets(classeur: Classeur): readonly Check[] {
  return [
    check('feuilles', sheetIssues(classeur)),
    check('programme', programmeIssues(classeur)),
    check('coefficients', coefficientIssues(classeur)),
    check(
      'illisibles',
      classeur.marks.flatMap(({ unreadable }) => unreadable),
    ),
    check('acquis', [...unreadableAcquis(classeur), ...doubtfulAcquis(classeur)]),
    check('formules', overwrittenFormulas(classeur)),
    check('identites', identityIssues(classeur)),
    check('doublons', duplicates(classeur)),
    check('statuts', statutIssues(classeur)),
  ];
}

function checksByLaw(classeur: Classeur): readonly Check[] {
  const { programme } = classeur;
  if (!programme) return [];
  const bench: Bench = { classeur, programme, results: resultsOf(programme, classeur) };
  const { parSemestre, parElement, parEtudiant, annoncees } = missingMarks(bench);
  const { findings, compared } = compareShown(bench);
  return [
    check('semestres', parSemestre),
    check('manquantes-elements', parElement),
    check('manquantes-etudiants', parEtudiant),
    check('annoncees', annoncees),
    check('decisions', undecided(bench)),
    check('recalcul', findings, compared),
  ];
}
