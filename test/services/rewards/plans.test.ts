import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveredBy, planFor, planOf, rewardPlans } from '../../../src/services/rewards/plans.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';

let company: Company;
let wide: string;
let near: string;
const day = Temporal.PlainDate.from('2026-11-18');

beforeAll(async () => {
  company = await foundCompany();
  wide = await layPlan(company, { team: 'company', approvers: ['wang'], plan: { ...usualPlan, personal: undefined } });
  near = await layPlan(company, { team: 'east-1', approvers: ['ma'], from: '2026-07-01' });
  await layPlan(company, { team: 'east-1', version: 2, from: '2026-12-01', plan: { ...usualPlan, pool: undefined } });
});
afterAll(() => company.close());

describe('a plan for rewards', () => {
  it('is read back as it was laid down, the latest version first', async () => {
    const held = (await rewardPlans({ tx: company.db, org: company.org })).find(({ id }) => id === near);
    expect(held?.versions).toMatchObject([
      { version: 2, plan: { ...usualPlan, pool: undefined } },
      { version: 1, plan: usualPlan, approvers: [company.idOf('ma')] },
    ]);
  });

  it('counts for its team and those below, unless a nearer one has its own, and from its day on', async () => {
    const { org, idOf } = company;
    const plans = await rewardPlans({ tx: company.db, org });
    const of = (team: string, on = day) => planOf(plans, teamsOn(org, on), idOf(team), on);
    expect(of('east-1')).toMatchObject({ id: near, version: 1 });
    expect(of('east-1', day.add({ months: 1 }))).toMatchObject({ id: near, version: 2 });
    expect(of('east-1', day.with({ month: 6 }))).toBeUndefined();
    expect([of('east'), of('south-1')]).toMatchObject([{ id: wide }, { id: wide }]);
  });

  it('pays whoever is at home where it counts, and nobody who approves it', async () => {
    const { org, idOf } = company;
    const plans = await rewardPlans({ tx: company.db, org });
    const paid = (id: string, teamId: string) => coveredBy(org, plans, { id, teamId }, day).map((one) => one.personId);
    expect(paid(near, idOf('east-1'))).toEqual(['wang', 'chen', 'li', 'sun'].map(idOf).sort());
    const others = paid(wide, idOf('company'));
    expect(others).toContain(idOf('zhou'));
    expect(others).not.toContain(idOf('chen'));
    expect(planFor(org, plans, idOf('wang'), day)?.id).toBe(near);
  });
});
