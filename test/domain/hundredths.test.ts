import { expect, it } from 'vitest';
import { hundredthsOf } from '../../src/domain/hundredths.ts';

it.each([
  ['12', undefined, 1_200],
  ['12', '', 1_200],
  ['12', '5', 1_250],
  ['12', '05', 1_205],
  ['0', '99', 99],
])('%s and %s behind the point are %s hundredths', (whole, part, hundredths) => {
  expect(hundredthsOf(whole, part)).toBe(hundredths);
});
