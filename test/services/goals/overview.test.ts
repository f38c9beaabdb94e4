import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening, quarter } from '../../../src/playground/company.ts';
import { companyGoals, type Overview, teamGoals } from '../../../src/services/goals/overview.ts';
import { ownGoals } from '../../../src/services/goals/own.ts';
import { report } from '../../../src/services/reports/report.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const companySeenBy = (who: string): Promise<Overview> => company.as(who, companyGoals);
const teamOf = (who: string): Promise<Overview> => company.as(who, teamGoals);
const actualIn = ({ standings }: Overview, indicator: string): bigint | undefined =>
  standings.find((standing) => standing.indicator.key === indicator)?.actual;

describe('the goals of the company', () => {
  it('show a report the moment it is answered, up to the top', async () => {
    const before = [
      actualIn(await companySeenBy('chen'), 'sales-amount'),
      actualIn(await teamOf('chen'), 'sales-amount'),
    ];
    const { above } = await company.as('chen', (work) => report(work, 'sales 1,234.56'));
    const after = [
      actualIn(await companySeenBy('chen'), 'sales-amount'),
      actualIn(await teamOf('chen'), 'sales-amount'),
    ];
    expect(after).toEqual(before.map((sum) => (sum ?? 0n) + 123_456n));
    expect(above.map(({ name }) => name)).toEqual(['华东一队', '华辰科技']);
  });

  it('are what every entry of the quarter adds up to', async () => {
    const { _sum } = await company.db.entry.aggregate({ where: { indicator: 'visits' }, _sum: { amount: true } });
    expect(actualIn(await companySeenBy('li'), 'visits')).toBe(_sum.amount);
  });

  it('put the heaviest indicator first, and the teams right below it', async () => {
    const { standings, below } = await companySeenBy('li');
    expect(standings.map(({ indicator }) => indicator.key).slice(0, 3)).toEqual([
      'sales-amount',
      'visits',
      'new-customers',
    ]);
    expect(below.map(({ who }) => who.name).sort()).toEqual(['华东大区', '华南大区']);
  });

  it('show values to those who may see them', async () => {
    const values = await Promise.all(['wang', 'lin', 'li'].map(async (who) => (await companySeenBy(who)).values));
    // The admin, the manager of another team, a rep.
    expect(values).toEqual([true, false, false]);
  });
});

describe('the goals of a team', () => {
  it('list its people', async () => {
    const { team, below, values } = await teamOf('zhou');
    expect([team.name, values]).toEqual(['华东二队', true]);
    expect(below.map(({ who }) => who.alias).sort()).toEqual(['He Miao', 'Ma Xiaodong', 'Xu Lei']);
  });

  it('are nothing to show to somebody without one', async () => {
    const [outsider = ''] = await crowd(company, 1);
    expect(await refusal(teamOf(outsider))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('a target', () => {
  /** Another version of somebody's sales target, in CNY. */
  async function retarget(who: string, version: number, change: number, from: Temporal.PlainDate): Promise<void> {
    const personId = company.idOf(who);
    const old = await company.db.target.findFirstOrThrow({
      where: { personId, indicator: 'sales-amount' },
      orderBy: { version: 'desc' },
    });
    const amount = old.amount + BigInt(change) * 100n;
    await company.db.target.create({ data: { ...old, id: randomUUIDv7(), version, amount, from: fromDay(from) } });
  }

  it('that is split to the last cent leaves no gap', async () => {
    for (const { difference } of [await companySeenBy('wang'), await teamOf('chen')]) {
      expect(difference).toEqual({ kind: 'even' });
    }
  });

  it('for a month is no part of what is asked in a quarter, though both begin on the same day', async () => {
    const { periodId: _, ...old } = await company.db.target.findFirstOrThrow({
      where: { personId: company.idOf('chen'), indicator: 'sales-amount' },
    });
    const period = { orgId: old.orgId, id: randomUUIDv7() };
    const until = fromDay(quarter.from.with({ day: 31 }));
    await company.db.period.create({ data: { ...period, kind: 'month', from: fromDay(quarter.from), until } });
    await company.db.target.create({
      data: { ...old, id: randomUUIDv7(), periodId: period.id, personId: company.idOf('wang') },
    });
    const october = opening.with({ month: 10, day: 20 });
    expect((await company.as('chen', teamGoals, october)).difference).toEqual({ kind: 'even' });
  });

  it('that is lowered leaves a gap, and one that is raised an over-assignment, from the day it holds', async () => {
    const today = opening.toPlainDate();
    await retarget('chen', 2, -50_000, today);
    expect((await teamOf('chen')).difference).toEqual({ kind: 'gap', amount: 5_000_000n });
    await retarget('chen', 3, 80_000, today);
    expect((await teamOf('chen')).difference).toEqual({ kind: 'over-assignment', amount: 3_000_000n });
    await retarget('chen', 4, 500_000, today.add({ days: 1 }));
    expect((await teamOf('chen')).difference).toEqual({ kind: 'over-assignment', amount: 3_000_000n });
  });
});

describe('the own goals', () => {
  it('begin with the furthest behind, and name the manager', async () => {
    const { standings, manager } = await company.as('li', ownGoals);
    const order = ['behind', 'atRisk', 'onTrack', 'ahead'];
    const ranks = standings.map(({ status }) => order.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(manager?.name).toBe('王强');
  });

  it('of a manager name nobody, where nobody manages the teams above', async () => {
    expect((await company.as('wang', ownGoals)).manager).toBeUndefined();
    await company.db.membership.create({
      data: {
        orgId: company.org.id,
        teamId: company.idOf('company'),
        personId: company.idOf('lin'),
        role: 'manager',
        from: fromDay(opening.toPlainDate()),
      },
    });
    expect((await company.as('wang', ownGoals)).manager?.name).toBe('林岚');
  });
});
