import type { BackTest } from '../../../domain/forecasts/back-test.ts';
import type { Forecast } from '../../../domain/forecasts/forecast.ts';
import { ratio } from '../../../domain/ratio.ts';

/** What a month's sales come to, and how far off that was before. */
export const forecast = {
  kind: 'forecast',
  value: 342_000_000n,
  low: 318_000_000n,
  high: 366_000_000n,
} as const satisfies Forecast;
/** The same of one person. */
export const ownForecast: Forecast = { kind: 'forecast', value: 91_900_000n, low: 84_000_000n, high: 99_800_000n };
export const tooEarly: Forecast = { kind: 'too-early', worked: 2, needed: 5 };
export const tested: BackTest = { error: ratio(8, 100), periods: 3, inside: 3 };
export const untested: BackTest = { error: undefined, periods: 0, inside: 0 };
