/** What is typed of a year, as DELIBERATE reads it: decision, motive, boxes, days, semesters already repeated. */
import { DECISIONS_ANNEE } from '../../../arrete';
import { BLANK, call, concat, type Place, quoted, when } from '../../../workbook';
import { compact, errorsIn, isOneOf } from './cells';
import { daysOf } from './days';
import { isCorrection, repeated, type Semestres } from './deliberateRepeats';
import { partOf } from './parse';
import { kept, type Site } from './site';

/** Statuts of who has left. */
export const LEFT = ['DEM', 'DEF'];
const SITUATIONS = ['', 'ADM', 'PASD', 'AJ', 'ATT', 'DROIT', ...LEFT];
const NO = ['', 'NON', 'FAUX', 'FALSE', '0'];
const TICKED = ['VRAI', 'TRUE', 'OUI', 'X'];

interface DossierRanges {
  readonly situation: Place;
  /** Decision, motive, hearing asked, hearing held, advice, authorisation of the director. */
  readonly dossier: Place;
  readonly redoublements: Place | null;
  /** The day of the jury. */
  readonly jury: Place | null;
  readonly semestres: Semestres;
}

/** Line by line, as the technical sheet refers to it. */
export interface Dossier {
  readonly faults: readonly string[];
  /** How many cells hold something: neither spaces nor a box that says no. */
  readonly written: (row: number) => string;
  readonly situation: (row: number) => string;
  readonly decision: (row: number) => Place;
  readonly motive: (row: number) => string;
  /** Whether the motive is that of a correction. */
  readonly rectification: (row: number) => string;
  /** Hearing asked, held, advice, authorisation of the director. */
  readonly box: (row: number, rank: number) => string;
  /** Repeated semesters: how many, how many different, how many times each of the year, whether they cannot be read. */
  readonly repeats: (row: number, rank: number) => string;
  readonly days: (row: number) => { readonly held: string; readonly jury: string | null };
}

export function dossierOf({ situation, dossier, redoublements, jury, semestres }: DossierRanges, site: Site): Dossier {
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
  const held = daysOf("jour de l'audition", lines, (row) => at(row, 3), site);
  const boxes = calculs.band('audition demandée, tenue, conseil, directeur', lines, 4, (row, column) => {
    const cell = at(row, 2 + column);
    if (column === 0) return call('NOT', call('OR', `${cell}=FALSE`, isOneOf(compact(cell), NO)));
    if (column === 2) return `${compact(cell)}<>${BLANK}`;
    const isTicked = call('OR', `${cell}=TRUE`, isOneOf(compact(cell), TICKED));
    return column === 3 ? isTicked : call('OR', isTicked, call('ISNUMBER', kept(site, held(row))));
  });
  const repeats = calculs.band(
    'semestres redoublés : combien, différents, le premier, le second, illisibles',
    lines,
    5,
    (row, column) =>
      redoublements === null ? '0' : repeated(kept(site, partOf(redoublements, row, 0)), column, semestres),
  );
  const day = jury && daysOf('jour du jury', 1, () => kept(site, jury), site)(0);
  const among = (column: number, allowed: readonly string[]): string => {
    const cells = kept(site, partOf(words.whole, 0, column, lines));
    return call('SUMPRODUCT', allowed.map((word) => `(${cells}<>${quoted(word)})`).join('*'));
  };
  return {
    faults: [
      ...[dossier, ...(redoublements ? [redoublements] : [])].map((place) => errorsIn(kept(site, place))),
      ...(jury && day ? [when(call('AND', `${kept(site, jury)}<>${BLANK}`, `${kept(site, day)}=${BLANK}`), 1, 0)] : []),
      among(0, SITUATIONS),
      among(1, ['', ...DECISIONS_ANNEE]),
    ],
    written: (row) => {
      const cells = kept(site, partOf(dossier, row, 0, 1, dossier.columns));
      return call('SUMPRODUCT', `(${compact(cells)}<>${BLANK})*(${cells}<>FALSE)`);
    },
    situation: (row) => kept(site, words.at(row, 0)),
    decision: (row) => words.at(row, 1),
    motive: (row) => at(row, 1),
    rectification: (row) => kept(site, correction.at(row, 0)),
    box: (row, rank) => kept(site, boxes.at(row, rank)),
    repeats: (row, rank) => kept(site, repeats.at(row, rank)),
    days: (row) => ({ held: kept(site, held(row)), jury: day && kept(site, day) }),
  };
}
