import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { type Asked, closingBarredBy, missingOf } from '../../../src/domain/reviews/closing.ts';
import { day } from '../known.ts';

const october = periodOf('month', day('2026-10-01'), 1);
const asked = (ownerId: string, indicator: string, reported: boolean): Asked => ({
  ...{ ownerId, indicator, period: october, reported },
});

describe('what a period has to have before it is closed', () => {
  const list = [asked('li', 'satisfaction', false), asked('li', 'visits', true), asked('chen', 'satisfaction', false)];

  it('is a number for each target, or a reason', () => {
    expect(missingOf(list, [])).toEqual([list[0], list[2]]);
    expect(missingOf(list, [asked('li', 'satisfaction', false)])).toEqual([list[2]]);
  });

  it('a reason for one is none for somebody else, for another indicator, or for another period', () => {
    const september = { ...asked('li', 'satisfaction', false), period: periodOf('month', day('2026-09-01'), 1) };
    expect(
      missingOf(list, [asked('sun', 'satisfaction', false), asked('li', 'visits', false), september]),
    ).toHaveLength(2);
  });
});

describe('a period', () => {
  const state = { period: october, today: day('2026-11-02'), closed: false, missing: 0, differing: 0 };

  it.each([
    ['can be closed when it is over and whole', {}, undefined],
    ['is closed once', { closed: true }, 'closed'],
    ['runs through its last day', { today: day('2026-10-31') }, 'runs'],
    ['is over on the day after', { today: day('2026-11-01') }, undefined],
    ['waits for what is missing', { missing: 1, differing: 1 }, 'missing'],
    ['waits for what a source and reports do not agree on', { differing: 1 }, 'differing'],
  ] as const)('%s', (_, change, barred) => {
    expect(closingBarredBy({ ...state, ...change })).toBe(barred);
  });
});
