import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf } from '../../src/domain/attainment.ts';
import {
  board,
  commonPeriod,
  gainOf,
  mostImproved,
  movementOf,
  placesFor,
  segmentOf,
  top,
} from '../../src/domain/board.ts';
import { defaultThresholds } from '../../src/domain/pace.ts';
import { periodOf } from '../../src/domain/period.ts';
import { prorated } from '../../src/domain/proration.ts';
import { compare, type Ratio, ratio } from '../../src/domain/ratio.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day, visits } from './known.ts';

interface Entry {
  readonly key: string;
  readonly percent: number | undefined;
}
const entries = (text: string): Entry[] =>
  text.split(', ').map((one) => {
    const [key = '', percent] = one.split(' ');
    return { key, percent: percent === undefined ? undefined : Number(percent) };
  });
const measureOf = ({ percent }: Entry): Ratio | undefined => (percent === undefined ? undefined : ratio(percent, 100));
const told = (placed: readonly { place: number; entry: Entry }[]): string =>
  placed.map(({ place, entry }) => `${place} ${entry.key}`).join(', ');

describe('a board', () => {
  const six = entries('chen 53, li 71, sun 53, zhou 90, he 53, xu 12');

  it('has the best first; who is level shares a place, in the order they came', () => {
    expect(told(board(six, measureOf).placed)).toBe('1 zhou, 2 li, 3 chen, 3 sun, 3 he, 6 xu');
  });

  it('shows the upper half at most, and five places', () => {
    expect([1, 4, 10, 40].map((people) => placesFor(people, 10))).toEqual([1, 2, 5, 10]);
    expect([1, 4, 10, 40].map((people) => placesFor(people, 2))).toEqual([1, 2, 2, 2]);
    expect([1, 2, 3, 4, 8, 9, 10, 300].map((people) => placesFor(people))).toEqual([1, 1, 2, 2, 4, 5, 5, 5]);
  });

  it('has the least first where less is better', () => {
    expect(told(board(six, measureOf, 'lower').placed)).toBe('1 xu, 2 chen, 2 sun, 2 he, 5 li, 6 zhou');
  });

  it('gives no place to who has no data, and places 0', () => {
    const { placed, unplaced } = board(entries('chen 0, li, sun 5'), measureOf);
    expect(told(placed)).toBe('1 sun, 2 chen');
    expect(unplaced.map(({ key }) => key)).toEqual(['li']);
  });

  it('shows the first places with everybody on them', () => {
    const all = board(six, measureOf);
    expect(told(top(all, 1))).toBe('1 zhou');
    expect(told(top(all, 3))).toBe('1 zhou, 2 li, 3 chen, 3 sun, 3 he');
    expect(told(top(all, 5))).toBe('1 zhou, 2 li, 3 chen, 3 sun, 3 he');
    expect(top(all, 0)).toEqual([]);
    expect(top(board([], measureOf), 3)).toEqual([]);
  });

  it('tells apart what a rounded percentage would not', () => {
    const close = [ratio(1, 3), ratio(333_333, 1_000_000), ratio(2, 6)];
    expect(board(close, (share) => share).placed.map(({ place }) => place)).toEqual([1, 1, 3]);
  });

  it('by the share of the own target is fair to who joined late', () => {
    const november = periodOf('month', day('2026-11-18'), 1);
    const share = (actual: number, joinedOn?: Temporal.PlainDate) =>
      attainmentOf(visits, prorated(60n, november, { joinedOn }).amount ?? 1n, ratio(actual, 1));
    const two = [
      { key: 'chen', share: share(40) },
      { key: 'new', share: share(24, day('2026-11-16')) },
    ];
    expect(board(two, (entry) => entry.share).placed.map(({ entry }) => entry.key)).toEqual(['new', 'chen']);
  });
});

describe('most improved', () => {
  const standing = (actual: bigint, on: string) =>
    standingOf(visits, { period: periodOf('month', day(on), 1), amount: 60n }, actual, {
      calendar: china2026,
      today: day(on),
      thresholds: defaultThresholds,
    });
  const movement = (key: string, before: number | undefined, now: number | undefined) => ({
    key,
    before: before === undefined ? undefined : ratio(before, 100),
    now: now === undefined ? undefined : ratio(now, 100),
  });

  it('is by what was gained, without who gained nothing and who cannot be compared', () => {
    const placed = mostImproved([
      movement('chen', 44, 53),
      movement('li', 70, 71),
      movement('sun', 50, 50),
      movement('zhou', 60, 55),
      movement('new', undefined, 90),
      movement('gone', 20, undefined),
      movement('he', 10, 19),
    ]);
    expect(placed.map(({ place, entry }) => `${place} ${entry.key}`)).toEqual(['1 chen', '1 he', '3 li']);
  });

  it('compares within a period, and counts one that has just begun from nothing', () => {
    const [october, late, november] = [
      standing(40n, '2026-10-30'),
      standing(30n, '2026-11-16'),
      standing(20n, '2026-11-09'),
    ];
    const [before, since] = [periodOf('week', day('2026-11-18'), 1), periodOf('week', day('2026-11-01'), 1)];
    const gain = (...of: Parameters<typeof movementOf>) => {
      const gained = gainOf(movementOf(...of));
      return gained && Number((gained.top * 600n) / gained.bottom);
    };
    expect(gain(late, november, before)).toBe(100);
    expect(gain(november, october, before)).toBeUndefined();
    expect(gain(november, october, since)).toBe(200);
    expect(gain(november, undefined, since)).toBe(200);
    expect(gain(undefined, november, since)).toBeUndefined();
  });

  it('the period in which most stand is the one to compare in', () => {
    const quarter = { ...standing(1n, '2026-11-18'), period: periodOf('quarter', day('2026-11-18'), 1) };
    const month = standing(1n, '2026-11-18');
    expect(commonPeriod([month, quarter, quarter])?.kind).toBe('quarter');
    expect(commonPeriod([month, quarter, month])?.kind).toBe('month');
    expect(commonPeriod([month, quarter])?.kind).toBe('quarter');
    expect(commonPeriod([quarter, month])?.kind).toBe('quarter');
    expect(commonPeriod([])).toBeUndefined();
  });

  it('a gain is in shares of the target', () => {
    expect(compare(gainOf(movement('chen', 44, 53)) ?? ratio(0, 1), ratio(9, 100))).toBe(0);
  });
});

it('law: places are in order, one less than how many are better', () => {
  const value = fc.option(fc.integer({ min: -5, max: 8 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), (list) => {
      const { placed, unplaced } = board(list, (one) => (one === undefined ? undefined : ratio(one, 7)));
      expect(placed.length + unplaced.length).toBe(list.length);
      for (const { place, entry = 0 } of placed) {
        expect(place).toBe(1 + list.filter((other) => other !== undefined && other > entry).length);
      }
    }),
  );
});

describe('a segment', () => {
  it.each([
    ['2026-05-18', '2026-11-17', 'new'],
    ['2026-05-18', '2026-11-18', 'experienced'],
    ['2026-08-31', '2027-02-27', 'new'],
    ['2026-08-31', '2027-02-28', 'experienced'],
    ['2026-11-18', '2026-11-18', 'new'],
  ])('of who joined on %s is on %s: %s', (joined, day, segment) => {
    expect(segmentOf(Temporal.PlainDate.from(joined), Temporal.PlainDate.from(day), 6)).toBe(segment);
  });
});
