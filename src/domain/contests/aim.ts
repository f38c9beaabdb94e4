import { type Calendar, workingDays } from '../calendar.ts';
import { daysOf, type Period, type Span } from '../period.ts';
import { ratio, round } from '../ratio.ts';

/**
 * What of a target falls to the days of a contest: target × their working days ÷ those of the period, rounded once to the
 * nearest smallest unit; by calendar days where the period has no working day. `days` lie within the period. Undefined
 * where nothing falls to them: a target is greater than 0.
 */
export function aimFor(
  calendar: Calendar,
  { period, target }: { readonly period: Period; readonly target: bigint },
  days: Span,
): bigint | undefined {
  const all = workingDays(calendar, period.from, period.until);
  const [own, of] = all > 0 ? [workingDays(calendar, days.from, days.until), all] : [daysOf(days), daysOf(period)];
  const aim = round(ratio(target * BigInt(own), of));
  return aim > 0n ? aim : undefined;
}
