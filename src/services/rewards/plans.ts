import type { RewardPlan } from '../../domain/rewards/plan.ts';
import { toDay } from '../../store/time.ts';
import { homeOf } from '../teams/home.ts';
import { everybodyIn, type Member, type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation, Reading } from '../work.ts';
import { fromContent } from './plan-content.ts';

/** A plan for rewards with all its versions. */
export interface HeldPlan {
  readonly id: string;
  readonly teamId: string;
  /** The latest day first. */
  readonly versions: readonly PlanVersion[];
}

export interface PlanVersion {
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly plan: RewardPlan;
  /** The ids of those who approve what it pays. They have no part in it. */
  readonly approvers: readonly string[];
}

/** A version of a plan that counts for a team, and the team for which it is set. */
export interface CountingPlan extends PlanVersion {
  readonly id: string;
  readonly holder: Team;
}

/** All there are, by their ids. */
export async function rewardPlans({ tx, org }: Pick<Reading, 'tx' | 'org'>): Promise<HeldPlan[]> {
  const rows = await tx.rewardPlan.findMany({
    where: { orgId: org.id },
    include: {
      versions: {
        include: { approvers: { select: { personId: true }, orderBy: { personId: 'asc' } } },
        orderBy: [{ from: 'desc' }, { version: 'desc' }],
      },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, teamId, versions }) => ({
    ...{ id, teamId },
    versions: versions.map(({ version, from, content, approvers }) => ({
      ...{ version, from: toDay(from), plan: fromContent(content) },
      approvers: approvers.map(({ personId }) => personId),
    })),
  }));
}

/** The plan that counts for a team on a day: its own, or that of the nearest team above; undefined without one. */
export function planOf(
  plans: readonly HeldPlan[],
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): CountingPlan | undefined {
  for (const holder of withAbove(teams, teamId)) {
    const held = plans.find((one) => one.teamId === holder.id);
    const version = held?.versions.find(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
    if (held && version) return { ...version, id: held.id, holder };
  }
  return undefined;
}

/** The plan by which somebody is paid on a day; undefined without one, and for whoever approves it. */
export function planFor(
  org: Organisation,
  plans: readonly HeldPlan[],
  personId: string,
  day: Temporal.PlainDate,
): CountingPlan | undefined {
  const home = homeOf(org, personId, day);
  const plan = home && planOf(plans, teamsOn(org, day), home.teamId, day);
  return plan?.approvers.includes(personId) ? undefined : plan;
}

/** Who is paid by a plan on a day: whoever is at home where it counts then, but nobody who approves it. By their ids. */
export function coveredBy(
  org: Organisation,
  plans: readonly HeldPlan[],
  { id, teamId }: Pick<HeldPlan, 'id' | 'teamId'>,
  day: Temporal.PlainDate,
): Member[] {
  const people = everybodyIn(org, teamsOn(org, day), teamId, day);
  return people
    .filter(({ personId }) => planFor(org, plans, personId, day)?.id === id)
    .map((member) => homeOf(org, member.personId, day) ?? member)
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}
