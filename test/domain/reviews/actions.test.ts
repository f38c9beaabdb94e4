import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodOf } from '../../../src/domain/period.ts';
import { type ActionState, comesBackIn, isRaisedIn, outcomeOf } from '../../../src/domain/reviews/actions.ts';
import { day } from '../known.ts';

const month = (text: string): Period => periodOf('month', day(`${text}-01`), 1);
const quarter = (text: string): Period => periodOf('quarter', day(`${text}-01`), 1);
const raised = (raisedIn: Period, endedOn?: string, state: ActionState = endedOn ? 'done' : 'open') => ({
  raisedIn,
  state,
  endedOn: endedOn === undefined ? undefined : day(endedOn),
});

describe('an action comes back in the next review', () => {
  it.each([
    ['while it is open', raised(month('2026-10')), month('2026-11'), true],
    ['and in each after that', raised(month('2026-10')), month('2027-03'), true],
    ['once more after it is done, to say so', raised(month('2026-10'), '2026-11-20'), month('2026-11'), true],
    ['and then no more', raised(month('2026-10'), '2026-11-20'), month('2026-12'), false],
    ['not in the review it was raised in', raised(month('2026-10')), month('2026-10'), false],
    ['not in one of an earlier month', raised(month('2026-10')), month('2026-09'), false],
    ['of the quarter it lies in', raised(month('2026-10')), quarter('2026-10'), true],
    ['of the quarter that ends with it', raised(month('2026-12')), quarter('2026-10'), true],
    ['of a month after its quarter', raised(quarter('2026-07')), month('2026-10'), true],
    ['not of the last month of its quarter', raised(quarter('2026-07')), month('2026-09'), false],
  ])('%s', (_, action, period, back) => {
    expect(comesBackIn(action, period)).toBe(back);
  });

  const months = fc.integer({ min: 0, max: 30 }).map((count) => day('2026-01-01').add({ months: count }));
  const periods = fc
    .tuple(months, fc.constantFrom('month' as const, 'quarter' as const))
    .map(([from, kind]) => periodOf(kind, from, 1));

  it('whichever it is: what is open is in every review that ends later, and never twice in one', () => {
    fc.assert(
      fc.property(periods, periods, (raisedIn, period) => {
        const open = raised(raisedIn);
        expect(isRaisedIn(open, period) && comesBackIn(open, period)).toBe(false);
        if (Temporal.PlainDate.compare(raisedIn.until, period.until) < 0) expect(comesBackIn(open, period)).toBe(true);
      }),
    );
  });

  it('and once it has been left out after its end, it is left out for good', () => {
    fc.assert(
      fc.property(periods, months, fc.integer({ min: 0, max: 400 }), (raisedIn, from, later) => {
        const ended = { ...raised(raisedIn), state: 'done' as const, endedOn: raisedIn.until.add({ days: later }) };
        const period = periodOf('month', from, 1);
        const next = periodOf('month', from.add({ months: 1 }), 1);
        const after = Temporal.PlainDate.compare(raisedIn.until, period.until) < 0;
        if (after && !comesBackIn(ended, period)) expect(comesBackIn(ended, next)).toBe(false);
      }),
    );
  });
});

it('what has become of those that came back adds up', () => {
  const states = fc.array(fc.constantFrom<ActionState>('open', 'done', 'dropped'));
  fc.assert(
    fc.property(states, (list) => {
      const { all, done, dropped, carriedOver } = outcomeOf(list.map((state) => ({ state })));
      expect([all, done + dropped + carriedOver]).toEqual([list.length, list.length]);
    }),
  );
});
