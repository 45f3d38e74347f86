/** The worked cases laid in cells: each argument a range, each result where its function spills. */
import type { ResultOf, WorkedCase, WorkedStep } from './cases';
import { WORKED_CASES } from './cases';
import { type Block, formula, type Probe, text, type Written } from './probe';

interface Laid {
  readonly step: WorkedStep;
  /** First line of each argument; that of the step it stands for, when it is a result. */
  readonly args: readonly number[];
  readonly row: number;
}

const isResult = (arg: WorkedStep['args'][number]): arg is ResultOf =>
  typeof arg === 'object' && !Array.isArray(arg) && 'resultOf' in arg;

const matrixOf = (arg: WorkedStep['args'][number]): readonly (readonly (number | string)[])[] =>
  Array.isArray(arg) ? arg : [[arg as number | string]];

/** Arguments one under another, then the formula, whose spill has the height of what is expected. */
function laid({ steps }: WorkedCase): readonly Laid[] {
  let next = 0;
  const known = new Map<string, number>();
  return steps.map((step) => {
    const args = step.args.map((arg) => {
      if (isResult(arg)) return known.get(arg.resultOf) ?? 0;
      const first = next;
      next += matrixOf(arg).length;
      return first;
    });
    const row = next;
    known.set(step.name, row);
    next += step.expected.length;
    return { step, args, row };
  });
}

const cell = (value: number | string): Written =>
  value === '' ? null : typeof value === 'number' ? value : text(value);

function cellsOf(worked: WorkedCase, { at }: Block): readonly (readonly Written[])[] {
  const steps = laid(worked);
  return steps.flatMap(({ step, args, row }) => {
    const ranges = step.args.map((arg, rank) => {
      const size = isResult(arg)
        ? steps.find(({ step: { name } }) => name === arg.resultOf)?.step.expected
        : matrixOf(arg);
      return at(args[rank] ?? 0, 0, size?.length ?? 1, size?.[0]?.length ?? 1);
    });
    const own = step.args.flatMap((arg) => (isResult(arg) ? [] : matrixOf(arg).map((line) => line.map(cell))));
    const spilled = step.expected.map((_, rank) => (rank === 0 ? [formula(`=${step.call}(${ranges.join(';')})`)] : []));
    return row >= 0 ? [...own, ...spilled] : [];
  });
}

const heightOf = (worked: WorkedCase): number =>
  laid(worked).reduce((height, { row, step }) => Math.max(height, row + step.expected.length), 0);

/** Numbers to the last digits that a spreadsheet shows; French spaces are alike. */
const said = (value: unknown): string =>
  typeof value === 'number'
    ? String(Math.round(value * 1e9) / 1e9).replace('.', ',')
    : String(value).replace(/\u00a0/g, ' ');

const line = (cells: readonly unknown[]): string => cells.map((one) => said(one) || '–').join(' ');

function workedProbe(id: string, worked: WorkedCase): Probe {
  return {
    id: `cas-${id}`,
    hypothese: `${worked.title}.`,
    attendu: worked.steps.flatMap(({ expected }) => expected.map(line)).join(' | '),
    casse: "Une moyenne ou une décision affichée n'est pas celle de la loi.",
    remede: 'Ne vous servez pas du module ici : copiez ce rapport et envoyez-le à ses auteurs.',
    rows: heightOf(worked),
    cells: (block) => cellsOf(worked, block),
    awaited: laid(worked).map(({ step, row }) => [
      row,
      Math.max(0, step.expected[0]?.findIndex((one) => one !== '') ?? 0),
    ]),
    read: ({ value }) =>
      laid(worked)
        .flatMap(({ step, row }) =>
          step.expected.map((expected, down) => line(expected.map((_, right) => value(row + down, right)))),
        )
        .join(' | '),
  };
}

export const workedProbes: readonly Probe[] = Object.entries(WORKED_CASES).map(([id, worked]) =>
  workedProbe(id, worked),
);
