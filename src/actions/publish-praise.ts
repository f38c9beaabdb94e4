import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { publishPraise as publish } from '../services/praise/publish.ts';
import { praiseSentCard } from '../views/praise-preview.ts';
import { action } from './action.ts';

/** Publishes a praise as it was shown. */
export const publishPraise = action({
  name: 'publish-praise',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(praiseSentCard(reader, await publish(work, draft))),
});
