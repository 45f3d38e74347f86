/** The year in DELIBERATE: its code, what follows, and all that a decision of the jury still needs. */
import { DECISIONS_ANNEE } from '../../../arrete';
import { BLANK, call, concat, firstOf, type Part, type Place, quoted, when } from '../../../workbook';
import { acquired, compact, errorsIn, isAcquired, isOneOf, joined } from './cells';
import { SO } from './compensate';
import { daysOf } from './days';
import { NBSP, notice } from './deliberateNotices';
import { isCorrection, refusalNotices, repeated, repeatNotices } from './deliberateRepeats';
import { partOf } from './parse';
import { AFTER_BUT1, kept, type Site, seen } from './site';

const OPEN = ['DROIT', 'ADM', 'ADJ', 'PASD', 'PAS1NCI'];
const CLOSED = ['NAR', 'DEF', 'DEM', 'ABAN', 'EXCLU'];
/** Who awaits no average any more. */
export const GONE = ['DEM', 'DEF', 'ABAN', 'EXCLU'];
const LEFT = ['DEM', 'DEF'];
const SITUATIONS = ['', 'ADM', 'PASD', 'AJ', 'ATT', 'DROIT', ...LEFT];
const TICKED = ['VRAI', 'TRUE', 'OUI', 'X'];

interface YearRanges {
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

export function yearOf(site: Site, { situation, dossier, redoublements, jury, codes }: YearRanges): Year {
  const { calculs, lines } = site;
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
    (row, column) => (redoublements === null ? '0' : repeated(kept(site, partOf(redoublements, row, 0)), column)),
  );
  const toRepeat = calculs.band('semestres à redoubler', lines, 2, (row, half) =>
    when(call('AND', ...codes(row, half).map((code) => call('OR', `${code}=${SO}`, isAcquired(code)))), 0, 1),
  );
  const held = daysOf("jour de l'audition", lines, (row) => at(row, 3), site);
  const day = jury && daysOf('jour du jury', 1, () => kept(site, jury), site)(0);
  const among = (place: Place, allowed: readonly string[]): string =>
    call('SUMPRODUCT', allowed.map((word) => `(${kept(site, place)}<>${quoted(word)})`).join('*'));
  const column = (rank: number): Place => partOf(words.whole, 0, rank, lines);
  const said = (row: number, rank: number): string => seen(site, words.at(row, rank));
  const box = (row: number, rank: number): string => seen(site, boxes.at(row, rank));
  const rules = (row: number): string => when(`${said(row, 0)}=${BLANK}`, quoted('ATT'), said(row, 0));
  const everything = ({ debts, codes: own }: LineCells): string =>
    call('AND', `${debts}=${BLANK}`, `${call('SUMPRODUCT', `--${acquired(own)}`)}>0`);
  /** What stands without any decision of the year. */
  const without = (line: LineCells): string => {
    const isByJury = `${call('COUNTIF', line.codes, quoted('ADJ'))}+${call('COUNTIF', line.codes, quoted('ADJR'))}>0`;
    return firstOf(
      [
        [isOneOf(said(line.row, 0), LEFT), said(line.row, 0)],
        [everything(line), when(isByJury, quoted('ADJ'), quoted('ADM'))],
      ],
      rules(line.row),
    );
  };

  return {
    rectification: (row) => correction.at(row, 0),
    faults: [errorsIn(kept(site, dossier)), among(column(0), SITUATIONS), among(column(1), ['', ...DECISIONS_ANNEE])],
    code: (line) => when(`${said(line.row, 1)}<>${BLANK}`, said(line.row, 1), without(line)),
    suite: ({ code, debts }) => {
      const several = call('ISNUMBER', call('FIND', quoted(','), debts));
      const later = concat(
        quoted(' ; S5 fermé tant que '),
        debts,
        when(several, quoted(' ne sont pas acquises (4.5)'), quoted(" n'est pas acquise (4.5)")),
      );
      return firstOf(
        [
          [isOneOf(code, OPEN), concat(quoted(`S${AFTER_BUT1} ouvert`), when(`${debts}=${BLANK}`, BLANK, later))],
          [`${code}=${quoted('RED')}`, quoted('Redoublement autorisé')],
          [`${code}=${quoted('ABL')}`, quoted('Année à reprendre')],
          [isOneOf(code, CLOSED), quoted(`S${AFTER_BUT1} fermé`)],
        ],
        BLANK,
      );
    },
    notices: (line, before) => {
      const { row, debts } = line;
      const decision = said(row, 1);
      const is = (word: string): string => `${decision}=${quoted(word)}`;
      const allAcquired = notice(
        'acquisitionUe',
        decision,
        quoted(` alors que toutes les UE sont acquises${NBSP}: effacez-le`),
      );
      const limits = repeatNotices(
        (half) => seen(site, toRepeat.at(row, half)),
        box(row, 3),
        (rank) => seen(site, repeats.at(row, rank)),
      );
      const year = firstOf(
        [
          [
            `${decision}=${BLANK}`,
            firstOf(
              [
                [call('OR', isOneOf(said(row, 0), LEFT), everything(line)), BLANK],
                [`${said(row, 0)}=${quoted('AJ')}`, notice('jurySouverain', quoted("le jury doit décider de l'année"))],
                [`${rules(row)}=${quoted('ATT')}`, notice('semestreImpair', quoted('des moyennes manquent'))],
              ],
              BLANK,
            ),
          ],
          [is('ADM'), when(`${debts}=${BLANK}`, BLANK, notice('jurySouverain', ...UNACQUIRED(debts)))],
          [
            is('PASD'),
            when(
              isOneOf(said(row, 0), ['ADM', 'PASD']),
              BLANK,
              notice(
                'semestreImpair',
                quoted(
                  `PASD suppose les conditions du 4.5 réunies${NBSP}: pour laisser passer, écrivez PAS1NCI ou ADJ`,
                ),
              ),
            ),
          ],
          [
            is('NAR'),
            when(
              `${debts}=${BLANK}`,
              allAcquired,
              refusalNotices(seen(site, partOf(dossier, row, 1)), (rank) => box(row, rank), {
                held: seen(site, held(row)),
                jury: day && seen(site, day),
              }),
            ),
          ],
          [
            is('PAS1NCI'),
            when(
              isOneOf(without(line), ['ADM', 'ADJ', 'PASD']),
              notice(
                'semestreImpair',
                decision,
                quoted(' alors que les règles donnent '),
                without(line),
                quoted(`${NBSP}: gardé, effacez-le pour suivre les règles`),
              ),
              BLANK,
            ),
          ],
          [is('RED'), when(`${debts}=${BLANK}`, allAcquired, limits)],
        ],
        BLANK,
      );
      return joined([...before, year], 3);
    },
  };
}

const UNACQUIRED = (debts: string): readonly Part[] => [
  quoted('ADM suppose toutes les UE acquises ('),
  debts,
  quoted(`)${NBSP}: écrivez ADJ sur l'UE ou le RCUE, ou décidez autrement de l'année`),
];
