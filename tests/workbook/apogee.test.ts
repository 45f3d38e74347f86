/** Ce que le classeur dit à Apogée : les résultats du jury, les codes des éléments, la correspondance des codes ; chiffres à la main. */
import type { ApogeeResult, ApogeeResults } from '../../src/addin/protocol';
import { freeze, openClass, valuesOfSheet } from './freezingScenes';
import { cellNamed, write } from './juryHands';
import { notebookOf, UNDO } from './scenes';
import {
  ask,
  type Cell,
  generate,
  type HeadlessHost,
  listen,
  markCell,
  must,
  paste,
  plain,
  sheetOf,
} from './workbench';

let host: HeadlessHost;

beforeAll(async () => {
  host = await openClass();
}, 120_000);
afterAll(() => host?.dispose());

const results = async (source = ''): Promise<ApogeeResults> =>
  (await must(host, 'apogeeResults', source)) as ApogeeResults;
const of = ({ etudiants }: ApogeeResults, nip: string): Readonly<Record<string, ApogeeResult>> =>
  etudiants.find((one) => one.nip === nip)?.resultats ?? {};
/** « UE11 12 ADM » for each target. */
const told = (all: ApogeeResults, nip: string): readonly string[] =>
  Object.entries(of(all, nip)).map(([cle, { moyenne, code }]) => `${cle} ${moyenne ?? '·'} ${code}`);

/** The cell of a code on « Programme », by the name of its row and its rank among the competences. */
function codeCell(row: string, rank: number): string {
  const keys = valuesOfSheet(host, 'Programme').find((line) => line.includes('jury-but')) ?? [];
  return cellNamed(host, 'Programme', String(keys[keys.indexOf('cm') + rank]), row);
}
const at = (sheet: string, a1: string): Cell => host.read(sheet, a1) as Cell;

describe('les résultats', () => {
  it('de la feuille de jury de l’année, provisoires tant que rien n’est arrêté', async () => {
    const all = await results();
    expect(all.source).toMatchObject({ id: 'jury-BUT1', session: 'BUT1', provisoire: true });
    expect(all.sources.map(({ id }) => id)).toEqual(['jury-BUT1', 'jury-S1']);
    // Léo: 9 in S1 and 12 in S2: (9 + 12) / 2 = 10,5 ≥ 10, UE11 and UE12 are compensated, every RCUE reaches 10.
    expect(told(all, '002')).toEqual([
      'UE11 9 CMP',
      'UE21 12 ADM',
      'rcue:1 10.5 CMP',
      'UE12 9 CMP',
      'UE22 12 ADM',
      'rcue:2 10.5 CMP',
      'annee · ADM',
    ]);
    // Ana: 7 everywhere, no RCUE reaches 10: nothing is acquired, and the jury has yet to decide.
    expect(told(all, '003')).toEqual([
      'UE11 7 AJ',
      'UE21 7 AJ',
      'rcue:1 7 AJ',
      'UE12 7 AJ',
      'UE22 7 AJ',
      'rcue:2 7 AJ',
      'annee · AJ',
    ]);
  });

  it('ce que le jury décide est ce qui est envoyé', async () => {
    await write(host, 'Jury BUT1', 'decision', '003', 'RED');
    await write(host, 'Jury BUT1', 'decision:rcue:1', '003', 'ADJ');
    expect(told(await results(), '003').filter((one) => /UE.1|rcue:1|annee/.test(one))).toEqual([
      'UE11 7 ADJR',
      'UE21 7 ADJR',
      'rcue:1 7 ADJ',
      'annee · RED',
    ]);
  });

  it('de janvier, le semestre impair seul : rien n’est compensé', async () => {
    expect(told(await results('jury-S1'), '002')).toEqual(['UE11 9 AJ', 'UE12 9 AJ']);
  });

  it('une démission, une note manquante', async () => {
    const statut = cellNamed(host, 'Étudiants', 'statut', '003');
    await paste(host, 'Étudiants', statut, 'Démission');
    const mark = markCell(host, 2, '002', 'R201');
    await paste(host, 'Notes S2', mark, '');
    const all = await results();
    await paste(host, 'Étudiants', statut, 'Inscrit');
    await paste(host, 'Notes S2', mark, 12);
    // What the jury admitted stays admitted; the rest has the statut. UE21 of Léo is not known, nor what depends on it.
    expect(told(all, '003').filter((one) => /UE.2/.test(one))).toEqual(['UE12 7 DEM', 'UE22 7 DEM']);
    expect(told(all, '002')).toEqual([
      'UE11 9 ATT',
      'UE21 · ATT',
      'rcue:1 · ATT',
      'UE12 9 CMP',
      'UE22 12 ADM',
      'rcue:2 10.5 CMP',
      'annee · ATT',
    ]);
  });

  it('arrêtés : c’est de là qu’ils viennent, quoi qu’on tape ensuite', async () => {
    expect(await freeze(host, 'BUT1')).toMatchObject({ fait: true });
    const mark = markCell(host, 1, '001', 'R101');
    await paste(host, 'Notes S1', mark, 0);
    const [fixed, live] = [await results(), await results('jury-BUT1')];
    await paste(host, 'Notes S1', mark, 12);
    expect(fixed.source).toMatchObject({ id: 'instantane-BUT1-1', provisoire: false });
    expect(plain(fixed.source.titre)).toMatch(/^Arrêté BUT1, \d+.* à \d+ h \d+$/);
    expect(of(fixed, '001').UE11).toEqual({ moyenne: 12, code: 'ADM' });
    // R101 weighs 3 of 5 in UE11: (3 × 0 + 2 × 12) / 5 = 4,8; RCUE (4,8 + 12) / 2 = 8,4.
    expect(of(live, '001').UE11).toEqual({ moyenne: 4.8, code: 'AJ' });
    expect(told(fixed, '003')).toContain('annee · RED');
  });

  it('un arrêté retouché est écarté, et c’est dit', async () => {
    const values = valuesOfSheet(host, 'Arrêté BUT1');
    const row = values.findIndex((line) => line.some((cell) => String(cell).startsWith('["etudiant","003"')));
    const column = values[row]?.findIndex((cell) => String(cell).startsWith('["etudiant"')) ?? 0;
    const range = sheetOf(host, 'Arrêté BUT1').getRange(row + 1, column + 1);
    const was = String(range.getValue());
    range.setValue(was.replace('[7,7,', '[17,7,'));
    const all = await results();
    range.setValue(was);
    expect(all.source.id).toBe('jury-BUT1');
    expect(all.ecartes.map(plain)).toEqual([expect.stringMatching(/^Arrêté BUT1 : /)]);
    expect((await results()).ecartes).toEqual([]);
    expect(await ask(host, 'apogeeResults', 'instantane-BUT1-9')).toMatchObject({ ok: false, code: 'sans-resultat' });
  });
});

describe('les codes des éléments, sur Programme', () => {
  it('tapés depuis le panneau, ils sont relus, en texte, et une régénération les garde', async () => {
    const kept = await must(host, 'keepApogeeCodes', [
      { cle: 'UE11', code: '7wga1', avant: '' },
      { cle: 'UE22', code: '0123', avant: '' },
      { cle: 'rcue:2', code: 'RC2', avant: '' },
      { cle: 'annee', code: '7WB1', avant: '' },
    ]);
    expect(plain(kept as string)).toBe('4 codes Apogée sont tapés dans « Programme ».');
    await generate(host, notebookOf(null, null));
    const { cibles, casesProgramme } = await results();
    expect(casesProgramme).toBe(true);
    expect(cibles.filter(({ code }) => code !== '').map(({ cle, code }) => `${cle} ${code}`)).toEqual([
      'UE11 7WGA1',
      'UE22 0123',
      'rcue:2 RC2',
      'annee 7WB1',
    ]);
    expect(at('Programme', codeCell('apogee-pair', 1))).toBe('0123');
    expect(plain((await must(host, 'keepApogeeCodes', [{ cle: 'UE11', code: '7WGA1', avant: '' }])) as string)).toBe(
      'Ces codes sont déjà dans « Programme ».',
    );
  });

  it('un code tapé depuis que le panneau l’a lu reste, et rien n’est écrit ; relu, il se remplace', async () => {
    const asked = (avant: string) => [
      { cle: 'UE12', code: 'NEUF', avant: '' },
      { cle: 'UE11', code: 'AUTRE', avant },
    ];
    const reply = await ask(host, 'keepApogeeCodes', asked(''));
    expect([reply.code, plain(reply.message)]).toEqual([
      'change',
      "Le code Apogée de UE11 a changé dans « Programme » depuis qu'il a été lu (« 7WGA1 » maintenant) : rien n'a été écrit. Cliquez sur « Relire le classeur », puis recommencez.",
    ]);
    expect([0, 1].map((rank) => at('Programme', codeCell('apogee-impair', rank)))).toEqual(['7WGA1', '']);
    expect(plain((await must(host, 'keepApogeeCodes', asked('7WGA1'))) as string)).toMatch(/^2 codes/);
    for (const [rank, code] of ['7WGA1', ''].entries())
      sheetOf(host, 'Programme').getRange(codeCell('apogee-impair', rank)).setValue(code);
    await host.idle();
  });

  it('un code qui n’en est pas un est refusé, et rien n’est écrit', async () => {
    const codes = [
      { cle: 'UE12', code: 'BON', avant: '' },
      { cle: 'UE21', code: '=1+1', avant: '' },
    ];
    expect(await ask(host, 'keepApogeeCodes', codes)).toMatchObject({ ok: false, code: 'code' });
    expect(at('Programme', codeCell('apogee-impair', 1))).toBe('');
  });

  it('un classeur plus ancien n’a pas ces lignes : c’est dit, puis une mise à jour les donne sans rien déplacer d’autre', async () => {
    const first = sheetOf(host, 'Programme').getRange(codeCell('apogee', 0)).getRow();
    sheetOf(host, 'Programme').deleteRows(first, 5);
    await host.idle();
    const before = valuesOfSheet(host, 'Programme');
    expect((await results()).casesProgramme).toBe(false);
    expect(await ask(host, 'keepApogeeCodes', [{ cle: 'UE11', code: 'A1', avant: '' }])).toMatchObject({
      ok: false,
      code: 'sans-cases',
    });
    await generate(host, notebookOf(null, null));
    const after = valuesOfSheet(host, 'Programme');
    expect((await results()).casesProgramme).toBe(true);
    expect([...after.slice(0, first - 1), ...after.slice(first + 4)]).toEqual(before);
  });

  it('annuler cette mise à jour ne touche ni ces lignes, qui sont de cette version, ni un code qui y est tapé', async () => {
    await generate(host, notebookOf(null, '001;Abadie;Rose;TD1\n004;Dumas;Noé;TD2'));
    await paste(host, 'Programme', codeCell('apogee-rcue', 0), 'RC1');
    const before = valuesOfSheet(host, 'Programme');
    await generate(host, UNDO);
    expect(valuesOfSheet(host, 'Programme')).toEqual(before);
    expect(at('Programme', codeCell('apogee-rcue', 0))).toBe('RC1');
  });
});

describe('la feuille « Correspondance Apogée »', () => {
  const codeOf = async (niveau: string, code: string): Promise<string | undefined> =>
    (await results()).correspondance.find((one) => one.niveau === niveau && one.code === code)?.apogee;

  it('sans elle, les codes d’usage', async () => {
    expect((await results()).feuille).toBeNull();
    expect([await codeOf('ue', 'CMP'), await codeOf('annee', 'PAS1NCI'), await codeOf('ue', 'PASD')]).toEqual([
      'COMP',
      'AJCI',
      undefined,
    ]);
  });

  it('faite à la demande ; une case changée ou vidée le reste, régénération comprise', async () => {
    await generate(host, { kind: 'apogee' });
    const sheet = 'Correspondance Apogée';
    expect(at(sheet, cellNamed(host, sheet, 'ue', 'code:CMP'))).toBe('COMP');
    await paste(host, sheet, cellNamed(host, sheet, 'ue', 'code:ADM'), 'val');
    await paste(host, sheet, cellNamed(host, sheet, 'annee', 'code:DEM'), '');
    await generate(host, { kind: 'apogee' });
    await generate(host, notebookOf(null, null));
    expect((await results()).feuille).toBe(sheet);
    expect([await codeOf('ue', 'ADM'), await codeOf('annee', 'ADM'), await codeOf('annee', 'DEM')]).toEqual([
      'VAL',
      'ADM',
      '',
    ]);
  });
});

it('une seule lecture du classeur, qui n’y écrit rien', async () => {
  const heard = listen(host);
  heard.length = 0;
  await results('jury-BUT1');
  const calls = [...heard];
  expect(calls.filter((call) => /\.(set|insert|delete|clear|append)/.test(call))).toEqual([]);
  // Of each sheet its values are read once, however many students it has.
  const values = calls.filter((call) => call.endsWith('.getValues'));
  expect(values.length).toBeLessThanOrEqual(host.spreadsheet.getSheets().length);
});
