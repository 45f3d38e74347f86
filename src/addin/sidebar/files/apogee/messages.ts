/** The French sentences of « Maquette Apogée »: why a file is not taken, and what writing it would do. */
import type { ApogeeIssue, ApogeeIssueCode } from '../../../../formats';
import type { ApogeeResults, ApogeeTargetShown, CheckLine, CheckState } from '../../../protocol';
import { counted, shortened } from '../../messages';
import type { Filling } from './filling';
import type { MatchedBy } from './matching';

const AGAIN = "exportez de nouveau la maquette depuis Apogée, sans l'ouvrir dans un tableur";

const said = (text: string): string => `« ${shortened(text, 60)} »`;

const ISSUES: { readonly [Code in ApogeeIssueCode]: (found: string, expected: string) => string } = {
  'trop-grand': (found, expected) =>
    `ce fichier fait ${found} et une maquette moins de ${expected} ; choisissez le fichier exporté d'Apogée`,
  'utf-16': () => `le fichier est en UTF-16 (« Unicode ») et non en ISO-8859-1 ; ${AGAIN}`,
  'accents-perdus': (found) => `des lettres accentuées ont été perdues (${said(found)}) ; ${AGAIN}`,
  'pas-une-maquette': (found, expected) =>
    `${found === '' ? 'rien' : said(found)} au lieu de ${expected} : ce n'est pas une maquette Apogée ; choisissez le fichier texte exporté d'Apogée`,
  'section-absente': (_, expected) => `la section ${expected} manque, ou le fichier est coupé ; ${AGAIN}`,
  'section-deplacee': (found, expected) =>
    `la section ${found} n'est pas à sa place${expected === '' ? '' : ` (ici vient ${expected})`} ; ${AGAIN}`,
  'codes-incomplets': (found, expected) =>
    `${found} codes de résultat au lieu des ${expected} que la ligne annonce ; ${AGAIN}`,
  'colonnes-sans-entete': (found, expected) =>
    `${found === '' ? 'rien' : said(found)} au lieu de ${expected}, qui ouvre la liste des colonnes ; ${AGAIN}`,
  'colonnes-sans-debut': (_, expected) => `la liste des colonnes n'a pas de ${expected} ; ${AGAIN}`,
  'colonnes-sans-fin': (_, expected) =>
    `la liste des colonnes n'a pas de ${expected}, ou le fichier est coupé ; ${AGAIN}`,
  'colonne-illisible': (found, expected) => `${said(found)} n'est pas un nom de colonne (comme ${expected}) ; ${AGAIN}`,
  'colonne-en-double': (found, expected) => `la colonne ${found} est déjà à la ligne ${expected} ; ${AGAIN}`,
  'colonne-tronquee': (found, expected) =>
    `la colonne ${expected} n'est décrite qu'en partie (${found} champs, code ou type de résultat absent) ; ${AGAIN}`,
  'entete-absent': () => `rien ne suit XX-APO_VALEURS-XX ; ${AGAIN}`,
  'entete-sans-numero': (found, expected) => `${said(found)} est la première colonne et ${expected} manque ; ${AGAIN}`,
  'entete-inconnu': (found, expected) =>
    `la colonne ${said(found)} (la ${expected}e) n'est pas décrite plus haut ; retirez-la, ou ${AGAIN}`,
  'entete-en-double': (found) => `la colonne ${found} y est deux fois ; ${AGAIN}`,
  'entete-incomplet': (found, expected) => `la colonne ${found}, décrite à la ligne ${expected}, manque ici ; ${AGAIN}`,
  'ligne-courte': (found, expected) => `${found} champs au lieu de ${expected} : la ligne est coupée ; ${AGAIN}`,
  'identite-courte': (found, expected) =>
    `un champ d'identité de moins que l'en-tête (ligne ${expected}), nom et prénom sont réunis (${said(found)}) ; séparez-les par une tabulation, ou ${AGAIN}`,
  'ligne-longue': (found, expected) => `${found} champs au lieu de ${expected} : une valeur est en trop ; ${AGAIN}`,
  'aucun-etudiant': () => `aucun étudiant ne suit ; vérifiez la population choisie dans Apogée, puis ${AGAIN}`,
};

/** Why a file is not taken, in one sentence: the line, what was found, the remedy.
 * @example issueSentence({ code: 'ligne-courte', ligne: 67, trouve: '20', attendu: '45' }) // « Ligne 67 : 20 champs au lieu de 45 : … »
 */
export function issueSentence({ code, ligne, trouve, attendu }: ApogeeIssue): string {
  const sentence = `${ISSUES[code](trouve, attendu)}.`;
  return ligne === null ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `Ligne ${ligne} : ${sentence}`;
}

/** « UE11 Comprendre », « RCUE Comprendre », « Année ». */
export function targetName({ niveau, cle, competence }: ApogeeTargetShown): string {
  if (niveau === 'annee') return 'Année (étape)';
  return `${niveau === 'rcue' ? 'RCUE' : cle} ${competence}`.trim();
}

/** How an element was matched, in words. */
export const MATCHED: { readonly [By in MatchedBy]: string } = {
  code: 'code tapé dans Programme',
  etape: 'la seule étape du fichier',
  libelle: "proposé d'après le libellé",
  rang: "proposé d'après le rang",
};

const LEVELS: Readonly<Record<string, string>> = { ue: 'une UE', rcue: 'un RCUE', annee: "l'année" };

const line = (id: string, etat: CheckState, titre: string, textes: readonly string[] = []): readonly CheckLine[] => [
  { id, etat, titre, details: textes.map((texte) => ({ texte, cellule: null })) },
];

const students = (count: number): string => counted(count, 'étudiant', 'étudiants');

/** What writing would do and would not, each point with its state. `unmatched`: targets for which the file has no element. */
export function fillingLines(
  filling: Filling,
  { source, ecartes }: Pick<ApogeeResults, 'source' | 'ecartes'>,
  unmatched: readonly string[],
): readonly CheckLine[] {
  const { reconnus, inconnus, absents, ambigus, repetes, refuses, remplacees } = filling;
  const some = (list: readonly unknown[], lines: () => readonly CheckLine[]): readonly CheckLine[] =>
    list.length === 0 ? [] : lines();
  return [
    ...(source.provisoire
      ? line('provisoire', 'attention', `Résultats provisoires : ${source.titre}`, [
          'Le jury ne les a pas arrêtés. Arrêtez-les (Jury ▸ Arrêter les résultats), puis remplissez la maquette.',
        ])
      : line('arrete', 'bon', `Résultats arrêtés : ${source.titre}`)),
    ...(source.session === 'S1'
      ? line('janvier', 'attention', 'Semestre impair seul', [
          "Une UE ajournée peut encore être compensée en fin d'année : ces codes seront à envoyer de nouveau.",
        ])
      : []),
    ...some(ecartes, () => line('ecartes', 'attention', 'Un arrêté est écarté', ecartes)),
    ...line(
      'reconnus',
      reconnus.length > 0 ? 'bon' : 'erreur',
      `${students(reconnus.length)} du fichier ${reconnus.length > 1 ? 'sont reconnus' : 'est reconnu'} par le NIP`,
    ),
    ...some(inconnus, () =>
      line(
        'inconnus',
        'attention',
        `${students(inconnus.length)} du fichier hors du classeur : ligne laissée telle quelle`,
        inconnus.map(
          ({ etudiant: { ligne, nip, nom, prenom }, proche }) =>
            `Ligne ${ligne} : ${nip} ${nom} ${prenom}${proche === null ? '' : ` ; le classeur a ${proche}, sans les zéros : corrigez le NIP dans Étudiants`}`,
        ),
      ),
    ),
    ...some(absents, () =>
      line(
        'absents',
        'attention',
        `${students(absents.length)} du classeur sans ligne dans le fichier`,
        absents.map(({ nip, nom }) => `${nom} (${nip})`),
      ),
    ),
    ...some(ambigus, () =>
      line(
        'ambigus',
        'erreur',
        `${students(ambigus.length)} sur deux lignes de la feuille de jury : rien n'est écrit`,
        ambigus.map(({ ligne, nip }) => `Ligne ${ligne} : ${nip}. Supprimez l'une des deux lignes dans le classeur.`),
      ),
    ),
    ...some(repetes, () =>
      line('repetes', 'attention', 'Plusieurs lignes du fichier ont le même NIP : toutes sont remplies', repetes),
    ),
    ...refuses.flatMap(({ niveau, code, apogee, ou }) =>
      line(
        `code ${niveau} ${code}`,
        'erreur',
        apogee === ''
          ? `${code} pour ${LEVELS[niveau]} : aucun code Apogée, résultat laissé tel quel`
          : `${code} pour ${LEVELS[niveau]} : le fichier n'admet pas ${said(apogee)}, résultat laissé tel quel`,
        ['Tapez un code admis dans « Correspondance Apogée », puis relisez le classeur.', ...ou],
      ),
    ),
    ...some(filling.partiels, () =>
      line('partiels', 'attention', 'Codes admis dans une partie seulement des listes du fichier', [
        `${filling.partiels.join(', ')} : le fichier ne dit pas pour quels éléments. Vérifiez dans Apogée après l'import.`,
      ]),
    ),
    ...some(unmatched, () =>
      line(
        'sans-element',
        'attention',
        `Sans élément dans le fichier : ${counted(unmatched.length, 'résultat', 'résultats')}`,
        unmatched,
      ),
    ),
    ...some(filling.sansResultat, () =>
      line(
        'sans-resultat',
        'attention',
        'Éléments sans résultat dans cette session : laissés tels quels',
        filling.sansResultat,
      ),
    ),
    ...some(filling.nonNulles, () =>
      line(
        'non-nulles',
        'attention',
        `Démission ou défaillance : note 0,01 pour ${students(filling.nonNulles.length)}`,
        [
          'Comme ScoDoc : Apogée veut une note non nulle. Elle est mise aux UE et aux RCUE non acquis.',
          ...filling.nonNulles,
        ],
      ),
    ),
    ...some(filling.sansMoyenne, () =>
      line(
        'sans-moyenne',
        'attention',
        `${counted(filling.sansMoyenne.length, 'note laissée vide', 'notes laissées vides')} : moyenne inconnue`,
        filling.sansMoyenne,
      ),
    ),
    ...some(filling.arrondies, () =>
      line(
        'arrondies',
        'attention',
        `${counted(filling.arrondies.length, 'note arrondie', 'notes arrondies')} à 10,00, UE non acquise à l'arrondi du classeur`,
        filling.arrondies,
      ),
    ),
    ...some(remplacees, () =>
      line(
        'remplacees',
        'attention',
        `${counted(remplacees.length, 'valeur du fichier remplacée', 'valeurs du fichier remplacées')}`,
        remplacees.map(
          ({ ligne, quoi, avant, apres }) => `Ligne ${ligne}, ${quoi} : ${avant} → ${apres === '' ? 'rien' : apres}`,
        ),
      ),
    ),
    ...(filling.points > 0
      ? line(
          'points',
          'attention',
          `${counted(filling.points, 'valeur', 'valeurs')} de points de jury dans le fichier : laissées telles quelles`,
        )
      : []),
  ];
}

/** Two elements for one target. */
export const twiceSentence = (target: string): string =>
  `${target} est choisi pour deux éléments. Gardez-en un, et laissez l'autre tel quel.`;

/** What was written, once the file is downloaded. */
export const filledSentence = ({ valeurs, reconnus }: Filling): string =>
  `La maquette remplie est téléchargée : ${counted(valeurs, 'valeur', 'valeurs')} pour ${students(reconnus.length)}. Importez-la dans Apogée.`;
