import type { PaidPeriod } from '../../domain/rewards/plan.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Looking } from '../work.ts';
import { type CountingPlan, type HeldPlan, planFor, planOf, rewardPlans } from './plans.ts';

/** By what somebody is paid, before anything was stated for them. */
export interface MyReward {
  /** The version that pays them now; undefined without one, and for whoever approves it. */
  readonly plan: PayingPlan | undefined;
  /** The one that will first, where there is none now. */
  readonly coming: PayingPlan | undefined;
  /** The teams whose plans they approve. */
  readonly approves: readonly Team[];
}

export interface PayingPlan {
  readonly holder: Team;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly period: PaidPeriod;
}

export async function myReward(work: Looking): Promise<MyReward> {
  const { org, today, actor } = work;
  const plans = await rewardPlans(work);
  const on = (day: Temporal.PlainDate) => paying(planFor(org, plans, actor.personId, day));
  const plan = on(today);
  const later = plans
    .flatMap(({ versions }) => versions.map(({ from }) => from))
    .filter((from) => Temporal.PlainDate.compare(from, today) > 0)
    .sort(Temporal.PlainDate.compare);
  const coming = plan ? undefined : later.map(on).find((one) => one !== undefined);
  return { plan, coming, approves: approvedBy(work, plans) };
}

/** A plan with neither a personal part nor a pool is one that has ended. */
const paying = (plan: CountingPlan | undefined): PayingPlan | undefined =>
  plan && (plan.plan.personal || plan.plan.pool) ? { ...plan, period: plan.plan.period } : undefined;

function approvedBy({ org, today, actor }: Looking, plans: readonly HeldPlan[]): Team[] {
  const teams = teamsOn(org, today);
  return plans.flatMap(({ id, teamId }) => {
    const plan = planOf(plans, teams, teamId, today);
    return plan?.id === id && paying(plan) && plan.approvers.includes(actor.personId) ? [plan.holder] : [];
  });
}
