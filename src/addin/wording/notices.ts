/** The French sentences of what a jury has yet to settle, or to know. */
import { ARTICLES, type CodeJury, type NamedUe, type Notice, type ReasonOf } from '../../arrete/index';
import { shownDay } from '../days';
import { enumerate } from '../messages';
import { listedUes } from './ues';

const NBSP = '\u00a0';

/** All that the jury has yet to settle, in one sentence: each with its remedy and its point of the arrêté, what a NAR or a RED lacks together.
 * @example noticesSentence([...]) // « NAR incomplet, motif manquant, conseil d'orientation manquant (4.5) » */
export function noticesSentence(notices: readonly Notice[]): string {
  const firstLack = notices.find((notice) => lackOf(notice) !== '');
  return notices
    .filter((notice) => notice === firstLack || lackOf(notice) === '')
    .map((notice) => `${noticeClause(notice, notices)} (${ARTICLES[notice.article]})`)
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
    case 'annee-decidee-apres-depart':
      return `${data.decision} alors que le statut est ${STATUTS[data.statut]}${NBSP}: gardé, effacez-le ou corrigez le statut`;
    case 'annee-refusee-ue-acquises':
      return `${data.decision} alors que toutes les UE sont acquises${NBSP}: effacez-le`;
    case 'redoublements-illisibles':
      return `RED incomplet, « Semestres redoublés » ne se lit pas${NBSP}: tapez par exemple S1, S2`;
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

const STATUTS = { DEM: 'Démission', DEF: 'Défaillant' } as const;

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
