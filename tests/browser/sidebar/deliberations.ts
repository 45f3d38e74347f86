/** What the scripted server answers during a jury: why, borderline cases, suppositions, equal treatment. */

import type {
  BorderlineReport,
  EqualityReport,
  RulesReport,
  StudentWhy,
  SupposeAnswer,
  SupposingSubject,
} from '../../../src/addin/protocol';

export const WHY: StudentWhy = {
  etudiant: 'MARTIN Rose',
  feuille: 'Jury BUT1',
  blocs: [
    {
      titre: 'Comprendre',
      etapes: [
        { phrase: 'UE11 acquise\u00a0: 11,00 ≥ 10 — §4.3', etat: 'bon' },
        { phrase: 'UE21 non acquise par sa moyenne\u00a0: 9,40 < 10 — §4.3', etat: 'erreur' },
        { phrase: 'RCUE Comprendre 10,20 ≥ 10\u00a0: (11,00 + 9,40) / 2 — §4.4', etat: 'bon' },
        { phrase: 'UE21 acquise par compensation\u00a0: RCUE Comprendre 10,20 ≥ 10 — §4.4', etat: 'bon' },
      ],
    },
    {
      titre: 'Année',
      etapes: [
        { phrase: '2 RCUE sur 5 ≥ 10, pas plus de la moitié — §4.5', etat: 'erreur' },
        { phrase: "À régler\u00a0: le jury doit décider de l'année — §4.6", etat: 'attention' },
      ],
    },
  ],
  texte: 'MARTIN Rose (Jury BUT1)\n\nComprendre\n- UE11 acquise\u00a0: 11,00 ≥ 10 — §4.3',
};

export const BORDERLINE: BorderlineReport = {
  resume: '2 situations limites, 2 étudiants.',
  lignes: [
    {
      etudiant: 'MARTIN Rose',
      phrase: 'UE13 à 9,92\u00a0: 0,08 point suffit pour 10, ou +0,40 sur R110',
      effet: 'Avec +0,40 sur R110\u00a0: UE13 AJ → ADM\u00a0; Règles (4.5) AJ → PASD\u00a0; Crédits 43 → 51',
      cellule: { feuille: 'Jury BUT1', a1: 'P12' },
    },
    {
      etudiant: 'DURAND Élie',
      phrase: 'RCUE Développer à 7,90\u00a0: 0,19 point sur UE14 suffit pour 8, ou +0,38 sur SAE105',
      effet: 'Avec +0,38 sur SAE105, aucune décision ne change',
      cellule: { feuille: 'Jury BUT1', a1: 'S14' },
    },
  ],
};

export const SUBJECT: SupposingSubject = {
  etudiant: 'MARTIN Rose',
  nip: '0012345',
  feuille: 'Jury BUT1',
  elements: [
    {
      semestre: 1,
      code: 'R101',
      titre: 'Anglais',
      moyenne: '9,00',
      epreuves: [
        { rang: 0, nom: 'Épreuve 1', note: '8', bareme: '' },
        { rang: 1, nom: 'Épreuve 2', note: 'ABS', bareme: '40' },
      ],
    },
    {
      semestre: 1,
      code: 'SAE101',
      titre: 'Auditer une communication numérique',
      moyenne: '',
      epreuves: [{ rang: 0, nom: 'Épreuve 1', note: '', bareme: '40' }],
    },
    {
      semestre: 2,
      code: 'R201',
      titre: 'Anglais',
      moyenne: '12,00',
      epreuves: [{ rang: 0, nom: 'Épreuve 1', note: '12', bareme: '' }],
    },
  ],
  rcues: [{ rang: 0, nom: 'Comprendre', moyenne: '9,75' }],
  ues: [
    { ue: 'UE11', moyenne: '9,50' },
    { ue: 'UE21', moyenne: '' },
  ],
};

export const SUPPOSED: SupposeAnswer = {
  resume: 'Avec R101 à 10,00\u00a0: 3\u00a0lignes changent.',
  lignes: [
    { quoi: 'UE11', avant: '9,50 AJ', apres: '10,00 ADM', change: true },
    { quoi: 'UE21', avant: '10,00 ADM', apres: '10,00 ADM', change: false },
    { quoi: 'RCUE Comprendre', avant: '9,75 AJ', apres: '10,00 ADM', change: true },
    { quoi: 'Crédits', avant: '48', apres: '60', change: true },
  ],
};

export const RULES: RulesReport = {
  resume: '1\u00a0étudiant change de décision, sur 24.',
  lignes: [
    {
      etudiant: 'MARTIN Rose',
      changements: ['UE21 CMP → AJ', 'RCUE Comprendre CMP → AJ', 'Règles (4.5) ADM → PASD', 'Crédits 60 → 56'],
      cellule: { feuille: 'Jury BUT1', a1: 'AB12' },
    },
  ],
};

export const EQUALITY: EqualityReport = {
  resume: '2\u00a0admissions par le jury, 1 à rapprocher.',
  situations: [
    {
      titre: 'DURAND Élie\u00a0: RCUE Développer, ADJ',
      cellule: { feuille: 'Jury BUT1', a1: 'T14' },
      autres: [
        {
          etudiant: 'MARTIN Rose',
          phrase: 'UE14 9,50 ≥ 9,10\u00a0; UE24 9,70 ≥ 9,30 (et toutes ses autres UE aussi)',
          cellule: { feuille: 'Jury BUT1', a1: 'T12' },
        },
      ],
    },
  ],
};
