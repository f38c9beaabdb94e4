import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { periodOf } from '../domain/period.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { periodAround } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor, sourceName } from '../texts/names.ts';
import { amountInFull, moneyInFull } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

/** What a record that waits would change in a closed period. */
export interface ClosedDifference {
  readonly indicator: Indicator;
  readonly day: Temporal.PlainDate;
  readonly here: bigint;
  readonly there: bigint;
  readonly owed: readonly { readonly name: string; readonly alias: string | null; readonly amount: bigint }[];
  readonly countable: boolean;
}

/** By which years are left out. */
export interface Calendar {
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

interface Differing {
  readonly source: SourceKey;
  readonly mapping: number;
  readonly id: string;
  readonly differs: ClosedDifference;
}

/** `10 月：这里 ¥1,000 · Salesforce ¥1,200，差 +¥200`, or whose it was and whose it is by now. */
export function differenceLine(reader: Reader, { source, mapping, id, differs }: Differing, calendar: Calendar): Line {
  const { sourceQueue: texts } = textsFor(reader.locale);
  const { indicator, day, here, there, owed, countable } = differs;
  const period = periodAround(reader.locale, periodOf('month', day, calendar.fiscalYearStart), calendar);
  const [only, ...others] = owed.map((one) => ({ ...one, signed: signed(reader, indicator, one.amount) }));
  const text =
    only && others.length > 0
      ? texts.moved({
          period,
          people: dots(...[only, ...others].map((one) => `${nameFor(reader, one)} ${one.signed}`)),
        })
      : texts.bothSides({
          ...{ period, source: sourceName(reader, source) },
          ...{ here: inFull(reader, indicator, here), there: inFull(reader, indicator, there) },
          difference: only?.signed,
        });
  const value = { mapping, record: id, there: String(there) };
  return countable ? line(text, { action: 'count-difference', label: texts.count, value }) : line(text);
}

/** With its currency, and nothing rounded. */
export const inFull = (reader: Reader, indicator: Indicator, amount: bigint): string =>
  indicator.unit === 'currency'
    ? moneyInFull(reader, amount, indicator.decimals)
    : amountInFull(reader, indicator, amount);

const signed = (reader: Reader, indicator: Indicator, amount: bigint): string =>
  amount < 0n ? `−${inFull(reader, indicator, -amount)}` : `+${inFull(reader, indicator, amount)}`;
