/** « Acquis antérieurs » in LibreOffice: « Contrôle », the heads, and a class that a wrong average does not stop, as on sheets. */
import type { SheetState } from '../../src/workbook';
import { FIRST_LIST } from '../workbook/scenes';
import { TINY } from '../workbook/tiny';
import { edited, placeOf, sheetIn, sheetsIn, valueAt } from './edited';
import { converted, describeOffice } from './libreoffice';
import { bytesOf, must, newDisk } from './world';

const NAME = 'Acquis antérieurs';
/** NIP, UE, moyenne, code, année, and what « Contrôle » says. Made on 1 September 2026, the workbook is of 2026-2027. */
const LINES: readonly (readonly [string, string, string | number | null, string, string, controle: string])[] = [
  ['001', 'UE11', 25, 'ADM', '2024-25', '✗ moyenne hors de 0 à 20, corrigez-la'],
  ['001', 'UE12', 'dix', 'ADM', '', '✗ moyenne illisible : tapez un nombre'],
  ['001', 'UE21', 7, 'ADM', '', '▲ ADM sous 10 : vérifiez la moyenne, ou le code (CMP, ADJ…)'],
  ['001', 'UE22', 9.995, 'ADM', '', '✓'],
  ['002', 'UE11', 7, 'CMP', '', '✓'],
  ['002', 'UE11', 8, 'CMP', '', '▲ UE déjà plus haut : la meilleure moyenne est retenue'],
  ['002', 'UE12', null, 'ADM', '2028-29', '▲ année à vérifier : après 2026-2027, celle du classeur'],
  ['002', 'UE21', 12, 'AJ', '', "✗ AJ : une UE non acquise n'a pas de ligne ici, effacez-la"],
  ['002', 'UE99', 12, 'ADM', '', '✗ UE à choisir dans la liste'],
  ['002', 'UE22', 12, 'RAT', '', '✗ code à choisir dans la liste'],
  ['3', 'UE11', 12, 'ADM', '', '✗ NIP à taper ainsi : 003'],
  ['999', 'UE11', 25, 'AJ', '', '▲ NIP absent de la feuille Étudiants'],
  ['0', 'UE11', 12, 'ADM', '', '▲ NIP absent de la feuille Étudiants'],
  ['', 'UE11', 12, 'ADM', '', '✗ NIP à taper'],
];

const plain = (text: unknown): string => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describeOffice('« Acquis antérieurs » recalculé par LibreOffice', () => {
  const disk = newDisk({
    'essai.json': JSON.stringify(TINY),
    'liste.csv': `NIP;Nom;Prénom;Groupe\n${FIRST_LIST}\n`,
  });
  let sheets: ReadonlyMap<string, SheetState>;

  beforeAll(async () => {
    await must(disk, '--programme', 'essai.json', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx');
    const made = bytesOf(disk, 'carnet.xlsx');
    const states = await sheetsIn(made);
    const first = (states.get('acquis')?.values.findIndex((line) => line[0] === 'NIP') ?? 0) + 3;
    const filled = await edited(made, (book) => {
      LINES.forEach((line, row) => {
        line.slice(0, 5).forEach((value, column) => {
          if (value !== null && value !== '') sheetIn(book, NAME).getCell(first + row, column + 1).value = value;
        });
      });
      // Every mark of this year is 12.
      for (const semestre of [1, 2])
        for (const nip of ['001', '002', '003'])
          for (const code of ['R', 'SAE'].flatMap((kind) => [1, 2].map((rank) => `${kind}${semestre}0${rank}`)))
            sheetIn(book, `Notes S${semestre}`).getCell(
              ...placeOf(states.get(`notes-S${semestre}`), nip, `ep:${code}#0`),
            ).value = 12;
    });
    sheets = await sheetsIn(converted(filled, 'xlsx'));
  }, 300_000);

  it('« Contrôle » dit de chaque ligne ce qu’il en dit sur une feuille', () => {
    const lines = sheets.get('acquis')?.values ?? [];
    const first = lines.findIndex((line) => line[0] === 'NIP') + 2;
    expect(lines.slice(first, first + LINES.length).map((line) => plain(line[6]))).toEqual(
      LINES.map(([, , , , , controle]) => controle),
    );
    expect(plain(lines[2]?.[0])).toBe('✗ 7 lignes à corriger : voyez la colonne Contrôle');
  });

  it('les feuilles de jury nomment la case, et la classe garde ses résultats', () => {
    const [january, year] = ['jury-S1', 'jury-BUT1'].map((role) => sheets.get(role));
    const sentence = `${NAME}, C6 : moyenne hors de 0 à 20, corrigez-la (lignes à corriger : 7)`;
    expect([plain(january?.values[2]?.[5]), plain(year?.values[3]?.[5])]).toEqual([sentence, sentence]);
    const onLine = `${NAME}, ligne 6 : moyenne hors de 0 à 20, corrigez-la`;
    expect([plain(valueAt(year, '001', 'raison')), plain(valueAt(january, '001', 'manquantes'))]).toEqual([
      onLine,
      onLine,
    ]);
    expect(['moyenne:UE11', 'code:UE11'].map((key) => valueAt(year, '001', key))).toEqual([12, 'ADM (2024-25)']);
    expect(['001', '003'].map((nip) => plain(valueAt(year, nip, 'situation')))).toEqual([
      'Année validée : toutes les UE acquises',
      'Année validée : toutes les UE acquises',
    ]);
  });
});
