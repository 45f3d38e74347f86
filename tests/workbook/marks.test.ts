/** The import of marks in a generated workbook: the very cells, nothing beside them, and as few calls for 500 students as for 10. */
import type { MarkColumn, MarksOutcome, MarksPreview } from '../../src/addin/protocol';
import { compared, imported, marksRequest } from './importing';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  type Cell,
  columnOf,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  listen,
  markCell,
  named,
  plain,
  sheetOf,
  valuesOf,
  WRITES,
} from './workbench';

/** The sentences of an import, in the order in which the panel shows them. */
const told = ({ bilan, laissees }: MarksOutcome): readonly string[] =>
  [bilan, ...(laissees ? [laissees.bilan, ...laissees.phrases] : [])].map(plain);

describe('dans un classeur généré', () => {
  let host: HeadlessHost;
  const cell = (nip: string): string => markCell(host, 1, nip, 'R101');
  const read = (nip: string): unknown => sheetOf(host, 'Notes S1').getRange(cell(nip)).getValue();
  const everything = (): Cell[][] => valuesOf(host, 'notes_S1');

  async function run<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    const { ok, value, message } = await ask(host, name, ...args);
    if (!ok) throw new Error(message);
    await host.idle();
    return value as T;
  }

  beforeAll(async () => {
    host = emptyWorkbook();
    await generate(host, notebookOf(TINY, 6));
    for (const nip of ['02260001', '02260002', '02260003']) sheetOf(host, 'Notes S1').getRange(cell(nip)).setValue('');
    sheetOf(host, 'Notes S1').getRange(cell('02260004')).setFormula('=10+1');
    sheetOf(host, 'Notes S1').getRange(cell('02260005')).setValue(9);
    await host.idle();
  }, 120_000);
  afterAll(() => host?.dispose());

  it('les colonnes : où elles sont, ce qui y est déjà saisi', async () => {
    const columns = await run<readonly MarkColumn[]>('markColumns');
    expect(columns.map(({ semestre, code }) => `S${semestre} ${code}`)).toEqual(
      ['R101', 'R102', 'SAE101', 'SAE102']
        .map((code) => `S1 ${code}`)
        .concat(['R201', 'R202', 'SAE201', 'SAE202'].map((code) => `S2 ${code}`)),
    );
    expect(columns.map(({ sansPoids }) => sansPoids)).toEqual(Array(8).fill(false));
    expect(columns[0]).toMatchObject({ titre: 'Ressource 1.1', rang: 0, epreuve: 'Épreuve', saisies: 3, etudiants: 6 });
  });

  it('une épreuve au coefficient 0, un élément qui ne pèse dans aucune UE du semestre : sans poids', async () => {
    const [first, heads] = [named(host, 'coef_UE11'), named(host, 'notes_coefficients_S1')];
    const ofR101 = sheetOf(host, 'Programme').getRange(first.getRow(), first.getColumn());
    const rank = (named(host, 'notes_codes_S1').getValues()[0] ?? []).indexOf('R102');
    const ofR102 = sheetOf(host, 'Notes S1').getRange(heads.getRow(), heads.getColumn() + rank);
    const [weight, own] = [ofR101.getValue(), ofR102.getValue()];
    ofR101.setValue(0);
    ofR102.setValue(0);
    await host.idle();
    const columns = await run<readonly MarkColumn[]>('markColumns');
    ofR101.setValue(weight);
    ofR102.setValue(own);
    await host.idle();
    expect(columns.filter(({ sansPoids }) => sansPoids).map(({ code }) => code)).toEqual(['R101', 'R102']);
  });

  it("l'aperçu n'écrit rien", async () => {
    const heard = listen(host);
    const before = everything();
    const request = await marksRequest(host, { '02260001': '12,5', '02260005': '11', x: '9' });
    heard.length = 0;
    const preview = await run<MarksPreview>('previewMarks', request);
    expect(plain(preview.resume)).toBe('2 reconnues, 1 à corriger');
    expect(preview).toMatchObject({ nouvelles: 1, identiques: 0 });
    expect(preview.differentes.map(plain)).toEqual(['IBRAHIMI Hugo : 9 au classeur, 11 dans le fichier']);
    expect(heard.filter((name) => WRITES.test(name))).toEqual([]);
    expect(everything()).toEqual(before);
  });

  it("n'écrit que les cases vides : un nombre, un code, un NIP qui a perdu son zéro ; rien d'autre ne bouge", async () => {
    const before = everything();
    const marks = { '02260001': '12,5', '2260002': 'abs', '02260003': ' 0 ', '02260004': '15', '02260005': '11' };
    const said = await imported(host, await marksRequest(host, marks));
    expect(told(said)).toEqual(['3 notes écrites dans Notes S1, R101 Épreuve.']);
    expect(['02260001', '02260002', '02260003', '02260005'].map(read)).toEqual([12.5, 'ABS', 0, 9]);
    expect(sheetOf(host, 'Notes S1').getRange(cell('02260004')).getFormula()).toBe('=10+1');
    const rank = named(host, 'notes_codes_S1').getColumn();
    const changed = everything().flatMap((line, row) =>
      line.flatMap((value, column) => (value === before[row]?.[column] ? [] : [[row, column + rank]])),
    );
    expect(changed.map(([row]) => row)).toEqual([0, 1, 2]);
  });

  it('remplace sur demande, sauf une formule ; une seconde fois, tout est identique', async () => {
    const marks = await marksRequest(host, { '02260001': '13', '02260004': '15', '02260005': '11' });
    expect(told(await imported(host, marks, true))).toEqual(['2 notes écrites dans Notes S1, R101 Épreuve.']);
    expect([read('02260001'), read('02260004'), read('02260005')]).toEqual([13, 11, 11]);
    expect(told(await imported(host, marks, true))).toEqual(['Aucune note à écrire dans Notes S1, R101 Épreuve.']);
  });

  it('des lignes triées entre l’aperçu et l’import : chaque note va à son étudiant', async () => {
    const { asked } = await compared(host, await marksRequest(host, { '02260002': '7' }), true);
    const nips = named(host, 'notes_nip_S1');
    nips
      .getSheet()
      .getRange(nips.getRow(), 1, nips.getNumRows(), named(host, 'bonus_UE12').getColumn())
      .sort([{ column: 1, ascending: false }]);
    await run<MarksOutcome>('importMarks', asked);
    expect(read('02260002')).toBe(7);
    expect(columnOf(host, 'notes_nip_S1')).toContain('02260002');
  });

  it('un classeur ou une colonne qui manquent sont dits', async () => {
    const request = await marksRequest(host, {});
    expect(await ask(host, 'previewMarks', { ...request, semestre: 5 })).toMatchObject({
      ok: false,
      code: 'notes-absentes',
    });
    expect(await ask(host, 'importMarks', { ...request, rang: 4, remplacer: true, avant: [] })).toMatchObject({
      ok: false,
      code: 'colonne-absente',
    });
  });
});

describe('les appels de service', () => {
  /** What each endpoint calls, on a workbook of so many students; marks are imported for one student in two, then for all. */
  async function callsOf(count: number): Promise<ReadonlyMap<string, readonly string[]>> {
    const host = emptyWorkbook();
    const found = new Map<string, readonly string[]>();
    try {
      await generate(host, notebookOf(TINY, count));
      const heard = listen(host);
      const call = async (title: string, name: string, ...args: readonly unknown[]): Promise<void> => {
        heard.length = 0;
        const { ok, message } = await ask(host, name, ...args);
        if (!ok) throw new Error(`${title} : ${message} [${host.refusals.join(' | ')}]`);
        found.set(title, [...heard]);
        await host.idle();
      };
      const nips = columnOf(host, 'notes_nip_S1').filter((nip) => nip !== '');
      const marks = (step: number) =>
        marksRequest(
          host,
          Object.fromEntries(nips.filter((_, index) => index % step === 0).map((nip) => [String(nip), '19,75'])),
        );
      for (const name of ['checkWorkbook', 'progressReport', 'markColumns']) await call(name, name);
      await call('previewMarks', 'previewMarks', await marks(1));
      await call('importMarks, un sur deux', 'importMarks', (await compared(host, await marks(2), true)).asked);
      await call('importMarks, tous', 'importMarks', (await compared(host, await marks(1), true)).asked);
      expect(columnOf(host, 'notes_S1').filter((mark) => mark === 19.75)).toHaveLength(count);
      return found;
    } finally {
      host.dispose();
    }
  }

  it('ne dépendent pas du nombre d’étudiants, et seul l’import écrit', async () => {
    const [some, many] = [await callsOf(30), await callsOf(90)];
    for (const [title, calls] of many) expect([title, calls]).toEqual([title, some.get(title)]);
    const writes = (title: string) => (many.get(title) ?? []).filter((name) => WRITES.test(name));
    for (const title of ['checkWorkbook', 'progressReport', 'markColumns', 'previewMarks']) {
      expect([title, writes(title)]).toEqual([title, []]);
    }
    expect(writes('importMarks, un sur deux')).toEqual(['Range.setValues']);
  }, 180_000);
});
