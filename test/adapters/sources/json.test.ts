import { describe, expect, it } from 'vitest';
import { digitsOf, exactJson } from '../../../adapters/sources/json.ts';

describe('JSON that loses nothing', () => {
  it('gives every number as its digits, however many', () => {
    expect(exactJson('{"a": [12345678901234567890.10, -0.5, 1.2E7], "b": {"c": 3}}')).toEqual({
      a: ['12345678901234567890.10', '-0.5', '12000000'],
      b: { c: '3' },
    });
  });

  it('leaves everything else as it is', () => {
    const said = { yes: true, no: false, none: null, text: '1.2E7', list: [], object: {} };
    expect(exactJson(JSON.stringify(said))).toEqual(said);
  });

  it('is no JSON where it is half', () => {
    expect(() => exactJson('{"a": 1')).toThrow(SyntaxError);
  });
});

describe('a number as a program wrote it', () => {
  it.each([
    ['0', '0'],
    ['12', '12'],
    ['-12.50', '-12.50'],
    ['1.2E7', '12000000'],
    ['1.2345678901234567e+3', '1234.5678901234567'],
    ['5e-3', '0.005'],
    ['-12.5E-4', '-0.00125'],
    ['1E0', '1'],
    ['0E10', '0'],
    ['100e-2', '1.00'],
  ])('%s is %s', (numeral, digits) => {
    expect(digitsOf(numeral)).toBe(digits);
  });

  it.each(['', 'NaN', '1,200', '1e999', '12 CNY', '0x10'])('%o stays as it is', (text) => {
    expect(digitsOf(text)).toBe(text);
  });
});
