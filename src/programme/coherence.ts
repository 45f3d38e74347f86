/** Cross-field checks of a programme: what the arrêté asks of it, and what no single row can say. */
import { POLE_MAX, POLE_MIN } from '../arrete';
import { avertissement, erreur, information, nombre } from './issue';
import { type PoleBalance, poleBalance } from './poles';
import { elementsOf, type Programme, type Semestre, type Ue } from './programme';
import type { ProgrammeIssue } from './programmeIssue';

/** « confère la totalité des 180 crédits européens » (4.3), over « 6 semestres » (3): 30 each. */
export const ECTS_SEMESTRE = 30;

/**
 * Checks a programme against the arrêté and against itself; an element of coefficient 0 is nothing to report.
 *
 * @example checkProgramme(mmiDijon2022()).map((issue) => issue.where) // ['R105']: two titles, the first of which is kept
 */
export function checkProgramme(programme: Programme): readonly ProgrammeIssue[] {
  const ues = programme.semestres.flatMap((semestre) => semestre.ues);
  return [
    ...checkSemestres(programme),
    ...programme.semestres.flatMap(checkEcts),
    ...checkDuplicates(programme, ues),
    ...programme.semestres.flatMap((semestre) => semestre.ues.flatMap((ue) => checkUe(ue, semestre, programme))),
    ...checkRcues(programme),
    ...poleBalance(programme).flatMap(checkBalance),
    ...programme.semestres.flatMap(checkElements),
    ...checkTitles(ues),
  ];
}

/** « les deux semestres d’une même année » (3): 1 and 2, 3 and 4, 5 and 6. */
function checkSemestres({ but, semestres }: Programme): readonly ProgrammeIssue[] {
  const expected = [2 * but - 1, 2 * but].join(' et ');
  const found = semestres.map(({ numero }) => numero).join(' et ');
  return found === expected
    ? []
    : [erreur('semestre-inattendu', `BUT${but}`, found === '' ? 'aucun' : found, expected)];
}

function checkEcts({ numero, ues }: Semestre): readonly ProgrammeIssue[] {
  const ects = ues.reduce((sum, ue) => sum + ue.ects, 0);
  if (nombre(ects) === nombre(ECTS_SEMESTRE)) return [];
  return [erreur('ects-semestre', `Semestre ${numero}`, nombre(ects), nombre(ECTS_SEMESTRE))];
}

function checkDuplicates({ competences }: Programme, ues: readonly Ue[]): readonly ProgrammeIssue[] {
  return [
    ...twice(competences.map(({ numero }) => `compétence ${numero}`)).map((found) =>
      erreur('code-en-double', 'Compétences', found),
    ),
    ...twice(ues.map(({ code }) => code)).map((found) => erreur('code-en-double', 'UE', found)),
  ];
}

/** Values that occur more than once, each named once. */
function twice(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

function checkUe(ue: Ue, { numero }: Semestre, { competences }: Programme): readonly ProgrammeIssue[] {
  const issues: ProgrammeIssue[] = twice(ue.lignes.map(({ code }) => code)).map((found) =>
    erreur('code-en-double', ue.code, found),
  );
  if (!competences.some((competence) => competence.numero === ue.competence)) {
    const known = competences.map((competence) => competence.numero).join(', ');
    issues.push(erreur('ue-sans-competence', ue.code, String(ue.competence), known));
  }
  // « Elle est nommée par le numéro du semestre et celui de la compétence finale. » (3)
  const name = `UE${numero}${ue.competence}`;
  if (ue.code !== name) issues.push(avertissement('ue-mal-nommee', ue.code, ue.code, name));
  if (ue.coefficient < 0) issues.push(erreur('coefficient-negatif', ue.code, nombre(ue.coefficient)));
  for (const { code, coefficient } of ue.lignes) {
    if (coefficient < 0) issues.push(erreur('coefficient-negatif', `${ue.code}, ${code}`, nombre(coefficient)));
  }
  return issues;
}

/**
 * Two UE of a semester on one competence would share the UE of the other semester.
 * « Aucune UE ne peut appartenir à plus d'un regroupement cohérent. » (4.4)
 */
function checkRcues({ competences, semestres }: Programme): readonly ProgrammeIssue[] {
  return semestres.flatMap(({ numero, ues }) =>
    competences.flatMap((competence): readonly ProgrammeIssue[] => {
      const codes = ues.filter((ue) => ue.competence === competence.numero).map(({ code }) => code);
      const where = `Semestre ${numero}, compétence ${competence.nom}`;
      if (codes.length === 0) return [avertissement('competence-sans-ue', where)];
      return codes.length > 1 ? [erreur('ue-dans-deux-rcue', where, codes.join(' et '))] : [];
    }),
  );
}

function checkBalance({ where, ressources, saes, conforme, marge }: PoleBalance): readonly ProgrammeIssue[] {
  if (marge === null) return [erreur('ue-sans-coefficient', where)];
  if (conforme) return [];
  const found = `ressources ${nombre(ressources * 100)} %, SAÉ ${nombre(saes * 100)} %`;
  return [erreur('poids-des-poles', where, found, `de ${nombre(POLE_MIN * 100)} à ${nombre(POLE_MAX * 100)} %`)];
}

function checkElements(semestre: Semestre): readonly ProgrammeIssue[] {
  const elements = elementsOf(semestre);
  const lignes = semestre.ues.flatMap((ue) => ue.lignes);
  // A ressource that weighs nowhere is in no UE in the eyes of the law; a portfolio (SAÉ) of coefficient 0 is current practice.
  const weightless = elements.filter(
    ({ code, pole }) =>
      pole === 'ressources' && lignes.every((ligne) => ligne.code !== code || ligne.coefficient === 0),
  );
  const sameTitle = elements.flatMap((element, index) =>
    elements
      .slice(index + 1)
      .filter((other) => other.pole === element.pole && sameText(other.titre, element.titre))
      .map((other) => ({ element, other })),
  );
  return [
    ...weightless.map(({ code }) => avertissement('ressource-sans-ue', `Semestre ${semestre.numero}`, code)),
    ...sameTitle.map(({ element, other }) =>
      avertissement('meme-titre', `Semestre ${semestre.numero}`, `${element.code} et ${other.code}`, element.titre),
    ),
  ];
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** One code printed with two titles: the same element for the sums, under the first of them (`elementsOf`). */
function checkTitles(ues: readonly Ue[]): readonly ProgrammeIssue[] {
  const places = new Map<string, Map<string, string>>();
  for (const ue of ues) {
    for (const { code, titre } of ue.lignes) {
      const titles = places.get(code) ?? new Map<string, string>();
      if (!titles.has(titre)) titles.set(titre, ue.code);
      places.set(code, titles);
    }
  }
  return [...places]
    .filter(([, titles]) => titles.size > 1)
    .map(([code, titles]) => {
      const found = [...titles].map(([titre, ue]) => `«\u00a0${titre}\u00a0» (${ue})`).join(', ');
      return information('deux-titres', code, found, [...titles.values()][0]);
    });
}
