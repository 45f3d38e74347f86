/** The French sentences of fixed results: what is printed on an instant copy, what prevents it, what next year keeps. */
import { type Decimales, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete';
import { listed, plural } from '../french';
import { enumerate } from '../messages';
import { cfvuWords, waitingWords } from '../wording/jury';

const person = (name: string, quality: string): string => (name && quality ? `${name}, ${quality}` : name);

/** Beyond, those who wait are counted and no longer named. */
const NAMED = 12;

export const freezingMessages = {
  name: (session: string, rank: number): string => `Arrêté ${session}${rank > 1 ? ` (${rank})` : ''}`,
  of: (sigle: string, annee: string): string => `${sigle}, ${annee}`,
  lead: (): string =>
    "Copie en valeurs de ce que le jury a arrêté. Rien ne s'y met à jour : pour corriger, corrigez le classeur et arrêtez de nouveau.",
  fixedOn: (date: string, timeZone: string): string => `Arrêté le ${date} (heure : ${timeZone}).`,
  correction: (motive: string): string => `Arrêté correctif. Motif : ${motive}`,
  rules: (annual: boolean): string =>
    `Arrêté du 27 mai 2021, annexe 1, 4.3 à 4.6. UE acquise à ${SEUIL_ACQUISITION}${
      annual
        ? `, ou par compensation au sein d'un RCUE à ${SEUIL_ACQUISITION}.`
        : ' ; une UE non acquise est compensable en juillet.'
    }`,
  goingOn: (annual: boolean): string =>
    annual
      ? `Poursuite : plus de la moitié des RCUE à ${SEUIL_ACQUISITION}, aucun sous ${SEUIL_PROGRESSION}.`
      : 'Poursuite au semestre pair : de droit (4.5).',
  rounding: (decimales: Decimales): string =>
    decimales === 'exact'
      ? 'Réglages : seuils comparés à la moyenne exacte (9 décimales).'
      : `Réglages : seuils comparés à la moyenne arrondie à ${decimales} décimales (demi supérieur).`,
  weights: (weights: readonly string[]): string => `Poids des UE dans les RCUE : ${listed(weights)}.`,
  localRule: (cfvu: string): string => `Règle locale : ${cfvuWords(cfvu)}.`,
  waiting: (skipped: number, all: number): string => `Notes manquantes : ${waitingWords(skipped, all)}.`,
  noComposition: (): string => 'Composition du jury : non renseignée dans ce classeur.',
  heldOn: (day: string, hour: string, where: string): string =>
    `Jury réuni ${listed([day && `le ${day}`, hour && `à ${hour}`, where].filter((one) => one !== '')) || '(date non renseignée)'}.`,
  president: (name: string, quality: string): string => `Présidence : ${person(name, quality) || 'non renseignée'}.`,
  member: (name: string, quality: string): string => `Membre : ${person(name, quality)}.`,
  seal: (sha256: string): string => `Empreinte SHA-256 des notes, du programme et des décisions : ${sha256}`,
  headings: {
    nip: 'NIP',
    nom: 'Nom',
    prenom: 'Prénom',
    code: 'Code',
    atteints: 'RCUE ≥ 10',
    valides: 'RCUE validés',
    credits: 'Crédits',
    decision: 'Décision',
    mots: 'Décision en toutes lettres',
    suite: 'Poursuite',
    attente: 'Notes manquantes',
    motif: 'Motif',
    audition: 'Audition',
    conseil: "Conseil d'orientation",
    directeur: 'Autorisation du directeur',
  },
  notWaited: (): string => 'non attendues',
  allowed: (): string => 'accordée',
  ofRight: (semestre: number): string => `De droit en S${semestre} (4.5)`,
  resigned: (): string => 'Démission',

  januaryWaiting: (waiting: readonly { readonly nom: string; readonly ues: readonly string[] }[]): string => {
    const named = waiting.slice(0, NAMED).map(({ nom, ues }) => `${nom} (${listed(ues)})`);
    const more = waiting.length - named.length;
    const who = enumerate([...named, ...(more > 0 ? [plural(more, 'autre', 'autres')] : [])]);
    const fixed =
      waiting.flatMap(({ ues }) => ues).length > 1
        ? 'Ces UE seraient arrêtées sans résultat'
        : 'Cette UE serait arrêtée sans résultat';
    return `Notes : ${plural(waiting.length, 'étudiant', 'étudiants')} en attente, ${who}. ${fixed} (ATT) ; « Vérifier avant jury » mène aux notes à saisir.`;
  },

  earlyJury: (day: string, today: string): string =>
    `Date du jury : le ${day}, alors que nous sommes le ${today}. Les résultats s'arrêtent une fois le jury tenu ; si la date est fausse, elle se corrige dans la feuille « Composition du jury ».`,

  noSheet: (session: string): string =>
    `La feuille Jury ${session} n'est pas dans ce classeur, ou elle est inachevée. Générez-la d'abord (onglet Jury).`,
  noStudent: (sheet: string): string => `${sheet} : aucun étudiant n'y a de ligne. Il n'y a rien à arrêter.`,
  noMotive: (): string => 'Un arrêté correctif a besoin de son motif. Écrivez ce qui est corrigé, puis recommencez.',
  alreadyFixed: (session: string): string =>
    `Les résultats ${session} sont déjà arrêtés. Écrivez ce qui est corrigé : ce sera un arrêté correctif.`,
  blocked: (count: number): string =>
    `Rien n'a été arrêté : ${plural(count, 'point à corriger', 'points à corriger')}. Corrigez, puis arrêtez de nouveau.`,
  failed: (): string =>
    "Les résultats n'ont pas pu être arrêtés jusqu'au bout. Aucune note n'est modifiée. Recommencez : une copie commencée, « (en cours) », est écartée.",
  notCompared: (): string => "La comparaison n'a pas pu aller au bout. Rien n'a été écrit. Recommencez.",
  noFreezing: (): string => "Aucun résultat n'est encore arrêté dans ce classeur. Arrêtez d'abord les résultats.",
  lostFreezing: (): string => "Cet arrêté n'est plus dans le classeur. Choisissez-en un autre.",
  altered: (): string =>
    "La feuille de cet arrêté a été modifiée : ses données ne donnent plus l'empreinte qui y est imprimée. Ne vous y fiez pas : reprenez-la par Fichier ▸ Historique des versions.",
  illegible: (): string =>
    'La feuille de cet arrêté a été modifiée : ses données ne se lisent plus. Reprenez-la par Fichier ▸ Historique des versions.',

  acquisName: (annee: string): string => `Acquis ${annee}`,
  acquisTitle: (annee: string): string => `Acquis pour ${annee}`,
  acquisLead: (source: string): string =>
    `D'après ${source}. Copiez les lignes, sans les titres, dans Acquis antérieurs du classeur de l'an prochain.`,
  freezeFirst: (): string =>
    "Les acquis se préparent à partir des décisions définitives. Arrêtez d'abord les résultats du jury de l'année.",
  source: (name: string, date: string): string => `${name}, ${date}`,
  origin: (etablissement: string, session: string, date: string): string =>
    `${etablissement}, jury ${session} arrêté le ${date}`,
  carried: (annee: string): string => `Acquis antérieurs, classeur ${annee}`,
} as const;
