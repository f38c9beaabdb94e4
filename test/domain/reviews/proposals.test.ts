import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../../../src/domain/attainment.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { ratio } from '../../../src/domain/ratio.ts';
import { findingsOf, type Observation, type Observed } from '../../../src/domain/reviews/proposals.ts';
import { day } from '../known.ts';

const october = periodOf('month', day('2026-10-01'), 1);
const november = periodOf('month', day('2026-11-01'), 1);

/** In percent; undefined for nothing reported. */
const seen = (attainment: number | undefined, goal?: number, period = october): Observation => ({
  period,
  attainment: attainment === undefined ? undefined : ratio(attainment, 100),
  goal: goal === undefined ? undefined : ratio(goal, 100),
});
const observed = (observations: readonly Observation[], more: Partial<Observed> = {}): Observed => ({
  ...{ indicator: 'visits', bounds: defaultBounds, isGoal: false, observations },
  ...more,
});
const found = (observations: readonly Observation[], more?: Partial<Observed>) =>
  findingsOf([observed(observations, more)])[0];

describe('of an indicator is said that', () => {
  it('nobody has reported it', () => {
    expect(found([seen(undefined), seen(undefined), seen(undefined)])).toEqual({
      ...{ kind: 'never-reported', indicator: 'visits', sample: 3 },
    });
  });

  it('it is always at its cap', () => {
    expect(found([seen(150), seen(180), seen(400), seen(undefined)])).toEqual({
      ...{ kind: 'always-capped', indicator: 'visits', sample: 3, cap: 150 },
    });
  });

  it('it tells nobody from anybody, up to exactly five percentage points', () => {
    expect(found([seen(98), seen(100), seen(103)])).toMatchObject({ kind: 'no-spread', sample: 3 });
    expect(found([seen(98), seen(100), seen(104)])).toBeUndefined();
  });

  it('it goes with the team’s goal no better than a coin', () => {
    const list = [seen(50, 100), seen(60, 60), seen(70, 120), seen(80, 80), seen(90, 95)];
    expect(found(list)).toEqual({ kind: 'unrelated', indicator: 'visits', sample: 5, pairs: 10, agreeing: 5 });
  });
});

describe('nothing is said of an indicator', () => {
  it('on fewer than three targets', () => {
    expect(found([seen(undefined), seen(undefined)])).toBeUndefined();
    expect(found([seen(200), seen(200)])).toBeUndefined();
  });

  it('that goes with the goal, or against it', () => {
    const along = [seen(50, 60), seen(60, 70), seen(70, 80), seen(80, 90)];
    expect(found(along)).toBeUndefined();
    expect(found(along.map(({ goal, ...one }, index) => ({ ...one, goal: along[3 - index]?.goal })))).toBeUndefined();
  });

  it('by people of different periods, who had different weather', () => {
    const list = [seen(50, 100), seen(60, 60), seen(70, 120), seen(80, 80, november), seen(90, 95, november)];
    expect(found(list)).toBeUndefined();
  });

  it('that is the goal itself, unless nobody reports it', () => {
    const list = [seen(50, 100), seen(60, 60), seen(70, 120), seen(80, 80), seen(90, 95)];
    expect(found(list, { isGoal: true })).toBeUndefined();
    expect(found([seen(undefined), seen(undefined), seen(undefined)], { isGoal: true })).toBeDefined();
  });
});

describe('whatever the data', () => {
  const percent = fc.integer({ min: 0, max: 300 });
  const observation = fc
    .tuple(fc.option(percent, { nil: undefined }), percent, fc.constantFrom(october, november))
    .map(([attainment, goal, period]) => seen(attainment, goal, period));
  const observations = fc.array(observation, { maxLength: 12 });

  it('the order in which people come does not matter', () => {
    const shuffled = observations.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(found(list)).toEqual(found(other));
      }),
    );
  });

  it('at most one thing is said of an indicator, and on a sample that is there', () => {
    fc.assert(
      fc.property(observations, observations, (one, other) => {
        const findings = findingsOf([observed(one), observed(other, { indicator: 'sales' })]);
        expect(new Set(findings.map(({ indicator }) => indicator)).size).toBe(findings.length);
        for (const { sample } of findings) expect(sample).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('a better goal for everybody alike changes nothing', () => {
    const shifted = (list: readonly Observation[]) =>
      list.map((one) => ({ ...one, goal: one.goal && ratio(one.goal.top * 2n + 30n, one.goal.bottom) }));
    fc.assert(
      fc.property(observations, (list) => {
        expect(found(shifted(list))).toEqual(found(list));
      }),
    );
  });
});
