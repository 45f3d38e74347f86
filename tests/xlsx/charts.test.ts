/** Charts in the file mark the threshold of 10 (annexe 1, 4.3), as those of the panel do. */
import { strFromU8, unzipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { allPlans } from '../workbook/dossiers';

let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  parts = unzipSync(await renderXlsx({ sheets: allPlans(3) }));
}, 120_000);

describe('charts', () => {
  const chartsWith = (words: string): readonly string[] =>
    Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/charts/'))
      .map(([, xml]) => strFromU8(xml))
      .filter((xml) => xml.includes(words));
  const axis = (xml: string, tag: string): string => new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(xml)?.[0] ?? '';

  it('of classes: a line between « 9 à 10 » and « 10 à 11 », the eleventh, and another colour under it', () => {
    const charts = chartsWith('tranche d');
    expect(charts).toHaveLength(10);
    for (const xml of charts) {
      expect(axis(xml, 'valAx')).toContain('<c:crossesAt val="11"/>');
      expect(axis(xml, 'valAx')).toMatch(/<c:spPr><a:ln [^>]*><a:solidFill>/);
      expect([...xml.matchAll(/<c:dPt><c:idx val="(\d+)"/g)].map(([, rank]) => Number(rank))).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
      ]);
    }
  });

  it('of boxes: a line at 10, from 0 to 20', () => {
    const charts = chartsWith('quartiles et maximum');
    expect(charts).toHaveLength(3);
    for (const xml of charts) {
      expect(axis(xml, 'catAx')).toContain('<c:crossesAt val="10"/>');
      expect(axis(xml, 'valAx')).toContain('<c:max val="20"/><c:min val="0"/>');
    }
  });
});
