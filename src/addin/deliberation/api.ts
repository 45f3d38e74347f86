/** The endpoints of « Pendant le jury »: why, borderline cases, « et si… ? », equal treatment. They recompute by the law and write nothing. */
import {
  admissions,
  type Decimales,
  explain,
  type JuryFile,
  judge,
  type Poids,
  type Step,
  senseOfStep,
} from '../../arrete';
import { numberOf } from '../cells';
import { french } from '../french';
import type { CheckState, Reply } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, type Refusal, refuse } from '../reply';
import { selectedStudent } from '../selectedStudent';
import { resultsOf } from '../verification/averages';
import { isAnnual, nipKey, readClasseur } from '../verification/classeur';
import { checkMessages } from '../verification/messages';
import { stepSentence } from '../wording/explanation';
import { borderlines } from './borderline';
import { borderlineSentence, effectSentence, deliberationScreens as say } from './messages';
import type {
  BorderlineReport,
  Distance,
  EqualityReport,
  RulesReport,
  RulesRequest,
  StudentWhy,
  SupposeAnswer,
  SupposeRequest,
  SupposingSubject,
} from './protocol';
import { changedDecisions, rowsOf, shownRow } from './rows';
import { cellOf, competenceOf, type Session, type SessionStudent, sessionOf } from './session';
import { subjectOf, suppositionOf } from './subject';
import { suppose } from './supposing';

/** The session that is shown, else the last of the year; `nip`: of the selected row. `feuille`: the one that is wanted. */
const inSession = <T>(work: (session: Session, nip: string) => T | Refusal, feuille = ''): Reply<T> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    const selected = selectedStudent(spreadsheet, Array.from(workbook.grids.values()));
    const classeur = readClasseur(workbook);
    const { programme, problems, jurys } = classeur;
    const grid =
      jurys.find(({ name }) => name === feuille) ??
      jurys.find((one) => one === selected.grid) ??
      jurys.find(isAnnual) ??
      jurys[0];
    if (!grid) return refuse('jury-absent', french(say.noJury()));
    if (!programme) return refuse('programme', french(problems[0] ?? checkMessages.noProgramme()));
    const session = sessionOf({ classeur, programme, results: resultsOf(programme, classeur) }, grid);
    return session ? work(session, selected.nip) : refuse('diplome', french(say.afterS6()));
  }, french(checkMessages.failed()));

const found = ({ students }: Session, nip: string): SessionStudent | undefined =>
  nip === '' ? undefined : students.find(({ student }) => nipKey(student.nip) === nipKey(nip));

const STATES: { readonly [Sense in ReturnType<typeof senseOfStep>]: CheckState } = {
  for: 'bon',
  missing: 'attention',
  against: 'erreur',
};

/** A count, or what follows from a decision, is neither for nor against: « 0 sur 60 », « redoublement autorisé ». */
function stateOf(step: Step, attendues: readonly string[]): CheckState | 'constat' {
  if (step.kind === 'dettes' && step.ues.every((ue) => attendues.includes(ue))) return STATES.missing;
  const isRepeat = step.kind === 'suite' && (step.suite === 'redoublement' || step.suite === 'reprise');
  return isRepeat || step.kind === 'credits' || step.kind === 'comptes' ? 'constat' : STATES[senseOfStep(step)];
}

export const selectedWhy = (): Reply<StudentWhy> =>
  inSession((session, nip) => {
    const who = found(session, nip);
    const feuille = session.grid.name;
    if (!who) return { etudiant: null, feuille, blocs: [], texte: '' };
    const { student, file, judgement } = who;
    const { rcues, annee } = explain(file, judgement);
    const { attendues } = judgement.deliberation;
    const told = (steps: readonly Step[]) =>
      steps.map((step) => ({
        phrase: french(stepSentence(step, file.decimales, attendues)),
        etat: stateOf(step, attendues),
      }));
    const unread = student.unreadable.map(({ texte }) => ({
      phrase: french(say.unreadable(texte)),
      etat: 'erreur' as const,
    }));
    const blocs = [
      ...rcues.map(({ nom, steps }) => ({ titre: nom, etapes: told(steps) })),
      { titre: say.year(session.isAnnual), etapes: [...told(annee), ...unread] },
    ];
    const texte = blocs.flatMap(({ titre, etapes }) => ['', titre, ...etapes.map(({ phrase }) => `- ${phrase}`)]);
    return { etudiant: student.name, feuille, blocs, texte: [say.copied(student.name, feuille), ...texte].join('\n') };
  });

export const borderlineReport = (distance: Distance): Reply<BorderlineReport> =>
  inSession((session) => {
    const lines = borderlines(session, distance);
    return {
      resume: french(say.borderline(new Set(lines.map(({ who }) => who)).size, lines.length)),
      lignes: lines.map((line) => {
        const { student, file } = line.who;
        return {
          etudiant: student.name,
          phrase: french(borderlineSentence(line, file.decimales)),
          effet: french(effectSentence(line)),
          cellule: cellOf(session, student, line.colonne),
        };
      }),
    };
  });

export const supposingSubject = (): Reply<SupposingSubject> =>
  inSession((session, nip) => subjectOf(session, found(session, nip)));

export const supposeChange = (request: SupposeRequest): Reply<SupposeAnswer> =>
  inSession((session) => {
    const who = found(session, request.nip);
    if (!who) return refuse('absent', french(say.notThere()));
    const read = suppositionOf(session, request);
    if (isRefusal(read)) return read;
    const after = suppose(session, who, read.supposition);
    const [before, then] = [rowsOf(who.file, who.judgement), rowsOf(after, judge(after))];
    const lignes = before.map((row, index) => {
      const [avant, apres] = [shownRow(row), shownRow(then[index] ?? row)];
      return { quoi: row.quoi, avant, apres, change: apres !== avant };
    });
    return { resume: french(say.supposed(read.what, lignes.filter(({ change }) => change).length)), lignes };
  }, request.feuille);

export const supposeRules = (request: RulesRequest): Reply<RulesReport> =>
  inSession((session) => {
    const poids = weightsOf(request.poids);
    if (isRefusal(poids)) return poids;
    const lignes = session.students.flatMap(({ student, file, judgement }) => {
      const decimales: Decimales = request.arrondi === 'classeur' ? file.decimales : request.arrondi;
      const rcues: JuryFile['rcues'] = poids === null ? file.rcues : file.rcues.map((rcue) => ({ ...rcue, poids }));
      const supposed = { ...file, rcues, decimales };
      const changements = changedDecisions(rowsOf(file, judgement), rowsOf(supposed, judge(supposed)));
      if (changements.length === 0) return [];
      return [{ etudiant: student.name, changements, cellule: cellOf(session, student, 'situation') }];
    });
    return { resume: french(say.rules(lignes.length, session.students.length)), lignes };
  });

/** `null`: those of the programme. */
function weightsOf(poids: RulesRequest['poids']): Poids | null | Refusal {
  if (poids === 'programme') return null;
  if (poids === 'egaux') return [1, 1];
  const [impair, pair] = [numberOf(poids.impair), numberOf(poids.pair)];
  const isWeight = (weight: number | null): weight is number => weight !== null && weight > 0;
  if (!isWeight(impair)) return refuse('poids', french(say.badWeight(poids.impair)));
  return isWeight(pair) ? [impair, pair] : refuse('poids', french(say.badWeight(poids.pair)));
}

export const equalityReport = (): Reply<EqualityReport> =>
  inSession((session) => {
    const all = admissions(session.students);
    const situations = all.flatMap(({ etudiant, niveau, nom, code, autres }) => {
      const admitted = session.students[etudiant];
      if (!admitted || autres.length === 0) return [];
      const keys = { ue: `decision:${nom}`, rcue: `decision:rcue:${competenceOf(session, nom)}`, annee: 'decision' };
      const at = ({ student }: SessionStudent) => cellOf(session, student, keys[niveau]);
      return [
        {
          titre: french(say.admitted(admitted.student.name, niveau, nom, code)),
          cellule: at(admitted),
          autres: autres.flatMap((other) => {
            const who = session.students[other.etudiant];
            if (!who) return [];
            const phrase = french(say.compared(other, niveau, who.file.decimales));
            return [{ etudiant: who.student.name, phrase, cellule: at(who) }];
          }),
        },
      ];
    });
    return { resume: french(say.equality(all.length, situations.length)), situations };
  });
