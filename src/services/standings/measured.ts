import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodKind, Span } from '../../domain/period.ts';
import { calendarOf, type Presence, prorated } from '../../domain/proration.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { inUnits, type Measure, overTime } from '../../domain/rollups/measure.ts';
import { type Connected, type Heard, heardIn } from '../../domain/sources/heard.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';
import { toDay } from '../../store/time.ts';
import { momentOf } from '../sources/heard.ts';
import type { Reading } from '../work.ts';

/** A target as it was set, and what has been reported towards it. */
export interface TargetRow {
  readonly indicator: string;
  readonly kind: PeriodKind;
  readonly from: Date;
  readonly until: Date;
  readonly target: bigint;
  /** Null where nothing has been reported. */
  readonly sum: { toFixed(digits: number): string } | null;
  /** Only of indicators whose days do not add up. */
  readonly days: readonly DayRow[] | null;
}

export interface DayRow {
  readonly personId: string;
  readonly day: string;
  readonly amount: string;
  readonly base: string | null;
}

/** What the days of one person come to. */
export const measureOf = (indicator: Indicator, days: readonly DayRow[]): Measure | undefined =>
  overTime(
    indicator,
    days.map(({ day, amount, base }) => ({
      day: Temporal.PlainDate.from(day),
      amount: BigInt(amount),
      base: base === null ? undefined : BigInt(base),
    })),
  );

/**
 * Where somebody, or a team, stands with a target: the one place where it is prorated for whoever was not there all the
 * time, so that goals, scores and boards agree. A rate or a level is asked for as it is, however few the days. Undefined
 * where nothing is asked, and where days do not add up and nothing has been reported.
 */
export function standingIn(
  { org, ...work }: Reading,
  indicator: Indicator,
  row: TargetRow,
  measure: Measure | undefined,
  presence: Presence = {},
  sources: readonly Connected[] = [],
): Standing | undefined {
  const period = { kind: row.kind, from: toDay(row.from), until: toDay(row.until) };
  const { amount } = addsUp(indicator) ? prorated(row.target, period, presence) : { amount: row.target };
  const actual = actualIn(indicator, row, measure);
  if (amount === undefined || (actual === undefined && !addsUp(indicator))) return undefined;
  const calendar = calendarOf(org.rules.calendar, period, presence);
  const heard = heardBy({ org, ...work }, sources, indicator, period);
  return standingOf(indicator, { period, amount }, actual, {
    ...{ ...work, calendar, thresholds: org.policy.thresholds },
    sources: heard,
  });
}

/** Nothing is looked up where no source has a say. */
function heardBy(work: Reading, sources: readonly Connected[], { key }: Indicator, period: Span): Heard[] {
  const { rules, zone } = work.org;
  if (sources.length === 0) return [];
  return heardIn(rules.feeds, sources, { indicator: key, period, at: momentOf(work), zone });
}

function actualIn(indicator: Indicator, { sum }: TargetRow, measure: Measure | undefined): bigint | Ratio | undefined {
  if (measure) return inUnits(indicator, measure);
  return addsUp(indicator) && sum !== null ? BigInt(sum.toFixed(0)) : undefined;
}
