/** The title of each check of « Vérifier avant jury », found or not, and how its findings are counted. */
import { plural } from '../french';

/** How many findings, told apart where some are errors and some are not.
 * @example points(4, 3) // '3 points à corriger, 1 à vérifier' */
export function points(count: number, errors: number): string {
  if (errors === 0) return plural(count, 'point à vérifier', 'points à vérifier');
  const wrong = plural(errors, 'point à corriger', 'points à corriger');
  return errors === count ? wrong : `${wrong}, ${count - errors} à vérifier`;
}

/** For each check, its title when nothing is found, and when something is: so many findings, so many of them errors. */
export const CHECKS = {
  feuilles: {
    bon: () => 'Toutes les feuilles sont là et terminées',
    trouve: (count: number) => plural(count, 'feuille absente ou inachevée', 'feuilles absentes ou inachevées'),
  },
  programme: {
    bon: () => 'Programme conforme : 40–60 % et 30 ECTS par semestre',
    trouve: (count: number, errors: number) => `Programme : ${points(count, errors)}`,
  },
  coefficients: {
    bon: () => 'Coefficients : ceux de la génération',
    trouve: (count: number) =>
      `Coefficients : ${plural(count, 'changé depuis la génération ou illisible', 'changés depuis la génération ou illisibles')}`,
  },
  illisibles: {
    bon: () => 'Toutes les notes sont reconnues',
    trouve: (count: number) => plural(count, 'cellule non reconnue', 'cellules non reconnues'),
  },
  acquis: {
    bon: () => 'Acquis antérieurs : toutes les lignes sont lues',
    trouve: (count: number, errors: number) => `Acquis antérieurs : ${points(count, errors)}`,
  },
  semestres: {
    bon: () => 'Tous les semestres sont commencés',
    trouve: (count: number) => plural(count, 'semestre encore à saisir', 'semestres encore à saisir'),
  },
  'manquantes-elements': {
    bon: () => 'Semestres commencés : aucune note manquante par ressource ou SAÉ',
    trouve: (count: number) =>
      `Notes manquantes : ${plural(count, 'ressource ou SAÉ concernée', 'ressources ou SAÉ concernées')}`,
  },
  'manquantes-etudiants': {
    bon: () => 'Semestres commencés : aucune note manquante par étudiant',
    trouve: (count: number) => `Notes manquantes : ${plural(count, 'étudiant concerné', 'étudiants concernés')}`,
  },
  annoncees: {
    bon: () => 'Aucune note en attente (ATT)',
    trouve: (count: number) => `${plural(count, 'note en attente', 'notes en attente')} (ATT)`,
  },
  formules: {
    bon: () => 'Aucune formule remplacée à la main',
    trouve: (count: number) => plural(count, 'formule remplacée ou en erreur', 'formules remplacées ou en erreur'),
  },
  identites: {
    bon: () => 'Identités : les mêmes que dans la feuille Étudiants',
    trouve: (count: number) => `Identités : ${plural(count, 'écart', 'écarts')} avec la feuille Étudiants`,
  },
  doublons: {
    bon: () => 'Aucune ligne en double',
    trouve: (count: number) => plural(count, 'ligne en double', 'lignes en double'),
  },
  statuts: {
    bon: () => 'Tous les statuts sont reconnus',
    trouve: (count: number, errors: number) => `Statuts : ${points(count, errors)}`,
  },
  decisions: {
    bon: () => 'Tous les étudiants ont un résultat',
    trouve: (count: number, errors: number) => `Décisions : ${points(count, errors)}`,
  },
  recalcul: {
    bon: (count: number) =>
      `Moyennes et résultats : ${plural(count, 'valeur recalculée', 'valeurs recalculées')}, aucune différence`,
    trouve: (count: number) => `Moyennes et résultats : ${plural(count, 'différence', 'différences')} avec les notes`,
  },
} as const;
export type CheckId = keyof typeof CHECKS;
