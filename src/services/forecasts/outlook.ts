import { type BackTest, backTest } from '../../domain/forecasts/back-test.ts';
import { type Forecast, forecastOf } from '../../domain/forecasts/forecast.ts';
import { contains, type Period, periodOf } from '../../domain/period.ts';
import type { Standing } from '../../domain/standing.ts';
import { isKept } from '../reports/team-totals.ts';
import type { Reading } from '../work.ts';
import { daysOf } from './days.ts';

export interface Outlook {
  readonly forecast: Forecast;
  /** How far off such forecasts were at the same point of earlier periods. */
  readonly tested: BackTest;
}

/** So many earlier periods are looked back on. */
const past = 4;

/**
 * What the period of a standing comes to at its end if it goes on as it went so far. Undefined where days or people do not
 * add up.
 */
export async function outlookOf(
  work: Reading,
  owner: 'teamId' | 'personId',
  id: string,
  { indicator, period, progress }: Standing,
): Promise<Outlook | undefined> {
  if (!isKept(indicator)) return undefined;
  const { org } = work;
  const earlier = periodsBefore(period, org.fiscalYearStart);
  const since = earlier.at(-1)?.from ?? period.from;
  const days = (await daysOf(work, owner, [id], indicator, since)).get(id) ?? [];
  const within = (span: Period) => days.filter(({ day }) => contains(span, day));
  const { calendar } = org.rules;
  return {
    forecast: forecastOf(within(period), period, { ...work, calendar }),
    tested: backTest(
      earlier.map((one) => ({ period: one, days: within(one) })),
      calendar,
      progress,
    ),
  };
}

/** The latest first. */
function periodsBefore({ kind, from }: Period, fiscalYearStart: number): Period[] {
  const periods: Period[] = [];
  for (let before = from; periods.length < past; before = periods.at(-1)?.from ?? before) {
    periods.push(periodOf(kind, before.subtract({ days: 1 }), fiscalYearStart));
  }
  return periods;
}
