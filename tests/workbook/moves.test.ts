/** A teacher sorts, inserts and deletes in the sheets where things are typed: nobody's averages, codes or decision go to another. */
import {
  addressAt,
  type Cell,
  columnOf,
  generate,
  type HeadlessHost,
  type JuryLine,
  juryLines,
  juryRequest,
  lineOf,
  markCell,
  named,
  openNotebook,
  paste,
  plain,
  rowOf,
  sheetOf,
  shownFor,
  valuesAt,
  valuesOf,
} from './workbench';

const JURY = 'Jury BUT1';
const STUDENTS = 12;
let host: HeadlessHost;

beforeAll(async () => {
  host = await openNotebook({ etudiants: STUDENTS });
  // Former acquisitions of several students, besides the one of the demonstration, and a bonus.
  const first = named(host, 'acq_nip').getRow();
  sheetOf(host, 'Acquis antérieurs')
    .getRange(first + 1, 1, 3, 5)
    .setValues([
      ['02260011', 'UE12', 11, 'ADM', '2020-21'],
      ['02260002', 'UE11', 10.5, 'CMP', '2022-23'],
      ['02260011', 'UE25', 13, 'ADJR', '2021-22'],
    ]);
  const bonus = addressAt(
    host,
    'Notes S2',
    rowOf(host, 'notes_nip_S2', '02260012'),
    named(host, 'bonus_UE24').getColumn(),
  );
  await paste(host, 'Notes S2', bonus, 0.5);
  await generate(host, juryRequest('BUT1'));
}, 180_000);

afterAll(() => host?.dispose());

type Lines = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

const shownLine = (line: JuryLine): Readonly<Record<string, Cell>> =>
  Object.fromEntries([...line].filter(([title]) => title !== 'N°'));

/** Every line of the jury sheet, by NIP. */
const lines = (...without: readonly string[]): Lines =>
  Object.fromEntries(
    [...juryLines(host, JURY)].filter(([nip]) => !without.includes(nip)).map(([nip, line]) => [nip, shownLine(line)]),
  );

/** The data rows of the sheet of a named column, over its whole width. */
function dataRows(name: string): GoogleAppsScript.Spreadsheet.Range {
  const nips = named(host, name);
  const sheet = nips.getSheet();
  return sheet.getRange(nips.getRow(), 1, nips.getNumRows(), sheet.getMaxColumns());
}

async function doAndCompare(work: () => void, ...without: readonly string[]): Promise<void> {
  const before = lines(...without);
  work();
  await host.idle();
  expect(lines(...without)).toEqual(before);
}

it('part de dossiers tous différents, dont chaque situation', () => {
  const all = Object.values(lines());
  expect(all).toHaveLength(STUDENTS);
  expect(new Set(all.map((line) => JSON.stringify(line))).size).toBe(STUDENTS);
  expect(new Set(all.map((line) => String(line.Situation).slice(0, 8))).size).toBe(6);
  expect(lineOf(host, JURY, '02260002').get('UE11 code')).toBe('CMP (2022-23)');
  expect(lineOf(host, JURY, '02260011').get('UE25 code')).toBe('ADJR (2021-22)');
});

describe('trier', () => {
  it.each([
    ['Étudiants, par nom', 'etu_nip', [{ column: 2, ascending: true }]],
    ['Étudiants, par NIP décroissant', 'etu_nip', [{ column: 1, ascending: false }]],
    ['Notes S1, par nom calculé', 'notes_nip_S1', [{ column: 2, ascending: false }]],
    [
      'Notes S1, par groupe puis par note',
      'notes_nip_S1',
      [
        { column: 4, ascending: false },
        { column: 7, ascending: false },
      ],
    ],
    ['Notes S2, par une note', 'notes_nip_S2', [{ column: 9, ascending: true }]],
    ['Acquis antérieurs, par UE décroissante', 'acq_nip', [{ column: 2, ascending: false }]],
  ])('%s', async (_, name, orders) => {
    await doAndCompare(() => {
      const before = columnOf(host, name);
      dataRows(name).sort(orders);
      expect(columnOf(host, name)).not.toEqual(before);
    });
  });

  it("laisse l'identité en face de son NIP dans Notes et dans Moyennes", () => {
    const names = new Map(
      valuesAt(host, 'Étudiants', named(host, 'etu_nip').getRow(), 1, STUDENTS, 2).map(([nip, nom]) => [nip, nom]),
    );
    for (const sheet of ['Notes S1', 'Notes S2', 'Moyennes S1', 'Moyennes S2']) {
      const name = sheet.startsWith('Notes') ? `notes_nip_${sheet.slice(-2)}` : `moy_nip_${sheet.slice(-2)}`;
      const found = valuesAt(host, sheet, named(host, name).getRow(), 1, STUDENTS, 2);
      expect(found.map(([nip, nom]) => [nip, nom])).toEqual(found.map(([nip]) => [nip, names.get(nip as Cell)]));
    }
  });
});

describe('insérer une ligne au milieu', () => {
  it.each([
    ['Étudiants', 'etu_nip'],
    ['Notes S1', 'notes_nip_S1'],
    ['Notes S2', 'notes_nip_S2'],
    ['Acquis antérieurs', 'acq_nip'],
  ])('%s', async (sheet, name) => {
    await doAndCompare(() => {
      sheetOf(host, sheet).insertRowAfter(named(host, name).getRow() + 1);
    });
    expect(columnOf(host, name)[2]).toBe('');
  });

  it('au-dessus de la première ligne et sous la dernière, dans Notes S1', async () => {
    const first = named(host, 'notes_nip_S1').getRow();
    await doAndCompare(() => void sheetOf(host, 'Notes S1').insertRowBefore(first));
    const last = named(host, 'notes_nip_S1').getLastRow();
    await doAndCompare(() => void sheetOf(host, 'Notes S1').insertRowAfter(last));
  });
});

/** The rank, in the block of marks, of the first column of an element. */
const columnOfElement = (code: string): number =>
  named(host, 'notes_S1').getColumn() + (valuesOf(host, 'notes_codes_S1')[0] ?? []).indexOf(code);

describe("insérer une colonne d'épreuve dans Notes S1", () => {
  it.each([
    ['entre deux épreuves', () => columnOfElement('R104')],
    ['juste avant la colonne vide qui ferme le bloc', () => named(host, 'notes_S1').getLastColumn()],
  ])('%s : sans code ne change rien, avec un code prend part', async (_, place) => {
    const column = place();
    const sheet = sheetOf(host, 'Notes S1');
    await doAndCompare(() => void sheet.insertColumnBefore(column));
    expect(named(host, 'notes_S1').getLastColumn()).toBeGreaterThan(column);

    // The same marks again under the same code: every average stays, whatever the coefficient.
    const block = named(host, 'notes_S1');
    const twin = valuesAt(host, 'Notes S1', block.getRow(), columnOfElement('R103'), block.getNumRows(), 1);
    await doAndCompare(() => {
      sheet.getRange(block.getRow(), column, block.getNumRows(), 1).setValues(twin);
      sheet.getRange(named(host, 'notes_codes_S1').getRow(), column).setValue('R103');
    });

    // 02260003 has 10 everywhere; 16 out of 20 there makes his R103 (3 of 21,5 in UE11) (10 + 16) ÷ 2 = 13, or (10 + 16 + 10) ÷ 3 = 12 with the third column.
    const twins = (valuesOf(host, 'notes_codes_S1')[0] ?? []).filter((code) => code === 'R103').length;
    const row = rowOf(host, 'notes_nip_S1', '02260003');
    const others = lines('02260003');
    await paste(host, 'Notes S1', addressAt(host, 'Notes S1', row, column), 16);
    const average = twins === 2 ? 13 : 12;
    expect(lineOf(host, JURY, '02260003').get('UE11')).toBeCloseTo((10 * 18.5 + average * 3) / 21.5, 9);
    expect(lines('02260003')).toEqual(others);
    await paste(host, 'Notes S1', addressAt(host, 'Notes S1', row, column), 10);
    expect(lineOf(host, JURY, '02260003').get('UE11')).toBe(10);
  });

  it('une épreuve ajoutée qui attend des notes met son UE en attente, pour ce seul étudiant', async () => {
    const others = lines('02260003');
    const cell = markCell(host, 1, '02260003', 'R103', 1);
    await paste(host, 'Notes S1', cell, '');
    expect(shownFor(host, JURY, '02260003', 'Situation')).toBe('En attente de notes');
    expect(shownFor(host, JURY, '02260003', 'Notes manquantes')).toBe('1 note manquante (UE11)');
    expect(lines('02260003')).toEqual(others);
    await paste(host, 'Notes S1', cell, 10);
    expect(shownFor(host, JURY, '02260003', 'Situation')).toMatch(/^Année validée/);
  });
});

describe('un NIP', () => {
  const freeRow = (name: string): number => {
    const column = columnOf(host, name);
    const last = column.reduce<number>((rank, cell, index) => (cell === '' ? rank : index), -1);
    return named(host, name).getRow() + last + 1;
  };

  it.each([
    ['sans zéro de tête', '2260001'],
    ['à zéro de tête', '00777'],
  ])(
    '%s, tapé sur les lignes libres, reçoit sa décision et reste lui-même',
    async (_, nip) => {
      const others = lines();
      const roster = freeRow('etu_nip');
      for (const [column, text] of [nip, 'Tardif', 'Léa', 'TD2'].entries()) {
        await host.type('Étudiants', addressAt(host, 'Étudiants', roster, column + 1), text);
      }
      for (const s of ['S1', 'S2']) {
        const row = freeRow(`notes_nip_${s}`);
        await host.type(`Notes ${s}`, addressAt(host, `Notes ${s}`, row, 1), nip);
        const codes = (valuesOf(host, `notes_codes_${s}`)[0] ?? []).map((code) => (code === '' ? '' : 14));
        sheetOf(host, `Notes ${s}`)
          .getRange(row, named(host, `notes_${s}`).getColumn(), 1, codes.length)
          .setValues([codes]);
      }
      await host.idle();
      await host.type(JURY, addressAt(host, JURY, freeRow('jury_nip_BUT1'), 2), nip);

      const line = lineOf(host, JURY, nip);
      expect([line.get('Nom'), line.get('Prénom'), line.get('Groupe')]).toEqual(['Tardif', 'Léa', 'TD2']);
      expect(shownFor(host, JURY, nip, 'Situation')).toMatch(/^Année validée/);
      expect([line.get('UE11'), line.get('RCUE Comprendre'), line.get('Crédits')]).toEqual([14, 14, 60]);
      expect(lines(nip)).toEqual(others);
      // « 2260001 » and « 02260001 » are two students, and both are texts.
      expect(columnOf(host, 'etu_nip').filter((one) => Number(one) === Number(nip))).toHaveLength(
        nip === '2260001' ? 2 : 1,
      );
      expect(columnOf(host, 'etu_nip').every((one) => typeof one === 'string')).toBe(true);
    },
    120_000,
  );
});

describe('ce qui est tapé hors du tableau est signalé en tête', () => {
  /** The sign in the first column, and the sentence after the frozen ones where there are. */
  const headOf = (sheet: string): string =>
    ['A3', 'D3']
      .map((cell) => plain(host.read(sheet, cell) as Cell))
      .filter((text) => text !== '')
      .join(' ');

  it("une colonne d'épreuve à gauche de la première", async () => {
    const sheet = sheetOf(host, 'Notes S1');
    const column = named(host, 'notes_S1').getColumn();
    await doAndCompare(() => void sheet.insertColumnBefore(column));
    await paste(host, 'Notes S1', addressAt(host, 'Notes S1', named(host, 'notes_codes_S1').getRow(), column), 'R101');
    expect(headOf('Notes S1')).toMatch(/^✗ Une colonne tapée est hors du tableau/);
    await doAndCompare(() => void sheet.deleteColumn(column));
    expect(headOf('Notes S1')).toMatch(/^✓/);
  });

  it.each([
    ['Notes S1', 'notes_nip_S1'],
    ['Étudiants', 'etu_nip'],
    ['Acquis antérieurs', 'acq_nip'],
  ])('%s : un NIP au-dessus de la première ligne', async (name, nips) => {
    const sheet = sheetOf(host, name);
    const row = named(host, nips).getRow();
    await doAndCompare(() => void sheet.insertRowBefore(row));
    await paste(host, name, `A${row}`, '99999');
    expect(headOf(name)).toMatch(/^✗ Une ligne tapée est hors du tableau/);
    await doAndCompare(() => void sheet.deleteRow(row));
    expect(headOf(name)).toMatch(/^✓/);
  });
});

it("deux acquis de la même UE : l'ordre des lignes ne change rien", async () => {
  const sheet = sheetOf(host, 'Acquis antérieurs');
  const free = rowOf(host, 'acq_nip', '02260002') + 1;
  sheet.insertRowBefore(free);
  sheet.getRange(free, 1, 1, 5).setValues([['02260002', 'UE11', 12.5, 'ADJR', '2020-21']]);
  await host.idle();
  expect(lineOf(host, JURY, '02260002').get('UE11')).toBe(12.5);
  expect(lineOf(host, JURY, '02260002').get('UE11 code')).toBe('ADJR (2020-21)');
  await doAndCompare(() => void dataRows('acq_nip').sort([{ column: 3, ascending: true }]));
  await doAndCompare(() => void dataRows('acq_nip').sort([{ column: 3, ascending: false }]));
  const extra = named(host, 'acq_moyenne').getRow() + columnOf(host, 'acq_moyenne').indexOf(12.5);
  sheet.deleteRow(extra);
  await host.idle();
  expect(lineOf(host, JURY, '02260002').get('UE11 code')).toBe('CMP (2022-23)');
});

describe('supprimer une ligne au milieu', () => {
  it('Notes S1 : seul celui qui la portait attend, et la feuille dit pourquoi', async () => {
    const gone = '02260004';
    await doAndCompare(() => void sheetOf(host, 'Notes S1').deleteRow(rowOf(host, 'notes_nip_S1', gone)), gone);
    expect(shownFor(host, JURY, gone, 'Situation')).toBe('En attente de notes');
    expect(shownFor(host, JURY, gone, 'Notes manquantes')).toBe('absent de Notes S1');
    expect(lineOf(host, JURY, gone).get('UE11')).toBe('');
  });

  it('Notes S2', async () => {
    const gone = '02260003';
    await doAndCompare(() => void sheetOf(host, 'Notes S2').deleteRow(rowOf(host, 'notes_nip_S2', gone)), gone);
    expect(shownFor(host, JURY, gone, 'Situation')).toBe('En attente de notes');
    expect(lineOf(host, JURY, gone).get('UE21')).toBe('');
    expect(lineOf(host, JURY, gone).get('UE11')).toBe(10);
  });

  it('Acquis antérieurs : seul son étudiant perd son acquis', async () => {
    const gone = '02260002';
    await doAndCompare(() => void sheetOf(host, 'Acquis antérieurs').deleteRow(rowOf(host, 'acq_nip', gone)), gone);
    expect(lineOf(host, JURY, gone).get('UE11 code')).not.toContain('(2022-23)');
  });

  it("Étudiants : sa ligne de jury n'a plus de nom, les autres gardent tout", async () => {
    const gone = '02260005';
    await doAndCompare(() => void sheetOf(host, 'Étudiants').deleteRow(rowOf(host, 'etu_nip', gone)), gone);
    expect(lineOf(host, JURY, gone).get('Nom')).toBe('');
  });
});
