import type { RewardPlan } from '../../src/domain/rewards/plan.ts';
import { toContent } from '../../src/services/rewards/plan-content.ts';
import { fromDay } from '../../src/store/time.ts';
import type { Company } from './company.ts';

/** In proportion from 80 % of the own target, half as much again beyond it; ¥12,000 for a team that reaches its own. */
export const usualPlan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: 'sales-amount' },
    base: 600_000n,
    managerBase: 800_000n,
    ladder: {
      tiers: [
        { from: 8_000, pays: { kind: 'proportion' } },
        { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
      ],
      cap: 18_000,
    },
  },
  pool: {
    by: { kind: 'indicator', indicator: 'sales-amount' },
    amount: 1_200_000n,
    gate: 10_000,
    floor: 0,
    sharedBy: 'heads',
    points: undefined,
  },
};

interface Laid {
  readonly team?: string;
  readonly plan?: RewardPlan;
  readonly approvers?: readonly string[];
  readonly from?: string;
  readonly version?: number;
}

/** A plan for rewards that is in force, as if it had been drafted, approved and published by others long ago. Gives its id. */
export async function layPlan(company: Pick<Company, 'db' | 'org' | 'idOf'>, laid: Laid = {}): Promise<string> {
  const { db, org, idOf } = company;
  const { team = 'east-1', plan = usualPlan, approvers = ['ma'], from = '2026-07-01', version = 1 } = laid;
  const orgId = org.id;
  const at = new Date(`${from}T00:00:00Z`);
  const last = await db.change.aggregate({ where: { orgId }, _max: { number: true } });
  const data = { orgId, teamId: idOf(team) };
  const change = await db.change.create({
    data: {
      ...{ ...data, id: crypto.randomUUID(), number: (last._max.number ?? 0) + 1, kind: 'target', state: 'published' },
      ...{ content: {}, why: 'it pays who reaches what was agreed', from: at, authorId: idOf('lin') },
      ...{ createdAt: at, changedAt: at, publishedAt: at },
    },
  });
  const { id } = await db.rewardPlan.upsert({
    where: { orgId_teamId: data },
    create: { ...data, id: crypto.randomUUID() },
    update: {},
  });
  await db.rewardPlanVersion.create({
    data: {
      ...{ orgId, planId: id, version, from: fromDay(Temporal.PlainDate.from(from)), changeId: change.id },
      content: toContent(plan),
      approvers: { create: approvers.map((who) => ({ personId: idOf(who) })) },
    },
  });
  return id;
}
