/** A document laid out on the grid of a sheet: the columns are those of its widest table, every other block spans some of them. */
import type { DocumentSheet } from '../../render/sheets';
import { type Area, area, type Content, type StyleName } from '../../workbook';
import { column, table } from './blocks';
import type { DocumentBlock, DocumentTable, JuryDocument } from './protocol';

/** Pixels across the paper, at the size at which « Ajuster à la largeur » shrinks nothing. */
const WIDTH = { portrait: 720, paysage: 1060 } as const;
/** Of a line of text of the documents. */
const LINE = 18;
const SIGNING = 40;
const CHARACTER = 7;
/** Beyond, a merged line would not fit on a page. */
const TALLEST = 700;

interface Drawn {
  readonly contents: Content[][];
  readonly styles: Map<StyleName, Area[]>;
  readonly merges: Area[];
  readonly heights: { readonly row: number; readonly rows: number; readonly pixels: number }[];
  /** Right edge of each column of the sheet, as a share of the width. */
  readonly edges: readonly number[];
  readonly width: number;
}

export function sheetOfDocument({ feuille, format, pages }: JuryDocument): DocumentSheet {
  const blocks = pages.flat();
  const widest = tablesIn(blocks).reduce((most, one) => (one.colonnes.length > most.colonnes.length ? one : most));
  const edges = edgesOf(widest);
  const width = WIDTH[format];
  const drawn: Drawn = { contents: [], styles: new Map(), merges: [], heights: [], edges, width };
  for (const block of blocks) drawBlock(drawn, block);
  return {
    role: `document:${feuille}`,
    name: feuille,
    contents: drawn.contents,
    styles: Array.from(drawn.styles, ([style, areas]) => ({ style, areas })),
    merges: drawn.merges,
    heights: drawn.heights,
    widths: edges.map((edge, index) => ({
      column: index + 1,
      columns: 1,
      pixels: Math.round((edge - (edges[index - 1] ?? 0)) * width),
    })),
  };
}

const tablesIn = (blocks: readonly DocumentBlock[]): readonly DocumentTable[] =>
  blocks.flatMap((block) => {
    if (block.type === 'champs') return [asTable(block)];
    if (block.type === 'cote-a-cote') return block.tables;
    return block.type === 'table' ? [block] : [];
  });

const asTable = ({ champs }: Extract<DocumentBlock, { readonly type: 'champs' }>): DocumentTable =>
  table(
    '',
    [column('', 3), column('', 9)],
    champs.map(({ nom, valeur }) => [nom, valeur]),
  );

function edgesOf({ colonnes }: DocumentTable): readonly number[] {
  const total = colonnes.reduce((sum, { part }) => sum + part, 0);
  let sum = 0;
  return colonnes.map(({ part }) => {
    sum += part;
    return sum / total;
  });
}

function drawBlock(drawn: Drawn, block: DocumentBlock): void {
  switch (block.type) {
    case 'entete':
      drawTexts(drawn, 'label', [block.etablissement]);
      drawTexts(drawn, 'pageText', [block.formation]);
      drawTexts(drawn, 'pageTitle', [block.titre]);
      drawTexts(drawn, block.provisoire ? 'pageNotice' : 'pageText', [block.etat]);
      break;
    case 'section':
      drawTexts(drawn, 'pageSection', [block.texte]);
      break;
    case 'textes':
      drawTexts(drawn, TONES[block.ton], block.textes);
      break;
    case 'champs':
      drawLines(drawn, asTable(block), ['label', 'pageText']);
      break;
    case 'table':
      drawTable(drawn, block);
      break;
    case 'cote-a-cote':
      for (const one of block.tables) drawTable(drawn, one);
      break;
    case 'signature':
      drawTexts(drawn, 'pageSigned', ['', block.lieu, block.qualite, block.nom]);
  }
}

const TONES = { normal: 'pageText', avis: 'pageNotice', petit: 'pageSmall', fort: 'pageStrong' } as const;

function wear(drawn: Drawn, style: StyleName, where: Area): void {
  drawn.styles.set(style, [...(drawn.styles.get(style) ?? []), where]);
}

/** Each text on a line of its own, across the sheet; all those of a block are as tall as the tallest. */
function drawTexts(drawn: Drawn, style: StyleName, textes: readonly string[]): void {
  const columns = drawn.edges.length;
  const row = drawn.contents.length + 1;
  for (const text of textes) drawn.contents.push(lineOf(columns, [[1, text]]));
  const where = area(row, 1, textes.length, columns);
  wear(drawn, style, where);
  drawn.merges.push(where);
  const larger = style === 'pageTitle' ? 2 : 1;
  const pixels = Math.max(...textes.map((text) => heightOf(text, drawn.width / larger))) * larger;
  drawn.heights.push({ row, rows: textes.length, pixels: Math.min(TALLEST, pixels) });
}

const heightOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + LINE * Math.max(1, Math.ceil((line.length * CHARACTER) / width)), 4);

const lineOf = (columns: number, cells: readonly (readonly [column: number, text: string])[]): Content[] => {
  const line = new Array<Content>(columns).fill(null);
  for (const [at, text] of cells) line[at - 1] = text;
  return line;
};

/** First column of the sheet and number of columns for each column of a table, by the nearest edges. */
function spansOf({ edges }: Drawn, one: DocumentTable): readonly (readonly [first: number, columns: number])[] {
  const own = edgesOf(one);
  let before = 0;
  return own.map((edge, index) => {
    const most = edges.length - (own.length - 1 - index);
    let last = before + 1;
    while (last < most && Math.abs((edges[last] ?? 1) - edge) < Math.abs((edges[last - 1] ?? 0) - edge)) last += 1;
    const end = index === own.length - 1 ? edges.length : last;
    const span = [before + 1, end - before] as const;
    before = end;
    return span;
  });
}

function drawTable(drawn: Drawn, one: DocumentTable): void {
  if (one.titre !== '') drawTexts(drawn, 'pageSection', [one.titre]);
  const spans = spansOf(drawn, one);
  const columns = drawn.edges.length;
  if (one.colonnes.some(({ groupe }) => groupe !== '')) drawGroups(drawn, one, spans);
  const row = drawn.contents.length + 1;
  drawn.contents.push(
    lineOf(
      columns,
      one.colonnes.map(({ titre }, index) => [spans[index]?.[0] ?? 1, titre]),
    ),
  );
  wear(drawn, 'header', area(row, 1, 1, columns));
  for (const [first, count] of spans) if (count > 1) drawn.merges.push(area(row, first, 1, count));
  drawLines(
    drawn,
    one,
    one.colonnes.map(({ centre }) => (centre ? 'pageCentered' : 'pageCell')),
  );
}

/** Above the titles: one cell for the columns that share it. */
function drawGroups(drawn: Drawn, { colonnes }: DocumentTable, spans: ReturnType<typeof spansOf>): void {
  const row = drawn.contents.length + 1;
  const starts = colonnes.flatMap(({ groupe }, index) => (groupe === colonnes[index - 1]?.groupe ? [] : [index]));
  drawn.contents.push(
    lineOf(
      drawn.edges.length,
      starts.map((index) => [spans[index]?.[0] ?? 1, colonnes[index]?.groupe ?? '']),
    ),
  );
  wear(drawn, 'header', area(row, 1, 1, drawn.edges.length));
  starts.forEach((index, rank) => {
    const first = spans[index]?.[0] ?? 1;
    const next = spans[starts[rank + 1] ?? spans.length]?.[0] ?? drawn.edges.length + 1;
    if (next - first > 1) drawn.merges.push(area(row, first, 1, next - first));
  });
}

/** The lines of a table: their height follows their texts, except where cells are merged, which Sheets never adjusts. */
function drawLines(drawn: Drawn, one: DocumentTable, looks: readonly StyleName[]): void {
  const { lignes, haute } = one;
  if (lignes.length === 0) return;
  const spans = spansOf(drawn, one);
  const row = drawn.contents.length + 1;
  for (const ligne of lignes) {
    drawn.contents.push(
      lineOf(
        drawn.edges.length,
        ligne.map((text, index) => [spans[index]?.[0] ?? 1, text]),
      ),
    );
  }
  const widthOf = ([first, count]: readonly [number, number]): number =>
    ((drawn.edges[first + count - 2] ?? 1) - (drawn.edges[first - 2] ?? 0)) * drawn.width;
  spans.forEach(([first, count], index) => {
    const where = area(row, first, lignes.length, count);
    wear(drawn, looks[index] ?? 'pageCell', where);
    if (count > 1) drawn.merges.push(where);
  });
  if (!haute && spans.every(([, count]) => count === 1)) return;
  const tallest = lignes.reduce(
    (most, ligne) => Math.max(most, ...spans.map((span, index) => heightOf(ligne[index] ?? '', widthOf(span)))),
    haute ? SIGNING : 0,
  );
  drawn.heights.push({ row, rows: lignes.length, pixels: Math.min(TALLEST, tallest) });
}
