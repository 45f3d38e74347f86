/** Every figure that « Moyennes » and the jury sheets show, against the law on the marks themselves, independently of any formula. */
import { cellAt, type Grid, linesOf, situationLabel, textOf } from '../../workbook';
import { isBlank } from '../cells';
import type { Average, SemestreAverages } from './averages';
import { isErrorText, isLoading, isStopped } from './blocks';
import { isAnnual, nipKey, personName } from './classeur';
import { isSkipped } from './decisions';
import { type Bench, type Dossier, dossierOf, shownCode } from './dossiers';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';

/** What a named column must show on a line. */
type Expected = readonly (readonly [key: string, value: Average | string])[];

export interface Comparison {
  readonly findings: readonly Finding[];
  /** How many cells were compared. */
  readonly compared: number;
}

/** Doubles that come of two orders of the same sums. */
const TOLERANCE = 1e-9;

export function compareShown(bench: Bench): Comparison {
  const { moyennes, jurys } = bench.classeur;
  const stopped = Array.from(moyennes.values()).filter(isStopped);
  const parts = [
    ...stopped.map(
      (grid): Comparison => ({ findings: [told(grid, 'attention', say.stopped(grid.name))], compared: 0 }),
    ),
    ...Array.from(moyennes).flatMap(([semestre, grid]) => compareMoyennes(bench, semestre, grid, isStopped(grid))),
    ...jurys.flatMap((grid) => compareJury(bench, grid, stopped.length > 0 || isStopped(grid))),
  ];
  return {
    findings: parts.flatMap(({ findings }) => findings),
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
  };
}

/** Said of a whole sheet. */
const told = (grid: Grid, etat: Finding['etat'], texte: string): Finding => ({
  etat,
  texte,
  cellule: placeOf(grid, grid.first, grid.columns.get('nip') ?? 1),
});

const isUnknown = (shown: unknown): boolean => isBlank(shown) || isErrorText(shown) || isLoading(shown);

/** `stopped`: what is blank or in error then is so on purpose, and proves nothing. */
function compareLine(grid: Grid, row: number, who: string, expected: Expected, stopped: boolean): Comparison {
  const cells = expected.flatMap(([key, value]) => {
    const column = grid.columns.get(key);
    if (column === undefined) return [];
    const shown = cellAt(grid, row, column);
    return stopped && isUnknown(shown) ? [] : [{ key, value, column, shown }];
  });
  const findings = cells
    .filter(({ shown, value }) => !isSame(shown, value))
    .map(({ key, column, shown, value }) =>
      foundAt('erreur', placeOf(grid, row, column), (at) => say.difference(at, key, who, shown, value)),
    );
  return { findings, compared: cells.length };
}

function isSame(shown: unknown, expected: Average | string): boolean {
  if (typeof expected === 'number') return typeof shown === 'number' && Math.abs(shown - expected) <= TOLERANCE;
  // A cell in error is told as such by the check of formulas.
  return textOf(shown) === textOf(expected) || (expected === null && isErrorText(shown));
}

/** Line by line in the order of « Notes » for each NIP, wherever the lines stand. */
function compareMoyennes(
  { classeur, results }: Bench,
  semestre: number,
  grid: Grid,
  stopped: boolean,
): readonly Comparison[] {
  const semesterResults = results.get(semestre);
  if (!semesterResults) return [];
  const waiting = new Map<string, SemestreAverages[]>();
  for (const [line, averages] of Array.from(semesterResults.byLine)) {
    const key = nipKey(line.nip);
    waiting.set(key, [...(waiting.get(key) ?? []), averages]);
  }
  const compared = linesOf(grid).flatMap((row) => {
    const nip = nipKey(cellAt(grid, row, grid.columns.get('nip')));
    const averages = waiting.get(nip)?.shift();
    if (!averages) return [];
    return [compareLine(grid, row, personName(classeur.byNip, nip), expectedAverages(averages), stopped)];
  });
  const lost = Array.from(waiting).filter(([, left]) => left.length > 0);
  const findings = lost.map(([nip]) => told(grid, 'erreur', say.lineLost(personName(classeur.byNip, nip), grid.name)));
  return [...compared, { findings, compared: 0 }];
}

const expectedAverages = ({ elements, ues, finals, missing, missingInAll }: SemestreAverages): Expected => {
  const named = (prefix: string, values: ReadonlyMap<string, Average>): Expected =>
    Array.from(values, ([code, value]) => [`${prefix}:${code}`, value] as const);
  return [
    ...named('el', elements),
    ...named('ue', ues),
    ...named('final', finals),
    ...named('manque', missing),
    ['manque', missingInAll],
  ];
};

function compareJury(bench: Bench, grid: Grid, stopped: boolean): readonly Comparison[] {
  return linesOf(grid).flatMap((row) => {
    const nip = nipKey(cellAt(grid, row, grid.columns.get('nip')));
    if (nip === '') return [];
    const expected = expectedDossier(bench, grid, row, nip, stopped);
    return [compareLine(grid, row, personName(bench.classeur.byNip, nip), expected, stopped)];
  });
}

/** What gathers several results is compared only where all of them are computed. */
function expectedDossier(bench: Bench, grid: Grid, row: number, nip: string, stopped: boolean): Expected {
  const { byNip } = bench.classeur;
  const dossier = dossierOf(bench, isAnnual(grid), nip, isSkipped(grid, row));
  const { ues, rcues, counts, credits } = dossier;
  const each: Expected = [
    ...ues.flatMap(
      (ue): Expected => [
        [`moyenne:${ue.ue}`, ue.retained],
        [`code:${ue.ue}`, shownCode(ue, byNip.get(nip))],
      ],
    ),
    ...Array.from(rcues, ([competence, average]) => [`rcue:${competence}`, average] as const),
  ];
  if (stopped) return each;
  const refused = ues.filter(({ code }) => code === 'AJ').map(({ ue }) => ue);
  const isNothingKnown = ues.every(({ code }) => code === null);
  return [
    ...each,
    ['rapport', counts === null || counts.minimum === null ? null : `${counts.atteints}/${counts.total}`],
    ['minimum', counts?.minimum ?? null],
    ['refusees', refused.join(', ')],
    ['credits', isNothingKnown ? null : credits],
    ['situation', situationOf(bench, dossier, refused.length === 0)],
  ];
}

const situationOf = ({ programme }: Bench, { situation }: Dossier, everything: boolean): string =>
  situation === null ? '' : situationLabel(programme, situation, everything);
