/** What changed since an instant copy, in sentences, each with its cell. */
import { rowsByNip } from '../deliberation/students';
import { french } from '../french';
import type { CheckLine, FreezingComparison } from '../protocol';
import { type Classeur, nipKey, personName } from '../verification/classeur';
import { detailsOf, type Finding } from '../verification/finding';
import { type ComparisonId, comparisonMessages as say } from './comparisonMessages';
import { changedResults, type DatumKind, type Difference, differencesBetween } from './differences';
import { type FreezingSources, type Frozen, frozenOf } from './frozen';
import type { ReadInstant } from './instants';
import { cellIn, placeOfDatum } from './places';

const GROUPS: Readonly<Record<DatumKind, Exclude<ComparisonId, 'resultats' | 'moyennes'>>> = {
  note: 'notes',
  bonus: 'notes',
  jury: 'jury',
  janvier: 'jury',
  etudiant: 'etudiants',
  identite: 'etudiants',
  acquis: 'etudiants',
  epreuve: 'programme',
  ligne: 'programme',
  ue: 'programme',
  programme: 'programme',
  reglage: 'programme',
};
const ORDER: readonly ComparisonId[] = ['resultats', 'notes', 'moyennes', 'jury', 'etudiants', 'programme'];

type Told = Record<ComparisonId, readonly Pick<Finding, 'texte' | 'cellule'>[]>;

/** The differences between a copy and the workbook as it is, group by group. */
export function changesSince(frozen: Frozen, sources: FreezingSources): Told {
  const { classeur } = sources.bench;
  const now = frozenOf(sources);
  const names = namesOf(frozen, classeur);
  const rows = rowsByNip(sources.grid);
  const told: Told = { resultats: [], moyennes: [], notes: [], jury: [], etudiants: [], programme: [] };
  for (const difference of differencesBetween(frozen, now)) {
    const group = GROUPS[difference.kind];
    told[group] = [
      ...told[group],
      { texte: sentenceOf(difference, names, [frozen, now]), cellule: placeOfDatum(difference, sources) },
    ];
  }
  for (const { nip, changes, averages } of changedResults(frozen, now)) {
    const cellule = cellIn(sources.grid, rows.get(nipKey(nip)), sources.grid.columns.get('nip'));
    if (changes.length > 0) told.resultats = [...told.resultats, { texte: say.result(names(nip), changes), cellule }];
    if (averages.length > 0) told.moyennes = [...told.moyennes, { texte: say.averages(names(nip), averages), cellule }];
  }
  return told;
}

/** The name of today, or that of the copy for a student who is gone. */
function namesOf({ etudiants }: Frozen, { byNip }: Classeur): (nip: string) => string {
  const frozen = new Map(
    etudiants.flatMap(({ nip, identite }) =>
      identite ? [[nipKey(nip), `${identite.nom.toUpperCase()} ${identite.prenom}`.trim()] as const] : [],
    ),
  );
  return (nip) => (byNip.has(nipKey(nip)) ? personName(byNip, nip) : (frozen.get(nipKey(nip)) ?? `NIP ${nip}`));
}

function sentenceOf(
  { kind, path, before, after }: Difference,
  who: (nip: string) => string,
  [was, is]: readonly [Frozen, Frozen],
): string {
  const [first = '', second = '', third = ''] = path;
  const nameOf = (semestre: string, cle: string): string =>
    [...is.epreuves, ...was.epreuves].find((one) => String(one.semestre) === semestre && one.cle === cle)?.nom ?? '';
  switch (kind) {
    case 'note':
      return say.note(who(first), second, third, nameOf(second, third), before, after);
    case 'bonus':
      return say.bonus(who(first), second, before, after);
    case 'acquis':
      return say.acquis(who(first), second, before, after);
    case 'jury':
    case 'janvier':
      return say.word(who(first), second, kind === 'janvier', before, after);
    case 'identite':
      return say.word(who(first), second, false, before, after);
    case 'etudiant':
      return before === undefined ? say.newStudent(who(first)) : say.lostStudent(who(first));
    case 'epreuve':
      return say.epreuve(first, second, nameOf(first, second), third, before, after);
    default:
      return say.programme(path, before, after);
  }
}

export function comparisonOf(instant: ReadInstant, sources: FreezingSources): FreezingComparison {
  const { nom, date, sha256, frozen, alteration } = instant;
  const head = { nom, date, sha256, alteration: alteration && french(alteration) };
  if (!frozen) return { ...head, bilan: '', lignes: [] };
  const told = changesSince(frozen, sources);
  const counts = countsOf(told);
  return { ...head, bilan: french(say.summary(counts)), lignes: ORDER.map((id) => lineOf(id, told[id])) };
}

const countsOf = (told: Told): Readonly<Record<ComparisonId, number>> => ({
  resultats: told.resultats.length,
  moyennes: told.moyennes.length,
  notes: told.notes.length,
  jury: told.jury.length,
  etudiants: told.etudiants.length,
  programme: told.programme.length,
});

const lineOf = (id: ComparisonId, details: Told[ComparisonId]): CheckLine => ({
  id,
  etat: details.length === 0 ? 'bon' : 'attention',
  titre: french(say.compared(id, details.length)),
  details: detailsOf(details),
});

/** The line of « Vérifier avant jury » that a copy adds. */
export function sinceLine(instant: ReadInstant, sources: FreezingSources): CheckLine {
  const { nom, date, frozen, alteration, role } = instant;
  if (alteration !== null || !frozen) {
    const details = [{ texte: french(alteration ?? ''), cellule: null }];
    return { id: role, etat: 'erreur', titre: french(say.sinceAltered(nom)), details };
  }
  const told = changesSince(frozen, sources);
  const { resultats, moyennes, notes, jury, etudiants, programme } = countsOf(told);
  const details = ORDER.flatMap((id) => told[id]);
  return {
    id: role,
    etat: details.length === 0 ? 'bon' : 'attention',
    titre: french(say.since(notes, jury + etudiants + programme, resultats, moyennes, date)),
    details: detailsOf(details),
  };
}
