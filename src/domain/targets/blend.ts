import { contains, daysOf, type Span } from '../period.ts';
import { ratio, round } from '../ratio.ts';

/** One of the numbers that a target has had. */
export interface Stated {
  /** As for a whole period. */
  readonly stated: bigint;
  /** The first day on which it holds. */
  readonly from: Temporal.PlainDate;
}

/**
 * What a target comes to for its period, where it has had several numbers in it: Σ number × days on which it held ÷ days of
 * the period. Calendar days, rounded once, to the nearest smallest unit, halves upwards. The numbers come in the order in
 * which they were stated: each holds from its day on, whatever an earlier one says, and the first from the period's beginning
 * on. Throws a RangeError without any, and for a period without days.
 */
export function blended(versions: readonly Stated[], period: Span): bigint {
  if (versions.length === 0) throw new RangeError('a target has at least one number');
  const sum = heldIn(versions, period).reduce((all, { stated, days }) => all + stated * BigInt(days), 0n);
  return round(ratio(sum, daysOf(period)));
}

/** The numbers that held in a period, each with on how many calendar days, in the order of the days. */
export function heldIn(
  versions: readonly Stated[],
  period: Span,
): readonly { readonly stated: bigint; readonly days: number }[] {
  const { compare } = Temporal.PlainDate;
  return versions.flatMap(({ stated, from }, index) => {
    const since = index === 0 || compare(from, period.from) < 0 ? period.from : from;
    // The next one that begins ends it; one that was stated later and begins sooner leaves nothing of it.
    const ends = versions.slice(index + 1).map((later) => later.from.subtract({ days: 1 }));
    const until = [period.until, ...ends].reduce((first, day) => (compare(day, first) < 0 ? day : first));
    const days = contains(period, since) ? daysOf({ from: since, until }) : 0;
    return days > 0 ? [{ stated, days }] : [];
  });
}
