import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import type { RewardPlan } from '../../../src/domain/rewards/plan.ts';
import { quarter } from '../../../src/playground/company.ts';
import { report } from '../../../src/services/reports/report.ts';
import { estimable, estimate } from '../../../src/services/rewards/estimate.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';

let company: Company;
const november = periodOf('month', quarter.from.add({ months: 1 }), 1);
const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n;

beforeAll(async () => {
  company = await foundCompany();
  await layPlan(company, { team: 'east-1', approvers: ['ma', 'xu'] });
  const byScore: RewardPlan = {
    ...usualPlan,
    personal: usualPlan.personal && { ...usualPlan.personal, by: { kind: 'score' } },
    pool: usualPlan.pool && { ...usualPlan.pool, by: { kind: 'score' }, sharedBy: 'score' },
  };
  await layPlan(company, { team: 'south-1', plan: byScore, approvers: ['ma'] });
  await layPlan(company, { team: 'east-2', plan: { ...usualPlan, personal: undefined, pool: undefined } });
});
afterAll(() => company.close());

const estimates = (who: string, line: string) => company.as(who, (work) => estimate(work, line));

/** Every row of every table, but for what nobody stores anything in. */
async function everyRow(): Promise<string> {
  const tables = await company.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await company.db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  expect(rows.length).toBeGreaterThan(500);
  return rows.join('\n');
}

describe('an estimate', () => {
  it('is what would be stated if it were reported, for oneself and of the pool', async () => {
    const foreseen = await estimates('chen', 'amount 200万');
    expect(foreseen.period).toEqual(november);
    await company.as('chen', (work) => report(work, 'amount 200万'));
    const { personal, pool, total, own, team } = await estimates('chen', 'amount 1');
    expect(personal?.before).toEqual(foreseen.personal?.after);
    expect(pool?.before).toEqual(foreseen.pool?.after);
    expect(total.before).toBe(foreseen.total.after);
    expect(own.before).toEqual(foreseen.own.after);
    expect(team?.before).toEqual(foreseen.team?.after);
    expect(foreseen.total.after).toBeGreaterThan(foreseen.total.before);
  });

  it('stores nothing', async () => {
    const before = await everyRow();
    await estimates('chen', 'amount 20万, amount 3万');
    await estimates('huang', 'visits 3');
    await company.as('li', estimable);
    expect(await everyRow()).toBe(before);
  });

  it('says how far the team is from its gate, and the own share once it opens', async () => {
    const closed = await estimates('li', 'amount 20万');
    const [now, then] = [closed.team?.before.toGate, closed.team?.after.toGate];
    if (now?.kind !== 'amount' || then?.kind !== 'amount') throw new Error('the gate is not reached in this quarter');
    expect(now.amount - then.amount).toBe(wan(20));
    const opened = await estimates('li', `amount ${now.amount / 100n + 1n}`);
    expect(opened.team?.after.toGate).toEqual({ kind: 'open' });
    expect(opened.pool).toMatchObject({ before: { amount: 0n }, after: { amount: 300_000n, share: { of: 4n } } });
  });

  it('of whoever manages is by the number of the team', async () => {
    const { own, personal } = await estimates('wang', 'amount 20万');
    const [before, after] = [own.before.standing, own.after.standing];
    expect((after?.actual ?? 0n) - (before?.actual ?? 0n)).toBe(wan(20));
    expect(personal?.after).toMatchObject({ base: 800_000n, attainment: after?.attainment });
    expect(before?.target).toBeGreaterThan(wan(800));
  });

  it('by score computes the whole score anew, of everybody whom it moves', async () => {
    const { personal, pool, own } = await estimates('huang', 'visits 200');
    expect(own.after.scored?.score.value).toEqual(personal?.after.attainment);
    expect(personal?.after.attainment).not.toEqual(personal?.before.attainment);
    expect(pool?.after.team).not.toEqual(pool?.before.team);
  });

  it('offers what is paid and has a target', async () => {
    const offered = async (who: string) => (await company.as(who, estimable)).map(({ indicator }) => indicator.key);
    expect(await offered('chen')).toEqual(['sales-amount']);
    expect(await offered('huang')).toContain('visits');
  });
});

describe('there is nothing to estimate', () => {
  it('without a plan, by one that has ended, and for who approves it', async () => {
    expect(await refusal(estimates('nobody', 'amount 20万'))).toEqual({ code: 'no-reward-plan', why: 'none' });
    expect(await refusal(estimates('he', 'amount 20万'))).toEqual({ code: 'no-reward-plan', why: 'ended' });
    expect(await refusal(estimates('ma', 'amount 20万'))).toEqual({ code: 'no-reward-plan', why: 'approver' });
  });

  it('of what the plan does not pay by, and of what has no target', async () => {
    expect(await refusal(estimates('chen', 'visits 3'))).toMatchObject({
      ...{ code: 'not-paid-by', indicator: { key: 'visits' }, by: [{ key: 'sales-amount' }] },
    });
    const { personal } = usualPlan;
    const plan = personal && { ...personal, by: { kind: 'indicator', indicator: 'learning' } as const };
    await layPlan(company, {
      ...{ team: 'south-1', version: 2, from: '2026-10-01' },
      plan: { ...usualPlan, personal: plan, pool: undefined },
    });
    expect(await refusal(estimates('huang', 'learning 3'))).toMatchObject({
      ...{ code: 'nothing-to-estimate', indicator: { key: 'learning' } },
    });
    expect(await company.as('huang', estimable)).toEqual([]);
  });

  it('of what is not understood, as a report would not be', async () => {
    expect(await refusal(estimates('chen', 'amount 1.200'))).toMatchObject({
      ...{ code: 'unreadable-report', asked: 'estimate', reading: { kind: 'ambiguous-number' } },
    });
    expect(await refusal(estimates('chen', 'amuont 3'))).toMatchObject({
      ...{ code: 'unreadable-report', asked: 'estimate', nearest: [{ key: 'sales-amount' }, {}, {}] },
    });
  });
});
