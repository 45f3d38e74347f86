/** When a calculation cannot be made — a spill is blocked, a mark is unreadable — nobody gets a wrong decision: the line waits. */
import type { CheckReport } from '../../src/addin/protocol';
import {
  addressAt,
  type Cell,
  type HeadlessHost,
  juryLines,
  lineOf,
  markCell,
  must,
  named,
  openNotebook,
  paste,
  plain,
  rowOf,
  sheetOf,
  valuesAt,
} from './workbench';

const JURY = 'Jury BUT1';
let host: HeadlessHost;
let before: ReturnType<typeof everything>;

/** What both jury sheets show, by student. */
const everything = () =>
  ['Jury S1', JURY].map((sheet) =>
    [...juryLines(host, sheet)].map(([nip, line]) => ({ nip, ...Object.fromEntries([...line]) })),
  );

/** The cells of a sheet that hold a call of this custom function. */
function callOf(sheet: string, functionName: string): { readonly row: number; readonly column: number } {
  const all = sheetOf(host, sheet);
  const formulas = all.getRange(1, 1, all.getMaxRows(), all.getMaxColumns()).getFormulas();
  for (const [row, line] of formulas.entries()) {
    const column = line.findIndex((formula) => formula.startsWith(`=${functionName}(`));
    if (column >= 0) return { row: row + 1, column: column + 1 };
  }
  throw new Error(`no ${functionName} on ${sheet}`);
}

/** While a user has typed a text in the spill of a call, `down` lines under its formula and `right` columns after; then all comes back. */
async function whileBlocked(
  sheet: string,
  functionName: string,
  text: string,
  check: () => void,
  [down, right] = [2, 0],
): Promise<void> {
  const { row, column } = callOf(sheet, functionName);
  const a1 = addressAt(host, sheet, row + down, column + right);
  const asked = host.questions.length;
  expect(await host.type(sheet, a1, text)).toEqual({ accepted: true });
  expect(host.questions.length).toBe(asked + 1);
  try {
    check();
  } finally {
    await host.type(sheet, a1, '');
  }
  expect(everything()).toEqual(before);
}

/** While a cell of marks holds a value; then it holds again what it held. */
async function whilePasted(a1: string, value: Cell, check: () => void | Promise<void>): Promise<void> {
  const was = host.read('Notes S1', a1) as Cell;
  await paste(host, 'Notes S1', a1, value);
  try {
    await check();
  } finally {
    await paste(host, 'Notes S1', a1, was);
  }
}

const MOTIF = 'Motif au regard du 4.5 (poursuite en S3)';
/** What both jury sheets say of what cannot be read: at their head, then on the lines of those who are expected. */
function expectJuriesToSay(sentence: string): void {
  expect([plain(host.read('Jury S1', 'F3') as Cell), plain(host.read(JURY, 'F4') as Cell)]).toEqual([
    sentence,
    sentence,
  ]);
  for (const [sheet, column] of [
    ['Jury S1', 'Notes manquantes'],
    [JURY, MOTIF],
  ] as const) {
    const said = [...juryLines(host, sheet)].filter(([, line]) => line.get('Statut') === 'Inscrit');
    expect(said.length).toBeGreaterThanOrEqual(5);
    for (const [nip, line] of said) expect([sheet, nip, plain(line.get(column))]).toEqual([sheet, nip, sentence]);
  }
}

const situations = (): readonly string[] => [...juryLines(host, JURY)].map(([, line]) => plain(line.get('Situation')));
const waitingOrOut = /^(En attente de notes|Démission|Défaillant)$/;

beforeAll(async () => {
  host = await openNotebook({ etudiants: 8 }, 'S1', 'BUT1');
  before = everything();
}, 180_000);

afterAll(() => host?.dispose());

function expectEverybodyWaits(): void {
  for (const situation of situations()) expect(situation).toMatch(waitingOrOut);
}

it('part de décisions connues', () => {
  expect(situations().filter((one) => !waitingOrOut.test(one)).length).toBeGreaterThanOrEqual(5);
});

describe.each([
  ['Moyennes S1', 'UE11', 'UE21'],
  ['Moyennes S2', 'UE21', 'UE11'],
])('un débordement bloqué dans %s', (sheet, own, other) => {
  const checkAverages = (): void => {
    expectEverybodyWaits();
    for (const [nip, line] of juryLines(host, JURY)) {
      // 02260007 holds UE11 from before (12,4): that average needs no mark of this year.
      const held = nip === '02260007' && own === 'UE11';
      expect([nip, line.get(own)]).toEqual([nip, held ? 12.4 : '']);
      const code = held ? /^ADM \(2021-22\)$/ : /^(DEM|DEF)?$/;
      expect([nip, plain(line.get(`${own} code`))]).toEqual([nip, expect.stringMatching(code)]);
    }
    expect(lineOf(host, JURY, '02260003').get(other)).toBe(10);
  };

  it.each([
    ['CC_AVERAGE', 'x'],
    ['UE_AVERAGE', 'x'],
    ['UE_AVERAGE', '19'],
    ['MISSING_MARKS', 'x'],
    ['MISSING_MARKS', '0'],
  ])('%s, « %s » tapé par-dessus : tous attendent, tout revient', async (name, text) => {
    await whileBlocked(sheet, name, text, () => {
      checkAverages();
      const s = sheet.slice(-2);
      const state = valuesAt(
        host,
        sheet,
        named(host, `moy_nip_${s}`).getRow(),
        named(host, `manque_${s}`).getColumn() + 1,
        4,
        1,
      );
      if (name === 'MISSING_MARKS') expect(plain(state[0]?.[0])).toMatch(/^✗ calcul arrêté/);
      expect([host.read(sheet, 'A3'), plain(host.read(sheet, 'D3') as Cell)]).toEqual([
        '✗',
        'Calcul arrêté : une cellule tapée ici gêne un bloc calculé',
      ]);
      const said = `Moyennes ${s} : calcul arrêté : une cellule gêne un bloc calculé, ou une note n'est pas reconnue`;
      expect(plain(host.read(JURY, 'F4') as Cell)).toBe(said);
      expect(plain(lineOf(host, JURY, '02260003').get(MOTIF))).toBe(said);
    });
  });
});

describe('un débordement bloqué dans Jury BUT1', () => {
  it.each([
    ['COMPENSATE', 'x', 0],
    ['COMPENSATE', '12', 0],
    ['COMPENSATE', 'ADM', 1],
    ['PROGRESSION', 'x', 0],
    ['PROGRESSION', 'ADM', 0],
  ])('%s, « %s » tapé par-dessus : tous attendent', async (name, text, right) => {
    const check = (): void => {
      expectEverybodyWaits();
      if (name === 'PROGRESSION') {
        expect(plain(lineOf(host, JURY, '02260003').get(MOTIF))).toMatch(/^calcul arrêté : une cellule gêne/);
        return;
      }
      for (const [nip, line] of juryLines(host, JURY)) {
        expect([nip, line.get('RCUE Comprendre'), line.get('UE non acquises')]).toEqual([nip, '', '']);
        expect([nip, plain(line.get('UE11 code'))]).toEqual([nip, expect.stringMatching(/^(DEM|DEF)?$/)]);
      }
    };
    await whileBlocked(JURY, name, text, check, [2, right]);
  });

  it('UE_CREDITS : les crédits sont vides, les décisions restent', async () => {
    const known = situations();
    await whileBlocked(JURY, 'UE_CREDITS', '60', () => {
      const credits = [...juryLines(host, JURY)].map(([nip, line]) => [nip, line.get('Crédits')]);
      expect(credits.filter(([, credit]) => credit !== '')).toEqual([]);
      expect(situations()).toEqual(known);
    });
  });
});

it('un débordement bloqué dans Jury S1 : aucun code, la poursuite reste de droit', async () => {
  const check = (): void => {
    for (const [nip, line] of juryLines(host, 'Jury S1')) {
      expect([nip, plain(line.get('UE11 code'))]).toEqual([nip, expect.stringMatching(/^(DEM|DEF)?$/)]);
      expect([nip, line.get('Poursuite en S2 (4.5)'), line.get('Crédits')]).toEqual([nip, 'De droit', '']);
    }
  };
  await whileBlocked('Jury S1', 'COMPENSATE', 'ADM', check, [2, 1]);
});

describe('une cellule de notes illisible', () => {
  const NIP = '02260003';
  const control = (): string => plain(host.read('Notes S1', 'D3') as Cell);
  const cell = (): string => markCell(host, 1, NIP, 'R103');

  /** Which of these cells wear the look of the one that the head names. */
  async function namedCells(cells: readonly string[]): Promise<readonly string[]> {
    const notes = sheetOf(host, 'Notes S1');
    const shown = notes.getRange(1, notes.getMaxColumns());
    const rules = notes.getConditionalFormatRules().flatMap((rule) => {
      const condition = rule.getBooleanCondition();
      const [area] = rule.getRanges();
      return area && condition?.getBackground() === '#7f1d1d'
        ? [{ area, formula: condition.getCriteriaValues()[0] }]
        : [];
    });
    const worn: string[] = [];
    try {
      for (const cell of cells) {
        const at = notes.getRange(cell);
        for (const { area, formula } of rules) {
          const [top, left] = [area.getRow(), area.getColumn()];
          if (at.getRow() < top || at.getRow() >= top + area.getNumRows()) continue;
          // The rule is written for the first cell of its area.
          const first = notes.getRange(top, left).getA1Notation();
          shown.setFormula(String(formula).replaceAll(first, cell));
          await host.idle();
          if (shown.getValue() === true) worn.push(cell);
        }
      }
    } finally {
      shown.clearContent();
      await host.idle();
    }
    return worn;
  }

  it.each<[string, Cell, string?]>([
    ['un mot', 'absent?'],
    ['un texte qui ressemble à une erreur', "'#REF!"],
    ['une vraie erreur', '=1/0'],
    ['une note au-dessus du barème', 22, ' (barème 20)'],
    ['une note négative', -1, ' (barème 20)'],
    ['un booléen', true],
    ['un pourcentage en texte', "'50 %"],
    ['des chiffres séparés, 15 ou 1,5', "'1\u00a05"],
  ])('%s : elle est nommée en tête, tous attendent, aucune décision fausse', async (_, value, why = '') => {
    await whilePasted(cell(), value, () => {
      expect(control()).toBe(`1 cellule non reconnue : ${cell()}${why}`);
      expect([host.read('Moyennes S1', 'A3'), plain(host.read('Moyennes S1', 'D3') as Cell)]).toEqual([
        '✗',
        `Calcul arrêté par la feuille Notes S1 : 1 cellule non reconnue : ${cell()}${why}`,
      ]);
      expectEverybodyWaits();
      expectJuriesToSay(`Notes S1 : 1 cellule non reconnue : ${cell()}${why}`);
      expect(lineOf(host, JURY, NIP).get('UE11')).toBe('');
    });
    expect(control()).toBe('Toutes les cellules sont reconnues');
    expect(everything()).toEqual(before);
  });

  it('la cellule que la tête nomme se voit où elle est, et rien d’autre', async () => {
    const notes = sheetOf(host, 'Notes S1');
    const rules = notes.getConditionalFormatRules().flatMap((one) => one.getBooleanCondition() ?? []);
    const rule = rules.find((one) => one.getBackground() === '#7f1d1d');
    const shown = notes.getRange(1, notes.getMaxColumns());
    const wrong = ['absent?', 22, -0.5, true, '=1/0', "'50 %", "'20,5"];
    const right = ['', 0, 20, 12.5, 'ABS', ' exc ', "'12,5", "' 12,5\u00a0"];
    try {
      for (const value of [...wrong, ...right]) {
        // E10 is the first mark: the rule is written for it.
        await whilePasted('E10', value, async () => {
          shown.setFormula(String(rule?.getCriteriaValues()[0]));
          await host.idle();
          expect([value, shown.getValue()]).toEqual([value, wrong.includes(value)]);
        });
      }
      // Two of them: the head names the first, which is not this one.
      await whilePasted('E10', 'malade', () =>
        whilePasted('F10', 'absent?', async () => {
          const a1 = String(rule?.getCriteriaValues()[0]).replaceAll('E10', 'F10');
          shown.setFormula(a1);
          await host.idle();
          expect(shown.getValue()).toBe(false);
        }),
      );
    } finally {
      shown.clearContent();
      await host.idle();
    }
    expect(notes.getRange('E10').getValue()).toBe(11);
  });

  it('deux cellules : elles sont comptées, la première (ligne après ligne) est nommée', async () => {
    const later = markCell(host, 1, '02260005', 'R101');
    await whilePasted(later, 'malade', async () => {
      expect(control()).toBe(`1 cellule non reconnue : ${later}`);
      await whilePasted(cell(), 'absent?', () => {
        expect(control()).toBe(`2 cellules non reconnues : ${cell()}…`);
      });
    });
    expect(control()).toBe('Toutes les cellules sont reconnues');
  });

  const BAREME = ' — tapez un nombre plus grand que 0, ou videz-le (20)';
  const COEFFICIENT = ' — tapez un nombre, 0 compris, ou videz-le (1)';
  // E R101, F R102; row 7 the coefficients, row 8 the barèmes.
  it.each<[string, string, Cell, string]>([
    ['un barème de 0', 'E8', 0, `1 barème non reconnu : E8${BAREME}`],
    ['un barème de « 0 » en texte', 'E8', "'0", `1 barème non reconnu : E8${BAREME}`],
    ['un barème négatif', 'F8', -20, `1 barème non reconnu : F8${BAREME}`],
    ['un barème en mots', 'E8', 'vingt', `1 barème non reconnu : E8${BAREME}`],
    ['un barème en erreur', 'E8', '=1/0', `1 barème non reconnu : E8${BAREME}`],
    ['un barème coché', 'E8', true, `1 barème non reconnu : E8${BAREME}`],
    ['un coefficient négatif', 'E7', -1, `1 coefficient non reconnu : E7${COEFFICIENT}`],
    ['un coefficient en mots', 'F7', 'deux', `1 coefficient non reconnu : F7${COEFFICIENT}`],
  ])('%s : c’est lui qui est nommé en tête, et non une note de sa colonne', async (_, at, value, said) => {
    await whilePasted(at, value, async () => {
      expect(control()).toBe(said);
      expect(plain(host.read('Moyennes S1', 'D3') as Cell)).toBe(`Calcul arrêté par la feuille Notes S1 : ${said}`);
      expectEverybodyWaits();
      expectJuriesToSay(`Notes S1 : ${said}`);
      // The dark red of the cell that is named is on it alone.
      expect(await namedCells([at, at === 'E8' ? 'F8' : 'E8', 'E10', 'F10'])).toEqual([at]);
    });
    expect(everything()).toEqual(before);
  });

  it('deux coefficients ou barèmes : comptés, le premier est nommé ; ensuite seulement vient une note', async () => {
    await whilePasted('F8', 0, async () => {
      await whilePasted('E7', 'deux', async () => {
        await whilePasted(cell(), 'malade', () => {
          expect(control()).toBe('2 coefficients ou barèmes non reconnus : E7…');
        });
      });
    });
    expect(control()).toBe('Toutes les cellules sont reconnues');
  });

  it.each<[string, Cell]>([
    ['E8', ''],
    ['E8', 40],
    ['E8', "'20,5"],
    ['E7', 0],
    ['E7', ''],
    ['E7', "'0,5"],
  ])('%s à %p est reconnu', async (at, value) => {
    await whilePasted(at, value, () => expect(control()).toBe('Toutes les cellules sont reconnues'));
  });

  it('au clavier : un barème de 0 est refusé, un coefficient de 0 ne l’est pas', async () => {
    expect(await host.type('Notes S1', 'E8', '0')).toEqual({
      accepted: false,
      message: expect.stringMatching(/Un barème est un nombre plus grand que 0, par exemple 20/),
    });
    expect(await host.type('Notes S1', 'E7', '-1')).toEqual({
      accepted: false,
      message: expect.stringMatching(/Un coefficient est un nombre positif ou nul/),
    });
    await whilePasted('E7', 0, async () => expect(host.read('Notes S1', 'E7')).toBe(0));
    expect(await host.type('Notes S1', 'E8', '20')).toEqual({ accepted: true });
    expect(everything()).toEqual(before);
  });

  it('un bonus illisible est nommé, et sa seule UE attend', async () => {
    const bonus = addressAt(host, 'Notes S1', rowOf(host, 'notes_nip_S1', NIP), named(host, 'bonus_UE11').getColumn());
    await whilePasted(bonus, 'un peu', () => {
      expect(control()).toBe(`1 case de bonus non reconnue : ${bonus}`);
      expect(plain(host.read(JURY, 'F4') as Cell)).toBe(`Notes S1 : 1 case de bonus non reconnue : ${bonus}`);
      expect(plain(lineOf(host, JURY, '02260005').get(MOTIF))).not.toContain('non reconnue');
      const line = lineOf(host, JURY, NIP);
      expect([line.get('UE11'), line.get('UE12')]).toEqual(['', 10]);
      expect(plain(line.get('Situation'))).toBe('En attente de notes');
    });
    expect(everything()).toEqual(before);
  });

  it.each<[string, Cell, number]>([
    // R103 weighs 3 of the 21,5 of UE11; every other mark of this student is 10.
    ['« 12,5 » en texte', "'12,5", (10 * 18.5 + 12.5 * 3) / 21.5],
    ['« 12.5 » en texte', "'12.5", (10 * 18.5 + 12.5 * 3) / 21.5],
    ['« abs » entre espaces', ' abs ', (10 * 18.5) / 21.5],
    ['« Abi » après une espace insécable', '\u00a0Abi', (10 * 18.5) / 21.5],
    ['« dis » en minuscules', 'dis', 10],
  ])('%s est reconnu, en tête comme dans la moyenne', async (_, value, average) => {
    await whilePasted(cell(), value, () => {
      expect(control()).toBe('Toutes les cellules sont reconnues');
      expect(lineOf(host, JURY, NIP).get('UE11')).toBeCloseTo(average, 9);
    });
  });

  it('une note sur une ligne sans NIP est nommée ; elle ne gêne personne', async () => {
    const free = rowOf(host, 'notes_nip_S1', NIP) + 9;
    const stray = (offset: number): string =>
      addressAt(host, 'Notes S1', free, named(host, 'notes_S1').getColumn() + offset);
    expect(host.read('Notes S1', `A${free}`)).toBe('');
    await whilePasted(stray(1), 12, async () => {
      expect(control()).toBe(`1 note sans NIP : ${stray(1)} — écrivez le NIP en colonne A, ou videz-la`);
      expect(host.read('Notes S1', 'A3')).toBe('✗');
      expect(everything()).toEqual(before);
      await whilePasted(stray(0), 'ABS', () => {
        expect(control()).toBe(`2 notes sans NIP : ${stray(0)}… — écrivez le NIP en colonne A, ou videz-les`);
      });
    });
    expect(control()).toBe('Toutes les cellules sont reconnues');
    expect(host.read('Notes S1', 'A3')).toBe('✓');
  });

  it("au clavier : refuse ce qu'une note n'est pas, et lit 12,5", async () => {
    for (const text of ['22', 'absent?']) {
      expect(await host.type('Notes S1', cell(), text)).toEqual({
        accepted: false,
        message: expect.stringMatching(/Tapez une note entre 0 et le barème/),
      });
    }
    expect(host.read('Notes S1', cell())).toBe(10);
    expect(await host.type('Notes S1', cell(), '12,5')).toEqual({ accepted: true });
    expect(host.read('Notes S1', cell())).toBe(12.5);
  });
});

describe('une colonne insérée dans Notes S1, notée et sans code', () => {
  const NIP = '02260003';
  const control = (): string => plain(host.read('Notes S1', 'D3') as Cell);
  const notes = () => sheetOf(host, 'Notes S1');
  const row = (nip: string): number => rowOf(host, 'notes_nip_S1', nip);

  it("est nommée en tête avec la ligne où écrire son code, et par la vérification ; tous attendent, jusqu'au code", async () => {
    const known = everything();
    // A NIP, B nom, C prénom, D groupe, E R101, F R102 : la nouvelle colonne est G ; les codes sont en ligne 4.
    notes().insertColumnBefore(7);
    await host.idle();
    expect(control()).toBe('Toutes les cellules sont reconnues');
    await paste(host, 'Notes S1', `G${row(NIP)}`, 12);
    await paste(host, 'Notes S1', `G${row('02260005')}`, 'ABS');
    expect(control()).toBe('1 colonne sans code : G — écrivez son code en ligne 4, ou videz-la');
    expectEverybodyWaits();
    const report = (await must(host, 'checkWorkbook')) as CheckReport;
    expect(report.lignes.find(({ id }) => id === 'illisibles')?.details.map(({ texte }) => plain(texte))).toEqual([
      'Notes S1, G4 : aucun code, et des notes dans cette colonne. Tapez ici le code de la ressource ou de la SAÉ, ou videz la colonne.',
    ]);

    // Une seconde, à droite : la première est nommée.
    notes().insertColumnBefore(10);
    await paste(host, 'Notes S1', `J${row(NIP)}`, ' 15 ');
    expect(control()).toBe('Plusieurs colonnes sans code : G… — écrivez leur code en ligne 4, ou videz-les');
    await paste(host, 'Notes S1', 'G4', 'R101');
    expect(control()).toBe('1 colonne sans code : J — écrivez son code en ligne 4, ou videz-la');

    notes().deleteColumn(10);
    notes().deleteColumn(7);
    await host.idle();
    expect(control()).toBe('Toutes les cellules sont reconnues');
    expect(everything()).toEqual(known);
  });

  it('sans note, ou avec des espaces seulement, elle ne gêne pas', async () => {
    const known = everything();
    notes().insertColumnBefore(7);
    await paste(host, 'Notes S1', `G${row(NIP)}`, ' ');
    expect(control()).toBe('Toutes les cellules sont reconnues');
    expect(everything()).toEqual(known);
    notes().deleteColumn(7);
    await host.idle();
  });
});
