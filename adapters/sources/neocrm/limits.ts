import type { Pace } from '../../../src/ports/source.ts';

/** Rows of one query. Others ask for 3,000 and 4,000; what is the most is documented nowhere. */
export const mostRows = 2000;

/** That calls are limited shows in what is said to whoever makes too many; how many they are is documented nowhere: so, few. */
export const pace: Pace = { calls: 5, seconds: 1 };

/** After so long another call is tried where there were too many; nobody says after how long it may be. */
export const restMs = 60_000;
