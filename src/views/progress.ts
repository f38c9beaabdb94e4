import { type Context, context } from '../card/card.ts';
import { addsUp, type Indicator } from '../domain/indicators/indicator.ts';
import { ratio } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, countedName, indicatorName } from '../texts/names.ts';
import { amountText, measured, moneyInFull, percentText, points, wholePercent } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { originTexts, type Sourced, withDiffering, withMarks } from './provenance.ts';

/** Pieces of sentences about where somebody stands. */

/** As of when, and from where the numbers are that are shown, or that what is shown is computed from. */
export const asOf = (
  reader: Reader,
  at: Temporal.Instant,
  numbers: readonly Sourced[],
  ...more: readonly string[]
): Context => from(reader, at, ...originTexts(reader, numbers, { at }), ...more);

/** The same where some of them may be from tasks, or from praise. */
export const asOfWithOthers = (
  reader: Reader,
  at: Temporal.Instant,
  numbers: readonly Sourced[],
  others: { readonly tasks: boolean; readonly praise: boolean },
): Context => from(reader, at, ...originTexts(reader, numbers, { at, ...others }));

const from = (reader: Reader, at: Temporal.Instant, ...where: readonly string[]): Context =>
  context(dots(textsFor(reader.locale).status.asOf({ when: momentText(reader, at) }), ...where));

/** `38/60`, `570K of 900K`; a percentage of a percentage would read as a product: `85% (target 90%)`. */
export function progressText(reader: Reader, { indicator, actual, target }: Standing): string {
  const { report } = textsFor(reader.locale);
  const wanted = amountText(reader, indicator, target);
  return indicator.unit === 'percent'
    ? report.progressInPercent({ actual: wholePercent(indicator, actual, target), target: wanted })
    : report.progress({ actual: amountText(reader, indicator, actual), target: wanted });
}

/** The same with what the number would be by others. */
export const comparedProgress = (reader: Reader, standing: Standing): string =>
  withDiffering(reader, progressText(reader, standing), standing);

/** The same again, and since when nothing has come in: for a line of its own among other indicators. */
export const markedProgress = (reader: Reader, standing: Standing): string =>
  withMarks(reader, progressText(reader, standing), standing);

export const statusText = (reader: Reader, { status }: Standing): string => textsFor(reader.locale).status[status];

export const attainmentText = ({ attainment, marks }: Standing): string => percentText(attainment, marks);

/** `应达 37 次`, `37 expected by today`; where less is better, what may have happened at most. */
export function expectedText(reader: Reader, { indicator, expectedAmount }: Standing): string {
  const { status } = textsFor(reader.locale);
  const amount = measured(reader, indicator, expectedAmount);
  return indicator.direction === 'lower' ? status.allowed({ amount }) : status.expected({ amount });
}

/** `还差 22 次`, `1 ahead`. */
export function restText(reader: Reader, { indicator, actual, target }: Standing): string {
  const { status } = textsFor(reader.locale);
  const lower = indicator.direction === 'lower';
  const [before, at, beyond] = lower
    ? [status.belowLimit, status.atLimit, status.aboveLimit]
    : [status.toGo, status.reached, status.beyond];
  if (actual === target) return at;
  const distance = actual < target ? target - actual : actual - target;
  const amount =
    indicator.unit === 'percent'
      ? status.percentagePoints({ amount: points(indicator, distance) })
      : measured(reader, indicator, distance);
  return actual < target ? before({ amount }) : beyond({ amount });
}

/** Working days left in the period, today included. */
export const daysLeftText = (reader: Reader, { progress }: Standing): string =>
  textsFor(reader.locale).status.daysLeft({ days: progress.total - progress.worked });

/** `base` is the denominator of a rate. */
interface Said {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly base?: bigint | undefined;
}

/** `客户拜访 3 次`, `3 customer visits`, `续约率 18/20（90%）`, and money in full where it is handed in. */
export const whatText = (reader: Reader, said: Said, full?: string): string =>
  textsFor(reader.locale).report.what({
    name: indicatorName(reader, said.indicator),
    amount: valueText(reader, said),
    counted: countedName(said.indicator, said.amount),
    inFull: full ?? shareText(said),
  });

/** `3 次`; of a rate both its numbers. */
const valueText = (reader: Reader, { indicator, amount, base }: Said): string =>
  indicator.rollupTime === 'ratio' && base !== undefined
    ? `${amount}/${base}`
    : isWhole(indicator, amount)
      ? moneyInFull(reader, amount, indicator.decimals)
      : measured(reader, indicator, amount);

/** `客户拜访 +3 次`, `sales amount +120K (CNY 120,000)`: what was added, with money in full. */
export const addedText = (reader: Reader, said: Said): string =>
  textsFor(reader.locale).report.what({
    name: capital(indicatorName(reader, said.indicator)),
    amount: `${addsUp(said.indicator) && said.amount > 0n ? '+' : ''}${valueText(reader, said)}`,
    counted: undefined,
    inFull: inFull(reader, said),
  });

/** `¥120,000`, and of a rate its share; undefined for what is neither. */
export const inFull = (reader: Reader, said: Said): string | undefined =>
  said.indicator.unit === 'currency' && !isWhole(said.indicator, said.amount)
    ? moneyInFull(reader, said.amount, said.indicator.decimals)
    : shareText(said);

/** Money that is short enough to stand in full with its currency, once: `¥8,600`. */
const isWhole = ({ unit, decimals }: Indicator, amount: bigint): boolean =>
  unit === 'currency' && (amount < 0n ? -amount : amount) < 10_000n * 10n ** BigInt(decimals);

/** `90%` of 18/20. */
const shareText = ({ indicator, amount, base }: Said): string | undefined =>
  indicator.rollupTime === 'ratio' && base ? percentText(ratio(amount, base)) : undefined;
