/** The French sentences of « Maquette Apogée »: why a file is not taken, and what writing it would do. */
import type { ApogeeIssue, ApogeeIssueCode } from '../../../../formats';
import type { ApogeeResults, ApogeeTargetShown, CheckLine, CheckState, KeptApogeeCode } from '../../../protocol';
import { counted, shortened } from '../../messages';
import type { MatchedBy } from './matching';
import type { Filling } from './outcome';

const AGAIN = "exportez de nouveau la maquette depuis Apogée, sans l'ouvrir dans un tableur";

const said = (text: string): string => `« ${shortened(text, 60)} »`;

const ISSUES: { readonly [Code in ApogeeIssueCode]: (found: string, expected: string) => string } = {
  'trop-grand': (found, expected) =>
    `ce fichier fait ${found}, une maquette moins de ${expected} ; choisissez le fichier exporté d'Apogée.`,
  'utf-16': () => 'le fichier est en UTF-16 et non en ISO-8859-1',
  'accents-perdus': (found) => `des accents sont perdus (${said(found)})`,
  'pas-une-maquette': (found, expected) =>
    `${instead(found, expected)} : ce n'est pas une maquette ; choisissez le fichier texte exporté d'Apogée.`,
  section: (found, expected) =>
    expected === '' ? `section ${found} en trop` : `${instead(found, expected)} : une section manque`,
  'codes-incomplets': (found, expected) => `${found} codes au lieu des ${expected} que la ligne annonce`,
  repere: (found, expected) => instead(found, expected),
  'colonne-tronquee': (found, expected) => `la colonne ${expected} n'a que ${found} champs`,
  'colonne-en-double': (found) => `la colonne ${found} y est pour la seconde fois`,
  'colonne-inconnue': (found) => `la colonne ${said(found)} n'est pas décrite plus haut ; retirez-la, ou`,
  'colonne-absente': (found, expected) => `la colonne ${found}, décrite ligne ${expected}, manque ici`,
  'ligne-courte': (found, expected) => `${found} champs au lieu de ${expected} : la ligne est coupée`,
  'identite-courte': (found, expected) =>
    `un champ d'identité de moins que l'en-tête (ligne ${expected}), nom et prénom sont réunis (${said(found)}) ; séparez-les par une tabulation, ou`,
  'ligne-longue': (found, expected) => `${found} champs au lieu de ${expected} : une valeur est en trop`,
  'aucun-etudiant': () => 'aucun étudiant ne suit',
};

const instead = (found: string, expected: string): string =>
  `${found === '' ? 'rien' : said(found)} au lieu de ${expected}`;

/** Why a file is not taken, in one sentence: the line, what was found, the remedy.
 * @example issueSentence({ code: 'ligne-courte', ligne: 67, trouve: '20', attendu: '45' }) // « Ligne 67 : 20 champs au lieu de 45 : … »
 */
export function issueSentence({ code, ligne, trouve, attendu }: ApogeeIssue): string {
  const fault = ISSUES[code](trouve, attendu);
  const sentence = fault.endsWith('.') ? fault : `${fault}${fault.endsWith(', ou') ? '' : ' ;'} ${AGAIN}.`;
  return ligne === null ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `Ligne ${ligne} : ${sentence}`;
}

/** « UE11 Comprendre », « RCUE Comprendre », « Année ». */
export function targetName({ niveau, cle, competence }: ApogeeTargetShown): string {
  if (niveau === 'annee') return 'Année (étape)';
  return `${niveau === 'rcue' ? 'RCUE' : cle} ${competence}`.trim();
}

/** What keeping the codes of a file takes away on « Programme ».
 * @example replacedCodes([{ cle: 'UE11', avant: 'OLD', code: 'NEW' }]) // 'Remplacera dans Programme : OLD par NEW' */
export const replacedCodes = (codes: readonly KeptApogeeCode[]): string =>
  `Remplacera dans Programme\u00a0: ${codes.map(({ avant, code }) => `${avant} par ${code}`).join(', ')}`;

/** How an element was matched, in words. */
export const MATCHED: { readonly [By in MatchedBy]: string } = {
  code: 'code tapé dans Programme',
  etape: 'la seule étape du fichier',
  libelle: "proposé d'après le libellé",
  rang: "proposé d'après le rang",
};

const LEVELS: Readonly<Record<string, string>> = { ue: 'une UE', rcue: 'un RCUE', annee: "l'année" };

const point = (etat: CheckState, titre: string, textes: readonly string[] = []): CheckLine => ({
  id: titre,
  etat,
  titre,
  details: textes.map((texte) => ({ texte, cellule: null })),
});

const students = (count: number): string => counted(count, 'étudiant', 'étudiants');

/** What writing would do and would not, each point with its state. `unmatched`: targets for which the file has no element. */
export function fillingLines(
  filling: Filling,
  { source, ecartes }: Pick<ApogeeResults, 'source' | 'ecartes'>,
  unmatched: readonly string[],
): readonly CheckLine[] {
  const { reconnus, inconnus, absents, ambigus, repetes, refuses, remplacees, partiels, points } = filling;
  const { annees, partis, ecrits, admis, autres, nonNulles, sansMoyenne, sansResultat, arrondies } = filling;
  /** Something to look at, when there is any. */
  const seen = (
    textes: readonly string[],
    titre: string,
    remedy: readonly string[] = [],
    etat: CheckState = 'attention',
  ): readonly CheckLine[] => (textes.length === 0 ? [] : [point(etat, titre, [...remedy, ...textes])]);
  const usual = ecrits.join() === 'NAR';
  return [
    source.provisoire
      ? point('attention', `Résultats provisoires : ${source.titre}`, [
          "Arrêtez-les d'abord (Jury ▸ Arrêter les résultats).",
        ])
      : point('bon', `Résultats arrêtés : ${source.titre}`),
    ...seen(
      source.session === 'S1' ? ['Une UE ajournée peut encore être compensée : à renvoyer ensuite.'] : [],
      'Semestre impair seul',
    ),
    ...seen(
      annees.length > 0 ? ["Vérifiez le fichier, ou l'année dans Programme."] : [],
      `Année : ${annees.join(' dans le fichier, ')} dans le classeur`,
    ),
    ...seen(ecartes, 'Un arrêté est écarté'),
    point(
      reconnus.length > 0 ? 'bon' : 'erreur',
      `${students(reconnus.length)} du fichier ${reconnus.length > 1 ? 'sont reconnus' : 'est reconnu'} par le NIP`,
    ),
    ...seen(
      autres.map(
        ({ etudiant: { ligne, nip, nom: lu, prenom }, nom }) =>
          `Ligne ${ligne} : ${nip} est ${lu} ${prenom} dans le fichier, ${nom} dans le classeur`,
      ),
      `Même numéro, autre nom : ${counted(autres.length, 'ligne', 'lignes')}`,
      [],
      autres.some(({ etudiant }) => reconnus.includes(etudiant)) ? 'attention' : 'erreur',
    ),
    ...seen(
      inconnus.map(
        ({ etudiant: { ligne, nip, nom, prenom }, proche }) =>
          `Ligne ${ligne} : ${nip} ${nom} ${prenom}${proche === null ? '' : ` ; le classeur a ${proche}, sans les zéros : corrigez le NIP dans Étudiants`}`,
      ),
      `${students(inconnus.length)} du fichier hors du classeur : ligne laissée telle quelle`,
    ),
    ...seen(
      absents.map(({ nip, nom }) => `${nom} (${nip})`),
      `${students(absents.length)} du classeur sans ligne dans le fichier`,
    ),
    ...ambigus.map(({ ligne, nip }) =>
      point('erreur', `Ligne ${ligne} : ${nip} a deux lignes sur la feuille de jury, rien n'est écrit`, [
        "Supprimez l'une des deux dans le classeur.",
      ]),
    ),
    ...seen(repetes, 'Même NIP sur plusieurs lignes du fichier : toutes sont remplies'),
    ...refuses.map(({ niveau, code, apogee, ou }) =>
      point(
        'erreur',
        `${code} pour ${LEVELS[niveau]} : ${apogee === '' ? 'aucun code Apogée' : `le fichier n'admet pas ${said(apogee)}`}, résultat laissé tel quel`,
        ['Tapez un code admis dans « Correspondance Apogée », puis relisez le classeur.', ...ou],
      ),
    ),
    ...seen(partiels, 'Codes admis dans une partie seulement des listes du fichier', [
      "Vérifiez-les dans Apogée après l'import.",
    ]),
    ...seen(unmatched, `Sans élément dans le fichier : ${counted(unmatched.length, 'résultat', 'résultats')}`),
    ...seen(sansResultat, 'Éléments sans résultat dans cette session : laissés tels quels'),
    ...seen(
      partis.map(({ nom, prenom }) => `${nom} ${prenom}`),
      `Démissions et défaillances : ${partis.length}, écrites ${usual ? 'NAR comme dans ScoDoc ; changez-le dans Correspondance Apogée' : ecrits.join(', ')}`,
      usual && admis.length > 0 ? [`Le fichier admet ${admis.join(', ')}.`] : [],
    ),
    ...seen(nonNulles, `Démission ou défaillance : note 0,01 pour ${students(nonNulles.length)}`, [
      'Comme ScoDoc, aux UE et aux RCUE non acquis.',
    ]),
    ...seen(
      sansMoyenne,
      `${counted(sansMoyenne.length, 'note laissée vide', 'notes laissées vides')} : moyenne inconnue`,
    ),
    ...seen(arrondies, "Notes arrondies à 10,00, UE non acquise à l'arrondi du classeur"),
    ...seen(
      remplacees.map(({ ligne, quoi, avant, apres }) => `Ligne ${ligne}, ${quoi} : ${avant} → ${apres || 'rien'}`),
      counted(remplacees.length, 'valeur du fichier remplacée', 'valeurs du fichier remplacées'),
    ),
    ...seen(points, 'Points de jury dans le fichier : laissés tels quels'),
  ];
}

/** Two elements for one target. */
export const twiceSentence = (target: string): string =>
  `${target} est choisi pour deux éléments. Gardez-en un, et laissez l'autre tel quel.`;

export const CHANGED =
  'Des résultats ont changé depuis. Voyez ci-dessus ce qui sera écrit, puis téléchargez de nouveau.';

/** What was written, once the file is downloaded. */
export const filledSentence = ({ valeurs, reconnus }: Filling): string =>
  `La maquette remplie est téléchargée : ${counted(valeurs, 'valeur', 'valeurs')} pour ${students(reconnus.length)}. Importez-la dans Apogée.`;
