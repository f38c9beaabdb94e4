import { beginningsIn } from '../../../domain/forecasts/burn-up.ts';
import { periodOf } from '../../../domain/period.ts';
import type { ShownBurnUp } from '../../../views/burn-up-chart.ts';
import type { BurnUpDays } from '../../../views/burn-up-plot.ts';
import { china2026 } from './china-2026.ts';
import { day, sales } from './indicators.ts';
import { tested } from './outlook.ts';
import { standing, teams, today } from './team.ts';

/** What East China sold on each working day of November, in hundredths of a percent of its target. */
const sold = [300n, 250n, 400n, 350n, 380n, 270n, 500n, 620n, 480n, 540n, 610n, 560n, 573n];
const target = 360_000_000n;
const running = sold.map((_, index) => sold.slice(0, index + 1).reduce((sum, one) => sum + one, 0n));

/** A month of East China: 58 % sold where 62 % was planned, and it was slower before. */
export const burnUpDays: BurnUpDays = {
  standing: standing(sales, 210_000_000n, target),
  sums: running.map((share) => (share * target) / 10_000n),
  beginnings: beginningsIn(periodOf('month', today, 1), china2026),
  forecast: { kind: 'forecast', value: 339_200_000n, low: 318_000_000n, high: 366_000_000n },
  tested,
};

export const shownBurnUp = (days: BurnUpDays): ShownBurnUp => ({
  of: teams.east,
  days,
  week: periodOf('week', day('2026-11-18'), 1),
  fiscalYearStart: 1,
  through: day('2026-11-18'),
});
