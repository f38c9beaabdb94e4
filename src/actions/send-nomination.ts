import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { sendNomination as send } from '../services/praise/nominate.ts';
import { nominationSentCard } from '../views/nomination.ts';
import { action } from './action.ts';

/** Asks whoever decides about a nomination as it was shown. */
export const sendNomination = action({
  name: 'send-nomination',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(nominationSentCard(reader, await send(work, draft))),
});
