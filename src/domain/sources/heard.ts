import type { Span } from '../period.ts';
import type { Feed } from './feed.ts';
import { broughtKeys } from './labels.ts';

/** A source that counts in a number, and how it was last heard. */
export interface Heard {
  readonly source: string;
  /** The first day on which it counts. */
  readonly from: Temporal.PlainDate;
  /** When it last said all that it was asked; undefined: never. */
  readonly heardAt: Temporal.Instant | undefined;
  /** It has said nothing for so long that the number may be another by now. */
  readonly silent: boolean;
}

/** A source as it stands. */
export interface Connected {
  readonly name: string;
  readonly heardAt: Temporal.Instant | undefined;
  readonly failingSince: Temporal.Instant | undefined;
  readonly everyMinutes: number;
}

/** A number of an indicator, as far as it has come by a moment. */
interface Shown {
  readonly indicator: string;
  readonly period: Span;
  readonly at: Temporal.Instant;
  /** The organisation's. */
  readonly zone: string;
}

const { compare } = Temporal.PlainDate;

/** So many times in a row it has not answered. */
const missed = 3;
const leastMinutes = 60;
/** Nobody brings a sheet every hour. */
const leastBrought = missed * 24 * 60;

/**
 * Its last whole answer, or the beginning of its failures, is longer ago than three of its turns, and an hour at least; of what
 * is brought to us, three days at least.
 */
export function isSilentBy({ name, heardAt, failingSince, everyMinutes }: Connected, at: Temporal.Instant): boolean {
  const isBrought = broughtKeys.some((one) => one === name);
  const limit = at.subtract({ minutes: Math.max(isBrought ? leastBrought : leastMinutes, missed * everyMinutes) });
  const isBefore = (moment: Temporal.Instant): boolean => Temporal.Instant.compare(moment, limit) < 0;
  return heardAt === undefined || isBefore(heardAt) || (failingSince !== undefined && isBefore(failingSince));
}

/** The sources that count in a number. One whose days are over has said all there is once it was heard after them. */
export function heardIn(feeds: readonly Feed[], sources: readonly Connected[], shown: Shown): Heard[] {
  const { indicator, period, at, zone } = shown;
  const counting = feeds.filter(
    (feed) =>
      feed.indicator === indicator &&
      feed.role === 'counts' &&
      compare(feed.from, period.until) <= 0 &&
      (feed.until === undefined || compare(feed.until, period.from) >= 0),
  );
  return [...Map.groupBy(counting, ({ source }) => source)].flatMap(([name, own]) => {
    const source = sources.find((one) => one.name === name);
    const [first] = own.map(({ from }) => from).sort(compare);
    if (!source || !first) return [];
    const ends = own.map(({ until }) => earlier(until, period.until)).sort(compare);
    const end = ends.at(-1)?.add({ days: 1 }).toZonedDateTime(zone).toInstant();
    const until = end && Temporal.Instant.compare(end, at) < 0 ? end : at;
    return [{ source: name, from: first, heardAt: source.heardAt, silent: isSilentBy(source, until) }];
  });
}

const earlier = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate): Temporal.PlainDate =>
  one !== undefined && compare(one, other) < 0 ? one : other;
