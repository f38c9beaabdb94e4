import type { Indicator } from '../domain/indicators/indicator.ts';
import { percentDigits } from '../domain/percent.ts';
import { type Ratio, ratio, round, times } from '../domain/ratio.ts';
import type { Reader } from './reader.ts';
import { zh } from './zh-CN/spaced.ts';

interface Step {
  readonly size: bigint;
  readonly mark: string;
}

const steps: Readonly<Record<Reader['locale'], readonly Step[]>> = {
  'zh-CN': [
    { size: 100_000_000n, mark: '亿' },
    { size: 10_000n, mark: '万' },
  ],
  en: [
    { size: 1_000_000_000n, mark: 'B' },
    { size: 1_000_000n, mark: 'M' },
    { size: 1_000n, mark: 'K' },
  ],
};

/** Whole thousands apart: `120,000`, `1,250.5`. `digits` after the point at least, up to `decimals`. */
export function exact(amount: bigint, decimals: number, digits = 0): string {
  const size = amount < 0n ? -amount : amount;
  const unit = 10n ** BigInt(decimals);
  const fraction = (size % unit).toString().padStart(decimals, '0').slice(0, decimals);
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0');
  const whole = (size / unit).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0n ? '−' : ''}${whole}${kept ? `.${kept}` : ''}`;
}

/** From 10,000 on, three significant digits: `12.5万`, `120K`. Both are made from the exact value. */
export function short(reader: Reader, amount: bigint, decimals: number): string {
  const size = amount < 0n ? -amount : amount;
  const unit = 10n ** BigInt(decimals);
  if (size < 10_000n * unit) return exact(amount, decimals);
  const list = steps[reader.locale];
  // What would round up to the next step is shown in it: 99,999,999 is 1亿, never 10,000万.
  const step = list.find(({ size: from }, index) => 2n * size >= unit * (2n * from - (list[index + 1]?.size ?? 0n)));
  if (!step) return exact(amount, decimals);
  return `${amount < 0n ? '−' : ''}${threeDigits(ratio(size, unit * step.size))}${step.mark}`;
}

/** Short where that is the whole of it, else to the last digit: `120万`, `2,966,666.67`. */
function shortIfExact(reader: Reader, amount: bigint, { decimals, unit }: Indicator): string {
  const digits = amount.toString().replaceAll(/^-|0+$/g, '');
  if (digits.length <= 3) return short(reader, amount, decimals);
  // Half a yuan is 0.50, never 0.5.
  const cents = unit === 'currency' && amount % 10n ** BigInt(decimals) !== 0n;
  return exact(amount, decimals, cents ? decimals : 0);
}

/** Three significant digits without empty decimals; whole digits are all kept: `12.5`, `1.25`, `1,234`. */
function threeDigits(value: Ratio): string {
  const decimals = [2, 1].find((count) => round(times(value, ratio(10 ** count, 1))) < 1000n) ?? 0;
  return exact(round(times(value, ratio(10 ** decimals, 1))), decimals);
}

/** A number of an indicator as it stands in a sentence: `38`, `12.5万`, `35%`. */
export function amountText(reader: Reader, indicator: Indicator, amount: bigint): string {
  if (indicator.unit === 'percent') return `${exact(amount, indicator.decimals)}%`;
  return short(reader, amount, indicator.decimals);
}

/** The same with nothing rounded: what somebody is about to confirm. */
export function amountInFull(reader: Reader, indicator: Indicator, amount: bigint): string {
  if (indicator.unit === 'percent') return amountText(reader, indicator, amount);
  return shortIfExact(reader, amount, indicator);
}

/** The same with the indicator's measure: `3 次`, `10万次`, `12万`. English puts the name there instead. */
export function measured(reader: Reader, indicator: Indicator, amount: bigint): string {
  const number = amountText(reader, indicator, amount);
  return reader.locale === 'zh-CN' && indicator.measure ? zh`${number}${indicator.measure}` : number;
}

/** Money in full with its currency: `¥120,000`, `CNY 120,000.50`; with `digits` so many after the point at least. */
export function moneyInFull(reader: Reader, amount: bigint, decimals: number, digits = 0): string {
  const whole = amount % 10n ** BigInt(decimals) === 0n;
  const number = exact(amount < 0n ? -amount : amount, decimals, whole ? digits : decimals);
  const sign = amount < 0n ? '−' : '';
  if (reader.locale === 'zh-CN')
    return reader.currency === 'CNY' ? `${sign}¥${number}` : `${sign}${reader.currency} ${number}`;
  return reader.currency === 'USD' ? `${sign}$${number}` : `${sign}${reader.currency} ${number}`;
}

export const percentText = (value: Ratio, marks?: readonly Ratio[]): string => `${percentDigits(value, marks)}%`;

/** What an indicator in percent has come to, whole, and never as the target that it has not reached. */
export const wholePercent = ({ decimals }: Indicator, amount: bigint, target: bigint): string =>
  percentText(ratio(amount, 10n ** BigInt(decimals + 2)), [ratio(target, 10n ** BigInt(decimals + 2))]);

/** How far apart two of its percentages are: whole, unless it is less than one. */
export function points({ decimals }: Indicator, distance: bigint): string {
  const one = 10n ** BigInt(decimals);
  return distance < one ? exact(distance, decimals) : exact(round(ratio(distance, one)), 0);
}

/** Two digits after the point, and whether that is all of it; a part is never shown as the whole. */
export function finePercent(value: Ratio): { readonly text: string; readonly whole: boolean } {
  const hundredths = times(value, ratio(10_000, 1));
  const shown = round(hundredths);
  const pretends = shown === 10_000n && hundredths.top < 10_000n * hundredths.bottom;
  return { text: `${exact(pretends ? 9_999n : shown, 2)}%`, whole: hundredths.top % hundredths.bottom === 0n };
}

/** A part that is still to come, at most one digit after the point and rounded up, so that whoever does as much is done. */
export function percentToCome(value: Ratio): string {
  const shown = times(value, ratio(1_000, 1));
  const tenths = (shown.top + shown.bottom - 1n) / shown.bottom;
  return `${exact(tenths < 100n ? tenths : ((tenths + 9n) / 10n) * 10n, 1)}%`;
}

/** A difference of percentages, with its sign: `+9`, `−3`, `0`. */
export function signedPoints(difference: Ratio): string {
  const whole = round({ top: difference.top * 100n, bottom: difference.bottom });
  return whole > 0n ? `+${whole}` : whole < 0n ? `−${-whole}` : '0';
}

/** A fraction as hundreds with two digits, and whether that is all of it: a score of 77.06, `≈` where more would follow. */
export function hundredths(value: Ratio): { readonly text: string; readonly equals: '=' | '≈' } {
  const exactly = times(value, ratio(10_000, 1));
  const rounded = round(exactly);
  return { text: exact(rounded, 2), equals: rounded * exactly.bottom === exactly.top ? '=' : '≈' };
}

/** A multiple with at most one digit after the point: `2.9` times. */
export const tenths = (value: Ratio): string => exact(round(times(value, ratio(10, 1))), 1);

/** A weight of a scorecard, in hundredths of a percent: `12.5%`. */
export const weightText = (weight: number): string => `${exact(BigInt(weight), 2)}%`;

/** A factor with nothing rounded: as a decimal where that ends after six digits, `0.96`, else as a fraction, `77/90`. */
export function factorText(value: Ratio): string {
  const { top, bottom } = lowest(value);
  const scale = 1_000_000n;
  return scale % bottom === 0n ? exact((top * scale) / bottom, 6) : `${top}/${bottom}`;
}

function lowest({ top, bottom }: Ratio): Ratio {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}
