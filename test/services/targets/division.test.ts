import { afterAll, beforeAll, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { divisionIn, divisionOf } from '../../../src/services/targets/division.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { aims } from '../../support/splits.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const nextQuarter = periodOf('quarter', Temporal.PlainDate.from('2027-01-01'), 1);
const dividedIn = (team: string, key = 'sales-amount') =>
  company.as('wang', (work) => {
    const indicator = indicatorsOn(work.org, work.today).find((one) => one.key === key);
    if (!indicator) throw new Error(`the catalogue has no ${key}`);
    return divisionIn(work, company.idOf(team), indicator, nextQuarter);
  });

it('a target is divided among teams, people beside them, and what the manager carries, each once', async () => {
  const [keyAccounts = ''] = await crowd(company, 1);
  const { db, org, idOf } = company;
  const [belongs, from] = [{ orgId: org.id, teamId: idOf('east') }, new Date('2026-02-01')];
  await db.membership.createMany({
    data: [
      { ...belongs, personId: keyAccounts, role: 'member', from },
      { ...belongs, personId: idOf('wang'), role: 'manager', from },
    ],
  });
  await aims(company, { east: 1_000n }, { reserve: 7n });
  await aims(company, { 'east-1': 400n, 'east-2': 300n });
  await aims(company, { [keyAccounts]: 50n, wang: 30n, zhou: 20n }, { kind: 'person' });
  // Wang leads East One as well, and is counted there.
  expect(await dividedIn('east')).toEqual({ parent: 1_000n, children: 750n, reserve: 7n });
  expect(await dividedIn('east-1')).toEqual({ parent: 400n, children: 30n, reserve: 0n });
  expect(await dividedIn('east-2')).toEqual({ parent: 300n, children: 20n, reserve: 0n });
});

it('nothing is divided without a target, or where it does not add up over people', async () => {
  expect(await dividedIn('south')).toBeUndefined();
  await aims(company, { 'east-2': 8_500n }, { key: 'renewal-rate' });
  expect(await dividedIn('east-2', 'renewal-rate')).toBeUndefined();
});

it('where no period is named, it is the one of the target that runs', () =>
  company.as('wang', async (work) => {
    const [sales] = indicatorsOn(work.org, work.today).filter(({ key }) => key === 'sales-amount');
    const found = sales && (await divisionOf(work, company.idOf('east-2'), sales));
    expect(found?.parent).toBeGreaterThan(1_000_000n);
  }));
