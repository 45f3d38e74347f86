/** Every figure that « Moyennes » and the jury sheets show, against the law on the marks themselves, independently of any formula. */
import { cellAt, type Grid, linesOf, situationLabel, textOf } from '../../workbook';
import { isBlank } from '../cells';
import { januaryOf, type StudentFile, studentFiles } from '../deliberation/students';
import type { CellPlace } from '../protocol';
import { deliberationCells } from '../wording/deliberation';
import type { Average, SemestreAverages } from './averages';
import { blocksOf, DELIBERATE, isErrorText, isLoading, isStopped } from './blocks';
import { type Classeur, isAnnual, nipKey, personName } from './classeur';
import { type Dossier, shownCode } from './dossiers';
import type { Bench } from './entry';
import { type Finding, foundAt, placeOf } from './finding';
import { stoppedBlocks } from './formulas';
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
  const stopped = Array.from(moyennes).filter(([, grid]) => isStopped(grid));
  const parts = [
    ...stopped.map(([semestre, grid]): Comparison => {
      const cellule = causeOf(bench.classeur, semestre, grid);
      return { findings: [{ etat: 'erreur', texte: say.stopped(grid.name), cellule }], compared: 0 };
    }),
    ...Array.from(moyennes).flatMap(([semestre, grid]) => compareMoyennes(bench, semestre, grid, isStopped(grid))),
    ...jurys.flatMap((grid) => compareJury(bench, grid, stopped.length > 0)),
  ];
  return {
    findings: parts.flatMap(({ findings }) => findings),
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
  };
}

/** What stops the blocks of a semester: a mark that is not understood, a cell in their way, or the block itself. */
const causeOf = ({ marks }: Classeur, semestre: number, grid: Grid): CellPlace | null =>
  [...marks.filter((one) => one.semestre === semestre).flatMap(({ unreadable }) => unreadable), ...stoppedBlocks(grid)]
    .map(({ cellule }) => cellule)
    .find((cellule) => cellule !== null) ?? null;

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
  const notes = classeur.marks.find((sheet) => sheet.semestre === semestre)?.grid;
  const lost = Array.from(waiting).filter(([, left]) => left.length > 0);
  const findings = lost.flatMap(([nip]): readonly Finding[] => {
    const line = semesterResults.lineOf.get(nip);
    if (!notes || !line) return [];
    const place = placeOf(notes, line.row, notes.columns.get('nip') ?? 1);
    return [foundAt('erreur', place, (at) => say.lineLost(at, personName(classeur.byNip, nip), grid.name))];
  });
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
  const halted = blocksOf(grid).filter(({ state }) => state !== 'calcule');
  const isHalted = stopped || halted.some(({ name }) => name !== DELIBERATE);
  const january = januaryOf(bench, grid);
  const before = new Map(
    (january ? studentFiles(bench, january, null) : []).map((file) => [nipKey(file.nip), file] as const).reverse(),
  );
  return studentFiles(bench, grid, january).flatMap((file) => {
    const rules = compareLine(grid, file.row, file.name, expectedDossier(bench, file, isHalted), isHalted);
    if (isHalted || halted.length > 0) return [rules];
    const retained = expectedRetained(bench, file, before.get(nipKey(file.nip)) ?? null, isAnnual(grid));
    return [rules, compareLine(grid, file.row, file.name, retained, false)];
  });
}

/** What gathers several results is compared only where all of them are computed. */
function expectedDossier(bench: Bench, { dossier, person }: StudentFile, stopped: boolean): Expected {
  const { ues, rcues, counts, credits } = dossier;
  const each: Expected = [
    ...ues.flatMap(
      (ue): Expected => [
        [`moyenne:${ue.ue}`, ue.retained],
        [`code:${ue.ue}`, shownCode(ue, person ?? undefined)],
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

/** The columns of « Retenu » in the order of what DELIBERATE says after the codes. */
const RETENU = ['annee', 'comptes', 'credits', 'dettes', 'changements', 'suite', 'completer'] as const;

function expectedRetained(
  { programme }: Bench,
  { rcues, deliberation, credits }: StudentFile,
  january: StudentFile | null,
  annual: boolean,
): Expected {
  const next = Math.max(...programme.semestres.map(({ numero }) => numero)) + 1;
  const isSilent = !annual && rcues.every(({ impair }) => impair.regles === null && impair.decision === null);
  const cells = deliberationCells(rcues, deliberation, credits, next);
  return [
    ...RETENU.map(
      (key, index) => [`retenu:${key}`, isSilent ? null : ((cells[index] ?? null) as Average | string)] as const,
    ),
    ['retenu:janvier', january ? changesSince(january, deliberation.rcues) : ''],
  ];
}

/** « UE11 AJ → CMP » */
const changesSince = ({ deliberation }: StudentFile, rcues: StudentFile['deliberation']['rcues']): string =>
  rcues
    .flatMap(({ impair }, index) => {
      const before = deliberation.rcues[index]?.impair.code ?? null;
      const isChanged = before !== null && impair.code !== null && before !== impair.code;
      return isChanged ? [`${impair.ue} ${before} → ${impair.code}`] : [];
    })
    .join(', ');

const situationOf = ({ programme }: Bench, { situation }: Dossier, everything: boolean): string =>
  situation === null ? '' : situationLabel(programme, situation, everything);
