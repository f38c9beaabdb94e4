import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { dayDiscardedCard } from '../views/calendar.ts';
import { action } from './action.ts';

/** What was shown cannot be confirmed any more. */
export const discardDay = action({
  name: 'discard-day',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'calendar', draft);
    return say(dayDiscardedCard(reader));
  },
});
