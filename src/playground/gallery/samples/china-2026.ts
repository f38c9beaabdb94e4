import type { Calendar } from '../../../domain/calendar.ts';

/** Public holidays of the fourth quarter of 2026 in China, and the weekend days worked in their place. */
export const china2026: Calendar = {
  exceptions: new Map([
    ['2026-10-01', false],
    ['2026-10-02', false],
    ['2026-10-05', false],
    ['2026-10-06', false],
    ['2026-10-07', false],
    ['2026-10-10', true],
  ]),
  years: [2026],
};
