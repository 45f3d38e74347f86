/** Every French sentence of a deliberation: what is retained, what the jury changed, what it has yet to settle. */
import {
  ARTICLES,
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
  const alike = (notice: Notice): readonly Notice[] => {
    const head = lackOf(notice)?.head;
    return head === undefined ? [notice] : notices.filter((one) => lackOf(one)?.head === head);
  };
  return notices
    .filter((notice) => alike(notice)[0] === notice)
    .map((notice) => `${clauseOf(alike(notice))} (${ARTICLES[notice.article].number})`)
    .join(`${NBSP}; `);
}

type Lack = ReasonOf<
  | 'refus-sans-motif'
  | 'refus-sans-audition'
  | 'refus-sans-conseils'
  | 'refus-audition-apres-jury'
  | 'redoublement-du-meme-semestre'
  | 'redoublements-epuises'
>;

/** What a NAR or a RED lacks; null for any other notice. */
function lackOf(notice: Notice): { readonly head: string; readonly what: string; readonly remedy: string } | null {
  const nar = (what: string) => ({ head: 'NAR incomplet', what, remedy: '' });
  const red = (what: string) => ({ head: 'RED incomplet', what, remedy: 'autorisation du directeur nécessaire' });
  switch (notice.code) {
    case 'refus-sans-motif':
      return nar('motif manquant');
    case 'refus-sans-audition':
      return nar('audition demandée et non tenue');
    case 'refus-sans-conseils':
      return nar("conseil d'orientation manquant");
    case 'refus-audition-apres-jury':
      return nar(`audition tenue le ${shownDay(notice.data.audition)}, après le jury du ${shownDay(notice.data.jury)}`);
    case 'redoublement-du-meme-semestre':
      return red(`S${notice.data.semestre} déjà redoublé`);
    case 'redoublements-epuises':
      return red(`${notice.data.total} redoublements sur ${notice.data.limite} déjà faits`);
    default:
      return (notice satisfies Exclude<Notice, Lack>) && null;
  }
}

/** One notice, or all that one decision lacks. */
function clauseOf(notices: readonly Notice[]): string {
  const lacks = notices.flatMap((notice) => lackOf(notice) ?? []);
  const [first] = lacks;
  if (!first) return notices.map(noticeClause).join('');
  const remedy = first.remedy === '' ? '' : `${NBSP}: ${first.remedy}`;
  return `${first.head}, ${lacks.map(({ what }) => what).join(', ')}${remedy}`;
}

/** What the jury has yet to settle, with its remedy, without its point.
 * @example noticeClause(reason('annee-en-attente', 'semestreImpair', {})) // 'des moyennes manquent' */
export function noticeClause(notice: Notice): string {
  switch (notice.code) {
    case 'decision-sans-effet':
      return `${notice.data.ue} est acquise (${notice.data.code})${NBSP}: ${notice.data.decision} n'a pas d'effet, effacez-le`;
    case 'decision-non-revisable':
      return `${notice.data.ue} a été admise en janvier${NBSP}: pour écrire ${notice.data.decision}, commencez le motif par « Rectification d'erreur matérielle${NBSP}: » et dites laquelle`;
    case 'decision-contredite':
      return `${notice.data.ue}${NBSP}: ${notice.data.decision} contredit l'admission de son RCUE, effacez l'un des deux`;
    case 'rcue-admis-moyenne-manquante':
      return `RCUE ${notice.data.rcue} admis, mais ${notice.data.ues.join(' et ')} sans moyenne${NBSP}: écrivez ADJ sur l'UE, ou attendez la note`;
    case 'annee-a-decider':
      return "le jury doit décider de l'année";
    case 'annee-en-attente':
      return 'des moyennes manquent';
    case 'annee-admise-ue-non-acquises':
      return `ADM suppose toutes les UE acquises (${listedUes(notice.data.ues)})${NBSP}: écrivez ADJ sur l'UE ou le RCUE, ou décidez autrement de l'année`;
    case 'annee-pasd-conditions-non-reunies':
      return `PASD suppose les conditions du 4.5 réunies${NBSP}: pour laisser passer, écrivez PAS1NCI ou ADJ`;
    case 'annee-attend-but1':
      return notice.data.ues.length > 1
        ? `codes manquants pour ${formerList(notice.data.ues)}${NBSP}: écrivez-les dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise)`
        : `code manquant pour ${formerList(notice.data.ues)}${NBSP}: écrivez-le dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise)`;
    case 'annee-ouverte-sans-but1':
      return `${notice.data.decision} ouvrirait S5, qui demande toutes les UE de S1 et S2 (manque ${formerList(notice.data.ues)})${NBSP}: si le jury l'admet, écrivez ADJ dans « Acquis antérieurs » ; sinon décidez autrement de l'année`;
    case 'annee-poursuite-sans-le-jury':
      return `${notice.data.decision} alors que les règles donnent ${notice.data.code}${NBSP}: gardé, effacez-le pour suivre les règles`;
    case 'annee-refusee-ue-acquises':
      return `${notice.data.decision} alors que toutes les UE sont acquises${NBSP}: effacez-le`;
    case 'redoublement-supplementaire-deja-utilise':
      return impossibleRepeat(notice.data);
    case 'redoublements-supplementaires': {
      const semestres = notice.data.semestres.map((semestre) => `S${semestre}`).join(', ');
      return `RED de deux semestres au-delà des limites (${semestres}), alors que le texte dit « un redoublement supplémentaire »${NBSP}: l'autorisation du directeur doit dire qu'elle couvre l'année`;
    }
    default:
      return clauseOf([notice satisfies Lack]);
  }
}

/** « S1 Comprendre et S2 Exprimer » */
const formerList = (ues: readonly NamedUe[]): string =>
  enumerate(ues.map(({ nom, semestre }) => `S${semestre} ${nom}`));

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
  return `RED impossible${why} (un redoublement supplémentaire déjà fait, le texte n'en permet qu'un)${NBSP}: écrivez NAR ou PAS1NCI, ou ADJ sur des UE non acquises`;
}
