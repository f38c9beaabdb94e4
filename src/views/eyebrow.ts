import { type Period, quarterOf } from '../domain/period.ts';
import { periodText, spanText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

interface Told {
  /** A longer period where it is that which is looked back on. */
  readonly week: Period;
  readonly fiscalYearStart: number;
}

/**
 * `2026 Q4·第 49 周 11/30–12/6`: the period of the target, if there is one, and the week told of; of a review its own period
 * alone.
 */
export function eyebrowText(reader: Reader, { week, fiscalYearStart }: Told, period: Period | undefined): string {
  const { chart } = textsFor(reader.locale).digest;
  if (week.kind !== 'week')
    return dots(capital(periodText(reader.locale, week, fiscalYearStart)), spanText(reader.locale, week));
  const quarter = period ? periodName(period, fiscalYearStart, reader) : '';
  return chart.eyebrow({ quarter, week: periodText(reader.locale, week, 1), span: spanText(reader.locale, week) });
}

const periodName = (period: Period, fiscalYearStart: number, reader: Reader): string => {
  if (period.kind !== 'quarter') return periodText(reader.locale, period, fiscalYearStart);
  const { year, quarter } = quarterOf(period, fiscalYearStart);
  return `${year} Q${quarter}`;
};
