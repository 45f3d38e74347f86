/** Every French sentence of the endpoints of « Documents »: place, what was found, remedy. */

export const documentMessages = {
  failed: (): string =>
    "Le tableur n'a pas pu préparer ce document. Vos feuilles n'ont pas été modifiées. Attendez quelques secondes, puis recommencez.",
  noJury: (session: string): string =>
    `La feuille Jury ${session} n'est pas dans ce classeur, ou elle est inachevée. Générez-la dans l'onglet Jury, puis recommencez.`,
  noStudent: (titre: string): string =>
    `« ${titre} » : aucun des étudiants choisis n'a droit à ce document aujourd'hui. Actualisez la liste, puis recommencez.`,
  onePage: (): string =>
    "Une feuille ne porte qu'un étudiant à la fois : choisissez-en un. Pour toute la promotion, imprimez le document (une page par étudiant).",
  written: (name: string, kept: string | null): string => {
    const ready = `Feuille « ${name} » prête. Fichier ▸ Télécharger ▸ PDF, format A4, « Ajuster à la largeur ».`;
    return kept === null
      ? ready
      : `${ready} L'ancienne, où quelque chose avait été écrit, est gardée : « ${kept} ». Recopiez-en ce qu'il faut, puis supprimez-la.`;
  },
};
