import { type Calendar, isWorkingDay } from '../calendar.ts';
import type { Period } from '../period.ts';
import { readPeriod } from '../period-name.ts';

/** In UTF-16 units: so much is asked, or answered. */
export const longestInquiry = 500;

/** Working days within which a question is answered, after the day on which it was asked. */
export const defaultInquiryDays = 5;

/** The day until which it is answered: so many working days later, or as many days where a whole year has none. */
export function dueOn(calendar: Calendar, asked: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let [day, left] = [asked, days];
  for (let waited = 0; left > 0; waited += 1) {
    if (waited > 366) return asked.add({ days });
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Whoever has the least to answer, of those the earliest by id. */
export const leastAsked = <Of extends { readonly id: string }>(
  people: readonly Of[],
  open: ReadonlyMap<string, number>,
): Of | undefined =>
  people.toSorted((a, b) => (open.get(a.id) ?? 0) - (open.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))[0];

/**
 * Who is to be reminded on a working day of what is not answered: its owner from the day it is due on, and once more, when
 * that is over, the others who could answer it. `remindedOf`: up to which day somebody was.
 */
export function reminds(
  due: Temporal.PlainDate,
  remindedOf: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): 'owner' | 'others' | undefined {
  const { compare } = Temporal.PlainDate;
  if (!remindedOf) return compare(due, today) <= 0 ? 'owner' : undefined;
  return remindedOf.equals(due) && compare(due, today) < 0 ? 'others' : undefined;
}

/** What was typed of a question; what is missing is absent. */
export interface TypedQuestion {
  readonly period: Period | undefined;
  readonly line: number | undefined;
  readonly question: string;
}

const lineFirst = /^(?:#|line\s+|第\s*)?(?<line>\d{1,2})(?:\s*行)?(?=\s|[,，:：?？]|\p{Script=Han}|$)[\s,，:：]*/iu;

/** `2 why only 96%?`, `2026-09 2 why …`, `9月 第2行 为什么少了`. */
export function readQuestion(
  text: string,
  around: { readonly today: Temporal.PlainDate; readonly fiscalYearStart: number },
): TypedQuestion {
  const said = text.trim();
  const [word = ''] = /^\S+/u.exec(said) ?? [];
  const period = /^\d{1,2}$/u.test(word) ? undefined : readPeriod(word, around, true);
  const rest = period ? said.slice(word.length).trim() : said;
  const found = lineFirst.exec(rest);
  const line = found?.groups?.line;
  return {
    period,
    line: line === undefined ? undefined : Number(line),
    question: found ? rest.slice(found[0].length).trim() : rest,
  };
}
