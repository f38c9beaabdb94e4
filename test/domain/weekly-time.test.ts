import { expect, it } from 'vitest';
import { readWeeklyTime } from '../../src/domain/weekly-time.ts';

const nine = 9 * 60;

it.each([
  ['mon 09:00', { weekday: 1, minute: nine }],
  ['Monday 9:00', { weekday: 1, minute: nine }],
  ['every Tues at 18:30', { weekday: 2, minute: 18 * 60 + 30 }],
  ['on Fridays, 17:00', { weekday: 5, minute: 17 * 60 }],
  ['周一 09:00', { weekday: 1, minute: nine }],
  ['每周五17点半', { weekday: 5, minute: 17 * 60 + 30 }],
  ['星期日 ９：００', { weekday: 7, minute: nine }],
  ['礼拜天 9点', { weekday: 7, minute: nine }],
  ['sun', { weekday: 7 }],
  ['周三', { weekday: 3 }],
  ['10:00', { minute: 600 }],
  ['10点', { minute: 600 }],
])('%s', (typed, expected) => {
  expect(readWeeklyTime(typed)).toEqual(expected);
});

it.each([
  '',
  'mo 09:00',
  'mon 9',
  'mon 25:00',
  'mon 09:00 sharp',
  '周八 09:00',
  '09:00 mon tue',
  'someday 09:00',
  'monkey',
  '周',
])('“%s” is none', (typed) => {
  expect(readWeeklyTime(typed)).toBeUndefined();
});
