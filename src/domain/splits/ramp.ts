import { contains, daysOf, type Span } from '../period.ts';
import { type Ratio, ratio } from '../ratio.ts';

/** A quarter of a year until somebody new carries a full target. */
const defaultRampDays = 90;

/**
 * How much of a full target somebody can carry in a period: the mean over its calendar days of min(1, days since joining ÷
 * `rampDays`), the day of joining being the first and days before it counting nothing. 1 for who joined long ago, 0 for who
 * joins later. Throws a RangeError for a period without days, or a ramp without.
 */
export function rampShare(joinedOn: Temporal.PlainDate, period: Span, rampDays = defaultRampDays): Ratio {
  let steps = 0;
  for (let day = period.from; contains(period, day); day = day.add({ days: 1 })) {
    steps += Math.min(rampDays, daysOf({ from: joinedOn, until: day }));
  }
  return ratio(steps, daysOf(period) * rampDays);
}
