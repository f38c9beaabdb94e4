import { describe, expect, it } from 'vitest';
import {
  isHeadsWord,
  isNone,
  isScoreWord,
  readPaidPeriod,
  readPay,
  readShare,
} from '../../../src/domain/rewards/plan-words.ts';

describe('the words of a plan', () => {
  it('are amounts of money in the currency of the company, to the last cent', () => {
    const read = (word: string) => readPay(word, 'CNY');
    expect([read('6000'), read('¥6,000.50'), read('1.2万'), read('0')]).toEqual([600_000n, 600_050n, 1_200_000n, 0n]);
    expect([read('$6000'), read('-1'), read('6.001'), read('much')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are shares in percent, with or without the sign', () => {
    expect([readShare('100'), readShare('62.5%'), readShare('８０％')]).toEqual([10_000, 6_250, 8_000]);
    expect([readShare('all'), readShare('-5'), readShare('1.234')]).toEqual([undefined, undefined, undefined]);
  });

  it('are periods, ways to share, and nothing at all, in both languages', () => {
    expect(['month', 'monthly', '月', '每月', '月度'].map(readPaidPeriod)).toEqual(Array(5).fill('month'));
    expect(['quarter', '季', '每季度'].map(readPaidPeriod)).toEqual(Array(3).fill('quarter'));
    expect(readPaidPeriod('week')).toBeUndefined();
    expect(['heads', '人头', 'score', '得分'].map((word) => [isHeadsWord(word), isScoreWord(word)])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect([isNone('none'), isNone('无'), isNone('0')]).toEqual([true, true, false]);
  });
});
