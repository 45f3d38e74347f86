/** The sheets themselves: those that are gone, unfinished, or no longer readable. */
import type { Classeur } from './classeur';
import type { Finding } from './finding';
import { checkMessages as say } from './messages';

export function sheetIssues({ broken, programme, marks, moyennes, roster, acquisGrid }: Classeur): readonly Finding[] {
  const error = (texte: string): Finding => ({ etat: 'erreur', texte, cellule: null });
  const isThere = (name: string, isRead: boolean): readonly string[] =>
    isRead || broken.some((one) => one.name === name) ? [] : [name];
  const gone = [
    ...isThere('Étudiants', roster !== null),
    ...isThere('Acquis antérieurs', acquisGrid !== null),
    ...(programme?.semestres ?? []).flatMap(({ numero }) => [
      ...isThere(
        `Notes S${numero}`,
        marks.some(({ semestre }) => semestre === numero),
      ),
      ...isThere(`Moyennes S${numero}`, moyennes.has(numero)),
    ]),
  ];
  return [
    ...broken.map(({ name, isUnfinished }) => error(isUnfinished ? say.unfinished(name) : say.namesLost(name))),
    ...gone.map((name) => error(say.sheetGone(name))),
  ];
}
