import { describe, expect, it } from 'vitest';
import { looksLikeDay, readComingDay, readDay, readPastDay } from '../../src/domain/day.ts';
import { day } from './known.ts';

const text = (found: Temporal.PlainDate | undefined): string | undefined => found?.toString();

describe('a day that is written out', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-1-5', '2026-01-05'],
    ['2028-02-29', '2028-02-29'],
    ['2026年11月20日', '2026-11-20'],
    ['2026年1月5号', '2026-01-05'],
    ['2026年2月29日', undefined],
    ['2026-02-29', undefined],
    ['2026-11-31', undefined],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['11-20', undefined],
    ['tomorrow', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(text(readDay(typed))).toBe(expected);
  });

  it('is recognised as one even where the calendar does not have it', () => {
    expect(['11-31', '2026-99-99', '99月5日', '02-30'].map(looksLikeDay)).toEqual([true, true, true, true]);
    expect(['3', '11/20', '11月', '138-1234'].map(looksLikeDay)).toEqual([false, false, false, false]);
  });
});

describe('a day behind, without its year', () => {
  it.each([
    ['2026-11-18', '11-17', '2026-11-17'],
    ['2026-11-18', '11月17日', '2026-11-17'],
    ['2026-11-18', '01-05', '2026-01-05'],
    // Near enough to be meant: whoever asks can say that it is still to come.
    ['2026-11-18', '11-20', '2026-11-20'],
    ['2027-01-04', '12-30', '2026-12-30'],
    ['2027-01-04', '2027-12-30', '2027-12-30'],
    ['2027-01-04', '12-32', undefined],
    ['2028-03-01', '02-29', '2028-02-29'],
    ['2027-03-01', '02-29', undefined],
  ])('on %s, %s is %s', (today, typed, expected) => {
    expect(text(readPastDay(typed, day(today)))).toBe(expected);
  });
});

describe('a day ahead, without its year', () => {
  it.each([
    ['2026-11-18', '11-27', '2026-11-27'],
    ['2026-11-18', '11-18', '2026-11-18'],
    ['2026-12-28', '01-08', '2027-01-08'],
    ['2026-12-28', '2026-01-08', '2026-01-08'],
    // The 29th of February comes only in leap years, and never becomes the 28th.
    ['2027-12-28', '02-29', '2028-02-29'],
    ['2028-03-05', '02-29', '2028-02-29'],
    // Near enough to be meant: whoever asks can say that it is over.
    ['2026-11-18', '10-27', '2026-10-27'],
  ])('on %s, %s is %s', (today, typed, expected) => {
    expect(text(readComingDay(typed, day(today)))).toBe(expected);
  });
});
