import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import type { Indicator } from '../../../src/domain/indicators/indicator.ts';
import { defaultThresholds } from '../../../src/domain/pace.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { plus, type Ratio, ratio } from '../../../src/domain/ratio.ts';
import { effectOf, gateIn, toGate } from '../../../src/domain/rewards/estimate.ts';
import { amountOf, type Earner, statementsOf } from '../../../src/domain/rewards/statement.ts';
import { type Standing, standingOf } from '../../../src/domain/standing.ts';
import { usualPlan as plan } from '../../support/rewarding.ts';

const earner = (personId: string, attainment: Ratio | undefined, more: Partial<Earner> = {}): Earner => ({
  ...{ personId, manages: false, attainment, days: 1, of: 1, share: { attainment, weight: 1n } },
  ...more,
});
const others = [earner('li', ratio(64, 90)), earner('sun', ratio(42, 90)), earner('zhou', ratio(47, 90))];

describe('what more would change', () => {
  it('is what the plan pays then, less what it pays now', () => {
    const results = (own: bigint, team: bigint) => ({
      team: ratio(team, 360),
      people: [earner('chen', ratio(own, 90)), ...others],
    });
    const { personal, pool, total } = effectOf(plan, 'chen', results(57n, 210n), results(77n, 230n));
    expect([personal?.before.amount, personal?.after]).toMatchObject([
      0n,
      { amount: 513_333n, rate: { value: { top: 77n } } },
    ]);
    expect(pool?.after).toMatchObject({ amount: 0n, without: 'gate' });
    expect(total).toEqual({ before: 0n, after: 513_333n });
  });

  it('is nothing for whoever the plan does not cover', () => {
    const results = { team: undefined, people: others };
    expect(effectOf(plan, 'chen', results, results)).toEqual({
      ...{ personal: undefined, pool: undefined },
      total: { before: 0n, after: 0n },
    });
  });
});

describe('laws, for any plan that can be used and any results', () => {
  const attainment = fc.record({ top: fc.bigInt(0n, 300n), bottom: fc.bigInt(1n, 150n) });
  const world = fc.record({
    own: attainment,
    more: attainment,
    team: attainment,
    teamMore: attainment,
    weight: fc.bigInt(0n, 1_500n),
    heavier: fc.bigInt(0n, 500n),
    others: fc.array(
      fc.record({ attainment: fc.option(attainment, { nil: undefined }), weight: fc.bigInt(0n, 1_500n) }),
      {
        maxLength: 8,
      },
    ),
    sharedBy: fc.constantFrom('heads' as const, 'score' as const, 'points' as const),
    floor: fc.constantFrom(0, 5_000, 9_000),
    manages: fc.boolean(),
  });

  it('with more, and nobody else changed, it is never less', () => {
    fc.assert(
      fc.property(world, ({ own, more, team, teamMore, weight, heavier, others, sharedBy, floor, manages }) => {
        const people = (mine: Ratio, weighs: bigint): Earner[] => [
          ...others.slice(0, 3).map((one, nth) => earner(`before ${nth}`, one.attainment, { share: one })),
          earner('me', mine, { manages, share: { attainment: mine, weight: weighs } }),
          ...others.slice(3).map((one, nth) => earner(`behind ${nth}`, one.attainment, { share: one })),
        ];
        const by = { ...plan, pool: plan.pool && { ...plan.pool, sharedBy, floor, points: 'teamwork' } };
        const before = { team, people: people(own, weight) };
        const after = { team: plus(team, teamMore), people: people(plus(own, more), weight + heavier) };
        const { total, personal, pool } = effectOf(by, 'me', before, after);
        expect(total.after).toBeGreaterThanOrEqual(total.before);
        const statedIn = ({ team, people }: typeof before) =>
          statementsOf(by, team, people).find(({ personId }) => personId === 'me')?.lines ?? [];
        expect([total.before, total.after]).toEqual([amountOf(statedIn(before)), amountOf(statedIn(after))]);
        expect([personal?.before, pool?.before]).toEqual(statedIn(before));
        expect([personal?.after, pool?.after]).toEqual(statedIn(after));
      }),
    );
  });

  it('who comes to the gate in amounts is through it, and with the least unit less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15_000 }), fc.bigInt(1n, 10n ** 9n), (gate, target) => {
        const least = gateIn(gate, target);
        expect(toGate({ gate }, ratio(least, target)).kind).toBe('open');
        expect(toGate({ gate }, ratio(least - 1n, target)).kind).toBe('share');
      }),
    );
  });
});

describe('what a team is short of its gate', () => {
  const standing = (key: string, target: bigint, actual: bigint): Standing => {
    const indicator = catalogue.find((one) => one.key === key) as Indicator;
    const today = Temporal.PlainDate.from('2026-11-18');
    const period = periodOf('month', today, 1);
    const calendar = { exceptions: new Map(), years: [2026] };
    return standingOf(indicator, { period, amount: target }, actual, {
      calendar,
      today,
      thresholds: defaultThresholds,
    });
  };
  const short = (one: Standing, gate = 10_000) => toGate({ gate }, one.attainment, one);

  it('is an amount where that adds up, rounded so that whoever brings it opens the pool', () => {
    expect(short(standing('sales-amount', 360n, 230n))).toEqual({ kind: 'amount', amount: 130n });
    expect(short(standing('sales-amount', 333n, 0n), 9_500)).toEqual({ kind: 'amount', amount: 317n });
    expect(short(standing('sales-amount', 360n, 360n))).toEqual({ kind: 'open' });
  });

  it('is a share of what it is asked where it is a score, a rate, or where less is better', () => {
    expect(toGate({ gate: 10_000 }, ratio(96, 100))).toEqual({ kind: 'share', share: ratio(40_000, 1_000_000) });
    expect(short(standing('renewal-rate', 8_000n, 6_000n)).kind).toBe('share');
    expect(short(standing('complaints', 2n, 4n)).kind).toBe('share');
  });

  it('is nobody’s guess without data', () => {
    expect(toGate({ gate: 10_000 }, undefined)).toEqual({ kind: 'no-data' });
  });
});
