import { differingParts } from '../../domain/rewards/plan-difference.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { peopleWith } from '../people/named.ts';
import { longTargets } from '../rewards/long-targets.ts';
import { rewardPlans } from '../rewards/plans.ts';
import { teamsOn } from '../teams/read.ts';
import type { Planned } from './kind.ts';
import type { PlanContent } from './plan-content.ts';
import type { PlanChange, ToldTo } from './what.ts';

/** What of a plan is otherwise; its rules to whoever may know of the change, and to no chat. */
export async function tellPlan(work: ToldTo, change: Planned<PlanContent>): Promise<PlanChange> {
  const { org, today, actor, viewer } = work;
  const { team, content, version } = change;
  const held = (await rewardPlans(work)).find(({ teamId }) => teamId === team.id);
  const base = held?.versions.find((one) => one.version === content.base);
  const people = await peopleWith(work, [...content.approvers, ...(base?.approvers ?? [])]);
  const told = ({ plan, approvers }: Pick<PlanContent, 'plan' | 'approvers'> | NonNullable<typeof base>) => ({
    plan,
    approvers: people.filter(({ personId }) => approvers.includes(personId)),
  });
  return {
    kind: 'plan',
    holder: teamsOn(org, today).find(({ id }) => id === team.id) ?? team,
    ...{ version, allowance: undefined },
    parts: differingParts(base, content),
    first: base === undefined,
    ends: !content.plan.personal && !content.plan.pool,
    rules: actor || viewer ? { before: base && told(base), after: told(content) } : undefined,
    longTargets: actor || viewer ? await longTargets(work, team.id, content.plan) : [],
    indicators: indicatorsOn(org, today),
    fiscalYearStart: org.fiscalYearStart,
  };
}
