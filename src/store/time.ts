/** Dates as the database client has them, and as everything else has them. */

export const toDay = (date: Date): Temporal.PlainDate => Temporal.PlainDate.from(date.toISOString().slice(0, 10));
export const fromDay = (day: Temporal.PlainDate): Date => new Date(`${day.toString()}T00:00:00Z`);
export const toInstant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());
export const fromInstant = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** Moments of these days, the last included, by the clocks of a zone: what a query compares with. */
export const withinDays = (from: Temporal.PlainDate, until: Temporal.PlainDate, zone: string) => ({
  gte: fromInstant(from.toZonedDateTime(zone).toInstant()),
  lt: fromInstant(until.add({ days: 1 }).toZonedDateTime(zone).toInstant()),
});
