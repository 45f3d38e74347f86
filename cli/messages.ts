/** Every sentence of the command « npm run classeur »: place, what was found, remedy. */

const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

export const USAGE = `Jury BUT : un classeur pour LibreOffice (7.4 et suivants) ou Excel (2016 et suivants), sans module complémentaire.

  Faire un classeur :
    npm run classeur -- --programme mmi --etudiants liste.csv --sortie carnet.xlsx
    npm run classeur -- --programme mmi --demonstration --sortie essai.xlsx

  Le mettre à jour, tout ce qui y est tapé étant gardé (--etudiants, facultatif, ajoute les nouveaux) :
    npm run classeur -- --depuis carnet.xlsx --sortie nouveau.xlsx

  Lire les moyennes et les décisions par les règles, et les écarts avec ce que le fichier montre :
    npm run classeur -- --depuis carnet.xlsx --rapport

  --etudiants      une liste CSV ou .xlsx : NIP ; nom ; prénom ; groupe ; statut
  --sortie         le fichier .xlsx à écrire
  --remplacer      écrire par-dessus s'il existe
  --semestres      ceux dont il faut les feuilles, par exemple 1 ou 1,2 (tous si rien n'est dit)
  --depuis         un classeur fait par cette commande ou par la page locale, à mettre à jour ou à lire
  --rapport        lire le fichier de --depuis par les règles ; sans --sortie, rien n'est écrit
  --aide           ce texte

  Pour un nouveau classeur seulement, refusées avec --depuis : le fichier a les siens, qui s'y changent
  (feuilles de notes pour les épreuves, feuille « Programme » pour le reste).
  --programme      un programme livré (mmi), le texte d'une fiche filière, ou un programme en JSON
  --demonstration  une classe inventée, notes comprises, à la place d'une liste
  --epreuves-ressource, --epreuves-sae  épreuves par ressource et par SAÉ (1 si rien n'est dit)
  --annee          année universitaire imprimée sur les documents, par exemple 2026-2027 (celle du jour si rien n'est dit)
  --arrondi        décimales auxquelles les seuils sont comparés : 2 (si rien n'est dit) à 6, ou exact

  Codes de sortie : 0 fait ; 1 refusé, rien n'est écrit ; 2 ligne de commande à corriger.`;

const SEE = 'Lancez « npm run classeur -- --aide » pour voir ce qui existe.';
/** What ends every refusal. */
const NOTHING = "Rien n'a été écrit.";
const COPY =
  "Reprenez une copie du fichier d'avant cette modification (ou annulez-la dans le tableur), puis recommencez.";

export const cliMessages = {
  notAnOption: (found: string): string =>
    `« ${found} » n'est pas attendu ici : chaque valeur suit le nom de son option, par exemple --sortie carnet.xlsx. ${SEE}`,
  unknownOption: (found: string, known: readonly string[]): string =>
    `L'option « ${found} » n'existe pas. Existent : ${known.map((one) => `--${one}`).join(', ')}.`,
  noValue: (name: string): string => `« ${name} » attend une valeur juste après. ${SEE}`,
  badSemestres: (found: string): string =>
    `--semestres : « ${found} » n'est pas une liste de numéros. Écrivez par exemple 1 ou 1,2.`,
  badArrondi: (found: string): string => `--arrondi : « ${found} » n'est ni un nombre de 2 à 6, ni exact.`,
  badEpreuves: (name: string, found: string): string =>
    `--${name} : « ${found} » n'est pas un nombre d'épreuves. Écrivez par exemple 2.`,
  noOutput: (): string => `Il manque le fichier à écrire : ajoutez --sortie carnet.xlsx. ${SEE}`,
  badOutput: (found: string): string =>
    `--sortie : « ${found} » ne finit pas par .xlsx. Écrivez par exemple carnet.xlsx.`,
  fromAndNew: (): string =>
    '--depuis reprend le programme du fichier : retirez --programme et --demonstration, ou retirez --depuis.',
  fromAndYear: (): string =>
    "--depuis garde l'année du fichier : retirez --annee, ou changez-la dans la feuille « Programme ».",
  fromAndArrondi: (): string =>
    "--depuis garde l'arrondi du fichier : retirez --arrondi, ou changez-le dans la feuille « Programme ».",
  fromAndEpreuves: (name: string): string =>
    `--depuis garde les épreuves du fichier : retirez --${name}, ou insérez des colonnes dans les feuilles de notes.`,
  reportOfNothing: (): string =>
    '--rapport lit un classeur qui existe : ajoutez --depuis carnet.xlsx, ou retirez --rapport.',
  nothingWritten: (name: string): string =>
    `--${name} ne sert qu'au fichier à écrire : ajoutez --sortie nouveau.xlsx, ou retirez --${name}.`,
  noProgramme: (): string => `Il manque le programme : ajoutez --programme mmi. ${SEE}`,
  noStudents: (): string => `Il manque les étudiants : ajoutez --etudiants liste.csv, ou --demonstration. ${SEE}`,
  twoClasses: (): string => 'Choisissez --etudiants ou --demonstration, pas les deux.',
  unreadable: (path: string): string =>
    `Le fichier « ${path} » ne peut pas être lu : vérifiez son nom et son dossier. ${NOTHING}`,
  tooLarge: (path: string): string => `« ${path} » dépasse 20 Mo : ce n'est pas un classeur de Jury BUT. ${NOTHING}`,
  exists: (path: string): string =>
    `« ${path} » existe déjà. ${NOTHING} Choisissez un autre nom, ou ajoutez --remplacer pour écrire par-dessus.`,
  unwritable: (path: string): string =>
    `« ${path} » ne peut pas être écrit : vérifiez que son dossier existe et que le fichier n'est pas ouvert ailleurs.`,
  unknownProgramme: (found: string, known: readonly string[]): string =>
    `--programme : « ${found} » n'est ni un programme livré (${known.join(', ')}), ni un fichier qui existe. ${NOTHING}`,
  badProgramme: (path: string, why: string): string => `« ${path} » : ${why} ${NOTHING}`,
  noStudentIn: (path: string): string =>
    `« ${path} » : aucun étudiant reconnu. Écrivez une ligne par étudiant : NIP ; nom ; prénom ; groupe. ${NOTHING}`,
  toCorrect: (path: string, count: number): string =>
    `« ${path} » : ${count > 1 ? `${count} lignes sont` : 'une ligne est'} à corriger. ${NOTHING}`,
  notAText: (path: string): string =>
    `« ${path} » n'est pas un texte : enregistrez la liste au format CSV (UTF-8), puis recommencez. ${NOTHING}`,
  notXlsx: (path: string): string =>
    `« ${path} » n'est pas un classeur .xlsx lisible (fichier abîmé, protégé par un mot de passe, ou d'un autre format). Ouvrez-le dans un tableur, enregistrez-le au format .xlsx, puis recommencez. ${NOTHING}`,
  notOurs: (path: string): string =>
    `« ${path} » ne contient aucune feuille de Jury BUT : ses repères (noms définis « jurybut_… ») n'y sont pas. Choisissez un fichier fait par cette commande ou par la page locale. ${NOTHING}`,
  sheetsLost: (path: string, names: readonly string[]): string =>
    `« ${path} » a perdu ${names.length > 1 ? 'les feuilles' : 'la feuille'} ${list(names)}. ${NOTHING} ${COPY}`,
  keysLost: (path: string, names: readonly string[]): string =>
    `« ${path} » : ${list(names)} a perdu les repères (ligne et colonne masquées) par lesquels ses cellules sont reconnues. ${NOTHING} ${COPY}`,
  columnsLost: (path: string, sheet: string, columns: readonly string[]): string =>
    `« ${path} » : « ${sheet} » a perdu ${columns.length > 1 ? 'les colonnes' : 'la colonne'} ${list(columns)}. ${NOTHING} ${COPY}`,
  copies: (path: string, names: readonly string[]): string =>
    `« ${path} » : ${list(names)} ${names.length > 1 ? 'sont des copies de feuilles' : "est une copie d'une feuille"} de Jury BUT, repères compris : rien ne dit laquelle lire. ${NOTHING} Supprimez la copie, puis recommencez.`,
  moved: (path: string, sheet: string): string =>
    `« ${path} » : des lignes ou des colonnes de « ${sheet} » ont été déplacées, les calculs ne pourraient plus suivre. ${NOTHING} ${COPY}`,
  refused: (path: string, why: string): string => `« ${path} » : ${why}`,
  written: (path: string, sheets: readonly string[]): string => `« ${path} » est écrit : ${sheets.join(', ')}.`,
  semestreUnknown: (numero: number, known: readonly number[]): string =>
    `--semestres : le programme n'a pas de semestre ${numero} (${known.map((one) => `S${one}`).join(', ')}). ${NOTHING}`,
  notesTyped: (sheets: readonly string[]): string =>
    `--semestres laisserait de côté ${list(sheets)}, où des notes sont tapées. ${NOTHING} Retirez --semestres.`,
  byTheRules: (sheet: string): string => `${sheet}, par les règles (arrêté du 27 mai 2021, annexe 1, 4.3 à 4.6)`,
  notComputed: (): string =>
    "Écarts : le fichier n'a pas encore été calculé. Ouvrez-le dans LibreOffice ou Excel, enregistrez-le, puis recommencez.",
  noDifference: (compared: number): string => `✓ Aucun écart : ${compared} cellules du fichier égalent les règles.`,
  differences: (count: number, compared: number): string =>
    `✗ ${count > 1 ? `${count} écarts` : '1 écart'} entre le fichier et les règles, sur ${compared} cellules comparées :`,
} as const;
