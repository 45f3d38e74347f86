/** « npm run classeur »: what it makes, what it keeps of an edited file, and every refusal in one French sentence, nothing written. */
import { DONE, MISUSED, REFUSED, runClasseur } from '../../cli/classeur';
import { gridOf } from '../../src/workbook';
import { JURY_SHEETS, MARK_SHEETS } from '../workbook/sheetNames';
import { TINY } from '../workbook/tiny';
import { edited, placeOf, renamed, sheetIn, sheetsIn, valueAt } from './edited';
import { bytesOf, type Disk, newDisk as diskOf, LISTE, must } from './world';

const MAKE = ['--programme', 'essai.json', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx'];
/** A disk where the smallest programme is, as JSON. */
const newDisk = (files: Parameters<typeof diskOf>[0] = {}): Disk =>
  diskOf({ 'essai.json': JSON.stringify(TINY), ...files });

const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** A workbook of three students, made once. */
let made: Uint8Array;
beforeAll(async () => {
  const disk = newDisk({ 'liste.csv': LISTE });
  await must(disk, ...MAKE);
  made = bytesOf(disk, 'carnet.xlsx');
}, 60_000);

const withCarnet = (bytes: Uint8Array = made): Disk => newDisk({ 'carnet.xlsx': bytes, 'liste.csv': LISTE });

/** The academic year that « Programme » says. */
async function yearIn(bytes: Uint8Array): Promise<unknown> {
  const sheet = (await sheetsIn(bytes)).get('programme');
  const grid = sheet && gridOf(sheet);
  return sheet?.values[(grid?.rows.get('id:annee') ?? 0) - 1]?.[(grid?.columns.get('cm') ?? 0) - 1];
}

/** The only sentence of a refusal; what was on the disk is as it was. */
async function refusalOf(disk: Disk, ...argv: readonly string[]): Promise<string> {
  const before = new Map(disk.files);
  expect(await runClasseur(argv, disk)).toBe(REFUSED);
  expect(disk.files).toEqual(before);
  expect(disk.said).toEqual([]);
  expect(disk.warned).toHaveLength(1);
  return plain(disk.warned[0]);
}

describe('a new workbook', () => {
  it('has every sheet, those of the jury included, in their order', async () => {
    expect([...(await sheetsIn(made)).values()].map(({ name }) => name)).toEqual([
      ...MARK_SHEETS,
      ...JURY_SHEETS,
      'Statistiques',
    ]);
  });

  it('holds the students of the list, zeros of their NIP included', async () => {
    const etudiants = (await sheetsIn(made)).get('etudiants');
    expect(valueAt(etudiants, '00123', 'nom')).toBe('Martin');
    expect(valueAt(etudiants, '00125', 'prenom')).toBe('Noé');
  });

  it('has only the sheets of the semester asked for, and no jury of the year', async () => {
    const disk = newDisk({ 'liste.csv': LISTE });
    await must(disk, ...MAKE, '--semestres', '1');
    expect([...(await sheetsIn(bytesOf(disk, 'carnet.xlsx'))).keys()]).toEqual([
      'programme',
      'etudiants',
      'acquis',
      'notes-S1',
      'moyennes-S1',
      'composition',
      'jury-S1',
    ]);
  });

  it('is for the year of the day, or for the one that is asked, never for that of a fiche of the year before', async () => {
    const yearOf = async (...more: readonly string[]) => {
      const disk = newDisk({ 'liste.csv': LISTE });
      await must(disk, ...MAKE, ...more);
      return yearIn(bytesOf(disk, 'carnet.xlsx'));
    };
    expect(await yearOf()).toBe('2026-2027'); // made in September 2026; the programme says 2025-2026
    expect(await yearOf('--annee', '2024-2025')).toBe('2024-2025');
    const disk = newDisk({ 'liste.csv': LISTE });
    expect(await refusalOf(disk, ...MAKE, '--annee', '2026')).toMatch(
      /^Année universitaire : « 2026 » n'est pas une année/,
    );
  });

  it('is never written over a file that exists, unless it is said', async () => {
    const disk = withCarnet();
    expect(await refusalOf(disk, ...MAKE)).toBe(
      "« carnet.xlsx » existe déjà. Rien n'a été écrit. Choisissez un autre nom, ou ajoutez --remplacer pour écrire par-dessus.",
    );
    expect(await runClasseur([...MAKE, '--remplacer'], disk)).toBe(DONE);
  });
});

describe('an edited file', () => {
  it('is written anew with every mark, code, decision, box, date and note that was typed, and a new student', async () => {
    const sheets = await sheetsIn(made);
    const at = (role: string, key: string, nip = '00124') => placeOf(sheets.get(role), nip, key);
    const typed = await edited(made, (book) => {
      const [notes, jury] = [sheetIn(book, 'Notes S1'), sheetIn(book, 'Jury BUT1')];
      notes.getCell(...at('notes-S1', 'ep:R101#0')).value = 12.25;
      notes.getCell(...at('notes-S1', 'ep:R102#0')).value = 'ABS';
      notes.getCell(...at('notes-S1', 'ep:SAE101#0')).note = 'Copie revue le 3 mars';
      notes.getCell(...at('notes-S1', 'bonus:UE11')).value = -0.25;
      jury.getCell(...at('jury-BUT1', 'decision')).value = 'PAS1NCI';
      jury.getCell(...at('jury-BUT1', 'motif')).value = '=2+2 n’est pas un motif';
      jury.getCell(...at('jury-BUT1', 'passer')).value = true;
      jury.getCell(...at('jury-BUT1', 'entendu')).value = new Date(Date.UTC(2025, 5, 30));
      renamed(book, 'Notes S1', 'Mes notes');
      book.addWorksheet('À moi').getCell('B2').value = { formula: '1+1', result: 2 };
    });
    const disk = newDisk({ 'carnet.xlsx': typed, 'liste.csv': `${LISTE}00126;Zola;Émile;TD2\n` });

    await must(disk, '--depuis', 'carnet.xlsx', '--etudiants', 'liste.csv', '--sortie', 'nouveau.xlsx');

    const after = await sheetsIn(bytesOf(disk, 'nouveau.xlsx'));
    const value = (role: string, key: string) => valueAt(after.get(role), '00124', key);
    expect(after.get('notes-S1')?.name).toBe('Mes notes');
    expect(value('notes-S1', 'ep:R101#0')).toBe(12.25);
    expect(value('notes-S1', 'ep:R102#0')).toBe('ABS');
    expect(value('notes-S1', 'bonus:UE11')).toBe(-0.25);
    expect(value('jury-BUT1', 'decision')).toBe('PAS1NCI');
    expect(value('jury-BUT1', 'motif')).toBe('=2+2 n’est pas un motif');
    expect(value('jury-BUT1', 'passer')).toBe(true);
    expect(value('jury-BUT1', 'entendu')).toEqual(new Date(2025, 5, 30));
    expect(valueAt(after.get('etudiants'), '00126', 'nom')).toBe('Zola');
    expect(valueAt(after.get('notes-S2'), '00126', 'ep:R201#0')).toBe('');
    await edited(bytesOf(disk, 'nouveau.xlsx'), (book) => {
      expect(sheetIn(book, 'Mes notes').getCell(...at('notes-S1', 'ep:SAE101#0')).note).toBe('Copie revue le 3 mars');
      expect(sheetIn(book, 'À moi').getCell('B2').formula).toBe('1+1');
      expect(book.worksheets[0]?.name).toBe('Programme');
    });
  }, 60_000);

  it('says that a formula which was typed over comes back', async () => {
    const [row, column] = placeOf((await sheetsIn(made)).get('jury-BUT1'), '00123', 'nom');
    const typed = await edited(made, (book) => {
      sheetIn(book, 'Jury BUT1').getCell(row, column).value = 'Autre nom';
    });
    const disk = withCarnet(typed);
    await must(disk, '--depuis', 'carnet.xlsx', '--sortie', 'nouveau.xlsx');
    expect(plain(disk.said[0])).toBe(
      "Jury BUT1 : C8 : « Autre nom » a été tapé à la place d'une formule ; la formule est rétablie",
    );
  });

  it('is refused when a sheet is gone', async () => {
    const disk = withCarnet(await edited(made, (book) => book.removeWorksheet(sheetIn(book, 'Notes S2').id)));
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--sortie', 'nouveau.xlsx')).toBe(
      "« carnet.xlsx » a perdu la feuille « Notes S2 ». Rien n'a été écrit. Reprenez une copie du fichier d'avant cette modification (ou annulez-la dans le tableur), puis recommencez.",
    );
  });

  it('is refused when a column where the jury types is gone', async () => {
    const [, column] = placeOf((await sheetsIn(made)).get('jury-BUT1'), '00123', 'motif');
    const disk = withCarnet(await edited(made, (book) => sheetIn(book, 'Jury BUT1').spliceColumns(column, 1)));
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--rapport')).toMatch(
      /^« carnet\.xlsx » : « Jury BUT1 » a perdu la colonne « Motif[^»]* »\. Rien n'a été écrit\. Reprenez une copie/,
    );
  });

  it('is refused when a sheet has lost its hidden names', async () => {
    const disk = withCarnet(
      await edited(made, (book) => {
        const sheet = sheetIn(book, 'Notes S1');
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.value === 'jury-but') cell.value = null;
          }),
        );
      }),
    );
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--sortie', 'nouveau.xlsx')).toMatch(
      /^« carnet\.xlsx » : « Notes S1 » a perdu les repères \(ligne et colonne masquées\)/,
    );
  });

  it('is read all the same when its defined names are gone: the titles of its sheets tell them', async () => {
    const disk = withCarnet(
      await edited(made, (book) => {
        book.definedNames.model = book.definedNames.model.filter(({ name }) => !name.startsWith('jurybut_'));
      }),
    );
    await must(disk, '--depuis', 'carnet.xlsx', '--sortie', 'nouveau.xlsx');
    expect([...(await sheetsIn(bytesOf(disk, 'nouveau.xlsx'))).keys()]).toHaveLength(11);
  });
});

describe('the report', () => {
  /** The lines of a student on the first sheet of jury, then on that of the year. */
  async function told(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
    const disk = withCarnet(bytes);
    await must(disk, '--depuis', 'carnet.xlsx', '--rapport');
    const lines = disk.said.map(plain);
    return lines.flatMap((line, index) =>
      line.startsWith(name) ? [lines.slice(index + 1, lines.indexOf('', index)).map((one) => one.trim())] : [],
    );
  }

  it('of a year not begun says that marks are awaited, and calls no UE « non acquise »', async () => {
    expect(await told(made, 'MARTIN Rose')).toEqual([
      ['UE : UE11 — · UE12 —', 'Règles : 0 ECTS', 'Retenu : 0 ECTS ; en attente de notes : UE11, UE12'],
      [
        'UE : UE11 — · UE12 — · UE21 — · UE22 —',
        'RCUE : Lire — · Écrire —',
        'Règles : En attente de notes ; 0 ECTS',
        'Retenu : ATT ; 0 ECTS ; en attente de notes : UE11, UE12, UE21, UE22',
        'À compléter : des moyennes manquent (4.5)',
      ],
    ]);
  });

  it.each([
    ['Démission', 'DEM', 'démission'],
    ['Défaillant', 'DEF', 'défaillance'],
  ])('of a student whose statut is %s awaits no mark, and says why, as the relevé does', async (statut, code, why) => {
    const sheets = await sheetsIn(made);
    const typed = await edited(made, (book) => {
      const cell = placeOf(sheets.get('etudiants'), '00123', 'statut');
      sheetIn(book, 'Étudiants').getCell(...cell).value = statut;
    });
    const [january, year] = await told(typed, 'MARTIN Rose');
    expect(january?.at(-1)).toBe(`Retenu : 0 ECTS ; non acquises (${why}) : UE11, UE12`);
    expect(year).toContain(`Retenu : ${code} ; 0 ECTS ; non acquises (${why}) : UE11, UE12, UE21, UE22`);
    expect([...(january ?? []), ...(year ?? [])].join(' ')).not.toContain('en attente');
  });

  it('tells the UE that are not acquired from those that await marks, and names the competences', async () => {
    const sheets = await sheetsIn(made);
    const marks = { 'S1 R101': 8, 'S1 SAE101': 8, 'S2 R201': 9, 'S2 SAE201': 14 };
    const typed = await edited(made, (book) => {
      for (const [place, mark] of Object.entries(marks)) {
        const [semestre, code] = place.split(' ');
        const cell = placeOf(sheets.get(`notes-${semestre}`), '00123', `ep:${code}#0`);
        sheetIn(book, `Notes ${semestre}`).getCell(...cell).value = mark;
      }
    });
    const [january, year] = await told(typed, 'MARTIN Rose');
    expect(january?.at(-1)).toBe('Retenu : 0 ECTS ; non acquises : UE11 ; en attente de notes : UE12');
    // (3×9 + 2×14)/5 = 11: UE21 is acquired; the RCUE is (8 + 11)/2 = 9.5, which leaves UE11 as it is.
    expect(year?.slice(1, 4)).toEqual([
      'RCUE : Lire 9,50 · Écrire —',
      'Règles : En attente de notes ; 18 ECTS',
      'Retenu : ATT ; 18 ECTS ; non acquises : UE11 ; en attente de notes : UE12, UE22',
    ]);
  });
});

describe('a file that is not one', () => {
  it.each([
    ['a text', 'NIP;Nom\n'],
    ['nothing', ''],
    ['a truncated archive', 'PK\u0003\u0004 et plus rien'],
  ])('%s is refused', async (_, content) => {
    const disk = newDisk({ 'carnet.xlsx': content });
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--rapport')).toMatch(
      /^« carnet\.xlsx » n'est pas un classeur \.xlsx lisible/,
    );
  });

  it('half a workbook is refused', async () => {
    const disk = newDisk({ 'carnet.xlsx': made.slice(0, Math.floor(made.length / 2)) });
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--rapport')).toMatch(
      /n'est pas un classeur \.xlsx lisible/,
    );
  });

  it('a workbook of something else is refused', async () => {
    const other = await edited(made, (book) => {
      for (const { id } of book.worksheets) book.removeWorksheet(id);
      book.addWorksheet('Budget').getCell('A1').value = 12;
      book.definedNames.model = [];
    });
    expect(await refusalOf(newDisk({ 'carnet.xlsx': other }), '--depuis', 'carnet.xlsx', '--rapport')).toMatch(
      /^« carnet\.xlsx » ne contient aucune feuille de Jury BUT/,
    );
  });

  it('one that is not there is refused', async () => {
    expect(await refusalOf(newDisk(), '--depuis', 'absent.xlsx', '--rapport')).toBe(
      "Le fichier « absent.xlsx » ne peut pas être lu : vérifiez son nom et son dossier. Rien n'a été écrit.",
    );
  });

  it('more than 20 Mo is refused before it is opened', async () => {
    const disk = newDisk({ 'carnet.xlsx': new Uint8Array(20_000_001) });
    expect(await refusalOf(disk, '--depuis', 'carnet.xlsx', '--rapport')).toMatch(/dépasse 20 Mo/);
  });
});

describe('a list or a programme that cannot be used', () => {
  it('tells each line to correct, then that nothing was written', async () => {
    const disk = newDisk({ 'liste.csv': `${LISTE}00123;Autre;Ana;TD1\n;Sans;Nip;TD1\n` });
    expect(await runClasseur(MAKE, disk)).toBe(REFUSED);
    expect(disk.warned.map(plain)).toEqual([
      "Ligne 5 : NIP déjà vu (« 00123, ligne 2 »). Supprimez l'une des deux lignes, ou corrigez le NIP.",
      expect.stringContaining('Ligne 6 : le NIP manque'),
      "« liste.csv » : 2 lignes sont à corriger. Rien n'a été écrit.",
    ]);
    expect(disk.files.has('carnet.xlsx')).toBe(false);
  });

  it('is a spreadsheet in the place of a CSV', async () => {
    expect(await refusalOf(newDisk({ 'liste.csv': 'PK\u0003\u0004' }), ...MAKE)).toMatch(
      /enregistrez la liste au format CSV/,
    );
  });

  it('is a programme that nobody knows', async () => {
    const argv = ['--programme', 'gea', '--demonstration', '--sortie', 'carnet.xlsx'];
    expect(await refusalOf(newDisk(), ...argv)).toBe(
      "--programme : « gea » n'est ni un programme livré (mmi), ni un fichier qui existe. Rien n'a été écrit.",
    );
  });
});

describe('the command line', () => {
  it.each([
    [['--programme', 'mmi'], /^Il manque le fichier à écrire/],
    [['--sortie', 'carnet.xlsx'], /^Il manque le programme/],
    [['--programme', 'mmi', '--sortie', 'carnet.xlsx'], /^Il manque les étudiants/],
    [['--programme', 'mmi', '--demonstration', '--sortie', 'carnet.ods'], /ne finit pas par \.xlsx/],
    [['--depuis', 'a.xlsx', '--programme', 'mmi', '--sortie', 'b.xlsx'], /^--depuis reprend le programme du fichier/],
    [['--etudiant', 'liste.csv'], /^L'option « --etudiant » n'existe pas\. Existent : --programme, --etudiants/],
    [['carnet.xlsx'], /^« carnet\.xlsx » n'est pas attendu ici/],
    [['--sortie'], /^« --sortie » attend une valeur/],
    [[...MAKE, '--arrondi', '9'], /^--arrondi : « 9 »/],
    [[...MAKE, '--semestres', 'un'], /^--semestres : « un »/],
    [['--depuis', 'a.xlsx', '--annee', '2026-2027', '--sortie', 'b.xlsx'], /^--depuis garde l'année du fichier/],
    [
      ['--depuis', 'a.xlsx', '--arrondi', 'exact', '--sortie', 'b.xlsx'],
      /^--depuis garde l'arrondi du fichier : retirez --arrondi, ou changez-le dans la feuille « Programme »\.$/,
    ],
    [
      ['--depuis', 'a.xlsx', '--arrondi', '2', '--rapport'], // said, were it what the file has
      /^--depuis garde l'arrondi du fichier/,
    ],
    [
      ['--depuis', 'a.xlsx', '--epreuves-sae', '2', '--sortie', 'b.xlsx'],
      /^--depuis garde les épreuves du fichier : retirez --epreuves-sae, ou insérez des colonnes dans les feuilles de notes\.$/,
    ],
    [['--depuis', 'a.xlsx', '--epreuves-ressource', '2', '--rapport'], /^--depuis .* retirez --epreuves-ressource,/],
    [['--depuis', 'a.xlsx', '--demonstration', '--sortie', 'b.xlsx'], /^--depuis reprend le programme du fichier/],
    [
      [...MAKE, '--rapport'],
      /^--rapport lit un classeur qui existe : ajoutez --depuis carnet\.xlsx, ou retirez --rapport\.$/,
    ],
    [['--programme', 'mmi', '--demonstration', '--rapport'], /^--rapport lit un classeur qui existe/],
    [
      ['--depuis', 'a.xlsx', '--rapport', '--semestres', '1'],
      /^--semestres ne sert qu'au fichier à écrire : ajoutez --sortie nouveau\.xlsx, ou retirez --semestres\.$/,
    ],
    [['--depuis', 'a.xlsx', '--rapport', '--remplacer'], /^--remplacer ne sert qu'au fichier à écrire/],
    [[...MAKE, '--constructor'], /^L'option « --constructor » n'existe pas/],
    [[...MAKE, '--toString', 'x'], /^L'option « --toString » n'existe pas/],
    [
      [...MAKE, '--epreuves-sae', 'x'],
      /^--epreuves-sae : « x » n'est pas un nombre d'épreuves\. Écrivez par exemple 2\.$/,
    ],
    [[...MAKE, '--epreuves-ressource', '1,5'], /^--epreuves-ressource : « 1,5 »/],
  ] as const)('%j is told what is wrong with it', async (argv, sentence) => {
    const disk = newDisk({ 'liste.csv': LISTE });
    expect(await runClasseur(argv, disk)).toBe(MISUSED);
    expect(disk.warned).toHaveLength(1);
    expect(plain(disk.warned[0])).toMatch(sentence);
  });

  it('alone, tells how to use it', async () => {
    const disk = newDisk();
    expect(await runClasseur([], disk)).toBe(DONE);
    expect(plain(disk.said[0])).toContain(
      'npm run classeur -- --programme mmi --etudiants liste.csv --sortie carnet.xlsx',
    );
  });

  it('tells of each option: --aide names them all, each on the line that says what it does', async () => {
    const disk = newDisk();
    await must(disk, '--aide');
    const lines = plain(disk.said[0]).split('\n');
    const told = lines.flatMap((line) => /^ {2}(--[a-z-]+(?:, --[a-z-]+)*) {2,}\S/.exec(line)?.[1]?.split(', ') ?? []);
    // The options as the refusal of an unknown one lists them.
    const other = newDisk();
    await runClasseur(['--inconnue'], other);
    expect(told.sort()).toEqual((plain(other.warned[0]).match(/--[a-z-]+/g) ?? []).slice(1).sort());
    expect(plain(disk.said[0])).toMatch(/refusées avec --depuis.*--epreuves-ressource.*--annee.*--arrondi/s);
  });
});
