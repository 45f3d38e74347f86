/** A second year in LibreOffice: each outcome of the entry into S5, read off 4.3 and 4.5; then brought up to date, and told against the law. */
import { readXlsx } from '../../src/render/xlsx';
import type { SheetState } from '../../src/workbook';
import { but1Lines, elementsOf, LIST, MARKS, OTHERWISE, TWO_OF_THREE } from '../workbook/but2Class';
import { TINY_BUT2 } from '../workbook/tiny';
import { edited, placeOf, sheetIn, sheetsIn, valueAt } from './edited';
import { converted, describeOffice } from './libreoffice';
import { bytesOf, must, newDisk } from './world';

const JURY = 'jury-BUT2';
const CLASS = `${LIST}\n007;Gil;Eva;TD1\n008;Hue;Tom;TD2\n009;Ivars;Lou;TD2\n010;Joly;Eva;TD1\n011;Kah;Mia;TD1`;
/** Two RCUE of three; an UE of S1 not acquired, or without a code. */
const LATER = {
  '007': { UE13: 'AJ' },
  '008': { UE13: 'AJ' },
  '009': { UE13: null },
  '010': { UE13: null, UE23: null },
} as const;
const marks: typeof MARKS = {
  ...MARKS,
  ...Object.fromEntries(Object.keys(LATER).map((nip) => [nip, TWO_OF_THREE])),
  // No mark yet.
  '011': [],
};

const plain = (text: unknown): string => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const told = (sheet: SheetState | undefined, nip: string): readonly string[] =>
  ['situation', 'raison', 'retenu:annee', 'retenu:suite', 'retenu:completer'].map((key) =>
    plain(valueAt(sheet, nip, key)),
  );

const VALIDATED = 'Année validée : toutes les UE acquises';
const POSSIBLE = 'Poursuite en S5 possible (conditions du 4.5 réunies), année non validée';
const NOT_MET = 'Conditions du 4.5 non réunies — décision du jury';
const WAITING = "En attente de notes ou d'acquis de BUT1";
const TWO = '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 ; ';
const ALL_OF_BUT1 = 'toutes les UE de S1 et S2 acquises (4.5)';
const WRITE = "dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise) (4.5)";

/** Situation, motive, year retained, what follows, what is left to settle. */
const SAID: readonly (readonly [title: string, nip: string, ...said: readonly string[]])[] = [
  [
    'tous les RCUE à 10, S1 et S2 acquis : année validée',
    '001',
    VALIDATED,
    `3 RCUE sur 3 ≥ 10 ; minimum 12,00 ≥ 8 ; ${ALL_OF_BUT1}`,
    'ADM',
    'S5 ouvert',
    '',
  ],
  ['deux RCUE de trois, S1 et S2 acquis : poursuite', '002', POSSIBLE, TWO + ALL_OF_BUT1, 'PASD', 'S5 ouvert', ''],
  [
    'une UE de S1 non acquise, que rien n’emporte : le jury décide',
    '003',
    NOT_MET,
    `${TWO}UE de BUT1 non acquises : S1 Dire (4.5)`,
    'AJ',
    '',
    "le jury doit décider de l'année (4.6)",
  ],
  ['une UE de S1 que le niveau emporte (4.3)', '004', POSSIBLE, TWO + ALL_OF_BUT1, 'PASD', 'S5 ouvert', ''],
  [
    'une UE de S2 sans code : en attente, jamais « non acquise »',
    '005',
    WAITING,
    'UE de BUT1 sans code : S2 Dire (4.5)',
    'ATT',
    '',
    `code manquant pour S2 Dire : écrivez-le ${WRITE}`,
  ],
  [
    'une UE de S1 sans code, emportée : elle ne manque pas',
    '006',
    VALIDATED,
    `3 RCUE sur 3 ≥ 10 ; minimum 10,50 ≥ 8 ; ${ALL_OF_BUT1}`,
    'ADM',
    'S5 ouvert',
    '',
  ],
  [
    'PAS1NCI n’ouvre pas S5 à qui n’a pas S1',
    '007',
    NOT_MET,
    `${TWO}UE de BUT1 non acquises : S1 Dire (4.5)`,
    'PAS1NCI',
    '',
    "PAS1NCI ouvrirait S5, qui demande toutes les UE de S1 et S2 (manque S1 Dire) : si le jury l'admet, écrivez ADJ dans « Acquis antérieurs » ; sinon décidez autrement de l'année (4.5)",
  ],
  [
    'le RCUE Dire admis par le jury : son niveau emporte S1, le compte du 4.5 ne change pas',
    '008',
    POSSIBLE,
    TWO + ALL_OF_BUT1,
    'ADJ',
    'S5 ouvert',
    '',
  ],
  [
    'une note et un code manquent : les deux sont dits',
    '009',
    WAITING,
    'moyenne de RCUE manquante : Dire ; UE de BUT1 sans code : S1 Dire (4.5)',
    'ATT',
    '',
    `des moyennes manquent (4.5) ; code manquant pour S1 Dire : écrivez-le ${WRITE}`,
  ],
  [
    'deux codes manquent',
    '010',
    WAITING,
    'UE de BUT1 sans code : S1 Dire et S2 Dire (4.5)',
    'ATT',
    '',
    `codes manquants pour S1 Dire et S2 Dire : écrivez-les ${WRITE}`,
  ],
  [
    'aucune note encore, S1 et S2 acquis : en attente des moyennes seules',
    '011',
    WAITING,
    'moyenne de RCUE manquante : Lire, Écrire, Dire (4.5)',
    'ATT',
    '',
    'des moyennes manquent (4.5)',
  ],
];

/** The file with everything typed, as a person does. */
async function typed(made: Uint8Array): Promise<Uint8Array> {
  const sheets = await sheetsIn(made);
  return edited(made, (book) => {
    const type = (name: string, role: string, nip: string, key: string, value: string | number): void => {
      sheetIn(book, name).getCell(...placeOf(sheets.get(role), nip, key)).value = value;
    };
    for (const [nip, competences] of Object.entries(marks))
      for (const [index, both] of competences.entries())
        for (const [half, mark] of both.entries())
          for (const code of elementsOf(index, half))
            if (nip !== '009' || code !== 'R303')
              type(`Notes S${3 + half}`, `notes-S${3 + half}`, nip, `ep:${code}#0`, mark);
    type('Jury BUT2', JURY, '007', 'decision', 'PAS1NCI');
    type('Jury BUT2', JURY, '008', 'decision:rcue:3', 'ADJ');
    const otherwise = { ...OTHERWISE, ...LATER };
    const first = (sheets.get('acquis')?.values.findIndex((line) => line[0] === 'NIP') ?? 0) + 3;
    Object.keys(marks)
      .flatMap((nip) => but1Lines(nip, otherwise[nip as keyof typeof otherwise]))
      .forEach((line, row) => {
        line.forEach((value, column) => {
          sheetIn(book, 'Acquis antérieurs').getCell(first + row, column + 1).value = value as string | number;
        });
      });
  });
}

describeOffice('un classeur de BUT2 dans LibreOffice', () => {
  const disk = newDisk({ 'essai.json': JSON.stringify(TINY_BUT2), 'liste.csv': CLASS });
  let jury: SheetState | undefined;

  beforeAll(async () => {
    await must(disk, '--programme', 'essai.json', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx');
    disk.files.set('rempli.xlsx', converted(await typed(bytesOf(disk, 'carnet.xlsx')), 'xlsx'));
    jury = (await sheetsIn(bytesOf(disk, 'rempli.xlsx'))).get(JURY);
  }, 300_000);

  it('a toutes ses feuilles, celle du jury de l’année comprise', async () => {
    expect([...(await sheetsIn(bytesOf(disk, 'carnet.xlsx'))).values()].map(({ name }) => name)).toEqual([
      'Programme',
      'Étudiants',
      'Acquis antérieurs',
      'Notes S3',
      'Moyennes S3',
      'Notes S4',
      'Moyennes S4',
      'Composition du jury',
      'Jury S3',
      'Jury BUT2',
      'Statistiques',
    ]);
  });

  it.each(SAID)('%s', (_, nip, ...said) => {
    expect(told(jury, nip)).toEqual(said);
  });

  it('« Acquis antérieurs » compte en tête les codes qui manquent, même emportés', async () => {
    const acquis = (await sheetsIn(bytesOf(disk, 'rempli.xlsx'))).get('acquis');
    // UE23 of 005, UE12 of 006, UE13 of 009, UE13 and UE23 of 010.
    expect(acquis?.values.map(([cell]) => plain(cell))).toContain(
      "✗ 5 codes d'UE de S1 et S2 manquent : sans eux, pas de situation au jury (4.5)",
    );
  });

  it('« Statistiques » compte le passage', async () => {
    const statistics = (await sheetsIn(bytesOf(disk, 'rempli.xlsx'))).get('statistiques');
    const whole = statistics?.values.find((line) => line.includes('groupe:ensemble'));
    // Rose, Max, and Tom by the jury (ADJ); Léo, Noé, and Eva Gil by the jury (PAS1NCI); Ana; Zoé, Lou, Eva Joly and Mia wait.
    expect(whole?.slice(2, 8)).toEqual(WHOLE);
  });

  it('--rapport : le fichier égale les règles, et dit ce qui manque à chacun', async () => {
    disk.said.length = 0;
    await must(disk, '--depuis', 'rempli.xlsx', '--rapport');
    const lines = disk.said.map(plain);
    expect(lines.at(-1)).toMatch(/^✓ Aucun écart : \d{3} cellules du fichier égalent les règles\.$/);
    const from = lines.lastIndexOf('CROS Ana (003)');
    expect(lines.slice(from + 1, lines.indexOf('', from))).toEqual([
      '  UE : UE31 12,00 ADM · UE32 12,00 ADM · UE33 9,00 AJ · UE41 12,00 ADM · UE42 12,00 ADM · UE43 9,00 AJ',
      '  RCUE : Lire 12,00 · Écrire 12,00 · Dire 9,00',
      '  S1 et S2 : UE11 ADM · UE12 ADM · UE13 AJ · UE21 ADM · UE22 ADM · UE23 ADM',
      `  Règles : ${NOT_MET} ; 44 ECTS`,
      '  Retenu : AJ ; 44 ECTS ; non acquises : UE33, UE43',
      "  À compléter : le jury doit décider de l'année (4.6)",
    ]);
    expect(lines).toContain('  S1 et S2 : UE11 ADM · UE12 ADM · UE13 — · UE21 ADM · UE22 ADM · UE23 —');
    expect(lines).toContain(`  À compléter : code manquant pour S2 Dire : écrivez-le ${WRITE}`);
  });

  it('--rapport dit la situation que quelqu’un a tapée par-dessus une formule', async () => {
    const changed = await edited(bytesOf(disk, 'rempli.xlsx'), (book) => {
      sheetIn(book, 'Jury BUT2').getCell(...placeOf(jury, '005', 'situation')).value = NOT_MET;
    });
    const other = newDisk({ 'change.xlsx': changed });
    await must(other, '--depuis', 'change.xlsx', '--rapport');
    expect(other.said.map(plain).slice(-2)[0]).toMatch(/^✗ 1 écart entre le fichier et les règles/);
  });

  it('--depuis : rien de tapé n’est perdu, une étudiante de plus attend ses notes et ses acquis', async () => {
    disk.files.set('liste.csv', new TextEncoder().encode(`${CLASS}\n012;Lin;Léa;TD1`));
    await must(disk, '--depuis', 'rempli.xlsx', '--etudiants', 'liste.csv', '--sortie', 'nouveau.xlsx');
    const reading = await readXlsx(converted(bytesOf(disk, 'nouveau.xlsx'), 'xlsx'));
    if (reading.kind !== 'workbook') throw new Error(reading.kind);
    const after = reading.state.sheets.find(({ role }) => role === JURY);
    for (const [, nip, ...said] of SAID) expect([nip, told(after, nip)]).toEqual([nip, said]);
    expect(told(after, '012').slice(0, 3)).toEqual([WAITING, 'Aucune moyenne retenue : notes manquantes (4.3)', 'ATT']);
  }, 120_000);
});

/** Validated, S5 possible, to be taken again, gone, conditions not met, waiting. */
const WHOLE = [3, 3, 0, 0, 1, 4];
