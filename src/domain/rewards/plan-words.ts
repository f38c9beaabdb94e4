import { readAmount } from '../amount.ts';
import { hundredthsOf } from '../hundredths.ts';
import { type PaidPeriod, payDecimals } from './plan.ts';

/** What takes a part of a plan away. */
export const isNone = (word: string): boolean => /^(?:none|no|无|没有)$/iu.test(word.trim());

const periods: Readonly<Record<PaidPeriod, RegExp>> = {
  month: /^(?:month|monthly|每?个?月|月度)$/iu,
  quarter: /^(?:quarter|quarterly|每?个?季度?)$/iu,
};

export const readPaidPeriod = (word: string): PaidPeriod | undefined =>
  (['month', 'quarter'] as const).find((kind) => periods[kind].test(word.trim()));

export const isScoreWord = (word: string): boolean => /^(?:score|得分)$/iu.test(word.trim());
export const isHeadsWord = (word: string): boolean => /^(?:heads|equal|equally|人头|平均)$/iu.test(word.trim());

/** An amount of money, in its smallest unit; undefined for what is none, and for what has another currency. */
export function readPay(word: string, currency: string): bigint | undefined {
  const read = readAmount(word, { unit: 'currency', decimals: payDecimals, measure: '' });
  if (read.kind !== 'amount' || (read.currency !== undefined && read.currency !== currency)) return undefined;
  return read.value >= 0n ? read.value : undefined;
}

/** `100`, `62.5%`: in hundredths of a percent; at most two digits after the point. */
export function readShare(word: string): number | undefined {
  const parts = /^(\d{1,4})(?:\.(\d{1,2}))?\s*%?$/.exec(word.normalize('NFKC').trim());
  return parts ? hundredthsOf(parts[1] ?? '', parts[2]) : undefined;
}
