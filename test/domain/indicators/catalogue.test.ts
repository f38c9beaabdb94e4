import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { addsUp } from '../../../src/domain/indicators/indicator.ts';
import { indicatorNamed } from '../../../src/domain/indicators/match.ts';

const keysOf = (dimension: string) =>
  catalogue.filter((indicator) => indicator.dimension === dimension).map(({ names }) => names.en);

describe('the shipped indicators', () => {
  it('are those that a sales team knows', () => {
    expect(keysOf('result')).toEqual([
      'sales amount',
      'new customers',
      'renewed customers',
      'renewal rate',
      'new markets',
      'market coverage',
      'payment-collection days',
    ]);
    expect(keysOf('process')).toEqual([
      'customer visits',
      'prospects developed',
      'qualified follow-ups',
      'timely follow-up rate',
      'sales-cycle days',
      'collaboration tasks done',
    ]);
    expect(keysOf('capability')).toEqual([
      'customer satisfaction',
      'complaints',
      'teamwork points',
      'cross-region help',
      'support rate',
      'learning hours',
      'knowledge shared',
      'referred leads',
      'coaching sessions',
    ]);
  });

  it('have no word in common, so that every word means one of them', () => {
    for (const indicator of catalogue) {
      for (const word of [indicator.key, indicator.names.zh, indicator.names.en, ...indicator.aliases]) {
        expect(indicatorNamed(word, catalogue)?.key, word).toBe(indicator.key);
      }
    }
  });

  it('have a measure word exactly where Chinese needs one', () => {
    for (const { key, unit, measure } of catalogue) {
      expect(measure === '', key).toBe(unit === 'currency' || unit === 'percent');
    }
  });

  it('get better downwards only where that is so', () => {
    expect(catalogue.filter(({ direction }) => direction === 'lower').map(({ key }) => key)).toEqual([
      'collection-days',
      'sales-cycle',
      'complaints',
    ]);
  });

  it('add up over days unless they are rates, levels or spans', () => {
    expect(catalogue.filter((indicator) => !addsUp(indicator)).map(({ key }) => key)).toEqual([
      'renewal-rate',
      'market-coverage',
      'collection-days',
      'timely-follow-up',
      'sales-cycle',
      'satisfaction',
      'support-rate',
    ]);
  });
});
