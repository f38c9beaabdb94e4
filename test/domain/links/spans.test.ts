import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forever, within, without } from '../../../src/domain/links/spans.ts';
import { contains, type Span } from '../../../src/domain/period.ts';

const first = Temporal.PlainDate.from('2026-01-01');
const day = (nth: number): Temporal.PlainDate => first.add({ days: nth });
const span = fc
  .tuple(fc.nat(30), fc.nat(12))
  .map(([from, length]): Span => ({ from: day(from), until: day(from + length) }));
const days = Array.from({ length: 50 }, (_, nth) => day(nth));
const has = (spans: readonly Span[], one: Temporal.PlainDate): boolean => spans.some((other) => contains(other, one));

describe('the days of a span', () => {
  it('that lie in none of the others, and those that lie in one, are all its days', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 5 }), (one, others) => {
        const [out, inside] = [without(one, others), within(one, others)];
        for (const each of days) {
          expect(has(out, each)).toBe(contains(one, each) && !has(others, each));
          expect(has(inside, each)).toBe(contains(one, each) && has(others, each));
        }
      }),
    );
  });

  it('may go on for ever', () => {
    const open = { from: day(0), until: forever };
    expect(without(open, [{ from: day(5), until: day(9) }])).toEqual([
      { from: day(0), until: day(4) },
      { from: day(10), until: forever },
    ]);
    expect(without(open, [{ from: day(5), until: forever }])).toEqual([{ from: day(0), until: day(4) }]);
  });
});
