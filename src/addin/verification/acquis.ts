/** « Acquis antérieurs »: lines that the jury sheets would leave out in silence. */
import { isAcquiringCode, isCodeJury } from '../../arrete';
import { compactText, describe, readAverage } from '../cells';
import type { Classeur } from './classeur';
import { type Finding, foundAt, nameOf, placeOf, tried } from './finding';
import { checkMessages as say } from './messages';

export function unreadableAcquis({ acquisGrid, acquis, programme }: Classeur): readonly Finding[] {
  if (!acquisGrid) return [];
  const ues = new Set(programme?.semestres.flatMap((semestre) => semestre.ues.map(({ code }) => code)));
  return acquis.flatMap(({ row, ue, code, moyenne }) => {
    const at = (key: string) => placeOf(acquisGrid, row, acquisGrid.columns.get(key) ?? 1);
    const findings: Finding[] = [];
    const typed = compactText(code);
    if (!isCodeJury(typed) || !isAcquiringCode(typed)) {
      findings.push(foundAt('erreur', at('code'), (place) => say.notAcquiring(place, describe(code))));
    }
    if (programme && !ues.has(ue)) {
      findings.push(foundAt('erreur', at('ue'), (place) => say.unknownUe(place, describe(ue))));
    }
    const average = tried(() => readAverage(moyenne, { lieu: nameOf(at('moyenne')) }));
    if ('refused' in average) findings.push({ etat: 'erreur', texte: average.refused, cellule: at('moyenne') });
    return findings;
  });
}
