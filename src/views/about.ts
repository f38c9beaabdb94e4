import { periodOf, type Span } from '../domain/period.ts';
import { dayText, periodText, spanText } from '../texts/dates.ts';
import type { Reader } from '../texts/reader.ts';

const kinds = ['month', 'quarter', 'year', 'week'] as const;

/** Days as people call them: `11-18`, `10 月`, `Q3`. */
export function aboutText({ locale }: Reader, span: Span, fiscalYearStart: number): string {
  if (span.from.equals(span.until)) return dayText(locale, span.from);
  const period = kinds
    .map((kind) => periodOf(kind, span.from, fiscalYearStart))
    .find(({ from, until }) => from.equals(span.from) && until.equals(span.until));
  return period ? periodText(locale, period, fiscalYearStart) : spanText(locale, span);
}
