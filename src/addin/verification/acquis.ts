/** « Acquis antérieurs », as its column « Contrôle » says it: lines that the jury sheets would leave out in silence, lines to look at. */
import { isAcquiringCode, isCodeJury, reaches, SEUIL_ACQUISITION } from '../../arrete';
import { but1Ues, NOT_ACQUIRED } from '../../workbook';
import { compactText, describe, readAverage } from '../cells';
import { type Classeur, nipKey } from './classeur';
import { type Finding, foundAt, nameOf, placeOf, tried } from './finding';
import { checkMessages as say } from './messages';

export function unreadableAcquis({ acquisGrid, acquis, programme, byNip }: Classeur): readonly Finding[] {
  if (!acquisGrid) return [];
  const own = new Set(programme?.semestres.flatMap((semestre) => semestre.ues.map(({ code }) => code)));
  const before = new Set(programme ? but1Ues(programme) : []);
  return acquis.flatMap(({ row, nip, ue, code, moyenne }) => {
    const at = (key: string) => placeOf(acquisGrid, row, acquisGrid.columns.get(key) ?? 1);
    const findings: Finding[] = [];
    const typed = compactText(code);
    // Last year's lines are pasted whole: those of who is elsewhere now say nothing here.
    const isSaid = typed === NOT_ACQUIRED && (before.has(compactText(ue)) || !byNip.has(nipKey(nip)));
    if (!isSaid && !(isCodeJury(typed) && isAcquiringCode(typed))) {
      findings.push(foundAt('erreur', at('code'), (place) => say.notAcquiring(place, describe(code))));
    }
    if (programme && !own.has(ue) && !before.has(ue)) {
      findings.push(foundAt('erreur', at('ue'), (place) => say.unknownUe(place, describe(ue))));
    }
    const average = tried(() => readAverage(moyenne, { lieu: nameOf(at('moyenne')) }));
    if ('refused' in average) findings.push({ etat: 'erreur', texte: average.refused, cellule: at('moyenne') });
    return findings;
  });
}

/** What is read as it is typed, and is most likely a slip. */
export function doubtfulAcquis({ acquisGrid, acquis, decimales, byNip }: Classeur): readonly Finding[] {
  if (!acquisGrid) return [];
  return acquis.flatMap(({ row, nip, code, moyenne }): readonly Finding[] => {
    const isUnder = typeof moyenne === 'number' && moyenne >= 0 && !reaches(moyenne, SEUIL_ACQUISITION, decimales);
    if (!byNip.has(nipKey(nip)) || compactText(code) !== 'ADM' || !isUnder) return [];
    return [foundAt('attention', placeOf(acquisGrid, row, acquisGrid.columns.get('moyenne') ?? 1), say.admittedUnder)];
  });
}
