/** Ce qu'un tableur calculerait : la même liste, par toutes les sorties (cellules, presse-papiers, CSV, .xlsx). */
import { Workbook } from '@cj-tech-master/excelts';
import { csvText, isFault, openXlsx, writeXlsx } from '../../src/formats';
import { written } from '../../src/render/sheets/cellContent';
import { renderXlsx } from '../../src/render/xlsx';
import { isComputed, pastedText, typedText } from '../../src/text';
import { HOSTILE_TEXTS } from '../hostileTexts';
import { allPlans } from '../workbook/dossiers';
import { emptyWorkbook, sheetOf } from '../workbook/workbench';

describe.each(HOSTILE_TEXTS)('%j', (text) => {
  it('est tenu pour une formule', () => expect(isComputed(text)).toBe(true));

  it('est mis dans une cellule derrière une apostrophe', () => expect(written(text)).toBe(`'${text}`));

  it('est écrit dans un CSV derrière une apostrophe', () => expect(csvText(text)).toBe(`'${text}`));

  it('est collé derrière une apostrophe, sur une ligne et dans une cellule', () => {
    const onOneLine = text.replace(/[\t\r\n]/g, ' ');
    expect(pastedText([['001', text, 12.5]])).toBe(`001\t'${onOneLine}\t12,5`);
  });
});

it('une cellule de Google Sheets garde ces textes, et aucune formule', () => {
  const host = emptyWorkbook();
  try {
    const range = sheetOf(host, 'Feuille 1').getRange(1, 1, HOSTILE_TEXTS.length, 1);
    range.setNumberFormat('@').setValues(HOSTILE_TEXTS.map((text) => [written(text)]));
    expect(range.getFormulas().flat().join('')).toBe('');
    expect(range.getValues().flat()).toEqual(HOSTILE_TEXTS);
  } finally {
    host.dispose();
  }
});

it('une apostrophe qui ouvre un texte n’est pas prise pour la nôtre', () => {
  expect(typedText("'Ava")).toBe("''Ava");
});

it.each(['Durand-Martin', "d'Ici", '0012345', '', 'R1.01', '12/20', ' =1'])('%j reste tel quel', (text) => {
  expect([isComputed(text), typedText(text), written(text)]).toEqual([false, text, text]);
});

describe('dans un fichier .xlsx, qui dit lui-même ce qui est un texte, sans apostrophe ajoutée', () => {
  it('une copie des notes', () => {
    const file = openXlsx(
      writeXlsx([{ name: 'Notes', head: 0, widths: [], lines: HOSTILE_TEXTS.map((one) => [one]) }]),
    );
    if (isFault(file)) throw new Error(file.fault);
    const xml = Buffer.from(file.entries.get('xl/worksheets/sheet1.xml') ?? '').toString();
    expect(xml.match(/ t="inlineStr"/g)).toHaveLength(HOSTILE_TEXTS.length);
    expect(xml).not.toMatch(/<f[ >]|'/);
  });

  it('le classeur entier', async () => {
    const [plan] = allPlans(24);
    if (!plan) throw new Error('aucune feuille');
    const contents = HOSTILE_TEXTS.map((text) => [text]);
    const bytes = await renderXlsx({
      sheets: [{ ...plan, contents, styles: [], formats: [], inputs: [], merges: [], validations: [], names: [] }],
    });
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const cells = HOSTILE_TEXTS.map((_, index) => book.worksheets[0]?.getCell(index + 1, 1));
    expect(cells.map((cell) => cell?.formula)).toEqual(HOSTILE_TEXTS.map(() => undefined));
    expect(cells.map((cell) => cell?.value)).toEqual(HOSTILE_TEXTS);
  });
});
