/** The French sentences of « Vérifier avant jury » and of « Avancement »: the place, what was found, the remedy. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../arrete';
import { describe, isBlank } from '../cells';
import { listed, plural } from '../french';
import { frenchNumber, quote } from '../messages';
import { points } from './titles';

/** What a column of « Retenu » is. */
const RETENU: Readonly<Record<string, string>> = {
  annee: "décision retenue sur l'année",
  comptes: 'RCUE validés',
  credits: 'crédits retenus',
  dettes: 'UE non acquises retenues',
  changements: 'ce que le jury change',
  janvier: 'changements depuis janvier',
  suite: 'suite',
  completer: 'à compléter',
};

/** What a column of results is, in words. */
function column(key: string): string {
  const [kind = '', code = ''] = key.split(':');
  const words: Readonly<Record<string, string>> = {
    el: `moyenne ${code}`,
    ue: `moyenne ${code} sans bonus`,
    final: `moyenne ${code}`,
    manque: code === '' ? 'notes manquantes' : `notes manquantes ${code}`,
    moyenne: `moyenne ${code}`,
    code: `code ${code}`,
    rcue: `moyenne du RCUE ${code}`,
    rapport: 'RCUE ≥ 10',
    minimum: 'RCUE le plus bas',
    refusees: 'UE non acquises',
    credits: 'crédits',
    situation: 'situation',
    retenu: RETENU[code] ?? '',
  };
  return words[kind] ?? key;
}

/** Enough for a situation in words. */
const LONGEST_TEXT = 90;

/** A value, with as many decimals as it takes to tell it from the other. */
function told(value: unknown, other: unknown): string {
  if (isBlank(value)) return 'rien';
  if (typeof value === 'string') return `« ${value.slice(0, LONGEST_TEXT)} »`;
  if (typeof value !== 'number') return describe(value);
  const short = frenchNumber(value, 2);
  return typeof other === 'number' && short === frenchNumber(other, 2) ? frenchNumber(value, 'exact') : short;
}

interface Reminder {
  readonly code: string;
  readonly titre: string;
  readonly semestre: number;
  readonly notes: number;
  readonly names: readonly string[];
}

export const checkMessages = {
  /** The points are those that the lines count; so many of the checks have some. */
  summary: (errors: number, warnings: number, concerned: number, checks: number): string =>
    concerned === 0
      ? `Aucune anomalie : ${checks} vérifications faites.`
      : `${points(errors + warnings, errors)}, dans ${concerned} des ${checks} vérifications`,
  more: (count: number): string => `… et ${plural(count, 'autre', 'autres')}.`,
  noWorkbook: (): string =>
    "Ce classeur ne contient aucune feuille de Jury BUT. Générez d'abord le classeur (étape 3).",
  sheetLost: (sheet: string): string =>
    `La feuille ${quote(sheet)} n'est plus dans ce classeur. Relancez la vérification.`,
  cellLost: (sheet: string, cell: string): string =>
    `La cellule ${cell} n'est plus dans la feuille ${quote(sheet)}. Relancez la vérification.`,
  failed: (): string =>
    "La vérification n'a pas pu aller au bout. Rien n'a été écrit. Relancez-la ; si cela continue, régénérez le classeur.",

  unfinished: (sheet: string): string =>
    `${sheet} : la génération a été interrompue. Relancez-la (étape 3) avant de vérifier.`,
  namesLost: (sheet: string): string =>
    `${sheet} : la ligne ou la colonne cachée qui porte les repères a disparu, la feuille n'est pas vérifiée. Régénérez le classeur.`,
  sheetGone: (sheet: string): string =>
    `${sheet} : la feuille n'est plus dans ce classeur. Régénérez le classeur, ou annulez sa suppression.`,

  noProgramme: (): string => 'La feuille Programme est absente ou ses repères ont disparu. Régénérez le classeur.',
  blankCoefficient: (at: string): string => `${at} : coefficient vide. Tapez un nombre, 0 s'il ne compte pas.`,
  textCoefficient: (at: string, found: string): string =>
    `${at} : ${found} est un texte, que les formules ne comptent pas. Retapez le nombre.`,
  changedCoefficient: (at: string, what: string, before: string, now: string): string =>
    `${at} : ${what} valait ${before} à la génération, ${now} aujourd'hui. Vérifiez que c'est voulu.`,

  notABonus: (at: string, found: string): string =>
    `${at} : ${found} n'est pas un nombre de points. Tapez par exemple 0,5 ou -0,25, ou videz la cellule.`,
  markWithoutCode: (at: string): string =>
    `${at} : aucun code, et des notes dans cette colonne. Tapez ici le code de la ressource ou de la SAÉ, ou videz la colonne.`,
  notAcquiring: (at: string, found: string): string =>
    `${at} : ${found} n'est pas un code d'acquisition. Choisissez ADM, CMP, ADJ, ADJR ou ADSUP.`,
  unknownUe: (at: string, found: string): string =>
    `${at} : ${found} n'est pas une UE du programme. Choisissez-en une dans la liste.`,
  notAnAverage: (at: string, found: string): string =>
    `${at} : ${found} n'est pas une moyenne entre 0 et ${BAREME_LEGAL}. Tapez un nombre, ou videz la cellule.`,
  /** `AJ` is said of UE of S1 and S2 to a second year, and of nothing else. */
  notAcquired: (at: string, isAfter: boolean): string =>
    isAfter
      ? `${at} : AJ ne se dit que des UE de S1 et S2. Effacez la ligne.`
      : `${at} : AJ : une UE non acquise n'a pas de ligne ici. Effacez-la.`,
  laterYear: (at: string, typed: string, annee: string): string =>
    `${at} : ${quote(typed)} vient après ${annee}, l'année de ce classeur. Vérifiez-la.`,
  acquisWithoutNip: (at: string): string => `${at} : une UE sans NIP. Tapez le NIP de l'étudiant, ou videz la ligne.`,
  otherZeros: (at: string, name: string, nip: string, right: string): string =>
    `${at} : ${name} a le NIP ${right} dans la feuille Étudiants, non ${nip}. Tapez ici ${right}.`,
  acquisOfNobody: (at: string, nip: string): string =>
    `${at} : le NIP ${quote(nip)} n'est pas dans la feuille Étudiants, la ligne est sans effet. Corrigez-le si l'étudiant est ici.`,
  /** 4.3: of right from 10 on. */
  admittedUnder: (at: string): string =>
    `${at} : ADM sous ${SEUIL_ACQUISITION}. Vérifiez la moyenne, ou le code (CMP, ADJ…).`,

  notBegun: (sheet: string): string => `${sheet} : aucune note n'est encore saisie, il n'y a rien à y corriger.`,
  notYetIn: (sheet: string, elements: number): string =>
    `${sheet} : ${plural(elements, "ressource ou SAÉ n'a encore aucune note", "ressources ou SAÉ n'ont encore aucune note")}. Aucune feuille de jury ne les attend encore.`,
  missingInElement: (code: string, semestre: number, count: number): string =>
    `${code} (S${semestre}) : ${plural(count, 'note manquante', 'notes manquantes')}.`,
  missingForStudent: (name: string, count: number, codes: readonly string[]): string =>
    `${name} : ${plural(count, 'note manquante', 'notes manquantes')} (${listed(codes)}).`,
  poleWithoutMark: (name: string, ue: string, semestre: number): string =>
    `${name} : aucune note ne compte dans un des pôles de ${ue} (S${semestre}), toutes y sont excusées : l'UE attend.`,
  pending: (name: string, code: string): string => `${name} : note de ${code} en attente.`,
  withoutEpreuve: (code: string, sheet: string): string =>
    `${sheet} : aucune épreuve ne compte pour ${code}. Ajoutez une colonne à ce code, ou régénérez le classeur.`,
  weightlessEpreuve: (at: string, code: string): string =>
    `${at} : aucune épreuve ne compte pour ${code}, dont le coefficient est ici 0. Tapez le coefficient de l'épreuve.`,

  typedOver: (at: string, found: string): string =>
    `${at} : ${quote(found)} tapé à la place d'une formule. Annulez, ou recopiez la formule d'une cellule voisine.`,
  formulaErased: (at: string): string =>
    `${at} : la formule a été effacée. Recopiez-la depuis une ligne voisine, ou régénérez le classeur.`,
  stillLoading: (at: string): string => `${at} : calcul en cours. Attendez, puis relancez la vérification.`,
  cellInError: (at: string, error: string): string =>
    `${at} : la cellule contient l'erreur ${error}. Corrigez d'abord les notes, puis recopiez la formule d'une ligne voisine si l'erreur reste.`,
  callLost: (sheet: string, name: string): string =>
    `${sheet} : la formule ${name} a disparu. Régénérez cette feuille.`,
  callErased: (at: string, name: string): string =>
    `${at} : la formule ${name} a été remplacée ou effacée. Annulez, ou régénérez cette feuille.`,
  callInError: (at: string, name: string, error: string): string =>
    `${at} : ${name} donne l'erreur ${error}. Régénérez cette feuille si rien ne la gêne.`,
  spillBlocked: (at: string, found: string): string =>
    `${at} : ${quote(found)} gêne un bloc calculé, qui s'arrête. Videz cette cellule.`,

  unknownNip: (at: string, nip: string): string =>
    `${at} : le NIP ${quote(nip)} n'est pas dans la feuille Étudiants. Corrigez-le, ou ajoutez l'étudiant.`,
  absentFrom: (at: string, name: string, nip: string): string =>
    `${at} : ${name} n'a pas de ligne sur cette feuille. Tapez son NIP, ${nip}, sur cette ligne libre.`,
  withoutLine: (at: string, name: string, sheet: string): string =>
    `${at} : ${name} n'a pas de ligne dans ${sheet}, qui n'en a plus de libre. Régénérez cette feuille.`,
  marksWithoutNip: (at: string): string => `${at} : des notes sans NIP. Tapez le NIP de l'étudiant.`,
  otherName: (at: string, shown: string, expected: string): string =>
    `${at} : ${quote(shown)} au lieu de ${quote(expected)}. Recopiez la formule d'une ligne voisine.`,
  nipTwice: (at: string, nip: string, name: string): string =>
    `${at} : le NIP ${quote(nip)} (${name}) est déjà plus haut. Gardez une seule ligne.`,
  acquisTwice: (at: string, name: string, ue: string): string =>
    `${at} : ${name} a déjà une ligne pour ${ue}. La meilleure des moyennes est retenue.`,

  unknownStatut: (at: string, found: string, known: readonly string[]): string =>
    `${at} : le statut ${quote(found)} n'est pas reconnu et compte comme Inscrit. Choisissez ${listed(known)}.`,
  goneStudent: (at: string, name: string): string =>
    `${at} : ${name} n'est plus dans la dernière liste. Choisissez son statut.`,
  missingRepeats: (at: string, name: string): string =>
    `${at} : ${name}, Redoublant : indiquez les semestres redoublés, ainsi : S1, S2. Sans eux, les limites du 4.5 ne se vérifient pas.`,
  unreadableRepeats: (at: string, found: string): string =>
    `${at} : ${quote(found)} n'est pas lisible. Tapez les semestres redoublés ainsi : S1, S2.`,

  earlyJury: (sheet: string, notes: string): string =>
    `${sheet} : ${notes} n'a encore aucune note. Les étudiants qui l'attendent ne sont pas détaillés ici.`,
  noJury: (): string => "Aucune feuille de jury n'est encore créée : demandez-la dans l'onglet Jury.",
  juryDecides: (at: string, name: string): string =>
    `${at} : ${name}, conditions du 4.5 non réunies : le jury doit décider de l'année. Choisissez sa décision dans la liste.`,
  toComplete: (at: string, name: string, what: string, remedy = ''): string =>
    `${at} : ${name}, ${what}. ${remedy}`.trim(),
  waiting: (at: string, name: string, ues: readonly string[]): string =>
    `${at} : ${name} est en attente${ues.length > 0 ? ` (${listed(ues)})` : ''}. Saisissez les notes, ou cochez ici « Ne pas attendre les notes manquantes ».`,
  waitingForMarks: (at: string, name: string, ues: readonly string[], sheet: string): string =>
    `${at} : ${name} est en attente sur ${sheet}${ues.length > 0 ? ` (${listed(ues)})` : ''}. Saisissez ou corrigez les notes, à partir de cette case.`,

  goneAwaited: (at: string, name: string, sheet: string, ues: readonly string[]): string =>
    `${at} : ${name} n'est plus dans la dernière liste, mais ${sheet} l'attend encore${ues.length > 0 ? ` (${listed(ues)})` : ''}. Choisissez ici Démission ou Défaillant, ou redonnez la liste avec son nom.`,

  difference: (at: string, key: string, who: string, shown: unknown, expected: unknown): string =>
    `${at} : ${who}, ${column(key)} : ${told(shown, expected)} affiché, ${told(expected, shown)} d'après les notes.`,
  stopped: (sheet: string): string =>
    `${sheet} : calcul arrêté, ce qui est vide n'a pas été comparé. Corrigez les autres erreurs, puis relancez.`,
  lineLost: (at: string, who: string, sheet: string): string =>
    `${at} : ${who} n'a pas de ligne dans ${sheet}. Régénérez le classeur.`,

  reminder: ({ code, titre, semestre, notes, names }: Reminder): string =>
    `Bonjour, il manque encore ${plural(notes, 'note', 'notes')} en ${code} ${titre} (semestre ${semestre}), pour ${listed(names)}. Pourriez-vous ${notes > 1 ? 'les saisir ou me les envoyer' : "la saisir ou me l'envoyer"} avant le jury ? ABS pour une absence injustifiée, EXC pour une absence excusée. Merci beaucoup.`,
} as const;
