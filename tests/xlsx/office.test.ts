/** The file in LibreOffice: opened, computed and saved, it shows what the law gives, refuses what it must, and is read back whole. */
import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { reportOf } from '../../cli/report';
import { type FileWork, fileWork } from '../../src/addin/files/workbookFile';
import { readXlsx, renderXlsx, shownUnderPlan, type XlsxReading } from '../../src/render/xlsx';
import type { SheetPlan } from '../../src/workbook';
import { notebookOf } from '../workbook/scenes';
import { edited, placeOf, sheetIn, sheetsIn } from './edited';
import { converted, describeOffice } from './libreoffice';
import { bytesOf, must, newDisk } from './world';

type FromFile = Extract<XlsxReading, { readonly kind: 'workbook' }>;

describeOffice('a demonstration workbook in LibreOffice', () => {
  let ours: Uint8Array;
  let saved: Uint8Array;
  let read: FromFile;
  let work: FileWork;

  beforeAll(async () => {
    const disk = newDisk();
    await must(disk, '--programme', 'mmi', '--demonstration', '--sortie', 'essai.xlsx');
    const sheets = await sheetsIn(bytesOf(disk, 'essai.xlsx'));
    // What a jury and a teacher type: 02260004 has 9.99 for a RCUE to save, 02260002 a decision that needs a motive.
    ours = await edited(bytesOf(disk, 'essai.xlsx'), (book) => {
      const cell = (sheet: string, role: string, nip: string, key: string) =>
        sheetIn(book, sheet).getCell(...placeOf(sheets.get(role), nip, key));
      cell('Jury BUT1', 'jury-BUT1', '02260004', 'decision:rcue:1').value = 'ADJ';
      cell('Jury BUT1', 'jury-BUT1', '02260011', 'decision').value = 'RED';
      cell('Jury BUT1', 'jury-BUT1', '02260006', 'passer').value = true;
      cell('Jury S1', 'jury-S1', '02260002', 'decision:UE11').value = 'ADJ';
      cell('Notes S1', 'notes-S1', '02260012', 'ep:R101#0').value = ' abs ';
    });
    saved = converted(ours, 'xlsx');
    const reading = await readXlsx(saved);
    if (reading.kind !== 'workbook') throw new Error(reading.kind);
    read = reading;
    const made = fileWork(read.state, [notebookOf(null, null)]);
    if ('refusal' in made) throw new Error(made.message);
    work = made;
  }, 300_000);

  it('has no cell in error, hidden sheets included', async () => {
    const book = new Workbook();
    await book.xlsx.load(saved);
    const errors: string[] = [];
    let formulas = 0;
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) formulas += 1;
          const shown = cell.formula ? cell.result : cell.value;
          const isError =
            (typeof shown === 'object' && shown !== null && 'error' in shown) || /^(?:#|Err:)/.test(String(shown));
          if (isError) errors.push(`${sheet.name} ${cell.address}`);
        }),
      );
    expect(errors).toEqual([]);
    expect(formulas).toBeGreaterThan(20_000);
  });

  it('shows what the law gives in every figure, code, situation and decision retained', () => {
    const report = reportOf(shownUnderPlan(read.state, work.states), read.isComputed);
    expect(report.at(-1)).toMatch(/^✓ Aucun écart\u00a0: 3\d{3} cellules du fichier égalent les règles\.$/);
    expect(report.join('\n')).toContain('Décisions du jury\u00a0: UE11 AJ → ADJR');
  });

  it('tells a figure that somebody typed over a formula', async () => {
    const [row, column] = placeOf((await sheetsIn(saved)).get('jury-BUT1'), '02260003', 'rcue:1');
    const changed = await edited(saved, (book) => {
      sheetIn(book, 'Jury BUT1').getCell(row, column).value = 10.01;
    });
    const reading = await readXlsx(changed);
    if (reading.kind !== 'workbook') throw new Error(reading.kind);
    // 10 everywhere: its RCUE is 10.
    const last = reportOf(shownUnderPlan(reading.state, work.states), true).slice(-2);
    expect(last[0]).toMatch(/^✗ 1 écart entre le fichier et les règles/);
    expect(last[1]).toContain('10,01');
  });

  it('names a barème of 0 at the head of Notes, refused by its own sentence, and stops the averages', async () => {
    const wrong = await edited(ours, (book) => {
      const notes = sheetIn(book, 'Notes S1');
      expect(notes.getCell('C8').value).toBe('Barème');
      expect(notes.getCell('E8').dataValidation).toMatchObject({
        formulae: ['AND(ISNUMBER(E8),E8>0)'],
        error: 'Un barème est un nombre plus grand que 0, par exemple 20.',
      });
      expect(notes.getCell('E7').dataValidation).toMatchObject({ formulae: ['AND(ISNUMBER(E7),E7>=0)'] });
      notes.getCell('E8').value = 0;
    });
    await edited(converted(wrong, 'xlsx'), (book) => {
      const said = '1 barème non reconnu : E8 — tapez un nombre plus grand que 0, ou videz-le (20)';
      const shown = (sheet: string) =>
        String(sheetIn(book, sheet).getCell('D3').result).replace(/[\u00a0\u202f]/g, ' ');
      expect(shown('Notes S1')).toBe(said);
      expect(shown('Moyennes S1')).toBe(`Calcul arrêté par la feuille Notes S1 : ${said}`);
      expect(shown('Notes S2')).toBe('Toutes les cellules sont reconnues');
    });
  }, 300_000);

  it('keeps validations with their sentences, conditional formats, protection and what is open to typing', async () => {
    const [before, after] = [await looksOf(ours), await looksOf(saved)];
    for (const [name, looks] of before) expect([name, after.get(name)]).toEqual([name, looks]);
    expect(before.get('Notes S1')).toMatchObject({ validations: 4, conditionals: 8, isProtected: true });
  });

  it('is read back with everything that is typed, and written again the same', async () => {
    const again = await sheetsIn(await renderXlsx(work.plan));
    const first = await sheetsIn(ours);
    for (const [role, sheet] of first) {
      const plan = work.plan.sheets.find((one) => one.role === role);
      expect([role, typedIn(again.get(role)?.values, plan)]).toEqual([role, typedIn(sheet.values, plan)]);
    }
  });

  it('draws each chart of « Statistiques »', async () => {
    const charts = Object.entries(unzipSync(saved)).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    const planned = work.plan.sheets.find(({ role }) => role === 'statistiques')?.charts ?? [];
    expect(planned).toHaveLength(14);
    const titles = charts.map(([, xml]) =>
      [...strFromU8(xml).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text ?? '')).join(''),
    );
    expect(titles.sort()).toEqual(planned.map(({ title }) => title).sort());
  });
});

/** The cells where people type, as text. */
function typedIn(values: readonly (readonly unknown[])[] | undefined, plan: SheetPlan | undefined): readonly string[] {
  return (plan?.inputs ?? []).flatMap(({ row, column, rows, columns }) =>
    (values ?? [])
      .slice(row - 1, row - 1 + rows)
      .flatMap((line) =>
        line.slice(column - 1, column - 1 + columns).map((value) => (value === false ? '' : String(value ?? ''))),
      ),
  );
}

const unescaped = (text: string): string =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** How many cells are not locked, by the formats that they refer to. */
function openCells(sheet: string, styles: string): number {
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs) ?? [];
  const isOpen = formats.map((one) => /<protection [^>]*locked="(?:0|false)"/.test(one));
  return [...sheet.matchAll(/<c r="[^"]+" s="(\d+)"/g)].filter(([, format]) => isOpen[Number(format)]).length;
}

interface Looks {
  readonly validations: number;
  readonly sentences: readonly string[];
  readonly conditionals: number;
  readonly isProtected: boolean;
  readonly open: number;
}

/** By sheet: what a file refuses and shows. */
async function looksOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Looks>> {
  const parts = unzipSync(bytes);
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  return new Map(
    book.worksheets
      .filter(({ name }) => !name.startsWith('calculs-') && !name.startsWith('jury-but'))
      .map((sheet) => {
        const rank = names.findIndex(([, name]) => name === sheet.name) + 1;
        const xml = strFromU8(parts[`xl/worksheets/sheet${rank}.xml`] ?? new Uint8Array());
        const validations = xml.match(/<dataValidation [^>]*>/g) ?? [];
        return [
          sheet.name,
          {
            validations: validations.length,
            sentences: [...new Set(validations.map((one) => /error="([^"]*)"/.exec(one)?.[1] ?? ''))].sort(),
            conditionals: xml.match(/<cfRule /g)?.length ?? 0,
            isProtected: /<sheetProtection [^>]*sheet="(?:1|true)"/.test(xml),
            open: openCells(xml, strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())),
          },
        ];
      }),
  );
}
