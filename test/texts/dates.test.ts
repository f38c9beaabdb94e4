import { describe, expect, it } from 'vitest';
import { type PeriodKind, periodOf } from '../../src/domain/period.ts';
import { enSlack, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import {
  datedPeriodText,
  dayText,
  momentText,
  periodAround,
  periodText,
  spanText,
  thisPeriodText,
  weekdayText,
} from '../../src/texts/dates.ts';
import { day } from '../domain/known.ts';

it('a day is short, and says its weekday where that helps', () => {
  expect(dayText('zh-CN', day('2026-01-05'))).toBe('01-05');
  expect(dayText('en', day('2026-01-05'))).toBe('Jan 5');
  expect(weekdayText('zh-CN', day('2026-11-22'))).toBe('11-22（周日）');
  expect(weekdayText('en', day('2026-11-16'))).toBe('Mon, Nov 16');
});

it('a moment is on the reader’s clock', () => {
  const moment = Temporal.Instant.from('2026-11-18T16:05:00Z');
  expect(momentText(zhFeishu, moment)).toBe('11-19 00:05');
  expect(momentText({ ...enSlack, zone: 'America/New_York' }, moment)).toBe('Nov 18, 11:05');
});

it('a span names its month once', () => {
  expect(spanText('zh-CN', { from: day('2026-11-16'), until: day('2026-11-22') })).toBe('11/16–11/22');
  expect(spanText('en', { from: day('2026-11-16'), until: day('2026-11-22') })).toBe('Nov 16 – 22');
  expect(spanText('en', { from: day('2026-12-28'), until: day('2027-01-03') })).toBe('Dec 28 – Jan 3');
});

describe('a period by its name', () => {
  it.each([
    ['year', '2026-11-18', 1, '2026 年', '2026'],
    ['quarter', '2026-11-18', 1, '四季度', 'Q4'],
    ['quarter', '2026-11-18', 4, '三季度', 'Q3'],
    ['month', '2026-11-18', 1, '11 月', 'November'],
    ['month', '2026-05-01', 1, '5 月', 'May'],
    ['week', '2026-11-18', 1, '第 47 周', 'week 47'],
    ['week', '2027-01-01', 1, '第 53 周', 'week 53'],
  ] as const)('%s of %s in a year from month %s', (kind: PeriodKind, on, start, zh, en) => {
    const period = periodOf(kind, day(on), start);
    expect(periodText('zh-CN', period, start)).toBe(zh);
    expect(periodText('en', period, start)).toBe(en);
  });

  it.each([
    ['quarter', '2026-11-18', '四季度', 'Q4'],
    ['quarter', '2027-01-01', '2027 一季度', 'Q1 2027'],
    ['month', '2026-01-01', '1 月', 'January'],
    ['month', '2027-01-01', '2027 年 1 月', 'January 2027'],
    ['week', '2027-01-01', '第 53 周', 'week 53'],
    ['week', '2027-01-04', '2027 第 1 周', 'week 1 of 2027'],
    ['year', '2027-01-04', '2027 年', '2027'],
  ] as const)('says its year where it is another: %s of %s', (kind, on, zh, en) => {
    const around = { fiscalYearStart: 1, today: day('2026-11-18') };
    expect(periodAround('zh-CN', periodOf(kind, day(on), 1), around)).toBe(zh);
    expect(periodAround('en', periodOf(kind, day(on), 1), around)).toBe(en);
  });

  it.each([
    ['year', '2027-01-01', 1, '2027 年', '2027'],
    ['quarter', '2027-01-01', 1, '2027 一季度', 'Q1 2027'],
    ['quarter', '2027-01-01', 4, '2026 四季度', 'Q4 2026'],
    ['month', '2027-01-01', 1, '2027 年 1 月', 'January 2027'],
    ['week', '2027-01-01', 1, '2026 第 53 周', 'week 53 of 2026'],
  ] as const)('%s of %s with its year', (kind: PeriodKind, on, start, zh, en) => {
    const period = periodOf(kind, day(on), start);
    expect(datedPeriodText('zh-CN', period, start)).toBe(zh);
    expect(datedPeriodText('en', period, start)).toBe(en);
  });

  it('that runs is this one', () => {
    expect((['year', 'quarter', 'month', 'week'] as const).map((kind) => thisPeriodText('zh-CN', kind))).toEqual([
      '今年',
      '本季',
      '本月',
      '本周',
    ]);
    expect(thisPeriodText('en', 'quarter')).toBe('this quarter');
  });
});
