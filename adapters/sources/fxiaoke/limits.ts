import type { Pace } from '../../../src/ports/source.ts';

/** A hundred calls of a path in twenty seconds [docs]: all of ours together stay below, and leave some to other programs. */
export const callPace: Pace = { calls: 80, seconds: 20 };
/** Ten tokens a minute [docs]; one of them is for the first call after the last one has ended. */
export const tokenPace: Pace = { calls: 9, seconds: 60 };

/** Records of a page [docs], and ids that one is asked for. */
export const mostRecords = 100;

/** When a call may come again that came too often: the window is over then. */
export const windowMs = 20_000;

/** The days of the vendor, and with them its quota and its dates, begin in Beijing. */
export const zone = 'Asia/Shanghai';
