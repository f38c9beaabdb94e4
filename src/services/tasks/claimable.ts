import type { Claimed, Claimer } from '../../domain/tasks/claim.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { otherSideOf, type TaskView } from './read.ts';

/** A task as far as it can be claimed today. */
export const toClaim = ({ today }: Pick<Reading, 'today'>, { slots, dueOn, ...task }: TaskView): Claimed => ({
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
