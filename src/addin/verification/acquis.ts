/** « Acquis antérieurs », as its column « Contrôle » says it: lines that the jury sheets would leave out in silence, lines to look at. */
import { isAcquiringCode, isCodeJury, reaches, SEUIL_ACQUISITION } from '../../arrete';
import { acquirable, but1Ues, isLaterYear, NOT_ACQUIRED } from '../../workbook';
import { compactText, describe, isBlank } from '../cells';
import { bareNip, type Classeur, nipKey, personName } from './classeur';
import { formerAverage } from './entry';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';

export function unreadableAcquis({ acquisGrid, acquis, programme, people, byNip }: Classeur): readonly Finding[] {
  if (!acquisGrid) return [];
  const own = new Set(programme ? acquirable(programme) : []);
  const before = new Set(programme ? but1Ues(programme) : []);
  return acquis.flatMap(({ row, nip, ue, code, moyenne }) => {
    const at = (key: string) => placeOf(acquisGrid, row, acquisGrid.columns.get(key) ?? 1);
    if (nip === '') return [foundAt('erreur', at('nip'), say.acquisWithoutNip)];
    if (!byNip.has(nipKey(nip))) {
      // Of nobody here, the line says nothing: those of last year are pasted whole.
      const alike = people.find(({ student }) => bareNip(student.nip) === bareNip(nip))?.student.nip;
      if (alike === undefined) return [];
      return [foundAt('erreur', at('nip'), (place) => say.otherZeros(place, personName(byNip, alike), nip, alike))];
    }
    const findings: Finding[] = [];
    const typed = compactText(code);
    const isSaid = typed === NOT_ACQUIRED && before.has(compactText(ue));
    if (!isSaid && !(isCodeJury(typed) && isAcquiringCode(typed))) {
      findings.push(
        foundAt('erreur', at('code'), (place) =>
          typed === NOT_ACQUIRED
            ? say.notAcquired(place, programme?.but === 2)
            : say.notAcquiring(place, describe(code)),
        ),
      );
    }
    if (programme && !own.has(compactText(ue))) {
      findings.push(foundAt('erreur', at('ue'), (place) => say.unknownUe(place, describe(ue))));
    }
    if (formerAverage(moyenne) === null && !isBlank(moyenne)) {
      findings.push(foundAt('erreur', at('moyenne'), (place) => say.notAnAverage(place, describe(moyenne))));
    }
    return findings;
  });
}

/** What is read as it is typed, and is most likely a slip. */
export function doubtfulAcquis({
  acquisGrid,
  acquis,
  programme,
  decimales,
  people,
  byNip,
}: Classeur): readonly Finding[] {
  if (!acquisGrid) return [];
  return acquis.flatMap(({ row, nip, code, moyenne, annee }): readonly Finding[] => {
    const at = (key: string) => placeOf(acquisGrid, row, acquisGrid.columns.get(key) ?? 1);
    if (!byNip.has(nipKey(nip))) {
      if (nip === '' || people.some(({ student }) => bareNip(student.nip) === bareNip(nip))) return [];
      return [foundAt('attention', at('nip'), (place) => say.acquisOfNobody(place, nip))];
    }
    const isUnder = typeof moyenne === 'number' && moyenne >= 0 && !reaches(moyenne, SEUIL_ACQUISITION, decimales);
    const now = programme?.annee ?? '';
    return [
      ...(compactText(code) === 'ADM' && isUnder ? [foundAt('attention', at('moyenne'), say.admittedUnder)] : []),
      ...(isLaterYear(annee, now)
        ? [foundAt('attention', at('annee'), (place) => say.laterYear(place, annee, now))]
        : []),
    ];
  });
}
