import { type ClaimCheck, type Claimed, type Claimer, checkClaim } from '../../domain/tasks/claim.ts';
import { statesFor } from '../../domain/tasks/life.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Looking, Reading } from '../work.ts';
import { withCountsAs } from './counts-as.ts';
import { heldBy } from './held.ts';
import { openTasks, otherSideOf, type TaskView } from './read.ts';

/** A task as far as it can be claimed today. */
const toClaim = ({ today }: Pick<Reading, 'today'>, { slots, dueOn, ...task }: TaskView): Claimed => ({
  slots,
  otherSide: otherSideOf(task).map(({ id }) => id),
  overdue: Temporal.PlainDate.compare(today, dueOn) > 0,
});

/** Somebody who would claim, with so many tasks under way. */
export function claimerOf({ org, today }: Pick<Reading, 'org' | 'today'>, personId: string, open: number): Claimer {
  const teams = teamsOn(org, today);
  const memberships = membershipsOf(org, personId, today).map(({ teamId, role }) => ({
    teamIds: withAbove(teams, teamId).map(({ id }) => id),
    role,
  }));
  return { personId, memberships, open };
}

/** The actor, as far as claims go. */
export async function claimer(looking: Looking): Promise<Claimer> {
  const { tx, org, actor } = looking;
  const open = await tx.taskSlot.count({
    where: { ...heldBy({ org }, actor.personId), task: { state: { in: statesFor('done') } } },
  });
  return claimerOf(looking, actor.personId, open);
}

/** Whether a claim of a task that is offered would come about. */
export const checkFor = (on: Pick<Reading, 'org' | 'today'>, task: TaskView, who: Claimer): ClaimCheck =>
  checkClaim(toClaim(on, task), who, on.org.policy.mostOpenTasks);

/** Open tasks, those that the actor could claim first; the most urgent first among both. */
export async function openTasksFor(work: Looking) {
  const who = await claimer(work);
  const tasks = await openTasks(work.tx, work.org.id);
  return tasks
    .map((task) => ({ task: withCountsAs(work, task), claimable: checkFor(work, task, who).kind === 'open' }))
    .toSorted((a, b) => Number(b.claimable) - Number(a.claimable));
}
