import { type Calendar, isWorkingDay } from './calendar.ts';
import type { Indicator } from './indicators/indicator.ts';

/** How wins are announced; an organisation may set its own. */
export interface WinPolicy {
  /** One that is told of later than so many days after it happened is no news. */
  readonly days: number;
  /** Within so many minutes after a message more wins are added to it, in its place. */
  readonly mergeMinutes: number;
  /** The most messages a chat and day; what comes after them is added to the last. */
  readonly mostADay: number;
  /** On working days between these, in minutes after midnight on the chat's clock; what comes outside waits until then. */
  readonly from: number;
  readonly until: number;
}

export const defaultWins: WinPolicy = { days: 3, mergeMinutes: 120, mostADay: 4, from: 9 * 60, until: 19 * 60 };

interface Reported {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The day it happened. */
  readonly day: Temporal.PlainDate;
}

/** A result that is counted in occasions: a new customer, a renewal, a new market. */
export const isOccasion = ({ dimension, unit, rollupTime, direction }: Indicator): boolean =>
  dimension === 'result' && unit === 'count' && rollupTime === 'sum' && direction === 'higher';

/** At least one such occasion, which has only just happened. */
export const isWin = ({ indicator, amount, day }: Reported, today: Temporal.PlainDate, { days }: WinPolicy): boolean =>
  isOccasion(indicator) && amount > 0n && day.until(today).days <= days;

/** A message about wins: the day of its chat on which it stands there, which of that day it is, and since when. */
export interface Bulletin {
  readonly day: Temporal.PlainDate;
  /** From 1. */
  readonly number: number;
  readonly at: Temporal.Instant;
}

/** The clock of a chat, and the calendar of its organisation. */
interface Hours {
  readonly zone: string;
  readonly calendar: Calendar;
}

/**
 * In which message of a chat a win that is reported now is told: in one that stands there or will, or in a new one. That is
 * told at once, or when people next begin to work. `known` are the messages of the chat, in any order.
 */
export function bulletinFor(
  { zone, calendar }: Hours,
  policy: WinPolicy,
  now: Temporal.Instant,
  known: readonly Bulletin[],
): Bulletin {
  const at = nextOpening({ zone, calendar }, policy, now);
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const [latest] = known.filter((bulletin) => bulletin.day.equals(day)).sort((a, b) => b.number - a.number);
  if (!latest) return { day, number: 1, at };
  const open = Temporal.Instant.compare(at, latest.at.add({ minutes: policy.mergeMinutes })) < 0;
  return open || latest.number >= policy.mostADay ? latest : { day, number: latest.number + 1, at };
}

/** Nobody has been off work for longer. */
const longestRest = 60;

/** Now, if people work now; else when they next begin. Where they never do, now. */
function nextOpening({ zone, calendar }: Hours, { from, until }: WinPolicy, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (let later = 0; later <= longestRest; later += 1) {
    const day = today.add({ days: later });
    if (!isWorkingDay(calendar, day)) continue;
    const [opens, closes] = [from, until].map((minute) => momentOf(day, minute, zone));
    if (!opens || !closes || Temporal.Instant.compare(now, closes) >= 0) continue;
    return Temporal.Instant.compare(now, opens) < 0 ? opens : now;
  }
  return now;
}

/** By the clock on the wall: a time that is skipped comes as much later, of one that comes twice it is the first. */
const momentOf = (day: Temporal.PlainDate, minute: number, zone: string): Temporal.Instant =>
  day
    .toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    })
    .toInstant();
