import { randomUUIDv7 } from 'node:crypto';
import { expect, it } from 'vitest';
import { claimCodeFrom, readClaimCode } from '../../src/domain/claim-code.ts';

it('a code is made of what is random in an id, and of nothing else', () => {
  expect(claimCodeFrom('0198a000-0000-7000-8000-000000000000')).toBe('0000-0000-0000');
  expect(claimCodeFrom('0198a000-0000-7000-8fff-ffffffffffff')).toBe('ZZZZ-ZZZZ-ZZZZ');
  const codes = Array.from({ length: 200 }, () => claimCodeFrom(randomUUIDv7()));
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(readClaimCode(code)).toBe(code);
});

it.each([
  ['7k3m-9xwt-2qab', '7K3M-9XWT-2QAB'],
  [' 7K3M9XWT2QAB ', '7K3M-9XWT-2QAB'],
  ['7K3M 9XWT 2QAB', '7K3M-9XWT-2QAB'],
  ['７Ｋ３Ｍ－９ＸＷＴ—２ＱＡＢ', '7K3M-9XWT-2QAB'],
  ['O123-I567-L9AB', '0123-1567-19AB'],
])('%s is read as %s', (typed, code) => expect(readClaimCode(typed)).toBe(code));

it.each(['', '12', '#12', '7K3M-9XWT', '7K3M-9XWT-2QABC', '7K3M-9XWT-2QAU', '认领'])('%s is no code', (typed) =>
  expect(readClaimCode(typed)).toBeUndefined(),
);
