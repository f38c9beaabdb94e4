import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf } from '../../src/domain/attainment.ts';
import { compare, minus, over, plus, type Ratio, ratio, times, zero } from '../../src/domain/ratio.ts';
import { type Measured, measuredBy, ownScore, scoreOf, teamAttainment, teamLinkOf } from '../../src/domain/score.ts';
import { indicator } from './known.ts';

/** `sales-amount 40 90` is a weight and an attainment in percent; without the second there is no data. */
const measured = (text: string): Measured[] =>
  text.split(', ').map((item) => {
    const [key = '', weight = '', attainment] = item.split(' ');
    return {
      indicator: key,
      weight: Number(weight) * 100,
      attainment: attainment === undefined ? undefined : ratio(BigInt(attainment), 100),
    };
  });
const full = 'sales-amount 40 90, new-customers 15 100, visits 20 60, follow-ups 10 80, teamwork 15 40';
const hundredths = (value: Ratio | undefined) => value && Number((value.top * 10_000n) / value.bottom) / 100;

describe('the own score', () => {
  it('is what the indicators come to by their weight', () => {
    const { lines, on, value } = ownScore(measured(full));
    expect(hundredths(value)).toBe(77);
    expect(on).toBe(10_000);
    expect(lines.map(({ points }) => hundredths(points))).toEqual([36, 15, 12, 8, 6]);
  });

  it('stands on what has data and says how much that is; no data is never 0', () => {
    const { lines, on, value } = ownScore(measured(full.replace('teamwork 15 40', 'teamwork 15')));
    expect(on).toBe(8_500);
    expect(compare(value ?? zero, ratio(71, 85))).toBe(0);
    expect(lines.at(-1)).toMatchObject({ attainment: undefined, counted: undefined, points: undefined });
    expect(hundredths(ownScore(measured(full.replace('teamwork 15 40', 'teamwork 15 0'))).value)).toBe(71);
  });

  it('is none where nothing has data', () => {
    expect(ownScore(measured('visits 100'))).toMatchObject({ on: 0, value: undefined });
    expect(ownScore([])).toMatchObject({ on: 0, value: undefined });
  });

  it('counts an attainment between its floor and its cap', () => {
    const [sales, ...others] = measured('sales-amount 50 400, visits 50 -20');
    expect(
      ownScore([sales, ...others].flatMap((item) => item ?? [])).lines.map(({ counted }) => hundredths(counted)),
    ).toEqual([150, 0]);
    const own = sales ? [{ ...sales, bounds: { floor: 0, cap: 200 } }, ...others] : [];
    expect(ownScore(own).lines.map(({ counted }) => hundredths(counted))).toEqual([200, 0]);
  });
});

describe('the team in a score', () => {
  it('counts as much as the team link says', () => {
    expect(hundredths(scoreOf(measured(full), ratio(102, 100), 2_000).value)).toBe(82);
    expect(hundredths(scoreOf(measured(full), ratio(102, 100), 0).value)).toBe(77);
    expect(hundredths(scoreOf(measured(full), ratio(102, 100), 10_000).value)).toBe(102);
  });

  it('is measured by the indicator named for it, capped like any other, else by its own score', () => {
    const team = ownScore(measured('sales-amount 60 95, visits 40 70'));
    const [coverage] = measured('market-coverage 0 180');
    expect(hundredths(teamAttainment(coverage, team))).toBe(150);
    expect(hundredths(teamAttainment(undefined, team))).toBe(85);
  });

  it('has no part in it without data, be it that of the named indicator', () => {
    const team = ownScore(measured('sales-amount 60 95'));
    const [unknown] = measured('market-coverage 0');
    expect(teamAttainment(unknown, team)).toBeUndefined();
    expect(teamAttainment(undefined, ownScore(measured('visits 40')))).toBeUndefined();
    expect(scoreOf(measured(full), undefined, 2_000)).toMatchObject({ teamLink: 0, team: undefined });
    expect(hundredths(scoreOf(measured(full), undefined, 2_000).value)).toBe(77);
  });

  it('makes no score for somebody who has no data at all', () => {
    expect(scoreOf(measured('visits 100'), ratio(1, 1), 2_000)).toMatchObject({
      value: undefined,
      missing: ['visits'],
    });
  });
});

it('what has no data is listed, since a period is not closed with it', () => {
  expect(scoreOf(measured('sales-amount 60 95, visits 25, teamwork 15'), undefined, 0).missing).toEqual([
    'visits',
    'teamwork',
  ]);
});

it('managers stand for their team in results, for themselves in the rest, and are not linked twice', () => {
  expect((['result', 'process', 'capability'] as const).map((dimension) => measuredBy(dimension, true))).toEqual([
    'team',
    'self',
    'self',
  ]);
  expect(measuredBy('result', false)).toBe('self');
  expect([true, false].map((manages) => teamLinkOf({ teamLink: 2_000 }, manages))).toEqual([0, 2_000]);
});

describe('laws', () => {
  const attainment = fc.tuple(fc.bigInt({ min: -300n, max: 900n }), fc.bigInt({ min: 1n, max: 300n }));
  const items = fc.array(
    fc.record({
      indicator: fc.constantFrom('sales-amount', 'visits', 'complaints', 'teamwork'),
      weight: fc.integer({ min: 500, max: 6_000 }),
      attainment: fc.option(
        attainment.map(([top, bottom]) => ratio(top, bottom)),
        { nil: undefined },
      ),
      bounds: fc
        .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 80, max: 250 }))
        .map(([floor, cap]) => ({ floor, cap })),
    }),
    { maxLength: 7 },
  );
  const link = fc.integer({ min: 0, max: 10_000 });
  const team = fc.option(
    attainment.map(([top, bottom]) => ratio(top < 0n ? -top : top, bottom)),
    { nil: undefined },
  );

  it('the same numbers give the same score, in whatever order they come', () => {
    fc.assert(
      fc.property(items, team, link, (list, t, lambda) => {
        const [once, again] = [list, list.toReversed()].map((each) => scoreOf(each, t, lambda).value);
        expect(compare(once ?? zero, again ?? zero)).toBe(0);
        expect(scoreOf(list, t, lambda)).toEqual(scoreOf(structuredClone(list), t, lambda));
      }),
    );
  });

  it('anyone can compute it again from what is shown', () => {
    fc.assert(
      fc.property(items, team, link, (list, t, lambda) => {
        const score = scoreOf(list, t, lambda);
        fc.pre(score.value !== undefined && score.own.value !== undefined);
        const points = score.own.lines.reduce((sum, line) => plus(sum, line.points ?? zero), zero);
        const own = over(points, ratio(score.own.on, 10_000));
        const share = ratio(score.teamLink, 10_000);
        const shown = plus(times(minus(ratio(1, 1), share), own), times(share, score.team ?? zero));
        expect(compare(shown, score.value ?? zero)).toBe(0);
      }),
    );
  });

  it('a better actual never lowers a score, whichever way is better', () => {
    const actual = fc.bigInt({ min: -20n, max: 400n });
    fc.assert(
      fc.property(
        items,
        team,
        link,
        actual,
        actual,
        fc.constantFrom('visits', 'complaints'),
        (list, t, lambda, a, b, key) => {
          const of = indicator(key);
          const scored = (value: bigint) => {
            const own = attainmentOf(of, 100n, ratio(value, 1));
            return scoreOf([...list, { indicator: key, weight: 1_500, attainment: own }], t, lambda).value ?? zero;
          };
          const [worse, better] = a < b === (of.direction === 'higher') ? [a, b] : [b, a];
          expect(compare(scored(better), scored(worse))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('it lies between the lowest floor and the highest cap', () => {
    fc.assert(
      fc.property(items, link, (list, lambda) => {
        const t = ownScore(list).value;
        const { value } = scoreOf(list, t, lambda);
        fc.pre(value !== undefined);
        const floor = Math.min(...list.map(({ bounds }) => bounds.floor));
        const cap = Math.max(...list.map(({ bounds }) => bounds.cap));
        expect(compare(value ?? zero, ratio(floor, 100))).toBeGreaterThanOrEqual(0);
        expect(compare(value ?? zero, ratio(cap, 100))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
