/** The endpoint that tells what the student of the selected row can still reach, UE after UE. */
import { type CodeJury, isAcquired, type Poids, uesOf } from '../../arrete';
import { type Programme, rcuesOf, type Semestre, type Ue } from '../../programme';
import { numberOf } from '../cells';
import { fileOf } from '../deliberation/students';
import { french } from '../french';
import type { Reply } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered } from '../reply';
import { selectedStudent } from '../selectedStudent';
import { resultsOf } from '../verification/averages';
import { isAnnual, nipKey, personName, readClasseur } from '../verification/classeur';
import { type Dossier, dossierOf } from '../verification/dossiers';
import type { Bench } from '../verification/entry';
import { checkMessages as say } from '../verification/messages';
import type { StudentReach } from './protocol';
import { type EnteredUe, reachSentence } from './sentence';

const NOBODY: StudentReach = { etudiant: null, ues: [] };

export const selectedReach = (): Reply<StudentReach> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    const { nip } = selectedStudent(spreadsheet, Array.from(workbook.grids.values()));
    const classeur = readClasseur(workbook);
    const { programme } = classeur;
    if (nip === '' || !programme || !classeur.byNip.has(nipKey(nip))) return NOBODY;
    const bench = { classeur, programme, results: resultsOf(programme, classeur) };
    return {
      etudiant: personName(classeur.byNip, nip),
      ues: programme.semestres.flatMap((semestre) => reachOfSemestre(bench, semestre, nip, admittedUes(bench, nip))),
    };
  }, french(say.failed()));

/** The UE that the jury admits beside what the rules give: on the sheet of the year, which keeps those of January, or else on that of January. */
function admittedUes(bench: Bench, nip: string): ReadonlyMap<string, CodeJury> {
  const [annual, january] = [true, false].map((year) => bench.classeur.jurys.find((one) => isAnnual(one) === year));
  const file = fileOf(bench, annual, nip) ?? fileOf(bench, january, nip);
  const retained = file?.deliberation.rcues.flatMap(uesOf) ?? [];
  return new Map(
    retained.flatMap(({ ue, code, by }) => (by !== 'regles' && isAcquired(code) ? [[ue, code] as const] : [])),
  );
}

function reachOfSemestre(
  bench: Bench,
  semestre: Semestre,
  nip: string,
  admitted: ReadonlyMap<string, CodeJury>,
): StudentReach['ues'] {
  const { classeur, programme, results } = bench;
  const sheet = classeur.marks.find((one) => one.semestre === semestre.numero);
  const line = results.get(semestre.numero)?.lineOf.get(nipKey(nip));
  if (!sheet || !line) return [];
  const dossier = dossierOf(bench, true, nip, false);
  return semestre.ues.map((ue) => {
    const { phrase, etat } = reachSentence({
      ue: ue.code,
      elements: ue.lignes.map(({ code, pole, coefficient }) => ({
        code,
        pole,
        coefficient,
        epreuves: sheet.epreuves.flatMap((epreuve, index) =>
          epreuve.code === code ? [{ ...epreuve, note: line.notes[index] ?? 'missing' }] : [],
        ),
      })),
      bonus: numberOf(line.bonus.get(ue.code)) ?? 0,
      acquis: dossier.ues.find((one) => one.ue === ue.code)?.former?.code ?? null,
      jury: admitted.get(ue.code) ?? null,
      ...otherHalf(programme, dossier, ue),
      decimales: classeur.decimales,
    });
    return { ue: ue.code, phrase: french(phrase), etat };
  });
}

/** The other UE of the RCUE and the weights of both, this one first. */
function otherHalf(programme: Programme, dossier: Dossier, ue: Ue): Pick<EnteredUe, 'autre' | 'poids'> {
  const rcue = rcuesOf(programme).find(({ impair, pair }) => impair.code === ue.code || pair.code === ue.code);
  if (!rcue) return { autre: 'SO', poids: [1, 1] };
  const other = rcue.impair.code === ue.code ? rcue.pair : rcue.impair;
  const poids: Poids = [ue.coefficient, other.coefficient];
  return { autre: dossier.ues.find((one) => one.ue === other.code)?.retained ?? null, poids };
}
