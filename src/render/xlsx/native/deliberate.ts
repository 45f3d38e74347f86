/** DELIBERATE: the codes retained of each RCUE, UE and year, counts, credits, debts, changes, what follows, what is left to settle. */
import { area, BLANK, call, concat, type Place, quoted, when } from '../../../workbook';
import type { Band } from './calculs';
import { acquired, bare, errorsIn, isAcquired, isOneOf, joined, positive, stopCount, unlessStopped } from './cells';
import { SO, settingOf } from './compensate';
import { beforeS5 } from './deliberateBefore';
import { changesOf, countsOf, LISTED, originOf, rcueCode, ueCode } from './deliberateCodes';
import { dossierOf } from './deliberateDossier';
import { type CompetenceCells, competenceNotices, NBSP } from './deliberateNotices';
import { cleaned, wrongWords } from './deliberateWords';
import { GONE, yearOf } from './deliberateYear';
import { namesOf } from './names';
import { optionalRange, partOf, rangeOf } from './parse';
import { AFTER_BUT2, enteredBy, kept, type Site, seen, type Translation } from './site';

/** Columns of one competence in the results: average of the RCUE, code of its odd UE, code of its even UE. */
const BLOCK = 3;
export function deliberate(args: readonly string[], site: Site): Translation {
  const [resultats = '', decisions = '', noms = '', credits = '', situations, annee, redoublements, janvier] = args;
  const results = rangeOf(resultats, site.sheet);
  const competences = results.columns / BLOCK;
  const { lines, calculs } = site;
  const optional = (text: string | undefined): Place | null => optionalRange(text, site.sheet);
  const situation = optional(situations);
  const isAnnual = situation !== null;
  const per = isAnnual ? BLOCK : 1;
  const halves = isAnnual ? [0, 1] : [0];
  const written = rangeOf(decisions, site.sheet);
  const setting = settingOf(optional(args[9]), site);
  const names = namesOf(rangeOf(noms, site.sheet), per, site);
  const ects = creditsOf(rangeOf(credits, site.sheet), site);
  const words = cleaned('décisions', written, site);
  const formerly = optional(janvier);
  const january = formerly && cleaned('décisions de janvier', formerly, site);
  const dossier = optional(annee);
  const retained = (row: number, column: number): Place => ({
    ...area(site.row + row, site.column + column),
    sheet: site.sheet,
  });

  /** The cells of one competence on a line, as the technical sheet refers to them. */
  const given = (row: number, index: number, ref = kept): Omit<CompetenceCells, 'by' | 'codes' | 'rcueCode'> => ({
    names: halves.map((half) => ref(site, names.at(0, per * index + half))),
    rcueName: isAnnual ? ref(site, names.at(0, per * index + 2)) : BLANK,
    average: ref(site, partOf(results, row, BLOCK * index)),
    rules: halves.map((half) => ref(site, partOf(results, row, BLOCK * index + 1 + half))),
    words: halves.map((half) => ref(site, words.at(row, per * index + half))),
    rcueWord: isAnnual ? ref(site, words.at(row, per * index + 2)) : null,
    january: january && ref(site, january.at(row, index)),
  });
  const entered = situation && enteredBy(args[8]);
  const typed =
    situation && dossier && entered
      ? dossierOf(
          {
            situation,
            dossier,
            redoublements: optional(redoublements),
            jury: optional(args[10]),
            semestres: [entered - 2, entered - 1],
          },
          site,
        )
      : null;
  const origins = calculs.band('qui décide de chaque UE', lines, halves.length * competences, (row, column) => {
    const [index, half] = [Math.floor(column / halves.length), column % halves.length];
    return originOf(given(row, index), half, typed?.rectification(row) ?? null);
  });
  const competenceOf = (row: number, index: number, ref = kept): CompetenceCells => ({
    ...given(row, index, ref),
    by: halves.map((half) => ref(site, origins.at(row, halves.length * index + half))),
    codes: halves.map((half) => ref(site, retained(row, BLOCK * index + 1 + half))),
    rcueCode: ref(site, retained(row, BLOCK * index)),
  });
  const notices = calculs.band('à compléter, par compétence', lines, competences, (row, index) =>
    competenceNotices(competenceOf(row, index)),
  );
  const silent = calculs.band('lignes sans rien', lines, 1, (row) =>
    [
      ...[partOf(results, row, 0, 1, results.columns), words.line(row)].map((cells) => filled(kept(site, cells))),
      ...(situation ? [filled(kept(site, partOf(situation, row, 0)))] : []),
      ...(typed ? [typed.written(row)] : []),
    ]
      .join('+')
      .concat('=0'),
  );
  const stop = calculs.band('arrêt de DELIBERATE', 1, 1, () =>
    stopCount(
      ...setting.faults,
      ...[results, names.whole, ects.whole].map((place) => errorsIn(kept(site, place))),
      ...wrongWords(words.whole, per, site),
      ...(january ? wrongWords(january.whole, 1, site) : []),
      ...(typed?.faults ?? []),
    ),
  );

  /** The UE of each line whose code is so, semester after semester. */
  const ues = (title: string, isSo: (code: string) => string): Band =>
    calculs.band(title, lines, 1, (row) => {
      const all = Array.from({ length: competences }, (_, index) => competenceOf(row, index));
      const named = halves.flatMap((half) =>
        all.map(({ codes, names: own }) =>
          when(isSo(codes[half] ?? SO), concat(quoted(LISTED), own[half] ?? BLANK), BLANK),
        ),
      );
      return joined(named, LISTED.length);
    });
  const isOwed = (code: string): string => call('NOT', call('OR', `${code}=${SO}`, isAcquired(code)));
  const owed = {
    all: ues('UE non acquises', isOwed),
    known: ues('UE non acquises, moyenne connue', (code) => call('AND', isOwed(code), `${code}<>${BLANK}`)),
    awaited: ues('UE en attente', (code) => `${code}=${BLANK}`),
  };

  const codesOf = (row: number): Place => ({ ...retained(row, 0), columns: results.columns });
  const year =
    typed && entered
      ? yearOf(
          {
            entered,
            dossier: typed,
            line: (row) => ({
              debts: kept(site, owed.all.at(row, 0)),
              codes: kept(site, codesOf(row)),
              ues: (half) =>
                Array.from({ length: competences }, (_, index) => kept(site, retained(row, BLOCK * index + 1 + half))),
            }),
            before5:
              entered === AFTER_BUT2
                ? beforeS5(
                    {
                      former: rangeOf(args[11] ?? '', site.sheet),
                      names,
                      retained: (row, index, half) => retained(row, BLOCK * index + 1 + half),
                      average: (row, index) => partOf(results, row, BLOCK * index),
                      decimals: setting.decimals,
                    },
                    site,
                  )
                : null,
          },
          site,
        )
      : null;

  const cells = Array.from({ length: lines }, (_, row) => {
    const all = Array.from({ length: competences }, (_unused, index) => competenceOf(row, index, seen));
    const decimals = seen(site, setting.decimals);
    const codes = all.flatMap((one) => [
      isAnnual ? rcueCode(one, decimals) : BLANK,
      ...[0, 1].map((half) => (half < halves.length ? ueCode(one, half) : BLANK)),
    ]);
    const points = call('SUMPRODUCT', `${acquired(seen(site, codesOf(row)))}*${seen(site, ects.whole)}`);
    const changes = joined(all.flatMap(changesOf), LISTED.length);
    const after = (column: number): string => seen(site, retained(row, results.columns + column));
    const listed = (band: Band): string => seen(site, band.at(row, 0));
    const debts = listed(owed.all);
    const said = Array.from({ length: competences }, (_unused, index) => seen(site, notices.at(row, index)));
    const shown = year
      ? [
          year.code(row),
          countsOf(all, decimals),
          points,
          owedSentence(debts, listed(owed.known), listed(owed.awaited), after(0)),
          changes,
          year.suite(row, after(0), debts),
          joined([...said, year.notice(row)], 3),
        ]
      : [
          BLANK,
          BLANK,
          points,
          owedSentence(debts, listed(owed.known), listed(owed.awaited), BLANK),
          changes,
          BLANK,
          joined(said, 3),
        ];
    return [...codes, ...shown].map((one) => (one === BLANK ? BLANK : when(seen(site, silent.at(row, 0)), BLANK, one)));
  });
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

/** « UE12, UE13 ; en attente : UE22 »; of a student who left, everything is owed alike. */
function owedSentence(debts: string, known: string, awaited: string, year: string): string {
  const between = when(`${known}=${BLANK}`, BLANK, quoted(`${NBSP}; `));
  const apart = concat(known, between, quoted(`en attente${NBSP}: `), awaited);
  return when(call('OR', `${awaited}=${BLANK}`, isOneOf(year, GONE)), debts, apart);
}

/** The credits of the UE; none stands above the average of a RCUE. */
function creditsOf(heads: Place, site: Site): Band {
  const typed = site.calculs.band('crédits tapés', 1, heads.columns, (_, column) =>
    bare(kept(site, partOf(heads, 0, column))),
  );
  return site.calculs.band('crédits', 1, heads.columns, (_, column) =>
    column % BLOCK === 0 ? 0 : positive(kept(site, typed.at(0, column)), 0),
  );
}

const filled = (cells: string): string => call('SUMPRODUCT', `--(${cells}<>${BLANK})`);
