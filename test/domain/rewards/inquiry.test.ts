import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { dueOn, leastAsked, readQuestion, reminds } from '../../../src/domain/rewards/inquiry.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar = { exceptions: new Map([['2026-11-20', false]]), years: [2026] };

describe('a question', () => {
  it('is due so many working days later', () => {
    const usual = { exceptions: new Map(), years: [2026] };
    expect(dueOn(usual, day('2026-11-18'), 5).toString()).toBe('2026-11-25');
    expect(dueOn(usual, day('2026-11-21'), 5).toString()).toBe('2026-11-27');
    expect(dueOn(calendar, day('2026-11-18'), 5).toString()).toBe('2026-11-26');
  });

  it('is due some day also where nobody works', () => {
    const never = new Map(Array.from({ length: 400 }, (_, days) => [`${day('2026-11-18').add({ days })}`, false]));
    expect(dueOn({ exceptions: never, years: [2026] }, day('2026-11-18'), 5).toString()).toBe('2026-11-23');
  });

  it('goes to whoever has the least to answer, of those to the earliest', () => {
    const people = ['c', 'a', 'b'].map((id) => ({ id }));
    expect(leastAsked(people, new Map([['a', 2]]))?.id).toBe('b');
    expect(leastAsked(people, new Map())?.id).toBe('a');
    expect(leastAsked([], new Map())).toBeUndefined();
  });

  it('reminds its owner once from the day it is due, and the others once when that is over', () => {
    const due = day('2026-11-25');
    const next = due.add({ days: 1 });
    expect(reminds(due, undefined, due.subtract({ days: 1 }))).toBeUndefined();
    expect([reminds(due, undefined, due), reminds(due, undefined, next)]).toEqual(['owner', 'owner']);
    expect([reminds(due, due, due), reminds(due, due, next)]).toEqual([undefined, 'others']);
    expect(reminds(due, next, next.add({ days: 9 }))).toBeUndefined();
  });
});

describe('as it is typed', () => {
  const around = { today: day('2026-11-18'), fiscalYearStart: 1 };
  const september = periodOf('month', day('2026-09-01'), 1);

  it.each([
    ['2 why only 96%?', undefined, 2, 'why only 96%?'],
    ['#2: why', undefined, 2, 'why'],
    ['line 1 why', undefined, 1, 'why'],
    ['2 为什么只有 96%？', undefined, 2, '为什么只有 96%？'],
    ['第2行为什么少了', undefined, 2, '为什么少了'],
    ['2026-09 2 why', september, 2, 'why'],
    ['9月 第 2 行 为什么', september, 2, '为什么'],
    ['why only 96%?', undefined, undefined, 'why only 96%?'],
    ['2', undefined, 2, ''],
    ['2026-09', september, undefined, ''],
    ['100 visits are missing', undefined, undefined, '100 visits are missing'],
  ])('%s', (typed, period, line, question) => {
    expect(readQuestion(typed, around)).toEqual({ period, line, question });
  });
});
