import type { Indicator } from '../indicators/indicator.ts';
import { targetAmount } from '../targets/line.ts';
import type { ContestMeasure } from './contest.ts';

/** `60`, `60%`, `62.5%` of the own target; at most two digits after the point. */
const percentage = /^(?<whole>\d{1,4})(?:[.](?<part>\d{1,2}))?\s*%?$/u;

/**
 * The least that wins, as it is typed: a percentage, in hundredths, or an amount in the indicator's smallest unit. Greater
 * than 0; undefined for what is none.
 */
export function readMinimum(
  word: string,
  measure: ContestMeasure,
  indicator: Indicator,
  currency: string,
): bigint | undefined {
  if (measure === 'value') {
    const amount = targetAmount(indicator, word, currency);
    return typeof amount === 'bigint' ? amount : undefined;
  }
  const { whole, part = '' } = percentage.exec(word.normalize('NFKC').trim())?.groups ?? {};
  const hundredths = whole === undefined ? 0n : BigInt(whole + part.padEnd(2, '0'));
  return hundredths > 0n ? hundredths : undefined;
}
