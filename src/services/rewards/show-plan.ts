import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import { Refusal } from '../../errors.ts';
import { mayDraft } from '../changes/may.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Found } from '../people/find.ts';
import { peopleWith } from '../people/named.ts';
import { homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Looking } from '../work.ts';
import { coveredBy, type HeldPlan, type PlanVersion, planFor, rewardPlans } from './plans.ts';

/** A version of a plan in full. */
export interface PlanShown {
  readonly holder: Team;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly state: 'in-force' | 'earlier' | 'coming';
  readonly plan: RewardPlan;
  readonly approvers: readonly Found[];
  /** The next version, where one is published already and is another. */
  readonly coming: Pick<PlanVersion, 'version' | 'from'> | undefined;
  /** This version and the one before it, or after it; undefined where there is no other. */
  readonly beside: readonly [number, number] | undefined;
  /** Whoever asks may draft a change of it. */
  readonly drafts: boolean;
  readonly indicators: readonly Indicator[];
}

/** There is none; `team` where whoever asks may draft one for it. */
export interface NoPlan {
  readonly version: undefined;
  readonly team: Team | undefined;
}

interface Asked {
  /** By name; else it is the one that pays the actor, or that they approve or may draft. */
  readonly team?: string | undefined;
  readonly version?: number | undefined;
}

/**
 * A plan for rewards, in the version in force or the one asked for. Throws the Refusals `nothing-to-show` for what is not the
 * actor's to know, whether or not there is one, and `no-version`.
 */
export async function planShown(work: Looking, asked: Asked = {}): Promise<PlanShown | NoPlan> {
  const plans = await rewardPlans(work);
  const held = asked.team === undefined ? ownPlan(work, plans) : planNamed(work, plans, asked.team);
  if (!held) return { version: undefined, team: teamToDraft(work, asked.team) };
  const seen = held.versions.filter((version) => mayReadPlan(work, plans, held, version));
  const version =
    asked.version === undefined ? shownFirst(work, seen) : seen.find((one) => one.version === asked.version);
  if (!version) {
    if (seen.length === 0) throw new Refusal({ code: 'nothing-to-show' });
    const newest = Math.max(...seen.map((one) => one.version));
    throw new Refusal({ code: 'no-version', version: asked.version ?? newest, newest });
  }
  return shown(work, held, version, seen);
}

/** Two versions of a plan, the first that was said first. Throws the same. */
export async function planVersions(work: Looking, versions: readonly [number, number], team?: string) {
  const both: PlanShown[] = [];
  for (const version of versions) {
    const one = await planShown(work, { team, version });
    if (one.version === undefined) throw new Refusal({ code: 'nothing-to-show' });
    both.push(one);
  }
  const [before, after] = both;
  if (!before || !after) throw new Error('two versions are two');
  return { before, after };
}

/**
 * Who may know by what people are paid: whom it pays, then or now, whoever approves it or what is in force, and whoever may draft
 * another.
 */
export function mayReadPlan(
  work: Pick<Looking, 'org' | 'today' | 'actor'>,
  plans: readonly HeldPlan[],
  held: HeldPlan,
  version: PlanVersion,
): boolean {
  const { org, today, actor } = work;
  if (mayDraft(work, held.teamId)) return true;
  if ([version, inForce(held, today)].some((one) => one?.approvers.includes(actor.personId))) return true;
  const day = isAfter(version.from, today) ? version.from : today;
  return coveredBy(org, plans, held, day).some(({ personId }) => personId === actor.personId);
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

const inForce = ({ versions }: HeldPlan, day: Temporal.PlainDate): PlanVersion | undefined =>
  versions.find(({ from }) => !isAfter(from, day));

const shownFirst = ({ today }: Pick<Looking, 'today'>, versions: readonly PlanVersion[]): PlanVersion | undefined =>
  versions.find(({ from }) => !isAfter(from, today)) ?? versions.at(-1);

/** The one that pays the actor, or will; else one that they approve, or may draft. */
function ownPlan(work: Looking, plans: readonly HeldPlan[]): HeldPlan | undefined {
  const { org, today, actor } = work;
  const days = [
    today,
    ...plans.flatMap(({ versions }) => versions.map(({ from }) => from)).filter((day) => isAfter(day, today)),
  ];
  const paying = days
    .toSorted(Temporal.PlainDate.compare)
    .map((day) => planFor(org, plans, actor.personId, day))
    .find((plan) => plan !== undefined);
  const approved = (held: HeldPlan) =>
    held.versions[0]?.approvers.includes(actor.personId) || inForce(held, today)?.approvers.includes(actor.personId);
  return (
    plans.find(({ id }) => id === paying?.id) ??
    plans.find((held) => held.versions.length > 0 && approved(held)) ??
    nearestPlan(work, plans, homeTeam(work))
  );
}

/** Its own, or that of the nearest team above, as far as the actor may draft it. */
function nearestPlan(work: Looking, plans: readonly HeldPlan[], team: Team | undefined): HeldPlan | undefined {
  const above = withAbove(teamsOn(work.org, work.today), team?.id);
  return above
    .filter(({ id }) => mayDraft(work, id))
    .flatMap(({ id }) => plans.filter(({ teamId, versions }) => teamId === id && versions.length > 0))[0];
}

/** That of the named team or of the nearest above it, whoever may know it. */
function planNamed(work: Looking, plans: readonly HeldPlan[], named: string): HeldPlan | undefined {
  const above = withAbove(teamsOn(work.org, work.today), findTeam(work, named)?.id);
  return above.flatMap(({ id }) => plans.filter(({ teamId, versions }) => teamId === id && versions.length > 0))[0];
}

/** Throws the Refusal `nothing-to-show` for a team that is named and not the actor's to draft for. */
function teamToDraft(work: Looking, named: string | undefined): Team | undefined {
  const team = named === undefined ? homeTeam(work) : findTeam(work, named);
  if (team && mayDraft(work, team.id)) return team;
  if (named !== undefined) throw new Refusal({ code: 'nothing-to-show' });
  return undefined;
}

async function shown(
  work: Looking,
  held: HeldPlan,
  version: PlanVersion,
  seen: readonly PlanVersion[],
): Promise<PlanShown> {
  const { org, today } = work;
  const approvers = await peopleWith(work, version.approvers);
  const holder = teamsOn(org, today).find(({ id }) => id === held.teamId);
  if (!holder) throw new Refusal({ code: 'nothing-to-show' });
  const coming = seen.findLast(({ from }) => isAfter(from, today));
  const at = seen.indexOf(version);
  const [later, earlier] = [seen[at - 1], seen[at + 1]];
  const isComing = isAfter(version.from, today);
  return {
    ...{ holder, approvers, version: version.version, from: version.from, plan: version.plan },
    state: version === inForce(held, today) ? 'in-force' : isComing ? 'coming' : 'earlier',
    coming: coming === version ? undefined : coming,
    beside: earlier ? [earlier.version, version.version] : later && [version.version, later.version],
    drafts: mayDraft(work, held.teamId),
    indicators: indicatorsOn(org, today),
  };
}
