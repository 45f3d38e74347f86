/** « Acquis antérieurs » : « Contrôle », la tête, « Vérifier » et « Arrêter » disent la même chose d'une ligne, avec la même gravité. */
import type { CheckReport } from '../../src/addin/protocol';
import { freeze, openClass } from './freezingScenes';
import { type Cell, type HeadlessHost, must, named, plain, sheetOf } from './workbench';

const SHEET = 'Acquis antérieurs';
type Line = readonly (string | number)[];

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
  const range = sheetOf(host, SHEET).getRange(first, 1, lines.length, 5);
  range.setValues(lines.map((line) => Array.from({ length: 5 }, (_, index) => line[index] ?? '')));
  await host.idle();
  try {
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
