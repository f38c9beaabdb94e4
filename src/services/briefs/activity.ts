import { type ActiveWeek, fallingIn, weeksBefore } from '../../domain/briefs/activity.ts';
import type { Concern } from '../../domain/briefs/concern.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Presence } from '../../domain/proration.ts';
import { daysOf } from '../forecasts/days.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { isKept } from '../reports/team-totals.ts';
import type { Reading } from '../work.ts';

/** What somebody did in each of the last weeks, the latest first. */
export interface Activity {
  readonly indicator: Indicator;
  readonly weeks: readonly ActiveWeek[];
}

type Presences = ReadonlyMap<string, Presence>;

/**
 * The last whole weeks before a day, of everything that is done towards results and adds up; by person. What somebody has
 * done nothing of in all these weeks is left out.
 */
export async function activityOf(
  work: Reading,
  people: Presences,
  day: Temporal.PlainDate,
  weeks: number,
): Promise<Map<string, Activity[]>> {
  const ids = [...people.keys()];
  const found = new Map<string, Activity[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const indicators = indicatorsOn(work.org, work.today).filter(
    (one) => one.dimension === 'process' && one.direction === 'higher' && isKept(one),
  );
  for (const indicator of indicators) {
    const days = await daysOf(work, 'personId', ids, indicator, day.subtract({ days: 7 * (weeks + 1) }));
    for (const [id, presence] of people) {
      const own = weeksBefore(day, weeks, days.get(id) ?? [], work.org.rules.calendar, presence);
      if (own.some(({ amount }) => amount !== 0n)) found.get(id)?.push({ indicator, weeks: own });
    }
  }
  return found;
}

/** Looked at so many weeks, since those that somebody was away are left out. */
const lookedAt = 8;

/** Of what people do less than they usually do, by person. */
export async function fallingOf(work: Reading, people: Presences, day: Temporal.PlainDate) {
  const activity = await activityOf(work, people, day, lookedAt);
  return new Map(
    [...activity].map(([id, list]) => [
      id,
      list.flatMap(({ indicator, weeks }): Concern[] => {
        const falling = fallingIn(weeks, indicator.decimals);
        return falling ? [{ kind: 'falling', indicator, falling }] : [];
      }),
    ]),
  );
}
