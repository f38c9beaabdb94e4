import type { BurnUpPlot } from '../charts/burn-up/data.ts';
import type { Beginning } from '../domain/forecasts/burn-up.ts';
import type { Forecast } from '../domain/forecasts/forecast.ts';
import { percentDigits } from '../domain/percent.ts';
import { minus, type Ratio, ratio, round, times, toNumber } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { axisDayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Outlook } from './outlook.ts';
import { attainmentText } from './progress.ts';

/** How a team or a person came to where they stand, day by day. */
export interface BurnUpDays extends Outlook {
  readonly standing: Standing;
  /** What had come in by the end of each working day that is over; empty where nothing was reported. */
  readonly sums: readonly bigint[];
  readonly beginnings: readonly Beginning[];
}

/** Less than so many points is no distance worth a word. */
const worthAWord = 3;
/** What is so near to today is told by today's numbers. */
const nearToday = 3;

export const isOver = ({ progress }: Standing): boolean => progress.worked >= progress.total;

/** How far apart two percentages are as they are shown, so that a reader who subtracts comes to the same. */
export function pointsBetween(a: Ratio, b: Ratio): number {
  const whole = (share: Ratio): bigint => round(times(share, ratio(100, 1)));
  return Number(whole(a) - whole(b));
}

/** `比计划慢 2 个点` */
export function distanceText(reader: Reader, { attainment, expected }: Standing): string {
  const { burnUp } = textsFor(reader.locale);
  const points = pointsBetween(attainment, expected);
  if (points === 0) return burnUp.onPlan;
  return points < 0 ? burnUp.behind({ points: -points }) : burnUp.ahead({ points });
}

/** As a share of the target. */
export const forecastShare = ({ forecast, standing }: BurnUpDays): Ratio | undefined =>
  forecast.kind === 'forecast' && !isOver(standing) ? ratio(forecast.value, standing.target) : undefined;

/** `区间 88–103`; empty where there is nothing to forecast, and where it is certain. */
export function rangeText(reader: Reader, { forecast, standing }: BurnUpDays): string {
  if (forecast.kind !== 'forecast' || isOver(standing) || forecast.low === forecast.high) return '';
  const digits = (amount: bigint): string => percentDigits(ratio(amount, standing.target));
  return textsFor(reader.locale).burnUp.range({ low: digits(forecast.low), high: digits(forecast.high) });
}

/** What is drawn: shares of the target, and everything worded. */
export function burnUpPlot(reader: Reader, days: BurnUpDays): BurnUpPlot {
  const { burnUp } = textsFor(reader.locale);
  const { standing, sums, beginnings, forecast } = days;
  const { progress, period, target } = standing;
  const share = forecastShare(days);
  const furthest = furthestOf(reader, days);
  return {
    ...progress,
    actual: sums.map((sum) => toNumber(ratio(sum, target))),
    ...(share && sums.length > 0 && { forecast: sharesOf(forecast, target) }),
    ...(furthest && { furthest }),
    ticks: beginnings.map(({ day, after }) => ({ text: axisDayText(reader.locale, day, period.kind), after })),
    words: {
      planNow: burnUp.planNow({ percent: percentText(standing.expected) }),
      actualNow: burnUp.actualNow({ percent: attainmentText(standing) }),
      today: burnUp.today(progress),
      target: burnUp.target,
      forecast: share ? burnUp.forecast({ percent: percentText(share) }) : '',
      range: rangeText(reader, days),
      distance: distanceText(reader, standing),
      flat: burnUp.flat,
    },
  };
}

function sharesOf(forecast: Forecast, target: bigint): NonNullable<BurnUpPlot['forecast']> {
  if (forecast.kind !== 'forecast') throw new TypeError('nothing is drawn of what nobody can tell');
  const share = (amount: bigint): number => toNumber(ratio(amount, target));
  return { value: share(forecast.value), low: share(forecast.low), high: share(forecast.high) };
}

/** The day at whose end the plan was furthest away, where that says more than today does. */
function furthestOf(reader: Reader, { standing, sums }: BurnUpDays): BurnUpPlot['furthest'] {
  const { burnUp } = textsFor(reader.locale);
  const { target, progress, attainment, expected } = standing;
  const distances = sums.map((sum, index) => minus(ratio(sum, target), ratio(index + 1, progress.total)));
  const points = distances.map((distance) => Number(round(times(distance, ratio(100, 1)))));
  const most = Math.max(0, ...points.map(Math.abs));
  const index = points.findIndex((one) => Math.abs(one) === most);
  const today = Math.abs(pointsBetween(attainment, expected));
  if (most < worthAWord || most <= today || index + 1 > sums.length - nearToday) return undefined;
  const text = (points[index] ?? 0) < 0 ? burnUp.worst({ points: most }) : burnUp.best({ points: most });
  return { after: index + 1, text };
}
