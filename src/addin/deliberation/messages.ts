/** The sentences of « Situations limites », of « Et si… ? » and of equal treatment, as functions of data. */
import type {
  Admission,
  AtLeastAsGood,
  CodeJury,
  Decimales,
  Judgement,
  JudgementChange,
  JuryFile,
  RcueAverage,
  UeState,
} from '../../arrete';
import { plural } from '../french';
import { frenchNumber, quote } from '../messages';
import type { Borderline } from './borderline';

const state = (code: UeState | 'DROIT'): string => code ?? 'sans code';

const average = (value: RcueAverage, decimales: Decimales): string =>
  typeof value === 'number' ? frenchNumber(value, decimales) : value === 'SO' ? 'SO' : 'sans moyenne';

/** « 0,08 point », « 2,50 points » */
const points = (value: number): string => `${frenchNumber(value, 2)} ${value < 2 ? 'point' : 'points'}`;

/** « UE13 à 9,92 : 0,08 point suffit (R110 +0,40) »
 * @example borderlineSentence(line, 2) // 'RCUE Exprimer à 7,85 : 0,29 point sur UE23 suffit pour 8 (SAE201 +0,60)'
 */
export function borderlineSentence(
  { nom, niveau, average: from, seuil, ue, element }: Borderline,
  decimales: Decimales,
) {
  const isRcue = niveau === 'rcue';
  const head = `${isRcue ? 'RCUE ' : ''}${nom} à ${frenchNumber(from, decimales)}`;
  if (ue === null) return `${head} : aucune UE ne peut y suffire seule, son RCUE ou ses notes sont à revoir`;
  const where = isRcue ? ` sur ${ue.ue}` : '';
  const through = element && element.ue !== ue.ue ? ` dans ${element.ue}` : '';
  const how = element
    ? `${element.code}${through} +${frenchNumber(element.points, 2)}`
    : "aucun élément seul n'y suffit";
  return `${head} : ${points(ue.points)}${where} ${ue.points < 2 ? 'suffit' : 'suffisent'} pour ${seuil} (${how})`;
}

/** « UE13 AJ → ADM », « 4.5 : AJ → PASD »
 * @example changeSentence({ niveau: 'credits', avant: 43, apres: 51 }, 2) // 'crédits 43 → 51'
 */
export function changeSentence(change: JudgementChange, decimales: Decimales): string {
  switch (change.niveau) {
    case 'ue':
      return `${change.nom} ${state(change.avant)} → ${state(change.apres)}`;
    case 'rcue':
      return `RCUE ${change.nom} ${state(change.avant)} → ${state(change.apres)}`;
    case 'moyenne':
      return `RCUE ${change.nom} ${average(change.avant, decimales)} → ${average(change.apres, decimales)}`;
    case 'comptes':
      return `RCUE ≥ 10 : ${change.avant} → ${change.apres} sur ${change.total}`;
    case 'progression':
      return `4.5 : ${change.avant} → ${change.apres}`;
    case 'annee':
      return `année ${change.avant} → ${change.apres}`;
    case 'credits':
      return `crédits ${change.avant} → ${change.apres}`;
  }
}

/** What is shown of a file on each side of a supposition: UE, RCUE, conditions of 4.5, year, credits. */
export function rowsOf(file: JuryFile, { rcues, progression, deliberation, credits }: Judgement) {
  const { decimales } = file;
  const shown = (value: RcueAverage, code: UeState): string => [average(value, decimales), code ?? ''].join(' ').trim();
  const ofRcues = file.rcues.flatMap(({ nom, impair, pair }, index) => {
    const retained = deliberation.rcues[index];
    const row = (quoi: string, value: RcueAverage, code: UeState = null) => ({ quoi, valeur: shown(value, code) });
    if (pair === null) return [row(impair.ue, impair.average, retained?.impair.code)];
    return [
      row(impair.ue, impair.average, retained?.impair.code),
      row(pair.ue, pair.average, retained?.pair?.code),
      row(`RCUE ${nom}`, rcues[index]?.average ?? null, retained?.code),
    ];
  });
  const { atteints, total } = deliberation.counts;
  const year = deliberation.annee && [
    { quoi: 'RCUE ≥ 10', valeur: `${atteints} sur ${total}` },
    { quoi: 'Règles (4.5)', valeur: progression.code as string },
    { quoi: 'Année retenue', valeur: deliberation.annee.code as string },
  ];
  return [...ofRcues, ...(year ?? []), { quoi: 'Crédits', valeur: String(credits.acquis) }];
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
  borderline: (students: number, lines: number, distance: number): string => {
    const range = `à ${frenchNumber(distance, 2)} point au plus sous 10 ou 8`;
    return lines === 0
      ? `Aucun étudiant ${range}.`
      : `${plural(lines, 'situation', 'situations')} ${range}, ${plural(students, 'étudiant', 'étudiants')}.`;
  },
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
