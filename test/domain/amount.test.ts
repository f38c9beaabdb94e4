import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/domain/amount.ts';
import { exact } from '../../src/texts/numbers.ts';
import { complaints, indicator, renewalRate, sales, visits } from './known.ts';

const amountOf = (typed: string, of = sales) => {
  const reading = readAmount(typed, of);
  return reading.kind === 'amount' ? reading.value : reading.kind;
};

describe('money as people type it, in hundredths', () => {
  it.each([
    ['12万', 12_000_000n],
    ['12 万', 12_000_000n],
    ['12.5万', 12_500_000n],
    ['12w', 12_000_000n],
    ['1.2亿', 12_000_000_000n],
    ['3千万', 3_000_000_000n],
    ['2百万', 200_000_000n],
    ['5千', 500_000n],
    ['1.2k', 120_000n],
    ['1.2K', 120_000n],
    ['2m', 200_000_000n],
    ['¥120,000', 12_000_000n],
    ['￥120,000', 12_000_000n],
    ['¥ 120,000', 12_000_000n],
    ['120,000元', 12_000_000n],
    ['12万元', 12_000_000n],
    ['CNY 120,000', 12_000_000n],
    ['RMB 12万', 12_000_000n],
    ['120000', 12_000_000n],
    ['1,234,567.89', 123_456_789n],
    ['0.125万', 125_000n],
    ['１２，０００', 1_200_000n],
    ['１２万', 12_000_000n],
    ['-3', -300n],
    ['−3', -300n],
    ['－３', -300n],
    ['+3', 300n],
    ['-¥160', -16_000n],
    ['¥-160', -16_000n],
    ['007', 700n],
    ['0', 0n],
  ])('%s is %s', (typed, value) => {
    expect(amountOf(typed)).toBe(value);
  });
});

describe('what is read of other units', () => {
  it.each([
    ['35%', renewalRate, 3_500n],
    ['35 %', renewalRate, 3_500n],
    ['３５％', renewalRate, 3_500n],
    ['35', renewalRate, 3_500n],
    ['33.33%', renewalRate, 3_333n],
    ['3 次', visits, 3n],
    ['3次', visits, 3n],
    ['2起', complaints, 2n],
    ['1.5 小时', indicator('learning'), 15n],
  ])('%s', (typed, of, value) => {
    expect(amountOf(typed, of)).toBe(value);
  });

  it.each([
    ['35%', visits],
    ['35%', sales],
    ['¥3', visits],
    ['3元', visits],
    ['12k%', visits],
    ['3 家', visits],
  ])('%s is not taken for a number of something else', (typed, of) => {
    expect(amountOf(typed, of)).toBe('unreadable');
  });
});

describe('a number with more than one meaning', () => {
  it.each([
    ['1.200', ['1,200', '1.2']],
    ['12.000', ['12,000', '12']],
    ['1.008', ['1,008', '1.0080']],
    ['12,34', ['12.34', '1,234']],
    ['1,5万', ['1.5万', '15万']],
    ['-1.200', ['-1,200', '-1.2']],
    ['$1.200', ['$1,200', '$1.2']],
    ['1.200元', ['1,200元', '1.2元']],
  ])('%s asks which of %j', (typed, choices) => {
    expect(readAmount(typed, sales)).toEqual({ kind: 'ambiguous', choices });
  });

  it('is asked about once: every choice, sent back, reads as one number', () => {
    const runs = fc.stringMatching(/^[+-]?[¥$]?[1-9]\d{0,2}[.,]\d{1,3}(万|k|亿)?$/);
    fc.assert(
      fc.property(runs, (typed) => {
        const reading = readAmount(typed, sales);
        fc.pre(reading.kind === 'ambiguous');
        const choices = reading.kind === 'ambiguous' ? reading.choices : [];
        expect(choices.map((choice) => readAmount(choice, sales).kind)).not.toContain('ambiguous');
      }),
    );
  });
});

describe('what is not read at all', () => {
  it.each([
    '',
    'abc',
    '1,2000',
    '1.2.3',
    '1,200,00',
    '1.200,50',
    '--3',
    '-¥-3',
    '¥3元',
    '12.',
    '.5',
    '3x',
    '12万万',
    '1e5',
    'Infinity',
    '½',
    '三',
    '3 w',
  ])('“%s”', (typed) => {
    expect(readAmount(typed, sales)).toEqual({ kind: 'unreadable' });
  });

  it('more decimals than the indicator has are refused, never rounded', () => {
    expect(amountOf('3.5', visits)).toBe('unreadable');
    expect(amountOf('3.0', visits)).toBe(3n);
    expect(amountOf('12.345万', sales)).toBe('ambiguous');
    expect(amountOf('0.005', sales)).toBe('unreadable');
    expect(amountOf('1.2345', sales)).toBe('unreadable');
    expect(amountOf('1.2345万', sales)).toBe(1_234_500n);
  });

  it('a number that no store could hold is refused as well', () => {
    expect(amountOf('99999999999999999999', visits)).toBe('unreadable');
    expect(amountOf('999999亿亿', sales)).toBe('unreadable');
  });
});

it.each([
  ['$120', 'USD'],
  ['120美元', 'USD'],
  ['USD 120', 'USD'],
  ['120 usd', 'USD'],
  ['€120', 'EUR'],
  ['120港币', 'HKD'],
  ['BRL 120', 'BRL'],
  ['120块', 'CNY'],
  ['¥120', 'CNY'],
  ['120', undefined],
])('%s is in %s', (typed, currency) => {
  expect(readAmount(typed, sales)).toEqual({ kind: 'amount', value: 12_000n, ...(currency ? { currency } : {}) });
});

describe('laws', () => {
  const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

  it('an amount that was printed in full is read back to the last cent', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(readAmount(exact(value, 2), sales)).toEqual({ kind: 'amount', value });
      }),
    );
  });

  it('a plain decimal is exact, whatever a float would make of it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 10, max: 99 }), (whole, fraction) => {
        expect(amountOf(`${whole}.${fraction}`)).toBe(whole * 100n + BigInt(fraction));
      }),
    );
    expect(amountOf('0.29')).toBe(29n);
    expect(amountOf('1.15万')).toBe(1_150_000n);
  });

  it('full-width letters and digits mean what the narrow ones mean', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]?\d{1,6}([.,]\d{1,4})?[%kw]?$/), (typed) => {
        const wide = typed.replaceAll(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
        expect(amountOf(wide)).toBe(amountOf(typed));
      }),
    );
  });

  it('nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(['amount', 'ambiguous', 'unreadable']).toContain(readAmount(typed, sales).kind);
      }),
    );
  });
});
