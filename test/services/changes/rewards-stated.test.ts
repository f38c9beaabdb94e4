import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { rewardsStated } from '../../../src/services/changes/rewards-stated.ts';
import { keptMoves } from '../../../src/services/changes/simulated.ts';
import { idOfPeriod } from '../../../src/services/periods/kept.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { layPlan } from '../../support/rewarding.ts';

let company: Company;
const month = (number: number) => periodOf('month', Temporal.PlainDate.from({ year: 2026, month: number, day: 1 }), 1);

beforeAll(async () => {
  company = await foundCompany();
  const { db, org, idOf } = company;
  const planId = await layPlan(company);
  const periodId = await company.as('wang', (work) => idOfPeriod(work, month(10)));
  const payout = { orgId: org.id, id: crypto.randomUUID() };
  await db.rewardPayout.create({ data: { ...payout, planId, version: 1, periodId, madeAt: new Date() } });
  await db.rewardStatement.createMany({
    data: ['chen', 'li'].map((who) => ({
      ...{ orgId: org.id, id: crypto.randomUUID(), payoutId: payout.id },
      ...{ personId: idOf(who), teamId: idOf('east-1'), lines: [], amount: 0n },
    })),
  });
});
afterAll(() => company.close());

const stated = (moves: Readonly<Record<string, readonly number[]>>) =>
  rewardsStated(
    { tx: company.db, org: company.org },
    {
      parties: Object.entries(moves).map(([who, months]) => ({
        person: { id: company.idOf(who), name: who, alias: null },
        moves: keptMoves(months.map((number) => ({ period: month(number), before: undefined, after: undefined }))),
        ...{ before: null, after: null, pay: null, seenAt: null, here: true },
      })),
    },
  );

describe('what is stated for the closed scores that a correction alters', () => {
  it('is counted by person and period, and nothing else', async () => {
    expect(await stated({ chen: [9, 10], li: [10], sun: [10] })).toBe(2);
    expect(await stated({ chen: [9], sun: [10] })).toBe(0);
  });

  it('is nothing before a correction was simulated', async () => {
    expect(await stated({ chen: [], li: [] })).toBe(0);
  });
});
