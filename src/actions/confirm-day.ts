import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmDay } from '../services/calendar/change.ts';
import { dayChangedCard } from '../views/calendar.ts';
import { action } from './action.ts';

/** Stores what was shown. */
export const confirmDayChange = action({
  name: 'confirm-day',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(dayChangedCard(reader, await confirmDay(work, draft))),
});
