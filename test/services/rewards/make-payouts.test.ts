import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Period, periodOf } from '../../../src/domain/period.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { missingToSettle, waive } from '../../../src/services/reviews/waive.ts';
import { fromKeptLines } from '../../../src/services/rewards/kept-lines.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { layPlan, october, sellInOctober, usualPlan } from '../../support/rewarding.ts';

let company: Company;
const month = (day: string): Period => periodOf('month', Temporal.PlainDate.from(day), 1);

beforeAll(async () => {
  company = await foundCompany();
  await sellInOctober(company);
  await layPlan(company, { team: 'east-1', approvers: ['ma'] });
  await layPlan(company, { team: 'company', approvers: ['ma'], plan: { ...usualPlan, personal: undefined } });
  await layPlan(company, { team: 'south-1', approvers: ['ma'], from: '2026-11-01' });
  await layPlan(company, { team: 'east-2', approvers: ['wang'] });
  await layPlan(company, { team: 'east-2', version: 2, from: '2026-10-01', plan: ended });
});
afterAll(() => company.close());

const ended = { ...usualPlan, personal: undefined, pool: undefined };

/** What nobody knows is waived. */
const closes = (team: string, period = october) =>
  company.as('wang', async (work) => {
    for (const { key } of await missingToSettle(work, company.idOf(team), period)) {
      await waive(work, company.idOf(team), period, { key, reason: 'nobody knows' });
    }
    return closePeriod(work, company.idOf(team), period);
  });
const payouts = async () => {
  const rows = await company.db.rewardPayout.findMany({
    include: {
      plan: { select: { plan: { select: { team: { select: { alias: true } } } } } },
      period: { select: { kind: true, from: true } },
      statements: { include: { person: { select: { alias: true } } } },
    },
  });
  return rows.map(({ plan: { plan }, period, version, approvedAt, statements }) => ({
    ...{ team: plan.team.alias, of: `${period.kind} ${period.from.toISOString().slice(0, 7)}`, version, approvedAt },
    paid: Object.fromEntries(statements.map(({ person, amount }) => [person.alias, amount])),
    statements,
  }));
};

describe('when a period is closed', () => {
  it('what it pays is stated for whoever the plan of the team covers, line by line, once if two close it at the same moment', async () => {
    const both = await Promise.allSettled([closes('east-1'), closes('east-1')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [payout, ...others] = await payouts();
    expect(others).toEqual([]);
    expect(payout).toMatchObject({ team: 'East One', of: 'month 2026-10', version: 1, approvedAt: null });
    expect(payout?.paid).toEqual({
      'Chen Chen': 576_000n + 300_000n,
      'Li Na': 708_000n + 300_000n,
      'Sun Yue': 300_000n,
      'Wang Qiang': 824_000n + 300_000n,
    });
    const chen = payout?.statements.find(({ person }) => person.alias === 'Chen Chen');
    expect(fromKeptLines(chen?.lines)).toMatchObject([
      { kind: 'personal', base: 600_000n, rate: { tier: { from: 8_000 }, next: 10_000 }, amount: 576_000n },
      { kind: 'pool', pool: 1_200_000n, sharedBy: 'heads', share: { weight: 1n, of: 4n }, amount: 300_000n },
    ]);
    expect(chen?.teamId).toBe(company.idOf('east-1'));
  });

  it('nothing is stated again when it is closed again', async () => {
    expect(await refusal(closes('east-1'))).toEqual({ code: 'no-change' });
    expect(await payouts()).toHaveLength(1);
  });

  it('it is stated by each plan below, but not by one that begins later, nor by one that has ended', async () => {
    await closes('company');
    const all = await payouts();
    expect(all.map(({ team }) => team).sort()).toEqual(['East One', 'Huachen Tech']);
    const wide = all.find(({ team }) => team === 'Huachen Tech');
    expect(Object.keys(wide?.paid ?? {})).toContain('Lin Lan');
    for (const other of ['Chen Chen', 'Ma Xiaodong']) expect(Object.keys(wide?.paid ?? {})).not.toContain(other);
  });

  it('nothing is stated of a quarter by a plan that pays by the month, nor of a month before the plan', async () => {
    await closes('company', periodOf('quarter', month('2026-07-01').from, 1));
    await closes('company', month('2026-06-01'));
    expect((await payouts()).filter(({ of }) => of !== 'month 2026-10')).toEqual([]);
  });

  it('refuses to change what was stated, and to take it back', async () => {
    await expect(company.db.rewardStatement.updateMany({ data: { amount: 0n } })).rejects.toThrow('stays as it was');
    await expect(company.db.rewardStatement.deleteMany({})).rejects.toThrow('stays as it was');
  });
});
