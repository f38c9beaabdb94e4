import type { Locale } from '../../pane.ts';
import type { Words } from '../words.ts';

/** Whose clock, and what time it is. */
export interface Clock {
  readonly zone: string;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
  readonly words: Words;
}

const local = (at: Temporal.Instant, { zone }: Clock): Temporal.ZonedDateTime => at.toZonedDateTimeISO(zone);

export const timeOf = (at: Temporal.Instant, clock: Clock): string =>
  local(at, clock).toPlainTime().toString({ smallestUnit: 'minute' });

/** Today the time, yesterday that word, else the day: as the list of chats has it. */
export function shortly(at: Temporal.Instant, clock: Clock): string {
  switch (daysAgo(at, clock)) {
    case 0:
      return timeOf(at, clock);
    case 1:
      return clock.words.yesterday;
    default:
      return dayOf(at, clock);
  }
}

/** The same with the time always: as it stands between messages. */
export const between = (at: Temporal.Instant, clock: Clock): string =>
  daysAgo(at, clock) === 0 ? timeOf(at, clock) : `${shortly(at, clock)} ${timeOf(at, clock)}`;

/** Whether the time is shown anew between these two. */
export const apart = (before: Temporal.Instant, after: Temporal.Instant, clock: Clock): boolean =>
  before.until(after).total('minutes') >= 10 ||
  !local(before, clock).toPlainDate().equals(local(after, clock).toPlainDate());

function daysAgo(at: Temporal.Instant, clock: Clock): number {
  const [then, today] = [local(at, clock).toPlainDate(), local(clock.now, clock).toPlainDate()];
  return then.until(today, { largestUnit: 'days' }).days;
}

function dayOf(at: Temporal.Instant, clock: Clock): string {
  const date = local(at, clock);
  const sameYear = date.year === local(clock.now, clock).year;
  const locale = clock.locale === 'zh-CN' ? 'zh-CN' : 'en-US';
  return new Intl.DateTimeFormat(locale, {
    timeZone: clock.zone,
    month: 'short',
    day: 'numeric',
    ...(!sameYear && { year: 'numeric' }),
  }).format(at.epochMilliseconds);
}
