/** Written then read is the identity: any text, number or box in a cell comes back as it was. */
import fc from 'fast-check';
import { readXlsx, renderXlsx } from '../../src/render/xlsx';
import { type Content, planValues, type ValueColumn } from '../../src/workbook';

const COLUMNS = 4;
const columns = Array.from(
  { length: COLUMNS },
  (_, index): ValueColumn => ({ key: `c${index}`, title: `Colonne ${index}`, pixels: 90, style: 'text', format: '@' }),
);

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  // What a spreadsheet, XML or this format could take for something else.
  fc.constantFrom(
    '=1+1',
    '+33',
    "'12",
    '00123',
    '12,5',
    'TRUE',
    '#N/A',
    '<b>&amp;</b>',
    ' a ',
    'é\u00a0:\u202f;',
    '_x0041_',
    'a\nb',
    'a\r\nb',
    '\u0007',
    '_x005F_x0041_',
    '1e3',
    ']]>',
  ),
);
const content = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(true));

async function carried(lines: readonly (readonly Content[])[]): Promise<readonly (readonly unknown[])[]> {
  const sheet = {
    role: 'etudiants',
    name: 'Essai',
    tab: '#000000',
    title: 'Essai',
    of: '',
    lead: 'Essai',
    head: [],
    frozenColumns: 0,
    columns,
    lines,
    data: [],
  };
  const plan = planValues(sheet);
  const reading = await readXlsx(await renderXlsx({ sheets: [plan] }));
  if (reading.kind !== 'workbook') throw new Error(reading.kind);
  const { row } = plan.table;
  return lines.map((line, index) =>
    line.map((_, column) => reading.state.sheets[0]?.values[row - 1 + index]?.[column]),
  );
}

it('whatever is typed', async () => {
  const line = fc.array(content, { minLength: COLUMNS, maxLength: COLUMNS });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      expect(await carried(lines)).toEqual(lines.map((cells) => cells.map((cell) => (Object.is(cell, -0) ? 0 : cell))));
    }),
    { numRuns: 60 },
  );
}, 120_000);
