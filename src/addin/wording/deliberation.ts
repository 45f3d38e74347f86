/** Every French sentence of a deliberation: what is retained, what the jury changed, what it has yet to settle. */
import {
  ARTICLES,
  type CodeJury,
  type Deliberation,
  type NamedUe,
  type Notice,
  type RcueOfJury,
  type ReasonOf,
  type RetainedUe,
  type Suite,
  type UeState,
} from '../../arrete/index';
import type { CellValue } from '../cells';
import { shownDay } from '../days';
import { enumerate } from '../messages';

const NBSP = '\u00a0';

/** What is said of a deliberation, in the order of the cells: year, counts, credits, debts, changes, what follows, what is left.
 * @example deliberationCells(rcues, deliberation, 45, 3)[1] // '3 RCUE ≥ 10, 4 validés sur 5'
 */
export function deliberationCells(
  rcues: readonly RcueOfJury[],
  deliberation: Deliberation,
  credits: number,
  semestre: number,
): readonly CellValue[] {
  const { annee, counts, dettes, attendues, notices } = deliberation;
  const changes = changesOf(rcues, deliberation).join(', ');
  const left = noticesSentence(notices);
  if (annee === null) return ['', '', credits, owedSentence(dettes, attendues), changes, '', left];
  return [
    annee.code,
    countsSentence(counts),
    credits,
    owedSentence(dettes, attendues),
    changes,
    suiteSentence(annee.suite, semestre, dettes),
    left,
  ];
}

/** Semester after semester, as the results of the rules list them.
 * @example listedUes(['UE12', 'UE22', 'UE13']) // 'UE12, UE13, UE22' */
export const listedUes = (ues: readonly string[]): string => [...ues].sort().join(', ');

/** Of the UE not acquired, those that only await an average are told apart.
 * @example owedSentence(['UE12', 'UE13', 'UE22'], ['UE22']) // 'UE12, UE13 ; en attente : UE22' */
export function owedSentence(dettes: readonly string[], attendues: readonly string[]): string {
  const known = listedUes(dettes.filter((ue) => !attendues.includes(ue)));
  if (attendues.length === 0) return known;
  return `${known}${known === '' ? '' : `${NBSP}; `}en attente${NBSP}: ${listedUes(attendues)}`;
}

/** « 3 RCUE ≥ 10, 4 validés sur 5 »: no decision changes the first count, which is that of 4.5. */
export const countsSentence = ({ atteints, valides, total }: Deliberation['counts']): string =>
  `${atteints} RCUE ≥ 10, ${valides} ${valides > 1 ? 'validés' : 'validé'} sur ${total}`;

/** « UE11 AJ → ADJR »: the UE whose code is not the one that the rules give. */
function changesOf(rcues: readonly RcueOfJury[], { rcues: retained }: Deliberation): readonly string[] {
  return retained.flatMap(({ impair, pair }, index) => [
    ...changeOf(impair, rcues[index]?.impair.regles ?? null),
    ...(pair ? changeOf(pair, rcues[index]?.pair?.regles ?? null) : []),
  ]);
}

function changeOf({ ue, code, by }: RetainedUe, regles: UeState): readonly string[] {
  if (by === 'regles') return [];
  const from = by === 'janvier' ? ' (jury de janvier)' : '';
  return [`${ue} ${regles ?? 'sans moyenne'} → ${code}${from}`];
}

/** « S3 ouvert ; S5 fermé tant que UE14 n'est pas acquise (4.5) »; '' when the jury has yet to decide.
 * @example suiteSentence('ouverte', 3, []) // 'S3 ouvert' */
export function suiteSentence(suite: Suite, semestre: number, dettes: readonly string[]): string {
  const debts = listedUes(dettes);
  switch (suite) {
    case 'ouverte': {
      const later = dettes.length > 0 && semestre === 3 ? ` ; S5 fermé tant que ${debts} ${is(dettes)}` : '';
      return `S${semestre} ouvert${later}`;
    }
    case 'redoublement':
      return 'Redoublement autorisé';
    case 'reprise':
      return 'Année à reprendre';
    case 'fermee':
      return `S${semestre} fermé`;
    case 'a-decider':
      return '';
  }
}

const is = (ues: readonly string[]): string =>
  ues.length > 1 ? 'ne sont pas acquises (4.5)' : "n'est pas acquise (4.5)";

/** All that the jury has yet to settle, in one sentence: each with its remedy and its point of the arrêté, what a NAR or a RED lacks together.
 * @example noticesSentence([...]) // « NAR incomplet, motif manquant, conseil d'orientation manquant (4.5) » */
export function noticesSentence(notices: readonly Notice[]): string {
  const firstLack = notices.find((notice) => lackOf(notice) !== '');
  return notices
    .filter((notice) => notice === firstLack || lackOf(notice) === '')
    .map((notice) => `${noticeClause(notice, notices)} (${ARTICLES[notice.article].number})`)
    .join(`${NBSP}; `);
}

type Lack =
  | 'refus-sans-motif'
  | 'refus-sans-audition'
  | 'refus-sans-conseils'
  | 'refus-audition-apres-jury'
  | 'redoublement-du-meme-semestre'
  | 'redoublements-epuises';

/** What a NAR or a RED lacks; '' for any other notice. */
function lackOf({ code, data }: Notice): string {
  switch (code) {
    case 'refus-sans-motif':
      return 'motif manquant';
    case 'refus-sans-audition':
      return 'audition demandée et non tenue';
    case 'refus-sans-conseils':
      return "conseil d'orientation manquant";
    case 'refus-audition-apres-jury':
      return `audition tenue le ${shownDay(data.audition)}, après le jury du ${shownDay(data.jury)}`;
    case 'redoublement-du-meme-semestre':
      return `S${data.semestre} déjà redoublé`;
    case 'redoublements-epuises':
      return `${data.total} redoublements sur ${data.limite} déjà faits`;
    default:
      return (code satisfies Exclude<Notice['code'], Lack>) && '';
  }
}

/** What the jury has yet to settle, with its remedy, without its point. `among`: those that one student has; one decision stands on a year, all
 * that is lacking is of it.
 * @example noticeClause(reason('annee-en-attente', 'semestreImpair', {})) // 'des moyennes manquent' */
export function noticeClause(notice: Notice, among: readonly Notice[] = [notice]): string {
  const { code, data, article } = notice;
  switch (code) {
    case 'decision-sans-effet':
      return useless(`${data.ue} est acquise`, data);
    case 'rcue-decision-sans-effet':
      return useless(`RCUE ${data.rcue} est validé`, data);
    case 'decision-non-revisable':
      return `${data.ue} a été admise en janvier${NBSP}: pour écrire ${data.decision}, commencez le motif par « Rectification d'erreur matérielle${NBSP}: » et dites laquelle`;
    case 'decision-contredite':
      return `${data.ue}${NBSP}: ${data.decision} contredit l'admission de son RCUE, effacez l'un des deux`;
    case 'rcue-admis-moyenne-manquante':
      return `RCUE ${data.rcue} admis, mais ${data.ues.join(' et ')} sans moyenne${NBSP}: écrivez ADJ sur l'UE, ou attendez la note`;
    case 'annee-a-decider':
      return "le jury doit décider de l'année";
    case 'annee-en-attente':
      return 'des moyennes manquent';
    case 'annee-admise-ue-non-acquises':
      return `ADM suppose toutes les UE acquises (${listedUes(data.ues)})${NBSP}: écrivez ADJ sur l'UE ou le RCUE, ou décidez autrement de l'année`;
    case 'annee-admise-sans-ses-ue':
      return `ADJ de l'année n'acquiert aucune UE (${listedUes(data.ues)})${NBSP}: pour en donner, écrivez ADJ sur l'UE ou le RCUE`;
    case 'annee-pasd-conditions-non-reunies':
      return `PASD suppose les conditions du 4.5 réunies${NBSP}: pour laisser passer, écrivez PAS1NCI ou ADJ`;
    case 'annee-attend-but1': {
      const s = data.ues.length > 1 ? 's' : '';
      return `code${s} manquant${s} pour ${formerList(data.ues)}${NBSP}: écrivez-le${s} dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise)`;
    }
    case 'annee-ouverte-sans-but1':
      return `${data.decision} ouvrirait S5, qui demande toutes les UE de S1 et S2 (manque ${formerList(data.ues)})${NBSP}: si le jury l'admet, écrivez ADJ dans « Acquis antérieurs » ; sinon décidez autrement de l'année`;
    case 'annee-poursuite-sans-le-jury':
      return `${data.decision} alors que les règles donnent ${data.code}${KEPT}`;
    case 'annee-passage-refuse':
      return `${data.decision} alors que les conditions du passage en S${data.semestre} sont réunies${KEPT} ; sinon dites pourquoi dans le motif`;
    case 'annee-refusee-ue-acquises':
      return `${data.decision} alors que toutes les UE sont acquises${NBSP}: effacez-le`;
    case 'redoublement-supplementaire-deja-utilise':
      return impossibleRepeat(data);
    case 'redoublements-supplementaires': {
      const semestres = data.semestres.map((semestre) => `S${semestre}`).join(', ');
      return `RED de deux semestres au-delà des limites (${semestres}), alors que le texte dit « un redoublement supplémentaire »${NBSP}: l'autorisation du directeur doit dire qu'elle couvre l'année`;
    }
    default: {
      code satisfies Lack;
      const lacks = together(among.map(lackOf).filter(Boolean).join(', '));
      return article === 'redoublement'
        ? `RED incomplet, ${lacks}${NBSP}: autorisation du directeur nécessaire`
        : `NAR incomplet, ${lacks}`;
    }
  }
}

const KEPT = `${NBSP}: gardé, effacez-le pour suivre les règles`;

const useless = (what: string, { decision, code }: { readonly decision: CodeJury; readonly code: CodeJury }): string =>
  `${what} (${code})${NBSP}: ${decision} n'a pas d'effet, effacez-le`;

/** « S1 Comprendre et S2 Exprimer » */
const formerList = (ues: readonly NamedUe[]): string =>
  enumerate(ues.map(({ nom, semestre }) => `S${semestre} ${nom}`));

/** @example together('S1 déjà redoublé, S2 déjà redoublé') // 'S1 et S2 déjà redoublés' */
const together = (lacks: string): string => lacks.replace(/ déjà redoublé, (S\d déjà redoublé)/, ' et $1s');

/** Why RED cannot be, and what the jury may decide instead. */
function impossibleRepeat({
  dejaRedoubles,
  faits,
  limite,
}: ReasonOf<'redoublement-supplementaire-deja-utilise'>['data']): string {
  const why = [
    ...dejaRedoubles.map((semestre) => `, S${semestre} déjà redoublé`),
    ...(faits === null ? [] : [`, ${faits} redoublements sur ${limite} déjà faits`]),
  ].join('');
  return `RED impossible${together(why)} (un redoublement supplémentaire déjà fait, le texte n'en permet qu'un)${NBSP}: écrivez NAR ou PAS1NCI, ou ADJ sur des UE non acquises`;
}
