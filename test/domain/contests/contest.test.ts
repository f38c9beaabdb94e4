import { expect, it } from 'vitest';
import { hasBegun, mayCompete, namedOf } from '../../../src/domain/contests/contest.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { day } from '../known.ts';

it('is about what adds up and is better the more it is', () => {
  const fitting = catalogue.filter(mayCompete).map(({ key }) => key);
  expect(fitting).toEqual(expect.arrayContaining(['sales-amount', 'new-customers', 'visits']));
  for (const key of ['renewal-rate', 'payment-days', 'complaints', 'satisfaction']) expect(fitting).not.toContain(key);
});

it('names both of two, and of more nobody who would thereby be seen to be last', () => {
  expect([2, 3, 4, 5, 6, 7, 40].map(namedOf)).toEqual([2, 1, 2, 2, 3, 3, 3]);
});

it('has begun from its first day on', () => {
  const from = day('2026-11-19');
  expect(['2026-11-18', '2026-11-19', '2026-11-20'].map((today) => hasBegun({ from }, day(today)))).toEqual([
    false,
    true,
    true,
  ]);
});
