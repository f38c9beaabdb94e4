import type { Indicator } from '../../domain/indicators/indicator.ts';
import { nearestIndicators } from '../../domain/indicators/match.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { type ReportLine, readReport } from '../../domain/report-line.ts';
import { type Effect, effectOf, type Results, type Shift, type ToGate, toGate } from '../../domain/rewards/estimate.ts';
import type { MeasuredBy } from '../../domain/rewards/plan.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { type Scored, scoresOf } from '../scores/read.ts';
import { homeOf } from '../teams/home.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Looking, Reading } from '../work.ts';
import { earnedTogether, earnersOf, type Together } from './earned.ts';
import { type CountingPlan, coveredBy, type HeldPlan, planFor, planOf, rewardPlans } from './plans.ts';

export type Supposition = ReportLine['items'];

/** What more of something would change for somebody, and for the pool of their team. */
export interface Estimate extends Effect {
  readonly items: Supposition;
  readonly plan: CountingPlan;
  readonly period: Period;
  readonly fiscalYearStart: number;
  /** What the own pay is measured by. */
  readonly own: Shift<Measuring>;
  /** And the team's; undefined where the plan has no pool. */
  readonly team: (Shift<TeamNow> & { readonly holder: Team }) | undefined;
}

/** A score, or where somebody stands with an indicator. */
export interface Measuring {
  readonly scored: Scored | undefined;
  /** Undefined where it is the score. */
  readonly standing: Standing | undefined;
}

export interface TeamNow {
  readonly toGate: ToGate;
  /** Undefined where it is the score. */
  readonly standing: Standing | undefined;
}

/**
 * What the actor would be paid for the running period with that much more, by the numbers of today and with all else
 * unchanged. Nothing is stored. Throws the Refusals `no-reward-plan`, `not-paid-by`, `nothing-to-estimate` and
 * `unreadable-report`.
 */
export async function estimate(work: Looking, typed: string): Promise<Estimate> {
  return estimateOf(work, supposed(work, typed));
}

/** The same of what was understood by then. */
export async function estimateOf(work: Looking, items: Supposition): Promise<Estimate> {
  const { actor, org, today } = work;
  const plans = await rewardPlans(work);
  const plan = ownPlan(work, plans);
  const period = periodOf(plan.plan.period, today, org.fiscalYearStart);
  const before = await resultsIn(work, plans, plan, period);
  mustCount(work, items, before, plan);
  const supposing = { ...work, supposed: { personId: actor.personId, items: items.map(supposedItem) } };
  const after = await resultsIn(supposing, plans, plan, period);
  const { personal, pool } = plan.plan;
  const ownIn = ({ scores }: Found) => measuringOf(scores.get(actor.personId), personal?.by);
  const teamIn = ({ together }: Found): TeamNow => {
    const standing = pool?.by.kind === 'indicator' ? together.standings[0] : undefined;
    return { standing, toGate: toGate({ gate: pool?.gate ?? 0 }, together.attainment, standing) };
  };
  return {
    ...{ items, plan, period, fiscalYearStart: org.fiscalYearStart },
    ...effectOf(plan.plan, actor.personId, before, after),
    own: { before: ownIn(before), after: ownIn(after) },
    team: pool && { before: teamIn(before), after: teamIn(after), holder: plan.holder },
  };
}

/** What could be estimated: all that the actor is paid by and has a target for, with where that stands. */
export async function estimable(
  work: Looking,
): Promise<{ readonly indicator: Indicator; readonly standing: Standing | undefined }[]> {
  const plan = ownPlan(work, await rewardPlans(work));
  const [scored] = await scoresOf(work, [work.actor.personId]);
  const together = plan.plan.pool ? (await earnedTogether(work, plan.holder, plan.plan.pool.by)).standings : [];
  return [...paidFor(work, plan, scored, together).values()]
    .filter(({ asked }) => asked)
    .map(({ indicator }) => {
      const own = scored?.items.find((item) => item.by === 'self' && item.indicator.key === indicator.key);
      return { indicator, standing: own?.standing };
    });
}

/** The plan by which the actor is paid today. */
function ownPlan({ org, actor, today }: Looking, plans: readonly HeldPlan[]): CountingPlan {
  const plan = planFor(org, plans, actor.personId, today);
  if (plan?.plan.personal || plan?.plan.pool) return plan;
  const home = homeOf(org, actor.personId, today);
  const counting = home && planOf(plans, teamsOn(org, today), home.teamId, today);
  const approves = counting?.approvers.includes(actor.personId) ?? false;
  throw new Refusal({ code: 'no-reward-plan', why: approves ? 'approver' : counting ? 'ended' : 'none' });
}

/** What was said, as `/report` reads it; days and words behind it say nothing here. */
function supposed({ org, today }: Looking, typed: string): Supposition {
  const indicators = indicatorsOn(org, today);
  const reading = readReport(typed, { indicators, today, currency: org.currency });
  if (reading.kind === 'report') return reading.report.items;
  const nearest = reading.kind === 'unknown-indicator' ? nearestIndicators(reading.word, indicators) : [];
  throw new Refusal({ code: 'unreadable-report', asked: 'estimate', reading, nearest, said: typed });
}

const supposedItem = ({ indicator, amount, base }: Supposition[number]) => ({ indicator: indicator.key, amount, base });

interface Found extends Results {
  readonly scores: ReadonlyMap<string, Scored>;
  readonly together: Together;
}

async function resultsIn(
  work: Reading,
  plans: readonly HeldPlan[],
  { id, holder, plan }: CountingPlan,
  period: Period,
): Promise<Found> {
  const { org, today } = work;
  const covered = coveredBy(org, plans, { id, teamId: holder.id }, today);
  const ids = covered.map(({ personId }) => personId);
  const scores = new Map((await scoresOf(work, ids)).map((scored) => [scored.who.personId, scored]));
  const people = await earnersOf(
    work,
    plan,
    period,
    covered.map(({ personId, role }) => ({ personId, role, scored: scores.get(personId) })),
  );
  const together = plan.pool
    ? await earnedTogether(work, holder, plan.pool.by)
    : { attainment: undefined, standings: [] };
  return { team: together.attainment, people, scores, together };
}

function measuringOf(scored: Scored | undefined, by: MeasuredBy | undefined): Measuring {
  const item = scored?.items.find(({ indicator }) => by?.kind === 'indicator' && indicator.key === by.indicator);
  return { scored, standing: item?.standing };
}

/** All that the plan pays the actor by, and whether there is a target for it: the own one, or one of the team. */
function paidFor(
  { org, today }: Pick<Reading, 'org' | 'today'>,
  { plan: { personal, pool } }: CountingPlan,
  scored: Scored | undefined,
  together: readonly Standing[],
): ReadonlyMap<string, { readonly indicator: Indicator; readonly asked: boolean }> {
  const byScore = personal?.by.kind === 'score' || pool?.by.kind === 'score' || pool?.sharedBy === 'score';
  const named = [personal?.by, pool?.by].flatMap((by) => (by?.kind === 'indicator' ? [by.indicator] : []));
  const keys = [...named, ...(pool?.sharedBy === 'points' && pool.points !== undefined ? [pool.points] : [])];
  const own = (scored?.items ?? []).filter(({ indicator }) => byScore || keys.includes(indicator.key));
  const teams = [...together, ...(byScore ? (scored?.together ?? []) : [])];
  const asked = (key: string): boolean =>
    own.some(({ indicator, standing }) => standing && indicator.key === key) ||
    teams.some(({ indicator }) => indicator.key === key);
  const paid = new Set([...keys, ...[...own, ...teams].map(({ indicator }) => indicator.key)]);
  return new Map(
    indicatorsOn(org, today)
      .filter(({ key }) => paid.has(key))
      .map((indicator) => [indicator.key, { indicator, asked: asked(indicator.key) }]),
  );
}

function mustCount(work: Looking, items: Supposition, before: Found, plan: CountingPlan): void {
  const paid = paidFor(work, plan, before.scores.get(work.actor.personId), before.together.standings);
  for (const { indicator } of items) {
    const found = paid.get(indicator.key);
    const by = [...paid.values()].map((one) => one.indicator);
    if (!found) throw new Refusal({ code: 'not-paid-by', indicator, by });
    if (!found.asked) throw new Refusal({ code: 'nothing-to-estimate', indicator });
  }
}
