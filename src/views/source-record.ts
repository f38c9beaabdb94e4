import type { Field } from '../card/form.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Waiting } from '../domain/sources/reading.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { inFull } from './source-closed.ts';

interface ShownRecord {
  readonly why: Waiting;
  readonly asks: 'amount' | 'day';
  readonly indicator: Indicator;
  readonly values: readonly string[];
}

/** Why it waits, and by what it is recognised. */
export function recordHint(reader: Reader, { why, values }: ShownRecord): string {
  const { mapping } = textsFor(reader.locale);
  return dots(capital(mapping.why[why]), ...values.slice(0, 4).map((value) => `“${shorten(value, 24)}”`));
}

/** What is asked for: an amount in the organisation's currency, or a day. */
export function recordField(
  reader: Reader,
  { asks, indicator }: ShownRecord,
  currency: string,
): Pick<Field, 'label' | 'kind'> {
  const { sourceQueue: texts } = textsFor(reader.locale);
  if (asks === 'day') return { label: texts.dayField, kind: 'date' };
  const name = capital(indicatorName(reader, indicator));
  return { label: indicator.unit === 'currency' ? texts.moneyField({ name, currency }) : name, kind: 'text' };
}

type SaidRecord =
  | { readonly is: 'counted'; readonly indicator: Indicator; readonly amount: bigint; readonly day: Temporal.PlainDate }
  | { readonly is: 'waiting'; readonly why: Waiting }
  | { readonly is: 'passed' };

/** What came of it. */
export function recordSaidText(reader: Reader, said: SaidRecord): string {
  const { sourceQueue: texts, mapping } = textsFor(reader.locale);
  if (said.is === 'passed') return texts.saidPassed;
  if (said.is === 'waiting') return texts.saidWaits({ why: mapping.why[said.why] });
  const { indicator, amount, day } = said;
  return texts.saidCounts({
    what: `${capital(indicatorName(reader, indicator))} ${inFull(reader, indicator, amount)}`,
    day: dayText(reader.locale, day),
  });
}
