/** What « Et si… ? » can suppose of a student: a mark, the average of a RCUE, points of the jury. */

import type { SupposeRequest, SupposingSubject } from '../../protocol';

/** What can be supposed, by a name that the list of choices carries. */
export interface Choice {
  readonly id: string;
  /** Under which the list gathers it; '' for none. */
  readonly sous: string;
  readonly label: string;
  /** Its whole name, which the list may cut; '' where the label says it. */
  readonly nom: string;
  readonly request: (nip: string, feuille: string, valeur: string) => SupposeRequest;
}

/** A kind of change, chosen first: all of them in one list would be a hundred and fifty lines. */
export interface Group {
  readonly titre: string;
  /** What its list is of. */
  readonly liste: string;
  /** What is asked for. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** @example groupsOf(subject)[0]?.titre // 'Une note du semestre 1' */
export function groupsOf({ elements, rcues, ues }: SupposingSubject): readonly Group[] {
  const now = (moyenne: string) => (moyenne === '' ? 'sans moyenne' : moyenne);
  const semestres = [...new Set(elements.map(({ semestre }) => semestre))];
  const notes = semestres.map(
    (numero): Group => ({
      titre: `Une note du semestre ${numero}`,
      liste: 'Quelle note\u00a0?',
      label: 'Nouvelle note',
      choices: elements
        .filter(({ semestre }) => semestre === numero)
        .flatMap(({ semestre, code, titre, moyenne, epreuves }): readonly Choice[] => {
          const name = `${code} ${titre}`;
          const sous = epreuves.length > 1 ? name : '';
          const ofEpreuves = epreuves.map(
            ({ rang, nom, note, bareme }): Choice => ({
              id: `epreuve ${semestre} ${code} ${rang}`,
              sous,
              nom: name,
              label: `${sous === '' ? name : `${code}, ${nom}`} (${note === '' ? 'vide' : note}${bareme === '' ? '' : ` /${bareme}`})`,
              request: (nip, feuille, valeur) => ({ kind: 'epreuve', nip, feuille, valeur, semestre, code, rang }),
            }),
          );
          // With one épreuve the average of the element is its mark.
          if (epreuves.length < 2) return ofEpreuves;
          const whole: Choice = {
            id: `element ${semestre} ${code}`,
            sous,
            nom: name,
            label: `${code}, moyenne (${now(moyenne)})`,
            request: (nip, feuille, valeur) => ({ kind: 'element', nip, feuille, valeur, semestre, code }),
          };
          return [whole, ...ofEpreuves];
        }),
    }),
  );
  const ofRcues = rcues.map(
    ({ rang, nom, moyenne }): Choice => ({
      id: `rcue ${rang}`,
      sous: '',
      nom: '',
      label: `RCUE ${nom} (${now(moyenne)})`,
      request: (nip, feuille, valeur) => ({ kind: 'rcue', nip, feuille, valeur, rang }),
    }),
  );
  const ofUes = ues
    .filter(({ moyenne }) => moyenne !== '')
    .map(
      ({ ue, moyenne }): Choice => ({
        id: `ue ${ue}`,
        sous: '',
        nom: '',
        label: `${ue} (${moyenne})`,
        request: (nip, feuille, valeur) => ({ kind: 'ue', nip, feuille, valeur, ue }),
      }),
    );
  return [
    ...notes,
    { titre: "La moyenne d'un RCUE", liste: 'Quel RCUE\u00a0?', label: 'Nouvelle moyenne', choices: ofRcues },
    { titre: 'Des points de jury', liste: 'Sur quelle UE\u00a0?', label: 'Points ajoutés', choices: ofUes },
  ].filter(({ choices }) => choices.length > 0);
}
