/** The custom functions called from the built bundle, with arrays and dates that were made in its own context. */
import { bareContext, built } from './bareContext';

const context = bareContext(built('Code.js'));
const call = (code: string): unknown => JSON.parse(String(context.run(`JSON.stringify(${code})`)));
const message = (code: string): unknown => context.run(`try { ${code}; '' } catch (error) { error.message }`);

it('UE_AVERAGE: (12 × 2 + 9 × 1) / 3 = 11; an absence counts 0: (0 × 2 + 9 × 1) / 3 = 3', () => {
  expect(call("UE_AVERAGE([[12, 9], ['ABI', 9]], [[2, 1]])")).toEqual([[11], [3]]);
});

it('UE_AVERAGE: a naive float mean of these marks is not 10, the exact one is', () => {
  // (10,1 × 0,1 + 9,9 × 0,1 + 10 × 0,7) / 0,9 = (1,01 + 0,99 + 7) / 0,9 = 9 / 0,9 = 10
  expect(call('UE_AVERAGE([[10.1, 9.9, 10]], [[0.1, 0.1, 0.7]])')).toEqual([[10]]);
});

it('a Date made in the context is recognised, and refused with its remedy', () => {
  expect(message('UE_AVERAGE([[new Date(2026, 4, 12)]], [[1]])')).toMatch(/12,5/);
});

it('COMPENSATE: 12 and 8 make a RCUE of 10, the UE at 8 is compensated', () => {
  expect(call('COMPENSATE([[12]], [[8]])')).toEqual([[10, 'ADM', 'CMP']]);
});

it('PROGRESSION: RCUE at 11, 12 and 7,5: two of three, but one under 8', () => {
  const row = (call('PROGRESSION([[11, 12, 7]], [[11, 12, 8]])') as unknown[][])[0] ?? [];
  expect([row[0], row[2], row[3]]).toEqual(['AJ', '2/3', 7.5]);
});

it('UE_CREDITS: 6 credits of an acquired UE, none of the other', () => {
  expect(call("UE_CREDITS([['ADM', 'AJ']], [[6, 4]])")).toEqual([[6]]);
});

it('a call touches no service, nor anything that Apps Script lacks', () => {
  call('UE_AVERAGE([[12]], [[1]])');
  call('PROGRESSION([[12]], [[8]])');
  message("UE_AVERAGE([['absent ?']], [[1]])");
  expect(context.touched()).toEqual([]);
});
