import { type Calendar, isWorkingDay } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { isKept } from '../reports/team-totals.ts';
import type { Reading } from '../work.ts';

/** Why a week has nothing to show: it had no working day, or nobody was there on any of them. */
export type Quiet = 'no-working-day' | 'everybody-away';

/** Of these people in a week that is over. */
export async function quietWeek(
  { tx, org }: Reading,
  week: Period,
  personIds: readonly string[],
): Promise<Quiet | undefined> {
  const worked = workingDaysOf(org.rules.calendar, week);
  const [first, last] = [worked[0], worked.at(-1)];
  if (!first || !last) return 'no-working-day';
  const away = await tx.leave.findMany({
    where: {
      orgId: org.id,
      personId: { in: [...personIds] },
      cancelledAt: null,
      from: { lte: fromDay(first) },
      until: { gte: fromDay(last) },
    },
    distinct: ['personId'],
    select: { personId: true },
  });
  return personIds.length > 0 && away.length === personIds.length ? 'everybody-away' : undefined;
}

const workingDaysOf = (calendar: Calendar, { from }: Period): Temporal.PlainDate[] =>
  Array.from({ length: 7 }, (_, days) => from.add({ days })).filter((day) => isWorkingDay(calendar, day));

/**
 * The last day on which something came in for a team, where that was before the week; undefined where the week has heard
 * something, where nothing has ever come in, and for an indicator that is not kept by team.
 */
export async function silentSince(
  { tx, org, today }: Reading,
  teamId: string,
  indicator: Indicator,
  week: Period,
): Promise<Temporal.PlainDate | undefined> {
  if (!isKept(indicator)) return undefined;
  const { _max } = await tx.teamTotal.aggregate({
    where: { orgId: org.id, teamId, indicator: indicator.key, day: { lte: fromDay(today) }, amount: { not: 0n } },
    _max: { day: true },
  });
  const last = _max.day && toDay(_max.day);
  return last && Temporal.PlainDate.compare(last, week.from) < 0 ? last : undefined;
}
