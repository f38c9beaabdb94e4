import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { whatIfDiscardedCard } from '../views/what-if.ts';
import { action } from './action.ts';

/** What was shown cannot be confirmed any more. */
export const discardWhatIf = action({
  name: 'discard-what-if',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'what-if', draft);
    return say(whatIfDiscardedCard(reader));
  },
});
