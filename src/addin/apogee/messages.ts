/** The French sentences of the server about Apogée. */
import { plural } from '../french';

export const apogeeMessages = {
  failed: (): string =>
    "Les résultats n'ont pas pu être lus. Rien n'a été écrit. Fermez puis rouvrez le panneau, et recommencez.",
  noResult: (): string =>
    "Aucune feuille de jury n'est là, ni aucun résultat arrêté. Générez une feuille de jury dans la partie Jury, puis recommencez.",
  lostSource: (): string =>
    "Ces résultats ne sont plus dans le classeur. Revenez en arrière, puis choisissez-en d'autres.",
  asItIs: (sheet: string): string => `${sheet}, à l'état actuel`,
  badCode: (code: string): string =>
    `« ${code} » ne peut pas être un code Apogée : tapez des lettres et des chiffres, sans espace. Rien n'a été écrit.`,
  noCells: (sheet: string): string =>
    `« ${sheet} » n'a pas encore ses lignes « Codes Apogée ». Mettez le classeur à jour dans la partie Classeur, puis recommencez.`,
  otherCode: (sheet: string, code: string, element: string): string =>
    `Le code Apogée de ${element} a changé dans « ${sheet} » depuis qu'il a été lu (${code === '' ? 'vide maintenant' : `« ${code} » maintenant`}) : rien n'a été écrit. Cliquez sur « Relire le classeur », puis recommencez.`,
  kept: (count: number, sheet: string): string =>
    count === 0
      ? `Ces codes sont déjà dans « ${sheet} ».`
      : `${plural(count, 'code Apogée est tapé', 'codes Apogée sont tapés')} dans « ${sheet} ».`,
};
