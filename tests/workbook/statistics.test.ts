/** « Statistiques »: what its formulas count is what the panel counts by the law; its charts are made once, and go with it. */
import type { Statistiques } from '../../src/addin/statistiques/protocol';
import { quietWorkbook, runAll } from './interrupted';
import { write } from './juryHands';
import { FIRST_LIST, notebookOf, SECOND_LIST, UNDO } from './scenes';
import { TINY, TINY_WITH_R103 } from './tiny';
import {
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  markCell,
  must,
  notebookRequest,
  sheetOf,
  valuesAt,
} from './workbench';

const REQUEST = { kind: 'statistiques' } as const;
const NAME = 'Statistiques';

describe('Sur une classe de 24, feuille et panneau comptent de même', () => {
  let host: HeadlessHost;
  let rows: readonly (readonly Cell[])[];
  let panel: Statistiques;
  beforeAll(async () => {
    host = emptyWorkbook();
    await generate(host, notebookRequest({ etudiants: 24, ressource: 1 }));
    await generate(host, REQUEST);
    const sheet = sheetOf(host, NAME);
    rows = valuesAt(host, NAME, 1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    panel = (await must(host, 'statistics', 'BUT1')) as Statistiques;
  }, 240_000);
  afterAll(() => host?.dispose());

  /** A line by the hidden name of its row. */
  const line = (key: string): readonly Cell[] => {
    const found = rows.find((cells) => cells[cells.length - 1] === key);
    if (!found) throw new Error(`no row ${key}`);
    return found;
  };
  const series = () => [
    ...panel.ues.map((serie) => [serie.code, serie] as const),
    ...panel.rcues.map((serie, rank) => [`rcue:${rank + 1}`, serie] as const),
    ...panel.elements.flatMap(({ semestre, series: own }) =>
      own.map((serie) => [`S${semestre}:${serie.code}`, serie] as const),
    ),
  ];
  const rounded = (values: readonly Cell[]): readonly Cell[] =>
    values.map((value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value));

  it('24 étudiants, dont un démissionnaire et un défaillant : 22 attendus', () => {
    expect(rows[2]?.[0]).toBe('✓ 22 étudiants attendus');
    expect(panel.attendus).toBe(22);
  });

  it('chaque UE, RCUE, ressource et SAÉ : nombre, moyenne, médiane, quartiles, extrêmes, sous 10', () => {
    const keys = series();
    expect(keys.length).toBe(10 + 5 + 24 + 24);
    expect(keys.map(([key]) => [key, ...rounded(line(`stat:${key}`).slice(2, 12))])).toEqual(
      keys.map(([key, { connues, attente, repartition: r }]) => [
        key,
        connues,
        attente,
        ...(r
          ? rounded([
              r.moyenne,
              r.mediane,
              r.minimum,
              r.quartile1,
              r.quartile3,
              r.maximum,
              r.sous,
              1 - r.sous / connues,
            ])
          : new Array(8).fill('')),
      ]),
    );
    // A mark is missing somewhere: the comparison sees both a full class and another.
    expect(new Set(panel.ues.map(({ attente }) => attente > 0))).toEqual(new Set([true, false]));
  });

  it('chaque tranche d’un point', () => {
    const counted = [...panel.ues, ...panel.rcues];
    const classes = Array.from({ length: 20 }, (_, low) => line(`tranche:${low}`).slice(2, 2 + counted.length));
    expect(classes).toEqual(Array.from({ length: 20 }, (_, low) => counted.map(({ tranches }) => tranches[low])));
    expect(classes.flat().reduce<number>((sum, count) => sum + Number(count), 0)).toBe(
      counted.reduce((sum, { connues }) => sum + connues, 0),
    );
  });

  it('le passage de chaque groupe', () => {
    const { lignes, situations } = panel.groupes;
    const width = situations.length;
    expect(lignes.length).toBeGreaterThan(1);
    expect(
      lignes.map((_, rank) => [line(`groupe:${rank + 1}`)[0], ...line(`groupe:${rank + 1}`).slice(2, 3 + width)]),
    ).toEqual(
      lignes.map(({ groupe, effectifs }) => [groupe, ...effectifs, effectifs.reduce((sum, count) => sum + count, 0)]),
    );
    expect(line('groupe:ensemble')[2 + width]).toBe(22);
  });

  it('aucune cellule de la feuille n’est en erreur, aucun service n’a refusé', () => {
    expect(rows.flat().filter((cell) => /^#/.test(String(cell)))).toEqual([]);
    expect(host.refusals).toEqual([]);
  });
});

describe('Au bord d’un point, à deux décimales', () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = emptyWorkbook();
    await generate(host, notebookOf(TINY, FIRST_LIST));
    // The same mark in R101 and SAE101 is the average of UE11: 9,996 is shown 10,00; 9,994 is 9,99; 7,996 is 8,00.
    for (const [nip, mark] of [
      ['001', 9.996],
      ['002', 9.994],
      ['003', 7.996],
    ] as const)
      for (const code of ['R101', 'SAE101'])
        sheetOf(host, 'Notes S1')
          .getRange(markCell(host, 1, nip, code))
          .setValue(mark);
    await generate(host, REQUEST);
    await host.idle();
  }, 120_000);
  afterAll(() => host?.dispose());

  const line = (key: string): readonly Cell[] => {
    const sheet = sheetOf(host, NAME);
    const rows = valuesAt(host, NAME, 1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    return rows.find((cells) => cells[cells.length - 1] === key) ?? [];
  };

  it('la feuille et le panneau rangent 9,996 dans « 10 à 11 », comme ils le comptent', async () => {
    const drawn = Array.from({ length: 20 }, (_, low) => line(`tranche:${low}`)[2]);
    const filled = (counts: readonly unknown[]) => counts.flatMap((count, low) => (count === 0 ? [] : [[low, count]]));
    const byHand = [
      [8, 1],
      [9, 1],
      [10, 1],
    ];
    expect(filled(drawn)).toEqual(byHand);
    expect(line('stat:UE11')[10]).toBe(2); // « Sous 10 »
    const { ues } = (await must(host, 'statistics', 'BUT1')) as Statistiques;
    expect(filled(ues[0]?.tranches ?? [])).toEqual(byHand);
    expect(ues[0]?.repartition?.sous).toBe(2);
  });

  it('nomme les RCUE par leur compétence et leurs UE', async () => {
    expect([line('stat:rcue:1'), line('stat:rcue:2')].map((cells) => cells.slice(0, 2))).toEqual([
      ['Lire', 'UE11, UE21'],
      ['Écrire', 'UE12, UE22'],
    ]);
    expect(line('entetes:tranches').slice(6, 8)).toEqual(['RCUE Lire', 'RCUE Écrire']);
    const { rcues, carte } = (await must(host, 'statistics', 'BUT1')) as Statistiques;
    expect(rcues.map(({ code, titre }) => [code, titre])).toEqual([
      ['RCUE Lire', 'UE11, UE21'],
      ['RCUE Écrire', 'UE12, UE22'],
    ]);
    expect(carte.colonnes[1]).toEqual({ code: 'Écrire', titre: 'UE12, UE22' });
  });

  it('le passage suit ce que le jury décide, dans la feuille et dans le panneau', async () => {
    const passages = async () => {
      const { groupes } = (await must(host, 'statistics', 'BUT1')) as Statistiques;
      const sheet = [1, 2].map((rank) => line(`groupe:${rank}`).slice(2, 8));
      expect(sheet).toEqual(groupes.lignes.map(({ effectifs }) => effectifs));
      return sheet;
    };
    // Nothing is known of the year: everybody waits, two in TD1, one in TD2.
    expect(await passages()).toEqual([
      [0, 0, 0, 0, 0, 2],
      [0, 0, 0, 0, 0, 1],
    ]);
    await write(host, 'Jury BUT1', 'decision', '001', 'ADJ');
    await write(host, 'Jury BUT1', 'decision', '002', 'RED');
    await write(host, 'Jury BUT1', 'decision', '003', 'EXCLU');
    expect(await passages()).toEqual([
      [1, 0, 1, 0, 0, 0],
      [0, 0, 0, 1, 0, 0],
    ]);
    expect(line('groupe:ensemble').slice(2, 9)).toEqual([1, 0, 1, 1, 0, 0, 3]);
  });
});

describe('Les graphiques', () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = quietWorkbook();
    await runAll(host, notebookOf(TINY, FIRST_LIST));
    await runAll(host, REQUEST);
  }, 60_000);
  afterEach(() => host.dispose());

  const charts = () =>
    sheetOf(host, NAME)
      .getCharts()
      .map((chart) => ({
        title: String(chart.getOptions().get('title')),
        cells: chart.getRanges().map((range) => range.getA1Notation()),
        heads: chart.getRanges().map((range) => range.getValues()[0]),
        place: chart.getContainerInfo().getAnchorRow(),
      }));
  const titles = () => charts().map(({ title }) => title.replace(/\u00a0/g, ' '));
  const ALL = [
    "Retenu pour l'année, décisions du jury comprises, par groupe : nombre d'étudiants",
    'RCUE : minimum, quartiles et maximum des moyennes',
    'Ressources et SAÉ du S1 : minimum, quartiles et maximum des moyennes',
    'Ressources et SAÉ du S2 : minimum, quartiles et maximum des moyennes',
    ...['UE11 Lire', 'UE12 Écrire', 'UE21 Lire', 'UE22 Écrire'].map(
      (ue) => `${ue} : étudiants par tranche d'un point, seuil à 10`,
    ),
  ];

  it('la demande fait aussi la feuille de jury de l’année, qui est comptée', () => {
    const names = host.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(names.slice(-2)).toEqual(['Jury BUT1', NAME]);
  });

  it('disent ce qu’ils montrent, et lisent des colonnes titrées, sous eux', () => {
    expect(titles()).toEqual(ALL);
    const byTitle = (start: string) => charts().find(({ title }) => title.startsWith(start));
    expect(byTitle('UE12')?.heads).toEqual([['Tranche'], ['UE12']]);
    expect(byTitle('RCUE')?.heads).toEqual([
      ['RCUE'],
      ['Minimum', 'Premier quartile', 'Troisième quartile', 'Maximum'],
    ]);
    expect(byTitle('Retenu')?.heads[0]).toEqual(['Groupe']);
    expect(byTitle('Retenu')?.heads[1]).toHaveLength(6);
    for (const { cells, place } of charts()) {
      const rows = cells.map((one) => one.replace(/[A-Z]/g, ''));
      expect([cells, new Set(rows).size]).toEqual([cells, 1]);
      expect(Number(rows[0]?.split(':')[0])).toBeGreaterThan(place);
    }
  });

  it('ne se doublent pas ; celui d’un enseignant reste ; celui qui lit moins que la feuille est refait', async () => {
    const sheet = sheetOf(host, NAME);
    const { Charts } = host.services;
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(Charts.ChartType.COLUMN)
        .setPosition(2, 2, 0, 0)
        .addRange(sheet.getRange('A20:B22'))
        .setOption('title', 'Mon graphique')
        .build(),
    );
    const before = charts();
    await runAll(host, notebookOf(TINY_WITH_R103, SECOND_LIST));
    expect([...titles()].sort()).toEqual([...ALL, 'Mon graphique'].sort());
    const rowsOf = (all: ReturnType<typeof charts>, start: string): number => {
      const [from = '', to = ''] = all.find(({ title }) => title.startsWith(start))?.cells[0]?.split(':') ?? [];
      return Number(to.slice(1)) - Number(from.slice(1));
    };
    expect(rowsOf(before, 'Ressources et SAÉ du S1')).toBe(4);
    expect(rowsOf(charts(), 'Ressources et SAÉ du S1')).toBe(5);
    expect(rowsOf(charts(), 'Ressources et SAÉ du S2')).toBe(4);
    expect(await must(host, 'planSteps', REQUEST)).toMatchObject({ steps: [] });
  });

  it('partent avec la feuille quand la génération est annulée', async () => {
    expect(host.save().records.charts).toHaveLength(ALL.length);
    await runAll(host, UNDO);
    expect(host.spreadsheet.getSheetByName(NAME)).toBeNull();
    expect(host.save().records.charts).toEqual([]);
  });
});
