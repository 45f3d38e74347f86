/** The sentences of « Situations limites », of « Et si… ? » and of equal treatment, as functions of data. */
import { type Admission, type AtLeastAsGood, type CodeJury, type Decimales, SEUIL_ACQUISITION } from '../../arrete';
import { plural } from '../french';
import { frenchNumber, quote } from '../messages';
import type { Borderline } from './borderline';

/** « 0,08 point », « 2,50 points » */
const points = (value: number): string => `${frenchNumber(value, 2)} ${value < 2 ? 'point' : 'points'}`;

/** « +0,40 sur R110 » */
const more = (value: number, where: string): string => `+${frenchNumber(value, 2)} sur ${where}`;

/** One remedy, or the other: « UE13 à 9,92 : 0,08 point suffit pour 10, ou +0,40 sur R110 »; the UE of an element is named where it is another.
 * @example borderlineSentence(line, 2) // 'RCUE Exprimer à 7,85 : 0,29 point sur UE23 suffit pour 8, ou +0,60 sur SAE101 (UE13)'
 */
export function borderlineSentence(
  { nom, niveau, average, seuil, ue, element, compte }: Borderline,
  decimales: Decimales,
): string {
  const isRcue = niveau === 'rcue';
  const head = `${isRcue ? 'RCUE ' : ''}${nom}${compte ? ' (validé)' : ''} à ${frenchNumber(average, decimales)}`;
  if (ue === null) return `${head} : aucune UE n'y suffit seule`;
  const where = isRcue ? ` sur ${ue.ue}` : '';
  const other = element
    ? `, ou ${more(element.points, element.code)}${element.ue === ue.ue ? '' : ` (${element.ue})`}`
    : " (aucun élément n'y suffit seul)";
  return `${head} : ${points(ue.points)}${where} ${ue.points < 2 ? 'suffit' : 'suffisent'} pour ${seuil}${other}`;
}

/** « Avec +0,40 sur R110 : UE13 AJ → ADM ; Crédits 43 → 51 »: on the element when there is one, else on the UE. Of a validated RCUE
 * the count of 4.5 is told: « Avec +0,10 sur R110 : 0 → 1 RCUE ≥ 10, aucune décision ne change ». */
export function effectSentence({ ue, element, changes, compte }: Borderline): string {
  if (ue === null) return '';
  const how = element ? more(element.points, element.code) : more(ue.points, ue.ue);
  const counted = compte ? [`${compte.avant} → ${compte.apres} RCUE ≥ ${SEUIL_ACQUISITION}`] : [];
  const told = [...counted, ...changes].join(' ; ');
  const nothing = changes.length === 0 ? ', aucune décision ne change' : '';
  return `Avec ${how}${told === '' ? '' : ` : ${told}`}${nothing}`;
}

const LEVELS: { readonly [Level in Admission['niveau']]: (nom: string) => string } = {
  ue: (nom) => nom,
  rcue: (nom) => `RCUE ${nom}`,
  annee: () => 'année',
};

export const deliberationScreens = {
  noJury: (): string => "Aucune feuille de jury n'est encore créée. Générez-la d'abord, en haut de l'onglet Jury.",
  afterS6: (): string =>
    'Après S6 vient le diplôme : ce panneau ne juge que les années qui mènent à un autre semestre.',
  /** Decisions that are not read are told with what is to settle. */
  unreadable: (texte: string): string => `À corriger : ${texte}`,
  year: (isAnnual: boolean): string => (isAnnual ? 'Année' : 'Suite'),
  copied: (name: string, feuille: string): string => `${name} (${feuille})`,
  borderline: (students: number, lines: number): string =>
    lines === 0
      ? 'Aucune situation limite à cette distance.'
      : `${plural(lines, 'situation limite', 'situations limites')}, ${plural(students, 'étudiant', 'étudiants')}.`,
  notThere: (): string =>
    "Cet étudiant n'est plus sur la feuille de jury. Cliquez sur sa ligne, puis sur « Actualiser ».",
  badMark: (found: string, bareme: string): string =>
    `${quote(found)} n'est pas une note de 0 à ${bareme}. Tapez une note, ABS ou EXC.`,
  badAverage: (found: string): string => `${quote(found)} n'est pas une moyenne de 0 à 20. Tapez par exemple 9,5.`,
  badPoints: (found: string): string =>
    `${quote(found)} n'est pas un nombre de points de 0 à 20. Tapez par exemple 0,5.`,
  badWeight: (found: string): string => `${quote(found)} n'est pas un poids. Tapez un nombre plus grand que 0.`,
  supposed: (what: string, changes: number): string =>
    changes === 0 ? `${what} : rien ne change.` : `${what} : ${plural(changes, 'ligne change', 'lignes changent')}.`,
  withAverage: (what: string, value: number): string => `Avec ${what} à ${frenchNumber(value, 2)}`,
  withMark: (what: string, typed: string): string => `Avec ${what} à ${typed}`,
  withPoints: (ue: string, value: number): string => `Avec ${points(value)} de jury sur ${ue}`,
  rules: (changed: number, total: number): string =>
    changed === 0
      ? `Aucune décision ne change (${plural(total, 'étudiant', 'étudiants')}).`
      : `${plural(changed, 'étudiant change', 'étudiants changent')} de décision, sur ${total}.`,
  equality: (admitted: number, situations: number): string => {
    if (admitted === 0) return "Le jury n'a encore admis personne au-delà des règles.";
    const given = plural(admitted, 'admission par le jury', 'admissions par le jury');
    return situations === 0 ? `${given}, aucune situation à rapprocher.` : `${given}, ${situations} à rapprocher.`;
  },
  /** « DURAND Élie : RCUE Développer, ADJ » */
  admitted: (name: string, niveau: Admission['niveau'], nom: string, code: CodeJury): string =>
    `${name} : ${LEVELS[niveau](nom)}, ${code}`,
  /** « UE14 9,50 ≥ 9,10 ; UE24 9,70 ≥ 9,30 » */
  compared: ({ comparaisons, partout }: AtLeastAsGood, niveau: Admission['niveau'], decimales: Decimales): string => {
    const figures = comparaisons.map(
      ({ nom, autre, admis }) => `${nom} ${frenchNumber(autre, decimales)} ≥ ${frenchNumber(admis, decimales)}`,
    );
    const reach = niveau === 'annee' || !partout ? '' : ' (et toutes ses autres UE aussi)';
    return `${figures.join(' ; ')}${reach}`;
  },
} as const;
