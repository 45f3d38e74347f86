/** PROGRESSION before an odd semester (4.5): code, all its reasons in one sentence, count of RCUE, lowest RCUE. */
import { ARTICLES, type ArticleId, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import { but1Of } from './but1';
import { enumerated, ITEM, joined, stopCount, unlessStopped } from './cells';
import { rcueAverage, settingOf, strange, weightsOf } from './compensate';
import { conditionsCode, conditionsOf, isWaiting } from './conditions';
import { namesOf } from './names';
import { optionalRange, partOf, rangeOf } from './parse';
import { french } from './rounding';
import { AFTER_BUT2, enteredBy, kept, type Site, seen, type Translation } from './site';

const NBSP = '\u00a0';
const NEXT = `${NBSP}; `;
const COLON = `${NBSP}: `;
const COMMA = ', ';
/** Columns of a competence among the codes that DELIBERATE retains: its RCUE, its odd UE, its even UE. */
const BLOCK = 3;

export function progression(args: readonly string[], site: Site): Translation {
  const [impair = '', pair = '', semestre, poids, decimales, acquis = '', codes = '', noms = ''] = args;
  const isBeforeS5 = enteredBy(semestre) === AFTER_BUT2;
  const odd = rangeOf(impair, site.sheet);
  const even = rangeOf(pair, site.sheet);
  const further = isBeforeS5 ? [acquis, codes].map((text) => rangeOf(text, site.sheet)) : [];
  const competences = odd.columns;
  const weights = weightsOf(optionalRange(poids, site.sheet), competences, site);
  const setting = settingOf(optionalRange(decimales, site.sheet), site);
  const { lines, calculs } = site;
  const averages = calculs.band('moyennes de RCUE', lines, competences, (row, index) =>
    rcueAverage(
      kept(site, partOf(odd, row, index)),
      kept(site, partOf(even, row, index)),
      [0, 1].map((half) => kept(site, weights.of(half, index))),
    ),
  );
  const conditions = conditionsOf(averages.at, competences, setting.decimals, site);
  const names = namesOf(rangeOf(noms, site.sheet), BLOCK, site);
  const [former, retained] = further;
  const but1 =
    former && retained
      ? but1Of({ former, names, retained: (row, index, half) => partOf(retained, row, BLOCK * index + 1 + half) }, site)
      : null;
  const stop = calculs.band('arrêt de PROGRESSION', 1, 1, () =>
    stopCount(...weights.faults, ...setting.faults, strange(odd, site), strange(even, site)),
  );
  const blank = calculs.band('lignes sans rien', lines, 1, (row) => {
    const given = [odd, even, ...further].map((place) => kept(site, partOf(place, row, 0, 1, place.columns)));
    return `${given.map((line) => call('SUMPRODUCT', `--(${line}<>${BLANK})`)).join('+')}=0`;
  });
  const cells = Array.from({ length: lines }, (_, row) => {
    const counts = conditions.counts(row, seen);
    const { known, unknown, reached, below, total, isMajority } = counts;
    const before = but1?.(row, seen) ?? null;
    const minimum = call('MIN', seen(site, averages.line(row)));
    const each = Array.from({ length: competences }, (_unused, index) => ({
      rank: index + 1,
      isMissing: `${seen(site, conditions.compared.at(row, index))}=${BLANK}`,
      name: seen(site, names.at(0, BLOCK * index + 2)),
    }));
    const ranks = concat(
      when(`${unknown}>1`, quoted('compétences '), quoted('compétence ')),
      enumerated(
        each.map(({ isMissing, rank }) => when(isMissing, quoted(`${ITEM}${rank}`), BLANK)),
        unknown,
      ),
    );
    const named = each.map(({ isMissing, name }) => when(isMissing, concat(quoted(COMMA), name), BLANK));
    const nameless = each.map(({ isMissing, name }) => call('AND', isMissing, `${name}=${BLANK}`));
    const missing = [
      when(`${total}=0`, quoted(`${NEXT}aucun RCUE, toutes les compétences sont sans objet`), BLANK),
      when(
        `${unknown}>0`,
        concat(
          quoted(`${NEXT}moyenne de RCUE manquante${COLON}`),
          when(call('OR', ...nameless), ranks, joined(named, COMMA.length)),
        ),
        BLANK,
      ),
      ...(before
        ? [when(before.isUnknown, concat(quoted(`${NEXT}UE de BUT1 sans code${COLON}`), before.listed), BLANK)]
        : []),
    ];
    const why = [
      reached,
      quoted(' RCUE sur '),
      total,
      quoted(` ≥ ${SEUIL_ACQUISITION}`),
      when(isMajority, BLANK, quoted(', pas plus de la moitié')),
      quoted(`${NEXT}minimum `),
      french(minimum, seen(site, setting.decimals)),
      when(`${below}>0`, quoted(` < ${SEUIL_PROGRESSION}`), quoted(` ≥ ${SEUIL_PROGRESSION}`)),
      ...(before
        ? [
            when(
              before.isFailed,
              concat(quoted(`${NEXT}UE de BUT1 non acquises${COLON}`), before.listed),
              quoted(`${NEXT}toutes les UE de S1 et S2 acquises`),
            ),
          ]
        : []),
    ];
    const isBlank = seen(site, blank.at(row, 0));
    const whenKnown = (value: string): string => when(`${known}=0`, BLANK, value);
    return [
      when(isBlank, BLANK, conditionsCode(counts, before)),
      firstOf(
        [
          [isBlank, BLANK],
          [isWaiting(counts, before), concat(joined(missing, NEXT.length), cited('semestreImpair'))],
        ],
        concat(...why, cited('plancherRcue')),
      ),
      whenKnown(concat(reached, quoted('/'), total)),
      whenKnown(minimum),
    ];
  });
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

export const cited = (article: ArticleId): string => quoted(` (${ARTICLES[article]})`);
