import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsToScore, wholePoints } from '../../src/domain/contribution.ts';
import { compare, plus, type Ratio, ratio, round, times, zero } from '../../src/domain/ratio.ts';
import { scoreOf } from '../../src/domain/score.ts';
import type { Dimension } from '../../src/domain/scorecards/scorecard.ts';

const dimensions: Readonly<Record<string, Dimension>> = {
  sales: 'result',
  customers: 'result',
  visits: 'process',
  training: 'capability',
};

/** Half of everything is expected by now, and all of the sales. */
const about = (indicator: string) => {
  const dimension = dimensions[indicator];
  return dimension && { dimension, expected: indicator === 'sales' ? ratio(1, 1) : ratio(1, 2) };
};

/** Percent of the target, by indicator; without one there is no data. */
function contributionsWith(
  attainments: Readonly<Record<string, number | undefined>>,
  { team, link = 0 }: { readonly team?: number; readonly link?: number } = {},
) {
  const weights = { sales: 4_000, customers: 1_000, visits: 3_000, training: 2_000 };
  const measured = Object.entries(weights).map(([indicator, weight]) => {
    const percent = attainments[indicator];
    return { indicator, weight, attainment: percent === undefined ? undefined : ratio(percent, 100) };
  });
  const score = scoreOf(measured, team === undefined ? undefined : ratio(team, 100), link);
  return { score, parts: contributionsToScore(score, about) };
}

const hundredths = (value: Ratio | undefined) => value && Number((value.top * 10_000n) / value.bottom) / 100;
const shown = ({ parts }: ReturnType<typeof contributionsWith>) =>
  Object.fromEntries([...parts].map(([part, { points, full }]) => [part, [hundredths(points), hundredths(full)]]));

describe('where a score comes from', () => {
  it('is what the indicators of each dimension bring, of what they could', () => {
    expect(shown(contributionsWith({ sales: 90, customers: 50, visits: 60, training: 120 }))).toEqual({
      result: [41, 50],
      process: [18, 30],
      capability: [24, 20],
    });
  });

  it('is the team as well where the score is linked to it', () => {
    expect(
      shown(contributionsWith({ sales: 90, customers: 50, visits: 60, training: 120 }, { team: 80, link: 2_000 })),
    ).toEqual({
      result: [32.8, 40],
      process: [14.4, 24],
      capability: [19.2, 16],
      team: [16, 20],
    });
  });

  it('weighs more where another dimension has no data, which is no part of it', () => {
    expect(shown(contributionsWith({ sales: 90, customers: 50, visits: 60 }))).toEqual({
      result: [51.25, 62.5],
      process: [22.5, 37.5],
    });
    expect(shown(contributionsWith({}))).toEqual({});
    expect(shown(contributionsWith({}, { team: 80, link: 2_000 }))).toEqual({});
  });

  it('knows what is due by now, of the team as much as of the rest', () => {
    const due = (parts: ReturnType<typeof contributionsWith>['parts']) =>
      Object.fromEntries([...parts].map(([part, own]) => [part, hundredths(own.due)]));
    const all = { sales: 90, customers: 50, visits: 60, training: 120 };
    expect(due(contributionsWith(all).parts)).toEqual({ result: 45, process: 15, capability: 10 });
    expect(due(contributionsWith(all, { team: 80, link: 2_000 }).parts)).toEqual({
      result: 36,
      process: 12,
      capability: 8,
      team: 14,
    });
  });

  it('adds up to the score, whatever is known', () => {
    const percent = fc.option(fc.integer({ min: -50, max: 300 }), { nil: undefined });
    const anything = fc.record({ sales: percent, customers: percent, visits: percent, training: percent });
    fc.assert(
      fc.property(
        anything,
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 10_000 }),
        (own, team, link) => {
          const { score, parts } = contributionsWith(own, { team, link });
          const sum = [...parts.values()].reduce((all, { points }) => plus(all, points), zero);
          expect(compare(sum, score.value ?? zero)).toBe(0);
          const full = [...parts.values()].reduce((all, part) => plus(all, part.full), zero);
          if (score.value) expect(compare(full, ratio(1, 1))).toBe(0);
        },
      ),
    );
  });
});

describe('whole points', () => {
  it('add up: what is cut off goes where most was', () => {
    expect(wholePoints([ratio(3_333, 10_000), ratio(3_333, 10_000), ratio(3_334, 10_000)])).toEqual([33, 33, 34]);
    expect(wholePoints([ratio(125, 1_000), ratio(125, 1_000)])).toEqual([13, 12]);
    expect(wholePoints([])).toEqual([]);
  });

  it('never differ from their share by a point, and come to what the sum comes to', () => {
    const share = fc.tuple(fc.integer({ min: -2_000, max: 3_000 }), fc.integer({ min: 1, max: 3_000 }));
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), (drawn) => {
        const shares = drawn.map(([top, bottom]) => ratio(top, bottom));
        const points = wholePoints(shares);
        const sum = shares.reduce((all, one) => plus(all, one), zero);
        expect(points.reduce((all, one) => all + one, 0)).toBe(Number(round(times(sum, ratio(100, 1)))));
        for (const [index, one] of shares.entries()) {
          const exact = (100 * Number(one.top)) / Number(one.bottom);
          expect(Math.abs((points[index] ?? 0) - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
