import type { Calendar } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';

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
  readonly scorecards: readonly {
    readonly id: string;
    readonly teamId: string;
    /** The newest first. */
    readonly versions: readonly ScorecardVersion[];
  }[];
}

export interface ScorecardVersion {
  readonly version: number;
  readonly from: Temporal.PlainDate;
  /** In hundredths of a percent. */
  readonly teamLink: number;
  readonly teamIndicator: string | null;
  readonly overrideReason: string | null;
  /** The heaviest first; weights in hundredths of a percent, floor and cap in percent. */
  readonly items: readonly {
    readonly indicator: string;
    readonly weight: number;
    readonly core: boolean;
    readonly floor: number;
    readonly cap: number;
  }[];
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
