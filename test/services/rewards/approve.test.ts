import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { askForWaiting } from '../../../src/services/rewards/announce.ts';
import { approvePayout } from '../../../src/services/rewards/approve.ts';
import { statementFor } from '../../../src/services/rewards/seen.ts';
import { lastStatement, statedFor } from '../../../src/services/rewards/show.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { layPlan, october, sellInOctober, usualPlan } from '../../support/rewarding.ts';

let company: Company;
let payout: string;
let planId: string;

beforeAll(async () => {
  company = await foundCompany();
  await sellInOctober(company);
  planId = await layPlan(company, { team: 'east-1', approvers: ['ma', 'he'] });
  await company.as('wang', (work) => closePeriod(work, company.idOf('east-1'), october));
  payout = (await company.db.rewardPayout.findFirstOrThrow()).id;
});
afterAll(() => company.close());

const told = async (kind: string) =>
  (await company.db.announcement.findMany({ where: { kind }, orderBy: { personId: 'asc' } })).map(
    (one) => one.personId,
  );
const ids = (...who: string[]) => who.map(company.idOf).sort();
const shows = (who: string, word = '2026-10', name?: string) => company.as(who, (work) => statedFor(work, word, name));
const approves = (who: string) => company.as(who, (work) => approvePayout(work, payout));
const statementOf = async (who: string) =>
  (await company.db.rewardStatement.findFirstOrThrow({ where: { personId: company.idOf(who) } })).id;
const sees = async (who: string, of: string) => {
  const id = await statementOf(of);
  return refusal(company.as(who, (work) => statementFor(work, id)));
};

describe('what was stated', () => {
  it('is for whoever approves the plan to look at, and for nobody else', async () => {
    expect(await told('payout')).toEqual(ids('ma', 'he'));
    expect(await shows('ma')).toMatchObject({
      is: 'payouts',
      payouts: [{ id: payout, holder: { alias: 'East One' } }],
    });
    expect(await shows('he', '2026-10', '@Chen Chen')).toMatchObject({ is: 'statement' });
    for (const who of ['zhou', 'xu', 'lin']) expect(await refusal(shows(who))).toEqual({ code: 'nothing-to-show' });
    for (const who of ['wang', 'li']) {
      expect(await refusal(shows(who, '2026-10', '@Chen Chen'))).toEqual({ code: 'nothing-to-show' });
      expect(await sees(who, 'chen')).toEqual({ code: 'nothing-to-show' });
    }
  });

  it('waits for that, also for whom it pays', async () => {
    expect(await shows('chen')).toMatchObject({ is: 'waiting' });
    expect(await company.as('chen', lastStatement)).toMatchObject({ is: 'waiting' });
    expect(await sees('chen', 'chen')).toEqual({ code: 'nothing-to-show' });
    expect(await told('statement')).toEqual([]);
  });

  it('is approved by none but them', async () => {
    for (const who of ['wang', 'chen', 'zhou']) {
      expect(await refusal(approves(who))).toEqual({ code: 'nothing-to-show' });
    }
  });

  it('is told to each once it is approved, once, and approving it again changes nothing', async () => {
    const both = await Promise.all([approves('ma'), approves('he')]);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(await told('statement')).toEqual(ids('wang', 'chen', 'li', 'sun'));
    const { payout: before } = await approves('ma');
    const { payout: after } = await approves('he');
    expect(after.approved).toEqual(before.approved);
    expect(await company.as('chen', lastStatement)).toMatchObject({
      is: 'statement',
      seen: { statement: { amount: 876_000n }, payout: { version: 1 } },
    });
    expect([await sees('chen', 'chen'), await sees('li', 'chen')]).toEqual([undefined, { code: 'nothing-to-show' }]);
  });

  it('leaves no amount in the audit', async () => {
    const rows = await company.db.audit.findMany({ where: { action: { startsWith: 'payout.' } } });
    expect(rows.map(({ action, after }) => ({ action, after }))).toEqual([
      { action: 'payout.make', after: { period: 'month 2026-10-01', version: 1, people: 4 } },
      { action: 'payout.approve', after: { period: 'month 2026-10-01', version: 1, people: 4 } },
    ]);
  });
});

describe('a plan that nobody is left to approve', () => {
  it('is told to the admins, and whoever its next version names is asked', async () => {
    const { db, idOf, as } = company;
    await db.person.updateMany({ where: { id: { in: ids('ma', 'he') } }, data: { leftOn: new Date('2026-11-01') } });
    await db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
    await as('wang', (work) => askForWaiting(work, planId));
    expect(await told('payout-stranded')).toEqual([idOf('wang')]);
    await layPlan(company, { team: 'east-1', version: 2, from: '2026-12-01', approvers: ['wu'], plan: usualPlan });
    await as('wang', (work) => askForWaiting(work, planId));
    expect(await told('payout')).toContain(idOf('wu'));
    expect((await approves('wu')).isNew).toBe(true);
  });
});
