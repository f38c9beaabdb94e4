import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { publishOffer as publish } from '../services/tasks/publish.ts';
import { offeredCard } from '../views/task-offered.ts';
import { action } from './action.ts';

/** Offers a task to everybody as it was shown. */
export const publishOffer = action({
  name: 'publish-offer',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(offeredCard(reader, await publish(work, draft))),
});
