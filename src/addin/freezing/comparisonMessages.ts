/** The French sentences of what has changed since results were fixed. */
import { listed, plural } from '../french';
import { plain } from '../messages';

const TITLES = {
  notes: ['Notes', 'note changée', 'notes changées'],
  jury: ['Décisions tapées', 'décision tapée changée', 'décisions tapées changées'],
  etudiants: ['Étudiants et acquis', 'changement', 'changements'],
  programme: ['Programme et réglages', 'changement', 'changements'],
  resultats: ['Résultats', 'décision concernée', 'décisions concernées'],
  moyennes: ['Moyennes', 'étudiant concerné', 'étudiants concernés'],
} as const;
export type ComparisonId = keyof typeof TITLES;

type Told = string | number | null | undefined;

/** A value as a sentence shows it. */
function told(value: Told): string {
  if (value === undefined || value === null || value === '') return 'rien';
  return typeof value === 'number' ? plain(value) : value;
}

const change = (before: Told, after: Told): string => `${told(before)} → ${told(after)}`;

const COLUMNS: Readonly<Record<string, string>> = {
  decision: "décision d'année",
  motif: 'motif',
  audition: 'audition demandée',
  entendu: 'audition tenue',
  conseil: "conseil d'orientation",
  directeur: 'autorisation du directeur',
  remarques: 'remarques',
  passer: 'ne pas attendre les notes manquantes',
  nom: 'nom',
  prenom: 'prénom',
  statut: 'statut',
  redoublements: 'semestres redoublés',
  coefficient: 'coefficient',
  bareme: 'barème',
  poids: 'poids dans le RCUE',
  ects: 'crédits',
  titre: 'intitulé',
  pole: 'pôle',
  decimales: "décimales de l'arrondi",
  cfvu: 'délibération CFVU',
  annee: 'année',
  etablissement: 'établissement',
  semestre: 'semestre',
  competence: 'compétence',
  niveauTitre: 'niveau',
};
/** « décision UE11 », « motif ». */
const column = (key: string): string =>
  key.startsWith('decision:')
    ? `décision ${key.slice('decision:'.length).replace('rcue:', 'RCUE ')}`
    : (COLUMNS[key] ?? key);

const epreuve = (semestre: string, cle: string, nom: string): string =>
  `${cle.split('#')[0]}${nom === '' ? '' : ` ${nom}`} (S${semestre})`;

export const comparisonMessages = {
  compared: (id: ComparisonId, count: number): string =>
    count === 0
      ? `${TITLES[id][0]} : aucun changement`
      : `${TITLES[id][0]} : ${plural(count, TITLES[id][1], TITLES[id][2])}`,
  summary: (counts: Readonly<Record<ComparisonId, number>>): string => {
    const parts = (Object.keys(TITLES) as ComparisonId[]).filter((id) => counts[id] > 0);
    return parts.length === 0
      ? "Aucune différence avec l'arrêté."
      : listed(
          parts.map((id) =>
            id === 'programme' || id === 'etudiants' || id === 'moyennes'
              ? `${TITLES[id][0].toLowerCase()} : ${plural(counts[id], TITLES[id][1], TITLES[id][2])}`
              : plural(counts[id], TITLES[id][1], TITLES[id][2]),
          ),
        );
  },
  since: (marks: number, others: number, decisions: number, averages: number, date: string): string => {
    const what = listed([
      ...(marks > 0 ? [plural(marks, 'note changée', 'notes changées')] : []),
      ...(others > 0 ? [plural(others, 'autre donnée changée', 'autres données changées')] : []),
    ]);
    return what === ''
      ? `Aucune note changée depuis l'arrêté du ${date}`
      : `${what} depuis l'arrêté du ${date}, ${plural(decisions, 'décision concernée', 'décisions concernées')}${averages > 0 ? `, moyennes changées pour ${plural(averages, 'étudiant', 'étudiants')}` : ''}`;
  },
  sinceAltered: (name: string): string => `${name} : cette feuille a été modifiée`,

  note: (who: string, semestre: string, cle: string, nom: string, before: Told, after: Told): string =>
    `${who}, ${epreuve(semestre, cle, nom)} : ${change(before, after)}`,
  bonus: (who: string, ue: string, before: Told, after: Told): string =>
    `${who}, bonus ${ue} : ${change(before, after)}`,
  acquis: (who: string, ue: string, before: Told, after: Told): string =>
    `${who}, acquis antérieurs ${ue} : ${change(before, after)}`,
  word: (who: string, key: string, january: boolean, before: Told, after: Told): string =>
    `${who}, ${column(key)}${january ? ' (jury de janvier)' : ''} : ${change(before, after)}`,
  newStudent: (who: string): string => `${who} : ajouté depuis l'arrêté`,
  lostStudent: (who: string): string => `${who} : retiré depuis l'arrêté`,
  epreuve: (semestre: string, cle: string, nom: string, field: string, before: Told, after: Told): string =>
    `${epreuve(semestre, cle, field === 'nom' ? '' : nom)}, ${field === 'nom' ? 'épreuve' : column(field)} : ${change(before, after)}`,
  programme: (what: readonly string[], before: Told, after: Told): string =>
    `${listed(what.map(column))} : ${change(before, after)}`,
  result: (
    who: string,
    changes: readonly { readonly what: string; readonly before: string; readonly after: string }[],
  ): string =>
    `${who} : ${listed(changes.map(({ what, before, after }) => `${what} ${before || 'sans résultat'} → ${after || 'sans résultat'}`))}`,
  averages: (
    who: string,
    changes: readonly {
      readonly what: string;
      readonly before: string;
      readonly after: string;
      readonly isSameCode: boolean;
    }[],
  ): string =>
    `${who} : ${changes
      .map(
        ({ what, before, after, isSameCode }) =>
          `moyenne ${what.startsWith('RCUE') ? 'du' : 'de'} ${what} ${before} → ${after}${isSameCode ? ', code inchangé' : ''}`,
      )
      .join(' ; ')}`,
} as const;
