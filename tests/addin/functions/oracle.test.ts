/** The functions against the text of 4.3 to 4.6 in exact fractions, on drawn classes. Fixed seed. */
import fc from 'fast-check';
import { customFunctions } from '../../../src/addin/functions/index';
import { exactly, isNearestDouble, type Rational } from '../../properties/rational';
import { draws } from './draws';
import {
  type Average,
  acquires,
  codeOf,
  januaryCode,
  meanWith,
  neededMark,
  type OpenMark,
  progressionOf,
  rcueOf,
  reaches,
  retainedOf,
  type Setting,
  shown,
} from './oracle';

const plain = (text: unknown): string => String(text).replace(/\u00a0/g, ' ');
const check = <T>(of: fc.Arbitrary<T>, numRuns: number, test: (drawn: T) => void): void =>
  fc.assert(fc.property(of, test), draws(numRuns));

/** A value as it stands in a cell, and what it is exactly. */
interface Drawn<Value> {
  readonly cell: unknown;
  readonly exact: Value;
}

/** At most four decimals, as a number or as a French text. */
const decimalCell = (digits: number, decimals: number): fc.Arbitrary<Drawn<Rational>> => {
  const value = digits / 10 ** decimals;
  const exact = { numerator: BigInt(digits), denominator: 10n ** BigInt(decimals) };
  return fc
    .constantFrom<unknown>(value, value, value, String(value).replace('.', ','))
    .map((cell) => ({ cell, exact }));
};
const between = (low: number, high: number, decimals: number): fc.Arbitrary<Drawn<Rational>> =>
  fc
    .integer({ min: low * 10 ** decimals, max: high * 10 ** decimals })
    .chain((digits) => decimalCell(digits, decimals));
/** Crowded around 8 and 10, where decisions change. */
const around = fc
  .tuple(fc.constantFrom(80_000, 79_950, 79_949, 100_000, 99_950, 99_949, 120_000), fc.integer({ min: -2, max: 2 }))
  .chain(([middle, step]) => decimalCell(middle + step, 4));
const average: fc.Arbitrary<Drawn<Average>> = fc.oneof(
  { weight: 6, arbitrary: around },
  { weight: 4, arbitrary: between(0, 20, 2) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('', ' ', null).map((cell) => ({ cell, exact: null })) },
  { weight: 1, arbitrary: fc.constantFrom('SO', ' so ').map((cell) => ({ cell, exact: 'SO' as const })) },
);
const setting = fc.constantFrom<Setting>(2, 3, 4, 'exact');
const weight = fc.oneof(
  { weight: 3, arbitrary: decimalCell(1, 0) },
  fc.integer({ min: 1, max: 20_000 }).chain((digits) => decimalCell(digits, 3)),
);
const code = fc.constantFrom('', '', '', 'ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP', 'AJ', 'RAT', 'SO');
const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
const competences = fc.integer({ min: 1, max: 5 });
const cells = (row: readonly Drawn<unknown>[]): unknown[] => row.map(({ cell }) => cell);
/** A range of one cell is also handed as its value. */
const range = (rows: readonly (readonly unknown[])[]): unknown[][] => rows.map((row) => [...row]);

const year = competences.chain((count) =>
  fc.record({
    impair: list(average, count),
    pair: list(average, count),
    poids: fc.tuple(list(weight, count), list(weight, count)),
    acquis: list(code, 2 * count),
    decimales: setting,
  }),
);
type Year = typeof year extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** One blank cell is an argument left out: January. */
const isJanuary = ({ pair }: Year): boolean => pair.length === 1 && pair[0]?.exact === null;

const rcuesOf = ({ impair, pair, poids }: Year): readonly Average[] =>
  impair.map(({ exact }, j) =>
    rcueOf(exact, pair[j]?.exact ?? null, [poids[0][j]?.exact as Rational, poids[1][j]?.exact as Rational]),
  );

function expectNearest(cell: unknown, exact: Average): void {
  if (exact === null || exact === 'SO') expect(cell).toBe(exact ?? '');
  else expect([cell, typeof cell === 'number' && isNearestDouble(cell, exact)]).toEqual([cell, true]);
}

describe('COMPENSATE est le texte de 4.3 et 4.4, en fractions', () => {
  it('sur les deux semestres', () =>
    check(year, 1500, (drawn) => {
      if (isJanuary(drawn)) return;
      const { impair, pair, poids, acquis, decimales } = drawn;
      const rows = customFunctions.COMPENSATE([cells(impair)], [cells(pair)], range(poids.map(cells)), decimales, [
        acquis,
      ]);
      const row = rows[0] ?? [];
      rcuesOf(drawn).forEach((rcue, j) => {
        expectNearest(row[3 * j], rcue);
        const expected = [impair, pair].map((ues, half) =>
          codeOf(ues[j]?.exact ?? null, rcue, acquis[2 * j + half], decimales),
        );
        expect({ rcue: row[3 * j], codes: row.slice(3 * j + 1, 3 * j + 3) }).toEqual({
          rcue: row[3 * j],
          codes: expected,
        });
      });
    }));

  it('en janvier', () =>
    check(year, 500, ({ impair, acquis, decimales }) => {
      const [row = []] = customFunctions.COMPENSATE([cells(impair)], '', '', decimales, [acquis]);
      const expected = impair.flatMap(({ exact }, j) => [
        '',
        januaryCode(exact, acquis[2 * j], decimales),
        januaryCode(null, acquis[2 * j + 1], decimales),
      ]);
      expect(row).toEqual(expected);
    }));
});

describe('PROGRESSION est le texte de 4.5, en fractions', () => {
  const held = fc.constantFrom<unknown>('', 'ADM', 'CMP', 'ADJ', 'AJ', 'SO', true, true, false, 'ADM', 'ADM');
  const drawnYear = year.chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      semestre: fc.constantFrom(2, 3, 3, 4, 5, 5, 6),
      former: list(held, drawn.acquis.length),
      isRetained: fc.boolean(),
    }),
  );

  it('code, raison, « 3/5 », plus bas RCUE', () => {
    const seen = new Set<string>();
    check(drawnYear, 1500, ({ drawn, semestre, former, isRetained }) => {
      const { impair, pair, poids, acquis, decimales } = drawn;
      const retained = isRetained ? [acquis] : '';
      const [row = []] = customFunctions.PROGRESSION(
        [cells(impair)],
        [cells(pair)],
        semestre,
        range(poids.map(cells)),
        decimales,
        semestre === 5 ? [former] : '',
        semestre === 5 ? retained : '',
      );
      const isEmpty = (each: unknown) => each === false || each === null || String(each).trim() === '';
      const given = [cells(impair), cells(pair), ...(semestre === 5 ? [former, isRetained ? acquis : []] : [])];
      if (given.every((one) => one.every(isEmpty))) {
        expect(row).toEqual(['', '', '', '']);
        return;
      }
      const rcues = rcuesOf(drawn);
      const but1 = rcues.map((rcue, j) => {
        const computed = [impair, pair].map((ues) => codeOf(ues[j]?.exact ?? null, rcue, '', decimales));
        const own = [0, 1].map((half) => {
          const word = isRetained ? acquis[2 * j + half] : '';
          return word === '' ? computed[half] : word;
        });
        return [former[2 * j], former[2 * j + 1], own[0], own[1]] as const;
      });
      const expected = progressionOf(rcues, semestre, decimales, but1);
      seen.add(`${semestre % 2 === 0 ? 'pair' : semestre} ${expected.code}`);
      expect({ semestre, row, code: row[0], counts: row[2] }).toEqual({
        semestre,
        row,
        code: expected.code,
        counts: expected.counts,
      });
      if (expected.reason !== null) expect(row[1]).toBe(expected.reason);
      else expect(plain(row[1])).toMatch(/ \(4\.5\)$/);
      expectNearest(row[3], expected.minimum);
    });
    expect([...seen].sort()).toEqual([
      ...['3 ADM', '3 AJ', '3 ATT', '3 PASD', '5 ADM', '5 AJ', '5 ATT', '5 PASD', 'pair DROIT'],
    ]);
  });
});

describe('REACH est la première note au centième qui suffit, toutes essayées', () => {
  const bareme = fc.constantFrom<Drawn<Rational>>(
    ...[20, 20, 20, 10, 5].map((value) => ({ cell: value, exact: { numerator: BigInt(value), denominator: 1n } })),
    { cell: '12,5', exact: { numerator: 25n, denominator: 2n } },
  );
  const mark = fc.oneof<fc.Arbitrary<Drawn<OpenMark>>[]>(
    fc.integer({ min: 0, max: 5000 }).chain((digits) => decimalCell(digits, 3)),
    fc.constantFrom('', 'ATT', '', 'ABS', 'EXC').map((each) => ({ cell: each, exact: each as OpenMark })),
  );
  const coefficient = fc.oneof(weight, fc.constant({ cell: 0, exact: { numerator: 0n, denominator: 1n } }));
  const drawnUe = fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.record({
      marks: list(mark, count),
      coefficients: list(coefficient, count),
      baremes: list(bareme, count),
      autre: average,
      poids: fc.tuple(weight, weight),
      decimales: setting,
    }),
  );

  it('bornes et notes de l’UE et du RCUE', () => {
    const seen = new Set<string>();
    check(drawnUe, 400, ({ marks, coefficients, baremes, autre, poids, decimales }) => {
      const [row = []] = customFunctions.REACH(
        [cells(marks)],
        [cells(coefficients)],
        [cells(baremes)],
        decimales,
        [[autre.cell]],
        [[poids[0].cell], [poids[1].cell]],
      );
      if (autre.exact === null && String(autre.cell ?? '').trim() === '') return; // left out: the columns of the RCUE are not there
      if (marks.every(({ exact }) => exact === '')) {
        expect(row).toEqual(['', '', '', '', '']);
        return;
      }
      const ue = {
        marks: marks.map(({ exact }) => exact),
        coefficients: coefficients.map(({ exact }) => exact),
        baremes: baremes.map(({ exact }) => exact),
      };
      const own = (share: Rational) => meanWith(ue, share);
      const rcue = (share: Rational) => {
        const found = rcueOf(own(share), autre.exact, [poids[0].exact, poids[1].exact]);
        return found === 'SO' ? null : found;
      };
      expectNearest(row[0], own({ numerator: 0n, denominator: 1n }));
      expectNearest(row[1], own({ numerator: 1n, denominator: 1n }));
      const expected = [
        neededMark(ue, own, 10, decimales, 'acquise'),
        neededMark(ue, rcue, 10, decimales, 'atteint'),
        neededMark(ue, rcue, 8, decimales, 'atteint'),
      ];
      expect({ marks: cells(marks), needed: row.slice(2) }).toEqual({ marks: cells(marks), needed: expected });
      for (const one of expected) seen.add(typeof one === 'number' ? 'note' : one);
    });
    expect([...seen].sort()).toEqual([
      '',
      'acquise',
      'atteint',
      "hors d'atteinte",
      'non acquise',
      'non atteint',
      'note',
    ]);
  });
});

describe('DELIBERATE est le texte de 4.6 sur les codes', () => {
  const rules = fc.constantFrom('', 'ADM', 'CMP', 'ADJ', 'ADSUP', 'AJ', 'AJ', 'AJ', 'SO');
  const word = fc.constantFrom('', '', '', 'ADJ', 'RAT', 'DEF', 'ATJ');
  const file = competences.chain((count) =>
    fc.record({
      averages: list(average, count),
      codes: list(fc.tuple(rules, rules), count),
      words: list(fc.tuple(fc.constantFrom('', '', 'ADJ', 'RAT', 'AJ'), word, word), count),
      janvier: list(fc.constantFrom('', '', 'ADJ', 'AJ', 'RAT'), count),
      credits: list(fc.integer({ min: 1, max: 9 }), 2 * count),
      motif: fc.constantFrom('', 'Jury du 3 juillet', "Rectification d'erreur matérielle : note de R101"),
      annee: fc.constantFrom('', '', 'ADM', 'PASD', 'RED', 'NAR', 'DEM'),
      situation: fc.constantFrom('ADM', 'PASD', 'AJ', 'ATT'),
      decimales: setting,
    }),
  );

  it('codes retenus, année, comptes, crédits, UE non acquises', () =>
    check(file, 1500, (drawn) => {
      const { averages, codes, words, janvier, credits, motif, annee, situation, decimales } = drawn;
      const names = codes.flatMap((_, j) => [`UE1${j + 1}`, `UE2${j + 1}`, `RCUE C${j + 1}`]);
      const [row = []] = customFunctions.DELIBERATE(
        [codes.flatMap(([impair, pair], j) => [averages[j]?.cell, impair, pair])],
        [words.flat()],
        [names],
        [codes.flatMap((_, j) => ['', credits[2 * j], credits[2 * j + 1]])],
        situation,
        [[annee, motif, false, '', '', false]],
        '',
        [janvier],
        3,
        decimales,
      );
      const retained = codes.map((pairOfCodes, j) =>
        retainedOf(
          {
            average: averages[j]?.exact ?? null,
            codes: pairOfCodes,
            decisions: words[j] ?? ['', '', ''],
            janvier: janvier[j] ?? '',
          },
          motif.startsWith('Rectification'),
          decimales,
        ),
      );
      const ues = retained.flatMap(([, impair = '', pair = ''], j) => [
        { name: `UE1${j + 1}`, code: impair, ects: credits[2 * j] ?? 0 },
        { name: `UE2${j + 1}`, code: pair, ects: credits[2 * j + 1] ?? 0 },
      ]);
      // Semester by semester, as a transcript reads.
      const isDebt = ({ code: one }: { readonly code: string }) => one !== 'SO' && !acquires(one);
      const debts = [0, 1].flatMap((half) =>
        ues.filter((ue, k) => k % 2 === half && isDebt(ue)).map(({ name }) => name),
      );
      // Without a code an UE only awaits its average, but of who left.
      const isAwaited = (ue: string) => annee !== 'DEM' && ues.some(({ name, code: one }) => name === ue && one === '');
      const awaited = debts.filter(isAwaited).join(', ');
      const told = [debts.filter((ue) => !isAwaited(ue)).join(', '), awaited && `en attente\u00a0: ${awaited}`]
        .filter((one) => one !== '')
        .join('\u00a0; ');
      const earned = ues.reduce((sum, { code: one, ects }) => (acquires(one) ? sum + ects : sum), 0);
      const own = averages.map(({ exact }) => exact).filter((each) => each !== 'SO');
      const good = own.filter((each) => each !== null && reaches(each, 10, decimales)).length;
      const isValid = ([, ...both]: readonly string[]) =>
        both.some(acquires) && both.every((one) => one === 'SO' || acquires(one));
      const valid = retained.filter(isValid).length;
      const has = ues.some(({ code: one }) => acquires(one));
      const byJury = ues.some(({ code: one }) => one === 'ADJ' || one === 'ADJR');
      const expectedYear = annee !== '' ? annee : has && debts.length === 0 ? (byJury ? 'ADJ' : 'ADM') : situation;
      const at = 3 * codes.length;
      expect({ words, row: row.slice(0, at + 1) }).toEqual({ words, row: [...retained.flat(), expectedYear] });
      expect(row.slice(at + 1, at + 4)).toEqual([
        `${good} RCUE ≥ 10, ${valid} ${valid > 1 ? 'validés' : 'validé'} sur ${own.length}`,
        earned,
        told,
      ]);
    }));
});

describe('EXPLAIN dit ce que disent les fractions', () => {
  it('chaque UE et chaque RCUE, avec ses chiffres', () =>
    check(year, 800, (drawn) => {
      if (isJanuary(drawn)) return;
      const { impair, pair, poids, decimales } = drawn;
      const [row = []] = customFunctions.EXPLAIN(
        [cells(impair)],
        [cells(pair)],
        '',
        3,
        range(poids.map(cells)),
        decimales,
      );
      if (row.every((one) => one === '')) return;
      rcuesOf(drawn).forEach((rcue, j) => {
        const lines = plain(row[j]).split('\n');
        [impair, pair].forEach((ues, half) => {
          const ue = `UE${half + 1}${j + 1}`;
          const exact = ues[j]?.exact ?? null;
          const said = lines.filter((line) => line.startsWith(`${ue} `)).map((line) => line.slice(ue.length + 1));
          expect({ ue, said }).toEqual({ ue, said: expectedLines(exact, rcue, `C${j + 1}`, decimales) });
        });
        const head = lines.filter((line) => line.startsWith(`RCUE C${j + 1} `)).map((line) => line.split(' : ')[0]);
        if (rcue === 'SO') expect(head).toEqual([]);
        else if (rcue === null) expect(head).toEqual([`RCUE C${j + 1} sans moyenne`]);
        else {
          const sign = reaches(rcue, 10, decimales) ? '≥' : '<';
          expect(head.map((text) => text?.replace(', validé par ses deux UE', ''))).toEqual([
            `RCUE C${j + 1} ${shown(rcue, decimales)} ${sign} 10`,
          ]);
        }
      });
    }));

  function expectedLines(ue: Average, rcue: Average, nom: string, decimales: Setting): readonly string[] {
    if (ue === 'SO') return ["sans objet : l'étudiant n'a pas cette UE — §4.3"];
    if (ue === null) return ["sans moyenne : rien n'en est décidé — §4.3"];
    const figure = shown(ue, decimales);
    if (reaches(ue, 10, decimales)) return [`acquise : ${figure} ≥ 10 — §4.3`];
    const alone = `non acquise par sa moyenne : ${figure} < 10 — §4.3`;
    if (rcue === null || rcue === 'SO')
      return [alone, `en attente : la moyenne du RCUE ${nom} n'est pas connue — §4.4`];
    const both = shown(rcue, decimales);
    return [
      alone,
      reaches(rcue, 10, decimales)
        ? `acquise par compensation : RCUE ${nom} ${both} ≥ 10 — §4.4`
        : `non acquise : RCUE ${nom} ${both} < 10, pas de compensation — §4.4`,
    ];
  }
});

describe('les autres fonctions, en fractions', () => {
  const labels = fc.constantFrom('R101', 'R102', ' r103 ', 'SAE101');
  const mark = fc.oneof<fc.Arbitrary<Drawn<OpenMark>>[]>(
    between(0, 20, 2),
    between(0, 20, 4),
    fc.constantFrom('', 'ATT', 'ABS', 'ABI', 'EXC', 'NEU').map((cell) => {
      const told: Readonly<Record<string, OpenMark>> = { ABI: 'ABS', NEU: 'EXC' };
      return { cell, exact: told[cell] ?? (cell as OpenMark) };
    }),
  );
  const sheet = fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.record({
      rows: fc.array(list(mark, columns), { minLength: 1, maxLength: 3 }),
      codes: list(labels, columns),
      coefficients: list(weight, columns),
      elements: fc.uniqueArray(fc.constantFrom<string[]>('R101', 'R102', 'R103', 'SAE101'), { minLength: 1 }),
    }),
  );
  const kept = ({ exact }: Drawn<OpenMark>) => (exact === '' || exact === 'ATT' ? ('EXC' as const) : exact);
  const twenty = { numerator: 20n, denominator: 1n };

  it('CC_AVERAGE : la moyenne des épreuves de chaque élément', () =>
    check(sheet, 600, ({ rows, codes, coefficients, elements }) => {
      const given = customFunctions.CC_AVERAGE(rows.map(cells), [codes], [cells(coefficients)], '', [elements]);
      rows.forEach((row, i) => {
        elements.forEach((element, k) => {
          const own = codes.flatMap((one, column) => (one.trim().toUpperCase() === element ? [column] : []));
          const expected = meanWith(
            {
              marks: own.map((column) => kept(row[column] as Drawn<OpenMark>)),
              coefficients: own.map((column) => coefficients[column]?.exact as Rational),
              baremes: own.map(() => twenty),
            },
            twenty,
          );
          expectNearest(given[i]?.[k], expected);
        });
      });
    }));

  it('UE_AVERAGE : chaque UE de chaque étudiant', () =>
    check(sheet, 600, ({ rows, coefficients }) => {
      if (coefficients.length === 1) return; // two columns of one length are one student and one UE
      const given = customFunctions.UE_AVERAGE(rows.map(cells), [
        cells(coefficients),
        cells([...coefficients].reverse()),
      ]);
      const turned = [coefficients, [...coefficients].reverse()];
      rows.forEach((row, i) => {
        turned.forEach((weights, k) => {
          const marks = row.map(kept);
          const ue = { marks, coefficients: weights.map(({ exact }) => exact), baremes: marks.map(() => twenty) };
          expectNearest(given[i]?.[k], meanWith(ue, twenty));
        });
      });
    }));

  it('MISSING_MARKS : les notes vides ou ATT des éléments qui comptent, une par élément sans épreuve', () =>
    check(sheet, 600, ({ rows, codes, coefficients, elements }) => {
      const wanted = elements.map((_, k) => k % 3);
      const given = customFunctions.MISSING_MARKS(
        rows.map(cells),
        [codes],
        [cells(coefficients)],
        [elements],
        [wanted],
      );
      const own = elements.filter((_, k) => (wanted[k] ?? 0) > 0);
      const columns = codes.map((one) => own.includes(one.trim().toUpperCase()));
      const alone = own.filter((element) => !codes.some((one) => one.trim().toUpperCase() === element)).length;
      const expected = rows.map((row) => {
        if (row.every(({ exact }) => exact === '')) return [''];
        const missing = row.filter(({ exact }, i) => columns[i] && (exact === '' || exact === 'ATT')).length;
        return [missing + alone];
      });
      expect(given).toEqual(expected);
    }));

  it('UE_CREDITS : les crédits des UE acquises', () =>
    check(
      fc.integer({ min: 1, max: 6 }).chain((columns) =>
        fc.record({
          codes: fc.array(list(code, columns), { minLength: 1, maxLength: 4 }),
          credits: list(fc.integer({ min: 0, max: 12 }), columns),
        }),
      ),
      400,
      ({ codes, credits }) => {
        const expected = codes.map((row) =>
          row.every((one) => one === '')
            ? ['']
            : [row.reduce((sum, one, i) => (acquires(one) ? sum + (credits[i] ?? 0) : sum), 0)],
        );
        expect(customFunctions.UE_CREDITS(codes, [credits])).toEqual(expected);
      },
    ));
});

it('l’oracle lui-même : 9,995 s’affiche 10,00 et atteint 10 ; 9,9949 non', () => {
  expect(reaches({ numerator: 9995n, denominator: 1000n }, 10, 2)).toBe(true);
  expect(reaches({ numerator: 9995n, denominator: 1000n }, 10, 'exact')).toBe(false);
  expect(reaches({ numerator: 99_949n, denominator: 10_000n }, 10, 2)).toBe(false);
  expect(shown(exactly(7.25), 'exact')).toBe('7,25');
  expect(shown({ numerator: 20n, denominator: 2n }, 'exact')).toBe('10');
});
