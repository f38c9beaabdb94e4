import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { type Dimension, defaultEnvelope } from '../../../src/domain/scorecards/scorecard.ts';
import { type Template, templateNamed, templates } from '../../../src/domain/scorecards/templates.ts';
import { violationsOf } from '../../../src/domain/scorecards/violations.ts';
import { indicator } from '../known.ts';

function template(key: Template['key']): Template {
  const found = templates.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`there is no template ${key}`);
  return found;
}
const keysOf = (key: Template['key']): string[] => template(key).version.items.map((item) => item.indicator);
const percentOf = (key: Template['key'], ...dimensions: Dimension[]): number[] =>
  dimensions.map((dimension) =>
    template(key).version.items.reduce(
      (sum, item) => sum + (indicator(item.indicator).dimension === dimension ? item.weight / 100 : 0),
      0,
    ),
  );

it.each(templates)('$key takes effect as it is', ({ version }) => {
  expect(violationsOf(version, catalogue, defaultEnvelope)).toEqual([]);
});

it.each(templates)('$key has a core: the indicator that nobody would give up', ({ version }) => {
  expect(version.items.filter(({ core }) => core)).toEqual([version.items[0]]);
  expect(indicator(version.items[0]?.indicator ?? '').dimension).toBe('result');
});

it('each has a name of its own in both languages', () => {
  expect(templates.map(({ names }) => names.zh)).toEqual(['成长', '成熟', '服务', '快消', 'SaaS']);
  expect(templates.map(({ names }) => names.en)).toEqual(['growth', 'mature', 'service', 'fast-moving goods', 'SaaS']);
});

it('each goes by its key and by its names, however they are written', () => {
  const keys = ['growth', '成长', 'Fast-moving goods', 'fast moving', '快消', 'ｓａａｓ', 'grow', ''].map(
    (word) => templateNamed(word)?.key,
  );
  expect(keys).toEqual(['growth', 'growth', 'fast-moving', 'fast-moving', 'fast-moving', 'saas', undefined, undefined]);
});

describe('what each is for', () => {
  it('growth: the most result there may be, and prospects', () => {
    expect(percentOf('growth', 'result')).toEqual([60]);
    expect(keysOf('growth')).toContain('prospects');
  });

  it('mature: capability in full', () => {
    expect(percentOf('mature', 'capability')).toEqual([20]);
  });

  it('service: 40/40/20, the most process there may be', () => {
    expect(percentOf('service', 'result', 'process', 'capability')).toEqual([40, 40, 20]);
  });

  it('fast-moving goods: the team covers its market, people sell, win customers and help elsewhere', () => {
    expect(template('fast-moving').version.teamIndicator).toBe('market-coverage');
    expect(keysOf('fast-moving')).toEqual(expect.arrayContaining(['sales-amount', 'new-customers', 'cross-region']));
  });

  it('SaaS: the team renews, people satisfy, renew and work together', () => {
    expect(template('saas').version.teamIndicator).toBe('renewal-rate');
    expect(keysOf('saas')).toEqual(expect.arrayContaining(['satisfaction', 'renewed-customers', 'tasks-done']));
  });
});
