import { describe, expect, it } from 'vitest';
import { readCorrectedVersion } from '../../../src/domain/changes/correction-line.ts';

describe('a correction of a scorecard', () => {
  it.each([
    ['scorecard v2 visits 15, teamwork 20', { version: 2, weights: 'visits 15, teamwork 20' }],
    ['Scorecard 12 visits 15', { version: 12, weights: 'visits 15' }],
    ['考核 v2 拜访 15，协作积分 20', { version: 2, weights: '拜访 15,协作积分 20' }],
    ['考核方案２ 拜访 15', { version: 2, weights: '拜访 15' }],
    ['scorecard v2', { version: 2, weights: '' }],
  ])('names the version, then the weights: %s', (line, read) => {
    expect(readCorrectedVersion(line)).toEqual(read);
  });

  it.each(['@Li Na visits 50 2026-10', 'visits 15 scorecard v2', 'scorecard', 'scorecard v2x visits 1', ''])(
    'is not meant by %o',
    (line) => {
      expect(readCorrectedVersion(line)).toBeUndefined();
    },
  );
});
