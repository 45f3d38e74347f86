/** Provisional is never final: a missing mark makes the line wait, unless someone says otherwise; settings act at once; nothing is overwritten. */
import {
  addressAt,
  ask,
  type HeadlessHost,
  juryRequest,
  lineOf,
  markCell,
  named,
  notebookRequest,
  openNotebook,
  paste,
  plain,
  rowOf,
  sheetOf,
  WRITES,
} from './workbench';

const JURY = 'Jury BUT1';
/** Third dossier of the demonstration: 10 everywhere. */
const TEN = '02260003';
let host: HeadlessHost;

beforeAll(async () => {
  host = await openNotebook({ etudiants: 10 }, 'S1', 'BUT1');
}, 180_000);

afterAll(() => host?.dispose());

const shown = (nip: string, column: string, sheet = JURY): string => plain(lineOf(host, sheet, nip).get(column));
const headOf = (sheet: string): string => plain(host.read(sheet, 'F2') as string);

it('une note effacée : UE vide, en attente, et la note manquante est comptée', async () => {
  const mark = markCell(host, 1, TEN, 'SAE101');
  await paste(host, 'Notes S1', mark, '');
  expect([shown(TEN, 'UE11'), shown(TEN, 'UE11 code'), shown(TEN, 'Situation')]).toEqual([
    '',
    '',
    'En attente de notes',
  ]);
  expect(shown(TEN, 'Notes manquantes')).toBe('1 note manquante (UE11)');
  // « Ne pas attendre » pour la ligne : moyenne provisoire de 10, et la ligne le dit toujours.
  const skip = addressAt(
    host,
    JURY,
    rowOf(host, 'jury_nip_BUT1', TEN),
    columnTitled('Ne pas attendre les notes manquantes'),
  );
  await paste(host, JURY, skip, true);
  expect([shown(TEN, 'UE11'), shown(TEN, 'UE11 code')]).toEqual(['10', 'ADM']);
  expect(shown(TEN, 'Situation')).toBe('Année validée : toutes les UE acquises');
  expect(shown(TEN, 'Notes manquantes')).toBe('1 note manquante (UE11)');
  await paste(host, JURY, skip, false);
  expect(shown(TEN, 'Situation')).toBe('En attente de notes');
  // La seule SAÉ de UE11 neutralisée : rien n'est à saisir, et rien ne donne de moyenne.
  await paste(host, 'Notes S1', mark, 'EXC');
  expect([shown(TEN, 'UE11'), shown(TEN, 'Notes manquantes')]).toEqual(['', 'pôle sans aucune note qui compte (UE11)']);
  await paste(host, 'Notes S1', mark, 10);
  expect(shown(TEN, 'Situation')).toBe('Année validée : toutes les UE acquises');
});

it('« Moyennes provisoires » : tant qu’il manque une note à un inscrit ou à un redoublant, non à qui est parti', async () => {
  const leadOf = (): string => plain(host.read('Moyennes S1', 'D2') as string);
  const rule = "Les feuilles de jury ne retiennent une UE que s'il n'y manque aucune note.";
  const states = sheetOf(host, 'Moyennes S1');
  const stateOf = (nip: string): string =>
    plain(
      states.getRange(rowOf(host, 'moy_nip_S1', nip), named(host, 'manque_S1').getColumn() + 1).getValue() as string,
    );
  const statut = `E${rowOf(host, 'etu_nip', TEN)}`;
  const mark = markCell(host, 1, TEN, 'SAE101');
  const was = host.read('Étudiants', statut) as string;
  expect(leadOf()).toBe(rule);
  await paste(host, 'Notes S1', mark, '');
  expect([stateOf(TEN), leadOf()]).toEqual([
    'provisoire : 1 note manquante',
    `Moyennes provisoires : calculées sur les notes saisies. ${rule}`,
  ]);
  await paste(host, 'Étudiants', statut, 'Démission');
  expect([stateOf(TEN), leadOf()]).toEqual(['Démission', rule]);
  await paste(host, 'Étudiants', statut, 'Redoublant');
  expect(leadOf()).toMatch(/^Moyennes provisoires/);
  await paste(host, 'Étudiants', statut, was);
  await paste(host, 'Notes S1', mark, 10);
  expect([stateOf(TEN), leadOf()]).toEqual(['✓ complet', rule]);
});

it('« pour tous » : les moyennes provisoires de chacun, chaque ligne gardant ses notes manquantes', async () => {
  // 02260006 : il manque une note de S2 (ATT), sur un élément qui ne pèse que dans UE21.
  expect([shown('02260006', 'UE21'), shown('02260006', 'Situation')]).toEqual(['', 'En attente de notes']);
  const missing = shown('02260006', 'Notes manquantes');
  expect(missing).toMatch(/^\d notes? manquantes? \(.*UE21.*\)$/);
  const all = addressAt(host, JURY, 4, columnTitled('Ne pas attendre les notes manquantes'));
  await paste(host, JURY, all, true);
  expect(shown('02260006', 'UE21')).not.toBe('');
  expect(shown('02260006', 'Situation')).toMatch(/^Année validée/);
  expect(shown('02260006', 'Notes manquantes')).toBe(missing);
  // Qui a démissionné n'a pas de proposition, même alors.
  expect(shown('02260010', 'Situation')).toBe('Démission');
  await paste(host, JURY, all, false);
  expect(shown('02260006', 'Situation')).toBe('En attente de notes');
});

function columnTitled(title: string): number {
  const sheet = sheetOf(host, JURY);
  const [titles = []] = sheet.getRange(6, 1, 1, sheet.getMaxColumns()).getValues();
  return titles.indexOf(title) + 1;
}

it('démission et défaillance tiennent lieu de proposition ; de droit en S2 pour tous, sauf démission', () => {
  expect([shown('02260008', 'Situation'), shown('02260010', 'Situation')]).toEqual(['Défaillant', 'Démission']);
  const next = (nip: string): string => shown(nip, 'Poursuite en S2 (4.5)', 'Jury S1');
  expect([next(TEN), next('02260008'), next('02260010')]).toEqual(['De droit', 'De droit', 'Démission']);
});

it("l'arrondi se change dans Programme, et la tête du jury le dit", async () => {
  // 02260009 : 10 partout sauf une note à 9,99 sur l'élément R103 (coefficient 3 sur 21,5, une seule épreuve) :
  // UE11 = 10 − 0,01 × 3 / 21,5 = 9,9986… : 10,00 à 2 décimales, moins de 10 sans arrondi.
  const setting = named(host, 'reglage_decimales').getA1Notation();
  expect([shown('02260009', 'UE11 code'), headOf('Jury S1')]).toEqual([
    'ADM',
    expect.stringContaining(
      'arrondie à 2 décimales (demi supérieur) ; moyennes sans arrondi intermédiaire ; poids des UE dans le RCUE : 1 et 1',
    ),
  ]);
  expect(headOf('Jury S1')).toContain("1 décision dépend de l'arrondi");
  expect(shown('02260009', 'Arrondi', 'Jury S1')).toBe('▲ 1');
  // À 4 décimales, 9,9986 reste sous 10 : plus rien n'en dépend.
  await paste(host, 'Programme', setting, 4);
  expect([shown('02260009', 'UE11 code', 'Jury S1'), shown('02260009', 'Arrondi', 'Jury S1')]).toEqual(['AJ', '']);
  expect(headOf('Jury S1')).toContain('arrondie à 4 décimales');
  await paste(host, 'Programme', setting, 'exact');
  expect(shown('02260009', 'Arrondi', 'Jury S1')).toBe('');
  expect(shown('02260009', 'UE11 code', 'Jury S1')).toBe('AJ');
  expect(headOf('Jury S1')).toContain('exacte (9 décimales)');
  expect(headOf('Jury S1')).toContain("0 décision dépend de l'arrondi");
  await paste(host, 'Programme', setting, 2);
  expect(shown('02260009', 'UE11 code', 'Jury S1')).toBe('ADM');
});

it('un coefficient et un poids changés dans Programme agissent aussitôt', async () => {
  // 02260004 : 12 partout sauf SAE101 (coefficient 9 sur 21,5) : sans elle, UE11 vaut 12.
  const coefficients = named(host, 'coef_UE11');
  const rank = coefficients.getValues().findIndex(([value]) => value === 9);
  const cell = addressAt(host, 'Programme', coefficients.getRow() + rank, coefficients.getColumn());
  await paste(host, 'Programme', cell, 0);
  expect(shown('02260004', 'UE11')).toBe('12');
  await paste(host, 'Programme', cell, 9);
  const before = Number(shown('02260004', 'RCUE Comprendre'));
  expect(before).toBeCloseTo(7.99, 2);
  const weights = named(host, 'poids_rcue');
  const first = addressAt(host, 'Programme', weights.getRow(), weights.getColumn());
  await paste(host, 'Programme', first, 3);
  // Poids 3 et 1 : (3 × UE11 + UE21) / 4.
  const [ue11, ue21] = [Number(shown('02260004', 'UE11')), Number(shown('02260004', 'UE21'))];
  expect(Number(shown('02260004', 'RCUE Comprendre'))).toBeCloseTo((3 * ue11 + ue21) / 4, 9);
  expect(headOf(JURY)).toContain('UE11 3 et UE21 1');
  await paste(host, 'Programme', first, 1);
});

it('générer de nouveau ne trouve rien à faire et ne touche à rien', async () => {
  for (const request of [notebookRequest({ etudiants: 10 }), juryRequest('BUT1')]) {
    host.resetCounts();
    const reply = await ask(host, 'planSteps', request);
    expect(reply.value).toEqual({
      resume: 'Rien à faire : le classeur est à jour.',
      feuilles: [],
      steps: [],
    });
    expect(Object.keys(host.calls()).filter((name) => WRITES.test(name))).toEqual([]);
  }
});
