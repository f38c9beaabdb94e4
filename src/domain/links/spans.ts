import { meet, type Span } from '../period.ts';

/** The last day of what has none. */
export const forever = Temporal.PlainDate.from('9999-12-31');

const { compare } = Temporal.PlainDate;

/** The days of a span that lie in none of the others, as spans in order. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const other of others.filter((one) => meet(one, span)).sort((a, b) => compare(a.from, b.from))) {
    if (compare(from, other.from) < 0) left.push({ from, until: other.from.subtract({ days: 1 }) });
    // What ends with all days leaves nothing behind it.
    if (compare(other.until, span.until) >= 0) return left;
    if (compare(from, other.until) <= 0) from = other.until.add({ days: 1 });
  }
  return compare(from, span.until) <= 0 ? [...left, { from, until: span.until }] : left;
}

/** The days of a span that lie in one of the others. */
export const within = (span: Span, others: readonly Span[]): Span[] => without(span, without(span, others));
