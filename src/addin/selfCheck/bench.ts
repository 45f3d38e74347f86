/** A group of probes written, then read and judged. */
import { a1, area } from '../../workbook';
import { french } from '../french';
import { isLoading } from '../verification/blocks';
import type { Group } from './groups';
import { type Block, blockOf, LAST_COLUMN, type Probe, type Written } from './probe';
import type { SelfCheckLine } from './protocol';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is written in the first cell of a block that could not be written. */
const REFUSED = '✗ ';

export function writeGroup(spreadsheet: Spreadsheet, sheet: Sheet, { placed }: Group): void {
  const blocks = placed.map(({ probe, row }) => ({ probe, block: blockOf(spreadsheet, sheet, row) }));
  const texts = blocks.flatMap(({ probe, block }) => textCells(probe, block));
  if (texts.length > 0) sheet.getRangeList(texts).setNumberFormat('@');
  for (const { probe, block } of blocks) {
    try {
      writeCells(probe, block);
      probe.act?.(block);
    } catch (error) {
      block
        .range(0, 0)
        .setNumberFormat('@')
        .setValue(`${REFUSED}${messageOf(error)}`);
    }
  }
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

const isText = (cell: Written): cell is { readonly text: string } =>
  typeof cell === 'object' && cell !== null && 'text' in cell;

function textCells(probe: Probe, block: Block): readonly string[] {
  return (probe.cells?.(block) ?? []).flatMap((line, down) =>
    line.flatMap((cell, right) => (isText(cell) ? [block.at(down, right)] : [])),
  );
}

function writeCells(probe: Probe, block: Block): void {
  const cells = probe.cells?.(block) ?? [];
  const width = Math.max(0, ...cells.map((line) => line.length));
  if (width === 0) return;
  const contents = cells.map((line) => Array.from({ length: width }, (_, right) => contentOf(line[right] ?? null)));
  block.range(0, 0, contents.length, width).setValues(contents);
}

function contentOf(cell: Written): unknown {
  if (cell === null) return '';
  if (isText(cell)) return cell.text;
  return typeof cell === 'object' && 'formula' in cell ? cell.formula : cell;
}

/** Null while something is still computing; `last`: it is told as it is. */
export function readGroup(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { placed, first, rows }: Group,
  last: boolean,
): readonly SelfCheckLine[] | null {
  SpreadsheetApp.flush();
  const values: readonly (readonly unknown[])[] = sheet.getRange(a1(area(first, 1, rows, LAST_COLUMN))).getValues();
  const blocks = placed.map(({ probe, row }) => ({
    probe,
    block: blockOf(spreadsheet, sheet, row, values.slice(row - first, row - first + probe.rows)),
  }));
  const waiting = blocks.some(({ probe, block }) => isWaiting(probe, block));
  if (waiting && !last) return null;
  return blocks.map(({ probe, block }) => judged(probe, block));
}

const refusalOf = (block: Block): string | null => {
  const head = String(block.value(0, 0));
  return head.startsWith(REFUSED) ? head.slice(REFUSED.length) : null;
};

const isWaiting = ({ awaited = [] }: Probe, block: Block): boolean =>
  refusalOf(block) === null &&
  awaited.some(([down, right]) => {
    const value = block.value(down, right);
    return value === '' || isLoading(value);
  });

function judged(probe: Probe, block: Block): SelfCheckLine {
  const { id, hypothese, attendu, casse, remede } = probe;
  const found = foundBy(probe, block);
  const isMeasure = attendu === '';
  const isGood = found.failed === undefined && (isMeasure || found.words === attendu);
  return {
    id,
    etat: isGood ? (isMeasure ? 'mesure' : 'bon') : 'erreur',
    hypothese: french(hypothese),
    attendu: french(attendu),
    obtenu: french(found.failed ?? found.words ?? ''),
    casse: french(casse),
    remede: french(remede),
  };
}

function foundBy(probe: Probe, block: Block): { readonly words?: string; readonly failed?: string } {
  const refusal = refusalOf(block);
  if (refusal !== null) return { failed: `refusé : ${refusal}` };
  if (isWaiting(probe, block)) return { failed: 'encore en calcul, ou vide' };
  try {
    return { words: probe.read(block) };
  } catch (error) {
    return { failed: `refusé : ${messageOf(error)}` };
  }
}
