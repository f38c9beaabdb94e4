import type { Scene } from './scene.ts';

/** The hour on the reader's clock: `9:05 AM`, or `09:05`. */
export const hourText = (at: string, { locale, zone }: Scene): string =>
  Temporal.Instant.from(at).toLocaleString(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' });

export const dayOf = (at: string, { zone }: Scene): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();

/** `Today`, `Yesterday`, `Wednesday, November 18th`. */
export function dayText(day: Temporal.PlainDate, { locale, zone, now, words }: Scene): string {
  const past = day.until(now.toZonedDateTimeISO(zone).toPlainDate()).days;
  if (past === 0) return words.today;
  if (past === 1) return words.yesterday;
  const text = day.toLocaleString(locale, { weekday: 'long', month: 'long', day: 'numeric' });
  return locale === 'en' ? `${text}${ordinal(day.day)}` : text;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
