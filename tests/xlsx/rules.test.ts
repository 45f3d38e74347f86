/** Validations of a file never overlap: what is left of one under a later one. */
import { without } from '../../src/render/xlsx/rules';
import { area } from '../../src/workbook';

const cellsOf = (areas: readonly ReturnType<typeof area>[]): readonly string[] =>
  areas.flatMap(({ row, column, rows, columns }) =>
    Array.from(
      { length: rows * columns },
      (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
    ),
  );

describe('an area with another cut out of it', () => {
  const one = area(3, 4, 5, 6);
  const places = [1, 3, 5, 7, 8].flatMap((row) => [2, 4, 6, 9, 10].map((column) => area(row, column, 3, 3)));

  it.each(places.map((other) => [JSON.stringify(other), other] as const))(
    'is its cells without those of %s',
    (_, other) => {
      const left = cellsOf(without(one, other));
      const cut = new Set(cellsOf([other]));
      expect([...left].sort()).toEqual(
        cellsOf([one])
          .filter((cell) => !cut.has(cell))
          .sort(),
      );
      expect(new Set(left).size).toBe(left.length);
    },
  );
});
