import type { RewardPlan } from '../../../domain/rewards/plan.ts';
import { toContent } from '../../../services/rewards/plan-content.ts';
import { fromDay, fromInstant } from '../../../store/time.ts';
import type { FormCompany, FormSamples } from './forms.ts';
import { day, sales } from './indicators.ts';

const plan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: sales.key },
    ...{ base: 600_000n, managerBase: 0n },
    ladder: { tiers: [{ from: 8_000, pays: { kind: 'proportion' } }], cap: undefined },
  },
  pool: undefined,
};

/** East One is paid by a plan which Ma Xiaodong approves. */
async function paid({ as, idOf }: FormCompany): Promise<{ readonly planId: string }> {
  const { tx, org, newId, now } = as('wang');
  const [orgId, teamId, planId, changeId] = [org.id, idOf('east-1'), newId(), newId()];
  const at = fromInstant(now);
  const from = fromDay(day('2026-07-01'));
  await tx.change.create({
    data: {
      ...{ orgId, id: changeId, number: 1, teamId, kind: 'target', state: 'published', content: {}, why: '说好的' },
      ...{ from, authorId: idOf('lin'), createdAt: at, changedAt: at, publishedAt: at },
    },
  });
  await tx.rewardPlan.create({ data: { orgId, id: planId, teamId } });
  await tx.rewardPlanVersion.create({
    data: {
      ...{ orgId, planId, version: 1, from, changeId, content: toContent(plan) },
      approvers: { create: [{ personId: idOf('ma') }] },
    },
  });
  return { planId };
}

export const rewardFormSamples: readonly FormSamples[] = [
  {
    form: 'reward-estimate',
    says: 'asks for how much more of what one is paid by',
    who: 'li',
    state: paid,
    wrong: ({ fields }) => Object.fromEntries(fields.map(({ name }) => [name, '1.200'])),
  },
];
