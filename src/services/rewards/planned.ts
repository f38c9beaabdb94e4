import type { ApprovedPlan } from '../../domain/rewards/plan-difference.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Organisation } from '../work.ts';
import { type HeldPlan, type PlanVersion, planFor } from './plans.ts';

/** The version of a team's own plan that holds on a day; undefined before the first. */
export const versionOf = (
  plans: readonly HeldPlan[],
  teamId: string,
  day: Temporal.PlainDate,
): PlanVersion | undefined =>
  plans.find((one) => one.teamId === teamId)?.versions.find(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);

/** Of a team that has none yet, before it is stored. */
const unstored = 'planned';

/** As if a team's plan had this version from a day on, before all others, or had none. */
export function plansWith(
  plans: readonly HeldPlan[],
  teamId: string,
  planned: ApprovedPlan | undefined,
  from: Temporal.PlainDate,
): HeldPlan[] {
  const held = plans.find((one) => one.teamId === teamId) ?? { id: unstored, teamId, versions: [] };
  const others = plans.filter((one) => one !== held);
  const version = planned && { ...planned, version: 0, from };
  return [...others, { ...held, versions: version ? [version, ...held.versions] : [] }];
}

/**
 * Who is paid otherwise, or not any more, or for the first time, where plans are others: everybody at home in a team or below on
 * a day who is covered by another version than before. By their ids.
 */
export function paidOtherwise(
  org: Organisation,
  { before, after }: { readonly before: readonly HeldPlan[]; readonly after: readonly HeldPlan[] },
  teamId: string,
  day: Temporal.PlainDate,
): string[] {
  const keyFor = (plans: readonly HeldPlan[], personId: string): string => {
    const plan = planFor(org, plans, personId, day);
    return plan ? `${plan.holder.id} ${plan.version}` : '';
  };
  return everybodyIn(org, teamsOn(org, day), teamId, day)
    .map(({ personId }) => personId)
    .filter((personId) => keyFor(before, personId) !== keyFor(after, personId));
}
