import type { RewardPlan } from '../../domain/rewards/plan.ts';
import { differingParts } from '../../domain/rewards/plan-difference.ts';
import { Refusal } from '../../errors.ts';
import { onBehalfOf } from '../people/behalf.ts';
import { rewardPlans } from '../rewards/plans.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { draftChange } from './draft.ts';
import { checkPlanDay, firstPlanDay, newestOf, planMayBe } from './kinds/plan.ts';
import { changeOwned, requireDrafter } from './may.ts';
import { contentOfPlan } from './plan-content.ts';
import type { ChangeView } from './read.ts';
import { rewriteChange } from './rewrite.ts';

/** A plan as somebody wants it for a team, whole. */
export interface WantedPlan {
  readonly plan: RewardPlan;
  /** By their ids. */
  readonly approvers: readonly string[];
  readonly why: string;
  /** Absent: the first day that is possible and needs no hurry. */
  readonly from?: Temporal.PlainDate | undefined;
}

/**
 * Drafts a team's first plan for rewards, or another version of it. Throws the Refusals `not-change-drafter`, `no-change`,
 * `plan-misread` and `change-day`.
 */
export async function draftPlan(work: Work, team: Team, wanted: WantedPlan): Promise<ChangeView> {
  requireDrafter(work, team);
  const drafters = [work.actor.personId, ...inWhosePlace(work, team.id)];
  const written = await writtenFor(work, team.id, wanted, drafters);
  return draftChange(work, { kind: 'plan', teamId: team.id, ...written });
}

/** Drafts it anew, from the plan as it is now. Throws those of `changeOwned` and `rewriteChange`, and the same. */
export async function rewritePlan(
  work: Work,
  number: number,
  wanted: WantedPlan,
  seenAt?: Temporal.Instant,
): Promise<ChangeView> {
  const change = await changeOwned(work, number);
  if (change.kind !== 'plan') throw new Refusal({ code: 'nothing-to-show' });
  const drafters = [change.author.id, ...(change.inPlaceOf ? [change.inPlaceOf.id] : [])];
  return rewriteChange(work, change, { ...(await writtenFor(work, change.team.id, wanted, drafters)), seenAt });
}

async function writtenFor(work: Work, teamId: string, wanted: WantedPlan, drafters: readonly string[]) {
  const { plan, why } = wanted;
  const approvers = [...new Set(wanted.approvers)].sort();
  const newest = newestOf(await rewardPlans(work), teamId);
  const from = wanted.from ?? firstPlanDay(work, newest, plan.period);
  if (newest && differingParts(newest, { plan, approvers }).length === 0) throw new Refusal({ code: 'no-change' });
  await planMayBe(work, { teamId, newest, from, drafters }, { plan, approvers });
  checkPlanDay(work, newest, { plan }, from);
  return { content: contentOfPlan({ base: newest?.version, plan, approvers }), why, from };
}

const inWhosePlace = (work: Work, teamId: string): string[] => {
  const whose = onBehalfOf(work, `team:${teamId}`);
  return whose === undefined ? [] : [whose];
};
