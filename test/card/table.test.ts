import { expect, it } from 'vitest';
import { decimal } from '../../src/card/table.ts';

it.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [-5n, '-0.05'],
  [-116_000n, '-1160.00'],
  [123_456_789_012_345_678n, '1234567890123456.78'],
])('an amount of %s stands there as every program reads it: %s', (amount, text) => {
  expect(decimal(amount)).toBe(text);
});
