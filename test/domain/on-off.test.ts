import { expect, it } from 'vitest';
import { readOnOff } from '../../src/domain/on-off.ts';

it.each([
  ['on', 'on'],
  ['OFF', 'off'],
  ['开', 'on'],
  ['关掉', 'off'],
  ['ｏｆｆ', 'off'],
  ['maybe', undefined],
  ['', undefined],
])('“%s” means %s', (word, meant) => {
  expect(readOnOff(word)).toBe(meant);
});
