/** The catalogue: names, parameters, help, and examples that give what they say, here and in docs/fonctions.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../src/addin/cells';
import { type FunctionRecord, functionCatalog } from '../../../src/addin/functionCatalog';
import * as functions from '../../../src/addin/functions/index';
import { NOTE_CODES } from '../../../src/arrete';

const docs = readFileSync(join(__dirname, '../../../docs/fonctions.md'), 'utf8');
const implementations: Record<string, { readonly length: number; toString(): string }> = {
  UE_AVERAGE: functions.ueAverage,
  CC_AVERAGE: functions.ccAverage,
  COMPENSATE: functions.compensateCells,
  PROGRESSION: functions.progressionCells,
  DELIBERATE: functions.deliberateCells,
  EXPLAIN: functions.explainCells,
  UE_CREDITS: functions.ueCredits,
  MISSING_MARKS: functions.missingMarks,
  REACH: functions.reachCells,
};

/** The arguments of `=NAME(B2:C3; D2; 3)`, ranges replaced by the cells of the example. */
function argumentsOf({ example, name }: FunctionRecord): unknown[] {
  const inside = example.formula.slice(`=${name}(`.length, -1);
  return inside.split('; ').map((text) => example.cells[text] ?? Number(text));
}

/** Whether a list of cells has the size of its range, e.g. `B2:C3` is 2 rows of 2 columns, `B2` one cell. */
function sizeOfRange(range: string): readonly [number, number] {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(range) ?? [];
  return [Number(bottom) - Number(top) + 1, right.charCodeAt(0) - left.charCodeAt(0) + 1];
}

const shown = (value: CellValue) =>
  typeof value === 'number' ? String(value).replace('.', ',') : value.replace(/\u00a0/g, ' ');

it("les codes d'une case de note sont tous, avec leur effet, dans le guide et dans la page des fonctions", () => {
  const guide = readFileSync(join(__dirname, '../../../docs/guide.md'), 'utf8');
  for (const page of [docs, guide]) {
    const known: readonly string[] = page.match(/`[A-Z]{3}`/g) ?? [];
    expect(NOTE_CODES.filter(({ code }) => !known.includes(`\`${code}\``))).toEqual([]);
  }
});

describe('Le catalogue des fonctions', () => {
  it('a exactement les fonctions du contrat, dans cet ordre', () => {
    expect(functionCatalog.map(({ name }) => name)).toEqual(Object.keys(functions.customFunctions));
    expect(Object.keys(functions.customFunctions)).toEqual(Object.keys(implementations));
  });

  it.each(functionCatalog.map((record) => [record.name, record] as const))('%s : aide complète', (name, record) => {
    const declared = /\(([^)]*)\)/.exec(String(implementations[name]))?.[1] ?? '';
    expect(record.params.map((param) => param.name)).toEqual(declared.split(',').map((param) => param.trim()));
    for (const { description, optional } of record.params) expect(description.endsWith(' (facultatif)')).toBe(optional);
    const texts = [record.description, record.returns.description, ...record.params.map((p) => p.description)];
    for (const text of texts) expect(text).not.toMatch(/[\n<>*]|undefined| [;:]/);
  });

  it.each(functionCatalog.map((record) => [record.name, record] as const))('%s : exemple exact', (name, record) => {
    const { example } = record;
    for (const [range, cells] of Object.entries(example.cells)) {
      expect([cells.length, cells[0]?.length]).toEqual(sizeOfRange(range));
    }
    expect(functions.customFunctions[name](...argumentsOf(record))).toEqual(example.result);
  });

  it.each(functionCatalog.map((record) => [record.name, record] as const))('%s : documentée', (name, record) => {
    const signature = record.params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join('; ');
    const start = docs.indexOf(`## \`${name}(${signature})\``);
    expect(start).toBeGreaterThan(0);
    const section = docs.slice(start, docs.indexOf('\n## ', start + 1) + 1 || undefined);
    expect(section).toContain(`\`${record.example.formula}\``);
    for (const value of record.example.result.flat()) expect(section).toContain(shown(value));
  });
});
