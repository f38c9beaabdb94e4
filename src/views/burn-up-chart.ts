import { type Picture, picture } from '../card/card.ts';
import { burnUp as burnUpChart } from '../charts/burn-up.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light, type Theme } from '../charts/theme.ts';
import type { Period } from '../domain/period.ts';
import { minus, one, type Ratio, ratio } from '../domain/ratio.ts';
import { periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { percentText, tenths } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import {
  type BurnUpDays,
  burnUpPlot,
  distanceText,
  forecastShare,
  isOver,
  pointsBetween,
  rangeText,
} from './burn-up-plot.ts';
import { exampleReport } from './examples.ts';
import { eyebrowText } from './eyebrow.ts';
import { attainmentText } from './progress.ts';
import { dayWithSources } from './provenance.ts';

export interface ShownBurnUp {
  readonly of: { readonly name: string; readonly alias: string | null };
  readonly days: BurnUpDays;
  readonly week: Period;
  readonly fiscalYearStart: number;
  /** The last day that it covers. */
  readonly through: Temporal.PlainDate;
}

/** "Do we make it?": actual against the working-day plan, and where it is heading. Shares of the target only. */
export function burnUpPicture(reader: Reader, shown: ShownBurnUp, typeface: Typeface, theme: Theme = light): Picture {
  const { chart } = textsFor(reader.locale).digest;
  const { days, through } = shown;
  const [headline, lead] = [headlineText(reader, shown), leadText(reader, days)];
  const invited = days.sums.length === 0 && !isOver(days.standing);
  const data = {
    eyebrow: eyebrowText(reader, shown, days.standing.period),
    headline,
    ...(lead && { lead }),
    footer: [noteText(reader, days), chart.asOf({ when: dayWithSources(reader, through, [days.standing]) })],
    plot: burnUpPlot(reader, days),
    ...(invited && {
      invitation: { call: chart.emptyBox({ command: exampleReport(reader) }), note: chart.emptyHint },
    }),
  };
  const { alt } = textsFor(reader.locale).burnUp;
  return picture(
    burnUpChart(data, theme, typeface),
    alt({ headline, lead, range: rangeText(reader, days), asOf: dayWithSources(reader, through, [days.standing]) }),
  );
}

function headlineText(reader: Reader, { of, days, fiscalYearStart }: ShownBurnUp): string {
  const { burnUp, digest } = textsFor(reader.locale);
  const { standing, sums } = days;
  const name = nameFor(reader, of);
  if (isOver(standing)) {
    const period = periodText(reader.locale, standing.period, fiscalYearStart);
    const points = pointsBetween(standing.attainment, one);
    return burnUp.over({ name, period, percent: attainmentText(standing), points });
  }
  if (sums.length === 0) return digest.chart.emptyHeadline({ team: name });
  const share = forecastShare(days);
  if (!share) return digest.chart.tooEarly({ team: name, day: standing.progress.worked });
  return burnUp.headline({
    name,
    distance: distanceText(reader, standing),
    forecast: percentText(share),
    short: pointsBetween(one, share),
  });
}

/** How much more each day left asks for than those that are over have brought; empty after the period's end. */
function leadText(reader: Reader, { standing, forecast }: BurnUpDays): string {
  const { burnUp } = textsFor(reader.locale);
  const { progress, actual, target } = standing;
  const days = progress.total - progress.worked;
  if (isOver(standing)) return '';
  if (forecast.kind === 'too-early') return burnUp.early({ days, needed: forecast.needed });
  if (actual >= target) return burnUp.reached({ days });
  if (actual <= 0n) return burnUp.left({ days });
  const times = ratio((target - actual) * BigInt(progress.worked), actual * BigInt(days));
  return asMuchMore(reader, days, times);
}

function asMuchMore(reader: Reader, days: number, times: Ratio): string {
  const { burnUp } = textsFor(reader.locale);
  const percent = percentText(minus(times, one));
  if (times.top <= times.bottom || percent === '0%') return burnUp.enough({ days });
  return times.top < 2n * times.bottom
    ? burnUp.more({ days, percent })
    : burnUp.manyTimes({ days, times: tenths(times) });
}

function noteText(reader: Reader, days: BurnUpDays): string {
  const { burnUp } = textsFor(reader.locale);
  const { periods, error } = days.tested;
  if (rangeText(reader, days) === '') return burnUp.footer;
  return error ? burnUp.testedNote({ periods, error: percentText(error) }) : burnUp.rangeNote;
}
