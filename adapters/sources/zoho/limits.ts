import type { Pace } from '../../../src/ports/source.ts';

/** Zoho counts no calls in a short time, only those at one moment, five in its smallest edition: ours are spread out. */
export const callPace: Pace = { calls: 120, seconds: 60 };
/** Ten access tokens within ten minutes for a refresh token [docs]; one of them is for the first call after an hour. */
export const tokenPace: Pace = { calls: 9, seconds: 600 };
/** After more than that nothing is given until the ten minutes are over. */
export const tokenPauseMs = 10 * 60_000;

/** Rows of a query: they cost one credit up to 200 of them, and three at the most that one can have, 2000 [docs]. */
export const rows = { few: 200, most: 2000 } as const;
/** Fields of a query [docs: 50], without its id and time of change. */
export const mostColumns = 48;
/** Lookups that a query follows, and ids that it finds [docs: 2 or 15, and 50 or 100, by the page that is read]. */
export const mostLookups = 2;
export const mostIds = 50;
/** Deleted records of one page [docs]. */
export const deletedPage = 200;

/**
 * Credits of the last 24 hours that are left to others: a tenth of what the smallest edition has [docs: 5000], since nothing
 * says how many there are in all.
 */
export const creditsKept = 500;
/** They come back bit by bit, as 24 hours pass over each. */
export const creditsPauseMs = 60 * 60_000;
/** After a 429 that does not say when to come back. */
export const busyPauseMs = 60_000;

/** A channel lives a week at most, and an hour where more is asked for [docs]: somewhat less, since clocks differ. */
export const channelLife = Temporal.Duration.from({ hours: 7 * 24 - 1 });
