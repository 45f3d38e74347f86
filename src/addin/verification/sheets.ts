/** The sheets themselves: those that are gone, unfinished, or no longer readable. */
import type { Classeur } from './classeur';
import type { Finding } from './finding';
import { checkMessages as say } from './messages';

export function sheetIssues({ broken, programme, marks, moyennes, roster, acquisGrid }: Classeur): readonly Finding[] {
  const error = (texte: string): Finding => ({ etat: 'erreur', texte, cellule: null });
  /** The name, when the sheet is not there under any other. */
  const absent = (role: string, name: string, isRead: boolean): readonly string[] =>
    isRead || broken.some((one) => one.role === role) ? [] : [name];
  const gone = [
    ...absent('etudiants', 'Étudiants', roster !== null),
    ...absent('acquis', 'Acquis antérieurs', acquisGrid !== null),
    ...(programme?.semestres ?? []).flatMap(({ numero }) => [
      ...absent(
        `notes-S${numero}`,
        `Notes S${numero}`,
        marks.some(({ semestre }) => semestre === numero),
      ),
      ...absent(`moyennes-S${numero}`, `Moyennes S${numero}`, moyennes.has(numero)),
    ]),
  ];
  return [
    ...broken.map(({ name, isUnfinished }) => error(isUnfinished ? say.unfinished(name) : say.namesLost(name))),
    ...gone.map((name) => error(say.sheetGone(name))),
  ];
}
