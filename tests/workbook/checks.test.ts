/** « Vérifier avant jury » on a really generated workbook: what is broken is told, with its cell, and nothing else is. */
import type { CheckReport, ElementProgress } from '../../src/addin/protocol';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  addressAt,
  ask,
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  listen,
  markCell,
  named,
  openNotebook,
  paste,
  plain,
  rowOf,
  sheetOf,
  valuesAt,
  WRITES,
} from './workbench';

const JURY = 'Jury BUT1';
/** Every mark is 10: each average of this student is 10. */
const NIP = '02260003';
const NAME = 'KELLER Noé';
let host: HeadlessHost;
let clean: CheckReport;

async function check(): Promise<CheckReport> {
  await host.idle();
  const { ok, value, message } = await ask(host, 'checkWorkbook');
  if (!ok) throw new Error(message);
  return value as CheckReport;
}

/** What a report says that the clean one does not: line, state of the detail's line, cell, sentence. */
const news = ({ lignes }: CheckReport): readonly string[] =>
  lignes
    .flatMap(({ id, details }) =>
      details
        .filter(({ texte }) => !detailsOf(clean, id).includes(texte))
        .map(({ texte, cellule }) => `${id} | ${cellule?.feuille ?? ''} ${cellule?.a1 ?? ''} | ${plain(texte)}`),
    )
    .sort();
const detailsOf = ({ lignes }: CheckReport, id: string): readonly string[] =>
  lignes.find((line) => line.id === id)?.details.map(({ texte }) => texte) ?? [];
const stateOf = ({ lignes }: CheckReport, id: string): string | undefined =>
  lignes.find((line) => line.id === id)?.etat;

/** What is new in the report while a cell holds a value or a formula, which it holds no longer afterwards. */
async function whilePasted(sheet: string, a1: string, value: Cell, isSpilled = false): Promise<readonly string[]> {
  const range = sheetOf(host, sheet).getRange(a1);
  const [formula, was] = [range.getFormula(), isSpilled ? '' : (range.getValue() as Cell)];
  await paste(host, sheet, a1, value);
  try {
    return news(await check());
  } finally {
    if (formula === '') await paste(host, sheet, a1, was);
    else range.setFormula(formula);
    await host.idle();
  }
}

/** A cell of a named column (the hidden names), on the line of a student. */
function cellOf(sheet: string, key: string, nip: string): string {
  const all = sheetOf(host, sheet);
  const values = valuesAt(host, sheet, 1, 1, all.getMaxRows(), all.getMaxColumns());
  const keys = values.find((line) => line.includes('jury-but')) ?? [];
  const nips = keys.indexOf('nip');
  const row = values.findIndex((line) => String(line[nips]) === nip);
  return addressAt(host, sheet, row + 1, keys.indexOf(key) + 1);
}

/** The demonstration of 8 students, on the smallest programme. */
async function openTiny(): Promise<HeadlessHost> {
  const made = emptyWorkbook();
  await generate(made, notebookOf(TINY, 8));
  for (const session of ['S1', 'BUT1'] as const) await generate(made, juryRequest(session));
  return made;
}

beforeAll(async () => {
  host = await openTiny();
  // What the demonstration lacks. The sixth student misses a mark.
  const before = await check();
  expect(before.lignes.filter(({ etat }) => etat === 'erreur').map(({ id }) => id)).toEqual(['decisions']);
  expect(stateOf(before, 'manquantes-etudiants')).toBe('attention');
  await paste(host, 'Notes S2', markCell(host, 2, '02260006', 'R201'), 12);
  // The fifth one is excused of the only ressource of UE12, which waits for that.
  await paste(host, 'Notes S1', markCell(host, 1, '02260005', 'R102'), 12);
  clean = await check();
}, 240_000);

afterAll(() => host?.dispose());

it('d’un classeur complet, il ne reste que les années à décider, que « Arrêter » refuserait ; et combien de valeurs ont été recalculées', () => {
  expect(clean.lignes.filter(({ etat }) => etat !== 'bon').map(({ id, etat }) => [id, etat])).toEqual([
    ['decisions', 'erreur'], // deux étudiants sont à la décision du jury
  ]);
  expect(plain(clean.bilan)).toBe('2 points à corriger, dans 1 des 15 vérifications');
  const titre = plain(clean.lignes.find(({ id }) => id === 'recalcul')?.titre);
  expect(titre).toMatch(/^Moyennes et résultats : \d{3} valeurs recalculées, aucune différence$/);
});

it("n'écrit rien, et ne lit pas plus pour plus d'étudiants que pour moins", async () => {
  const heard = listen(host);
  await check();
  expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
  const sheets = host.spreadsheet.getSheets().length;
  expect(heard.filter((name) => name === 'Range.getValues').length).toBeLessThanOrEqual(sheets);
});

describe('dans Notes', () => {
  it('un texte à la place d’une note : sa cellule, et qui attend de ce fait', async () => {
    const cell = markCell(host, 1, NIP, 'R101');
    const found = await whilePasted('Notes S1', cell, 'malade');
    expect(found.filter((one) => one.startsWith('illisibles'))).toEqual([
      `illisibles | Notes S1 ${cell} | Notes S1, ${cell} : « malade » n'est pas une note entre 0 et 20. Corrigez la note ou tapez ABS, EXC ou ATT.`,
    ]);
    // R101 ne pèse que dans UE11 : cette seule étudiante attend ; les moyennes de S1 sont arrêtées, ce qui est dit une fois.
    expect(found.map((one) => one.split(' | ')[0])).toEqual(['decisions', 'decisions', 'illisibles', 'recalcul']);
    expect(found.filter((one) => one.startsWith('decisions')).every((one) => one.includes(NAME))).toBe(true);
  });

  it.each([
    ['une note hors barème', 22],
    ['une note négative', -1],
    ['une date', '=DATE(2026;1;12)'],
  ])('%s', async (_, value) => {
    const cell = markCell(host, 2, NIP, 'R201');
    const found = await whilePasted('Notes S2', cell, value);
    expect(found.filter((one) => one.startsWith('illisibles'))).toHaveLength(1);
    expect(found.find((one) => one.startsWith('illisibles'))).toContain(`| Notes S2 ${cell} |`);
  });

  it('un bonus illisible : sa seule UE attend, et tout mène au bonus', async () => {
    const row = rowOf(host, 'notes_nip_S1', NIP);
    const cell = addressAt(host, 'Notes S1', row, named(host, 'bonus_UE12').getColumn());
    const found = await whilePasted('Notes S1', cell, 'un peu');
    expect(found.map((one) => one.split(' | ')[0])).toEqual(['decisions', 'decisions', 'illisibles']);
    expect(found.slice(0, 2).map((one) => one.split(' | ')[1])).toEqual([`Notes S1 ${cell}`, `Notes S1 ${cell}`]);
    expect(found[2]).toContain(`Notes S1, ${cell} : « un peu » n'est pas un nombre de points.`);
  });

  it('une note effacée : l’élément, l’étudiant, sa décision', async () => {
    const cell = markCell(host, 1, NIP, 'R101');
    const [year, january] = [cellOf(JURY, 'passer', NIP), cellOf('Jury S1', 'passer', NIP)];
    const remedy = 'Saisissez les notes, ou cochez ici « Ne pas attendre les notes manquantes ».';
    expect(await whilePasted('Notes S1', cell, '')).toEqual([
      `decisions | Jury BUT1 ${year} | Jury BUT1, ${year} : ${NAME} est en attente (UE11). ${remedy}`,
      `decisions | Jury S1 ${january} | Jury S1, ${january} : ${NAME} est en attente (UE11). ${remedy}`,
      `manquantes-elements | Notes S1 ${cell} | R101 (S1) : 1 note manquante.`,
      `manquantes-etudiants | Notes S1 ${cell} | ${NAME} : 1 note manquante (R101).`,
    ]);
  });

  it('une note annoncée, à part', async () => {
    const cell = markCell(host, 1, NIP, 'R101');
    const found = await whilePasted('Notes S1', cell, 'ATT');
    expect(found).toContain(`annoncees | Notes S1 ${cell} | ${NAME} : note de R101 en attente.`);
    expect(found.filter((one) => one.startsWith('manquantes'))).toEqual([]);
  });

  it('un nom tapé sur sa formule', async () => {
    const cell = cellOf('Notes S1', 'nom', NIP);
    expect(await whilePasted('Notes S1', cell, 'Autre')).toEqual([
      `formules | Notes S1 ${cell} | Notes S1, ${cell} : « Autre » tapé à la place d'une formule. Annulez, ou recopiez la formule d'une cellule voisine.`,
      `identites | Notes S1 ${cell} | Notes S1, ${cell} : « Autre » au lieu de « Keller ». Recopiez la formule d'une ligne voisine.`,
    ]);
  });

  it('un NIP en double, puis un NIP inconnu, sur une ligne libre', async () => {
    const nips = named(host, 'notes_nip_S1');
    const free = addressAt(host, 'Notes S1', nips.getRow() + 8, nips.getColumn());
    expect(await whilePasted('Notes S1', free, `'${NIP}`)).toContain(
      `doublons | Notes S1 ${free} | Notes S1, ${free} : le NIP « ${NIP} » (${NAME}) est déjà plus haut. Gardez une seule ligne.`,
    );
    expect(await whilePasted('Notes S1', free, "'999")).toEqual([
      `identites | Notes S1 ${free} | Notes S1, ${free} : le NIP « 999 » n'est pas dans la feuille Étudiants. Corrigez-le, ou ajoutez l'étudiant.`,
    ]);
  });
});

describe('une constante à la place d’un résultat', () => {
  it.each([
    ['Moyennes S1', 'final:UE11', 12.34, 'moyenne UE11 : 12,34 affiché, 10,00'],
    ['Jury BUT1', 'moyenne:UE12', 7, 'moyenne UE12 : 7,00 affiché, 10,00'],
    ['Jury BUT1', 'rcue:1', 10.000001, 'moyenne du RCUE 1 : 10,000001 affiché, 10'],
    ['Jury BUT1', 'code:UE11', 'AJ', 'code UE11 : « AJ » affiché, « ADM »'],
    ['Jury BUT1', 'credits', 54, 'crédits : 54,00 affiché, 60,00'],
    ['Jury BUT1', 'situation', 'Admis', 'situation : « Admis » affiché, « Année validée : toutes les UE acquises »'],
    ['Jury BUT1', 'retenu:annee', 'RED', "décision retenue sur l'année : « RED » affiché, « ADM »"],
    ['Jury S1', 'retenu:credits', 12, 'crédits retenus : 12,00 affiché, 30,00'],
    ['Jury S1', 'moyenne:UE12', '', 'moyenne UE12 : rien affiché, 10,00'],
  ])('%s, %s : la cellule, ce qui est affiché, ce que disent les notes', async (sheet, key, value, said) => {
    const cell = cellOf(sheet, key, NIP);
    const found = await whilePasted(sheet, cell, value);
    expect(found).toContain(`recalcul | ${sheet} ${cell} | ${sheet}, ${cell} : ${NAME}, ${said} d'après les notes.`);
    expect(found.filter((one) => one.startsWith('formules'))).toEqual([
      expect.stringContaining(`| ${sheet} ${cell} |`),
    ]);
  });

  it('dans Moyennes, la différence se suit jusque sur les feuilles de jury', async () => {
    const found = await whilePasted('Moyennes S1', cellOf('Moyennes S1', 'final:UE11', NIP), 4);
    const cells = found.filter((one) => one.startsWith('recalcul')).map((one) => one.split(' | ')[1]);
    for (const [sheet, key] of [
      ['Moyennes S1', 'final:UE11'],
      ['Jury S1', 'moyenne:UE11'],
      ['Jury S1', 'code:UE11'],
      [JURY, 'moyenne:UE11'],
      [JURY, 'rcue:1'],
    ] as const) {
      expect(cells).toContain(`${sheet} ${cellOf(sheet, key, NIP)}`);
    }
  });

  it('un coefficient tapé en tête de Moyennes : toutes les moyennes fausses sont dites', async () => {
    const matrix = named(host, 'matrice_S1');
    const cell = addressAt(host, 'Moyennes S1', matrix.getRow(), matrix.getColumn());
    const found = await whilePasted('Moyennes S1', cell, 40);
    expect(found).toContain(
      `formules | Moyennes S1 ${cell} | Moyennes S1, ${cell} : « 40 » tapé à la place d'une formule. Annulez, ou recopiez la formule d'une cellule voisine.`,
    );
    expect(found.filter((one) => one.startsWith('recalcul | Moyennes S1')).length).toBeGreaterThanOrEqual(3);
    expect(found.some((one) => one.startsWith('recalcul') && one.includes(NAME))).toBe(false); // toutes ses notes sont 10
  });
});

it('une cellule tapée dans un bloc calculé : elle est nommée, et personne n’a de fausse différence', async () => {
  const cell = cellOf('Moyennes S1', 'ue:UE11', NIP);
  const found = await whilePasted('Moyennes S1', cell, 19, true);
  expect(found).toEqual([
    `formules | Moyennes S1 ${cell} | Moyennes S1, ${cell} : « 19 » gêne un bloc calculé, qui s'arrête. Videz cette cellule.`,
    `recalcul | Moyennes S1 ${cell} | Moyennes S1 : calcul arrêté, ce qui est vide n'a pas été comparé. Corrigez les autres erreurs, puis relancez.`,
    `recalcul | Moyennes S1 ${cell} | Moyennes S1, ${cell} : ${NAME}, moyenne UE11 sans bonus : 19,00 affiché, 10,00 d'après les notes.`,
  ]);
});

describe('dans Programme et Étudiants', () => {
  it('un coefficient changé depuis la génération', async () => {
    const cell = addressOfCoefficient('UE11', 'R101');
    const found = await whilePasted('Programme', cell, 7);
    expect(found.filter((one) => one.startsWith('coefficients'))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^coefficients \\| Programme ${cell} \\| Programme, ${cell} : R101 \\(UE11\\) valait « .+ » à la génération, « 7 » aujourd'hui`,
        ),
      ),
    ]);
    expect(found.filter((one) => one.startsWith('recalcul'))).toEqual([]); // les feuilles suivent Programme
  });

  it('les 40–60 % rompus, à la ligne de l’UE', async () => {
    const found = await whilePasted('Programme', addressOfCoefficient('UE11', 'R101'), 100);
    expect(found.find((one) => one.startsWith('programme'))).toMatch(
      /^programme \| Programme \w+ \| UE11 : ressources .+ de 40 à 60 %/,
    );
  });

  it('un coefficient tapé en texte', async () => {
    const cell = addressOfCoefficient('UE11', 'R101');
    expect((await whilePasted('Programme', cell, "'3 points")).filter((one) => one.startsWith('coefficients'))).toEqual(
      [
        `coefficients | Programme ${cell} | Programme, ${cell} : « 3 points » n'est pas un nombre. Tapez un nombre positif, par exemple 0,5.`,
      ],
    );
  });

  it('un statut inconnu', async () => {
    const cell = cellOf('Étudiants', 'statut', NIP);
    expect(await whilePasted('Étudiants', cell, 'Malade')).toEqual([
      expect.stringContaining(
        `statuts | Étudiants ${cell} | Étudiants, ${cell} : le statut « Malade » n'est pas reconnu`,
      ),
    ]);
  });

  /** The cell of a coefficient, by the code typed in the table of a UE. */
  function addressOfCoefficient(ue: string, code: string): string {
    const all = sheetOf(host, 'Programme');
    const values = valuesAt(host, 'Programme', 1, 1, all.getMaxRows(), all.getMaxColumns());
    const keys = values.find((line) => line.includes('jury-but')) ?? [];
    const row = values.findIndex((line) => line.includes(`l:${ue}:${code}`));
    return addressAt(host, 'Programme', row + 1, keys.indexOf('coefficient') + 1);
  }
});

it('un étudiant sans ligne sur une feuille de jury, puis une décision inconnue', async () => {
  const nip = cellOf(JURY, 'nip', NIP);
  expect(await whilePasted(JURY, nip, '')).toContain(
    `decisions | Jury BUT1 ${nip} | Jury BUT1, ${nip} : ${NAME} n'a pas de ligne sur cette feuille. Tapez son NIP, ${NIP}, sur cette ligne libre.`,
  );
  const decision = cellOf(JURY, 'decision', NIP);
  expect(await whilePasted(JURY, decision, 'peut-être')).toEqual([
    `decisions | Jury BUT1 ${decision} | Jury BUT1, ${decision} : « peut-être » n'est pas une décision possible ici. Choisissez ADM, ADJ, PASD, PAS1NCI, RED, NAR, ATJ, RAT, DEF, ABAN, ABL, DEM, EXCLU, ou laissez vide.`,
  ]);
});

it('une décision incomplète, une décision sans effet : chacune à la cellule qui manque', async () => {
  // DA SILVA Inès has UE to acquire: a refusal is possible, and must be complete. KELLER Noé has them all.
  const [decision, motif, conseil] = ['decision', 'motif', 'conseil'].map((key) => cellOf(JURY, key, '02260004'));
  expect(await whilePasted(JURY, decision ?? '', 'NAR')).toEqual(
    [
      `decisions | Jury BUT1 ${motif} | Jury BUT1, ${motif} : DA SILVA Inès, NAR incomplet, motif manquant (4.5). Écrivez-le dans cette case.`,
      `decisions | Jury BUT1 ${conseil} | Jury BUT1, ${conseil} : DA SILVA Inès, NAR incomplet, conseil d'orientation manquant (4.5). Écrivez-le dans cette case.`,
    ].sort(),
  );
  const [year, ue] = ['decision', 'decision:UE11'].map((key) => cellOf(JURY, key, NIP));
  expect(await whilePasted(JURY, year ?? '', 'NAR')).toEqual([
    `decisions | Jury BUT1 ${year} | Jury BUT1, ${year} : ${NAME}, NAR alors que toutes les UE sont acquises : effacez-le (4.3).`,
  ]);
  expect(await whilePasted(JURY, ue ?? '', 'RAT')).toEqual([
    `decisions | Jury BUT1 ${ue} | Jury BUT1, ${ue} : ${NAME}, UE11 est acquise (ADM) : RAT n'a pas d'effet, effacez-le (4.3).`,
  ]);
});

it('« ne pas attendre », coché, est suivi par le recalcul', async () => {
  const cell = markCell(host, 1, NIP, 'R101');
  await paste(host, 'Notes S1', cell, '');
  try {
    const box = cellOf(JURY, 'passer', NIP);
    const found = await whilePasted(JURY, box, true);
    expect(found.filter((one) => one.startsWith('recalcul'))).toEqual([]);
    expect(found.filter((one) => one.startsWith('decisions | Jury BUT1'))).toEqual([]);
  } finally {
    await paste(host, 'Notes S1', cell, 10);
  }
});

it('un bonus, un redoublant qui a une UE, des lignes triées : aucune différence', async () => {
  const bonus = addressAt(host, 'Notes S1', rowOf(host, 'notes_nip_S1', NIP), named(host, 'bonus_UE12').getColumn());
  await paste(host, 'Notes S1', bonus, -0.25);
  const nips = named(host, 'notes_nip_S1');
  const sheet = nips.getSheet();
  sheet
    .getRange(nips.getRow(), 1, nips.getNumRows(), named(host, 'bonus_UE12').getColumn())
    .sort([{ column: 2, ascending: false }]);
  const report = await check();
  expect([stateOf(report, 'recalcul'), stateOf(report, 'formules'), stateOf(report, 'identites')]).toEqual([
    'bon',
    'bon',
    'bon',
  ]);
});

it('« Avancement » compte et nomme ; une cellule se montre', async () => {
  const cell = markCell(host, 1, NIP, 'R101');
  await paste(host, 'Notes S1', cell, '');
  const { value } = await ask(host, 'progressReport');
  const r101 = (value as readonly ElementProgress[]).find(({ code }) => code === 'R101');
  // 8 étudiants, dont un défaillant : 7 notes attendues.
  expect(r101).toMatchObject({ semestre: 1, saisies: 6, attendues: 7 });
  expect(plain(r101?.rappel)).toContain(`il manque encore 1 note en R101`);
  expect(r101?.rappel).toContain(NAME);
  expect(await ask(host, 'showCell', { feuille: 'Notes S1', a1: cell })).toEqual({ ok: true, value: null });
  expect(host.spreadsheet.getActiveSheet().getName()).toBe('Notes S1');
  expect(host.spreadsheet.getActiveRange()?.getA1Notation()).toBe(cell);
  expect(await ask(host, 'showCell', { feuille: 'Nulle part', a1: 'A1' })).toMatchObject({
    ok: false,
    code: 'feuille-absente',
  });
  expect(await ask(host, 'showCell', { feuille: 'Notes S1', a1: 'ZZ9999' })).toMatchObject({
    ok: false,
    code: 'cellule-absente',
  });
});

it('sur le programme livré : le recalcul et les feuilles disent la même chose, note après note', async () => {
  const shipped = await openNotebook({ etudiants: 11, ressource: 2 }, 'S1', 'BUT1');
  try {
    const { value } = await ask(shipped, 'checkWorkbook');
    const { lignes } = value as CheckReport;
    expect(lignes.filter(({ etat }) => etat === 'erreur').map(({ id }) => id)).toEqual(['decisions']);
    const titre = plain(lignes.find(({ id }) => id === 'recalcul')?.titre);
    // 11 étudiants, 2 semestres : plus de 30 éléments et 16 colonnes d'UE chacun, et deux feuilles de jury.
    expect(titre).toMatch(/^Moyennes et résultats : 1 ?\d{3} valeurs recalculées, aucune différence$/);
  } finally {
    shipped.dispose();
  }
}, 240_000);
