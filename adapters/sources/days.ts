/** When a day begins where it does first: whose day is meant, nobody says where records are asked for. */
export const firstMomentOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('+14:00').toInstant();
