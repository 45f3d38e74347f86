/** What changed since an instant copy, in sentences, each with its cell. */
import { a1, area, type Grid } from '../../workbook';
import { rowsByNip } from '../deliberation/students';
import { french } from '../french';
import type { CellPlace, CheckLine, FreezingComparison } from '../protocol';
import { type Classeur, nipKey, personName } from '../verification/classeur';
import type { Finding } from '../verification/finding';
import { changedResults, type DatumKind, type Difference, differencesBetween } from './differences';
import { type FreezingSources, type Frozen, frozenOf } from './frozen';
import type { ReadInstant } from './instants';
import { type ComparisonId, freezingMessages as say } from './messages';

const GROUPS: Readonly<Record<DatumKind, Exclude<ComparisonId, 'resultats'>>> = {
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
const ORDER: readonly ComparisonId[] = ['resultats', 'notes', 'jury', 'etudiants', 'programme'];

type Told = Record<ComparisonId, readonly Pick<Finding, 'texte' | 'cellule'>[]>;

/** The differences between a copy and the workbook as it is, group by group. */
export function changesSince(frozen: Frozen, sources: FreezingSources): Told {
  const { classeur } = sources.bench;
  const now = frozenOf(sources);
  const names = namesOf(frozen, classeur);
  const rows = rowsByNip(sources.grid);
  const told: Told = { resultats: [], notes: [], jury: [], etudiants: [], programme: [] };
  for (const difference of differencesBetween(frozen, now)) {
    const group = GROUPS[difference.kind];
    told[group] = [
      ...told[group],
      { texte: sentenceOf(difference, names, [frozen, now]), cellule: cellOf(difference, sources) },
    ];
  }
  told.resultats = changedResults(frozen, now).map(({ nip, changes }) => ({
    texte: say.result(names(nip), changes),
    cellule: cellAt(sources.grid, rows.get(nipKey(nip)), sources.grid.columns.get('nip')),
  }));
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

const cellAt = (
  grid: Grid | null | undefined,
  row: number | undefined,
  column: number | undefined,
): CellPlace | null => (grid && row && column ? { feuille: grid.name, a1: a1(area(row, column)) } : null);

/** Where the datum stands today; null where it has no cell of its own. */
function cellOf({ kind, path }: Difference, { bench, grid, january }: FreezingSources): CellPlace | null {
  const { marks, programmeGrid, roster, acquis, acquisGrid, byNip } = bench.classeur;
  const [first = '', second = '', third = ''] = path;
  const notes = (semestre: string) => marks.find((one) => String(one.semestre) === semestre);
  switch (kind) {
    case 'note': {
      const line = bench.results.get(Number(second))?.lineOf.get(first);
      return cellAt(notes(second)?.grid, line?.row, notes(second)?.grid.columns.get(`ep:${third}`));
    }
    case 'bonus': {
      const sheet = marks.find((one) => one.grid.columns.has(`bonus:${second}`));
      const line = sheet && bench.results.get(sheet.semestre)?.lineOf.get(first);
      return cellAt(sheet?.grid, line?.row, sheet?.grid.columns.get(`bonus:${second}`));
    }
    case 'acquis': {
      const line = acquis.find(({ nip, ue }) => nipKey(nip) === first && ue === second);
      return cellAt(acquisGrid, line?.row, acquisGrid?.columns.get('ue'));
    }
    case 'jury':
      return cellAt(grid, rowsByNip(grid).get(first), grid.columns.get(second));
    case 'janvier':
      return january ? cellAt(january, rowsByNip(january).get(first), january.columns.get(second)) : null;
    case 'identite':
      return cellAt(roster, byNip.get(first)?.row, roster?.columns.get(second));
    case 'etudiant':
      return cellAt(grid, rowsByNip(grid).get(first), grid.columns.get('nip'));
    case 'epreuve': {
      const row = { nom: 'epreuves', coefficient: 'coefficients', bareme: 'baremes' }[third] ?? '';
      const sheet = notes(first)?.grid;
      return cellAt(sheet, sheet?.rows.get(row), sheet?.columns.get(`ep:${second}`));
    }
    case 'ligne':
      return cellAt(programmeGrid, programmeGrid?.rows.get(`l:${first}:${second}`), programmeGrid?.columns.get(third));
    case 'reglage':
      return cellAt(
        programmeGrid,
        programmeGrid?.rows.get(first === 'cfvu' ? 'regle' : 'arrondi'),
        programmeGrid?.columns.get('cm'),
      );
    default:
      return null;
  }
}

/** Beyond, the details are counted and no longer told. */
const MOST_TOLD = 200;

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
  notes: told.notes.length,
  jury: told.jury.length,
  etudiants: told.etudiants.length,
  programme: told.programme.length,
});

const lineOf = (id: ComparisonId, details: Told[ComparisonId]): CheckLine => ({
  id,
  etat: details.length === 0 ? 'bon' : 'attention',
  titre: french(say.compared(id, details.length)),
  details: toldOf(details),
});

const toldOf = (details: Told[ComparisonId]): CheckLine['details'] => {
  const more = details.length - MOST_TOLD;
  return [
    ...details.slice(0, MOST_TOLD).map(({ texte, cellule }) => ({ texte: french(texte), cellule })),
    ...(more > 0 ? [{ texte: say.more(more), cellule: null }] : []),
  ];
};

/** The line of « Vérifier avant jury » that a copy adds. */
export function sinceLine(instant: ReadInstant, sources: FreezingSources): CheckLine {
  const { nom, date, frozen, alteration, role } = instant;
  if (alteration !== null || !frozen) {
    const details = [{ texte: french(alteration ?? ''), cellule: null }];
    return { id: role, etat: 'erreur', titre: french(say.sinceAltered(nom)), details };
  }
  const told = changesSince(frozen, sources);
  const { resultats, notes, jury, etudiants, programme } = countsOf(told);
  const details = ORDER.flatMap((id) => told[id]);
  return {
    id: role,
    etat: details.length === 0 ? 'bon' : 'attention',
    titre: french(say.since(notes, jury + etudiants + programme, resultats, date)),
    details: toldOf(details),
  };
}
