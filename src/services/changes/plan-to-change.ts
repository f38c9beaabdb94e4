import { Refusal } from '../../errors.ts';
import { type PlanVersion, rewardPlans } from '../rewards/plans.ts';
import { homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { draftPlan } from './draft-plan.ts';
import { newestOf } from './kinds/plan.ts';
import { mayDraft, requireDrafter } from './may.ts';
import type { ChangeView } from './read.ts';
import { type PlanAsked, wantedPlan } from './wanted-plan.ts';

/** A team whose people are to be paid otherwise, with the version that a change begins with. */
export interface PlanToChange {
  readonly team: Team;
  readonly newest: PlanVersion | undefined;
}

/**
 * The team that is named, by its name or its id as a form has it; without a name the actor's own. Throws the Refusals
 * `nothing-to-show` and `not-change-drafter`.
 */
export async function planToChange(work: Work, named: string | undefined): Promise<PlanToChange> {
  const { org, today } = work;
  const team =
    named === undefined
      ? homeTeam(work)
      : (teamsOn(org, today).find(({ id }) => id === named) ?? findTeam(work, named));
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  requireDrafter(work, team);
  return { team, newest: newestOf(await rewardPlans(work), team.id) };
}

/** The teams for which the actor may draft a plan. */
export const teamsToPlan = (work: Work): Team[] => teamsOn(work.org, work.today).filter(({ id }) => mayDraft(work, id));

/** Drafts what is asked for. Throws those of `planToChange`, `wantedPlan` and `draftPlan`. */
export async function draftAskedPlan(work: Work, { team: named, ...asked }: PlanAsked): Promise<ChangeView> {
  const { team, newest } = await planToChange(work, named);
  return draftPlan(work, team, await wantedPlan(work, asked, newest));
}

/** The same where all of it was asked, as a form does. */
export async function draftFilledPlan(work: Work, named: string | undefined, asked: PlanAsked): Promise<ChangeView> {
  const { team } = await planToChange(work, named);
  return draftPlan(work, team, await wantedPlan(work, asked, undefined));
}
