import { contains, daysOf, type Span } from './period.ts';
import { ratio, round } from './ratio.ts';

/** When somebody was there to reach a target. Days of leave may overlap, and lie outside the period. */
export interface Presence {
  readonly joinedOn?: Temporal.PlainDate | undefined;
  /** The last day. */
  readonly leftOn?: Temporal.PlainDate | undefined;
  readonly leave?: readonly Span[];
}

export interface Prorated {
  /** Undefined where so little is left that nothing is asked: a target is greater than 0. */
  readonly amount: bigint | undefined;
  /** Calendar days of the period on which somebody was there, and all of its days. */
  readonly days: number;
  readonly of: number;
}

/**
 * target × days there ÷ days of the period, by calendar days: it is the same for whoever works which days of the week.
 * Rounded once, to the nearest smallest unit, halves upwards; who was there all the time has the target as it is.
 */
export function prorated(target: bigint, period: Span, presence: Presence): Prorated {
  const [days, of] = [daysThere(period, presence), daysOf(period)];
  const amount = of === 0 ? 0n : round(ratio(target * BigInt(days), of));
  return { amount: amount > 0n ? amount : undefined, days, of };
}

function daysThere(period: Span, { joinedOn, leftOn, leave = [] }: Presence): number {
  const from = joinedOn && Temporal.PlainDate.compare(joinedOn, period.from) > 0 ? joinedOn : period.from;
  const until = leftOn && Temporal.PlainDate.compare(leftOn, period.until) < 0 ? leftOn : period.until;
  let count = 0;
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (!leave.some((span) => contains(span, day))) count += 1;
  }
  return count;
}
