import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { rewardPlans } from '../../../src/services/rewards/plans.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { layPlan } from '../../support/rewarding.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

it('what pay the other person approves falls to the one who stays, and what both approve stays theirs once', async () => {
  const { idOf } = company;
  await layPlan(company, { team: 'east-1', approvers: ['wu', 'ma'] });
  await layPlan(company, { team: 'south-1', approvers: ['ma', 'xu', 'lin'] });
  await company.as('xu', async (work) => {
    await lockRules(work);
    const joining = { work, keep: idOf('xu'), gone: idOf('ma') };
    await joinPersons(joining, await planLink(joining));
  });
  const approvers = (await company.as('wang', rewardPlans)).map(({ teamId, versions }) => [
    teamId,
    versions[0]?.approvers.toSorted(),
  ]);
  expect(Object.fromEntries(approvers)).toEqual({
    [idOf('east-1')]: ['wu', 'xu'].map(idOf).toSorted(),
    [idOf('south-1')]: ['xu', 'lin'].map(idOf).toSorted(),
  });
});
