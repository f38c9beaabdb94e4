import { type Period, periodOf, quarterOf } from '../domain/period.ts';
import type { Locale, Reader } from './reader.ts';

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const quarters = ['一', '二', '三', '四'] as const;

const two = (number: number): string => String(number).padStart(2, '0');
const monthName = (day: Temporal.PlainDate): string => months[day.month - 1] ?? '';

/** `11-18`, `Nov 18`. */
export const dayText = (locale: Locale, day: Temporal.PlainDate): string =>
  locale === 'zh-CN' ? `${two(day.month)}-${two(day.day)}` : `${monthName(day).slice(0, 3)} ${day.day}`;

/** The day of a moment, on the reader's clock. */
export const momentDayText = (reader: Reader, moment: Temporal.Instant): string =>
  dayText(reader.locale, moment.toZonedDateTimeISO(reader.zone).toPlainDate());

/** Below an axis: `10月`, `Oct` where months begin; `11/16`, `Nov 16` where weeks do; a week has its weekdays. */
export function axisDayText(locale: Locale, day: Temporal.PlainDate, within: Period['kind']): string {
  if (within === 'week') return weekdays[locale][day.dayOfWeek - 1] ?? '';
  if (within === 'month') return locale === 'zh-CN' ? `${day.month}/${day.day}` : dayText(locale, day);
  return locale === 'zh-CN' ? `${day.month}月` : monthName(day).slice(0, 3);
}

/** `4 月`, `April`. */
export const monthText = (locale: Locale, month: number): string =>
  locale === 'zh-CN' ? `${month} 月` : (months[month - 1] ?? '');

/** `11-18（周三）`, `Wed, Nov 18`. */
export function weekdayText(locale: Locale, day: Temporal.PlainDate): string {
  const weekday = weekdays[locale][day.dayOfWeek - 1] ?? '';
  return locale === 'zh-CN' ? `${dayText(locale, day)}（${weekday}）` : `${weekday}, ${dayText(locale, day)}`;
}

/** `周三`, `Wednesday`: of a day that can be no other of that name. */
export const weekdayName = (locale: Locale, day: Temporal.PlainDate): string =>
  (locale === 'zh-CN' ? weekdays[locale] : weekdayNames)[day.dayOfWeek - 1] ?? '';

/** `18:00`, of minutes after midnight. */
export const timeText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `11-18 14:05`, `Nov 18, 14:05`, on the reader's clock. */
export function momentText(reader: Reader, moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(reader.zone);
  const time = `${two(local.hour)}:${two(local.minute)}`;
  const day = dayText(reader.locale, local.toPlainDate());
  return reader.locale === 'zh-CN' ? `${day} ${time}` : `${day}, ${time}`;
}

/** `11/16–11/22`, `Nov 16 – 22`: a span as pictures show it. */
export function spanText(locale: Locale, { from, until }: Pick<Period, 'from' | 'until'>): string {
  if (locale === 'zh-CN') return `${from.month}/${from.day}–${until.month}/${until.day}`;
  return from.month === until.month
    ? `${dayText(locale, from)} – ${until.day}`
    : `${dayText(locale, from)} – ${dayText(locale, until)}`;
}

/** `四季度`, `Q4`; `11 月`, `November`. */
export function periodText(locale: Locale, period: Period, fiscalYearStart: number): string {
  switch (period.kind) {
    case 'quarter': {
      const { quarter } = quarterOf(period, fiscalYearStart);
      return locale === 'zh-CN' ? `${quarters[quarter - 1]}季度` : `Q${quarter}`;
    }
    case 'month':
      return locale === 'zh-CN' ? `${period.from.month} 月` : monthName(period.from);
    case 'week':
      return locale === 'zh-CN' ? `第 ${period.from.weekOfYear} 周` : `week ${period.from.weekOfYear}`;
    case 'year':
      return locale === 'zh-CN' ? `${period.from.year} 年` : String(period.from.year);
  }
}

/** The same with its year: `2027 一季度`, `January 2027`. */
export function datedPeriodText(locale: Locale, period: Period, fiscalYearStart: number): string {
  const name = periodText(locale, period, fiscalYearStart);
  if (period.kind === 'year') return name;
  const year = yearOf(period, fiscalYearStart);
  if (locale === 'en') return period.kind === 'week' ? `${name} of ${year}` : `${name} ${year}`;
  return period.kind === 'month' ? `${year} 年 ${name}` : `${year} ${name}`;
}

/** The same, where that is not the year of today. */
export function periodAround(
  locale: Locale,
  period: Period,
  { fiscalYearStart, today }: { readonly fiscalYearStart: number; readonly today: Temporal.PlainDate },
): string {
  const isThisYear =
    yearOf(period, fiscalYearStart) === yearOf(periodOf(period.kind, today, fiscalYearStart), fiscalYearStart);
  return (isThisYear ? periodText : datedPeriodText)(locale, period, fiscalYearStart);
}

function yearOf(period: Period, fiscalYearStart: number): number {
  if (period.kind === 'quarter') return quarterOf(period, fiscalYearStart).year;
  return period.kind === 'week' ? (period.from.yearOfWeek ?? period.from.year) : period.from.year;
}

/** `本季`, `this quarter`: in a sentence about the period that runs. */
export function thisPeriodText(locale: Locale, kind: Period['kind']): string {
  const zh = { year: '今年', quarter: '本季', month: '本月', week: '本周' } as const;
  return locale === 'zh-CN' ? zh[kind] : `this ${kind}`;
}
