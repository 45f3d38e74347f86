/** The endpoint of « Statistiques »: everything from one reading of the workbook, by the law. */
import { reaches, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete';
import { elementsOf, type Programme, rcuesOf } from '../../programme';
import { juryRole, passagesOf } from '../../workbook';
import { januaryOf, studentFiles } from '../deliberation/students';
import type { Niveau, Reply, SessionJury, Statistiques } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, refuse } from '../reply';
import { sidebarMessages as say } from '../sidebarMessages';
import { resultsOf } from '../verification/averages';
import { type Classeur, isExpected, nipKey, type Person, personName, readClasseur } from '../verification/classeur';
import { type Dossier, dossierOf } from '../verification/dossiers';
import type { Bench } from '../verification/entry';
import { serieOf } from './repartition';

export const statistics = (session: SessionJury): Reply<Statistiques> =>
  answered((spreadsheet) => {
    const classeur = readClasseur(readWorkbook(spreadsheet));
    const { programme } = classeur;
    if (!programme) return refuse('classeur-absent', say.notebookMissing(['Programme']));
    return statisticsOf({ classeur, programme, results: resultsOf(programme, classeur) }, session);
  });

/** A student counted, with what the law says of them. */
interface Counted {
  readonly person: Person;
  readonly dossier: Dossier;
  /** The code retained for the year: that of the rules while there is no sheet on which to decide. */
  readonly annee: string | null;
}

export function statisticsOf(bench: Bench, session: SessionJury): Statistiques {
  const { classeur, programme, results } = bench;
  const isAnnual = session !== 'S1';
  const students = countedStudents(bench, isAnnual);
  const { decimales } = classeur;
  const semestres = programme.semestres.slice(0, isAnnual ? 2 : 1);
  const titles = new Map(programme.competences.map(({ numero, nom }) => [numero, nom]));
  const retained = ({ dossier }: Counted, ue: string): number | null =>
    dossier.ues.find((one) => one.ue === ue)?.retained ?? null;
  const ues = semestres.flatMap((semestre) =>
    semestre.ues.map(({ code, competence }) =>
      serieOf(
        { code, titre: titles.get(competence) ?? '' },
        students.map((one) => retained(one, code)),
        decimales,
      ),
    ),
  );
  const rcues = (isAnnual ? rcuesOf(programme) : []).map(({ competence, impair, pair }) =>
    serieOf(
      { code: `RCUE ${competence.nom}`, titre: `${impair.code}, ${pair.code}` },
      students.map(({ dossier }) => dossier.rcues.get(competence.numero) ?? null),
      decimales,
    ),
  );
  const elements = semestres.map((semestre) => {
    const own = results.get(semestre.numero);
    const averagesOf = (person: Person) => {
      const line = own?.lineOf.get(nipKey(person.student.nip));
      return line && own?.byLine.get(line)?.elements;
    };
    const averages = students.map(({ person }) => averagesOf(person));
    const series = elementsOf(semestre).map(({ code, titre }) =>
      serieOf(
        { code, titre },
        averages.map((one) => one?.get(code) ?? null),
        decimales,
      ),
    );
    return { semestre: semestre.numero, series };
  });
  const groupes = isAnnual ? groupsOf(programme, students) : { situations: [], lignes: [] };
  const carte = mapOf(bench, isAnnual, students, retained);
  return { session, attendus: students.length, ues, rcues, elements, groupes, carte };
}

/** The students expected, in the order of « Étudiants »; those who have a line on the jury sheet, when it is there. */
function countedStudents(bench: Bench, isAnnual: boolean): readonly Counted[] {
  const { people, byNip, jurys } = bench.classeur;
  const role = juryRole(bench.programme, isAnnual ? 'annee' : 'semestre');
  const grid = jurys.find((one) => one.role === role);
  const files = grid && studentFiles(bench, grid, januaryOf(bench, grid));
  const fileOf = files && new Map(files.map((file) => [nipKey(file.nip), file] as const).reverse());
  return people.flatMap((person) => {
    const key = nipKey(person.student.nip);
    if (!isExpected(person) || byNip.get(key) !== person) return [];
    if (!fileOf) {
      const dossier = dossierOf(bench, isAnnual, key, false);
      return [{ person, dossier, annee: dossier.situation }];
    }
    const file = fileOf.get(key);
    return file ? [{ person, dossier: file.dossier, annee: file.deliberation.annee?.code ?? null }] : [];
  });
}

const NO_GROUP = 'sans groupe';

function groupsOf(programme: Programme, students: readonly Counted[]): Statistiques['groupes'] {
  const passages = passagesOf(programme);
  const groupOf = ({ person }: Counted): string => person.student.groupe || NO_GROUP;
  const names = Array.from(new Set(students.map(groupOf))).sort();
  return {
    situations: passages.map(({ code, short }) => ({ code, titre: short })),
    lignes: names.map((groupe) => ({
      groupe,
      effectifs: passages.map(
        ({ codes }) =>
          students.filter((one) => groupOf(one) === groupe && codes.some((code) => code === one.annee)).length,
      ),
    })),
  };
}

function mapOf(
  { classeur, programme }: Bench,
  isAnnual: boolean,
  students: readonly Counted[],
  retained: (student: Counted, ue: string) => number | null,
): Statistiques['carte'] {
  const rcues = rcuesOf(programme);
  const colonnes = rcues.map(({ competence: { nom }, impair, pair }) =>
    isAnnual ? { code: nom, titre: `${impair.code}, ${pair.code}` } : { code: impair.code, titre: nom },
  );
  const averagesOf = (one: Counted): readonly (number | null)[] =>
    rcues.map(({ competence, impair }) =>
      isAnnual ? (one.dossier.rcues.get(competence.numero) ?? null) : retained(one, impair.code),
    );
  return {
    colonnes,
    etudiants: students.map((one) => ({
      nom: personName(classeur.byNip, one.person.student.nip),
      moyennes: averagesOf(one).map((valeur) => ({ valeur, niveau: niveauOf(valeur, isAnnual, classeur) })),
    })),
  };
}

function niveauOf(average: number | null, isRcue: boolean, { decimales }: Classeur): Niveau {
  if (average === null) return 'attente';
  if (reaches(average, SEUIL_ACQUISITION, decimales)) return 'dix';
  return isRcue && reaches(average, SEUIL_PROGRESSION, decimales) ? 'huit' : 'dessous';
}
