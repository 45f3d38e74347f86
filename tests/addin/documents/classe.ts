/** A small class before its July jury, one student for each code and each path, laid out as the real sheets. Figures by hand, beside them. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { studentFiles } from '../../../src/addin/deliberation/students';
import { readComposition } from '../../../src/addin/documents/composition';
import type { DocumentBlock, DocumentTable, FixedResults, JuryDocument } from '../../../src/addin/documents/protocol';
import type { DocumentSource } from '../../../src/addin/documents/source';
import { resultsOf } from '../../../src/addin/verification/averages';
import type { Programme, Ue } from '../../../src/programme';
import { type Grid, readSettings } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, gridFrom, notes } from '../verification/bench';

const COMPETENCES = ['Comprendre', 'Concevoir', 'Exprimer'] as const;

/** Each UE has one ressource that alone gives its average, and 10 credits. */
const ue = (semestre: number, competence: number): Ue => ({
  code: `UE${semestre}${competence}`,
  competence,
  coefficient: 1,
  ects: 10,
  lignes: [
    {
      code: `R${semestre}0${competence}`,
      titre: `Ressource ${semestre}.${competence}`,
      pole: 'ressources',
      heures: { cm: null, td: null, tp: null, projet: null, total: null },
      evaluation: null,
      coefficient: 1,
    },
  ],
});

export const PROGRAMME: Programme = {
  id: 'essai',
  mention: 'Mention d’essai',
  sigle: 'ESS',
  etablissement: 'IUT d’Ici',
  annee: '2025-2026',
  but: 1,
  parcours: '',
  competences: COMPETENCES.map((nom, index) => ({ numero: index + 1, nom, titre: '', niveau: 1, niveauTitre: '' })),
  semestres: [1, 2].map((numero) => ({ numero, ues: [1, 2, 3].map((competence) => ue(numero, competence)) })),
};

export interface Pupil {
  readonly nip: string;
  readonly nom: string;
  readonly prenom: string;
  readonly statut?: string;
  readonly redoublements?: string;
  /** Averages of UE11, UE12, UE13, then of UE21, UE22, UE23; '' where the mark is missing. */
  readonly s1: readonly (number | '')[];
  readonly s2: readonly (number | '')[];
  /** What the July jury typed, by the names of the columns. */
  readonly juillet?: Readonly<Record<string, unknown>>;
  /** What the January jury typed. */
  readonly janvier?: Readonly<Record<string, unknown>>;
}

const REFUS = { decision: 'NAR', motif: 'Aucun RCUE à 10', audition: true, conseil: 'BTS Communication' };

/** In the order of the jury sheet. */
export const CLASS: readonly Pupil[] = [
  // RCUE 12, 12, (12 + 8) / 2 = 10 : tous à 10, UE23 compensée. ADM, 60 crédits.
  { nip: '0001', nom: 'Abadie', prenom: 'Rose', s1: [12, 12, 12], s2: [12, 12, 8] },
  // RCUE 12, 12, 9 ; le jury admet le RCUE 3 : UE13 et UE23 sont ADJR, tout est acquis. ADJ, 60 crédits.
  {
    nip: '0002',
    nom: 'Benali',
    prenom: 'Karim',
    s1: [12, 12, 9],
    s2: [12, 12, 9],
    juillet: { 'decision:rcue:3': 'ADJ' },
  },
  // RCUE 12, 12, 9 : 2 sur 3 à 10, aucun sous 8. PASD, 40 crédits, restent UE13 et UE23.
  { nip: '0003', nom: 'Carpentier', prenom: 'Inès', s1: [12, 12, 9], s2: [12, 12, 9] },
  // RCUE 12, 12, 7 : un sous 8 (AJ) ; le jury laisse passer. 40 crédits.
  { nip: '0004', nom: 'Da Silva', prenom: 'Tom', s1: [12, 12, 7], s2: [12, 12, 7], juillet: { decision: 'PAS1NCI' } },
  // RCUE 12, 7, 7 ; aucun semestre redoublé : RED complet. 20 crédits.
  {
    nip: '0005',
    nom: 'Etcheverry',
    prenom: 'Lou',
    s1: [12, 7, 7],
    s2: [12, 7, 7],
    juillet: { decision: 'RED', motif: 'Reprise utile' },
  },
  // Le même, S1 et S2 déjà redoublés : RED incomplet sans le directeur.
  {
    nip: '0006',
    nom: 'Fontaine',
    prenom: 'Maël',
    statut: 'Redoublant',
    redoublements: 'S1, S2',
    s1: [12, 7, 7],
    s2: [12, 7, 7],
    juillet: { decision: 'RED' },
  },
  // RCUE 7, 7, 7 : NAR motivé, audition demandée et tenue, conseil donné. 0 crédit.
  {
    nip: '0007',
    nom: 'Girard',
    prenom: 'Aya',
    s1: [7, 7, 7],
    s2: [7, 7, 7],
    juillet: { ...REFUS, entendu: '2/7/2026' },
  },
  // Le même sans audition tenue ni conseil : NAR incomplet.
  { nip: '0008', nom: 'Haddad', prenom: 'Jules', s1: [7, 7, 7], s2: [7, 7, 7], juillet: { ...REFUS, conseil: '' } },
  // UE11 acquise (12), le reste inconnu : démission. 10 crédits.
  { nip: '0009', nom: 'Ibrahimi', prenom: 'Nora', statut: 'Démission', s1: [12, 7, 7], s2: ['', '', ''] },
  // La note de UE23 manque : en attente. UE11, UE12, UE13, UE21, UE22 : 50 crédits.
  { nip: '0010', nom: 'Jacquet', prenom: 'Hugo', s1: [12, 12, 12], s2: [12, 12, ''] },
  // RCUE 12, 7, 7, rien n'est écrit : le jury est attendu. 20 crédits.
  { nip: '0011', nom: 'Keller', prenom: 'Zoé', s1: [12, 7, 7], s2: [12, 7, 7] },
  // UE13 admise en janvier, UE23 à 12 : RCUE (9 + 12) / 2 = 10,5. UE13 est de toute façon compensée : CMP, ADM, 60 crédits.
  {
    nip: '0012',
    nom: 'Lambert',
    prenom: 'Élie',
    s1: [12, 12, 9],
    s2: [12, 12, 12],
    janvier: { 'decision:UE13': 'ADJ' },
  },
  // UE13 admise en janvier, UE23 à 9 : RCUE 9. UE13 reste ADJ, UE23 est AJ : PASD, 50 crédits.
  { nip: '0013', nom: 'Moreau', prenom: 'Ana', s1: [12, 12, 9], s2: [12, 12, 9], janvier: { 'decision:UE13': 'ADJ' } },
];

export const COMPOSITION = gridFrom({
  role: 'composition',
  name: 'Composition du jury',
  columns: ['', 'qualite', 'S1', 'BUT1'],
  head: [
    ['date', '', '', '20/1/2026', '3/7/2026'],
    ['heure', '', '', '9:00', '14h30'],
    ['lieu', '', '', 'Ici', 'Ici'],
    ['president', '', 'Directrice de l’IUT', 'Claude Roy', 'Claude Roy'],
    ['membre:1', '', 'Chef de département', 'Dominique Petit', 'Dominique Petit'],
    ['membre:2', '', 'Professionnelle extérieure', '', 'Camille Roux'],
    ['membre:3', '', '', '', ''],
  ],
  lines: [],
});

const PROGRAMME_SHEET = gridFrom({
  role: 'programme',
  name: 'Programme',
  columns: ['titre', 'cm'],
  head: [
    ['arrondi', '', 2],
    ['regle', '', '12 juin 2025'],
  ],
  lines: [],
});

const ANNEE = ['passer', 'decision', 'motif', 'audition', 'entendu', 'conseil', 'directeur', 'remarques'];

function jurySheet(
  role: string,
  name: string,
  columns: readonly string[],
  pupils: readonly Pupil[],
  at: 'janvier' | 'juillet',
) {
  const keys = ['numero', 'nip', ...columns];
  return gridFrom({
    role,
    name,
    columns: keys,
    lines: pupils.map((pupil, index) =>
      keys.map((key) => (key === 'numero' ? index + 1 : key === 'nip' ? pupil.nip : (pupil[at]?.[key] ?? ''))),
    ),
  });
}

export interface ClassOptions {
  readonly pupils?: readonly Pupil[];
  readonly session?: 'S1' | 'BUT1';
  readonly composition?: Grid | null;
  readonly fixed?: FixedResults | null;
  readonly fixedSeats?: readonly string[] | null;
  readonly changedSince?: string;
  readonly former?: Grid;
  /** One more épreuve of R203, in which nobody has a mark yet. */
  readonly secondMark?: boolean;
}

/** What the documents of a session are made of. */
export function sourceOf(options: ClassOptions = {}): DocumentSource {
  const {
    pupils = CLASS,
    session = 'BUT1',
    composition = COMPOSITION,
    fixed = null,
    fixedSeats = null,
    changedSince = '',
    former = acquis(),
  } = options;
  const more = options.secondMark ? [['R203'] as const] : [];
  const sheetOf = (semestre: 1 | 2) =>
    notes(semestre, {
      epreuves: [...[1, 2, 3].map((n) => [`R${semestre}0${n}`] as const), ...(semestre === 2 ? more : [])],
      lines: pupils.map((pupil) => [pupil.nip, ...(semestre === 1 ? pupil.s1 : pupil.s2)]),
    });
  const classeur = {
    ...classeurOf(
      etudiants(
        ...pupils.map(({ nip, nom, prenom, statut, redoublements }) => [
          nip,
          nom,
          prenom,
          'TD1',
          statut ?? '',
          redoublements ?? '',
          '',
        ]),
      ),
      former,
      sheetOf(1),
      sheetOf(2),
    ),
    programme: PROGRAMME,
  };
  const bench = { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) };
  const odd = [1, 2, 3].map((n) => `decision:UE1${n}`);
  const even = [1, 2, 3].flatMap((n) => [`decision:UE2${n}`, `decision:rcue:${n}`]);
  const january = jurySheet('jury-S1', 'Jury S1', [...odd, 'motif', 'remarques'], pupils, 'janvier');
  const july = jurySheet('jury-BUT1', 'Jury BUT1', ['situation', ...odd, ...even, ...ANNEE], pupils, 'juillet');
  const grid = session === 'BUT1' ? july : january;
  return {
    bench,
    session,
    grid,
    files: studentFiles(bench, grid, session === 'BUT1' ? january : null),
    composition: readComposition(composition, session, OWN_CLOCK),
    cfvu: readSettings(PROGRAMME_SHEET).cfvu,
    fixed,
    fixedSeats,
    changedSince,
  };
}

export const FIXED: FixedResults = { date: '3 juillet 2026 à 16 h 10', sha256: 'ab'.repeat(32), correctif: null };

/** Every text of a page, one a line, with plain spaces. */
export const linesOf = (blocks: readonly DocumentBlock[]): readonly string[] =>
  blocks.flatMap(textsOf).map((text) => text.replace(/[\u00a0\u202f\n]/g, ' '));

function textsOf(block: DocumentBlock): readonly string[] {
  switch (block.type) {
    case 'entete':
      return [block.etablissement, block.formation, block.titre, block.etat];
    case 'section':
      return [block.texte];
    case 'textes':
      return block.textes;
    case 'champs':
      return block.champs.map(({ nom, valeur }) => `${nom} | ${valeur}`);
    case 'table':
      return tableLines(block);
    case 'cote-a-cote':
      return block.tables.flatMap(tableLines);
    case 'signature':
      return [block.lieu, block.qualite, block.nom];
  }
}

const tableLines = ({ titre, colonnes, lignes }: DocumentTable): readonly string[] => [
  titre,
  colonnes.map((one) => one.titre).join(' | '),
  ...lignes.map((ligne) => ligne.join(' | ')),
];

/** The lines of a document of one page. */
export const told = ({ pages }: JuryDocument): readonly string[] => linesOf(pages[0] ?? []);
