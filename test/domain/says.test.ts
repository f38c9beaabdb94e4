import { expect, test } from 'vitest';
import { says } from '../../src/domain/says.ts';

test.each([
  ['met Acme', 'Acme', true],
  ['ACME, renewed', 'acme', true],
  ['Acmeville', 'Acme', false],
  ['MacAcme', 'Acme', false],
  ['Acmeville, then Acme', 'Acme', true],
  ['拜访了华星的采购', '华星', true],
  ['签了Acme两年', 'Acme', true],
  ['Ａｃｍｅ', 'Acme', true],
  ['A', 'A', false],
  ['anything', '', false],
  ['3M and 13M', '3M', true],
  ['13M', '3M', false],
])('%s · %s: %s', (text, name, said) => {
  expect(says(text, name)).toBe(said);
});
