import { afterAll, beforeAll, expect, it } from 'vitest';
import { myReward } from '../../../src/services/rewards/mine.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await layPlan(company, { team: 'east-1', approvers: ['ma'] });
  await layPlan(company, { team: 'south-1', approvers: ['wang'], from: '2026-12-01' });
  await layPlan(company, { team: 'east-2', approvers: ['chen'] });
  await layPlan(company, {
    ...{ team: 'east-2', version: 2, from: '2026-10-01', approvers: ['chen'] },
    plan: { ...usualPlan, personal: undefined, pool: undefined },
  });
});
afterAll(() => company.close());

const of = (who: string) => company.as(who, myReward);

it('names the plan that pays somebody, and the one that will', async () => {
  const { idOf } = company;
  expect(await of('chen')).toMatchObject({ plan: { holder: { id: idOf('east-1') }, version: 1, period: 'month' } });
  const south = { id: idOf('south-1') };
  expect(await of('lin')).toMatchObject({ plan: undefined, coming: { holder: south, version: 1 } });
});

it('names whose pay somebody approves, and nobody a plan that has ended', async () => {
  const { idOf } = company;
  expect(await of('ma')).toEqual({
    ...{ plan: undefined, coming: undefined },
    approves: [expect.objectContaining({ id: idOf('east-1') })],
  });
  expect((await of('chen')).approves).toEqual([]);
  expect(await of('he')).toEqual({ plan: undefined, coming: undefined, approves: [] });
});
