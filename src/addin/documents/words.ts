/** Every code of a jury in full words, as a document that a student reads says it. */
import {
  codeRow,
  type Depart,
  isAcquired,
  mayRepeatYear,
  type RetainedUe,
  type UeOutcome,
  type UeState,
} from '../../arrete';
import type { Programme } from '../../programme';
import type { StudentFile } from '../deliberation/students';
import { enumerate } from '../messages';
import { nextSemestre } from './source';

const OUTCOMES: { readonly [Outcome in UeOutcome]: string } = {
  acquise: 'acquise',
  'acquise-par-compensation': 'acquise par compensation',
  'acquise-par-niveau-superieur': 'acquise par validation du niveau supérieur',
  'acquise-par-jury': 'acquise par décision du jury',
  'non-acquise': 'non acquise',
  incomplete: 'en attente',
  'sans-objet': 'sans objet',
};

/** Why an UE or a RCUE is not acquired, where its code says more than its average. */
export const BECAUSE: Readonly<Partial<Record<NonNullable<UeState>, string>>> = {
  RAT: 'rattrapage attendu',
  ATJ: 'pour une autre raison, prévue au règlement local',
  DEF: 'défaillance',
  ABAN: 'abandon',
  DEM: 'démission',
  UEBSL: "UE d'un semestre blanchi",
};

function stateWords(code: UeState): string {
  if (code === null) return 'en attente de notes';
  if (code === 'SO') return OUTCOMES['sans-objet'];
  const because = BECAUSE[code];
  return `${OUTCOMES[codeRow(code).outcome]}${because === undefined ? '' : ` (${because})`}`;
}

/** « acquise par compensation », « acquise (2024-25) », « non acquise (rattrapage attendu) ».
 * @example ueWords({ ue: 'UE11', code: 'CMP', by: 'regles', notices: [] }, null) // 'acquise par compensation' */
export function ueWords({ code, by }: RetainedUe, former: { readonly annee: string } | null): string {
  const words = stateWords(code);
  if (!isAcquired(code) || by === 'jury' || by === 'rcue') return words;
  if (by === 'janvier') return `${words} (jury de janvier)`;
  return former === null ? words : `${words} (${former.annee || 'acquis antérieur'})`;
}

/** « validé »: a regroupement is validated, an UE is acquired. It is the UE that is compensated: a RCUE coded CMP is itself at 10.
 * @example rcueWords('CMP') // 'validé' */
export const rcueWords = (code: UeState): string =>
  stateWords(code === 'CMP' ? 'ADM' : code).replace('acquise', 'validé');

/** What is decided of the year, in full words.
 * @example yearWords(programme, { code: 'PASD', by: 'regles', suite: 'ouverte' }, ['UE14']) // 'Année non validée ; poursuite …' */
export function yearWords(
  programme: Programme,
  { code }: NonNullable<StudentFile['deliberation']['annee']>,
  dettes: readonly string[],
): string {
  const next = nextSemestre(programme);
  const isWhole = dettes.length === 0;
  switch (code) {
    case 'ADM':
      return isWhole ? 'Année validée, toutes les UE sont acquises' : 'Admission prononcée, des UE restent à acquérir';
    case 'ADJ':
      return isWhole
        ? 'Année validée par décision du jury, toutes les UE sont acquises'
        : `Admission en semestre ${next} par décision du jury, année non validée`;
    case 'PASD':
      return `Année non validée, poursuite d'études en semestre ${next} possible (conditions du 4.5 réunies)`;
    case 'PAS1NCI':
      return `Année non validée, poursuite d'études en semestre ${next} autorisée par décision du jury`;
    case 'RED':
      return 'Année non validée, redoublement autorisé';
    case 'NAR':
      return 'Année non validée, redoublement non autorisé';
    case 'AJ':
      return `Conditions de la poursuite d'études en semestre ${next} non réunies, décision du jury attendue`;
    case 'DROIT':
      return `Poursuite d'études en semestre ${next} de droit`;
    case 'ATT':
      return programme.but === 2 ? "En attente de notes ou d'acquis de BUT1" : 'En attente de notes';
    default:
      return YEAR[code] ?? codeRow(code).label;
  }
}

const YEAR: Readonly<Record<string, string>> = {
  ATJ: 'Année non validée pour une autre raison, prévue au règlement local',
  RAT: 'Décision en attente du rattrapage',
  DEF: 'Défaillance, année non validée',
  ABAN: 'Abandon constaté, année non validée',
  ABL: 'Année blanche',
  DEM: 'Démission',
  EXCLU: 'Exclusion par décision disciplinaire',
};

/** What a repeat beyond the limits of 4.5 rests on; '' within them, and as long as the director has not authorised it.
 * @example beyondLimits(file) // " au-delà des limites du 4.5 (S1 déjà redoublé), sur autorisation du directeur de l'IUT" */
export function beyondLimits({ annee, deliberation }: StudentFile): string {
  if (annee === null || deliberation.annee?.code !== 'RED') return '';
  const { redoublements } = annee;
  if (redoublements === null) return '';
  const { outcome, reasons } = mayRepeatYear({ ...annee, redoublements }, deliberation.rcues);
  if (outcome !== 'possible-sur-autorisation-du-directeur') return '';
  const again = reasons.flatMap(({ code, data }) =>
    code === 'redoublement-du-meme-semestre' ? [`S${data.semestre}`] : [],
  );
  const spent = reasons.flatMap(({ code, data }) =>
    code === 'redoublements-epuises' ? [`${data.total} redoublements sur ${data.limite} déjà faits`] : [],
  );
  const passed = again.length === 0 ? [] : [`${enumerate(again)} déjà ${again.length > 1 ? 'redoublés' : 'redoublé'}`];
  return ` au-delà des limites du 4.5 (${[...passed, ...spent].join(', ')}), sur autorisation du directeur de l'IUT`;
}

/** What follows in January: the even semester is of right « pour tout étudiant » (4.5); who resigned is one no more. */
export const januaryWords = (statut: Depart, pair: number): string =>
  statut === 'DEM' ? 'Démission' : `Poursuite d'études en semestre ${pair} de droit`;
