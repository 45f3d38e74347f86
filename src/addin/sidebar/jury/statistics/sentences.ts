/** What each plot of « Statistiques » shows, in one sentence: its text alternative. */

import { roundHalfUp, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../../arrete';
import type { Niveau, Serie, Statistiques } from '../../../protocol';
import { counted } from '../../messages';

/** An average, to two decimals as the decisions compare it.
 * @example shownAverage(9.995) // '10,00'
 */
export const shownAverage = (average: number): string => roundHalfUp(average, 2).toFixed(2).replace('.', ',');

/** @example serieSentence(ue13) // « UE13 : 24 étudiants, médiane 10,80 ; 9 sous 10 » */
export function serieSentence({ code, connues, attente, repartition }: Serie): string {
  const waiting = attente > 0 ? ` (${attente} en attente)` : '';
  if (repartition === null) return `${code} : aucune moyenne connue${waiting}`;
  const { mediane, sous } = repartition;
  return `${code} : ${counted(connues, 'étudiant', 'étudiants')}${waiting}, médiane ${shownAverage(mediane)} ; ${sous} sous ${SEUIL_ACQUISITION}`;
}

/** @example elementsSentence(1, series) // « S1, 24 ressources et SAÉ : médianes de 9,10 (R113) à 13,40 (SAE110) » */
export function elementsSentence(semestre: number, series: readonly Serie[]): string {
  const known = series
    .flatMap(({ code, repartition }) => (repartition === null ? [] : [{ code, mediane: repartition.mediane }]))
    .sort((a, b) => a.mediane - b.mediane);
  const [low, high] = [known[0], known[known.length - 1]];
  const head = `S${semestre}, ${series.length} ressources et SAÉ`;
  if (!low || !high) return `${head} : aucune moyenne connue`;
  return `${head} : médianes de ${shownAverage(low.mediane)} (${low.code}) à ${shownAverage(high.mediane)} (${high.code})`;
}

/** @example groupsSentence(groupes) // « 24 étudiants, 2 groupes, décisions du jury comprises. Année validée : 14 · Poursuite en S3 possible : 5… » */
export function groupsSentence({ situations, lignes }: Statistiques['groupes']): string {
  const totals = situations.map(({ titre }, rank) => ({
    titre,
    total: lignes.reduce((sum, { effectifs }) => sum + (effectifs[rank] ?? 0), 0),
  }));
  const all = totals.reduce((sum, { total }) => sum + total, 0);
  const parts = totals.filter(({ total }) => total > 0).map(({ titre, total }) => `${titre}\u00a0: ${total}`);
  return `${counted(all, 'étudiant', 'étudiants')}, ${counted(lignes.length, 'groupe', 'groupes')}, décisions du jury comprises. ${parts.join(' · ')}`;
}

/** @example mapSentence(statistiques) // « 24 étudiants, 5 RCUE : 10 partout pour 14, au moins une moyenne sous 8 pour 2, en attente pour 1 » */
export function mapSentence({ session, carte: { colonnes, etudiants } }: Statistiques): string {
  const what = session === 'S1' ? 'UE' : 'RCUE';
  const having = (holds: (niveaux: readonly Niveau[]) => boolean): number =>
    etudiants.filter(({ moyennes }) => holds(moyennes.map(({ niveau }) => niveau))).length;
  const everywhere = having((niveaux) => niveaux.every((niveau) => niveau === 'dix'));
  const low = having((niveaux) => niveaux.includes('dessous'));
  const waiting = having((niveaux) => niveaux.includes('attente'));
  const parts = [
    `${SEUIL_ACQUISITION} partout pour ${everywhere}`,
    `au moins une moyenne sous ${session === 'S1' ? SEUIL_ACQUISITION : SEUIL_PROGRESSION} pour ${low}`,
    ...(waiting > 0 ? [`en attente pour ${waiting}`] : []),
  ];
  return `${counted(etudiants.length, 'étudiant', 'étudiants')}, ${colonnes.length} ${what} : ${parts.join(', ')}`;
}

/** The levels of a cell of the map, in words. */
export const niveauTitles = (session: Statistiques['session']): readonly (readonly [Niveau, string])[] => [
  ['dix', `${SEUIL_ACQUISITION} et plus`],
  ...(session === 'S1' ? [] : ([['huit', `de ${SEUIL_PROGRESSION} à ${SEUIL_ACQUISITION}`]] as const)),
  ['dessous', `sous ${session === 'S1' ? SEUIL_ACQUISITION : SEUIL_PROGRESSION}`],
  ['attente', 'en attente'],
];
