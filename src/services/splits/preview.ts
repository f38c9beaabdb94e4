import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import type { Method } from '../../domain/splits/line.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { takeDraft } from '../drafts/take.ts';
import { heardFor } from '../sources/heard.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { keepSplit, splitFrom } from './draft.ts';
import { groundOf } from './ground.ts';
import { methodFor, periodBefore } from './method.ts';
import { planSplit, type SplitPlan } from './plan.ts';

export interface SplitPreview extends SplitPlan {
  readonly draftId: string;
  /** By what it is divided, where that is what somebody came to, with whose numbers count in it. */
  readonly basis?: { readonly indicator: Indicator; readonly period: Period; readonly sources: readonly Heard[] };
}

export interface SplitAsk {
  readonly team: Team;
  readonly indicator: Indicator;
  readonly method: Exclude<Method, 'hand'>;
  /** Undefined for the next one that the team has a target for. */
  readonly period: Period | undefined;
  /** Undefined for what the team keeps back already. */
  readonly reserve: bigint | undefined;
}

/**
 * Shows how a target would be divided: nothing of it holds until it is confirmed. Throws the Refusals of `groundOf` and
 * `split-refused`.
 */
export async function previewSplit(work: Work, ask: SplitAsk): Promise<SplitPreview> {
  const { team, indicator } = ask;
  const ground = await groundOf(work, team, indicator, ask.period ?? (await nextPeriod(work, team, indicator)));
  const method = await methodFor(work, ground, ask.method);
  const plan = planSplit(work, ground, ask.reserve ?? ground.parent.reserve, method);
  const draftId = await keepSplit(work, ground, plan);
  if (method.by !== 'lastActual') return { ...plan, draftId };
  const period = periodBefore(ground.period, work.org.fiscalYearStart);
  return { ...plan, draftId, basis: { indicator, period, sources: await heardFor(work, indicator, period) } };
}

/** The same with other numbers for what was shown; the draft gives way to a new one. */
export async function previewByHand(
  work: Work,
  draftId: string,
  amounts: ReadonlyMap<string, bigint>,
  reserve: bigint,
): Promise<SplitPreview> {
  const { ground, plan: shown } = await splitFrom(work, await takeDraft(work, 'split', draftId));
  const given = shown.parts.map(({ of, amount }): [string, bigint] => [of.id, amounts.get(of.id) ?? amount]);
  const plan = planSplit(work, ground, reserve, { by: 'hand', amounts: new Map(given) });
  return { ...plan, draftId: await keepSplit(work, ground, plan) };
}

/** The first period to come for which the team has a target; else the one that runs, or, where there is none, the next quarter. */
export async function nextPeriod({ tx, org, today }: Work, team: Team, indicator: Indicator): Promise<Period> {
  const targets = await tx.target.findMany({
    where: { orgId: org.id, teamId: team.id, indicator: indicator.key, period: { until: { gte: fromDay(today) } } },
    select: { period: true },
    orderBy: { period: { from: 'asc' } },
  });
  const periods = targets.map(({ period: { kind, from } }) => periodOf(kind, toDay(from), org.fiscalYearStart));
  const coming = periods.find(({ from }) => Temporal.PlainDate.compare(from, today) > 0);
  const quarter = periodOf('quarter', today, org.fiscalYearStart);
  return coming ?? periods.at(-1) ?? periodOf('quarter', quarter.until.add({ days: 1 }), org.fiscalYearStart);
}
