import { type Beginning, beginningsIn, runningSums } from '../../domain/forecasts/burn-up.ts';
import { isSilent, type Standing } from '../../domain/standing.ts';
import { daysOf } from '../forecasts/days.ts';
import { type Outlook, outlookOf } from '../forecasts/outlook.ts';
import type { Reading } from '../work.ts';

/** How a team or a person came to where they stand, day by day. */
export interface BurnUpDays extends Outlook {
  readonly standing: Standing;
  /** What had come in by the end of each working day that is over, in the smallest unit; empty where nothing was reported. */
  readonly sums: readonly bigint[];
  readonly beginnings: readonly Beginning[];
}

/** Undefined where days or people do not add up, and where less is better: nobody burns up to a limit. */
export async function burnUpOf(
  work: Reading,
  owner: 'teamId' | 'personId',
  id: string,
  standing: Standing,
): Promise<BurnUpDays | undefined> {
  const { indicator, period } = standing;
  const outlook = indicator.direction === 'higher' ? await outlookOf(work, owner, id, standing) : undefined;
  if (!outlook) return undefined;
  const { calendar } = work.org.rules;
  const days = (await daysOf(work, owner, [id], indicator, period.from)).get(id) ?? [];
  const today = work.dayEnded ? work.today.add({ days: 1 }) : work.today;
  return {
    ...outlook,
    standing,
    sums: isSilent(standing) ? [] : runningSums(days, calendar, period, today),
    beginnings: beginningsIn(period, calendar),
  };
}
