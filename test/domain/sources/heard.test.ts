import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/domain/sources/feed.ts';
import { type Connected, heardIn, isSilentBy } from '../../../src/domain/sources/heard.ts';

const moment = (text: string) => Temporal.Instant.from(`2026-11-18T${text}:00Z`);
const day = (text: string) => Temporal.PlainDate.from(text);
const source: Connected = {
  name: 'salesforce',
  heardAt: moment('12:00'),
  failingSince: undefined,
  everyMinutes: 60,
};

describe('a source that is asked every hour', () => {
  it.each([
    ['has been heard when its answer is three hours old', '15:00', {}, false],
    ['is silent a minute later', '15:01', {}, true],
    ['is silent when it was never heard', '12:00', { heardAt: undefined }, true],
    [
      'is silent when it has failed for longer than that',
      '15:01',
      { failingSince: moment('12:00'), heardAt: moment('15:00') },
      true,
    ],
    ['has been heard when it has only begun to fail', '14:00', { failingSince: moment('13:00') }, false],
  ] as const)('%s', (_, at, change, silent) => {
    expect(isSilentBy({ ...source, ...change }, moment(at))).toBe(silent);
  });

  it('is given an hour at least, however often it is asked', () => {
    expect(isSilentBy({ ...source, everyMinutes: 5 }, moment('13:00'))).toBe(false);
    expect(isSilentBy({ ...source, everyMinutes: 5 }, moment('13:01'))).toBe(true);
  });
});

describe('a source that is brought to us', () => {
  const files = { ...source, name: 'files' };
  it.each([
    [{}, 72, false],
    [{}, 73, true],
    [{ everyMinutes: 7 * 24 * 60 }, 21 * 24, false],
    [{ everyMinutes: 7 * 24 * 60 }, 21 * 24 + 1, true],
  ])(
    '%o may say nothing for three days, or three times as long as it takes, after %i hours',
    (change, hours, silent) => {
      expect(isSilentBy({ ...files, ...change }, moment('12:00').add({ hours }))).toBe(silent);
    },
  );
});

describe('the sources of a number', () => {
  const feed: Feed = {
    ...{ mapping: 1, source: 'salesforce', indicator: 'visits', role: 'counts' },
    ...{ from: day('2026-11-10'), until: undefined },
  };
  const shown = {
    indicator: 'visits',
    period: { from: day('2026-11-01'), until: day('2026-11-30') },
    at: moment('14:00'),
    zone: 'UTC',
  };
  const heard = (change: Partial<Feed>, more: Partial<typeof shown> = {}) =>
    heardIn([{ ...feed, ...change }], [source], { ...shown, ...more });

  it('are those that count on some of its days', () => {
    expect(heard({})).toEqual([{ source: 'salesforce', from: feed.from, heardAt: source.heardAt, silent: false }]);
    expect(heard({ role: 'checks' })).toEqual([]);
    expect(heard({ indicator: 'sales-amount' })).toEqual([]);
    expect(heard({ from: day('2026-12-01') })).toEqual([]);
    expect(heard({ from: day('2026-10-01'), until: day('2026-10-31') })).toEqual([]);
  });

  it('are each there once, however many mappings they have', () => {
    const both = heardIn([feed, { ...feed, mapping: 2, from: day('2026-11-03') }], [source], shown);
    expect(both).toMatchObject([{ source: 'salesforce', from: day('2026-11-03') }]);
  });

  it('have said all there is to say of days that were over when they were last heard', () => {
    const later = { at: Temporal.Instant.from('2026-12-24T12:00:00Z') };
    expect(heard({ until: day('2026-11-17') }, later)).toMatchObject([{ silent: false }]);
    expect(heard({}, { ...later, period: { from: day('2026-11-01'), until: day('2026-11-17') } })).toMatchObject([
      { silent: false },
    ]);
    expect(heard({}, later)).toMatchObject([{ silent: true }]);
  });
});
