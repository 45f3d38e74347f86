/** The year in DELIBERATE: its code, what follows, and all that a decision of the jury still needs. */
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import type { But1Line } from './but1';
import { acquired, isAcquired, isOneOf } from './cells';
import { SO } from './compensate';
import type { BeforeS5 } from './deliberateBefore';
import { yearNotice } from './deliberateDecision';
import { type Dossier, LEFT } from './deliberateDossier';
import { refusalNotices, repeatNotices } from './deliberateRepeats';
import { AFTER_BUT2, type Entered, kept, type Site, seen } from './site';

const OPEN = ['DROIT', 'ADM', 'ADJ', 'PASD', 'PAS1NCI'];
const CLOSED = ['NAR', 'DEF', 'DEM', 'ABAN', 'EXCLU'];
/** Who awaits no average any more. */
export const GONE = ['DEM', 'DEF', 'ABAN', 'EXCLU'];

/** What a line retains, as the technical sheet refers to it. */
interface LineCells {
  /** The UE not acquired. */
  readonly debts: string;
  /** The codes of RCUE and UE, in one range; those of the UE, odd (0) or even (1). */
  readonly codes: string;
  readonly ues: (half: number) => readonly string[];
}

interface YearInput {
  readonly entered: Entered;
  readonly before5: BeforeS5 | null;
  readonly dossier: Dossier;
  readonly line: (row: number) => LineCells;
}

/** Of a line, as its own cells refer to it. `code`, `debts`: the cells where both stand. */
export interface Year {
  readonly code: (row: number) => string;
  readonly suite: (row: number, code: string, debts: string) => string;
  readonly notice: (row: number) => string;
}

export function yearOf({ entered, before5, dossier, line }: YearInput, site: Site): Year {
  const { calculs, lines } = site;
  /** What S1 and S2 lack; nothing of them is asked before S3. */
  const but1 = (row: number, ref = kept): readonly But1Line[] => (before5 ? [before5.but1(row, ref)] : []);
  const toRepeat = calculs.band('semestres à redoubler', lines, 2, (row, half) => {
    const settled = line(row)
      .ues(half)
      .map((code) => call('OR', `${code}=${SO}`, isAcquired(code)));
    return when(call('AND', ...settled), 0, 1);
  });
  const standings = calculs.band('situation : le statut, ou les règles', lines, 1, (row) => {
    const given = dossier.situation(row);
    const rules = before5 ? before5.code(row) : given;
    return firstOf(
      [
        [isOneOf(given, LEFT), given],
        [`${rules}=${BLANK}`, quoted('ATT')],
      ],
      rules,
    );
  });
  const settled = calculs.band('tout est acquis ; sans décision', lines, 2, (row, column, own) => {
    const { debts, codes } = line(row);
    const standing = kept(site, standings.at(row, 0));
    if (column === 0)
      return call(
        'AND',
        `${debts}=${BLANK}`,
        `${call('SUMPRODUCT', `--${acquired(codes)}`)}>0`,
        ...but1(row).map(({ isClosed }) => `NOT(${isClosed})`),
      );
    const isByJury = `${call('COUNTIF', codes, quoted('ADJ'))}+${call('COUNTIF', codes, quoted('ADJR'))}>0`;
    return firstOf(
      [
        [isOneOf(standing, LEFT), standing],
        [kept(site, own.at(row, 0)), when(isByJury, quoted('ADJ'), quoted('ADM'))],
      ],
      standing,
    );
  });
  const notices = calculs.band("à compléter, de l'année", lines, 1, (row) =>
    yearNotice({
      entered,
      decision: kept(site, dossier.decision(row)),
      standing: kept(site, standings.at(row, 0)),
      everything: kept(site, settled.at(row, 0)),
      without: kept(site, settled.at(row, 1)),
      debts: line(row).debts,
      refusal: refusalNotices(dossier.motive(row), (rank) => dossier.box(row, rank), dossier.days(row)),
      limits: repeatNotices(
        [entered - 2, entered - 1],
        (half) => kept(site, toRepeat.at(row, half)),
        dossier.box(row, 3),
        (rank) => dossier.repeats(row, rank),
      ),
      but1: before5 && { ...before5.but1(row), isAveraged: before5.isAveraged(row) },
    }),
  );
  return {
    code: (row) => {
      const decided = seen(site, dossier.decision(row));
      return when(`${decided}<>${BLANK}`, decided, seen(site, settled.at(row, 1)));
    },
    suite: (row, code, debts) => {
      const isOpen = isOneOf(code, OPEN);
      const later = entered < AFTER_BUT2 ? laterDebts(debts) : BLANK;
      return firstOf(
        [
          ...but1(row, seen).map(({ isClosed }) => [call('AND', isClosed, isOpen), BLANK] as const),
          [isOpen, concat(quoted(`S${entered} ouvert`), later)],
          [`${code}=${quoted('RED')}`, quoted('Redoublement autorisé')],
          [`${code}=${quoted('ABL')}`, quoted('Année à reprendre')],
          [isOneOf(code, CLOSED), quoted(`S${entered} fermé`)],
        ],
        BLANK,
      );
    },
    notice: (row) => seen(site, notices.at(row, 0)),
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
