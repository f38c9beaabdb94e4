import { describe, expect, it } from 'vitest';
import { readMinimum } from '../../../src/domain/contests/minimum.ts';
import { visits } from '../known.ts';

describe('the least that wins, as it is typed', () => {
  it.each([
    ['60', 6_000n],
    ['62.5%', 6_250n],
    ['６０％', 6_000n],
    ['0', undefined],
    ['many', undefined],
    ['60.123', undefined],
  ])('the least that wins: %s of the own target', (word, least) =>
    expect(readMinimum(word, 'attainment', visits, 'CNY')).toBe(least),
  );

  it('the least that wins, by value', () => {
    expect(['20', '2k', '0', '60%'].map((word) => readMinimum(word, 'value', visits, 'CNY'))).toEqual([
      20n,
      2_000n,
      undefined,
      undefined,
    ]);
  });
});
