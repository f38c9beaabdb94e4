import { type Context, context } from '../card/card.ts';
import { addsUp, type Indicator } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, countedName, indicatorName } from '../texts/names.ts';
import { amountText, measured, moneyInFull, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

/** Pieces of sentences about where somebody stands. */

/** As of when, and from where the numbers are. */
export function asOf(reader: Reader, at: Temporal.Instant): Context {
  const { status } = textsFor(reader.locale);
  return context(dots(status.asOf({ when: momentText(reader, at) }), status.manual));
}

export const progressText = (reader: Reader, { indicator, actual, target }: Standing): string =>
  textsFor(reader.locale).report.progress({
    actual: amountText(reader, indicator, actual),
    target: amountText(reader, indicator, target),
  });

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
  const amount = measured(reader, indicator, actual < target ? target - actual : actual - target);
  return actual < target ? before({ amount }) : beyond({ amount });
}

/** Working days left in the period, today included. */
export const daysLeftText = (reader: Reader, { progress }: Standing): string =>
  textsFor(reader.locale).status.daysLeft({ days: progress.total - progress.worked });

interface Said {
  readonly indicator: Indicator;
  readonly amount: bigint;
}

/** `客户拜访 3 次`, `3 customer visits`, and money in full where it is handed in. */
export const whatText = (reader: Reader, { indicator, amount }: Said, full?: string): string =>
  textsFor(reader.locale).report.what({
    name: indicatorName(reader, indicator),
    amount: measured(reader, indicator, amount),
    counted: countedName(indicator, amount),
    inFull: full,
  });

/** `客户拜访 +3 次`, `sales amount +120K (CNY 120,000)`: what was added, with money in full. */
export const addedText = (reader: Reader, said: Said): string =>
  textsFor(reader.locale).report.what({
    name: capital(indicatorName(reader, said.indicator)),
    amount: `${addsUp(said.indicator) && said.amount > 0n ? '+' : ''}${measured(reader, said.indicator, said.amount)}`,
    counted: undefined,
    inFull: inFull(reader, said),
  });

/** `¥120,000`; undefined for what is no money. */
export const inFull = (reader: Reader, { indicator, amount }: Said): string | undefined =>
  indicator.unit === 'currency' ? moneyInFull(reader, amount, indicator.decimals) : undefined;
