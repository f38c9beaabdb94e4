import type { Pace } from '../../../src/ports/source.ts';

/** Rows of one query: comments in the vendor's SDK say no more may be asked for. What a site gives at once may be less. */
export const mostRows = 2000;

/** Employees that are looked up by one query: a text of conditions that no server finds too long. */
export const mostNumbers = 200;

/**
 * There is a limit of calls, which has a number of its own among the failures, and how many it takes is documented nowhere. The
 * site is the company's own server, on which people work: so, few.
 */
export const pace: Pace = { calls: 2, seconds: 1 };

/** After so long another call is tried where there were too many; nobody says after how long it may be. */
export const restMs = 60_000;
