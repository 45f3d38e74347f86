/** The words of every step of an explanation, the same in a cell, in the panel and on paper: numbers, then the article. */
import {
  ARTICLES,
  type CodeJury,
  codeRow,
  type Decimales,
  isRemark,
  type ProgressionCode,
  type RcueAverage,
  type RetainedUe,
  rcueAverage,
  roundHalfUp,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
  type Step,
} from '../../arrete/index';
import { enumerate, frenchNumber, plain } from '../messages';
import { clauseOf } from './answers';
import { countsSentence, suiteSentence } from './deliberation';
import { noticeClause } from './notices';
import { listedUes, owedSentence } from './ues';

const NBSP = '\u00a0';
const COLON = `${NBSP}: `;

type Of<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>;

/** « UE21 acquise par compensation : RCUE Comprendre 10,20 ≥ 10 — §4.4 »
 * `attendues`: the UE that only await an average.
 * @example stepSentence({ kind: 'credits', article: 'creditsUe', acquis: 43, total: 60 }, 2) // 'Crédits acquis : 43 sur 60 — §4.3'
 */
export const stepSentence = (step: Step, decimales: Decimales, attendues: readonly string[] = []): string =>
  `${clause(step, decimales, attendues)} — §${ARTICLES[step.article]}`;

function clause(step: Step, decimales: Decimales, attendues: readonly string[]): string {
  switch (step.kind) {
    case 'ue':
      return ueClause(step, decimales);
    case 'rcue':
      return rcueClause(step, decimales);
    case 'rcue-inconnu':
      return `RCUE ${step.rcue} sans moyenne${COLON}il manque celle de ${enumerate(step.ues)}`;
    case 'ue-retenue':
      return retainedClause(step.retained, step.rcue);
    case 'rcue-retenu':
      return retainedRcueClause(step, decimales);
    case 'progression':
      return capital(progressionClause(step, decimales));
    case 'situation':
      return `Résultat des règles${COLON}${step.code}, ${SITUATIONS[step.code](step.semestre)}`;
    case 'statut':
      return `Statut de l'étudiant${COLON}${named(step.code)}`;
    case 'annee':
      return anneeClause(step);
    case 'comptes':
      return countsSentence(step);
    case 'credits':
      return `Crédits acquis${COLON}${step.acquis} sur ${step.total}`;
    case 'dettes':
      return `${debtsClause(step, attendues)}${step.semestre === 3 ? `${NBSP}; S5 demande toutes les UE de S1 et S2` : ''}`;
    case 'suite':
      return suiteSentence(step.suite, step.semestre, []);
    case 'reste':
      return `${isRemark(step.notice) ? 'À savoir' : 'À régler'}${COLON}${noticeClause(step.notice)}`;
  }
}

function ueClause({ ue: { ue, average, annee }, rcue, reason }: Of<'ue'>, decimales: Decimales): string {
  switch (reason.code) {
    case 'ue-moyenne-atteinte':
      return `${ue} acquise${COLON}${figure(reason.data.average, decimales)} ≥ ${reason.data.seuil}`;
    case 'ue-moyenne-insuffisante':
      return `${ue} non acquise par sa moyenne${COLON}${figure(reason.data.average, decimales)} < ${reason.data.seuil}`;
    case 'ue-deja-acquise': {
      const { code } = reason.data;
      const when = annee === '' ? code : `${code}, ${annee}`;
      const how = code === 'ADSUP' ? 'acquise par le niveau supérieur' : 'déjà acquise';
      const kept = typeof average === 'number' ? `${COLON}elle le reste, ${figure(average, decimales)} retenu` : '';
      return `${ue} ${how} (${when})${kept}`;
    }
    case 'ue-moyenne-manquante':
      return `${ue} sans moyenne${COLON}rien n'en est décidé`;
    case 'ue-sans-objet':
      return `${ue} sans objet${COLON}l'étudiant n'a pas cette UE`;
    case 'ue-compensable':
      return `${ue} non acquise à ce stade, compensable par le RCUE ${rcue} au semestre pair`;
    case 'rcue-moyenne-atteinte':
      return `${ue} acquise par compensation${COLON}RCUE ${rcue} ${figure(reason.data.average, decimales)} ≥ ${reason.data.seuil}`;
    case 'rcue-moyenne-insuffisante':
      return `${ue} non acquise${COLON}RCUE ${rcue} ${figure(reason.data.average, decimales)} < ${reason.data.seuil}, pas de compensation`;
    case 'rcue-moyenne-manquante':
      return `${ue} en attente${COLON}la moyenne du RCUE ${rcue} n'est pas connue`;
  }
}

const figure = (average: number, decimales: Decimales): string => frenchNumber(average, decimales);

/** « RCUE Comprendre 10,20 ≥ 10 : (9,40 + 11,00) / 2 »; weights are written where they are not 1.
 * A RCUE is that of the averages as they are (« sans arrondi intermédiaire »): where the figures shown would give another one, it is said. */
function rcueClause({ rcue, average, seuil, atteint, valide, termes }: Of<'rcue'>, decimales: Decimales): string {
  const head = `RCUE ${rcue} ${figure(average, decimales)} ${atteint ? '≥' : '<'} ${seuil}`;
  const anyway = valide ? ', validé par ses deux UE' : '';
  const [first, second] = termes;
  if (!first || !second) return `${head}${anyway}${COLON}${first?.ue ?? ''} seule`;
  const isPlain = termes.every(({ poids }) => poids === 1);
  const sum = termes
    .map((one) => `${figure(one.average, decimales)}${isPlain ? '' : ` × ${plain(one.poids)}`}`)
    .join(' + ');
  const weight = termes.reduce((total, { poids }) => total + poids, 0);
  const [odd, even] = [roundHalfUp(first.average, decimales), roundHalfUp(second.average, decimales)];
  const shown = rcueAverage(odd, even, [first.poids, second.poids]);
  const isShown = typeof shown === 'number' && figure(shown, decimales) === figure(average, decimales);
  const unrounded = isShown ? '' : ", moyennes d'UE non arrondies";
  return `${head}${anyway}${COLON}(${sum}) / ${plain(Number(weight.toFixed(3)))}${unrounded}`;
}

function retainedClause({ ue, code, by }: RetainedUe, rcue: string): string {
  if (by === 'rcue') return `${ue} acquise (${code})${COLON}le jury a admis le RCUE ${rcue}`;
  if (by === 'janvier') return `${ue} acquise (${code})${COLON}décision du jury de janvier, gardée`;
  const word = code === null || code === 'SO' ? '' : code;
  if (word === 'ADJ') return `${ue} acquise par décision du jury (ADJ)`;
  return `${ue}${COLON}décision du jury, ${word === '' ? word : named(word)}`;
}

function retainedRcueClause({ rcue, decision, code, average }: Of<'rcue-retenu'>, decimales: Decimales): string {
  if (decision === null) return `RCUE ${rcue} validé${COLON}ses deux UE sont acquises, dont une au moins par le jury`;
  if (code === null) return `RCUE ${rcue}${COLON}${decision} du jury, en attente d'une moyenne`;
  if (decision !== code) return `RCUE ${rcue}${COLON}${decision} sans effet, ${code} retenu`;
  if (decision === 'ADJ') return `RCUE ${rcue} admis par décision du jury (ADJ)${unchanged(average, decimales)}`;
  return `RCUE ${rcue}${COLON}décision du jury, ${named(decision)}`;
}

const unchanged = (average: RcueAverage, decimales: Decimales): string =>
  typeof average === 'number' ? `${COLON}sa moyenne reste ${figure(average, decimales)}` : '';

function progressionClause({ reason, sousPlancher, inconnus, noms }: Of<'progression'>, decimales: Decimales): string {
  if (reason.code === 'rcue-sous-plancher') {
    return `RCUE < ${SEUIL_PROGRESSION}${COLON}${sousPlancher.map(({ nom, average }) => `${nom} ${figure(average, decimales)}`).join(', ')}`;
  }
  if (reason.code === 'rcue-inconnu') return `moyenne de RCUE manquante${COLON}${inconnus.join(', ')}`;
  if (reason.code === 'rcue-majorite-atteinte') return `${clauseOf(reason, decimales)}, plus de la moitié`;
  if (reason.code === 'rcue-plancher-atteint')
    return `aucun RCUE sous ${SEUIL_PROGRESSION}${COLON}${clauseOf(reason, decimales)}`;
  return clauseOf(reason, decimales, noms);
}

/** An UE that only awaits its average is told apart from those that are not acquired. */
function debtsClause({ ues }: Of<'dettes'>, attendues: readonly string[]): string {
  const awaited = ues.filter((ue) => attendues.includes(ue));
  const known = ues.length - awaited.length;
  if (known === 0) return `UE en attente${COLON}${listedUes(awaited)}`;
  return `${known > 1 ? 'UE non acquises' : 'UE non acquise'}${COLON}${owedSentence(ues, awaited)}`;
}

const SITUATIONS: { readonly [Code in ProgressionCode]: (semestre: number) => string } = {
  ADM: () => `tous les RCUE ≥ ${SEUIL_ACQUISITION}`,
  PASD: (semestre) => `poursuite possible en S${semestre}, année non validée`,
  AJ: () => 'conditions non réunies, le jury décide',
  ATT: (semestre) => (semestre === 5 ? 'en attente de moyennes ou de codes de S1 et S2' : 'en attente de moyennes'),
  DROIT: (semestre) => `poursuite de droit en S${semestre}`,
};

function anneeClause({ code, cause, ues }: Of<'annee'>): string {
  if (cause === 'decision') {
    return `Le jury décide de l'année${COLON}${code === 'DROIT' ? code : named(code)}`;
  }
  const how = cause === 'jury' ? `, ${enumerate(ues)} par le jury` : '';
  return `Année ${code}${COLON}toutes ses UE sont acquises${how}`;
}

/** « RAT, en attente d’un rattrapage » */
function named(code: CodeJury): string {
  const { label } = codeRow(code);
  return `${code}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
