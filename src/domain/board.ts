import { contains, daysOf, type Period, type Span } from './period.ts';
import { compare, minus, type Ratio, zero } from './ratio.ts';
import type { Standing } from './standing.ts';

/** Somebody on a board, at a place; who is level with somebody shares the place, and the next place is left out: 1, 2, 2, 4. */
export interface Placed<Entry> {
  readonly place: number;
  readonly entry: Entry;
  readonly value: Ratio;
}

export interface Board<Entry> {
  readonly placed: readonly Placed<Entry>[];
  /** No data: they have no place, which is not the last one. */
  readonly unplaced: readonly Entry[];
}

/**
 * Ranks by a value, be it an amount or the share of the own target (which is prorated for who was not there all the time).
 * `best` says which end comes first; a share of the target is best when it is highest, whichever way the indicator goes.
 * Who is level stays in the order in which entries came. What a chat may show of it is not decided here.
 */
export function board<Entry>(
  entries: readonly Entry[],
  measureOf: (entry: Entry) => Ratio | undefined,
  best: 'higher' | 'lower' = 'higher',
): Board<Entry> {
  const measured = entries.flatMap((entry) => {
    const value = measureOf(entry);
    return value ? [{ entry, value }] : [];
  });
  measured.sort((a, b) => (best === 'higher' ? compare(b.value, a.value) : compare(a.value, b.value)));
  const placed: Placed<Entry>[] = [];
  for (const [index, { entry, value }] of measured.entries()) {
    const above = placed.at(-1);
    const place = above && compare(above.value, value) === 0 ? above.place : index + 1;
    placed.push({ place, entry, value });
  }
  return { placed, unplaced: entries.filter((entry) => measureOf(entry) === undefined) };
}

/**
 * How many places are shown of so many people: five or as many as are asked for, and no more than the upper half, so that
 * nobody is seen to be last.
 */
export const placesFor = (people: number, asked = 5): number => Math.min(asked, Math.ceil(people / 2));

/** Those who are compared with each other: who has joined lately, or everybody else. */
export const segments = ['new', 'experienced'] as const;
export type Segment = (typeof segments)[number];

/** In which of them somebody is on a day who joined on another: new for so many months. */
export const segmentOf = (joinedOn: Temporal.PlainDate, day: Temporal.PlainDate, newMonths: number): Segment =>
  Temporal.PlainDate.compare(day, joinedOn.add({ months: newMonths })) < 0 ? 'new' : 'experienced';

/** The first `count` places with everybody on them: nobody is left out who is level with somebody shown. */
export const top = <Entry>({ placed }: Board<Entry>, count: number): Placed<Entry>[] =>
  placed.filter(({ place }) => place <= count);

/** The period in which most of them stand, of several the longest: what a month came to says nothing beside a quarter. Undefined without any. */
export function commonPeriod(standings: readonly Standing[]): Period | undefined {
  const periods = Map.groupBy(standings, ({ period }) => `${period.kind} ${period.from}`);
  const lengthOf = ([standing]: readonly Standing[]): number => (standing ? daysOf(standing.period) : 0);
  const [most] = [...periods.values()].sort((a, b) => b.length - a.length || lengthOf(b) - lengthOf(a));
  return most?.[0]?.period;
}

/** The share of the target now, and at the moment to compare with; undefined where there was none. */
export interface Movement {
  readonly before: Ratio | undefined;
  readonly now: Ratio | undefined;
}

/**
 * How somebody moved from an earlier standing to the one now. Two periods cannot be compared; a period that began within
 * `since` began at nothing.
 */
export function movementOf(now: Standing | undefined, earlier: Standing | undefined, since: Span): Movement {
  const same =
    now && earlier && now.period.from.equals(earlier.period.from) && now.period.until.equals(earlier.period.until);
  if (same) return { before: earlier.attainment, now: now.attainment };
  return { before: now && contains(since, now.period.from) ? zero : undefined, now: now?.attainment };
}

/** What was gained; undefined where there is nothing to compare. */
export const gainOf = ({ before, now }: Movement): Ratio | undefined => before && now && minus(now, before);

/** Ranks by what was gained, and only who has gained: a board of improvement points at nobody who has not. */
export function mostImproved<Entry extends Movement>(entries: readonly Entry[]): Placed<Entry>[] {
  return board(entries, gainOf).placed.filter(({ value }) => value.top > 0n);
}
