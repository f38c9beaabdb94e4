import type { Calendar } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { ScorecardVersion as Version } from '../../domain/scorecards/scorecard.ts';
import type { Feed } from '../../domain/sources/feed.ts';

/**
 * What an organisation has laid down and rarely changes: what is measured, when work is done, who belongs where, what
 * counts how much. All versions, each with the day from which it holds, as they were at one revision of the database.
 */
export interface Rules {
  readonly revision: number;
  readonly indicators: readonly (Indicator & { readonly from: Temporal.PlainDate })[];
  readonly calendar: Calendar;
  readonly placements: readonly (Span & Named & { readonly teamId: string; readonly parentId: string | null })[];
  readonly memberships: readonly (Span &
    Named & { readonly teamId: string; readonly personId: string; readonly role: 'member' | 'manager' })[];
  /** Who stands in for whom; the names are the delegate's. */
  readonly delegations: readonly (Span & Named & { readonly personId: string; readonly delegateId: string })[];
  readonly scorecards: readonly {
    readonly id: string;
    readonly teamId: string;
    /** The latest day first; of one day the latest number, which puts the others right. */
    readonly versions: readonly ScorecardVersion[];
  }[];
  /** Which source has a say in which indicator, by the numbers of the mappings. */
  readonly feeds: readonly Feed[];
}

/** Its items with the heaviest first. */
export interface ScorecardVersion extends Version {
  readonly version: number;
  readonly from: Temporal.PlainDate;
  /** Why it may leave the envelope. */
  readonly overrideReason: string | null;
}

interface Span {
  readonly from: Temporal.PlainDate;
  /** The last day, included. */
  readonly until: Temporal.PlainDate | undefined;
}

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Those that hold on a day. */
export const holdingOn = <Held extends Span>(held: readonly Held[], day: Temporal.PlainDate): Held[] =>
  held.filter(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && (!until || Temporal.PlainDate.compare(day, until) <= 0),
  );
