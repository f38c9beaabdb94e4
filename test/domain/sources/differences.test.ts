import { describe, expect, it } from 'vitest';
import { differencesIn, type SidedDay } from '../../../src/domain/sources/differences.ts';
import type { Feed } from '../../../src/domain/sources/feed.ts';

const day = (date: number) => Temporal.PlainDate.from({ year: 2026, month: 11, day: date });
const feed = (source: string, role: Feed['role'], from: number): Feed => ({
  ...{ mapping: 1, indicator: 'visits', source, role, from: day(from), until: undefined },
});
const one = (date: number, source: string, amount: bigint, aside = false): SidedDay => ({
  ...{ day: day(date), source, aside, amount },
});

describe('where a source counts', () => {
  const feeds = [feed('salesforce', 'counts', 10)];
  const differing = (actual: bigint, ...days: SidedDay[]) => differencesIn({ actual, days, feeds, heard: [] });

  it('a report by hand of as much is no difference', () => {
    expect(differing(5n, one(11, 'salesforce', 5n), one(12, 'manual', 3n, true), one(13, 'file', 2n, true))).toEqual(
      [],
    );
  });

  it('the number by hand is that of all days, as if it had counted on those of the source', () => {
    // Two by hand before the source began, and four from a task.
    const days = [one(2, 'manual', 2n), one(11, 'salesforce', 36n), one(12, 'manual', 38n, true)];
    expect(differing(42n, ...days)).toEqual([{ by: 'manual', value: 44n }]);
  });

  it('nobody has to report by hand any more', () => {
    expect(differing(36n, one(11, 'salesforce', 36n))).toEqual([]);
  });

  it('what only was reported by hand is a difference', () => {
    expect(differing(0n, one(11, 'manual', 3n, true))).toEqual([{ by: 'manual', value: 3n }]);
  });
});

describe('where sources only check', () => {
  const feeds = [feed('salesforce', 'checks', 10), feed('zoho', 'checks', 15)];
  const differing = (heard: string[], ...days: SidedDay[]) => differencesIn({ actual: 38n, days, feeds, heard });
  const reported = one(11, 'manual', 38n);

  it('each is compared with what was reported by hand on its own days', () => {
    expect(
      differing(
        ['salesforce', 'zoho'],
        ...[one(2, 'manual', 3n), reported],
        ...[one(11, 'salesforce', 36n, true), one(16, 'zoho', 1n, true)],
      ),
    ).toEqual([
      { by: 'salesforce', value: 36n },
      { by: 'zoho', value: 39n },
    ]);
  });

  it('one that has nothing differs, and one that was never heard does not', () => {
    expect(differing(['salesforce'], reported)).toEqual([{ by: 'salesforce', value: 0n }]);
    expect(differing([], reported)).toEqual([]);
  });
});

it('where one counts and another checks, each is compared with the one that counts', () => {
  const feeds = [feed('salesforce', 'counts', 10), feed('zoho', 'checks', 10)];
  const days = [one(11, 'salesforce', 5n), one(11, 'zoho', 4n, true), one(12, 'manual', 6n, true)];
  expect(differencesIn({ actual: 5n, days, feeds, heard: ['salesforce', 'zoho'] })).toEqual([
    { by: 'manual', value: 6n },
    { by: 'zoho', value: 4n },
  ]);
});
