import { wholePoints } from '../domain/contribution.ts';
import type { Privacy } from '../domain/privacy.ts';
import { ratio } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { amountText, measured, percentText, percentToCome } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';
import { judges, tells } from './digest-limits.ts';
import { progressText } from './progress.ts';

/** What the period comes to, or that it is too early to tell. */
export function forecastText(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const { standing, outlook } = digest;
  const said = forecastFact(reader, digest, privacy);
  if (said !== undefined) return [said];
  if (!standing || outlook?.forecast.kind !== 'too-early') return [];
  const name = capital(indicatorName(reader, standing.indicator));
  return [textsFor(reader.locale).goal.tooEarly({ name, ...outlook.forecast })];
}

/** What the period comes to, between what and what, and how far off that was before; with the amounts where a chat may. */
export function forecastFact(reader: Reader, digest: Digest, privacy: Privacy): string | undefined {
  const { standing, outlook } = digest;
  if (!standing || !outlook) return undefined;
  const { goal, digestLines } = textsFor(reader.locale);
  const name = capital(indicatorName(reader, standing.indicator));
  const amounts = tells(digest, privacy, standing.indicator);
  const { forecast, tested } = outlook;
  if (forecast.kind === 'too-early') return undefined;
  const number = (amount: bigint): string =>
    amounts ? amountText(reader, standing.indicator, amount) : percentText(ratio(amount, standing.target));
  const [value, low, high] = [number(forecast.value), number(forecast.low), number(forecast.high)];
  const ahead = { value, range: low === high ? '' : digestLines.range({ low, high }) };
  const said = amounts
    ? digestLines.now({ name, progress: progressText(reader, standing), ...ahead })
    : digestLines.forecastShare({ name, ...ahead });
  const off = tested.error && percentText(tested.error);
  return off ? goal.tested({ said, off, periods: tested.periods }) : said;
}

/** What of a target was not handed down, or handed down too much. */
export function differenceText(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const { standing, difference } = digest;
  if (!standing || !difference || difference.kind === 'even') return [];
  const { goal, digestLines } = textsFor(reader.locale);
  const isGap = difference.kind === 'gap';
  if (tells(digest, privacy, standing.indicator)) {
    const amount = measured(reader, standing.indicator, difference.amount);
    return [isGap ? goal.gap({ amount }) : goal.overAssigned({ amount })];
  }
  const percent = shareOf(standing, difference.amount);
  return [isGap ? digestLines.splitGap({ percent }) : digestLines.splitOver({ percent })];
}

/** What results, process and capability bring to the score of the team, of what they would bring with all targets reached. */
export function contributionText(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const { digestLines, scorecard } = textsFor(reader.locale);
  const { contributions } = digest;
  if (!judges(digest, privacy) || contributions.size === 0) return [];
  const names = dimensions.filter((dimension) => contributions.has(dimension));
  const known = names.flatMap((dimension) => contributions.get(dimension) ?? []);
  const points = wholePoints(known.map((each) => each.points));
  const full = wholePoints(known.map((each) => each.full));
  const parts = names.map((dimension, nth) =>
    digestLines.contribution({ name: scorecard.dimensions[dimension], points: points[nth] ?? 0, full: full[nth] ?? 0 }),
  );
  return [digestLines.score({ points: points.reduce((sum, one) => sum + one, 0), parts: dots(...parts) })];
}

const dimensions = ['result', 'process', 'capability'] as const;

/** An amount that is missing, as a part of the target: `5.3%`. */
export const shareOf = ({ target }: Standing, amount: bigint): string => percentToCome(ratio(amount, target));
