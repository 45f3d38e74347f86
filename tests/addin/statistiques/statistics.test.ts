/** « Statistiques » by the rules: quartiles counted by hand, who is counted, what is compared with 10. */

import { statisticsOf } from '../../../src/addin/statistiques/api';
import { quantile, serieOf } from '../../../src/addin/statistiques/repartition';
import { resultsOf } from '../../../src/addin/verification/averages';
import { DECISIONS_ANNEE } from '../../../src/arrete';
import { type Grid, passagesOf } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, gridFrom, KARIM, LOU, notes, PROGRAMME, ROSE } from '../verification/bench';

const UE = { code: 'UE11', titre: 'C1' };

describe('Les quartiles sont ceux de QUARTILE.INC', () => {
  // Rank (n - 1) × k / 4 counted from 0, interpolated.
  it.each([
    // n = 4: ranks 0,75, 1,5 and 2,25: 8 + 0,75 × 1; halfway from 9 to 11; 11 + 0,25 × 3
    [[8, 9, 11, 14], 8.75, 10, 11.75],
    // n = 5: ranks 1, 2 and 3, no interpolation
    [[6, 8, 10, 12, 20], 8, 10, 12],
    // n = 2: a quarter, half and three quarters of the way from 7 to 15
    [[7, 15], 9, 11, 13],
    [[12.5], 12.5, 12.5, 12.5],
  ])('%j : premier quartile %d, médiane %d, troisième quartile %d', (sorted, first, median, third) => {
    expect([1, 2, 3].map((k) => quantile(sorted, k, 4))).toEqual([first, median, third]);
  });
});

describe('Une série de moyennes', () => {
  it('compte celles qui sont connues, dans quelque ordre qu’elles viennent, et celles qui manquent', () => {
    const serie = serieOf(UE, [14, null, 8, 11, 9], 2);
    expect([serie.connues, serie.attente]).toEqual([4, 1]);
    // (14 + 8 + 11 + 9) / 4 = 10,5
    expect(serie.repartition).toEqual({
      moyenne: 10.5,
      mediane: 10,
      minimum: 8,
      quartile1: 8.75,
      quartile3: 11.75,
      maximum: 14,
      sous: 2,
    });
  });

  it('sans moyenne, ne dit rien de sa répartition', () => {
    expect(serieOf(UE, [null, null], 2)).toMatchObject({ connues: 0, attente: 2, repartition: null });
  });

  it('compte « sous 10 » comme les décisions : 9,995 est 10,00 à deux décimales, et sous 10 exactement', () => {
    expect(serieOf(UE, [9.994, 9.995, 10], 2).repartition?.sous).toBe(1);
    expect(serieOf(UE, [9.994, 9.995, 10], 'exact').repartition?.sous).toBe(2);
  });

  // 7,991 and 9,994 are 7,99 and 9,99 to two decimals; 7,996 is 8,00, 9,995 and 9,9995 are 10,00. To three, only 9,9995 is 10,000.
  it.each([
    [2, [7, 8, 9, 10, 10], 3],
    [3, [7, 7, 9, 9, 10], 4],
    ['exact', [7, 7, 9, 9, 9], 5],
  ] as const)(
    'range par point comme les décisions comparent (%s) : aucune barre ne contredit « sous 10 »',
    (decimales, ranks, sous) => {
      const { tranches, repartition } = serieOf(UE, [7.991, 9.994, 7.996, 9.995, 9.9995], decimales);
      expect(tranches.flatMap((count, low) => new Array(count).fill(low))).toEqual(ranks);
      expect(repartition?.sous).toBe(sous);
    },
  );

  it('range par point : la borne basse comprise, et 20 avec 19', () => {
    const { tranches } = serieOf(UE, [0, 9.99, 10, 10.5, 19, 20], 2);
    const filled = tranches.flatMap((count, low) => (count > 0 ? [[low, count]] : []));
    expect(tranches).toHaveLength(20);
    expect(filled).toEqual([
      [0, 1],
      [9, 1],
      [10, 2],
      [19, 2],
    ]);
  });
});

/** Marks that give an average of 12, 9 or 7 in both UE of S1 and of S2. */
const EPREUVES_S1 = [['R101'], ['R102'], ['SAE101']] as const;
const EPREUVES_S2 = [['R201'], ['SAE201'], ['SAE202']] as const;
const marks = (semestre: number, ...lines: readonly (readonly [nip: string, mark: unknown])[]): Grid =>
  notes(semestre, {
    epreuves: semestre === 1 ? EPREUVES_S1 : EPREUVES_S2,
    lines: lines.map(([nip, mark]) => [nip, mark, mark, mark]),
  });
const INES = ['0004', 'Roux', 'Inès', '', 'Défaillant', '', ''];
const TOM = ['0005', 'Petit', 'Tom', 'TD2', 'Inscrit', '', 'absent de la dernière liste'];
const ZOE = ['0006', 'Simon', 'Zoé', '', 'Inscrit', '', ''];

const statistics = (session: 'S1' | 'BUT1', ...grids: readonly Grid[]) => {
  const classeur = classeurOf(...grids);
  return statisticsOf({ classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) }, session);
};

describe('Qui est compté', () => {
  const roster = etudiants(ROSE, KARIM, LOU, INES, TOM, ZOE);
  const everybody = ['0001', '0002', '0003', '0004', '0005', '0006'];
  const sheets = [
    roster,
    acquis(),
    marks(1, ...everybody.map((nip, rank) => [nip, [12, 9, 1, 1, 1, 7][rank]] as const)),
    marks(2, ...everybody.map((nip, rank) => [nip, [12, 12, 1, 1, 1, 7][rank]] as const)),
  ];

  it('ni démission, ni défaillance, ni absence de la liste', () => {
    const { attendus, ues, rcues, elements } = statistics('BUT1', ...sheets);
    expect(attendus).toBe(3);
    expect(ues.map(({ code, connues }) => [code, connues])).toEqual([
      ['UE11', 3],
      ['UE12', 3],
      ['UE21', 3],
      ['UE22', 3],
    ]);
    // 7, 9 and 12: mean 28/3, median 9, two under 10; RCUE 7, (9 + 12)/2 = 10,5 and 12
    expect(ues[0]?.repartition).toMatchObject({ mediane: 9, minimum: 7, maximum: 12, sous: 2 });
    expect(ues[0]?.repartition?.moyenne).toBeCloseTo(28 / 3, 12);
    expect(rcues[0]).toMatchObject({ code: 'RCUE C1', titre: 'UE11, UE21' });
    expect(rcues[0]?.repartition).toMatchObject({ mediane: 10.5, sous: 1 });
    expect(elements.map(({ semestre, series }) => [semestre, series.length])).toEqual([
      [1, 4],
      [2, 3],
    ]);
    expect(elements[0]?.series.find(({ code }) => code === 'R101')?.repartition?.mediane).toBe(9);
  });

  it('le passage se compte groupe par groupe ; sans groupe, on est « sans groupe »', () => {
    const { groupes } = statistics('BUT1', ...sheets);
    expect(groupes.situations.map(({ code }) => code)).toEqual(['ADM', 'PASD', 'RED', 'NAR', 'AJ', 'ATT']);
    // Rose and Karim have their two RCUE at 10; Zoé has 7 in both
    expect(groupes.lignes).toEqual([
      { groupe: 'TD1', effectifs: [2, 0, 0, 0, 0, 0] },
      { groupe: 'sans groupe', effectifs: [0, 0, 0, 0, 1, 0] },
    ]);
  });

  it('le passage se compte décisions du jury comprises ; le jury n’ayant rien décidé, il suit les règles', () => {
    const jury = (...decisions: readonly string[]) =>
      gridFrom({
        role: 'jury-BUT1',
        name: 'Jury BUT1',
        columns: ['nip', 'decision', 'motif', 'situation', 'decision:rcue:1', 'decision:rcue:2'],
        lines: ['0001', '0002', '0006'].map((nip, rank) => [nip, decisions[rank] ?? '', '', '', '', '']),
      });
    const counted = (...decisions: readonly string[]) =>
      statistics('BUT1', ...sheets, jury(...decisions)).groupes.lignes.map(({ effectifs }) => effectifs);
    expect(counted()).toEqual([
      [2, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0],
    ]);
    // Karim, ADM of right, is put in waiting; Zoé, AJ of the rules: RED, NAR, let pass.
    expect(counted('', 'RAT', 'RED')).toEqual([
      [1, 0, 0, 0, 0, 1],
      [0, 0, 1, 0, 0, 0],
    ]);
    expect(counted('', '', 'NAR')[1]).toEqual([0, 0, 0, 1, 0, 0]);
    expect(counted('', '', 'PAS1NCI')[1]).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('aucun code qu’un jury peut retenir n’échappe au compte, aucun n’y est deux fois', () => {
    const counted = passagesOf(PROGRAMME).flatMap(({ codes }) => codes);
    expect([...counted].sort()).toEqual([...new Set([...DECISIONS_ANNEE, 'AJ', 'ATT'])].sort());
  });

  it('la carte dit la moyenne de chaque RCUE et son niveau ; en janvier, celle de chaque UE', () => {
    const cells = (session: 'S1' | 'BUT1') =>
      statistics(session, ...sheets).carte.etudiants.map(({ nom, moyennes }) => [nom, moyennes[0]]);
    expect(cells('BUT1')).toEqual([
      ['MARTIN Rose', { valeur: 12, niveau: 'dix' }],
      ['BENALI Karim', { valeur: 10.5, niveau: 'dix' }],
      ['SIMON Zoé', { valeur: 7, niveau: 'dessous' }],
    ]);
    expect(cells('S1').map(([, cell]) => cell)).toEqual([
      { valeur: 12, niveau: 'dix' },
      { valeur: 9, niveau: 'dessous' }, // 8 is a threshold of RCUE
      { valeur: 7, niveau: 'dessous' },
    ]);
  });

  it('en janvier, ni RCUE, ni passage, ni semestre 2', () => {
    const { ues, rcues, groupes, elements } = statistics('S1', ...sheets);
    expect([ues.length, rcues, groupes.lignes, elements.length]).toEqual([2, [], [], 1]);
  });

  it('une note manquante retire la moyenne, sauf si le jury n’attend pas ; sans ligne de jury, on n’est pas compté', () => {
    const open = [
      etudiants(ROSE, KARIM, ZOE),
      acquis(),
      notes(1, {
        epreuves: EPREUVES_S1,
        lines: [
          ['0001', 12, 12, 12],
          ['0002', 8, '', 8],
          ['0006', 7, 7, 7],
        ],
      }),
    ];
    expect(statistics('S1', ...open).ues.map(({ connues, attente }) => [connues, attente])).toEqual([
      [3, 0], // R102 weighs in UE12 alone
      [2, 1],
    ]);
    const jury = gridFrom({
      role: 'jury-S1',
      name: 'Jury S1',
      columns: ['ligne', 'nip', 'passer'],
      lines: [
        [1, '0001', false],
        [2, '0002', true],
      ],
    });
    const { attendus, ues } = statistics('S1', ...open, jury);
    expect([attendus, ues.map(({ connues, attente }) => [connues, attente])]).toEqual([
      2,
      [
        [2, 0],
        [2, 0],
      ],
    ]);
  });
});
