/** Maquettes written from the description of the format, and their bytes. */

export interface ElementSpec {
  readonly objet?: string;
  readonly code: string;
  readonly session?: string;
  readonly libelle: string;
  /** Kinds of result, each a column. */
  readonly resultats: readonly string[];
}

export interface StudentSpec {
  readonly nip: string;
  readonly nom: string;
  readonly prenom: string;
  readonly naissance?: string;
  /** Of the first columns; the others are blank. */
  readonly valeurs?: readonly string[];
}

export interface MaquetteSpec {
  readonly elements: readonly ElementSpec[];
  readonly etudiants: readonly StudentSpec[];
  readonly fin?: '\r\n' | '\n';
  readonly codes?: readonly (readonly string[])[];
}

export const CODES: readonly (readonly string[])[] = [
  ['ADM', 'AJ', 'ATT', 'DEF', 'NAR', 'VAL'],
  ['ABAN', 'ADJ', 'ADM', 'AJ', 'AJAC', 'AJCI', 'ATT', 'COMP', 'DEF', 'DEM', 'NAR', 'PASD', 'RED', 'UESB', 'VAL'],
  ['ABI', 'ABJ', 'DEF', 'DEM', 'DIS'],
];

const LABELS: Readonly<Record<string, string>> = {
  ADM: 'Admis',
  AJ: 'Ajourné',
  AJAC: 'Ajourné mais accès autorisé à étape sup.',
  COMP: 'Modification décision semestre impair',
  VAL: 'Validé',
};

/** The text of a maquette, tab by tab as the registry writes it. */
export function maquetteText({ elements, etudiants, fin = '\r\n', codes = CODES }: MaquetteSpec): string {
  const columns = elements.flatMap(({ objet = 'ELP', code, session = '0', libelle, resultats }) =>
    resultats.map((resultat, index) => ({
      objet,
      code,
      session,
      resultat,
      titre: index === 0 ? `${code} - ${libelle}` : '',
    })),
  );
  const ids = columns.map((_, index) => idOf(index));
  const lines = [
    'XX-APO_TITRES-XX',
    'apoC_annee\t2026/2027',
    'apoC_cod_dip\t7W29',
    'apoC_lib_dip\tBUT MMI - CRÉATION NUMÉRIQUE',
    'apoC_Titre1\tExport Apogée du 28/09/2026 à 09:22',
    '\t\t\t\t\t\t\t',
    'XX-APO_TYP_RES-XX',
    ...codes.map((list) => `${list.length}\t${list.join('\t')}\t`),
    ...codes.map((list) => `${list.map((code) => `${code} : ${LABELS[code] ?? code}`).join('\t')}\t`),
    '\t\t\t\t\t\t\t',
    'XX-APO_COLONNES-XX',
    'apoL_a01_code\tType Objet\tCode\tVersion\tAnnée\tSession\tAdmission/Admissibilité\tType Rés.\t\t\tEtudiant\tNuméro',
    'apoL_a02_nom\t\t\t\t\t\t\t\t\t\t\tNom',
    'apoL_a03_prenom\t\t\t\t\t\t\t\t\t\t\tPrénom',
    'apoL_a04_naissance\t\t\t\t\t\t\t\t\tSession\tAdmissibilité\tNaissance',
    'APO_COL_VAL_DEB',
    ...columns.map(
      ({ objet, code, session, resultat, titre }, index) =>
        `${ids[index]}\t${objet}\t${code}\t\t2026\t${session}\t1\t${resultat}\t${titre}\t0\t1\t${KINDS[resultat] ?? ''}`,
    ),
    'APO_COL_VAL_FIN',
    `${idOf(columns.length)}\tAPO_COL_VAL_FIN\t\t\t\t\t\t\t  \t`,
    '\t\t\t\t\t\t\t',
    'XX-APO_VALEURS-XX',
    `apoL_a01_code\tapoL_a02_nom\tapoL_a03_prenom\tapoL_a04_naissance\t${ids.join('\t')}\t`,
    ...etudiants.map(({ nip, nom, prenom, naissance = '19/08/2007', valeurs = [] }) =>
      [nip, nom, prenom, ` ${naissance}`, ...ids.map((_, index) => valeurs[index] ?? ''), ''].join('\t'),
    ),
    '',
  ];
  return lines.join(fin);
}

const KINDS: Readonly<Record<string, string>> = { N: 'Note', B: 'Barème', J: 'Pts Jury', R: 'Résultat' };
const idOf = (index: number): string => `apoL_c${String(index + 1).padStart(4, '0')}`;

/** ISO-8859-1: a byte per character. */
export const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
export const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));
export const textOfBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const FULL = ['N', 'B', 'J', 'R'];
const LABELS_S = [
  'Comprend besoins com',
  'Co-concevoir réponse',
  'Expri identité visuell',
  'Dévelop site web',
  'Entreprendre un projet',
];

/** BUT1: the étape, then an element for each UE of S1 and S2. */
export const BUT1: MaquetteSpec = {
  elements: [
    { objet: 'VET', code: '7WB1', libelle: 'BUT 1 MMI', resultats: ['R'] },
    ...[1, 2].flatMap((semestre) =>
      LABELS_S.map((label, index) => ({
        code: `7WG${'ABCDE'[index]}${semestre}`,
        libelle: `${label} S${semestre}`,
        resultats: FULL,
      })),
    ),
  ],
  etudiants: [
    { nip: '00258310', nom: 'ABADIE', prenom: 'Rose' },
    { nip: '00258311', nom: 'BÉNARD', prenom: 'Léo', naissance: '31/03/2007' },
    { nip: '00258312', nom: 'CROS', prenom: 'Zoé', naissance: '06/11/2007' },
    { nip: '99900001', nom: 'INCONNUE', prenom: 'Ève', valeurs: ['AJ', '7,25', '20', '', 'AJ'] },
  ],
};
