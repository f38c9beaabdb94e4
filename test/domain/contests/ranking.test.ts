import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContestRules } from '../../../src/domain/contests/contest.ts';
import { ranking, scoreOf, type Tally } from '../../../src/domain/contests/ranking.ts';
import { compare, zero } from '../../../src/domain/ratio.ts';
import { day } from '../known.ts';

const rules: ContestRules = {
  measure: 'attainment',
  minimum: undefined,
  tieBreaks: true,
  from: day('2026-11-19'),
  until: day('2026-11-27'),
  closesAt: Temporal.Instant.from('2026-11-30T10:00:00Z'),
};

const side = (actual: bigint | undefined, aim: bigint | undefined = 100n, tie?: bigint): Tally => ({
  actual,
  aim,
  tie,
});
const places = (sides: readonly Tally[], by: Partial<ContestRules> = {}) => {
  const ranked = ranking(sides, { ...rules, ...by });
  return sides.map((one) => {
    const { place, won } = ranked.find((found) => found.side === one) ?? {};
    return `${place ?? '–'}${won ? '!' : ''}`;
  });
};

describe('a ranking', () => {
  it('is by the share of the own target, or by what came in', () => {
    const sides = [side(90n, 100n), side(300n, 400n)];
    expect(places(sides)).toEqual(['1!', '2']);
    expect(places(sides, { measure: 'value' })).toEqual(['2', '1!']);
  });

  it('lets something else decide between those who are level, where that was agreed', () => {
    const sides = [side(50n, 100n, 3n), side(100n, 200n, 7n), side(10n)];
    expect(places(sides)).toEqual(['2', '1!', '3']);
    expect(places(sides, { tieBreaks: false })).toEqual(['1!', '1!', '3']);
  });

  it('is won by nobody below the minimum, and by nobody with nothing', () => {
    const sides = [side(59n), side(40n)];
    expect(places(sides, { minimum: 6_000n })).toEqual(['1', '2']);
    expect(places(sides, { minimum: 5_900n })).toEqual(['1!', '2']);
    expect(places([side(-5n), side(-9n)])).toEqual(['1', '2']);
  });

  it('has no place for who has no data, which is not the last one', () => {
    expect(places([side(undefined), side(5n), { ...side(7n), aim: undefined }])).toEqual(['–', '1!', '–']);
  });

  const amount = fc.option(fc.bigInt({ min: -20n, max: 200n }), { nil: undefined });
  const some = fc.array(fc.record({ actual: amount, aim: amount, tie: amount }), { maxLength: 40 });
  const agreed = fc.record({
    measure: fc.constantFrom('value' as const, 'attainment' as const),
    minimum: fc.option(fc.bigInt({ min: 1n, max: 12_000n }), { nil: undefined }),
    tieBreaks: fc.boolean(),
  });

  it('has everybody once, is total, and names a winner only where one may be', () => {
    fc.assert(
      fc.property(some, agreed, (sides, by) => {
        const ranked = ranking(sides, by);
        expect(new Set(ranked.map((one) => one.side))).toEqual(new Set(sides));
        expect(ranked).toHaveLength(sides.length);
        const placed = ranked.flatMap(({ place, score, side: of, won }) =>
          place && score ? [{ place, score, of, won }] : [],
        );
        expect(placed).toHaveLength(sides.filter((one) => scoreOf(by.measure, one)).length);
        for (const [at, one] of placed.entries()) {
          const next = placed[at + 1];
          expect(one.place).toBe(placed.filter((other) => beats(other, one)).length + 1);
          if (next) expect(compare(one.score, next.score)).toBeGreaterThanOrEqual(0);
          if (one.won) expect([one.place, compare(one.score, zero)]).toEqual([1, 1]);
        }
        function beats(a: (typeof placed)[number], b: (typeof placed)[number]): boolean {
          const ahead = compare(a.score, b.score);
          return ahead > 0 || (ahead === 0 && by.tieBreaks && (a.of.tie ?? 0n) > (b.of.tie ?? 0n));
        }
      }),
    );
  });

  it('is the same whatever the order in which sides come', () => {
    fc.assert(
      fc.property(some, agreed, (sides, by) => {
        const told = (list: readonly Tally[]) =>
          new Map(ranking(list, by).map(({ side: of, place, won }) => [of, `${place} ${won}`]));
        expect(told(sides.toReversed())).toEqual(told(sides));
      }),
    );
  });
});
