import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/domain/amount.ts';
import { ratio } from '../../src/domain/ratio.ts';
import {
  amountInFull,
  amountText,
  exact,
  measured,
  moneyInFull,
  percentText,
  percentToCome,
  short,
  signedPoints,
} from '../../src/texts/numbers.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { indicator, renewalRate, sales, visits } from '../domain/known.ts';

const zh: Reader = { locale: 'zh-CN', platform: 'feishu', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' };
const en: Reader = { ...zh, locale: 'en', platform: 'slack' };

it('what is confirmed is short where that is the whole of it', () => {
  expect([120_000_000n, 296_666_667n, 99_999n].map((amount) => amountInFull(zh, sales, amount))).toEqual([
    '120万',
    '2,966,666.67',
    '999.99',
  ]);
  expect([
    amountInFull(en, visits, 123_456n),
    amountInFull(en, visits, 123_000n),
    amountInFull(en, renewalRate, 8_550n),
  ]).toEqual(['123,456', '123K', '85.5%']);
  expect(moneyInFull(en, 120_000_000n, 2, 2)).toBe('CNY 1,200,000.00');
});

describe('numbers in a sentence', () => {
  it.each([
    [8_600n, '8,600', '8,600'],
    [9_999n, '9,999', '9,999'],
    [10_000n, '1万', '10K'],
    [120_000n, '12万', '120K'],
    [125_000n, '12.5万', '125K'],
    [557_142n, '55.7万', '557K'],
    [999_600n, '100万', '1M'],
    [3_420_000n, '342万', '3.42M'],
    [12_344_000n, '1,234万', '12.3M'],
    [99_600_000n, '9,960万', '99.6M'],
    [99_999_999n, '1亿', '100M'],
    [120_000_000n, '1.2亿', '120M'],
    [-160_000n, '−16万', '−160K'],
  ])('%s is short as %s and as %s', (amount, chinese, english) => {
    expect(short(zh, amount, 0)).toBe(chinese);
    expect(short(en, amount, 0)).toBe(english);
  });

  it('keeps every digit that was given, and no empty ones', () => {
    expect(exact(12_000_050n, 2)).toBe('120,000.5');
    expect(exact(-16_000n, 2, 2)).toBe('−160.00');
    expect(exact(5n, 2)).toBe('0.05');
  });

  it('names the currency as each language does', () => {
    expect(moneyInFull(zh, 12_000_000n, 2)).toBe('¥120,000');
    expect(moneyInFull(en, 12_000_000n, 2)).toBe('CNY 120,000');
    expect(moneyInFull({ ...zh, currency: 'USD' }, -1n, 2)).toBe('−USD 0.01');
    expect(moneyInFull({ ...en, currency: 'USD' }, 100n, 2)).toBe('$1');
  });
});

describe('a number of an indicator', () => {
  it('has its measure word in Chinese, where it needs one', () => {
    expect(measured(zh, visits, 3n)).toBe('3 次');
    expect(measured(zh, visits, 100_000n)).toBe('10万次');
    expect(measured(en, visits, 3n)).toBe('3');
    expect(measured(zh, sales, 12_000_000n)).toBe('12万');
    expect(measured(zh, indicator('learning'), 15n)).toBe('1.5 小时');
  });

  it('is a percentage where it is one', () => {
    expect(amountText(zh, renewalRate, 3_550n)).toBe('35.5%');
    expect(amountText(en, renewalRate, 100_000n)).toBe('1,000%');
  });

  it('is never one that was rounded past the next step', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
    fc.assert(
      fc.property(amount, (value) => {
        expect(short(zh, value, 0)).toMatch(
          /^\d(,?\d){0,3}(\.\d{1,2})?万$|^[\d,]+(\.\d{1,2})?亿$|^\d(,\d{3})?$|^\d{2,3}$/,
        );
        expect(short(en, value, 0)).toMatch(/^\d{1,3}(\.\d{1,2})?[KM]$|^[\d,]+(\.\d{1,2})?B$|^\d(,\d{3})?$|^\d{2,3}$/);
      }),
    );
  });

  it('is read back to within half of its last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10_000n, max: 99_994_999n }), (value) => {
        const reading = readAmount(short(zh, value, 0), visits);
        // `1.234万` would be asked about; three digits never look like that.
        expect(reading.kind).toBe('amount');
        const off = reading.kind === 'amount' ? reading.value - value : 0n;
        expect((off < 0n ? -off : off) * 200n <= value).toBe(true);
      }),
    );
  });
});

it('a percentage and a difference of two', () => {
  expect(percentText(ratio(9_996, 10_000))).toBe('99.9%');
  expect(percentText(ratio(-3, 100))).toBe('−3%');
  expect(signedPoints(ratio(9, 100))).toBe('+9');
  expect(signedPoints(ratio(-3, 100))).toBe('−3');
  expect(signedPoints(ratio(4, 1_000))).toBe('0');
});

it('what is still to come of a target is rounded up, so that doing as much is enough', () => {
  const shown = [ratio(164, 10_000), ratio(5, 100), ratio(1, 100_000), ratio(998, 10_000), ratio(1_201, 10_000)];
  expect(shown.map(percentToCome)).toEqual(['1.7%', '5%', '0.1%', '10%', '13%']);
});
