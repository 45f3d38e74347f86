// The class of the bench: 24 elements, 5 UE, marks in quarters of a point, always the same for a given number of students.

export const ELEMENTS = 24;
export const UES = 5;
export const SIZES = [30, 150, 2000, 20_000];

/**
 * Marks n×24, coefficients 5×24 (10 to 12 elements weigh in each UE, as in the MMI programme), averages n×5 of the other semester.
 * Marks have no hole, so that every peer computes the same thing; the coefficients of one UE add up to 25.
 * @example const { notes, coefficients, pair } = makeClass(150)
 */
export function makeClass(students) {
  const draw = generator(20210527 + students);
  const level = Array.from({ length: students }, () => 6 + 10 * draw());
  const around = (middle) => Math.min(20, Math.max(0, Math.round(4 * (middle + 8 * (draw() - 0.5))) / 4));
  return {
    notes: level.map((middle) => Array.from({ length: ELEMENTS }, () => around(middle))),
    coefficients: coefficients(),
    pair: level.map((middle) => Array.from({ length: UES }, () => around(middle))),
  };
}

function coefficients() {
  return Array.from({ length: UES }, (_, ue) => {
    const row = Array.from({ length: ELEMENTS }, (__, element) =>
      (element + 2 * ue) % 5 < 2 ? 1 + (element % 4) / 2 : 0,
    );
    const sum = row.reduce((total, each) => total + each, 0);
    const last = row.findLastIndex((each) => each > 0);
    row[last] += 25 - sum;
    return row;
  });
}

/** mulberry32: from 0 to 1, the same draws for the same seed. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
