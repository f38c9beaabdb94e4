import type { Span } from '../domain/period.ts';
import { thisPeriodText, weekdayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { aboutText } from './about.ts';
import { addedText, inFull, progressText, whatText } from './progress.ts';
import type { Recorded, RecordedItem } from './recorded.ts';

/** The result of a report in one sentence; of one item with where it leads. */
export function recordedTitle(reader: Reader, recorded: Recorded): string {
  if (recorded.about) return correctedTitle(reader, recorded, recorded.about);
  if (recorded.whose) return titleForOther(reader, recorded, recorded.whose);
  const [only] = recorded.items.length === 1 ? recorded.items : [];
  return only ? titleOfOne(reader, recorded, only) : titleOfSeveral(reader, recorded);
}

function titleOfOne(reader: Reader, { day }: Recorded, item: RecordedItem): string {
  const { report } = textsFor(reader.locale);
  const dayText = day && weekdayText(reader.locale, day);
  // With a day before it a title is too long for money in full as well.
  const what = whatText(reader, item, day ? undefined : inFull(reader, item));
  if (!item.standing) {
    return dayText ? report.recordedForWithoutTarget({ day: dayText, what }) : report.recordedWithoutTarget({ what });
  }
  const period = thisPeriodText(reader.locale, item.standing.period.kind);
  const progress = progressText(reader, item.standing);
  return dayText
    ? report.recordedFor({ day: dayText, what, period, progress })
    : report.recorded({ what, period, progress });
}

function titleOfSeveral(reader: Reader, { day, items }: Recorded): string {
  const { report } = textsFor(reader.locale);
  return day
    ? report.recordedSeveralFor({ count: items.length, day: weekdayText(reader.locale, day) })
    : report.recordedSeveral({ count: items.length });
}

function titleForOther(reader: Reader, { items, day }: Recorded, whose: NonNullable<Recorded['whose']>): string {
  const { report } = textsFor(reader.locale);
  const name = nameFor(reader, whose);
  const [only] = items.length === 1 ? items : [];
  const what = only ? whatText(reader, only) : report.items({ count: items.length });
  if (day) return report.recordedOtherFor({ name, day: weekdayText(reader.locale, day), what });
  if (!only) return report.recordedOtherSeveral({ name, what });
  if (!only.standing) return report.recordedOtherWithoutTarget({ name, what });
  const period = thisPeriodText(reader.locale, only.standing.period.kind);
  return report.recordedOther({ name, what, period, progress: progressText(reader, only.standing) });
}

function correctedTitle(reader: Reader, { items, whose, fiscalYearStart }: Recorded, about: Span): string {
  const { report } = textsFor(reader.locale);
  const [only] = items.length === 1 ? items : [];
  const what = only ? addedText(reader, only) : report.items({ count: items.length });
  const period = capital(aboutText(reader, about, fiscalYearStart));
  return report.corrected({ period, name: whose && nameFor(reader, whose), what });
}
