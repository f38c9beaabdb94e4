import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, currencyOf, dayOf, storable } from '../../../src/domain/sources/value.ts';
import { sales, visits } from '../known.ts';

describe('a number as a system writes it, in hundredths', () => {
  it.each([
    ['120000', 12_000_000n],
    ['120000.5', 12_000_050n],
    ['0.1', 10n],
    ['-35.20', -3_520n],
    ['12.345', 1_235n],
    ['-12.345', -1_235n],
    ['12.3449', 1_234n],
    [' 7. ', 700n],
    ['1.200', 120n],
  ])('%s', (text, expected) => expect(amountOf(text, sales)).toEqual({ value: expected }));

  it('is read without a loss however many digits it has', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (cents) => {
        const size = cents < 0n ? -cents : cents;
        const text = `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
        expect(amountOf(text, sales)?.value).toBe(cents);
      }),
    );
  });

  it('may be one that people have typed, where it has one meaning only', () => {
    expect(amountOf('12万', sales)).toEqual({ value: 12_000_000n });
    expect(amountOf('120,000.00', sales)).toEqual({ value: 12_000_000n });
    expect(amountOf('3 次', visits)).toEqual({ value: 3n });
    expect(amountOf('12,34', sales)).toBeUndefined();
  });

  it.each([
    ['¥120,000', 'CNY'],
    ['120,000元', 'CNY'],
    ['12万 USD', 'USD'],
    ['$120,000.00', 'USD'],
  ])('%s says its currency', (text, currency) => {
    expect(amountOf(text, sales)).toEqual({ value: 12_000_000n, currency });
    expect(amountOf(text, visits)).toBeUndefined();
  });

  it.each([
    '',
    'abc',
    '1e400',
    '$12 €',
    '1 200',
    'NaN',
    '--3',
    '10000000000000.01',
    '999999999999999999',
    `${'9'.repeat(40)}`,
  ])('is none: %j', (text) => expect(amountOf(text, sales)).toBeUndefined());
});

describe('a day', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['2026-11-20T23:30:00', '2026-11-20'],
    ['2026-11-20 23:30:00', '2026-11-20'],
    ['2026-11-19T16:00:00Z', '2026-11-20'],
    ['2026-11-19T15:59:59.999Z', '2026-11-19'],
    ['2026-11-20T00:30:00+09:00', '2026-11-19'],
    ['2026-11-20 00:30:00+0800', '2026-11-20'],
  ])('%s is %s in Shanghai', (text, day) => expect(dayOf(text, 'Asia/Shanghai')?.toString()).toBe(day));

  it.each(['', '11-20', '2026-02-30', '2026-13-01T00:00:00Z', '2026-11-20T99:00:00Z', 'soon', '1763600000000'])(
    'is none: %j',
    (text) => expect(dayOf(text, 'Asia/Shanghai')).toBeUndefined(),
  );
});

it('knows a currency by its code and by what people write for it', () => {
  expect(['cny', ' USD ', '人民币', 'RMB', '€'].map(currencyOf)).toEqual(['CNY', 'USD', 'CNY', 'CNY', 'EUR']);
  expect(currencyOf('money')).toBeUndefined();
});

it('leaves out of a text what no database takes', () => {
  expect(storable('Ac\0me \ud83d 🚀')).toBe('Acme \ufffd 🚀');
});
