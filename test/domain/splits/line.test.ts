import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { readSplitLine } from '../../../src/domain/splits/line.ts';
import { day } from '../known.ts';

const around = { indicators: catalogue, today: day('2026-11-18'), fiscalYearStart: 1 };

const told = (text: string): string => {
  const line = readSplitLine(text, around);
  if ('unknown' in line) return `? ${line.unknown}`;
  const { indicator, method, period, team } = line;
  return [indicator.key, method ?? '-', period ? `${period.kind} ${period.from}` : '-', team ?? '-'].join(', ');
};

describe('what is to be split', () => {
  it.each([
    ['amount equal', 'sales-amount, equal, -, -'],
    ['sales amount', 'sales-amount, -, -, -'],
    ['销售额 平均', 'sales-amount, equal, -, -'],
    ['销售额 平均 华东一队 2027Q1', 'sales-amount, equal, quarter 2027-01-01, 华东一队'],
    ['visits East Two by headcount for 2027 Q1', 'visits, headCount, quarter 2027-01-01, East Two'],
    ['visits 2027Q1 headcount of East Two', 'visits, headCount, quarter 2027-01-01, East Two'],
    ['visits last', 'visits, lastActual, -, -'],
    ['visits last next quarter', 'visits, lastActual, quarter 2027-01-01, -'],
    ['visits next month last', 'visits, lastActual, month 2026-12-01, -'],
    ['拜访 按人数 一季度', 'visits, headCount, quarter 2027-01-01, -'],
    ['拜访 爬坡 下季度', 'visits, ramp, quarter 2027-01-01, -'],
    ['new customers hand', 'new-customers, hand, -, -'],
    ['amount equal even more equal', 'sales-amount, equal, -, even more equal'],
    ['vists equal', '? vists'],
    ['', '? '],
  ])('%s', (text, outcome) => {
    expect(told(text)).toBe(outcome);
  });
});
