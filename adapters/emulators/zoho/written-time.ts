/** The organisation's zone: its times are written with the hours that its clocks show. */
const zone = 'Asia/Kolkata';

/** Milliseconds since 1970 as `2026-11-20T06:30:00+05:30`. */
export const writtenTime = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: zone, smallestUnit: 'second' });
