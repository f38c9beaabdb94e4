import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../../../src/domain/attainment.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { defaultEnvelope, type Envelope, whole } from '../../../src/domain/scorecards/scorecard.ts';
import { canBeOverridden, violationsOf } from '../../../src/domain/scorecards/violations.ts';
import { scorecard } from '../../../src/playground/gallery/samples/scorecard-in-short.ts';

const balanced = 'sales-amount 40*, new-customers 15, visits 20, follow-ups 10, teamwork 15';
const found = (text: string, envelope: Envelope = defaultEnvelope) =>
  violationsOf(scorecard(text), catalogue, envelope);

describe('a scorecard takes effect', () => {
  it.each([
    balanced,
    'sales-amount 60, visits 30, teamwork 10',
    'sales-amount 40, visits 40, teamwork 20',
    'sales-amount 40, visits 35, teamwork 15, satisfaction 5, new-customers 5',
    'sales-amount 33.33, new-customers 16.67, visits 33.34, teamwork 16.66',
    'sales-amount 40, new-customers 5, renewed-customers 5, visits 15, prospects 15, follow-ups 10, teamwork 10',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what keeps it from that is named', () => {
  it.each([
    ['a weight too much', balanced.replace('15,', '15.01,'), [{ kind: 'not-the-whole', total: 10_001, by: -1 }]],
    ['a weight too little', balanced.replace('20', '19.99'), [{ kind: 'not-the-whole', total: 9_999, by: 1 }]],
    [
      'too few indicators',
      'sales-amount 60, visits 40',
      [
        { kind: 'indicator-count', count: 2, least: 3, most: 7 },
        { kind: 'dimension-weight', dimension: 'capability', weight: 0, least: 1_000, most: 2_000 },
      ],
    ],
    [
      'too many, one of them too light',
      'sales-amount 40, new-customers 5, new-markets 4.99, visits 15, prospects 10, follow-ups 5.01, teamwork 10, learning 10',
      [
        { kind: 'weight-too-small', indicator: 'new-markets', weight: 499, least: 500 },
        { kind: 'indicator-count', count: 8, least: 3, most: 7 },
      ],
    ],
    [
      'a dimension that is too heavy and one that is too light',
      'sales-amount 60.01, visits 19.99, teamwork 20',
      [
        { kind: 'dimension-weight', dimension: 'result', weight: 6_001, least: 4_000, most: 6_000 },
        { kind: 'dimension-weight', dimension: 'process', weight: 1_999, least: 2_000, most: 4_000 },
      ],
    ],
    [
      'an indicator that nobody has defined',
      'sales-amount 50, vists 10, visits 20, teamwork 20',
      [{ kind: 'unknown-indicator', indicator: 'vists' }],
    ],
    [
      'one twice',
      'sales-amount 30, sales-amount 20, visits 30, teamwork 20',
      [{ kind: 'indicator-twice', indicator: 'sales-amount' }],
    ],
    [
      'one without a weight',
      'sales-amount 50, new-customers 0, visits 30, teamwork 20',
      [{ kind: 'no-weight', indicator: 'new-customers' }],
    ],
  ])('%s', (_what, text, violations) => {
    expect(found(text)).toEqual(violations);
  });

  it('a weight below nothing or finer than a hundredth of a percent, which counts nothing', () => {
    const { items, ...rest } = scorecard('sales-amount 50, visits 30, teamwork 20');
    for (const weight of [-500, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const spoilt = [...items, { indicator: 'learning', weight, core: false, ...defaultBounds }];
      expect(violationsOf({ ...rest, items: spoilt }, catalogue, defaultEnvelope)).toEqual([
        { kind: 'no-weight', indicator: 'learning' },
      ]);
    }
  });

  it('a team link beyond the whole, and a team indicator that nobody has defined', () => {
    const judged = (teamLink: number, team?: string) =>
      violationsOf(scorecard(balanced, teamLink, team), catalogue, defaultEnvelope);
    expect([0, 2_000, whole].flatMap((link) => judged(link))).toEqual([]);
    expect([-1, whole + 1, 0.5].flatMap((link) => judged(link).map(({ kind }) => kind))).toEqual(
      Array(3).fill('team-link'),
    );
    expect(judged(2_000, 'market-coverage')).toEqual([]);
    expect(judged(2_000, 'markt')).toEqual([{ kind: 'unknown-indicator', indicator: 'markt' }]);
  });
});

it('an organisation may set another envelope', () => {
  const wide: Envelope = {
    dimensions: { ...defaultEnvelope.dimensions, result: { least: 4_000, most: 7_000 } },
    indicators: { least: 2, most: 4 },
    leastWeight: 100,
  };
  expect(found('sales-amount 69, new-markets 1, visits 20, teamwork 10', wide)).toEqual([]);
  expect(found(balanced, wide)).toEqual([{ kind: 'indicator-count', count: 5, least: 2, most: 4 }]);
});

it('a reason overrides what leaves the envelope, never what has no score', () => {
  const all = found('sales-amount 95, vists 4, learning 0');
  expect(all.filter(canBeOverridden).map(({ kind }) => kind)).toEqual([
    'weight-too-small',
    'dimension-weight',
    'dimension-weight',
    'dimension-weight',
  ]);
  expect(all.filter((one) => !canBeOverridden(one)).map(({ kind }) => kind)).toEqual([
    'unknown-indicator',
    'no-weight',
    'not-the-whole',
  ]);
});

it('law: nothing is named exactly where every rule holds', () => {
  const keys = ['sales-amount', 'new-customers', 'new-markets', 'visits', 'prospects', 'teamwork', 'learning'];
  const weights = fc.array(fc.integer({ min: 300, max: 4_500 }), { minLength: 1, maxLength: 6 });
  const filled = weights.map((list) => [...list, whole - list.reduce((sum, weight) => sum + weight, 0)]);
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: 7 }), fc.oneof(weights, filled), (order, list) => {
      const items = list.map((weight, index) => ({ indicator: order[index] ?? '', weight, core: false }));
      const of = (...names: string[]) =>
        items.reduce((sum, { indicator, weight }) => sum + (names.includes(indicator) ? weight : 0), 0);
      const [result, process, capability] = [
        of(...keys.slice(0, 3)),
        of('visits', 'prospects'),
        of('teamwork', 'learning'),
      ];
      const holds =
        items.length >= 3 &&
        list.every((weight) => weight >= 500) &&
        result + process + capability === whole &&
        [result >= 4_000, result <= 6_000, process >= 2_000, process <= 4_000].every(Boolean) &&
        capability >= 1_000 &&
        capability <= 2_000;
      const version = {
        items: items.map((item) => ({ ...item, ...defaultBounds })),
        teamLink: 2_000,
        teamIndicator: undefined,
      };
      expect(violationsOf(version, catalogue, defaultEnvelope).length === 0).toBe(holds);
    }),
    { numRuns: 2_000 },
  );
});
