import { mappingOf } from './record-name.ts';

/** A source has a say in an indicator: its number is the number, or it stands beside what people report by hand. */
export interface Feed {
  /** The number of its mapping. */
  readonly mapping: number;
  readonly source: string;
  readonly indicator: string;
  readonly role: 'counts' | 'checks';
  readonly from: Temporal.PlainDate;
  /** The last day, included. */
  readonly until: Temporal.PlainDate | undefined;
}

/** Where an entry comes from. */
export interface Origin {
  readonly indicator: string;
  readonly day: Temporal.PlainDate;
  /** `manual`, `file`, `task`, `praise`, or the name of a source. */
  readonly source: string;
  readonly sourceRecord?: string | undefined;
  /** Days of a closed period that it makes up for. */
  readonly about?: unknown;
}

/** Said by somebody, in words or in a sheet of theirs. */
export const byHand = ['manual', 'file'] as const;

export const isByHand = (source: string): boolean => byHand.some((one) => one === source);

const { compare } = Temporal.PlainDate;

export const isInForce = ({ from, until }: Pick<Feed, 'from' | 'until'>, day: Temporal.PlainDate): boolean =>
  compare(from, day) <= 0 && (until === undefined || compare(day, until) <= 0);

/** The first source whose number is the number of a day; undefined where that is what people report. */
export const countingOn = (feeds: readonly Feed[], indicator: string, day: Temporal.PlainDate): string | undefined =>
  feeds.find((feed) => feed.indicator === indicator && feed.role === 'counts' && isInForce(feed, day))?.source;

/**
 * Whether an entry stands beside the number and is no part of it: what is reported by hand for a day on which a source counts,
 * and what comes from a source that only checks. Points of tasks, praise, and what makes up for closed days count in any case.
 */
export function isAside(feeds: readonly Feed[], { indicator, day, source, sourceRecord, about }: Origin): boolean {
  if (about !== undefined) return false;
  if (isByHand(source)) return countingOn(feeds, indicator, day) !== undefined;
  if (sourceRecord === undefined) return false;
  const mapping = mappingOf(sourceRecord);
  return feeds.some((feed) => feed.role === 'checks' && feed.source === source && feed.mapping === mapping);
}
