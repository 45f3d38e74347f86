/** The smallest programme with two RCUE: what a generation does to it takes few service calls. */
import type { Ligne, Programme } from '../../src/programme';

const ligne = (code: string, titre: string, coefficient: number): Ligne => ({
  code,
  titre,
  pole: code.startsWith('R') ? 'ressources' : 'saes',
  heures: { cm: null, td: 10, tp: null, projet: null, total: 10 },
  evaluation: 'CC',
  coefficient,
});

const ue = (semestre: number, competence: number, ects: number) => ({
  code: `UE${semestre}${competence}`,
  competence,
  coefficient: 1,
  ects,
  lignes: [
    ligne(`R${semestre}0${competence}`, `Ressource ${semestre}.${competence}`, 3),
    ligne(`SAE${semestre}0${competence}`, `SAÉ ${semestre}.${competence}`, 2),
  ],
});

export const TINY: Programme = {
  id: 'essai-ici-2025-2026-but1',
  mention: 'Mention d’essai',
  sigle: 'ESSAI',
  etablissement: 'IUT d’Ici',
  annee: '2025-2026',
  but: 1,
  parcours: '',
  competences: [
    { numero: 1, nom: 'Lire', titre: 'Lire avec méthode', niveau: 1, niveauTitre: 'Lire un texte court' },
    { numero: 2, nom: 'Écrire', titre: 'Écrire avec soin', niveau: 1, niveauTitre: 'Écrire une page' },
  ],
  semestres: [1, 2].map((numero) => ({ numero, ues: [ue(numero, 1, 18), ue(numero, 2, 12)] })),
};

/** The same with one element more in UE11: R103, between R101 and SAE101. */
export const TINY_WITH_R103: Programme = withUe11((lignes) => [
  ...lignes.slice(0, 1),
  ligne('R103', 'Ressource nouvelle', 1),
  ...lignes.slice(1),
]);

/** The same without R101, whose place in UE11 is taken by R103. */
export const TINY_WITHOUT_R101: Programme = withUe11((lignes) => [
  ligne('R103', 'Ressource nouvelle', 3),
  ...lignes.filter(({ code }) => code !== 'R101'),
]);

function withUe11(change: (lignes: readonly Ligne[]) => readonly Ligne[]): Programme {
  const [first, second] = TINY.semestres;
  if (!first || !second) throw new Error('the programme has two semesters');
  const ues = first.ues.map((one) => (one.code === 'UE11' ? { ...one, lignes: change(one.lignes) } : one));
  return { ...TINY, semestres: [{ ...first, ues }, second] };
}

/** A second year of three RCUE: two of them at 10 are more than half. */
export const TINY_BUT2: Programme = {
  ...TINY,
  id: 'essai-ici-2025-2026-but2',
  but: 2,
  competences: ['Lire', 'Écrire', 'Dire'].map((nom, index) => ({
    numero: index + 1,
    nom,
    titre: `${nom} avec soin`,
    niveau: 2,
    niveauTitre: `${nom} longtemps`,
  })),
  semestres: [3, 4].map((numero) => ({ numero, ues: [ue(numero, 1, 12), ue(numero, 2, 10), ue(numero, 3, 8)] })),
};
