import type { Calendar } from './calendar.ts';
import { contains, daysOf, meet, type Span } from './period.ts';
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
  const of = daysOf(period);
  const days = of - daysAway(period, presence).length;
  const amount = of === 0 ? 0n : round(ratio(target * BigInt(days), of));
  return { amount: amount > 0n ? amount : undefined, days, of };
}

/** The calendar for somebody who was not there all the time: nothing is expected of the days that their target leaves out. */
export function calendarOf(calendar: Calendar, period: Span, presence: Presence): Calendar {
  const away = daysAway(period, presence);
  if (away.length === 0) return calendar;
  return {
    ...calendar,
    exceptions: new Map([...calendar.exceptions, ...away.map((day) => [`${day}`, false] as const)]),
  };
}

function daysAway(period: Span, { joinedOn, leftOn, leave = [] }: Presence): Temporal.PlainDate[] {
  const before = joinedOn && span(period.from, joinedOn.subtract({ days: 1 }));
  const after = leftOn && span(leftOn.add({ days: 1 }), period.until);
  const spans = [...(before ? [before] : []), ...(after ? [after] : []), ...leave].filter((one) => meet(one, period));
  if (spans.length === 0) return [];
  return Array.from({ length: daysOf(period) }, (_, days) => period.from.add({ days })).filter((day) =>
    spans.some((one) => contains(one, day)),
  );
}

const span = (from: Temporal.PlainDate, until: Temporal.PlainDate): Span => ({ from, until });
