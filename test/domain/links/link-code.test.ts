import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkCodeFrom, readLinkCode } from '../../../src/domain/links/link-code.ts';

describe('a link code', () => {
  it('has six digits, and is hardly ever the same', () => {
    const codes = Array.from({ length: 200 }, () => linkCodeFrom(randomUUIDv7()));
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(190);
    expect(linkCodeFrom('019aa000-0000-7000-8000-000000000007')).toBe('000007');
  });

  it.each([
    ['482913', '482913'],
    [' 482 913 ', '482913'],
    ['482-913', '482913'],
    ['４８２９１３', '482913'],
    ['48291', undefined],
    ['4829130', undefined],
    ['48291a', undefined],
    ['', undefined],
  ])('“%s” is read as %s', (typed, code) => {
    expect(readLinkCode(typed)).toBe(code);
  });
});
