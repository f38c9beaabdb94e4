import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../src/store/seal.ts';

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const secret = 'xoxb-not-a-real-token 齐步';

describe('what is sealed', () => {
  it('is opened with its key, and shows nothing of itself before', () => {
    const seal = sealWith([newer], randomBytes);
    const closed = seal.close('slack:A1:T1', secret);
    expect(seal.open('slack:A1:T1', closed)).toBe(secret);
    expect(Buffer.from(closed.sealed).toString('latin1')).not.toContain('xoxb');
    expect(closed.key).not.toContain(newer.toString('hex').slice(0, 8));
  });

  it('is never sealed twice in the same way', () => {
    const seal = sealWith([newer], randomBytes);
    expect(seal.close('a', secret).sealed).not.toEqual(seal.close('a', secret).sealed);
  });

  it('under one name is not opened under another', () => {
    const seal = sealWith([newer], randomBytes);
    expect(() => seal.open('slack:A1:T2', seal.close('slack:A1:T1', secret))).toThrow();
  });

  it('is not opened once a bit of it is another', () => {
    const seal = sealWith([newer], randomBytes);
    const { key, sealed } = seal.close('a', secret);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => seal.open('a', { key, sealed: changed })).toThrow();
    }
    expect(() => seal.open('a', { key, sealed: sealed.slice(0, 20) })).toThrow();
  });

  it('with an older key is opened while that key is there, and what is new has the newest', () => {
    const closed = sealWith([older], randomBytes).close('a', secret);
    const both = sealWith([newer, older], randomBytes);
    expect(both.open('a', closed)).toBe(secret);
    expect(both.close('a', secret).key).toBe(sealWith([newer], randomBytes).key);
    expect(() => sealWith([newer], randomBytes).open('a', closed)).toThrow('ENCRYPTION_KEY');
  });
});

it('without a key nothing is sealed', () => {
  expect(() => sealWith([], randomBytes).close('a', secret)).toThrow();
});
