/** « Pendant le jury » on a real workbook: why, borderline cases, suppositions, equal treatment; nothing is written. By hand, beside. */
import type {
  BorderlineReport,
  EqualityReport,
  RulesReport,
  StudentWhy,
  SupposeAnswer,
  SupposingSubject,
} from '../../src/addin/protocol';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { wholeOf } from './whole';
import {
  ask,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  must,
  plain,
  rowOf,
  sheetOf,
} from './workbench';

let host: HeadlessHost;
let before: string;

/** An UE of S1 is 3/5 R10x and 2/5 SAE10x; the same in S2. */
const MARKS: Readonly<Record<string, readonly (readonly [semestre: number, code: string, mark: number])[]>> = {
  // Rose : UE11 = (3 × 9,9 + 2 × 9,9) / 5 = 9,9 ; UE21 = 9 ; RCUE Lire 9,45. Écrire : 12 et 12.
  '001': [
    [1, 'R101', 9.9],
    [1, 'SAE101', 9.9],
    [1, 'R102', 12],
    [1, 'SAE102', 12],
    [2, 'R201', 9],
    [2, 'SAE201', 9],
    [2, 'R202', 12],
    [2, 'SAE202', 12],
  ],
  // Tom, partout un peu moins : UE11 = 9,8 ; UE21 = 8,5 ; Écrire : 12 et 11.
  '002': [
    [1, 'R101', 9.8],
    [1, 'SAE101', 9.8],
    [1, 'R102', 12],
    [1, 'SAE102', 12],
    [2, 'R201', 8.5],
    [2, 'SAE201', 8.5],
    [2, 'R202', 11],
    [2, 'SAE202', 11],
  ],
};

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Benali;Tom;TD2'));
  for (const [nip, marks] of Object.entries(MARKS)) {
    for (const [semestre, code, mark] of marks) {
      sheetOf(host, `Notes S${semestre}`)
        .getRange(markCell(host, semestre, nip, code))
        .setValue(mark);
    }
  }
}, 120_000);
afterAll(() => host.dispose());

const select = (sheet: string, row: number) => sheetOf(host, sheet).getRange(row, 6).activate();
const answer = async <T>(name: string, ...args: readonly unknown[]): Promise<T> =>
  (await must(host, name, ...args)) as T;

it('sans feuille de jury, le dit avec son remède', async () => {
  const reply = await ask(host, 'selectedWhy');
  expect([reply.ok, plain(reply.message)]).toEqual([
    false,
    "Aucune feuille de jury n'est encore créée. Générez-la d'abord, en haut de l'onglet Jury.",
  ]);
});

describe('Avec Jury BUT1', () => {
  beforeAll(async () => {
    await generate(host, juryRequest('BUT1'));
    await host.idle();
    before = JSON.stringify(wholeOf(host.save()));
  }, 120_000);

  it('« Pourquoi ? » suit la ligne de Notes, de Moyennes ou de Jury', async () => {
    for (const [sheet, name] of [
      ['Notes S1', 'notes_nip_S1'],
      ['Notes S2', 'notes_nip_S2'],
    ] as const) {
      select(sheet, rowOf(host, name, '001'));
      const why = await answer<StudentWhy>('selectedWhy');
      expect([why.etudiant, why.feuille]).toEqual(['ABADIE Rose', 'Jury BUT1']);
      expect(why.blocs.map(({ titre }) => titre)).toEqual(['Lire', 'Écrire', 'Année']);
      expect(why.blocs[0]?.etapes.map(({ phrase }) => plain(phrase))).toEqual([
        'UE11 non acquise par sa moyenne : 9,90 < 10 — §4.3',
        'UE21 non acquise par sa moyenne : 9,00 < 10 — §4.3',
        // (9,9 + 9) / 2
        'RCUE Lire 9,45 < 10 : (9,90 + 9,00) / 2 — §4.4',
        'UE11 non acquise : RCUE Lire 9,45 < 10, pas de compensation — §4.4',
        'UE21 non acquise : RCUE Lire 9,45 < 10, pas de compensation — §4.4',
      ]);
      // Un nombre, son signe et son seuil ne se séparent pas au bout d'une ligne.
      expect(why.blocs[0]?.etapes[2]?.phrase).toBe(
        'RCUE Lire 9,45\u00a0<\u00a010\u00a0: (9,90 + 9,00)\u00a0/\u00a02 — §4.4',
      );
      const credits = why.blocs[2]?.etapes.find(({ phrase }) => plain(phrase) === 'Crédits acquis : 24 sur 60 — §4.3');
      // Un compte n'est ni pour ni contre.
      expect(credits?.etat).toBe('constat');
      expect(plain(why.texte)).toMatch(/^ABADIE Rose \(Jury BUT1\)\n\nLire\n- UE11 non acquise/);
    }
    select('Notes S1', 1);
    expect((await answer<StudentWhy>('selectedWhy')).etudiant).toBeNull();
  });

  it('« Situations limites » : 0,10 sur UE11, soit 0,16 sur R101 (3/5 de l’UE)', async () => {
    // 9,995 − 9,9 = 0,095 : 0,10 sur l'UE ; 0,095 × 5 / 3 = 0,1583…, soit 0,16 sur R101.
    const { lignes, resume } = await answer<BorderlineReport>('borderlineReport', 0.1);
    expect(plain(resume)).toBe('1 situation limite, 1 étudiant.');
    expect(lignes.map(({ etudiant, phrase, effet }) => [etudiant, plain(phrase), plain(effet)])).toEqual([
      [
        'ABADIE Rose',
        'UE11 à 9,90 : 0,10 point suffit pour 10, ou +0,16 sur R101',
        'Avec +0,16 sur R101 : UE11 AJ → ADM ; Crédits 24 → 42',
      ],
    ]);
    await must(host, 'showCell', lignes[0]?.cellule);
    expect(host.spreadsheet.getActiveSheet().getName()).toBe('Jury BUT1');
    expect(host.read('Jury BUT1', lignes[0]?.cellule.a1 ?? '')).toBeCloseTo(9.9, 9);
  });

  it('« Et si… ? » : R201 à 11 donne UE21 = 10,2 ; la ligne est celle que montre la feuille de jury', async () => {
    // La cellule montrée est sur la ligne de Rose, dans Jury BUT1.
    const subject = await answer<SupposingSubject>('supposingSubject');
    expect([subject.etudiant, subject.nip]).toEqual(['ABADIE Rose', '001']);
    expect(subject.elements.map(({ code, moyenne }) => `${code} ${moyenne}`)).toContain('R201 9,00');
    // UE21 = (3 × 11 + 2 × 9) / 5 = 10,2 ; RCUE (9,9 + 10,2) / 2 = 10,05 : UE11 compensée, l'année validée.
    const request = { kind: 'epreuve', nip: '001', feuille: 'Jury BUT1', semestre: 2, code: 'R201', rang: 0 };
    const { lignes, resume } = await answer<SupposeAnswer>('supposeChange', { ...request, valeur: '11' });
    expect(plain(resume)).toBe('Avec R201 « Épreuve » à 11 : 7 lignes changent.');
    expect(lignes.filter(({ change }) => change).map(({ quoi, avant, apres }) => [quoi, avant, apres])).toEqual([
      ['UE11', '9,90 AJ', '9,90 CMP'],
      ['UE21', '9,00 AJ', '10,20 ADM'],
      ['RCUE Lire', '9,45 AJ', '10,05 CMP'],
      ['RCUE ≥ 10', '1 sur 2', '2 sur 2'],
      ['Règles (4.5)', 'AJ', 'ADM'],
      ['Année retenue', 'AJ', 'ADM'],
      ['Crédits', '24', '60'],
    ]);
    const refused = await ask(host, 'supposeChange', { ...request, valeur: 'douze' });
    expect(plain(refused.message)).toBe("« douze » n'est pas une note de 0 à 20. Tapez une note, ABS ou EXC.");
  });

  it('« Et si les règles changeaient ? » : avec 20 et 1, le RCUE de Rose suit son UE11', async () => {
    // (20 × 9,9 + 9) / 21 = 9,857… : rien ; Écrire (20 × 12 + 12) / 21 = 12. Arrondi exact : rien non plus.
    const none = await answer<RulesReport>('supposeRules', { poids: { impair: '20', pair: '1' }, arrondi: 'exact' });
    expect([plain(none.resume), none.lignes]).toEqual(['Aucune décision ne change (2 étudiants).', []]);
    const refused = await ask(host, 'supposeRules', { poids: { impair: '0', pair: '1' }, arrondi: 2 });
    expect(plain(refused.message)).toBe("« 0 » n'est pas un poids. Tapez un nombre plus grand que 0.");
  });

  it("rien n'a été écrit", () => {
    expect(JSON.stringify(wholeOf(host.save())) === before).toBe(true);
  });

  /** Types in a column of Jury BUT1, by its name, on the line of Tom; gives the address. */
  const decide = async (key: string, word: string): Promise<string> => {
    const sheet = sheetOf(host, 'Jury BUT1');
    const values = sheet.getDataRange().getValues();
    const column = Math.max(...values.map((line) => line.indexOf(key)));
    const row = values.findIndex((line) => line.includes('002'));
    const cell = sheet.getRange(row + 1, column + 1);
    cell.setValue(word);
    await host.idle();
    return cell.getA1Notation();
  };
  const compared = ({ situations }: EqualityReport) =>
    situations.map(({ titre, autres }) => [plain(titre), ...autres.map((one) => plain(one.phrase))]);

  it('« Égalité de traitement » : le jury laisse passer Tom, pas Rose, partout au moins égale', async () => {
    await decide('decision', 'PAS1NCI');
    const report = await answer<EqualityReport>('equalityReport');
    expect(plain(report.resume)).toBe('1 admission par le jury, 1 à rapprocher.');
    expect(compared(report)).toEqual([
      ['BENALI Tom : année, PAS1NCI', 'UE11 9,90 ≥ 9,80 ; UE21 9,00 ≥ 8,50 ; UE12 12,00 ≥ 12,00 ; UE22 12,00 ≥ 11,00'],
    ]);
    expect(report.situations[0]?.autres.map(({ etudiant }) => etudiant)).toEqual(['ABADIE Rose']);
  });

  it('un RCUE admis par le jury : comparé sur ses deux UE, à sa cellule, et dit dans « Pourquoi ? »', async () => {
    await decide('decision', '');
    const cell = await decide('decision:rcue:1', 'ADJ');
    const report = await answer<EqualityReport>('equalityReport');
    expect(compared(report)).toEqual([
      ['BENALI Tom : RCUE Lire, ADJ', 'UE11 9,90 ≥ 9,80 ; UE21 9,00 ≥ 8,50 (et toutes ses autres UE aussi)'],
    ]);
    expect(report.situations[0]?.cellule).toEqual({ feuille: 'Jury BUT1', a1: cell });
    select('Notes S1', rowOf(host, 'notes_nip_S1', '002'));
    const why = await answer<StudentWhy>('selectedWhy');
    // (9,8 + 8,5) / 2 = 9,15
    expect(why.blocs[0]?.etapes.slice(5).map(({ phrase }) => plain(phrase))).toEqual([
      'RCUE Lire admis par décision du jury (ADJ) : sa moyenne reste 9,15 — §4.6',
      'UE11 acquise (ADJR) : le jury a admis le RCUE Lire — §4.6',
      'UE21 acquise (ADJR) : le jury a admis le RCUE Lire — §4.6',
    ]);
    expect(why.blocs[2]?.etapes.map(({ phrase }) => plain(phrase))).toEqual(
      expect.arrayContaining([
        'Année ADJ : toutes ses UE sont acquises, UE11 et UE21 par le jury — §4.6',
        '1 RCUE ≥ 10, 2 validés sur 2 — §4.6',
        'Crédits acquis : 60 sur 60 — §4.3',
      ]),
    );
  });

  it('redoubler n’est ni favorable ni défavorable', async () => {
    await decide('decision:rcue:1', '');
    await decide('decision', 'RED');
    const { blocs } = await answer<StudentWhy>('selectedWhy');
    const repeat = blocs[2]?.etapes.find(({ phrase }) => phrase.startsWith('Redoublement autorisé'));
    expect(repeat?.etat).toBe('constat');
  });
});
