import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { splitDiscardedCard } from '../views/split.ts';
import { action } from './action.ts';

/** What was shown cannot be confirmed any more. */
export const discardSplit = action({
  name: 'discard-split',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'split', draft);
    return say(splitDiscardedCard(reader));
  },
});
