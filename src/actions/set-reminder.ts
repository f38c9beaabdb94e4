import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { setReminders } from '../services/reminders/set.ts';
import { remindersCard } from '../views/reminders.ts';
import { action } from './action.ts';

/** The own reminders as the button says: turned off or on, or as they were before. */
export const setReminder = action({
  name: 'set-reminder',
  value: z.object({
    at: z.int().min(-1).max(1439).optional(),
    off: z.literal([0, 1]).optional(),
    until: z.int().min(0).max(8_640_000_000_000_000).optional(),
  }),
  run: async ({ work, reader }, { at, off, until }) => {
    const set = await setReminders(work, {
      ...(at === undefined ? {} : { at: at < 0 ? null : at }),
      ...(off === undefined ? {} : { off: off === 1 }),
      ...(until === undefined ? {} : { until: until === 0 ? null : Temporal.Instant.fromEpochMilliseconds(until) }),
    });
    return say(remindersCard(reader, set));
  },
});
