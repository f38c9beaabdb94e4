import type { Scene } from '../scene.ts';

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  date_long_pretty: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** A moment in the words of a format such as `{date_short} at {time}`; undefined when one of both cannot be read. */
export function dateText(seconds: number, format: string, scene: Scene): string | undefined {
  if (!Number.isInteger(seconds) || Math.abs(seconds) > 8.64e12) return undefined;
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  const text = format.replace(/\{(\w+)\}/g, (token, name: string) => partText(at, name, scene) ?? token);
  return text === '' ? undefined : text;
}

function partText(at: Temporal.Instant, name: string, { locale, zone, now, words }: Scene): string | undefined {
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  if (name === 'date_num') return day.toString();
  if (name === 'ago') return agoText(at, now, locale);
  const options = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!options) return undefined;
  if (name.endsWith('_pretty')) {
    const past = day.until(now.toZonedDateTimeISO(zone).toPlainDate()).days;
    if (past === 0) return words.today;
    if (past === 1) return words.yesterday;
  }
  return at.toLocaleString(locale, { ...options, timeZone: zone });
}

function agoText(at: Temporal.Instant, now: Temporal.Instant, locale: string): string {
  const minutes = Math.round(at.since(now).total('minutes'));
  const speak = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return speak.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return speak.format(Math.round(minutes / 60), 'hour');
  return speak.format(Math.round(minutes / 60 / 24), 'day');
}
