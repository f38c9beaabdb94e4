import { type Calendar, workingDays } from './calendar.ts';
import type { Period } from './period.ts';
import { atLeast, over, type Ratio, ratio, times, zero } from './ratio.ts';

export type Status = 'ahead' | 'onTrack' | 'atRisk' | 'behind';

/** From which share of the pace a status holds, in hundredths: 105 means 105 %. */
export interface Thresholds {
  readonly ahead: number;
  readonly onTrack: number;
  readonly atRisk: number;
}

export const defaultThresholds: Thresholds = { ahead: 105, onTrack: 95, atRisk: 85 };

/** Where a period stands: its working days, and how many of them have ended. */
export interface Progress {
  readonly worked: number;
  readonly total: number;
}

/** `today` has not ended, so it does not count. A period without a working day counts as over when it has ended. */
export function progressOf(
  calendar: Calendar,
  period: Pick<Period, 'from' | 'until'>,
  today: Temporal.PlainDate,
): Progress {
  const yesterday = today.subtract({ days: 1 });
  const last = Temporal.PlainDate.compare(yesterday, period.until) < 0 ? yesterday : period.until;
  return {
    worked: workingDays(calendar, period.from, last),
    total: workingDays(calendar, period.from, period.until),
  };
}

/** The share of a target that is expected by now. */
export const expectedShare = ({ worked, total }: Progress): Ratio => (total === 0 ? zero : ratio(worked, total));

/**
 * How an attainment stands to what is expected by now; it changes exactly at the thresholds. Before the first working
 * day has ended nothing is expected, and everybody is on track.
 */
export function statusOf(attainment: Ratio, expected: Ratio, thresholds: Thresholds): Status {
  if (expected.top === 0n) return 'onTrack';
  const pace = over(attainment, expected);
  if (atLeast(pace, ratio(thresholds.ahead, 100))) return 'ahead';
  if (atLeast(pace, ratio(thresholds.onTrack, 100))) return 'onTrack';
  return atLeast(pace, ratio(thresholds.atRisk, 100)) ? 'atRisk' : 'behind';
}

/** The attainments at which a status begins: a percentage must not be rounded up to one of them. */
export const statusMarks = (expected: Ratio, thresholds: Thresholds): Ratio[] =>
  [thresholds.ahead, thresholds.onTrack, thresholds.atRisk].map((mark) => times(expected, ratio(mark, 100)));

/** What the attainment comes to if the working days left go as those that have ended; undefined before the first. */
export const forecast = (attainment: Ratio, expected: Ratio): Ratio | undefined =>
  expected.top === 0n ? undefined : over(attainment, expected);
