import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { namesNobody, readTargetLine, targetAmount } from '../../../src/domain/targets/line.ts';
import { sales, visits } from '../known.ts';

/** Whose, what, how much and when; or what was not understood, and where. */
function read(line: string): unknown[] | undefined {
  const reading = readTargetLine(line, catalogue);
  if (!reading) return undefined;
  if ('kind' in reading) return [reading.kind, reading.word, reading.at];
  expect(line.slice(reading.at).startsWith(reading.number)).toBe(true);
  return [reading.whose, reading.indicator.key, reading.number, reading.period];
}

describe('a target as it is typed', () => {
  it.each([
    ['@li visits 60', ['@li', 'visits', '60', '']],
    ['@李娜 拜访 60', ['@李娜', 'visits', '60', '']],
    ['@李娜 拜访60次 12月', ['@李娜', 'visits', '60次', '12月']],
    ['<@U123|Li Na> visits 60 next month', ['<@U123|Li Na>', 'visits', '60', 'next month']],
    ['@Li Na sales amount 1.2m 2027Q1', ['@Li Na', 'sales-amount', '1.2m', '2027Q1']],
    ['团队 销售额 500万 2026Q4', ['团队', 'sales-amount', '500万', '2026Q4']],
    ['team amount 500 万 2026 Q4', ['team', 'sales-amount', '500 万', '2026 Q4']],
    ['华东二队 amount ¥5,000,000 四季度', ['华东二队', 'sales-amount', '¥5,000,000', '四季度']],
    ['East Two new customers 12', ['East Two', 'new-customers', '12', '']],
    ['Sales amount 5m', ['Sales', 'sales-amount', '5m', '']],
    ['@li visits', ['@li', 'visits', '', '']],
    ['@li visits many', ['@li', 'visits', 'many', '']],
  ])('%s', (line, reading) => {
    expect(read(line)).toEqual(reading);
  });

  it('says which word names no indicator, and where it stands', () => {
    expect(read('@li vists 60')).toEqual(['unknown-indicator', 'vists', 4]);
    expect(read('East Two vists 60 2027Q1')).toEqual(['unknown-indicator', 'vists', 9]);
    expect(read('<@U123> vists')).toEqual(['unknown-indicator', 'vists', 8]);
  });

  it('is none where it stops before anything is measured', () => {
    expect(['', '@li', '  '].map(read)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the number of a target', () => {
  it('is read as people type it, and is greater than 0', () => {
    expect(targetAmount(sales, '500万', 'CNY')).toBe(500_000_000n);
    expect(targetAmount(visits, '60次', 'CNY')).toBe(60n);
    expect(targetAmount(visits, '0', 'CNY')).toEqual({ kind: 'not-positive', word: '0' });
    expect(targetAmount(sales, '-5', 'CNY')).toEqual({ kind: 'not-positive', word: '-5' });
  });

  it('is asked about where it has two meanings, and says where it stands', () => {
    expect(targetAmount(visits, '1.200', 'CNY', 11)).toMatchObject({ kind: 'ambiguous-number', at: 11 });
    expect(targetAmount(sales, '$5m', 'CNY')).toMatchObject({ kind: 'foreign-currency', currency: 'USD' });
  });
});

it('a line may name nobody', () => {
  const nobody = ['amount 6m', '销售额 600万 2027Q1', 'new customers 12', 'vists 60'];
  const somebody = ['@li visits 60', 'East Two amount 6m', '华东二队 销售额 600万', 'East Two vists 60'];
  expect(nobody.map((line) => namesNobody(line, catalogue))).toEqual(nobody.map(() => true));
  expect(somebody.map((line) => namesNobody(line, catalogue))).toEqual(somebody.map(() => false));
});
