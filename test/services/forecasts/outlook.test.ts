import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { companyGoals } from '../../../src/services/goals/overview.ts';
import { ownGoals } from '../../../src/services/goals/own.ts';
import { rebuildTotals } from '../../../src/services/reports/rebuild.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** Every working day of the third quarter, Chen Chen sold so much. */
async function soldInSummer(amount: bigint): Promise<void> {
  const { db, org } = company;
  const personId = company.idOf('chen');
  const day = (index: number) => Temporal.PlainDate.from('2026-07-01').add({ days: index });
  await db.entry.createMany({
    data: Array.from({ length: 92 }, (_, index) => index)
      .filter((index) => day(index).dayOfWeek < 6)
      .map((index) => ({
        orgId: org.id,
        id: randomUUIDv7(),
        personId,
        indicator: 'sales-amount',
        amount,
        day: fromDay(day(index)),
        recordedAt: new Date(opening.epochMilliseconds),
        recordedById: personId,
        source: 'manual',
      })),
  });
  await db.$transaction((tx) => rebuildTotals(tx, org.id));
}

describe('what a period comes to', () => {
  it('is said of the company and of oneself, with nothing to check it against in the first one', async () => {
    const { outlook, standings } = await company.as('chen', companyGoals);
    if (outlook?.forecast.kind !== 'forecast') throw new Error('half of the quarter is over');
    expect(outlook.forecast.value).toBeGreaterThan(standings[0]?.actual ?? 0n);
    expect(outlook.forecast.low).toBeLessThan(outlook.forecast.value);
    expect(outlook.tested).toMatchObject({ error: undefined, periods: 0 });
    const own = await company.as('chen', ownGoals);
    expect(own.outlook?.outlook.forecast.kind).toBe('forecast');
    expect(own.standings).toContain(own.outlook?.of);
  });

  it('is checked against the quarters before, which an even one foretells well', async () => {
    await soldInSummer(100_000n);
    const { outlook } = await company.as('chen', companyGoals);
    expect(outlook?.tested).toMatchObject({ periods: 1, inside: 1 });
    const { top, bottom } = outlook?.tested.error ?? { top: 1n, bottom: 1n };
    expect(Number(top) / Number(bottom)).toBeLessThan(0.05);
  });
});
