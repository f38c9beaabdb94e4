export const periodKinds = ['year', 'quarter', 'month', 'week'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of whole days; `until` is its last day. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

const months = { year: 12, quarter: 3, month: 1 } as const;

/**
 * The period of a kind that holds a day. Years and quarters count from `fiscalYearStart`, the month (1–12) in which the
 * organisation's year begins; weeks are ISO weeks, Monday to Sunday.
 */
export function periodOf(kind: PeriodKind, day: Temporal.PlainDate, fiscalYearStart: number): Period {
  if (kind === 'week') {
    const from = day.subtract({ days: day.dayOfWeek - 1 });
    return { kind, from, until: from.add({ days: 6 }) };
  }
  const sinceStart = (day.month - fiscalYearStart + 12) % 12;
  const from = day.with({ day: 1 }).subtract({ months: sinceStart % months[kind] });
  return { kind, from, until: from.add({ months: months[kind] }).subtract({ days: 1 }) };
}

/** Which quarter of the organisation's year this one is, 1–4, and the calendar year in which that year begins. */
export function quarterOf(period: Period, fiscalYearStart: number): { year: number; quarter: number } {
  const sinceStart = (period.from.month - fiscalYearStart + 12) % 12;
  return { year: period.from.subtract({ months: sinceStart }).year, quarter: sinceStart / 3 + 1 };
}

/** Whole days, both ends included. */
export type Span = Pick<Period, 'from' | 'until'>;

/** How many calendar days a span has; 0 when it ends before it begins. */
export const daysOf = ({ from, until }: Span): number => Math.max(0, from.until(until).days + 1);

export function contains(period: Span, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(period.from, day) <= 0 && Temporal.PlainDate.compare(day, period.until) <= 0;
}

/** Whether two spans have days in common. */
export const meet = (a: Span, b: Span): boolean =>
  Temporal.PlainDate.compare(a.from, b.until) <= 0 && Temporal.PlainDate.compare(b.from, a.until) <= 0;

/** Whether every day of a span lies in one of the others. */
export function covers(spans: readonly Span[], { from, until }: Span): boolean {
  const { compare } = Temporal.PlainDate;
  let open = from;
  for (const span of spans.toSorted((a, b) => compare(a.from, b.from))) {
    if (contains(span, open)) open = span.until.add({ days: 1 });
  }
  return compare(open, until) > 0;
}
