import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { blended, heldIn, type Stated } from '../../../src/domain/targets/blend.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const november = periodOf('month', day('2026-11-01'), 1);
const from = (stated: bigint, on: string): Stated => ({ stated, from: day(on) });

describe('a target that changes in mid-period', () => {
  it.each<[string, Stated[], bigint]>([
    ['is what it was while nothing changes', [from(60n, '2026-11-01')], 60n],
    ['is the mean by calendar days', [from(60n, '2026-11-01'), from(90n, '2026-11-21')], 70n],
    ['counts the day on which the new one begins', [from(0n, '2026-11-01'), from(30n, '2026-11-30')], 1n],
    ['is rounded once, halves upwards', [from(1n, '2026-11-01'), from(2n, '2026-11-16')], 2n],
    [
      'and not at every change',
      [from(10n, '2026-11-01'), from(11n, '2026-11-11'), from(12n, '2026-11-21'), from(11n, '2026-11-30')],
      11n,
    ],
    ['is the new one alone from the first day on', [from(60n, '2026-11-01'), from(90n, '2026-11-01')], 90n],
    ['and before the first day', [from(60n, '2026-11-01'), from(90n, '2026-10-20')], 90n],
    ['is the old one still, where the new one comes too late', [from(60n, '2026-11-01'), from(90n, '2026-12-01')], 60n],
    [
      'forgets one that never came to hold',
      [from(60n, '2026-11-01'), from(900n, '2026-11-21'), from(90n, '2026-11-21')],
      70n,
    ],
    [
      'forgets one that a later word forestalls',
      [from(60n, '2026-11-01'), from(900n, '2026-11-25'), from(90n, '2026-11-21')],
      70n,
    ],
    ['holds from the beginning, whenever it was set', [from(60n, '2026-11-18')], 60n],
  ])('%s', (_, versions, amount) => {
    expect(blended(versions, november)).toBe(amount);
  });

  it('has at least one number', () => {
    expect(() => blended([], november)).toThrow(RangeError);
  });
});

describe('whatever the numbers and the days', () => {
  const period = fc
    .record({
      kind: fc.constantFrom('week', 'month', 'quarter', 'year'),
      month: fc.integer({ min: 1, max: 12 }),
      start: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ kind, month, start }) => periodOf(kind, Temporal.PlainDate.from({ year: 2028, month, day: 11 }), start));
  const history = period.chain((of) =>
    fc.record({
      of: fc.constant(of),
      versions: fc.array(
        fc.record({
          stated: fc.bigInt({ min: 1n, max: 10n ** 15n }),
          from: fc.integer({ min: -5, max: 370 }).map((days) => of.from.add({ days })),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );
  /** Day by day: the last word that holds by then, the first from the beginning on. */
  const byDays = ({ of, versions }: { of: typeof november; versions: readonly Stated[] }) => {
    const [sum, days] = [{ of: 0n }, of.from.until(of.until).days + 1];
    for (let day = of.from; Temporal.PlainDate.compare(day, of.until) <= 0; day = day.add({ days: 1 })) {
      const held = versions.findLast(({ from }) => Temporal.PlainDate.compare(from, day) <= 0) ?? versions[0];
      sum.of += held?.stated ?? 0n;
    }
    return { sum: sum.of, days: BigInt(days) };
  };

  it('it is within half a unit of what each day asks for', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { sum, days } = byDays(one);
        const off = 2n * (blended(one.versions, one.of) * days - sum);
        expect(off <= days && off >= -days).toBe(true);
      }),
    );
  });

  it('every day belongs to one of them, and the target lies between the least and the most that held', () => {
    fc.assert(
      fc.property(history, ({ of, versions }) => {
        const held = heldIn(versions, of);
        expect(held.reduce((sum, { days }) => sum + days, 0)).toBe(of.from.until(of.until).days + 1);
        const amount = blended(versions, of);
        expect(held.some(({ stated }) => stated <= amount) && held.some(({ stated }) => stated >= amount)).toBe(true);
      }),
    );
  });

  it('the same number once more changes nothing, and more never makes it less', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: 366 }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        (one, on, more) => {
          const from = one.of.from.add({ days: on });
          const before = blended(one.versions, one.of);
          const [last = { stated: 1n, from }] = one.versions.slice(-1);
          const later = Temporal.PlainDate.compare(from, last.from) > 0 ? from : last.from;
          expect(blended([...one.versions, { stated: last.stated, from: later }], one.of)).toBe(before);
          expect(blended([...one.versions, { stated: last.stated + more, from: later }], one.of) >= before).toBe(true);
        },
      ),
    );
  });
});
