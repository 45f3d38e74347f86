/** Charts, which the library does not write: put into the archive that it made, beside the notes that it may hold. */
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Chart, SheetPlan } from '../../workbook';
import { chartXml, escaped } from './chartXml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English metric units to a pixel. */
const EMU = 9525;

/** The archive with the charts of the plans in it. Sheets are found by their names. */
export function withCharts(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const drawn = plans.filter(({ charts }) => charts.length > 0);
  if (drawn.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const text = (path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
  const write = (path: string, xml: string): void => {
    parts[path] = strToU8(xml);
  };
  const content = prune(parts);
  const types: string[] = [];
  let rank = highest(parts, /^xl\/charts\/chart(\d+)\.xml$/);
  const drawings = highest(parts, /^xl\/drawings\/drawing(\d+)\.xml$/);
  drawn.forEach(({ name, charts }, index) => {
    const sheet = pathOf(name, text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
    const drawing = `drawing${drawings + index + 1}.xml`;
    const links = charts.map((chart) => {
      rank += 1;
      write(`xl/charts/chart${rank}.xml`, chartXml(chart, name));
      types.push(override(`/xl/charts/chart${rank}.xml`, 'drawingml.chart'));
      return `../charts/chart${rank}.xml`;
    });
    write(`xl/drawings/${drawing}`, drawingXml(charts));
    write(
      `xl/drawings/_rels/${drawing}.rels`,
      relations(
        '',
        links.map((target, at) => link(`rId${at + 1}`, 'chart', target)),
      ),
    );
    types.push(override(`/xl/drawings/${drawing}`, 'drawing'));
    const rels = sheet.replace(/([^/]+)$/, '_rels/$1.rels');
    write(rels, relations(text(rels), [link(LINK, 'drawing', `../drawings/${drawing}`)]));
    write(sheet, linked(text(sheet)));
  });
  write('[Content_Types].xml', content.replace('</Types>', `${types.join('')}</Types>`));
  return zipSync(parts as Zippable, { level: 6 });
}

const highest = (parts: Unzipped, pattern: RegExp): number =>
  Object.keys(parts).reduce((most, path) => Math.max(most, Number(pattern.exec(path)?.[1] ?? 0)), 0);

/** A chart of a sheet that was made again is shown by no drawing any more: it goes. Gives the list of the parts without it. */
function prune(parts: Unzipped): string {
  const shown = Object.entries(parts)
    .filter(([path]) => path.startsWith('xl/drawings/_rels/'))
    .map(([, rels]) => strFromU8(rels))
    .join('');
  let content = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  for (const path of Object.keys(parts)) {
    const name = /^xl\/charts\/(?:_rels\/)?(chart\d+\.xml)(?:\.rels)?$/.exec(path)?.[1];
    if (name === undefined || shown.includes(`charts/${name}"`)) continue;
    delete parts[path];
    content = content.replace(new RegExp(`<Override [^>]*PartName="/${path}"[^>]*/>`), '');
  }
  return content;
}

const LINK = 'rIdJuryBut';

/** The part of the archive that holds a sheet. */
function pathOf(name: string, workbook: string, rels: string): string {
  const id = new RegExp(
    `<sheet [^>]*name="${escaped(name).replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"[^>]*r:id="([^"]+)"`,
  ).exec(workbook)?.[1];
  const link = rels.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? '';
  const target = /Target="([^"]+)"/.exec(link)?.[1] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** In the order of the format: a drawing comes before the drawing of the notes, and before tables. */
function linked(sheet: string): string {
  const drawing = `<drawing r:id="${LINK}"/>`;
  const after = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b/.exec(sheet);
  const at = after?.index ?? sheet.lastIndexOf('</worksheet>');
  return sheet.slice(0, at) + drawing + sheet.slice(at);
}

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`;

const relations = (known: string, links: readonly string[]): string =>
  known === ''
    ? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`
    : known.replace('</Relationships>', `${links.join('')}</Relationships>`);

const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;

/** Each chart stands on its cell, of its own size; its title is its text alternative too. */
function drawingXml(charts: readonly Chart[]): string {
  const anchors = charts.map(
    ({ at, width, height, title }, index) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${at.column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${width * EMU}" cy="${height * EMU}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Graphique ${index + 1}" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}/relationships">${anchors.join('')}</xdr:wsDr>`;
}
