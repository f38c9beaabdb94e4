import type { View } from '../card/view.ts';

type Format = Intl.DateTimeFormatOptions;

/** Source: the table of …/card-json-v2-components/content-components/rich-text. */
const formats: Readonly<Record<string, Format>> = {
  date_short: { month: 'short', day: 'numeric' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  week: { weekday: 'long' },
  week_short: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time_sec: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  timezone: { timeZoneName: 'shortOffset' },
};

/** A moment on the reader's clock, in the reader's language. Without one it is when the message was sent. */
export function localDateTime(milliseconds: string | undefined, format: string | undefined, view: View): string {
  const known = format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
  const moment = momentOf(milliseconds) ?? view.sentAt;
  if (!known) return moment.toZonedDateTimeISO(view.zone).toPlainDate().toString();
  const locale = view.language === 'zh_cn' ? 'zh-CN' : 'en-US';
  return new Intl.DateTimeFormat(locale, { ...known, timeZone: view.zone }).format(moment.epochMilliseconds);
}

/** The moment of a time stamp in milliseconds. */
export function momentOf(milliseconds: unknown): Temporal.Instant | undefined {
  const number = milliseconds === '' || milliseconds === undefined ? Number.NaN : Number(milliseconds);
  return Number.isInteger(number) && Math.abs(number) <= 8.64e15
    ? Temporal.Instant.fromEpochMilliseconds(number)
    : undefined;
}
