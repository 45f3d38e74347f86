/** « Acquis antérieurs » : « Contrôle », la tête, « Vérifier » et « Arrêter » disent la même chose d'une ligne, avec la même gravité. */
import type { CheckReport } from '../../src/addin/protocol';
import { freeze, openClass } from './freezingScenes';
import { type Cell, type HeadlessHost, juryLines, must, named, plain, sheetOf } from './workbench';

const SHEET = 'Acquis antérieurs';
type Line = readonly Cell[];

let host: HeadlessHost;
let first: number;

beforeAll(async () => {
  host = await openClass();
  first = named(host, 'acq_nip').getRow();
}, 120_000);
afterAll(() => host?.dispose());

const read = (sheet: string, a1: string): string => plain(host.read(sheet, a1) as Cell);

/** What each says of this sheet while these lines are typed there, and they alone. */
async function saidOf(...lines: readonly Line[]) {
  return whileTyped(lines, async () => {
    const { lignes } = (await must(host, 'checkWorkbook')) as CheckReport;
    const outcome = await freeze(host, 'BUT1');
    return {
      controle: lines.map((_, index) => read(SHEET, `G${first + index}`)),
      tete: read(SHEET, 'A3'),
      verifier: lignes.flatMap(({ etat, details }) =>
        details
          .filter(({ texte }) => texte.startsWith(SHEET))
          .map((one) => `${one.etat ?? etat} | ${one.cellule?.a1} | ${plain(one.texte)}`),
      ),
      arreter: (outcome.fait ? [] : outcome.points)
        .map(({ texte }) => plain(texte))
        .filter((texte) => texte.startsWith(SHEET)),
    };
  });
}

async function whileTyped<T>(lines: readonly Line[], look: () => Promise<T>): Promise<T> {
  const range = sheetOf(host, SHEET).getRange(first, 1, lines.length, 5);
  range.setValues(lines.map((line) => Array.from({ length: 5 }, (_, index) => line[index] ?? '')));
  await host.idle();
  try {
    return await look();
  } finally {
    range.setValues(lines.map(() => Array(5).fill('')));
    await host.idle();
  }
}

const FINE = { tete: '✓ Toutes les lignes sont lues', verifier: [], arreter: [] };

describe('ADM n’est de droit qu’à partir de 10 (4.3)', () => {
  const DOUBTFUL = '▲ ADM sous 10 : vérifiez la moyenne, ou le code (CMP, ADJ…)';
  const told = (row: number): string =>
    `attention | C${row} | ${SHEET}, C${row} : ADM sous 10. Vérifiez la moyenne, ou le code (CMP, ADJ…).`;

  afterAll(() => named(host, 'reglage_decimales').setValue(2));

  it('7 avec ADM se vérifie sans empêcher d’arrêter ; compensée, admise par le jury ou sans moyenne, rien à dire', async () => {
    expect(await saidOf(["'001", 'UE11', 7, 'ADM'])).toEqual({
      controle: [DOUBTFUL],
      tete: '▲ 1 ligne à vérifier : voyez la colonne Contrôle',
      verifier: [told(first)],
      arreter: [],
    });
    const fine = [
      ["'001", 'UE11', 10, 'ADM'],
      ["'001", 'UE12', 7, 'CMP'],
      ["'002", 'UE11', 7, 'ADJ'],
      ["'002", 'UE12', 7, 'ADJR'],
      ["'003", 'UE11', 7, 'ADSUP'],
      ["'003", 'UE12', '', 'ADM'],
      // Acquise par compensation puis refaite, la meilleure moyenne est retenue, sous son premier code.
      ["'003", 'UE21', 12, 'CMP'],
    ];
    expect(await saidOf(...fine)).toEqual({ controle: fine.map(() => '✓'), ...FINE });
  });

  it.each([
    [2, ['✓', DOUBTFUL]], // 9,995 se lit 10,00 ; 9,9949 se lit 9,99
    [3, [DOUBTFUL, DOUBTFUL]],
    ['exact', [DOUBTFUL, DOUBTFUL]],
  ])('au réglage d’arrondi (%p) : 9,995 puis 9,9949', async (decimales, controle) => {
    named(host, 'reglage_decimales').setValue(decimales);
    const said = await saidOf(["'001", 'UE11', 9.995, 'ADM'], ["'002", 'UE11', 9.9949, 'ADM']);
    expect(said.controle).toEqual(controle);
    expect(said.verifier).toEqual(controle.flatMap((one, index) => (one === '✓' ? [] : [told(first + index)])));
  });
});

describe('Un NIP qui n’est pas dans Étudiants', () => {
  it.each([
    ['sans ses zéros', "'1", '1', '001', 'ABADIE Rose'],
    ['tapé en nombre', 2, '2', '002', 'BOSC Léo'],
    ['d’un zéro de trop', "'0003", '0003', '003', 'CROS Ana'],
  ])('%s : à corriger, avec le NIP à taper, et rien ne s’arrête', async (_, typed, nip, right, who) => {
    const sentence = `${SHEET}, A${first} : ${who} a le NIP ${right} dans la feuille Étudiants, non ${nip}. Tapez ici ${right}.`;
    expect(await saidOf([typed, 'UE11', 12, 'ADM'])).toEqual({
      controle: [`✗ NIP à taper ainsi : ${right}`],
      tete: '✗ 1 ligne à corriger : voyez la colonne Contrôle',
      verifier: [`erreur | A${first} | ${sentence}`],
      arreter: [sentence],
    });
  });

  it('de personne ici : à vérifier, sans plus, quoi que dise la ligne', async () => {
    const nips = ['999', '101', '0'];
    const lines = [
      ["'999", 'UE11', 12, 'ADM'],
      ["'101", 'UE11', 25, 'AJ'],
      ["'0", '', '', ''], // les lignes libres d'Étudiants n'ont pas de NIP : ce n'est pas le leur
    ];
    expect(await saidOf(...lines)).toEqual({
      controle: lines.map(() => '▲ NIP absent de la feuille Étudiants'),
      tete: '▲ 3 lignes à vérifier : voyez la colonne Contrôle',
      verifier: nips.map(
        (nip, index) =>
          `attention | A${first + index} | ${SHEET}, A${first + index} : le NIP « ${nip} » n'est pas dans la feuille Étudiants, la ligne est sans effet. Corrigez-le si l'étudiant est ici.`,
      ),
      arreter: [],
    });
  });

  it('vide, devant une UE : la ligne n’est à personne, à corriger', async () => {
    const sentence = `${SHEET}, A${first} : une UE sans NIP. Tapez le NIP de l'étudiant, ou videz la ligne.`;
    expect(await saidOf(['', 'UE11', 12, 'ADM'])).toEqual({
      controle: ['✗ NIP à taper'],
      tete: '✗ 1 ligne à corriger : voyez la colonne Contrôle',
      verifier: [`erreur | A${first} | ${sentence}`],
      arreter: [sentence],
    });
  });
});

describe('Une moyenne d’avant qui n’en est pas une', () => {
  const OFF = 'moyenne hors de 0 à 20, corrigez-la';
  const NO_NUMBER = 'moyenne illisible : tapez un nombre';
  const linesOf = (sheet: string): ReadonlyMap<string, ReadonlyMap<string, unknown>> => juryLines(host, sheet);
  let others: readonly unknown[];
  const othersNow = () =>
    ['Jury S1', 'Jury BUT1'].flatMap((sheet) => ['002', '003'].map((nip) => [...(linesOf(sheet).get(nip) ?? [])]));

  beforeAll(() => {
    others = othersNow();
  });

  it.each([
    [25, '« 25 »', OFF],
    [-1, '« -1 »', OFF],
    ['dix', '« dix »', NO_NUMBER],
    ["'12,5", '« 12,5 »', NO_NUMBER], // un texte, que les formules ne lisent pas
    [true, '« VRAI »', NO_NUMBER],
  ])(
    '%p : les feuilles de jury nomment sa case, et la classe entière garde ses résultats',
    async (typed, found, why) => {
      await whileTyped([["'001", 'UE11', typed, 'ADM', "'2024-25"]], async () => {
        expect([read(SHEET, `G${first}`), read(SHEET, 'A3')]).toEqual([
          `✗ ${why}`,
          '✗ 1 ligne à corriger : voyez la colonne Contrôle',
        ]);
        const sentence = `${SHEET}, C${first} : ${why}`;
        expect([
          read('Jury S1', 'A3'),
          read('Jury S1', 'F3'),
          read('Jury BUT1', 'A4'),
          read('Jury BUT1', 'F4'),
        ]).toEqual(['✗', sentence, '✗', sentence]);
        const onLine = `${SHEET}, ligne ${first} : ${why}`;
        const [january, year] = ['Jury S1', 'Jury BUT1'].map((sheet) => linesOf(sheet).get('001'));
        expect(plain(january?.get('Notes manquantes') as Cell)).toBe(onLine);
        expect(plain(year?.get('Motif au regard du 4.5 (poursuite en S3)') as Cell)).toBe(onLine);
        // Acquise par son code, sa moyenne d'avant inconnue : celle de cette année, 12.
        expect([year?.get('UE11'), year?.get('UE11 code')]).toEqual([12, 'ADM (2024-25)']);
        // Rose et Léo (RCUE 10,5) ont tout ; Ana, 7 partout, est à décider.
        expect(read('Jury BUT1', 'F3')).toMatch(
          /^Année validée : 2 {2}· .*non réunies : 1 {2}· {2}En attente de notes : 0 /,
        );
        expect(othersNow()).toEqual(others);
        const { lignes } = (await must(host, 'checkWorkbook')) as CheckReport;
        expect(lignes.filter(({ etat }) => etat === 'erreur').map(({ id }) => id)).toEqual(['acquis', 'decisions']);
        const told = `${SHEET}, C${first} : ${found} n'est pas une moyenne entre 0 et 20. Tapez un nombre, ou videz la cellule.`;
        expect(lignes.find(({ id }) => id === 'acquis')?.details.map(({ texte }) => plain(texte))).toEqual([told]);
        const outcome = await freeze(host, 'BUT1');
        const points = outcome.fait ? [] : outcome.points.map(({ texte }) => plain(texte));
        expect(points).toEqual([told, expect.stringMatching(/CROS Ana.*le jury doit décider de l'année/)]);
      });
    },
  );

  it('ne cache pas la bonne, d’une autre ligne ; la tête du jury compte les lignes', async () => {
    await whileTyped(
      [
        ["'002", 'UE11', 11, 'CMP', "'2023-24"],
        ["'002", 'UE11', 25, 'ADM', "'2024-25"],
        ["'002", '', 12, 'ADM'],
      ],
      async () => {
        const leo = linesOf('Jury BUT1').get('002');
        expect([leo?.get('UE11'), leo?.get('UE11 code')]).toEqual([11, 'CMP (2023-24)']);
        expect(read('Jury BUT1', 'F4')).toBe(`${SHEET}, C${first + 1} : ${OFF} (lignes à corriger : 2)`);
        const { lignes } = (await must(host, 'checkWorkbook')) as CheckReport;
        expect(lignes.find(({ id }) => id === 'recalcul')?.etat).toBe('bon');
      },
    );
    expect([read('Jury S1', 'A3'), read('Jury BUT1', 'A4')]).toEqual(['✓', '✓']);
  });
});

describe('Ce que « Vérifier » dit d’un code, d’une UE, d’une ligne en double ou d’une année, « Contrôle » le dit aussi', () => {
  const mend = { tete: '✗ 1 ligne à corriger : voyez la colonne Contrôle' };
  const look = { tete: '▲ 1 ligne à vérifier : voyez la colonne Contrôle', arreter: [] };

  it.each([
    [
      'AJ',
      'D',
      'UE11',
      'AJ',
      "✗ AJ : une UE non acquise n'a pas de ligne ici, effacez-la",
      "AJ : une UE non acquise n'a pas de ligne ici. Effacez-la.",
    ],
    [
      'un code qui n’acquiert pas',
      'D',
      'UE11',
      'RAT',
      '✗ code à choisir dans la liste',
      "« RAT » n'est pas un code d'acquisition. Choisissez ADM, CMP, ADJ, ADJR ou ADSUP.",
    ],
    [
      'une UE d’ailleurs',
      'B',
      'UE99',
      'ADM',
      '✗ UE à choisir dans la liste',
      "« UE99 » n'est pas une UE du programme. Choisissez-en une dans la liste.",
    ],
  ])('%s : à corriger', async (_, column, ue, code, controle, sentence) => {
    const told = `${SHEET}, ${column}${first} : ${sentence}`;
    expect(await saidOf(["'001", ue, 12, code])).toEqual({
      ...mend,
      controle: [controle],
      verifier: [`erreur | ${column}${first} | ${told}`],
      arreter: [told],
    });
    expect(read('Jury BUT1', 'F4')).toBe('Tous les étudiants de la feuille Étudiants sont ici');
  });

  it('la même UE du même étudiant, deux fois : la seconde est à vérifier, non la même d’un autre', async () => {
    const told = `${SHEET}, A${first + 2} : ABADIE Rose a déjà une ligne pour UE11. La meilleure des moyennes est retenue.`;
    const lines = [
      ["'001", 'UE11', 11, 'ADM'],
      ["'002", 'UE11', 11, 'ADM'],
      ["'001 ", 'UE11', 12, 'ADM'],
      ["'001", 'UE12', 12, 'ADM'],
    ];
    expect(await saidOf(...lines)).toEqual({
      ...look,
      controle: ['✓', '✓', '▲ UE déjà plus haut : la meilleure moyenne est retenue', '✓'],
      verifier: [`attention | A${first + 2} | ${told}`],
    });
    // De personne ici, deux lignes n'ont pas d'effet ; sans UE, il n'y a pas deux fois la même.
    const { verifier } = await saidOf(
      ...[1, 2].map(() => ["'999", 'UE11', 12, 'ADM']),
      ...[1, 2].map(() => ["'001", '', 12, 'ADM']),
    );
    expect(verifier.filter((one) => one.includes('a déjà une ligne'))).toEqual([]);
  });

  // Le classeur est de 2025-2026.
  it.each(['2028-29', '2026-27', '2026/2027'])('%s, après l’année du classeur : à vérifier', async (annee) => {
    const told = `${SHEET}, E${first} : « ${annee} » vient après 2025-2026, l'année de ce classeur. Vérifiez-la.`;
    expect(await saidOf(["'001", 'UE11', 12, 'ADM', `'${annee}`])).toEqual({
      ...look,
      controle: ['▲ année à vérifier : après 2025-2026, celle du classeur'],
      verifier: [`attention | E${first} | ${told}`],
    });
  });

  it.each(['2025-26', '2024-25', '24-25', '', 'autre IUT', '3000 heures'])('« %s » : rien à dire', async (annee) => {
    expect(await saidOf(["'001", 'UE11', 12, 'ADM', `'${annee}`])).toEqual({ controle: ['✓'], ...FINE });
  });
});
