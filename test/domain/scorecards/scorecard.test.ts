import { expect, it } from 'vitest';
import { defaultEnvelope, whole } from '../../../src/domain/scorecards/scorecard.ts';

it('the envelope of an organisation that has set none leaves room for a whole scorecard', () => {
  const limits = Object.values(defaultEnvelope.dimensions);
  expect(limits.map(({ least, most }) => [least / 100, most / 100])).toEqual([
    [40, 60],
    [20, 40],
    [10, 20],
  ]);
  expect(limits.reduce((sum, { least }) => sum + least, 0)).toBeLessThan(whole);
  expect(limits.reduce((sum, { most }) => sum + most, 0)).toBeGreaterThan(whole);
});
