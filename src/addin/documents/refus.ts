/** The notification of a refusal to repeat (NAR): the decision, its motive, the advice, and how to contest it. */
import { type AnneeOfJury, isRemark } from '../../arrete';
import { shownDay } from '../days';
import type { StudentFile } from '../deliberation/students';
import { hearingWords, TICKED } from '../wording/jury';
import { noticesSentence } from '../wording/notices';
import { BLANK_LINE, changedSeats, fields, fullName, heading, section, signature, texts } from './blocks';
import { dayInWords } from './composition';
import type { DocumentBlock, JuryDocument } from './protocol';
import type { DocumentSource } from './source';
import { yearWords } from './words';

export const NOT_ASKED = 'non demandée';

export interface ReasonedFile {
  readonly file: StudentFile;
  readonly code: 'RED' | 'NAR';
  readonly refus: AnneeOfJury['refus'];
}

/** Those whose year ends by a repeat, granted or refused. */
export const reasonedFiles = (files: readonly StudentFile[]): readonly ReasonedFile[] =>
  files.flatMap((file) => {
    const code = file.deliberation.annee?.code;
    return file.annee && (code === 'RED' || code === 'NAR') ? [{ file, code, refus: file.annee.refus }] : [];
  });

/** « demandée, tenue le 2 juillet 2026 »; '' when it was neither asked for nor held. */
export const hearingText = ({ auditionDemandee, entendu, entenduLe }: AnneeOfJury['refus']): string =>
  hearingWords(auditionDemandee, entenduLe !== null ? dayInWords(shownDay(entenduLe)) : entendu ? TICKED : '');

/** A page for each student who may not repeat. */
export function refusDocument(source: DocumentSource, files: readonly StudentFile[]): JuryDocument {
  const titre = "Notification d'un refus d'autorisation de redoubler";
  const pages = reasonedFiles(files)
    .filter(({ code }) => code === 'NAR')
    .map(({ file, refus }) => refusPage(source, file, refus, titre));
  return { titre, feuille: 'Notification de refus', format: 'portrait', provisoire: source.fixed === null, pages };
}

function refusPage(
  source: DocumentSource,
  file: StudentFile,
  refus: AnneeOfJury['refus'],
  titre: string,
): readonly DocumentBlock[] {
  const { annee, dettes } = file.deliberation;
  const notices = file.deliberation.notices.filter((notice) => !isRemark(notice));
  const { but, annee: year } = source.bench.programme;
  const date = source.composition.date || BLANK_LINE;
  return [
    heading(source, titre),
    ...changedSeats(source),
    ...(notices.length > 0
      ? [texts('avis', `À compléter avant toute notification : ${noticesSentence(notices)}.`)]
      : []),
    fields(['Étudiant', fullName(file)], ["Numéro d'étudiant", file.nip]),
    texts(
      'normal',
      `Par délibération du ${date}, le jury de BUT ${but} de l'année universitaire ${year} a pris à votre égard la décision suivante :`,
    ),
    texts('fort', `${annee === null ? '' : yearWords(source.bench.programme, annee, dettes)}.`),
    section('Motif'),
    texts('normal', refus.motif || 'À compléter.'),
    section('Audition'),
    texts('normal', `Audition ${hearingText(refus) || NOT_ASKED}.`),
    section("Conseils d'orientation"),
    texts('normal', refus.conseilsOrientation || 'À compléter.'),
    section('Voies et délais de recours'),
    texts('petit', ...APPEALS),
    signature(source),
    texts(
      'petit',
      `Remis en main propre contre signature, ou envoyé en recommandé avec avis de réception, le ${BLANK_LINE}. Signature de l'étudiant : ${BLANK_LINE}`,
    ),
  ];
}

/**
 * Code de justice administrative: R. 421-1 (LEGIARTI000039807005), R. 421-5 (LEGIARTI000006449946), without which no delay runs, R. 414-2.
 * Code des relations entre le public et l'administration: L. 411-2 (LEGIARTI000031367829), L. 231-4, 2º (LEGIARTI000031367619).
 */
const APPEALS: readonly string[] = [
  "La présente décision est prise en application de l'annexe 1 de l'arrêté du 27 mai 2021, point 4.5 : « Tout refus d'autorisation de redoubler est pris après avoir entendu l'étudiant à sa demande. Il doit être motivé et assorti de conseils d'orientation. »",
  "Si vous estimez devoir la contester, vous pouvez, dans les deux mois à compter de sa notification, former un recours gracieux auprès de la présidence du jury, à l'IUT. Formé dans ce délai, il interrompt celui du recours contentieux (article L. 411-2 du code des relations entre le public et l'administration) ; le silence gardé pendant deux mois sur ce recours vaut rejet (article L. 231-4 du même code).",
  `Vous pouvez aussi, dans les deux mois à compter de la notification de la présente décision, ou du rejet, exprès ou implicite, de votre recours gracieux, former un recours contentieux devant le tribunal administratif de ${BLANK_LINE} (article R. 421-1 du code de justice administrative), par courrier ou par l'application Télérecours citoyens, www.telerecours.fr.`,
];
