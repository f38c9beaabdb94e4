import type { Alignment } from '../../domain/alignment.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { samePeriod, snapshot, type WeeklyDigest } from './weekly.ts';

/** So many weeks a picture compares. */
export const weeksShown = 8;

export interface AlignmentWeek {
  readonly week: Period;
  readonly alignment: Alignment;
}

type OfThisWeek = Pick<WeeklyDigest, 'team' | 'indicator' | 'week' | 'standing' | 'alignment'>;

/**
 * The alignment of up to `count` weeks, the oldest first, the last of them that of the digest. Each is as it was on the same
 * day of its week, so a week earlier is the one that the digest compares itself with. Weeks towards another target are not
 * among them: a new period starts anew. Nor are its first days, of whose pace nothing could be said: an index of fewer parts
 * would look like a better one.
 */
export async function alignmentWeeks(
  work: Reading & { readonly dayEnded: true },
  digest: OfThisWeek,
  count: number,
): Promise<AlignmentWeek[]> {
  const { org, today } = work;
  const { team, indicator, standing, week, alignment } = digest;
  const teams = teamsOn(org, today);
  const weeks: AlignmentWeek[] = [{ week, alignment }];
  while (standing && weeks.length < count) {
    const day = today.subtract({ weeks: weeks.length });
    if (Temporal.PlainDate.compare(day, standing.period.from) < 0) break;
    const then = await snapshot({ ...work, today: day }, teams, team.id, indicator);
    if (!samePeriod(then.standing, standing) || isEarlier(then.alignment, alignment)) break;
    weeks.unshift({ week: periodOf('week', day, org.fiscalYearStart), alignment: then.alignment });
  }
  return weeks;
}

const isEarlier = (then: Alignment, now: Alignment): boolean => now.parts.pace !== undefined && !then.parts.pace;
