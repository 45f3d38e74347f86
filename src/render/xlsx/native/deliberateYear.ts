/** The year in DELIBERATE: its code, what follows, and all that a decision of the jury still needs. */
import { DECISIONS_ANNEE } from '../../../arrete';
import { BLANK, call, concat, firstOf, type Place, quoted, when } from '../../../workbook';
import type { But1Line } from './but1';
import { acquired, compact, errorsIn, isAcquired, isOneOf, joined } from './cells';
import { SO } from './compensate';
import { daysOf } from './days';
import type { BeforeS5 } from './deliberateBefore';
import { LEFT, yearNotice } from './deliberateDecision';
import { isCorrection, refusalNotices, repeated, repeatNotices, type Semestres } from './deliberateRepeats';
import { partOf } from './parse';
import { AFTER_BUT2, type Entered, kept, type Site, seen } from './site';

const OPEN = ['DROIT', 'ADM', 'ADJ', 'PASD', 'PAS1NCI'];
const CLOSED = ['NAR', 'DEF', 'DEM', 'ABAN', 'EXCLU'];
/** Who awaits no average any more. */
export const GONE = ['DEM', 'DEF', 'ABAN', 'EXCLU'];
const SITUATIONS = ['', 'ADM', 'PASD', 'AJ', 'ATT', 'DROIT', ...LEFT];
const TICKED = ['VRAI', 'TRUE', 'OUI', 'X'];

interface YearRanges {
  readonly entered: Entered;
  readonly before5: BeforeS5 | null;
  readonly situation: Place;
  /** Decision, motive, hearing asked, hearing held, advice, authorisation of the director. */
  readonly dossier: Place;
  readonly redoublements: Place | null;
  /** The day of the jury. */
  readonly jury: Place | null;
  /** The codes retained of the odd (0) or of the even (1) UE of a line, as the technical sheet refers to them. */
  readonly codes: (row: number, half: number) => readonly string[];
}

/** What a line retains, as its own cells refer to it. */
interface LineCells {
  readonly row: number;
  readonly code: string;
  readonly debts: string;
  /** The codes of RCUE and UE, in one range. */
  readonly codes: string;
}

export interface Year {
  /** Whether the motive is that of a correction. */
  readonly rectification: (row: number) => Place;
  readonly faults: readonly string[];
  readonly code: (line: LineCells) => string;
  readonly suite: (line: LineCells) => string;
  readonly notices: (line: LineCells, before: readonly string[]) => string;
}

export function yearOf(site: Site, ranges: YearRanges): Year {
  const { situation, dossier, redoublements, jury, codes, entered, before5 } = ranges;
  const { calculs, lines } = site;
  const semestres: Semestres = [entered - 2, entered - 1];
  const at = (row: number, column: number): string => kept(site, partOf(dossier, row, column));
  const words = calculs.band("situation, décision de l'année", lines, 2, (row, column) =>
    compact(column === 0 ? kept(site, partOf(situation, row, 0)) : at(row, 0)),
  );
  const motive = calculs.band('motif en minuscules', lines, 1, (row) => {
    const text = concat(at(row, 1), BLANK);
    const start = call('FIND', call('LEFT', call('TRIM', text), 1), text);
    const small = call('SUBSTITUTE', call('LOWER', call('MID', text, start, 80)), quoted('é'), quoted('e'));
    return when(`${call('TRIM', text)}=${BLANK}`, BLANK, small);
  });
  const correction = calculs.band("rectification d'erreur matérielle", lines, 1, (row) =>
    isCorrection(kept(site, motive.at(row, 0))),
  );
  const boxes = calculs.band('audition demandée, tenue, conseil, directeur', lines, 4, (row, column) => {
    const cell = at(row, 2 + column);
    if (column === 0 || column === 3) return call('OR', `${cell}=TRUE`, isOneOf(compact(cell), TICKED));
    const isThere = `${compact(cell)}<>${BLANK}`;
    return column === 1 ? call('AND', isThere, `(${cell}=FALSE)=FALSE`) : isThere;
  });
  const repeats = calculs.band(
    'semestres redoublés : combien, différents, le premier, le second',
    lines,
    4,
    (row, column) =>
      redoublements === null ? '0' : repeated(kept(site, partOf(redoublements, row, 0)), column, semestres),
  );
  const toRepeat = calculs.band('semestres à redoubler', lines, 2, (row, half) =>
    when(call('AND', ...codes(row, half).map((code) => call('OR', `${code}=${SO}`, isAcquired(code)))), 0, 1),
  );
  const held = daysOf("jour de l'audition", lines, (row) => at(row, 3), site);
  const day = jury && daysOf('jour du jury', 1, () => kept(site, jury), site)(0);
  const among = (place: Place, allowed: readonly string[]): string =>
    call('SUMPRODUCT', allowed.map((word) => `(${kept(site, place)}<>${quoted(word)})`).join('*'));
  const column = (rank: number): Place => partOf(words.whole, 0, rank, lines);
  /** What the rules give, unless the student has left. */
  const given = before5
    ? calculs.band('situation par les règles', lines, 1, (row) => {
        const standing = kept(site, words.at(row, 0));
        return when(isOneOf(standing, LEFT), standing, before5.code(row));
      }).whole
    : column(0);
  const standing = (row: number): string => seen(site, partOf(given, row, 0));
  const rules = (row: number): string => when(`${standing(row)}=${BLANK}`, quoted('ATT'), standing(row));
  const decided = (row: number): string => seen(site, words.at(row, 1));
  const box = (row: number, rank: number): string => seen(site, boxes.at(row, rank));
  /** What S1 and S2 lack; nothing of them is asked before S3. */
  const but1 = (row: number): readonly But1Line[] => (before5 ? [before5.but1(row, seen)] : []);
  const everything = ({ row, debts, codes: own }: LineCells): string =>
    call(
      'AND',
      `${debts}=${BLANK}`,
      `${call('SUMPRODUCT', `--${acquired(own)}`)}>0`,
      ...but1(row).map(({ isClosed }) => `NOT(${isClosed})`),
    );
  /** What stands without any decision of the year. */
  const without = (line: LineCells): string => {
    const isByJury = `${call('COUNTIF', line.codes, quoted('ADJ'))}+${call('COUNTIF', line.codes, quoted('ADJR'))}>0`;
    return firstOf(
      [
        [isOneOf(standing(line.row), LEFT), standing(line.row)],
        [everything(line), when(isByJury, quoted('ADJ'), quoted('ADM'))],
      ],
      rules(line.row),
    );
  };

  return {
    rectification: (row) => correction.at(row, 0),
    faults: [errorsIn(kept(site, dossier)), among(column(0), SITUATIONS), among(column(1), ['', ...DECISIONS_ANNEE])],
    code: (line) => when(`${decided(line.row)}<>${BLANK}`, decided(line.row), without(line)),
    suite: ({ row, code, debts }) => {
      const isOpen = isOneOf(code, OPEN);
      const later = entered < AFTER_BUT2 ? laterDebts(debts) : BLANK;
      return firstOf(
        [
          ...but1(row).map(({ isClosed }) => [call('AND', isClosed, isOpen), BLANK] as const),
          [isOpen, concat(quoted(`S${entered} ouvert`), later)],
          [`${code}=${quoted('RED')}`, quoted('Redoublement autorisé')],
          [`${code}=${quoted('ABL')}`, quoted('Année à reprendre')],
          [isOneOf(code, CLOSED), quoted(`S${entered} fermé`)],
        ],
        BLANK,
      );
    },
    notices: (line, before) => {
      const { row, debts } = line;
      const notice = yearNotice({
        decision: decided(row),
        standing: standing(row),
        rules: rules(row),
        without: without(line),
        everything: everything(line),
        debts,
        refusal: refusalNotices(seen(site, partOf(dossier, row, 1)), (rank) => box(row, rank), {
          held: seen(site, held(row)),
          jury: day && seen(site, day),
        }),
        limits: repeatNotices(
          semestres,
          (half) => seen(site, toRepeat.at(row, half)),
          box(row, 3),
          (rank) => seen(site, repeats.at(row, rank)),
        ),
        but1: before5 && { ...before5.but1(row, seen), isAveraged: before5.isAveraged(row) },
      });
      return joined([...before, notice], 3);
    },
  };
}

/** « ; S5 fermé tant que UE14 n'est pas acquise (4.5) » */
function laterDebts(debts: string): string {
  const several = call('ISNUMBER', call('FIND', quoted(','), debts));
  const later = concat(
    quoted(' ; S5 fermé tant que '),
    debts,
    when(several, quoted(' ne sont pas acquises (4.5)'), quoted(" n'est pas acquise (4.5)")),
  );
  return when(`${debts}=${BLANK}`, BLANK, later);
}
