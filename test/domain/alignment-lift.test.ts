import { describe, expect, it } from 'vitest';
import { type AlignmentInput, alignment } from '../../src/domain/alignment.ts';
import { liftOf } from '../../src/domain/alignment-lift.ts';
import { ratio } from '../../src/domain/ratio.ts';

/** Coverage 100, pace 95, balance 75, collaboration 70: 85. */
const known: AlignmentInput = {
  split: { parent: 500n, children: 480n, reserve: 20n },
  forecast: ratio(95, 100),
  expected: ratio(48, 100),
  people: [53, 49, 35, 47].map((percent) => ratio(percent, 100)),
  tasks: { confirmed: 4, due: 5 },
  helpers: 3,
  active: 5,
};
const whole: AlignmentInput = {
  ...known,
  forecast: ratio(100, 100),
  people: known.people.map(() => ratio(48, 100)),
  tasks: { confirmed: 5, due: 5 },
  helpers: 5,
};
const lift = (change: Partial<AlignmentInput>) => liftOf({ ...known, ...change });

describe('what would lift an alignment index', () => {
  it('is one more confirmed task where helping is lowest: the mean of 100, 95, 75 and 80', () => {
    expect(lift({})).toEqual({ part: 'collaboration', by: 'confirmation', index: 88 });
  });

  it('is one more helper where every task that was due is confirmed', () => {
    expect(lift({ tasks: { confirmed: 5, due: 5 }, helpers: 0 })).toMatchObject({ by: 'helper', index: 83 });
  });

  it('is one more person in step where balance is lowest', () => {
    const people = [53, 35, 35, 35].map((percent) => ratio(percent, 100));
    expect(lift({ people })).toEqual({ part: 'balance', index: 79 });
  });

  it('is what the whole split, or the whole target, would bring where those are lowest', () => {
    expect(lift({ split: { parent: 500n, children: 80n, reserve: 20n } })).toEqual({ part: 'coverage', index: 85 });
    expect(lift({ forecast: ratio(1, 10) })).toEqual({ part: 'pace', index: 86 });
  });

  it('is nothing where no part applies, or all are whole', () => {
    expect(liftOf(whole)).toBeUndefined();
    const none = { split: undefined, forecast: undefined, people: [], tasks: { confirmed: 0, due: 0 } };
    expect(lift(none)).toBeUndefined();
  });

  it('is about the first of two parts that are as low', () => {
    const half = { split: { parent: 100n, children: 50n, reserve: 0n }, forecast: ratio(1, 2) };
    expect(liftOf({ ...whole, ...half })?.part).toBe('coverage');
  });

  it('never lowers the index', () => {
    for (const forecast of [1, 40, 80, 99].map((percent) => ratio(percent, 100))) {
      for (const helpers of [0, 1, 5]) {
        const input = { ...known, forecast, helpers };
        expect(liftOf(input)?.index).toBeGreaterThanOrEqual(alignment(input).index ?? 0);
      }
    }
  });
});
