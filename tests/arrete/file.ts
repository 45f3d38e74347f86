/** The file of a student in a few words: two averages for each RCUE, and what the jury wrote. */
import type {
  AnneeOfFile,
  AnneeOfJury,
  JuryFile,
  RcueOfFile,
  UeAverage,
  UeOfFile,
  UeOfJury,
  UeState,
} from '../../src/arrete';

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

/** All that a refusal asks for. */
export const REFUS: AnneeOfJury['refus'] = {
  motif: 'Résultats',
  auditionDemandee: false,
  entendu: false,
  entenduLe: null,
  juryLe: null,
  conseilsOrientation: 'BTS',
};

export const annee = (rest: Partial<AnneeOfFile> = {}): AnneeOfFile => ({
  decision: null,
  semestres: [1, 2],
  refus: REFUS,
  redoublements: [],
  autorisationDuDirecteur: false,
  but1: null,
  ...rest,
});

/** At the end of BUT1, before the entry into S3. */
export const file = (rcues: readonly RcueOfFile[], rest: Partial<JuryFile> = {}): JuryFile => ({
  rcues,
  statut: null,
  annee: annee(),
  semestre: 3,
  rectification: false,
  decimales: 2,
  ...rest,
});

/** An UE as the jury finds it: by the code of the rules. */
export const ueOfJury = (name: string, regles: UeState, rest: Partial<UeOfJury> = {}): UeOfJury => ({
  ue: name,
  regles,
  janvier: null,
  decision: null,
  ...rest,
});
