import type { Coming } from '../domain/coming.ts';
import { dayText, periodText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';

/** So many stand in a digest, the nearest first. */
const most = 3;

/** What changes in the days to come, in one line. */
export function comingTexts(reader: Reader, { coming, through, fiscalYearStart }: Digest): string[] {
  if (coming.length === 0) return [];
  // It is read on the day after the last that it covers.
  const today = through.add({ days: 1 });
  const changes = coming.slice(0, most).map((each) => comingText(reader, each, today, fiscalYearStart));
  return [textsFor(reader.locale).digestLines.coming({ changes: dots(...changes) })];
}

function comingText(reader: Reader, coming: Coming, today: Temporal.PlainDate, fiscalYearStart: number): string {
  const { digestLines } = textsFor(reader.locale);
  const on = dayText(reader.locale, coming.on);
  const days = today.until(coming.on).days;
  switch (coming.kind) {
    case 'scorecard':
      return digestLines.scorecard({ version: coming.version, on, days });
    case 'plan':
      return coming.ends ? digestLines.planEnds({ on, days }) : digestLines.plan({ version: coming.version, on, days });
    case 'target':
      return digestLines.target({ name: indicatorName(reader, coming.indicator), on, days });
    case 'targets':
      return digestLines.targets({ number: coming.number, count: coming.people, on, days });
    case 'period-end':
      return digestLines.periodEnd({ period: periodText(reader.locale, coming.period, fiscalYearStart), on, days });
    case 'day-off':
      return digestLines.dayOff({ name: coming.name, days: spanText(reader, coming) });
    case 'day-worked':
      return digestLines.dayWorked({ days: spanText(reader, coming) });
  }
}

function spanText(reader: Reader, { on, until }: Extract<Coming, { until: unknown }>): string {
  if (on.equals(until)) return weekdayText(reader.locale, on);
  const { digestLines } = textsFor(reader.locale);
  return digestLines.days({ from: dayText(reader.locale, on), until: dayText(reader.locale, until) });
}
