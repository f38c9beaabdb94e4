/** Where the clock can be moved: each once, in the order of time. */
export interface Jump {
  readonly to: 'hour' | 'evening' | 'morning' | 'monday';
  readonly at: Temporal.ZonedDateTime;
}

/** An hour on; the end of this day; the next morning of a working week; the next Monday, when the digests are due. */
export function jumpsFrom(now: Temporal.ZonedDateTime): readonly Jump[] {
  const at = (days: number, hour: number): Temporal.ZonedDateTime =>
    now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime: { hour } });
  const toMonday = 8 - now.dayOfWeek;
  const toMorning = now.dayOfWeek >= 5 ? toMonday : 1;
  const monday = now.dayOfWeek === 1 && now.hour < 9 ? at(0, 9) : at(toMonday, 9);
  const offered: readonly Jump[] = [
    { to: 'hour', at: now.add({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' }) },
    { to: 'evening', at: at(0, 18) },
    { to: 'morning', at: at(toMorning, 10) },
    { to: 'monday', at: monday },
  ];
  return offered.filter((jump) => Temporal.ZonedDateTime.compare(jump.at, now) > 0);
}
