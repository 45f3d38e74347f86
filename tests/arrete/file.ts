/** The file of a student in a few words: two averages for each RCUE, and what the jury wrote. */
import type { AnneeOfFile, JuryFile, RcueOfFile, UeAverage, UeOfFile } from '../../src/arrete';

export const ue = (name: string, average: UeAverage, rest: Partial<UeOfFile> = {}): UeOfFile => ({
  ue: name,
  average,
  acquis: null,
  annee: '',
  ects: 5,
  janvier: null,
  decision: null,
  ...rest,
});

export const rcue = (
  nom: string,
  impair: UeOfFile,
  pair: UeOfFile | null,
  rest: Partial<RcueOfFile> = {},
): RcueOfFile => ({ nom, impair, pair, poids: [1, 1], decision: null, supposee: null, ...rest });

export const annee = (rest: Partial<AnneeOfFile> = {}): AnneeOfFile => ({
  decision: null,
  semestres: [1, 2],
  refus: {
    motif: 'Résultats',
    auditionDemandee: false,
    entendu: false,
    entenduLe: null,
    juryLe: null,
    conseilsOrientation: 'BTS',
  },
  redoublements: [],
  autorisationDuDirecteur: false,
  statut: null,
  but1: null,
  ...rest,
});

/** At the end of BUT1, before the entry into S3. */
export const file = (rcues: readonly RcueOfFile[], rest: Partial<JuryFile> = {}): JuryFile => ({
  rcues,
  annee: annee(),
  semestre: 3,
  rectification: false,
  decimales: 2,
  ...rest,
});
