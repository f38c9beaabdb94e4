import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { ratio } from '../../../src/domain/ratio.ts';
import type { RewardPlan } from '../../../src/domain/rewards/plan.ts';
import { quarter } from '../../../src/playground/company.ts';
import { earnedTogether, earnerOf } from '../../../src/services/rewards/earned.ts';
import { type Scored, scoresOf } from '../../../src/services/scores/read.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { usualPlan } from '../../support/rewarding.ts';

let company: Company;
const scored = new Map<string, Scored>();

beforeAll(async () => {
  company = await foundCompany();
  await company.as('chen', async (work) => {
    for (const who of ['chen', 'wang']) {
      const [score] = await scoresOf(work, [company.idOf(who)]);
      if (score) scored.set(who, score);
    }
  });
});
afterAll(() => company.close());

const november = periodOf('month', quarter.from.add({ months: 1 }), 1);
const sharedBy = (how: 'score' | 'points'): RewardPlan => ({
  ...usualPlan,
  pool: usualPlan.pool && { ...usualPlan.pool, by: { kind: 'score' }, sharedBy: how, points: 'teamwork' },
});
const earned = (who: string, plan: RewardPlan, joined = '2026-01-01') =>
  earnerOf(plan, november, {
    ...{ personId: company.idOf(who), role: who === 'wang' ? 'manager' : 'member', scored: scored.get(who) },
    joinedOn: Temporal.PlainDate.from(joined),
  });
const itemOf = (who: string, key: string) => scored.get(who)?.items.find(({ indicator }) => indicator.key === key);

describe('how somebody did, as far as it is paid', () => {
  it('is the attainment of the indicator, and for whoever manages that of the team', () => {
    expect(earned('chen', usualPlan).attainment).toEqual(itemOf('chen', 'sales-amount')?.standing?.attainment);
    expect(earned('wang', usualPlan)).toMatchObject({ manages: true });
    expect(earned('wang', usualPlan).attainment).toEqual(itemOf('wang', 'sales-amount')?.standing?.attainment);
    expect(itemOf('wang', 'sales-amount')?.by).toBe('team');
  });

  it('is the score, to the tenth of a point where the pool is shared by it', () => {
    const { share } = earned('chen', sharedBy('score'));
    const value = scored.get('chen')?.score.value ?? ratio(0, 1);
    expect(share.attainment).toEqual(value);
    expect(Number(share.weight)).toBeCloseTo((Number(value.top) / Number(value.bottom)) * 1_000, -0.3);
  });

  it('has the points of the own indicator as its weight: whole ones, and never less than none', () => {
    const chen = scored.get('chen');
    const weighs = (actual: bigint, decimals: number) => {
      const items = (chen?.items ?? []).map((item) =>
        item.standing && item.indicator.key === 'teamwork'
          ? { ...item, standing: { ...item.standing, actual, indicator: { ...item.indicator, decimals } } }
          : item,
      );
      const of = { personId: company.idOf('chen'), role: 'member', joinedOn: november.from } as const;
      return earnerOf(sharedBy('points'), november, { ...of, scored: chen && { ...chen, items } }).share.weight;
    };
    expect([weighs(20n, 0), weighs(259n, 1), weighs(-3n, 0)]).toEqual([20n, 25n, 0n]);
  });

  it('counts the calendar days of whoever joined within the period, and is 1 of 1 for everybody else', () => {
    expect(earned('chen', usualPlan)).toMatchObject({ days: 1, of: 1 });
    expect(earned('chen', usualPlan, '2026-11-01')).toMatchObject({ days: 1, of: 1 });
    expect(earned('chen', usualPlan, '2026-11-16')).toMatchObject({ days: 15, of: 30 });
  });

  it('is no data without a scorecard, and for what is not on it', () => {
    const { personal } = usualPlan;
    const plan: RewardPlan = {
      ...usualPlan,
      personal: personal && { ...personal, by: { kind: 'indicator', indicator: 'learning' } },
    };
    expect(earned('chen', plan).attainment).toBeUndefined();
    expect(earned('nobody', sharedBy('points'))).toMatchObject({ attainment: undefined, share: { weight: 0n } });
  });
});

describe('how a team did', () => {
  const together = (key: string, by: Parameters<typeof earnedTogether>[2]) =>
    company.as('wang', async (work: Work) => {
      const team = teamsOn(work.org, work.today).find(({ id }) => id === company.idOf(key));
      if (!team) throw new Error(`no team ${key}`);
      return earnedTogether(work, team, by);
    });

  it('is its attainment, or its score, with what stands behind it', async () => {
    const byIndicator = await together('east-1', { kind: 'indicator', indicator: 'sales-amount' });
    expect(byIndicator.attainment).toEqual(byIndicator.standings[0]?.attainment);
    expect((await together('east-1', { kind: 'score' })).standings.length).toBeGreaterThan(1);
  });

  it('is no data for what it has no target for', async () => {
    const none = await together('east-1', { kind: 'indicator', indicator: 'learning' });
    expect(none).toEqual({ attainment: undefined, standings: [] });
  });
});
