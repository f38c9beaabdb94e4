import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { readWeight, readWeights } from '../../../src/domain/scorecards/weights-line.ts';

const read = (line: string) => {
  const weights = readWeights(line, catalogue);
  return 'kind' in weights ? weights : weights.map(({ indicator, weight }) => [indicator.key, weight]);
};

describe('weights as people type them', () => {
  it.each([
    [
      'visits 15, teamwork 20',
      [
        ['visits', 1_500],
        ['teamwork', 2_000],
      ],
    ],
    [
      '拜访 15，协作积分 12.5%',
      [
        ['visits', 1_500],
        ['teamwork', 1_250],
      ],
    ],
    [
      '拜访15、协作积分：２０％',
      [
        ['visits', 1_500],
        ['teamwork', 2_000],
      ],
    ],
    ['new customers 0', [['new-customers', 0]]],
    [
      'visits 15; follow-ups 7.25',
      [
        ['visits', 1_500],
        ['follow-ups', 725],
      ],
    ],
    ['', []],
  ])('%s', (line, weights) => {
    expect(read(line)).toEqual(weights);
  });

  it.each([
    ['vists 15', { kind: 'unknown-indicator', word: 'vists' }],
    ['visits', { kind: 'no-weight', word: '' }],
    ['visits more', { kind: 'no-weight', word: 'more' }],
    ['visits 12.345', { kind: 'no-weight', word: '12.345' }],
    ['visits 15 20', { kind: 'no-weight', word: '15 20' }],
    ['visits 101', { kind: 'no-weight', word: '101' }],
    ['visits 15, 拜访 20', { kind: 'twice' }],
  ])('that cannot be read: %s', (line, misread) => {
    expect(read(line)).toMatchObject(misread);
  });

  it('go from 0 to 100', () => {
    expect([readWeight('0'), readWeight('100%'), readWeight('100.01'), readWeight('-5')]).toEqual([
      0,
      10_000,
      undefined,
      undefined,
    ]);
  });
});
