import { type Line, line } from '../card/card.ts';
import type { BackTest } from '../domain/forecasts/back-test.ts';
import type { Forecast } from '../domain/forecasts/forecast.ts';
import type { Standing } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { amountText, measured, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

export interface Outlook {
  readonly forecast: Forecast;
  readonly tested: BackTest;
}

/** `预测 342万（320万 到 365万） · 前 3 期这时的预测平均差 8%`: what the period comes to, and how far to trust it. */
export function outlookLine(reader: Reader, { indicator }: Standing, { forecast, tested }: Outlook): Line {
  const { goal } = textsFor(reader.locale);
  const name = capital(indicatorName(reader, indicator));
  if (forecast.kind === 'too-early')
    return line(goal.tooEarly({ name, worked: forecast.worked, needed: forecast.needed }));
  const value = measured(reader, indicator, forecast.value);
  const [low, high] = [amountText(reader, indicator, forecast.low), amountText(reader, indicator, forecast.high)];
  const said = low === high ? goal.forecastExact({ name, value }) : goal.forecast({ name, value, low, high });
  const off = tested.error && percentText(tested.error);
  return line(goal.tested({ said, off, periods: tested.periods }));
}
