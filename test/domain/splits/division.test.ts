import { expect, it } from 'vitest';
import { coverageOf, differenceOf } from '../../../src/domain/splits/division.ts';

const division = (parent: bigint, children: bigint, reserve = 0n) => ({ parent, children, reserve });

it('what was handed down and what was kept back are the target, or the difference has a name', () => {
  expect(differenceOf(division(500n, 480n, 20n))).toEqual({ kind: 'even' });
  expect(differenceOf(division(500n, 480n))).toEqual({ kind: 'gap', amount: 20n });
  expect(differenceOf(division(500n, 500n, 1n))).toEqual({ kind: 'over-assignment', amount: 1n });
});

it('coverage is the share that was handed down or kept back, and none without a target', () => {
  expect(coverageOf(division(500n, 380n, 20n))).toEqual({ top: 400n, bottom: 500n });
  expect(coverageOf(division(500n, 700n))).toEqual({ top: 700n, bottom: 500n });
  expect(coverageOf(division(0n, 5n))).toBeUndefined();
});
