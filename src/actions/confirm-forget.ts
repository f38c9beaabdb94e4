import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmForgetting } from '../services/forgetting/confirm.ts';
import { forgottenCard } from '../views/forget.ts';
import { action } from './action.ts';

/** Erases who somebody is, as was shown. */
export const confirmForget = action({
  name: 'confirm-forget',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(forgottenCard(reader, await confirmForgetting(work, draft))),
});
