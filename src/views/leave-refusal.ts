import { type Card, context } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { weekdayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { daysText } from './leave.ts';

type Code = 'leave-past' | 'leave-too-long' | 'leave-twice' | 'delegate-refused';
type RefusedLeave = Extract<Refused, { readonly code: Code }>;

/** Why days of leave, or who stands in, were not recorded. */
export function refusedLeaveText(
  reader: Reader,
  what: RefusedLeave,
  manager: { readonly name: string; readonly alias: string | null } | undefined,
): string {
  const { refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'leave-past':
      return refusal.leavePast({
        day: weekdayText(reader.locale, what.day),
        manager: manager && nameFor(reader, manager),
      });
    case 'leave-too-long':
      return refusal.leaveTooLong;
    case 'leave-twice':
      return refusal.leaveTwice({ days: daysText(reader, what.known) });
    case 'delegate-refused':
      return what.why === 'away'
        ? refusal.delegateAway({ name: nameFor(reader, what.delegate), days: daysText(reader, what.days) })
        : refusal.delegateRefused[what.why];
  }
}

/** What to do next about a reminder or leave; undefined for what is about neither. */
export function nextOfReminder(reader: Reader, what: Refused): Card['body'] | undefined {
  const { refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'unreadable-when': {
      const commands = whenExamples[what.what].map((example) => typed(reader, words.nudge, ...example(reader)));
      return [context(refusal.example({ command: commands.join(' · ') }))];
    }
    case 'leave-past':
    case 'leave-too-long':
    case 'leave-twice':
    case 'delegate-refused':
      return [context(refusal.seeOwn({ command: typed(reader, words.nudge) }))];
    default:
      return undefined;
  }
}

/** How a time, a length of time and days of leave are typed. */
const whenExamples = {
  time: [(_: Reader) => [words.at, '18:00']],
  length: [
    (reader: Reader) => [words.snooze, reader.locale === 'zh-CN' ? '2天' : '2d'],
    (reader: Reader) => [words.snooze, reader.locale === 'zh-CN' ? '2小时' : '2h'],
  ],
  days: [(_: Reader) => [words.leave, '12-01 12-05']],
} as const;
