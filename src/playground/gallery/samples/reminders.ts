import { remindersCard, type ShownReminders } from '../../../views/reminders.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, today } from './team.ts';

const setting = { at: null, off: false, until: null };

const usual: ShownReminders = { setting, minute: 1080, zone: 'Asia/Shanghai', leave: [], now, today };

const until = Temporal.ZonedDateTime.from('2026-11-20T00:00[Asia/Shanghai]').toInstant();

const december = {
  id: '018f0000-0000-7000-8000-000000000001',
  from: day('2026-12-01'),
  until: day('2026-12-05'),
  workingDays: 4,
  delegate: undefined,
};

export const remindersSamples: Samples = {
  view: 'reminders',
  says: 'shows when somebody is reminded, and when not',
  scenes: {
    usual: (reader) => remindersCard(reader, usual),
    'with leave to come': (reader) => remindersCard(reader, { ...usual, leave: [december] }),
    'with leave to come, and a delegate': (reader) =>
      remindersCard(reader, { ...usual, leave: [{ ...december, delegate: people.li }] }),
    'on leave': (reader) =>
      remindersCard(reader, {
        ...usual,
        leave: [{ ...december, from: today, until: day('2026-11-20'), workingDays: 3 }],
      }),
    'a new time': (reader) => remindersCard(reader, { ...usual, minute: 545, before: setting }),
    off: (reader) => remindersCard(reader, { ...usual, minute: undefined, setting: { ...setting, off: true } }),
    'turned off': (reader) =>
      remindersCard(reader, { ...usual, minute: undefined, setting: { ...setting, off: true }, before: setting }),
    'no time': (reader) => remindersCard(reader, { ...usual, minute: undefined }),
    'snoozed for days': (reader) => remindersCard(reader, { ...usual, setting: { ...setting, until } }),
    'snoozed for hours': (reader) =>
      remindersCard(reader, { ...usual, setting: { ...setting, until: now.add({ hours: 2 }) }, before: setting }),
    'after a snooze': (reader) => remindersCard(reader, { ...usual, setting: { ...setting, until: now } }),
  },
};
