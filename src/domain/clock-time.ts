/**
 * A time of day as people type it, `18:00`, `9:05`, `18：00`, `18点`, `9点半`, `18点30分`, in minutes after midnight; undefined
 * for what is none. A bare hour is none: `at 6` may be meant for the morning or the evening.
 */
export function readTime(text: string): number | undefined {
  const parts = /^(?<hour>\d{1,2})(?::(?<minute>\d{2})|[点時时](?:(?<half>半)|(?<later>\d{1,2})分?)?)$/u.exec(
    text.normalize('NFKC').trim(),
  )?.groups;
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts.hour), parts.half ? 30 : Number(parts.minute ?? parts.later ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/**
 * Until when `2d`, `2天`, `3h`, `3小时`, `30m`, `30分钟` last from now on. Days are days of the calendar of a place, today being
 * the first: `2d` is today and tomorrow. Undefined for what is no length, for none, and for more than a year.
 */
export function readUntil(text: string, now: Temporal.Instant, zone: string): Temporal.Instant | undefined {
  const parts = /^(?<count>\d{1,4})\s*(?:(?<days>d|days?|天)|(?<hours>h|hours?|小时)|(?:m|min|minutes?|分钟?))$/iu.exec(
    text.normalize('NFKC').trim(),
  )?.groups;
  const count = Number(parts?.count ?? 0);
  const local = now.toZonedDateTimeISO(zone);
  if (!parts || count === 0) return undefined;
  const until = parts.days
    ? local.toPlainDate().add({ days: count }).toZonedDateTime(zone)
    : local.add(parts.hours ? { hours: count } : { minutes: count });
  return Temporal.ZonedDateTime.compare(until, local.add({ years: 1 })) > 0 ? undefined : until.toInstant();
}
