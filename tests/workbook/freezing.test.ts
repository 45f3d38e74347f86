/** Fixing the results of a jury and comparing with what was fixed, on a really generated workbook; figures by hand. */
import { createHash } from 'node:crypto';
import type { CheckReport, FreezingState, NextAcquis } from '../../src/addin/protocol';
import { compare, detailsOf, freeze, keptLines, openClass, valuesOfSheet } from './freezingScenes';
import { cellNamed, write } from './juryHands';
import { FIRST_LIST, notebookOf, SECOND_LIST, UNDO } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryLines,
  juryRequest,
  markCell,
  must,
  named,
  paste,
  plain,
  sheetOf,
} from './workbench';

let host: HeadlessHost;

beforeAll(async () => {
  host = await openClass();
}, 120_000);
afterAll(() => host?.dispose());

/** What keeps BUT1 from being fixed while a cell holds something. */
async function refusedWhile(sheet: string, a1: string, value: Cell): Promise<readonly string[]> {
  const range = sheetOf(host, sheet).getRange(a1);
  const [formula, was] = [range.getFormula(), range.getValue() as Cell];
  await paste(host, sheet, a1, value);
  try {
    const outcome = await freeze(host, 'BUT1');
    return outcome.fait ? ['arrêté'] : detailsOf([{ id: '', details: outcome.points }]);
  } finally {
    if (formula === '') await paste(host, sheet, a1, was);
    else range.setFormula(formula);
    await host.idle();
  }
}

describe('ce qui empêche d’arrêter', () => {
  it('une décision que le jury doit encore prendre : la liste mène à sa cellule, et rien n’est écrit', async () => {
    const outcome = await freeze(host, 'BUT1');
    const cell = cellNamed(host, 'Jury BUT1', 'decision', '003');
    expect(outcome.fait).toBe(false);
    if (outcome.fait) return;
    expect(plain(outcome.bilan)).toBe("Rien n'a été arrêté : 1 point à corriger. Corrigez, puis arrêtez de nouveau.");
    expect(detailsOf([{ id: '', details: outcome.points }])).toEqual([
      ` | Jury BUT1 ${cell} | Jury BUT1, ${cell} : CROS Ana, conditions du 4.5 non réunies : le jury doit décider de l'année. Choisissez sa décision dans la liste.`,
    ]);
    expect(host.spreadsheet.getSheets().filter((sheet) => sheet.getName().startsWith('Arrêté'))).toEqual([]);
    expect(await ask(host, 'compareFreezing', '')).toMatchObject({ ok: false, code: 'sans-arrete' });
    expect(await ask(host, 'prepareNextAcquis')).toMatchObject({ ok: false, code: 'sans-arrete' });
  });

  it('un NAR incomplet, puis complété', async () => {
    await write(host, 'Jury BUT1', 'decision', '003', 'NAR');
    const outcome = await freeze(host, 'BUT1');
    const [motif, conseil] = ['motif', 'conseil'].map((key) => cellNamed(host, 'Jury BUT1', key, '003'));
    const said = [
      ` | Jury BUT1 ${motif} | Jury BUT1, ${motif} : CROS Ana, NAR incomplet, motif manquant (4.5). Écrivez-le dans cette case.`,
      ` | Jury BUT1 ${conseil} | Jury BUT1, ${conseil} : CROS Ana, NAR incomplet, conseil d'orientation manquant (4.5). Écrivez-le dans cette case.`,
    ];
    expect(outcome.fait ? [] : detailsOf([{ id: '', details: outcome.points }])).toEqual(said);
    // « Vérifier » dit les mêmes fautes, aux mêmes cases, avec les mêmes mots.
    const { lignes } = (await must(host, 'checkWorkbook')) as CheckReport;
    const checked = detailsOf(lignes.filter(({ id }) => id === 'decisions').map((one) => ({ ...one, id: '' })));
    expect(checked).toEqual(expect.arrayContaining(said));
    // Ana redouble ; le jury admet son RCUE 1 : UE11 et UE21, sous 10, deviennent ADJR.
    await write(host, 'Jury BUT1', 'decision', '003', 'RED');
    await write(host, 'Jury BUT1', 'decision:rcue:1', '003', 'ADJ');
  });

  it.each([
    ['une valeur tapée à la place d’une moyenne', 'Jury BUT1', 'moyenne:UE11', 11, /11,00 affiché, 12,00/],
    ['un calcul en cours', 'Moyennes S1', 'final:UE11', 'Loading...', /calcul en cours/],
    ['une erreur dans une cellule calculée', 'Jury BUT1', 'code:UE11', '#N/A', /l'erreur #N\/A/],
    ['une décision illisible', 'Jury BUT1', 'decision:UE12', 'peut-être', /n'est pas une décision possible/],
    [
      'un redoublant sans semestre redoublé',
      'Étudiants',
      'statut',
      'Redoublant',
      /F\d+ : .*indiquez les semestres red/,
    ],
    ['une note illisible', 'Notes S1', 'ep:R101#0', 'malade', /n'est pas une note/],
    ['un étudiant sans ligne', 'Jury BUT1', 'nip', '', /Jury BUT1, \w+ : .* n'a pas de ligne sur cette feuille/],
  ] as const)('%s', async (_, sheet, key, value, said) => {
    const cell = key === 'ep:R101#0' ? markCell(host, 1, '001', 'R101') : cellNamed(host, sheet, key, '001');
    const found = await refusedWhile(sheet, cell, value);
    expect(found.filter((one) => said.test(one)).length).toBeGreaterThan(0);
    expect(found.every((one) => / \| .+ \w+ \| /.test(one))).toBe(true); // chacun a sa cellule
  });

  it('un correctif sans motif', async () => {
    expect(await ask(host, 'freezeResults', { session: 'S1', correctif: '  ' })).toMatchObject({
      ok: false,
      code: 'motif',
    });
  });
});

describe('la feuille d’un arrêté', () => {
  it('garde en valeurs ce qui est décidé, protégé, et porte l’empreinte de ses données', async () => {
    const outcome = await freeze(host, 'BUT1');
    if (!outcome.fait) throw new Error(JSON.stringify(outcome));
    expect(outcome.nom).toBe('Arrêté BUT1');
    const sheet = sheetOf(host, 'Arrêté BUT1');
    const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    expect(whole.getFormulas().flat().join('')).toBe('');
    expect(host.isProtected('Arrêté BUT1', 'A1')).toBe(true);
    const values = valuesOfSheet(host, 'Arrêté BUT1');
    const lines = values.filter((line) => /^00[123]$/.test(String(line[0]))).map((line) => line.slice(0, 21));
    // Ana : RCUE 7 et 7, aucun à 10 ; un seul validé, celui que le jury admet : UE11 et UE21, 36 crédits.
    expect(lines).toEqual([
      [
        '001',
        'Abadie',
        'Rose',
        12,
        'ADM',
        12,
        'ADM',
        12,
        'ADM',
        12,
        'ADM',
        12,
        'ADM',
        12,
        'ADM',
        2,
        2,
        60,
        'ADM',
        'Année validée, toutes les UE sont acquises',
        '',
      ],
      // Léo : (9 + 12) / 2 = 10,5 dans chaque RCUE ; ses UE de S1 sont compensées.
      [
        '002',
        'Bosc',
        'Léo',
        9,
        'CMP',
        12,
        'ADM',
        10.5,
        'CMP',
        9,
        'CMP',
        12,
        'ADM',
        10.5,
        'CMP',
        2,
        2,
        60,
        'ADM',
        'Année validée, toutes les UE sont acquises',
        '',
      ],
      [
        '003',
        'Cros',
        'Ana',
        7,
        'ADJR',
        7,
        'ADJR',
        7,
        'ADJ',
        7,
        'AJ',
        7,
        'AJ',
        7,
        'AJ',
        0,
        1,
        36,
        'RED',
        'Année non validée, redoublement autorisé',
        '',
      ],
    ]);
    // Ses phrases commencent après les colonnes figées, où il n'y a que son nom.
    const head = values.slice(0, 12).map((line) => plain(line[3]));
    expect(values.slice(0, 8).map(([cell]) => cell)).toEqual(['Arrêté BUT1', '', '', '', '', '', '', '']);
    expect(head).toContain(`Arrêté le ${plain(outcome.date)} (heure : Europe/Paris).`);
    expect(head.join('\n')).toContain('seuils comparés à la moyenne arrondie à 2 décimales');
    // N'importe qui peut recalculer l'empreinte : les lignes, séparées par un retour à la ligne, en UTF-8.
    const digest = createHash('sha256').update(keptLines(host, 'Arrêté BUT1').join('\n'), 'utf8').digest('hex');
    expect(outcome.sha256).toBe(digest);
    expect(head.some((line) => line.endsWith(digest))).toBe(true);
  });

  it('comparé aussitôt, ne montre aucune différence', async () => {
    const compared = await compare(host);
    expect(compared).toMatchObject({ nom: 'Arrêté BUT1', alteration: null });
    expect(plain(compared.bilan)).toBe("Aucune différence avec l'arrêté.");
    expect(compared.lignes.map(({ etat, details }) => [etat, details.length])).toEqual(
      compared.lignes.map(() => ['bon', 0]),
    );
  });

  it('plusieurs se gardent : S1, puis un correctif avec son motif', async () => {
    const s1 = await freeze(host, 'S1');
    // Ce qui est arrêté l'est : recommencer, c'est corriger, et dire quoi.
    expect(await ask(host, 'freezeResults', { session: 'BUT1', correctif: null })).toMatchObject({
      ok: false,
      code: 'motif',
    });
    const second = await freeze(host, 'BUT1', 'Note de R101 mal reportée');
    expect([s1, second].map((one) => one.fait && one.nom)).toEqual(['Arrêté S1', 'Arrêté BUT1 (2)']);
    const { arretes, manques, sessions } = (await must(host, 'freezingState')) as FreezingState;
    // Nothing was typed of the jury nor of the local rule.
    const lacking = [
      'Composition du jury : présidence, membres, date et lieu se tapent dans la feuille « Composition du jury ».',
      'Règle locale : la date de la délibération CFVU se tape dans la feuille « Programme ».',
    ];
    for (const session of ['S1', 'BUT1'] as const) expect(manques[session]?.map(plain)).toEqual(lacking);
    expect(sessions).toEqual(['S1', 'BUT1']);
    expect(arretes.map(({ role, nom }) => [role, nom])).toEqual([
      ['instantane-S1-1', 'Arrêté S1'],
      ['instantane-BUT1-1', 'Arrêté BUT1'],
      ['instantane-BUT1-2', 'Arrêté BUT1 (2)'],
    ]);
    expect(valuesOfSheet(host, 'Arrêté BUT1 (2)').flat()).toContain(
      'Arrêté correctif. Motif\u00a0: Note de R101 mal reportée',
    );
    // Mêmes données, même empreinte.
    expect(keptLines(host, 'Arrêté BUT1 (2)')).toEqual(keptLines(host, 'Arrêté BUT1'));
    for (const { role } of arretes) expect(plain((await compare(host, role)).bilan)).toMatch(/^Aucune différence/);
  });

  it('S1 alors qu’un étudiant attend une note : son nom et ses UE viennent en tête de ce qui manque, pour S1 seul', async () => {
    const cell = markCell(host, 1, '002', 'R101');
    const was = sheetOf(host, 'Notes S1').getRange(cell).getValue() as Cell;
    await paste(host, 'Notes S1', cell, 'ATT');
    try {
      const { manques } = (await must(host, 'freezingState')) as FreezingState;
      expect([manques.S1?.length, manques.BUT1?.length]).toEqual([3, 2]);
      expect(plain(manques.S1?.[0] ?? '')).toMatch(
        /^Notes : 1 étudiant en attente, \S+ \S+ \(UE11\)\. Cette UE serait/,
      );
    } finally {
      await paste(host, 'Notes S1', cell, was);
    }
  });

  it('un jury qui n’a pas encore eu lieu : sa date et celle d’aujourd’hui se lisent avant, pour lui seul', async () => {
    const date = sheetOf(host, 'Composition du jury').getRange('D5');
    date.setValue(new Date(2199, 6, 6));
    await host.idle();
    try {
      const { manques } = (await must(host, 'freezingState')) as FreezingState;
      expect(plain(manques.BUT1?.[0] ?? '')).toMatch(/^Date du jury : le 6 juillet 2199, alors que nous sommes le \d/);
      expect(manques.S1?.some((one) => plain(one).startsWith('Date du jury'))).toBe(false);
    } finally {
      date.clearContent();
      await host.idle();
    }
  });

  it('une copie d’une version antérieure, ses phrases en première colonne, se lit encore', async () => {
    const read = async () => ((await must(host, 'freezingState')) as FreezingState).arretes;
    const before = await read();
    const sheet = sheetOf(host, 'Arrêté BUT1 (2)');
    const head = valuesOfSheet(host, 'Arrêté BUT1 (2)').findIndex(([cell]) => cell === 'NIP');
    for (let row = 2; row <= head; row += 1) {
      sheet.getRange(row, 1).setValue(sheet.getRange(row, 4).getValue());
      sheet.getRange(row, 4).setValue('');
    }
    await host.idle();
    expect(await read()).toEqual(before);
    expect(before.every(({ date }) => date !== '')).toBe(true);
    expect((await compare(host, 'instantane-BUT1-2')).alteration).toBe(null);
  });
});

describe('ce qui a changé depuis', () => {
  it('une note : elle, sa cellule, et les décisions qu’elle change', async () => {
    const cell = markCell(host, 1, '002', 'R101');
    // UE11 de Léo : (3 × 4 + 2 × 9) / 5 = 6 ; RCUE (6 + 12) / 2 = 9 : plus de compensation, 4.5 non réunies (1 RCUE sur 2), 18 ECTS de moins.
    await paste(host, 'Notes S1', cell, 4);
    const compared = await compare(host);
    const line = cellNamed(host, 'Jury BUT1', 'nip', '002');
    expect(detailsOf(compared.lignes)).toEqual([
      `resultats | Jury BUT1 ${line} | BOSC Léo : UE11 CMP → AJ, RCUE Lire CMP → AJ, crédits 60 → 42, année ADM → AJ`,
      `notes | Notes S1 ${cell} | BOSC Léo, R101 Épreuve (S1) : 9 → 4`,
      // Avant : (3 × 9 + 2 × 9) / 5 = 9 et (9 + 12) / 2 = 10,5.
      `moyennes | Jury BUT1 ${line} | BOSC Léo : moyenne de UE11 9,00 → 6,00 ; moyenne du RCUE Lire 10,50 → 9,00`,
    ]);
    expect(plain(compared.bilan)).toBe('1 note changée, 1 décision concernée, moyennes : 1 étudiant concerné');
    const { lignes } = (await must(host, 'checkWorkbook')) as CheckReport;
    const since = lignes.filter(({ id }) => id.startsWith('instantane'));
    expect(since.map(({ id, etat, titre }) => [id, etat, plain(titre).replace(/du .+?,/, 'du …,')])).toEqual([
      // En janvier, UE11 n'était pas acquise et ne l'est toujours pas.
      [
        'instantane-S1-1',
        'attention',
        "1 note changée depuis l'arrêté du …, 0 décision concernée, moyennes changées pour 1 étudiant",
      ],
      [
        'instantane-BUT1-2',
        'attention',
        "1 note changée depuis l'arrêté du …, 1 décision concernée, moyennes changées pour 1 étudiant",
      ],
    ]);
    await paste(host, 'Notes S1', cell, 9);
    expect(plain((await compare(host)).bilan)).toMatch(/^Aucune différence/);
  });

  it('une note de S2 ne change rien à ce que janvier a arrêté', async () => {
    const cell = markCell(host, 2, '001', 'R201');
    await paste(host, 'Notes S2', cell, 13);
    expect(plain((await compare(host, 'instantane-S1-1')).bilan)).toMatch(/^Aucune différence/);
    expect(plain((await compare(host)).bilan)).toBe('1 note changée, moyennes : 1 étudiant concerné');
    await paste(host, 'Notes S2', cell, 12);
  });

  it.each([
    [
      'un coefficient du programme',
      'Programme',
      () => coefficientCell(),
      4,
      'programme',
      'UE11, R101, coefficient : 3 → 4',
    ],
    [
      'une décision tapée',
      'Jury BUT1',
      () => cellNamed(host, 'Jury BUT1', 'decision', '003'),
      'ABL',
      'jury',
      "CROS Ana, décision d'année : RED → ABL",
    ],
    [
      'un statut',
      'Étudiants',
      () => cellNamed(host, 'Étudiants', 'statut', '001'),
      'Démission',
      'etudiants',
      'ABADIE Rose, statut : Inscrit → Démission',
    ],
    ['un barème', 'Notes S1', () => baremeCell(), 40, 'programme', 'R101 Épreuve (S1), barème : 20 → 40'],
    [
      'un bonus',
      'Notes S1',
      () => cellNamed(host, 'Notes S1', 'bonus:UE12', '001'),
      0.5,
      'notes',
      'ABADIE Rose, bonus UE12 : rien → 0,5',
    ],
  ] as const)('%s', async (_, sheet, at, value, group, said) => {
    const cell = at();
    const was = sheetOf(host, sheet).getRange(cell).getValue() as Cell;
    await paste(host, sheet, cell, value);
    const found = detailsOf((await compare(host)).lignes).filter((one) => !/^(?:resultats|moyennes)/.test(one));
    await paste(host, sheet, cell, was);
    expect(found).toEqual([`${group} | ${sheet} ${cell} | ${said}`]);
    expect(plain((await compare(host)).bilan)).toMatch(/^Aucune différence/);
  });

  it('une donnée de la feuille elle-même', async () => {
    const values = valuesOfSheet(host, 'Arrêté BUT1');
    const row = values.findIndex((line) => line.some((cell) => String(cell).startsWith('["etudiant","003"')));
    const column = values[row]?.findIndex((cell) => String(cell).startsWith('["etudiant"')) ?? 0;
    const range = sheetOf(host, 'Arrêté BUT1').getRange(row + 1, column + 1);
    const was = String(range.getValue());
    range.setValue(was.replace('[7,7,', '[17,7,'));
    const altered = await compare(host, 'instantane-BUT1-1');
    expect(plain(altered.alteration ?? '')).toMatch(
      /^La feuille de cet arrêté a été modifiée : ses données ne donnent plus/,
    );
    expect(detailsOf(altered.lignes).filter((one) => one.startsWith('notes'))).toEqual([
      expect.stringContaining('CROS Ana, R101 Épreuve (S1) : 17 → 7'),
    ]);
    range.setValue('effacé');
    expect(plain((await compare(host, 'instantane-BUT1-1')).alteration ?? '')).toMatch(/ne se lisent plus/);
    range.setValue(was);
    expect((await compare(host, 'instantane-BUT1-1')).alteration).toBeNull();
  });
});

describe('le reste du classeur', () => {
  it('mettre à jour, puis annuler, ne touche à aucun arrêté', async () => {
    const copies = ['Arrêté S1', 'Arrêté BUT1', 'Arrêté BUT1 (2)'];
    const before = copies.map((name) => valuesOfSheet(host, name));
    await generate(host, notebookOf(TINY, SECOND_LIST));
    expect(detailsOf((await compare(host)).lignes).filter((one) => one.startsWith('etudiants'))).toEqual([
      expect.stringContaining("DUMAS Noé : ajouté depuis l'arrêté"),
    ]);
    await generate(host, UNDO);
    expect(copies.map((name) => valuesOfSheet(host, name))).toEqual(before);
    expect(plain((await compare(host)).bilan)).toMatch(/^Aucune différence/);
    const report = (await must(host, 'checkWorkbook')) as CheckReport;
    expect(report.lignes.find(({ id }) => id === 'feuilles')?.etat).toBe('bon');
  });

  it('un arrêté renommé reste un arrêté ; une feuille à soi du même nom n’est pas touchée', async () => {
    sheetOf(host, 'Arrêté S1').setName('Janvier');
    const own = host.spreadsheet.insertSheet('Arrêté S1 (2)');
    own.getRange(1, 1).setValue('à moi');
    expect(await ask(host, 'freezeResults', { session: 'S1', correctif: 'Un nom déjà pris' })).toMatchObject({
      ok: false,
      code: 'nom-pris',
    });
    expect(own.getRange(1, 1).getValue()).toBe('à moi');
    expect(plain((await compare(host, 'instantane-S1-1')).nom)).toBe('Janvier');
    host.spreadsheet.deleteSheet(own);
  });
});

describe('l’acte final de juillet', () => {
  const EXPECTED = [
    ['001', 'UE11', 12, 'ADM', '2025-26'],
    ['001', 'UE12', 12, 'ADM', '2025-26'],
    ['001', 'UE21', 12, 'ADM', '2025-26'],
    ['001', 'UE22', 12, 'ADM', '2025-26'],
    ['002', 'UE11', 9, 'CMP', '2025-26'],
    ['002', 'UE12', 9, 'CMP', '2025-26'],
    ['002', 'UE21', 12, 'ADM', '2025-26'],
    ['002', 'UE22', 12, 'ADM', '2025-26'],
    ['003', 'UE11', 7, 'ADJR', '2025-26'],
    ['003', 'UE21', 7, 'ADJR', '2025-26'],
  ];
  const bodyOf = (values: readonly (readonly Cell[])[]) =>
    values.filter((line) => /^00[123]$/.test(String(line[0]))).map((line) => line.slice(0, 6));

  it('une ligne par UE acquise, aucune pour les autres, sous les titres d’Acquis antérieurs', async () => {
    const made = (await must(host, 'prepareNextAcquis')) as NextAcquis;
    expect([made.nom, made.lignes]).toEqual(['Acquis 2026-27', 10]);
    const values = valuesOfSheet(host, 'Acquis 2026-27');
    expect(bodyOf(values).map((line) => line.slice(0, 5))).toEqual(EXPECTED);
    const titles = valuesOfSheet(host, 'Acquis antérieurs').find((line) => line[0] === 'NIP') ?? [];
    expect(values).toContainEqual(expect.arrayContaining(titles.slice(0, 6)));
    expect(values.find((line) => line[0] === 'NIP')?.slice(0, 6)).toEqual(titles.slice(0, 6));
    // Refaite, la feuille est la même, et seule.
    await must(host, 'prepareNextAcquis');
    expect(host.spreadsheet.getSheets().filter((one) => one.getName().startsWith('Acquis 2026'))).toHaveLength(1);
    expect(made.gardees).toEqual([]);
    expect(made.texte.split('\n')[4]).toMatch(/^002\tUE11\t9\tCMP\t2025-26\tIUT d’Ici, jury BUT1 arrêté le /);
  });

  it('où quelqu’un a écrit, la feuille d’avant est gardée, et son nom est dit', async () => {
    const sheet = sheetOf(host, 'Acquis 2026-27');
    const row = valuesOfSheet(host, 'Acquis 2026-27').findIndex((line) => line[0] === '002') + 1;
    sheet.getRange(row, 3).setValue(9.5);
    await host.idle();
    expect(((await must(host, 'prepareNextAcquis')) as NextAcquis).gardees).toEqual(['Acquis 2026-27 (gardée)']);
    expect(sheetOf(host, 'Acquis 2026-27 (gardée)').getRange(row, 3).getValue()).toBe(9.5);
    expect(bodyOf(valuesOfSheet(host, 'Acquis 2026-27')).map((line) => line.slice(0, 5))).toEqual(EXPECTED);
    expect(((await must(host, 'prepareNextAcquis')) as NextAcquis).gardees).toEqual([]);
    host.spreadsheet.deleteSheet(sheetOf(host, 'Acquis 2026-27 (gardée)'));
  });

  it('collée dans un nouveau classeur, elle y est relue comme les mêmes acquisitions', async () => {
    const lines = bodyOf(valuesOfSheet(host, 'Acquis 2026-27'));
    const next = emptyWorkbook();
    try {
      const programme = { ...TINY, annee: '2026-2027', id: 'essai-ici-2026-2027-but1' };
      for (const request of [notebookOf(programme, FIRST_LIST), juryRequest('BUT1')]) await generate(next, request);
      const first = named(next, 'acq_nip');
      first.getSheet().getRange(first.getRow(), first.getColumn(), lines.length, 6).setValues(lines);
      await next.idle();
      const report = (await must(next, 'checkWorkbook')) as CheckReport;
      expect(report.lignes.find(({ id }) => id === 'illisibles')?.etat).toBe('bon');
      const shown = juryLines(next, 'Jury BUT1');
      const codes = ['UE11', 'UE12', 'UE21', 'UE22'];
      expect(['001', '002', '003'].map((nip) => codes.map((ue) => shown.get(nip)?.get(`${ue} code`)))).toEqual([
        ['ADM (2025-26)', 'ADM (2025-26)', 'ADM (2025-26)', 'ADM (2025-26)'],
        ['CMP (2025-26)', 'CMP (2025-26)', 'ADM (2025-26)', 'ADM (2025-26)'],
        ['ADJR (2025-26)', '', 'ADJR (2025-26)', ''],
      ]);
      expect(['001', '002', '003'].map((nip) => codes.map((ue) => shown.get(nip)?.get(ue)))).toEqual([
        [12, 12, 12, 12],
        [9, 9, 12, 12],
        [7, '', 7, ''],
      ]);
    } finally {
      next.dispose();
    }
  }, 120_000);
});

const coefficientCell = (): string => cellNamed(host, 'Programme', 'coefficient', 'l:UE11:R101');

function baremeCell(): string {
  const mark = markCell(host, 1, '001', 'R101');
  const values = valuesOfSheet(host, 'Notes S1');
  const row = values.findIndex((line) => line[line.length - 1] === 'baremes');
  return `${mark.replace(/\d+/, '')}${row + 1}`;
}
