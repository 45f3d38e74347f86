/** What the server says to « Statistiques »: a class of twelve, two groups, whose numbers the tests can count by hand. */

import type { Niveau, Statistiques } from '../../../src/addin/statistiques/protocol';
import { serieOf } from '../../../src/addin/statistiques/repartition';

/** Averages of UE13: 9 known, 3 waiting; in order 6 8 9 9,5 10 10,8 11 13 16: median 10, 4 under 10. */
const UE13 = [10.8, 9, 16, null, 8, 11, 9.5, null, 6, 13, 10, null];
const averages = (shift: number): (number | null)[] =>
  UE13.map((average) => (average === null ? 12 + shift : Math.min(20, Math.max(0, average + shift))));

const NAMES = ['Comprendre', 'Concevoir', 'Exprimer', 'Développer', 'Entreprendre'];
const ues = (semestre: number) =>
  NAMES.map((titre, index) => {
    const code = `UE${semestre}${index + 1}`;
    return serieOf({ code, titre }, code === 'UE13' ? UE13 : averages(index - semestre), 2);
  });
const rcues = NAMES.map((nom, index) =>
  serieOf({ code: `RCUE ${nom}`, titre: `UE1${index + 1}, UE2${index + 1}` }, averages(index - 2), 2),
);
const elements = (semestre: number) => ({
  semestre,
  series: ['R101', 'R102', 'R103', 'R104', 'SAE101', 'SAE102'].map((code, index) =>
    serieOf({ code: code.replace('10', `${semestre}0`), titre: `Élément ${index}` }, averages(index / 2), 2),
  ),
});
const niveauOf = (valeur: number | null): Niveau => {
  if (valeur === null) return 'attente';
  if (valeur >= 10) return 'dix';
  return valeur >= 8 ? 'huit' : 'dessous';
};
const cell = (valeur: number | null) => ({ valeur, niveau: niveauOf(valeur) });

export const YEAR: Statistiques = {
  session: 'BUT1',
  attendus: 12,
  ues: [...ues(1), ...ues(2)],
  rcues,
  elements: [elements(1), elements(2)],
  groupes: {
    situations: [
      { code: 'ADM', titre: 'Année validée' },
      { code: 'PASD', titre: 'Poursuite en S3 possible' },
      { code: 'RED', titre: 'Année à reprendre' },
      { code: 'NAR', titre: 'Sortie de la formation' },
      { code: 'AJ', titre: 'Conditions du 4.5 non réunies' },
      { code: 'ATT', titre: 'En attente' },
    ],
    lignes: [
      { groupe: 'TD1', effectifs: [4, 1, 1, 0, 0, 0] },
      { groupe: 'TD2', effectifs: [1, 2, 0, 1, 1, 1] },
    ],
  },
  carte: {
    colonnes: NAMES.map((code, index) => ({ code, titre: `UE1${index + 1}, UE2${index + 1}` })),
    etudiants: [
      'ARNAUD',
      'BLANC',
      'COLIN',
      'DURAND',
      'ÉTIENNE',
      'FABRE',
      'GIRARD',
      'HADDAD',
      'IMBERT',
      'JOLY',
      'KLEIN',
      'LEROY',
    ].map((nom, index) => ({
      nom: `${nom} Rose`,
      moyennes: NAMES.map((_, column) => cell(UE13[(index + column) % UE13.length] ?? null)),
    })),
  },
};

/** In January: the five UE of S1, no RCUE, nobody to pass. */
export const JANUARY: Statistiques = {
  ...YEAR,
  session: 'S1',
  ues: ues(1),
  rcues: [],
  elements: [elements(1)],
  groupes: { situations: [], lignes: [] },
  carte: {
    colonnes: NAMES.map((titre, index) => ({ code: `UE1${index + 1}`, titre })),
    etudiants: YEAR.carte.etudiants,
  },
};
