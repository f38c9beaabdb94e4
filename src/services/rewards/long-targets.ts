import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type PeriodKind, periodKinds } from '../../domain/period.ts';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import { fromDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/**
 * The indicators by which a plan pays and whose targets, those that run and those to come, are all of longer periods than it
 * pays for: a month then counts what has been reached of the quarter by its end.
 */
export async function longTargets(
  { tx, org, today }: Reading,
  teamId: string,
  { period, personal, pool }: RewardPlan,
): Promise<Indicator[]> {
  const measures = [personal?.by, pool?.by].filter((by) => by !== undefined);
  const scored = measures.some(({ kind }) => kind === 'score')
    ? scorecardOf(org, teamsOn(org, today), teamId, today)
    : undefined;
  const keys = [
    ...measures.flatMap((by) => (by.kind === 'indicator' ? [by.indicator] : [])),
    ...(scored?.items ?? []).map(({ indicator }) => indicator),
  ];
  const rows = await tx.target.findMany({
    where: { orgId: org.id, indicator: { in: keys }, period: { until: { gte: fromDay(today) } } },
    select: { indicator: true, period: { select: { kind: true } } },
    distinct: ['indicator', 'periodId'],
  });
  const kindsOf = Map.groupBy(rows, ({ indicator }) => indicator);
  const isLonger = (kind: PeriodKind): boolean => periodKinds.indexOf(kind) < periodKinds.indexOf(period);
  return indicatorsOn(org, today).filter(({ key }) => {
    const its = kindsOf.get(key) ?? [];
    return its.length > 0 && its.every(({ period: { kind } }) => isLonger(kind));
  });
}
