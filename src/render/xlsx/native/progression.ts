/** PROGRESSION before an odd semester (4.5): code, all its reasons in one sentence, count of RCUE, lowest RCUE. */
import { ARTICLES, type ArticleId, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import { joined, stopCount, unlessStopped } from './cells';
import { rcueAverage, settingOf, strange, weightsOf } from './compensate';
import { namesOf } from './names';
import { optionalRange, partOf, rangeOf } from './parse';
import { french, rounded } from './rounding';
import { kept, onlyBut1, type Site, seen, type Translation } from './site';

const NBSP = '\u00a0';
const NEXT = `${NBSP}; `;
const COMMA = ', ';

export function progression(args: readonly string[], site: Site): Translation {
  const [impair = '', pair = '', semestre, poids, decimales, , , noms] = args;
  onlyBut1(semestre);
  const odd = rangeOf(impair, site.sheet);
  const even = rangeOf(pair, site.sheet);
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
  const compared = calculs.band('moyennes de RCUE comparées', lines, competences, (row, index) => {
    const average = kept(site, averages.at(row, index));
    return when(call('ISNUMBER', average), rounded(average, kept(site, setting.decimals)), average);
  });
  const stop = calculs.band('arrêt de PROGRESSION', 1, 1, () =>
    stopCount(...weights.faults, ...setting.faults, strange(odd, site), strange(even, site)),
  );
  const counts = calculs.band(
    'RCUE : connus, inconnus, atteints, sous le plancher ; aucune moyenne',
    lines,
    5,
    (row, column) => {
      const line = kept(site, compared.line(row));
      const typed = [odd, even].map((place) => kept(site, partOf(place, row, 0, 1, competences)));
      return [
        call('COUNT', line),
        call('SUMPRODUCT', `--(${line}=${BLANK})`),
        call('COUNTIF', line, quoted(`>=${SEUIL_ACQUISITION}`)),
        call('COUNTIF', line, quoted(`<${SEUIL_PROGRESSION}`)),
        `${typed.map((cells) => call('SUMPRODUCT', `--(${cells}<>${BLANK})`)).join('+')}=0`,
      ][column] as string;
    },
  );
  const heads = optionalRange(noms, site.sheet);
  const names = heads && namesOf(heads, heads.columns / competences, site);
  const cells = Array.from({ length: lines }, (_, row) => {
    const at = (column: number): string => seen(site, counts.at(row, column));
    const [known, unknown, reached, below, isBlank] = [at(0), at(1), at(2), at(3), at(4)];
    const total = `(${known}+${unknown})`;
    const isMajority = `2*${reached}>${total}`;
    const minimum = call('MIN', seen(site, averages.line(row)));
    const code = firstOf(
      [
        [isBlank, BLANK],
        [call('OR', `${total}=0`, `${unknown}>0`), quoted('ATT')],
        [call('OR', `NOT(${isMajority})`, `${below}>0`), quoted('AJ')],
        [`${reached}=${total}`, quoted('ADM')],
      ],
      quoted('PASD'),
    );
    const missing = Array.from({ length: competences }, (_unused, index) =>
      when(`${seen(site, compared.at(row, index))}=${BLANK}`, quoted(`${COMMA}${index + 1}`), BLANK),
    );
    const ranks = concat(
      when(`${unknown}>1`, quoted('compétences '), quoted('compétence ')),
      enumerated(joined(missing, COMMA.length), unknown),
    );
    const each = Array.from({ length: competences }, (_unused, index) => ({
      isMissing: `${seen(site, compared.at(row, index))}=${BLANK}`,
      name: names === null ? BLANK : seen(site, names.at(0, 3 * index + 2)),
    }));
    const named = each.map(({ isMissing, name }) => when(isMissing, concat(quoted(COMMA), name), BLANK));
    const nameless = each.map(({ isMissing, name }) => call('AND', isMissing, `${name}=${BLANK}`));
    const why = concat(
      reached,
      quoted(' RCUE sur '),
      total,
      quoted(` ≥ ${SEUIL_ACQUISITION}`),
      when(isMajority, BLANK, quoted(', pas plus de la moitié')),
      quoted(`${NEXT}minimum `),
      french(minimum, seen(site, setting.decimals)),
      when(`${below}>0`, quoted(` < ${SEUIL_PROGRESSION}`), quoted(` ≥ ${SEUIL_PROGRESSION}`)),
      cited('plancherRcue'),
    );
    const reason = firstOf(
      [
        [isBlank, BLANK],
        [`${total}=0`, concat(quoted('aucun RCUE, toutes les compétences sont sans objet'), cited('semestreImpair'))],
        [
          `${unknown}>0`,
          concat(
            quoted('moyenne de RCUE manquante'),
            quoted(`${NBSP}: `),
            names === null ? ranks : when(call('OR', ...nameless), ranks, joined(named, COMMA.length)),
            cited('semestreImpair'),
          ),
        ],
      ],
      why,
    );
    const whenKnown = (value: string): string => when(`${known}=0`, BLANK, value);
    return [code, reason, whenKnown(concat(reached, quoted('/'), total)), whenKnown(minimum)];
  });
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

export const cited = (article: ArticleId): string => quoted(` (${ARTICLES[article].number})`);

/** « 2, 3 » as « 2 et 3 »: the last separator of a list of so many items. */
const enumerated = (list: string, count: string): string =>
  when(`${count}>1`, call('SUBSTITUTE', list, quoted(COMMA), quoted(' et '), call('MAX', 1, `${count}-1`)), list);
