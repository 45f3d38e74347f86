/** The procès-verbal of a jury: who sat, by what rules, what is decided of each, what is still to be settled. */
import { isAcquired, isRemark, uesOf } from '../../arrete';
import { noticesSentence } from '../wording/notices';
import {
  BLANK_LINE,
  changedSeats,
  column,
  heading,
  isolated,
  office,
  rulesFields,
  section,
  signature,
  table,
  texts,
} from './blocks';
import { decisionsTable } from './decisionsTable';
import { lackingSentences } from './lacking';
import { anonymous, type Naming, nominative } from './naming';
import type { DocumentBlock, DocumentTable, JuryDocument } from './protocol';
import { hearingText, NOT_ASKED, reasonedFiles } from './refus';
import type { DocumentSource } from './source';
import { statisticsTable } from './statistics';

export function pvDocument(source: DocumentSource, anonyme: boolean): JuryDocument {
  const naming = anonyme ? anonymous(source) : nominative(source);
  const titre = `Procès-verbal du jury${anonyme ? ' (version anonyme)' : ''}`;
  const blocks: readonly DocumentBlock[] = [
    heading(source, titre),
    ...toComplete(source, naming, anonyme),
    texts('normal', openingSentence(source), ...correctionSentence(source, anonyme)),
    section('Composition du jury'),
    membersTable(source),
    ...changedSeats(source),
    section('Règles appliquées'),
    rulesFields(source, naming.files, anonyme ? (file) => `n°\u00a0${naming.nameOf(file)}` : naming.nameOf),
    section('Décisions'),
    ...decisionsTable(source, naming),
    ...admittedUes(naming),
    ...reasoned(naming, anonyme),
    section('Statistiques'),
    statisticsTable(source),
    signature(source),
  ];
  const feuille = `PV ${anonyme ? 'anonyme ' : ''}Jury ${source.grid.role.slice('jury-'.length)}`;
  return { titre, feuille, format: 'paysage', provisoire: source.fixed === null, pages: [blocks] };
}

function openingSentence({ composition, fixed }: DocumentSource): string {
  const { president, date, heure, lieu } = composition;
  const who = president === null ? `de ${BLANK_LINE}` : `${ofWhom(president.nom)}${office(president)}`;
  const when = `le ${date || BLANK_LINE} à ${heure || '……\u00a0h\u00a0……'} (${lieu === '' ? BLANK_LINE : isolated(lieu)})`;
  const does =
    fixed === null ? 'examine les résultats suivants, qui ne sont pas arrêtés' : 'a arrêté les résultats suivants';
  return `Le jury, réuni sous la présidence ${who}, ${when}, ${does}.`;
}

/** The motive may name a student. */
const correctionSentence = ({ fixed }: DocumentSource, anonyme: boolean): readonly string[] =>
  fixed?.correctif && !anonyme
    ? [`Ces résultats corrigent un arrêté précédent. Motif : ${isolated(fixed.correctif)}.`]
    : [];

/** « de Claude Roy », « d'Anne Roy ». */
const ofWhom = (nom: string): string => `${/^[aeiouyàâéèêëîïôûüœ]/i.test(nom) ? "d'" : 'de '}${isolated(nom)}`;

function membersTable({ composition }: DocumentSource): DocumentTable {
  const { president, membres } = composition;
  const lines = [
    [president?.nom ?? '', president?.qualite || 'présidence du jury', ''],
    ...membres.map(({ nom, qualite }) => [nom, qualite, '']),
  ];
  return table('', [column('Membres présents', 3), column('Qualité', 3), column('Émargement', 2)], lines, true);
}

/** What keeps the PV from being signed, student by student. */
function toComplete(source: DocumentSource, { files, nameOf }: Naming, anonyme: boolean): readonly DocumentBlock[] {
  const sentences = [
    ...lackingSentences(source.composition, source.cfvu),
    ...files.flatMap((file) => {
      const unreadable = file.unreadable.map(({ texte }) => (anonyme ? 'une décision ne peut pas être lue' : texte));
      const toSettle = file.deliberation.notices.filter((notice) => !isRemark(notice));
      const left = [...unreadable, ...(toSettle.length > 0 ? [noticesSentence(toSettle)] : [])];
      const who = anonyme ? `Étudiant n° ${nameOf(file)}` : isolated(file.name);
      return left.length > 0 ? [`${who} : ${left.join(' ; ')}.`] : [];
    }),
  ];
  return sentences.length > 0 ? [section('À compléter'), texts('avis', ...sentences)] : [];
}

/** The UE that only a jury gives: its own, those of an admitted RCUE, those of January. */
function admittedUes({ title, files, nameOf }: Naming): readonly DocumentBlock[] {
  const lines = files.flatMap((file) => {
    const given = file.deliberation.rcues.flatMap((rcue, index) => {
      const { nom } = rcue;
      const since = file.rcues[index]?.decision === 'ADJ' ? `, RCUE ${nom} admis depuis` : '';
      return uesOf(rcue)
        .filter(({ code, by }) => by !== 'regles' && isAcquired(code))
        .map(({ ue, by }) =>
          by === 'rcue' ? `${ue} (RCUE ${nom} admis)` : by === 'janvier' ? `${ue} (jury de janvier${since})` : ue,
        );
    });
    return given.length > 0 ? [[nameOf(file), given.join(', '), String(file.credits)]] : [];
  });
  if (lines.length === 0) return [];
  return [
    section('UE admises par décision du jury'),
    table('', [column(title, 3), column('UE', 7), column("Total des crédits de l'étudiant", 2, true)], lines),
  ];
}

/** RED and NAR with what 4.5 asks of them; the anonymous PV says only how many. */
function reasoned({ title, files, nameOf }: Naming, anonyme: boolean): readonly DocumentBlock[] {
  const lines = reasonedFiles(files).map((file) => {
    const { code, refus } = file;
    // A hearing is asked for before a refusal (4.5): of a RED, there is none to speak of.
    const hearing = hearingText(refus) || (code === 'NAR' ? NOT_ASKED : '');
    return [nameOf(file.file), code, refus.motif, hearing, refus.conseilsOrientation];
  });
  if (lines.length === 0) return [];
  const titre = section('Redoublements autorisés (RED) et refusés (NAR)');
  if (anonyme) {
    return [
      titre,
      texts(
        'normal',
        "Les motifs, les auditions, les conseils d'orientation et, le cas échéant, l'autorisation du directeur figurent sur la version nominative.",
      ),
    ];
  }
  return [
    titre,
    table(
      '',
      [
        column(title, 3),
        column('Décision', 1, true),
        column('Motif', 5),
        column('Audition', 2),
        column("Conseils d'orientation", 4),
      ],
      lines,
    ),
  ];
}
