/** What is wrong with a chosen file, in one sentence: the place, what was found, the remedy. */

import type { Fault, FaultCode } from '../../../formats';
import { shortened } from '../messages';

/** What is told beside the place: the words of the cell, quoted, and those of no cell. */
interface Told {
  /** « Cellule E8 : », or nothing for the whole file. */
  readonly at: string;
  readonly found: string;
}

const AGAIN = 'Téléchargez-le à nouveau depuis ScoDoc, puis choisissez-le.';

const SENTENCES: { readonly [Code in FaultCode]: (told: Told) => string } = {
  vide: () => 'Ce fichier est vide. Exportez-le à nouveau, puis choisissez-le.',
  'ancien-excel': () =>
    'Ce fichier est un ancien classeur Excel (.xls), ou un mot de passe le ferme. Enregistrez-le au format .xlsx, sans mot de passe, puis choisissez-le.',
  opendocument: () =>
    'Ce fichier est un classeur LibreOffice (.ods). Enregistrez-le au format .xlsx, puis choisissez-le.',
  'pas-xlsx': () => `Ce fichier n'est pas un classeur .xlsx. ${AGAIN}`,
  tronque: () => `Ce fichier est incomplet ou abîmé. ${AGAIN}`,
  'trop-gros': () =>
    'Ce classeur est trop grand une fois ouvert. Gardez-en la seule feuille utile, puis choisissez-le.',
  xml: ({ at }) =>
    `${at}cette partie du classeur ne se lit pas. Ouvrez-le dans un tableur, enregistrez-le au format .xlsx, puis choisissez-le.`,
  'sans-feuille': () => `Ce classeur n'a aucune feuille. ${AGAIN}`,
  'sans-evaluation': ({ at, found }) =>
    at === ''
      ? `Aucune ligne ne porte le numéro de l'évaluation (« !2412 » en colonne A). ${AGAIN}`
      : `${at}${found} n'est pas un numéro d'évaluation (« !2412 »). ${AGAIN}`,
  'titre-colonne': ({ at, found }) =>
    `${at}le titre ${found} n'est pas celui que ScoDoc écrit (Nom, Prénom, Groupe, Note sur…). Remettez les colonnes A à E comme ScoDoc les donne, ou téléchargez la feuille à nouveau.`,
  'bareme-illisible': ({ at, found }) =>
    `${at}${found} ne dit pas sur combien est la note. Écrivez « Note sur 20 », ou téléchargez la feuille à nouveau.`,
  'plusieurs-evaluations': ({ at }) =>
    `${at}cette feuille a plusieurs évaluations. Téléchargez depuis ScoDoc la feuille d'une seule.`,
  'etudid-double': ({ at, found }) =>
    `${at}l'étudiant ${found} a déjà une ligne, ou n'a pas de numéro. Gardez une seule ligne par étudiant, ou téléchargez la feuille à nouveau.`,
  'sans-etudiant': ({ at }) => `${at}aucun étudiant (« !501 » en colonne A). ${AGAIN}`,
  'colonne-absente': ({ found }) =>
    `La colonne ${found} manque dans cette liste. Exportez depuis ScoDoc une liste qui l'a, avec une ligne de titres.`,
};

/** @example faultSentence({ fault: 'vide', place: '', found: '' }) // « Ce fichier est vide. … » */
export function faultSentence({ fault, place, found }: Fault): string {
  const at = place === '' ? '' : `${/^[A-Z]+\d+$/.test(place) ? `Cellule ${place}` : place} : `;
  return SENTENCES[fault]({ at, found: `« ${shortened(found, 60)} »` });
}
