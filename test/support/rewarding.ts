import { type Period, periodOf } from '../../src/domain/period.ts';
import type { RewardPlan } from '../../src/domain/rewards/plan.ts';
import { opening } from '../../src/playground/company.ts';
import { contentOfPlan } from '../../src/services/changes/plan-content.ts';
import { indicatorWith } from '../../src/services/indicators/read.ts';
import { report } from '../../src/services/reports/report.ts';
import { toContent } from '../../src/services/rewards/plan-content.ts';
import { storeTargets } from '../../src/services/targets/store.ts';
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
  const planned = { base: version === 1 ? undefined : version - 1, plan, approvers: approvers.map(idOf) };
  const at = new Date(`${from}T00:00:00Z`);
  const last = await db.change.aggregate({ where: { orgId }, _max: { number: true } });
  const data = { orgId, teamId: idOf(team) };
  const change = await db.change.create({
    data: {
      ...{ ...data, id: crypto.randomUUID(), number: (last._max.number ?? 0) + 1, kind: 'plan', state: 'published' },
      ...{
        content: contentOfPlan(planned),
        version,
        why: 'it pays who reaches what was agreed',
        from: at,
        authorId: idOf('lin'),
      },
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

export const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);

/** What East One was asked to sell in October, and has sold, in yuan: 96 %, 112 % and 40 % of it, the team 102 %. */
const sold = { chen: [2_000_000, 1_920_000], li: [2_000_000, 2_240_000], sun: [4_900_000, 1_960_000] } as const;
const asked = 6_000_000;

/** October as it stands before it is closed for East One. */
export const sellInOctober = (company: Selling): Promise<void> => sellIn(company, october);

type Selling = Pick<Company, 'as' | 'db' | 'idOf'>;

/** The same in another month, as it stands at a moment. */
export async function sellIn({ as, db, idOf }: Selling, period: Period, at = opening): Promise<void> {
  await as(
    'wang',
    async (work) => {
      const indicator = indicatorWith(work, 'sales-amount');
      if (!indicator) throw new Error('there is a sales amount');
      const target = (yuan: number) => ({ indicator, period, amount: BigInt(yuan) * 100n, reserve: 0n });
      await storeTargets(work, [
        ...Object.entries(sold).map(([who, [yuan]]) => ({
          ...target(yuan),
          of: { kind: 'person', id: idOf(who) } as const,
        })),
        { ...target(asked), of: { kind: 'team', id: idOf('east-1') } as const },
      ]);
    },
    at,
  );
  const day = period.until.subtract({ days: 1 }).toString().slice(5);
  for (const [who, [, yuan]] of Object.entries(sold)) {
    const { _sum } = await db.total.aggregate({
      where: {
        ...{ personId: idOf(who), indicator: 'sales-amount' },
        day: { gte: fromDay(period.from), lte: fromDay(period.until) },
      },
      _sum: { amount: true },
    });
    const more = BigInt(yuan) * 100n - (_sum.amount ?? 0n);
    const said = `amount ${more / 100n}.${String(more % 100n).padStart(2, '0')} ${day}`;
    await as(who, (work) => report(work, said), at);
  }
}
