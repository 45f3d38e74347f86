/** The text of 4.3 to 4.6 in exact fractions, slow and written for the tests only: it shares nothing with src. */
import { decimal, type Rational, rationalMean } from '../../properties/rational';

export type Setting = 2 | 3 | 4 | 'exact';
/** An average: exact, not known, or of a UE that the student has not. */
export type Average = Rational | null | 'SO';

const NBSP = '\u00a0';
const ACQUIRING: readonly unknown[] = ['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP'];
const TWENTY = decimal(20, 0);

export const acquires = (code: unknown): boolean => ACQUIRING.includes(code);

/** Billionths, half-up. */
const billionths = ({ numerator, denominator }: Rational): bigint =>
  (2n * numerator * 10n ** 9n + denominator) / (2n * denominator);

/** In units of the last decimal of the setting, half-up twice: first at nine decimals. */
function units(value: Rational, setting: Setting): bigint {
  if (setting === 'exact') return billionths(value);
  const step = 10n ** BigInt(9 - setting);
  return (billionths(value) + step / 2n) / step;
}

export const reaches = (value: Rational, seuil: number, setting: Setting): boolean =>
  units(value, setting) >= BigInt(seuil) * 10n ** BigInt(setting === 'exact' ? 9 : setting);

/** « 9,40 », as the setting shows it. */
export function shown(value: Rational, setting: Setting): string {
  const places = setting === 'exact' ? 9 : setting;
  const digits = String(units(value, setting)).padStart(places + 1, '0');
  const written = `${digits.slice(0, -places)},${digits.slice(-places)}`;
  return setting === 'exact' ? written.replace(/,?0+$/, '') : written;
}

export const isLess = (a: Rational, b: Rational): boolean => a.numerator * b.denominator < b.numerator * a.denominator;

export function rcueOf(impair: Average, pair: Average, poids: readonly [Rational, Rational]): Average {
  if (impair === 'SO') return pair;
  if (pair === 'SO') return impair;
  return impair === null || pair === null ? null : rationalMean([impair, pair], poids, [TWENTY, TWENTY]);
}

/** The code of a UE once its RCUE is known: '' as long as nothing can be said. */
export function codeOf(ue: Average, rcue: Average, acquis: unknown, setting: Setting): string {
  if (acquires(acquis)) return String(acquis);
  if (ue === 'SO') return 'SO';
  if (ue === null) return '';
  if (reaches(ue, 10, setting)) return 'ADM';
  if (rcue === null || rcue === 'SO') return '';
  return reaches(rcue, 10, setting) ? 'CMP' : 'AJ';
}

/** In January: the UE alone. */
export function januaryCode(ue: Average, acquis: unknown, setting: Setting): string {
  if (acquires(acquis)) return String(acquis);
  if (ue === 'SO') return 'SO';
  return ue === null ? '' : reaches(ue, 10, setting) ? 'ADM' : 'AJ';
}

/** PROGRESSION for one student, but the sentence where something is missing. `but1`: codes of S1 and S2, then retained this year. */
export function progressionOf(
  rcues: readonly Average[],
  semestre: number,
  setting: Setting,
  but1: readonly (readonly [unknown, unknown, unknown, unknown])[],
): {
  readonly code: string;
  readonly reason: string | null;
  readonly counts: string;
  readonly minimum: Rational | null;
} {
  const known = rcues.filter((each): each is Rational => each !== null && each !== 'SO');
  const total = rcues.filter((each) => each !== 'SO').length;
  const good = known.filter((each) => reaches(each, 10, setting)).length;
  const minimum = known.length === 0 ? null : known.reduce((low, each) => (isLess(each, low) ? each : low));
  const counts = minimum === null ? '' : `${good}/${total}`;
  if (semestre % 2 === 0)
    return { code: 'DROIT', reason: `poursuite de droit en S${semestre}, semestre pair (4.5)`, counts, minimum };
  const missing = total === 0 || known.length < total || minimum === null;
  const ues = but1.flatMap(([s1, s2, impair, pair]) => {
    const carried = acquires(impair) && acquires(pair);
    return [s1, s2].map((code) => (code === 'SO' ? true : carried || code === true || acquires(code) ? true : code));
  });
  const isUnknown = semestre === 5 && ues.some((code) => code === '' || code === null);
  if (missing || isUnknown) return { code: 'ATT', reason: null, counts, minimum };
  const isMost = good * 2 > total;
  const isAbove = reaches(minimum, 8, setting);
  const areHeld = semestre !== 5 || ues.every((code) => code === true);
  const clauses = [
    `${good} RCUE sur ${total} ≥ 10${isMost ? '' : ', pas plus de la moitié'}`,
    `minimum ${shown(minimum, setting)} ${isAbove ? '≥' : '<'} 8`,
  ];
  const s5 = areHeld ? 'toutes les UE de S1 et S2 acquises' : null;
  const reason =
    semestre !== 5 ? `${clauses.join(`${NBSP}; `)} (4.5)` : s5 && `${[...clauses, s5].join(`${NBSP}; `)} (4.5)`;
  const code = isMost && isAbove && areHeld ? (good === total ? 'ADM' : 'PASD') : 'AJ';
  return { code, reason, counts, minimum };
}

/** A mark of REACH: exact, or why it is none. */
export type OpenMark = Rational | 'ABS' | 'EXC' | 'ATT' | '';
export interface OpenUe {
  readonly marks: readonly OpenMark[];
  readonly coefficients: readonly Rational[];
  readonly baremes: readonly Rational[];
}

const ZERO = decimal(0, 0);
const isOpen = (mark: OpenMark): boolean => mark === '' || mark === 'ATT';
const weighs = ({ numerator }: Rational): boolean => numerator > 0n;

/** The mean with each open mark at a share of its barème; null when nothing counts. */
export function meanWith({ marks, coefficients, baremes }: OpenUe, share: Rational): Rational | null {
  const terms = marks.flatMap((mark, i) => {
    const coefficient = coefficients[i] as Rational;
    if (mark === 'EXC' || !weighs(coefficient)) return [];
    const bareme = baremes[i] as Rational;
    if (isOpen(mark)) {
      const supposed = { numerator: share.numerator * 20n, denominator: share.denominator };
      return [{ mark: supposed, coefficient, bareme: TWENTY }];
    }
    return [{ mark: mark === 'ABS' ? ZERO : (mark as Rational), coefficient, bareme }];
  });
  if (terms.length === 0) return null;
  return rationalMean(
    terms.map(({ mark }) => mark),
    terms.map(({ coefficient }) => coefficient),
    terms.map(({ bareme }) => bareme),
  );
}

/** The answer of REACH: the first hundredth that is enough, all tried one after the other. */
export function neededMark(
  ue: OpenUe,
  average: (share: Rational) => Rational | null,
  seuil: number,
  setting: Setting,
  done: 'acquise' | 'atteint',
): number | string {
  const [lowest, highest] = [average(ZERO), average(decimal(1, 0))];
  if (lowest === null || highest === null) return '';
  const open = ue.marks.flatMap((mark, i) =>
    isOpen(mark) && weighs(ue.coefficients[i] as Rational) ? [ue.baremes[i] as Rational] : [],
  );
  if (open.length === 0) return reaches(lowest, seuil, setting) ? done : `non ${done}`;
  if (reaches(lowest, seuil, setting)) return done;
  if (!reaches(highest, seuil, setting)) return "hors d'atteinte";
  const same = open.every((one) => !isLess(one, open[0] as Rational) && !isLess(open[0] as Rational, one));
  const bareme = same ? Number((open[0] as Rational).numerator) / Number((open[0] as Rational).denominator) : 20;
  for (let hundredths = 1; ; hundredths += 1) {
    const note = Math.min(hundredths / 100, bareme);
    const share = { numerator: BigInt(Math.round(note * 100)), denominator: BigInt(Math.round(bareme * 100)) };
    const reached = average(share);
    if (reached !== null && reaches(reached, seuil, setting)) return note;
  }
}

/** What the jury has before it of one competence, and what it writes. */
export interface CompetenceBefore {
  readonly average: Average;
  readonly codes: readonly [string, string];
  readonly decisions: readonly [string, string, string];
  readonly janvier: string;
}

/** DELIBERATE for one student: the code of each RCUE and of its UE, by 4.6 and « définitivement acquise » (4.3). */
export function retainedOf(before: CompetenceBefore, rectification: boolean, setting: Setting): readonly string[] {
  const { average, codes, decisions, janvier } = before;
  const [impair = '', pair = ''] = codes.map((rules, half) => {
    const word = decisions[half as 0 | 1];
    if (rules === 'SO' || acquires(rules)) return rules;
    // What January gave is acquired for good (4.3), but for the correction of a clerical error.
    const isRefused = word !== '' && word !== 'ADJ';
    if (half === 0 && janvier === 'ADJ' && !(isRefused && rectification)) return 'ADJ';
    if (word === 'ADJ') return 'ADJ';
    if (decisions[2] === 'ADJ' && rules !== '') return 'ADJR';
    return word === '' ? rules : word;
  });
  return [rcueCode([impair, pair], average, decisions[2], setting), impair, pair];
}

function rcueCode(ues: readonly string[], average: Average, word: string, setting: Setting): string {
  const own = ues.filter((code) => code !== 'SO');
  if (own.length === 0) return 'SO';
  if (own.every(acquires)) {
    if (own.some((code) => code === 'ADJ' || code === 'ADJR')) return 'ADJ';
    if (own.includes('ADSUP')) return 'ADSUP';
    if (own.includes('CMP')) return 'CMP';
    return average !== null && average !== 'SO' && !reaches(average, 10, setting) ? 'CMP' : 'ADM';
  }
  if (word !== '' && word !== 'ADJ') return word;
  return own.includes('') ? '' : 'AJ';
}
