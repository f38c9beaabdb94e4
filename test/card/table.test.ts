import { expect, it } from 'vitest';
import { decimal, plainCell } from '../../src/card/table.ts';

it.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [-5n, '-0.05'],
  [-116_000n, '-1160.00'],
  [123_456_789_012_345_678n, '1234567890123456.78'],
])('an amount of %s stands there as every program reads it: %s', (amount, text) => {
  expect(decimal(amount)).toBe(text);
});

it('has as many decimals as its unit has', () => {
  expect([decimal(-5n, 0), decimal(35n, 1), decimal(7n, 3)]).toEqual(['-5', '3.5', '0.007']);
  expect([plainCell('=1'), plainCell(5n), plainCell({ figure: '3.5' })]).toEqual(['=1', '0.05', '3.5']);
});
