import { type Line, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import type { ShownChange } from './change.ts';
import { inLines, orderFor } from './change-scores.ts';
import { payText } from './plan-rules.ts';

interface WouldPay {
  readonly period: Period;
  /** In the smallest unit of the currency. */
  readonly amount: bigint;
}

/** What somebody would have been paid before a change and after it; undefined for nothing. */
export interface ShownPay {
  readonly before: WouldPay | undefined;
  readonly after: WouldPay | undefined;
}

/** `按截至 10-31 的数据试算，付给你 ¥5,760.00 → ¥6,120.00`. */
export function ownPayText(reader: Reader, until: Temporal.PlainDate, pay: ShownPay, fiscalYearStart: number): string {
  const { rewardPlan: texts } = textsFor(reader.locale);
  return texts.paidOwn({ data: dataText(reader, until), moved: movedText(reader, pay, fiscalYearStart) });
}

/** The own first, then what others would have been paid, for whoever approves it. */
export function payLines(reader: Reader, { change: { simulatedOn }, what, pays }: ShownChange): Line[] {
  if (!simulatedOn || what.kind !== 'plan') return [];
  const { fiscalYearStart } = what;
  const { rewardPlan: texts, change } = textsFor(reader.locale);
  const own = pays.find((one) => one.own);
  const others = pays.filter((one) => !one.own).toSorted(orderFor(reader));
  const total = (side: 'before' | 'after') => others.reduce((sum, one) => sum + (one[side]?.amount ?? 0n), 0n);
  const moved = change.score({ before: payText(reader, total('before')), after: payText(reader, total('after')) });
  const data = dataText(reader, simulatedOn);
  return [
    ...(own ? [line(ownPayText(reader, simulatedOn, own, fiscalYearStart))] : []),
    ...(others.length > 0 ? [line(texts.paid({ data, count: others.length, moved }))] : []),
    ...inLines(
      reader,
      others.map((one) =>
        change.moved({ name: nameFor(reader, one.person), moved: movedText(reader, one, fiscalYearStart) }),
      ),
    ),
  ];
}

const dataText = (reader: Reader, until: Temporal.PlainDate): string =>
  textsFor(reader.locale).change.untilDay({ day: dayText(reader.locale, until) });

/** With its period where the two are paid by periods of different kinds. */
function movedText(reader: Reader, { before, after }: ShownPay, fiscalYearStart: number): string {
  const { rewardPlan: texts, change } = textsFor(reader.locale);
  const differ = before && after && before.period.kind !== after.period.kind;
  const said = (side: WouldPay | undefined): string => {
    if (!side) return texts.nothing;
    const amount = payText(reader, side.amount);
    return differ
      ? texts.ofPeriod({ period: periodText(reader.locale, side.period, fiscalYearStart), amount })
      : amount;
  };
  return change.score({ before: said(before), after: said(after) });
}
